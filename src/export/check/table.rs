//! A list for people: of each draft the weightiest first, and a line that sums up; a last one sums up all.

use super::lines::Lines;
use super::searched::Searched;
use super::sides::sides_in_words;
use super::{Checked, source_words, total, unread_in_words};
use crate::corpus::printed;
use crate::text::printable;
use std::io::{self, Write};

/// What is said of a passage stands under its words.
const INDENT: &str = "                      ";

pub(super) fn write(
    checked: &[Checked],
    searched: &Searched<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    checked
        .iter()
        .try_for_each(|one| draft(one, searched, out))?;
    let mut last = [total(checked), unread_in_words(searched.sources)]
        .into_iter()
        .flatten();
    last.try_for_each(|line| writeln!(out, "{line}"))
}

fn draft(checked: &Checked, searched: &Searched<'_>, out: &mut dyn Write) -> io::Result<()> {
    let lines = Lines::of(checked);
    for finding in checked.weightiest_first() {
        let [stop, let_stand, other] = printed::FINDING_SIGNS;
        let sign = match (&finding.accepted, finding.stop) {
            (Some(_), _) => let_stand,
            (None, true) => stop,
            (None, false) => other,
        };
        let words = printable(&checked.words(finding));
        writeln!(out, "{sign:<4}  {:<15} “{words}”", finding.verdict.name())?;
        if !finding.is_plain() {
            writeln!(out, "{INDENT}{}", printable(&finding.why))?;
        }
        if let Some(told) = searched.search_note(finding) {
            writeln!(out, "{INDENT}{}", printable(&told))?;
        }
        if let Some(accepted) = &finding.accepted {
            writeln!(out, "{INDENT}{}", printable(&accepted.in_words()))?;
        }
        if let Some(lapsed) = &finding.lapsed {
            writeln!(out, "{INDENT}{}", printable(lapsed))?;
        }
        if finding.is_told() {
            let [start, _] = lines.places(finding.passage.span);
            let (sides, _) = sides_in_words(finding, &checked.draft, searched.sources);
            let gap = if sides.is_empty() { "" } else { " · " };
            writeln!(out, "{INDENT}line {}{gap}{sides}", start.line)?;
        }
        if let Some(place) = finding.source.as_ref().filter(|_| finding.stop) {
            let article = &searched.sources.articles[place.article];
            let words = printable(&source_words(finding, place, article));
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
