//! The sources in BibTeX, for LaTeX.

use super::cite::{stated_day, title};
use super::sheet::Sheet;
use super::{Contents, GENERATOR, web_address};
use crate::corpus::{Article, ArticleKind};
use crate::edition::Edition;
use crate::language::normal::fold;
use crate::language::person_name::PersonName;
use crate::notebook::Mark;
use crate::text::printable_line;
use std::collections::HashMap;
use std::io::{self, Write};

/// Writes an entry for each article that the marks, or the statements, come from.
pub fn write(
    edition: &Edition,
    marks: &[Mark],
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "% Written by Verbatim, {GENERATOR}")?;
    let keys = keys(&edition.articles);
    for source in Sheet::new(edition, marks, contents).sources {
        entry(&edition[source], &keys[source.0], out)?;
    }
    Ok(())
}

/// The key of each article. Articles that would have the same one are told apart by a number, in their order; so what
/// else is exported changes no key.
fn keys(articles: &[Article]) -> Vec<String> {
    let mut known: HashMap<String, usize> = HashMap::new();
    let keys = articles.iter().map(|article| {
        let key = key(article);
        let times = known.entry(key.clone()).or_default();
        *times += 1;
        match times {
            1 => key,
            times => format!("{key}-{times}"),
        }
    });
    keys.collect()
}

/// "writer-2031-ferry-sail-noon": the first author's last name, else the outlet; the year, and some words of the headline.
/// An article of which nothing of that can be written in plain letters goes by its id.
fn key(article: &Article) -> String {
    let author = article.authors.first();
    let outlet = article.outlet.as_ref();
    let who = match (author.and_then(|name| words_of(name).pop()), outlet) {
        (Some(name), _) => vec![name],
        (None, Some(known)) => words_of(&known.value),
        (None, None) => Vec::new(),
    };
    let published = article.published.as_ref();
    let year = published.map(|known| known.value.strftime("%Y").to_string());
    let headline = words_of(article.headline().unwrap_or_default());
    let telling = headline
        .into_iter()
        .filter(|word| word.len() >= MIN_TELLING_LETTERS);
    let parts: Vec<String> = who
        .into_iter()
        .take(KEY_WORDS)
        .chain(year)
        .chain(telling.take(KEY_WORDS))
        .collect();
    match parts.iter().any(|part| part.contains(char::is_alphabetic)) {
        true => parts.join("-"),
        false => words_of(&article.id).join("-"),
    }
}

/// So many words of a name or of a headline at most stand in a key.
const KEY_WORDS: usize = 3;
/// Shorter words of a headline tell little.
const MIN_TELLING_LETTERS: usize = 4;

/// Words as they may stand in a key: lower case, plain letters and digits.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '’' | '\'')));
    let plain = words.map(|word| {
        fold(word)
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect()
    });
    plain.filter(|word: &String| !word.is_empty()).collect()
}

/// What is unknown is left out.
fn entry(article: &Article, key: &str, out: &mut dyn Write) -> io::Result<()> {
    let is_transcript = article.kind == ArticleKind::Transcript;
    let entry = if is_transcript { "misc" } else { "article" };
    writeln!(out, "\n@{entry}{{{key},")?;
    if !article.authors.is_empty() {
        let names: Vec<String> = article.authors.iter().map(|name| author(name)).collect();
        writeln!(out, "  author = {{{}}},", names.join(" and "))?;
    }
    let mut field = |name: &str, value: &str| writeln!(out, "  {name} = {{{}}},", escape(value));
    field("title", &title(article))?;
    if let Some(outlet) = &article.outlet {
        let name = if is_transcript {
            "organization"
        } else {
            "journal"
        };
        field(name, &outlet.value)?;
    }
    if is_transcript {
        field("type", "Transcript")?;
    }
    let (published, about) = stated_day(article);
    if let Some(published) = published {
        field("date", &published.to_string())?;
        field("year", &published.strftime("%Y").to_string())?;
    }
    if let Some(accessed) = &article.accessed {
        field("urldate", &accessed.value.to_string())?;
    }
    if let Some(language) = &article.language {
        field("langid", language)?;
    }
    let notes: Vec<String> = about.into_iter().chain(article.note.clone()).collect();
    if !notes.is_empty() {
        field("note", &notes.join("; "))?;
    }
    if let Some(url) = article.url.as_deref().and_then(web_address) {
        // The package that sets addresses takes them as they are, but a brace would still end the field.
        let url = url.replace('{', "%7B").replace('}', "%7D");
        writeln!(out, "  url = {{{url}}},")?;
    }
    writeln!(out, "}}")
}

/// One name. Between names stands "and", "others" stands for more of them, and the last word is taken for a surname: the
/// name of a body is held together by braces.
fn author(name: &str) -> String {
    match PersonName::of_author(name) {
        Some(_) => escape(name),
        None => format!("{{{}}}", escape(name)),
    }
}

/// Text that LaTeX sets as it is written.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in printable_line(text).chars() {
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
    use crate::corpus::{Attested, Provenance};
    use crate::export::fixture;

    #[test]
    fn a_name_with_the_word_between_names_is_one_name() {
        assert_eq!(author("Vik and Sons"), "{Vik and Sons}");
        assert_eq!(author("Others"), "{Others}");
        assert_eq!(author("City Desk"), "{City Desk}");
        assert_eq!(author("Anders Holland"), "Anders Holland");
        assert_eq!(
            author("Vik} and {Sons"),
            "{Vik\\textbraceright{} and \\textbraceleft{}Sons}"
        );
    }

    #[test]
    fn a_key_is_read_by_people_and_names_one_article() {
        let edition = fixture::edition();
        let mut articles = edition.articles.to_vec();
        articles.push(articles[0].clone());
        articles[2].headline = Some(Attested::new("Ночь".into(), Provenance::Reader));
        articles[2].authors.clear();
        articles[2].published = None;
        assert_eq!(
            keys(&articles),
            [
                "writer-2031-harbour-post-ferry",
                "writer-north-ledger-ferry",
                "gazette",
                "writer-2031-harbour-post-ferry-2"
            ]
        );
        articles[1].authors.clear();
        assert_eq!(key(&articles[1]), "north-ledger-north-ledger-ferry");
    }

    #[test]
    fn an_entry_without_a_headline_has_a_title_that_is_ours() {
        let mut edition = fixture::edition();
        edition.articles[0].headline = None;
        let mut out = Vec::new();
        entry(&edition.articles[0], "key", &mut out).unwrap();
        let written = String::from_utf8(out).unwrap();
        let title = "title = {[Article without a headline: Ärger at the quay. “The ferry …]},";
        assert!(written.contains(title), "{written}");
    }

    #[test]
    fn a_brace_in_an_address_ends_no_field() {
        let mut edition = fixture::edition();
        edition.articles[0].url = Some("https://example.org/a}{b%7D".into());
        let mut out = Vec::new();
        entry(&edition.articles[0], "key", &mut out).unwrap();
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
