//! The sources in BibTeX, for LaTeX.

use super::sheet::Sheet;
use super::{Contents, GENERATOR, one_line, web_address};
use crate::corpus::Article;
use crate::edition::Edition;
use crate::notebook::Mark;
use std::io::{self, Write};

/// Writes an entry for each article that the marks, or the statements, come from.
pub fn write(
    edition: &Edition,
    marks: &[Mark],
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "% Written by Verbatim, {GENERATOR}")?;
    for source in Sheet::new(edition, marks, contents).sources {
        entry(&edition[source], source.0 + 1, out)?;
    }
    Ok(())
}

/// What is unknown is left out. The key is made of the letters and digits of the article's id; the article's number
/// makes it unique.
fn entry(article: &Article, number: usize, out: &mut dyn Write) -> io::Result<()> {
    let plain = article.id.chars().filter(char::is_ascii_alphanumeric);
    let key: String = plain.take(40).collect();
    writeln!(out, "\n@article{{{key}-{number},")?;
    if !article.authors.is_empty() {
        let names: Vec<String> = article.authors.iter().map(|name| author(name)).collect();
        writeln!(out, "  author = {{{}}},", names.join(" and "))?;
    }
    let mut field = |name: &str, value: &str| writeln!(out, "  {name} = {{{}}},", escape(value));
    if let Some(headline) = &article.headline {
        field("title", headline)?;
    }
    if let Some(outlet) = &article.outlet {
        field("journal", &outlet.value)?;
    }
    if let Some(published) = &article.published {
        field("date", &published.value.to_string())?;
        field("year", &published.value.strftime("%Y").to_string())?;
    }
    if let Some(accessed) = &article.accessed {
        field("urldate", &accessed.value.to_string())?;
    }
    if let Some(language) = &article.language {
        field("langid", language)?;
    }
    if let Some(note) = &article.note {
        field("note", note)?;
    }
    if let Some(url) = article.url.as_deref().and_then(web_address) {
        // The package that sets addresses takes them as they are, but a brace would still end the field.
        let url = url.replace('{', "%7B").replace('}', "%7D");
        writeln!(out, "  url = {{{url}}},")?;
    }
    writeln!(out, "}}")
}

/// One name. Between names stands "and", and "others" stands for more of them: a name that holds these words, as that
/// of a firm does, is held together by braces.
fn author(name: &str) -> String {
    let joins = |word: &str| {
        ["and", "others"]
            .iter()
            .any(|w| word.eq_ignore_ascii_case(w))
    };
    match name.split_whitespace().any(joins) {
        true => format!("{{{}}}", escape(name)),
        false => escape(name),
    }
}

/// Text that LaTeX sets as it is written.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            // BibTeX counts braces, also those with a stroke before them: one alone would end the field.
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '%' | '&' | '$' | '#' | '_' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::fixture;

    #[test]
    fn a_name_with_the_word_between_names_is_one_name() {
        assert_eq!(author("Vik and Sons"), "{Vik and Sons}");
        assert_eq!(author("Others"), "{Others}");
        assert_eq!(author("Anders Holland"), "Anders Holland");
        assert_eq!(
            author("Vik} and {Sons"),
            "{Vik\\textbraceright{} and \\textbraceleft{}Sons}"
        );
    }

    #[test]
    fn a_brace_in_an_address_ends_no_field() {
        let mut edition = fixture::edition();
        edition.articles[0].url = Some("https://example.org/a}{b%7D".into());
        let mut out = Vec::new();
        entry(&edition.articles[0], 1, &mut out).unwrap();
        let written = String::from_utf8(out).unwrap();
        assert!(
            written.contains("url = {https://example.org/a%7D%7Bb%7D},"),
            "{written}"
        );
    }

    #[test]
    fn no_letter_ends_a_field_or_steers_latex() {
        assert_eq!(
            escape("a} {b 5% \\x"),
            "a\\textbraceright{} \\textbraceleft{}b 5\\% \\textbackslash{}x"
        );
        for text in ["}", "{", "a }{ b", "\\}"] {
            let escaped = escape(text);
            assert_eq!(escaped.matches('{').count(), escaped.matches('}').count());
        }
    }
}
