//! A list for people: of each draft the weightiest first, and a line that sums up; a last one sums up all.

use super::lines::Lines;
use super::sides::sides_told;
use super::{Checked, total};
use crate::check::Verdict;
use crate::edition::Found;
use crate::text::printable;
use std::io::{self, Write};

/// What is said of a passage stands under its words.
const INDENT: &str = "                      ";

pub(super) fn write(checked: &[Checked], sources: &Found, out: &mut dyn Write) -> io::Result<()> {
    checked
        .iter()
        .try_for_each(|one| draft(one, sources, out))?;
    total(checked).map_or(Ok(()), |total| writeln!(out, "{total}"))
}

fn draft(checked: &Checked, sources: &Found, out: &mut dyn Write) -> io::Result<()> {
    let lines = Lines::of(checked);
    for finding in checked.weightiest_first() {
        let sign = match (&finding.accepted, finding.stop) {
            (Some(_), _) => "ok",
            (None, true) => "STOP",
            (None, false) => "",
        };
        let words = printable(&checked.words(finding));
        writeln!(out, "{sign:<4}  {:<15} “{words}”", finding.verdict.name())?;
        if finding.verdict != Verdict::Exact || finding.stop {
            writeln!(out, "{INDENT}{}", printable(&finding.why))?;
        }
        if let Some(accepted) = &finding.accepted {
            writeln!(out, "{INDENT}{}", printable(&accepted.told()))?;
        }
        if let Some(lapsed) = &finding.lapsed {
            writeln!(out, "{INDENT}{}", printable(lapsed))?;
        }
        if finding.is_told() {
            let [start, _] = lines.places(finding.passage.span);
            let (sides, _) = sides_told(finding, &checked.draft, sources);
            let gap = if sides.is_empty() { "" } else { " · " };
            writeln!(out, "{INDENT}line {}{gap}{sides}", start.line)?;
        }
        if let Some(place) = finding.source.as_ref().filter(|_| finding.stop) {
            let article = &sources.articles[place.article];
            let words = printable(&place.words(article));
            let time = place.time_in_recording(article);
            let time = time.map_or_else(String::new, |time| format!(" at {time}"));
            let name = printable(article.source_name());
            writeln!(out, "{INDENT}{name}{time}: “{words}”")?;
        }
    }
    writeln!(
        out,
        "{}: {}",
        printable(&checked.draft.path),
        checked.summary()
    )
}
