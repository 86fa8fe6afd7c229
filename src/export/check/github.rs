//! Workflow commands of GitHub Actions. Ten annotations of each kind are shown for a step, so the weightiest come
//! first, and a notice sums up; where there are several drafts, the first notice sums up all.

use super::lines::Lines;
use super::searched::Searched;
use super::{Checked, message, total, unread_in_words};
use crate::check::Finding;
use crate::text::printable;
use std::io::{self, Write};

pub(super) fn write(
    checked: &[Checked],
    searched: &Searched<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    if let Some(unread) = unread_in_words(searched.sources) {
        writeln!(out, "::warning title=sources not read::{}", data(&unread))?;
    }
    if let Some(total) = total(checked) {
        writeln!(out, "::notice::{}", data(&total))?;
    }
    for one in checked {
        let lines = Lines::of(one);
        for finding in one.reported() {
            annotation(one, &lines, finding, searched, out)?;
        }
        let path = property(&one.draft.path);
        let summary: Vec<String> = std::iter::once(one.summary())
            .chain(one.let_stand())
            .collect();
        writeln!(out, "::notice file={path}::{}", data(&summary.join("\n")))?;
    }
    Ok(())
}

fn annotation(
    checked: &Checked,
    lines: &Lines<'_>,
    finding: &Finding,
    searched: &Searched<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let [start, end] = lines.places(finding.passage.span);
    let level = if finding.stop { "error" } else { "warning" };
    // A column is only read where both ends stand on one line.
    let columns = match start.line == end.line {
        true => format!(",col={},endColumn={}", start.column, end.column),
        false => String::new(),
    };
    writeln!(
        out,
        "::{level} file={},line={},endLine={}{columns},title={}::{}",
        property(&checked.draft.path),
        start.line,
        end.line,
        property(finding.verdict.name()),
        data(&message(checked, finding, searched)),
    )
}

/// Text behind the command: what would end it stands as an escape.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A value among the properties, which commas and colons end.
fn property(text: &str) -> String {
    data(&printable(text))
        .replace(':', "%3A")
        .replace(',', "%2C")
}
