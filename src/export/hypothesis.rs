//! Marks as Hypothesis hands out annotations: the answer of its search (API 1.0), for programs that read it.

use super::jsonl::write_pretty;
use super::{GENERATOR, web_address};
use crate::edition::Edition;
use crate::notebook::Mark;
use serde_json::{Value, json};
use std::io::{self, Write};

/// Writes `total` and `rows`, lost marks too: they keep the place they were made at.
pub fn write(edition: &Edition, marks: &[Mark], out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Value> = marks.iter().map(|mark| row(edition, mark)).collect();
    let page = json!({ "generator": GENERATOR, "total": rows.len(), "rows": rows });
    write_pretty(&page, out)
}

/// A text without an address of the web is named by its hash.
fn row(edition: &Edition, mark: &Mark) -> Value {
    let article = edition.article(&mark.article).map(|a| &edition[a]);
    let url = article.and_then(|a| a.url.as_deref()).and_then(web_address);
    let text = || format!("urn:x-verbatim:text:sha256:{}", mark.anchor.sha256);
    let uri = url.map_or_else(text, str::to_owned);
    let headline = article.and_then(|a| a.headline.as_deref());
    let [start, end] = mark.anchor.position();
    json!({
        "id": mark.id,
        "created": mark.created,
        "updated": mark.created,
        "uri": uri,
        "text": mark.note,
        "tags": mark.tags,
        "document": { "title": headline.into_iter().collect::<Vec<_>>() },
        "target": [{
            "source": uri,
            "selector": [
                { "type": "TextPositionSelector", "start": start, "end": end },
                {
                    "type": "TextQuoteSelector",
                    "exact": mark.anchor.exact,
                    "prefix": mark.anchor.prefix,
                    "suffix": mark.anchor.suffix,
                },
            ],
        }],
    })
}
