//! The Reviewdog Diagnostic Format (rdjson). Its columns count bytes of UTF-8.

use super::lines::{Lines, Place};
use super::{Checked, message};
use crate::check::Finding;
use crate::export::jsonl::write_pretty;
use serde_json::{Value, json};
use std::io::{self, Write};

pub(super) fn write(checked: &[Checked], out: &mut dyn Write) -> io::Result<()> {
    let told = checked.iter().flat_map(diagnostics);
    let told: Vec<Value> = told.collect();
    write_pretty(
        &json!({ "source": { "name": "verbatim" }, "diagnostics": told }),
        out,
    )
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
