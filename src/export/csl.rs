//! The sources in CSL-JSON, for bibliography programs (Zotero, Pandoc).

use super::cite::title;
use super::jsonl::write_pretty;
use super::sheet::Sheet;
use super::{Contents, GENERATOR, web_address};
use crate::corpus::{Article, ArticleKind, Attested};
use crate::edition::Edition;
use crate::language::person_name::PersonName;
use crate::notebook::Mark;
use jiff::civil::Date;
use serde_json::{Value, json};
use std::io::{self, Write};

/// Writes an array with one item for each article that the marks, or the statements, come from.
pub fn write(
    edition: &Edition,
    marks: &[Mark],
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    let sheet = Sheet::new(edition, marks, contents);
    let items: Vec<Value> = sheet.sources.iter().map(|a| item(&edition[*a])).collect();
    write_pretty(&items, out)
}

/// A person's name is sorted and shortened by its parts, that of a body is one.
fn author(name: &str) -> Value {
    let Some(parts) = PersonName::of_author(name) else {
        return json!({ "literal": name });
    };
    let mut author =
        json!({ "family": parts.family().join(" "), "given": parts.given().join(" ") });
    if let Some(suffix) = parts.suffix {
        author["suffix"] = suffix.into();
    }
    author
}

/// What is unknown is left out.
fn item(article: &Article) -> Value {
    let mut item = json!({
        "id": article.id,
        "type": match article.kind {
            ArticleKind::Transcript => "speech",
            _ => "article-newspaper",
        },
        "custom": { "generator": GENERATOR },
    });
    let mut set = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            item[name] = value;
        }
    };
    set("title", Some(title(article).into()));
    let outlet = article.outlet.as_ref().map(|k| k.value.as_str());
    set("container-title", outlet.map(Value::from));
    let authors: Vec<Value> = article.authors.iter().map(|name| author(name)).collect();
    set("author", (!authors.is_empty()).then(|| authors.into()));
    let parts = |known: &Attested<Date>| {
        let day = known.value;
        json!({ "date-parts": [[day.year(), day.month(), day.day()]] })
    };
    let issued = article.published.as_ref().map(|known| {
        let mut issued = parts(known);
        if article.is_day_concluded() {
            issued["circa"] = true.into();
        }
        issued
    });
    set("issued", issued);
    set("accessed", article.accessed.as_ref().map(parts));
    set(
        "URL",
        article
            .url
            .as_deref()
            .and_then(web_address)
            .map(Value::from),
    );
    set("language", article.language.as_deref().map(Value::from));
    let is_transcript = article.kind == ArticleKind::Transcript;
    set("genre", is_transcript.then(|| "Transcript".into()));
    set("note", article.note.as_deref().map(Value::from));
    item
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_has_given_name_and_surname_and_a_body_one_name() {
        let person = |given: &str, family: &str| json!({ "given": given, "family": family });
        assert_eq!(author("Mara van der Lind"), person("Mara", "van der Lind"));
        assert_eq!(author("J. P. Okoro"), person("J. P.", "Okoro"));
        let mut with_suffix = person("Peter", "Hale");
        with_suffix["suffix"] = "Jr.".into();
        assert_eq!(author("Peter Hale Jr."), with_suffix);
        for body in ["City Desk", "Harbour News Agency", "Lind and Sons", "Okoro"] {
            assert_eq!(author(body), json!({ "literal": body }));
        }
    }
}
