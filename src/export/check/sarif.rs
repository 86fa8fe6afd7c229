//! SARIF 2.1.0: a run with one result for each finding that is not plainly faithful.

use super::lines::Lines;
use super::searched::Searched;
use super::unread::unread;
use super::{Checked, beginning, message, source_line};
use crate::check::{AcceptedBy, Finding, Verdict};
use crate::edition::Found;
use crate::export::GENERATOR;
use crate::export::jsonl::write_pretty;
use crate::export::safe::web_address;
use crate::text::printable;
use serde_json::{Value, json};
use std::io::{self, Write};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

pub(super) fn write(
    checked: &[Checked],
    searched: &Searched<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let results: Vec<Value> = checked
        .iter()
        .flat_map(|one| results(one, searched))
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "properties": { "generator": GENERATOR },
        "runs": [{
            "tool": { "driver": {
                "name": "verbatim",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": RULES.map(|(verdict, text)| rule(verdict, text)),
            } },
            "invocations": [invocation(searched.sources)],
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    write_pretty(&log, out)
}

/// How the run went: each source that could not be read is a notification.
fn invocation(sources: &Found) -> Value {
    let unread = unread(sources).map(|(path, reason)| {
        json!({
            "level": "error",
            "descriptor": { "id": "source_not_read" },
            "message": { "text": format!("not read: {reason}") },
            "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&path) } } }],
        })
    });
    let unread: Vec<Value> = unread.collect();
    json!({ "executionSuccessful": unread.is_empty(), "toolExecutionNotifications": unread })
}

/// The verdicts that are told, and what each says.
const RULES: [(Verdict, &str); 8] = [
    (Verdict::Altered, "Words were changed, put in or left out."),
    (Verdict::Cut, "Words were left out."),
    (
        Verdict::Spliced,
        "Words of two places, or in another order, stand inside one pair of marks.",
    ),
    (Verdict::Misattributed, "The words are somebody else's."),
    (Verdict::Misdated, "The words were said on another day."),
    (
        Verdict::Reported,
        "The sources have it in their own words only.",
    ),
    (Verdict::NotFound, "No source has these words."),
    (
        Verdict::Unchecked,
        "The source that the draft names is missing.",
    ),
];

fn rule(verdict: Verdict, text: &str) -> Value {
    json!({ "id": verdict.name(), "shortDescription": { "text": text } })
}

fn results(checked: &Checked, searched: &Searched<'_>) -> Vec<Value> {
    let rows = super::rows(&checked.draft, &checked.findings, searched.sources);
    let told = checked
        .findings
        .iter()
        .zip(rows)
        .filter(|(finding, _)| finding.is_told());
    let lines = Lines::of(checked);
    told.map(|(finding, row)| result(checked, &lines, (finding, &row.fingerprint), searched))
        .collect()
}

fn result(
    checked: &Checked,
    lines: &Lines<'_>,
    (finding, fingerprint): (&Finding, &str),
    searched: &Searched<'_>,
) -> Value {
    let [start, end] = lines.places(finding.passage.span);
    // A faithful passage that is a stop is told as the cut that it is.
    let verdict = match finding.verdict {
        Verdict::Exact | Verdict::NotAQuotation => Verdict::Cut,
        verdict => verdict,
    };
    json!({
        "ruleId": verdict.name(),
        "level": if finding.stop { "error" } else { "note" },
        "message": { "text": message(checked, finding, searched) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&checked.draft.path) },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        } }],
        "relatedLocations": related(finding, searched.sources),
        "partialFingerprints": { "passage/v2": fingerprint },
        "suppressions": suppressions(finding),
    })
}

/// The source's own words, at its address or in its file.
fn related(finding: &Finding, sources: &Found) -> Vec<Value> {
    let place = finding.source.iter();
    let related = place.filter_map(|place| {
        let article = &sources.articles[place.article];
        let address = article.url.as_deref().and_then(web_address);
        let uri = address.map_or_else(|| uri(&article.path), str::to_owned);
        let words = beginning(&source_line(finding, sources)?);
        Some(json!({
            "id": 0,
            "physicalLocation": { "artifactLocation": { "uri": uri } },
            "message": { "text": printable(&words) },
        }))
    });
    related.collect()
}

/// What an editor lets stand is told as suppressed: in the draft itself, or outside of it.
fn suppressions(finding: &Finding) -> Vec<Value> {
    let accepted = finding.accepted.iter();
    let suppressed = accepted.map(|accepted| {
        let kind = match accepted.by {
            AcceptedBy::Comment => "inSource",
            AcceptedBy::Baseline => "external",
        };
        json!({ "kind": kind, "justification": accepted.reason })
    });
    suppressed.collect()
}

/// A path as a relative reference: letters that a URI cannot have are escaped.
fn uri(path: &str) -> String {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    const PATH: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'.')
        .remove(b'-')
        .remove(b'_')
        .remove(b'~');
    utf8_percent_encode(path, PATH).to_string()
}
