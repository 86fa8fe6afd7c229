//! Marks as a page of Web Annotations (W3C Recommendation of 23 February 2017), in JSON-LD.
//!
//! Positions count the code points of the text that was read, not those of a web page; so the text, named
//! by its SHA-256, is a target with both selectors (its scope is the article), and the page, where its address is known, one with
//! the words only.

use super::jsonl::write_pretty;
use crate::edition::Edition;
use crate::export::content::told_of;
use crate::export::sheet::page;
use crate::notebook::annotations::{article_name, text_name, with_beside};
use crate::notebook::{Mark, MarkedPassage, Notebook};
use serde_json::{Value, json};
use std::io::{self, Write};

/// What another program has annotated, of which neither text nor address is known.
const UNKNOWN: &str = "urn:x-verbatim:text:unknown";

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// Writes an `AnnotationPage` with an annotation for each mark, lost ones too: they keep the place they
/// were made at.
pub fn write(edition: &Edition, notebook: &Notebook, out: &mut dyn Write) -> io::Result<()> {
    let marks = notebook.marks().iter();
    let items = marks.map(|mark| annotation(edition, notebook, mark));
    let items: Vec<Value> = items.collect();
    let page = json!({
        "@context": CONTEXT,
        "id": "urn:x-verbatim:marks",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    });
    write_pretty(&page, out)
}

fn annotation(edition: &Edition, notebook: &Notebook, mark: &Mark) -> Value {
    let passages = mark.passages();
    let targets = passages.flat_map(|passage| targets(passage, page(edition, passage)));
    let targets: Vec<Value> = targets.collect();
    let mut annotation = json!({
        "@context": CONTEXT,
        "id": format!("urn:x-verbatim:mark:{}", mark.id),
        "type": "Annotation",
        "motivation": if mark.note.is_empty() { "highlighting" } else { "commenting" },
        "target": targets,
    });
    // A mark that another program has made may have no date, and an empty one is none.
    if !mark.created.is_empty() {
        annotation["created"] = Value::String(mark.created.clone());
    }
    if !mark.by.is_empty() {
        annotation["creator"] = json!({ "type": "Person", "name": mark.by });
    }
    let told = told_of(edition, notebook, mark.passages());
    let bodies = bodies(mark, &with_beside("", &told));
    if !bodies.is_empty() {
        annotation["body"] = Value::Array(bodies);
    }
    annotation
}

/// The words of a passage in the text that was read, and on the page.
fn targets(passage: &MarkedPassage, address: Option<&str>) -> Vec<Value> {
    let anchor = &passage.anchor;
    let quote = json!({
        "type": "TextQuoteSelector",
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    });
    let text = text_name(anchor).zip(anchor.position());
    let text = text.map(|(text, [start, end])| {
        let position = json!({ "type": "TextPositionSelector", "start": start, "end": end });
        let mut target = target(&text, json!([position, quote]));
        if let Some(article) = article_name(anchor) {
            target["scope"] = Value::String(article);
        }
        target
    });
    let page = address.map(|url| target(url, quote.clone()));
    let mut targets: Vec<Value> = text.into_iter().chain(page).collect();
    if targets.is_empty() {
        targets.push(target(UNKNOWN, quote));
    }
    targets
}

fn target(source: &str, selector: Value) -> Value {
    json!({ "type": "SpecificResource", "source": source, "selector": selector })
}

/// What the reader has written, and what is to be known of the words.
fn bodies(mark: &Mark, told: &str) -> Vec<Value> {
    let body = |purpose: &str, value: &str| {
        json!({
            "type": "TextualBody",
            "format": "text/plain",
            "purpose": purpose,
            "value": value,
        })
    };
    let note = (!mark.note.is_empty()).then(|| body("commenting", &mark.note));
    let tags = mark.tags.iter().map(|tag| body("tagging", tag));
    let label = (!mark.label.is_empty()).then(|| body("classifying", &mark.label));
    let told = (!told.is_empty()).then(|| body("describing", told));
    let written = note.into_iter().chain(tags).chain(label);
    written.chain(told).collect()
}
