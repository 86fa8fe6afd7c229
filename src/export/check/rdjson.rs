//! The Reviewdog Diagnostic Format (rdjson). Its columns count bytes of UTF-8.

use super::lines::{LinePlace, Lines};
use super::searched::Searched;
use super::{Checked, message, unread_in_words};
use crate::check::Finding;
use crate::export::jsonl::write_pretty;
use serde::Serialize;
use serde_json::{Value, json};
use std::io::{self, Write};

pub(super) fn write(
    checked: &[Checked],
    searched: &Searched<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let unread = unread_in_words(searched.sources);
    let unread = unread.iter().flat_map(|unread| not_read(checked, unread));
    let told = unread.chain(checked.iter().flat_map(|one| diagnostics(one, searched)));
    let page = Page {
        source: Source { name: "verbatim" },
        diagnostics: told.collect(),
    };
    write_pretty(&page, out)
}

/// Whose findings they are stands first: so the file is known as none of the articles.
#[derive(Serialize)]
struct Page {
    source: Source,
    diagnostics: Vec<Value>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
}

fn diagnostics(checked: &Checked, searched: &Searched<'_>) -> Vec<Value> {
    let lines = Lines::of(checked);
    let told = checked.reported();
    told.map(|finding| diagnostic(checked, &lines, finding, searched))
        .collect()
}

fn diagnostic(
    checked: &Checked,
    lines: &Lines<'_>,
    finding: &Finding,
    searched: &Searched<'_>,
) -> Value {
    let [start, end] = lines.places(finding.passage.span).map(position);
    json!({
        "message": message(checked, finding, searched),
        "location": {
            "path": checked.draft.path,
            "range": { "start": start, "end": end },
        },
        "severity": if finding.stop { "ERROR" } else { "INFO" },
        "code": { "value": finding.verdict.name() },
    })
}

/// That sources could not be read, at the beginning of each draft: only what is in a changed file is shown.
fn not_read(checked: &[Checked], unread: &str) -> impl Iterator<Item = Value> {
    let start = json!({ "line": 1, "column": 1 });
    checked.iter().map(move |one| {
        json!({
            "message": unread,
            "location": {
                "path": one.draft.path,
                "range": { "start": start, "end": start },
            },
            "severity": "WARNING",
            "code": { "value": "source_not_read" },
        })
    })
}

fn position(place: LinePlace) -> Value {
    json!({ "line": place.line, "column": place.byte })
}
