//! Marks as Hypothesis hands out annotations: the answer of its search (API 1.0), for programs that read it.

use super::GENERATOR;
use super::content::told_of;
use super::jsonl::write_pretty;
use super::sheet::{found_in, page};
use crate::edition::Edition;
use crate::notebook::LABEL_TAG;
use crate::notebook::annotations::{OF_MARK, article_name, text_name, with_beside};
use crate::notebook::{Mark, MarkedPassage, Notebook};
use serde_json::{Value, json};
use std::io::{self, Write};

/// Writes `total` and `rows`, lost marks too: they keep the place they were made at. An annotation of Hypothesis is of
/// one page and knows no labels: a mark of several passages takes a row for each, and its label stands among the tags.
pub fn write(edition: &Edition, notebook: &Notebook, out: &mut dyn Write) -> io::Result<()> {
    let marks = notebook.marks().iter();
    let rows: Vec<Value> = marks
        .flat_map(|mark| rows(edition, notebook, mark))
        .collect();
    let page = json!({ "generator": GENERATOR, "total": rows.len(), "rows": rows });
    write_pretty(&page, out)
}

fn rows(edition: &Edition, notebook: &Notebook, mark: &Mark) -> Vec<Value> {
    let id = |number: usize| match number {
        0 => mark.id.clone(),
        more => format!("{}{OF_MARK}{more}", mark.id),
    };
    let passages = mark.passages().enumerate();
    let rows =
        passages.map(|(number, passage)| row((edition, notebook), mark, &id(number), passage));
    rows.collect()
}

/// A text without an address of the web is named by its hash; article and text are told beside the address too.
fn row(
    (edition, notebook): (&Edition, &Notebook),
    mark: &Mark,
    id: &str,
    passage: &MarkedPassage,
) -> Value {
    let told = told_of(edition, notebook, std::iter::once(passage));
    let label = (!mark.label.is_empty()).then(|| format!("{LABEL_TAG}{}", mark.label));
    let tags: Vec<String> = mark.tags.iter().cloned().chain(label).collect();
    let anchor = &passage.anchor;
    let text = text_name(anchor);
    let page = page(edition, passage).map(str::to_owned);
    let uri = page.or_else(|| text.clone());
    let article = found_in(edition, passage);
    let headline = article.and_then(|a| edition[a].headline());
    let position = anchor.position();
    let position = position
        .map(|[start, end]| json!({ "type": "TextPositionSelector", "start": start, "end": end }));
    let quote = json!({
        "type": "TextQuoteSelector",
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    });
    let selectors: Vec<Value> = position.into_iter().chain([quote]).collect();
    let links = text.into_iter().chain(article_name(anchor));
    let links: Vec<Value> = links.map(|href| json!({ "href": href })).collect();
    let mut row = json!({
        "id": id,
        "uri": uri,
        "text": with_beside(&mark.note, &told),
        "tags": tags,
        "document": { "title": headline.into_iter().collect::<Vec<_>>(), "link": links },
        "target": [{ "source": uri, "selector": selectors }],
    });
    // A mark that another program has made may have no date, and an empty one is none.
    if !mark.created.is_empty() {
        for name in ["created", "updated"] {
            row[name] = Value::String(mark.created.clone());
        }
    }
    // Its accounts have one form, which other names do not fill; a name to be shown may be any.
    if !mark.by.is_empty() {
        row["user_info"] = json!({ "display_name": mark.by });
    }
    row
}
