//! JSON: the articles in its objects, whoever wrote them.
//!
//! ```text
//! columns   tables of data -> their rows as objects
//! record    an object -> the article that it is, or the articles inside it
//! post      a record with an account -> who sent it
//! recording what a program heard -> a transcript with times
//! document  a file that is one value
//! lines     a file of one value a line
//! surrogates halves of letters that stand alone
//! ```

mod columns;
mod document;
mod lines;
mod object;
mod post;
mod recording;
mod surrogates;

use super::{ReadFile, Settings, Sniffed};
use serde::de::IgnoredAny;

/// Whether a text begins as an object, or as a list of some.
pub fn is_document(look: &Sniffed<'_>) -> bool {
    let start = look.text.trim_start();
    let list = start.strip_prefix('[').map(str::trim_start);
    start.starts_with('{') && start[1..].trim_start().starts_with(['"', '}'])
        || list.is_some_and(|items| items.starts_with('{') || items.is_empty())
        || look.ending == "json"
}

/// Whether the first line of a text is an object and another line follows, or its name says that it is lines.
pub fn is_lines(look: &Sniffed<'_>) -> bool {
    let mut lines = look.text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default();
    let is_object = || first.trim_start().starts_with('{') && is_json(first);
    matches!(look.ending, "jsonl" | "ndjson") || lines.next().is_some() && is_object()
}

/// Whether a text is one JSON value.
pub fn is_json(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// The articles of a file that is one JSON value.
pub fn read_document(text: String, settings: &Settings) -> ReadFile {
    document::read(text, settings)
}

/// The articles of a file that is a JSON value a line.
pub fn read_lines(text: String, settings: &Settings) -> ReadFile {
    lines::read(0, &text, settings)
}

/// The articles of a stretch of such a file that has so many lines before it.
pub fn read_stretch(before: usize, text: &str, settings: &Settings) -> ReadFile {
    lines::read(before, text, settings)
}

/// The article on one line.
pub fn read_line(number: usize, line: &str, settings: &Settings) -> ReadFile {
    lines::one(number, line, settings)
}

/// The message of an error without the place, which the problem has of its own.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(place.as_str())
        .unwrap_or(&text)
        .to_owned()
}
