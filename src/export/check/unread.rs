//! The sources that could not be read: what stands in them is not held against any draft.

use crate::corpus::Problem;
use crate::edition::Found;
use crate::text::printable;
use std::collections::BTreeSet;

/// How many sources could be read, and which could not: "4 of 6 sources could be read; not read: notes.pdf, tape.docx". None
/// where all could.
pub fn unread_in_words(sources: &Found) -> Option<String> {
    let unread: BTreeSet<String> = sources.problems.iter().map(place).collect();
    if unread.is_empty() {
        return None;
    }
    let read = sources.articles.len();
    let all = read + unread.len();
    let unread: Vec<String> = unread.into_iter().collect();
    let names = unread.join(", ");
    Some(format!(
        "{read} of {all} sources could be read; not read: {names}"
    ))
}

/// What could not be read, each with its reason.
pub(super) fn unread(sources: &Found) -> impl Iterator<Item = (String, String)> {
    let problems = sources.problems.iter();
    problems.map(|problem| {
        let path = problem.path.display().to_string();
        (path, printable(&problem.to_string()))
    })
}

/// A file, or a line of one.
fn place(problem: &Problem) -> String {
    let path = printable(&problem.path.display().to_string());
    match problem.line {
        Some(line) => format!("{path}:{line}"),
        None => path,
    }
}
