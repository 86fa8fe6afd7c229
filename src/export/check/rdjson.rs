//! The Reviewdog Diagnostic Format (rdjson). Its columns count bytes of UTF-8.

use super::lines::{Lines, Place};
use super::{Checked, message};
use crate::check::Finding;
use crate::export::jsonl::write_pretty;
use serde::Serialize;
use serde_json::{Value, json};
use std::io::{self, Write};

pub(super) fn write(checked: &[Checked], out: &mut dyn Write) -> io::Result<()> {
    let told = checked.iter().flat_map(diagnostics);
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

fn diagnostics(checked: &Checked) -> Vec<Value> {
    let lines = Lines::of(checked);
    let told = checked.told();
    told.map(|finding| diagnostic(checked, &lines, finding))
        .collect()
}

fn diagnostic(checked: &Checked, lines: &Lines<'_>, finding: &Finding) -> Value {
    let [start, end] = lines.places(finding.passage.span).map(position);
    json!({
        "message": message(finding, &checked.words(finding)),
        "location": {
            "path": checked.draft.path,
            "range": { "start": start, "end": end },
        },
        "severity": if finding.stop { "ERROR" } else { "INFO" },
        "code": { "value": finding.verdict.name() },
    })
}

fn position(place: Place) -> Value {
    json!({ "line": place.line, "column": place.byte })
}
