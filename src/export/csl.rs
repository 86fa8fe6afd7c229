//! The sources in CSL-JSON, for bibliography programs (Zotero, Pandoc).

use super::cite::{is_inferred, title};
use super::jsonl::write_pretty;
use super::sheet::Sheet;
use super::{Contents, GENERATOR, web_address};
use crate::corpus::{Article, Attested};
use crate::edition::Edition;
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

/// What is unknown is left out.
fn item(article: &Article) -> Value {
    let mut item = json!({
        "id": article.id,
        "type": "article-newspaper",
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
    let authors: Vec<Value> = article
        .authors
        .iter()
        .map(|name| json!({ "literal": name }))
        .collect();
    set("author", (!authors.is_empty()).then(|| authors.into()));
    let parts = |known: &Attested<Date>| {
        let day = known.value;
        json!({ "date-parts": [[day.year(), day.month(), day.day()]] })
    };
    let issued = article.published.as_ref().map(|known| {
        let mut issued = parts(known);
        if is_inferred(known) {
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
    set("note", article.note.as_deref().map(Value::from));
    item
}
