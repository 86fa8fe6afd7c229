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
    let mut field = |name: &str, value: &str| writeln!(out, "  {name} = {{{}}},", escape(value));
    if !article.authors.is_empty() {
        let names: Vec<String> = article.authors.iter().map(|name| one_line(name)).collect();
        field("author", &names.join(" and "))?;
    }
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
        // The package that sets addresses takes them as they are.
        writeln!(out, "  url = {{{url}}},")?;
    }
    writeln!(out, "}}")
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
