//! Marks as Hypothesis hands out annotations: the answer of its search (API 1.0), for programs that read it.

use super::GENERATOR;
use super::jsonl::write_pretty;
use super::sheet::{found_in, page};
use crate::edition::Edition;
use crate::notebook::annotations::{LABEL_TAG, OF_MARK};
use crate::notebook::{Mark, MarkedPassage};
use serde_json::{Value, json};
use std::io::{self, Write};

/// Writes `total` and `rows`, lost marks too: they keep the place they were made at. An annotation of Hypothesis is of
/// one page and knows no labels: a mark of several passages takes a row for each, and its label stands among the tags.
pub fn write(edition: &Edition, marks: &[Mark], out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Value> = marks.iter().flat_map(|mark| rows(edition, mark)).collect();
    let page = json!({ "generator": GENERATOR, "total": rows.len(), "rows": rows });
    write_pretty(&page, out)
}

fn rows(edition: &Edition, mark: &Mark) -> Vec<Value> {
    let id = |number: usize| match number {
        0 => mark.id.clone(),
        more => format!("{}{OF_MARK}{more}", mark.id),
    };
    let passages = mark.passages().enumerate();
    let rows = passages.map(|(number, passage)| row(edition, mark, &id(number), passage));
    rows.collect()
}

/// A text without an address of the web is named by its hash.
fn row(edition: &Edition, mark: &Mark, id: &str, passage: &MarkedPassage) -> Value {
    let label = (!mark.label.is_empty()).then(|| format!("{LABEL_TAG}{}", mark.label));
    let tags: Vec<String> = mark.tags.iter().cloned().chain(label).collect();
    let text = || format!("urn:x-verbatim:text:sha256:{}", passage.anchor.sha256);
    let uri = page(edition, passage).map_or_else(text, str::to_owned);
    let article = found_in(edition, passage);
    let headline = article.and_then(|a| edition[a].headline.as_deref());
    let [start, end] = passage.anchor.position();
    json!({
        "id": id,
        "created": mark.created,
        "updated": mark.created,
        "uri": uri,
        "text": mark.note,
        "tags": tags,
        "document": { "title": headline.into_iter().collect::<Vec<_>>() },
        "target": [{
            "source": uri,
            "selector": [
                { "type": "TextPositionSelector", "start": start, "end": end },
                {
                    "type": "TextQuoteSelector",
                    "exact": passage.anchor.exact,
                    "prefix": passage.anchor.prefix,
                    "suffix": passage.anchor.suffix,
                },
            ],
        }],
    })
}
