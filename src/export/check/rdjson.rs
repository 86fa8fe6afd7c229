//! The Reviewdog Diagnostic Format (rdjson). Its columns count bytes of UTF-8.

use super::lines::{Place, places};
use super::{Checked, message};
use crate::check::Finding;
use crate::export::jsonl::write_pretty;
use serde_json::{Value, json};
use std::io::{self, Write};

pub(super) fn write(checked: &[Checked], out: &mut dyn Write) -> io::Result<()> {
    let told = checked
        .iter()
        .flat_map(|one| one.told().map(|finding| diagnostic(one, finding)));
    let told: Vec<Value> = told.collect();
    write_pretty(
        &json!({ "source": { "name": "verbatim" }, "diagnostics": told }),
        out,
    )
}

fn diagnostic(checked: &Checked, finding: &Finding) -> Value {
    let [start, end] = places(checked, finding.passage.span).map(position);
    json!({
        "message": message(finding, checked.words(finding)),
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
