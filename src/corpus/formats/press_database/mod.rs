//! Exports of press databases as text: many documents a file, each with a head of its own. Pages, DOCX and RTF are
//! read as the lines of their paragraphs.
//!
//! ```text
//! nexis        Nexis and its older layout: a head in the middle of the page, labels in front of the text
//! factiva      Factiva with its codes in front of everything, or with the bare lines of its display
//! labelled     ProQuest and EBSCO: everything under a label, the text too or behind the labels
//! westlaw      Westlaw
//! ```

mod factiva;
mod labelled;
mod nexis;
mod westlaw;

use super::{MAX_LOOKED_BYTES, ReadFile, Settings, Sniffed, wrapped};
use crate::corpus::draft::{Draft, Value};
use crate::corpus::encodings::unify_line_ends;
use crate::corpus::field::Field;
use crate::corpus::metadata::dates::{self, DayOrder};
use crate::corpus::statements::Statements;
use crate::corpus::{Container, clip};
use crate::language::identification::language_code;
use crate::language::letter_case::with_usual_case;
use regex::Regex;

/// How much of a text with other line ends is looked at, in bytes: the first document shows its layout.
const MAX_COPIED_BYTES: usize = 1024 * 1024;

/// How the exports of a database are told and read.
struct Layout {
    tells: fn(&str) -> bool,
    documents: fn(&str) -> Vec<Document>,
}

/// The layouts, in the order in which they are asked.
const LAYOUTS: [Layout; 5] = [
    Layout {
        tells: labelled::is_proquest,
        documents: labelled::proquest,
    },
    Layout {
        tells: labelled::is_ebsco,
        documents: labelled::ebsco,
    },
    Layout {
        tells: westlaw::is_export,
        documents: westlaw::documents,
    },
    Layout {
        tells: nexis::is_export,
        documents: nexis::documents,
    },
    Layout {
        tells: factiva::is_export,
        documents: factiva::documents,
    },
];

/// A document as its database states it.
#[derive(Debug, Default)]
struct Document {
    /// The line of the export at which it begins, counted from 1.
    line: usize,
    outlet: Option<String>,
    /// A line that names its day.
    date: Option<String>,
    day_order: Option<DayOrder>,
    headline: Option<String>,
    authors: Option<String>,
    language: Option<String>,
    url: Option<String>,
    text: String,
}

/// Whether a text is such an export.
pub fn is_export(look: &Sniffed<'_>) -> bool {
    // Databases end lines as Windows does. Of such a text the beginning is copied, not all of it.
    let start = clip::start(look.text, MAX_COPIED_BYTES);
    match start.contains('\r') {
        true => layout(&unify_line_ends(start.to_owned())).is_some(),
        false => layout(look.text).is_some(),
    }
}

fn layout(text: &str) -> Option<&'static Layout> {
    LAYOUTS.iter().find(|layout| (layout.tells)(text))
}

/// The documents of an export that was saved as a page or by a word processor, if these paragraphs are one.
pub fn in_paragraphs<'b>(
    paragraphs: impl Iterator<Item = &'b str>,
    settings: &Settings,
) -> Option<ReadFile> {
    let text = paragraphs.collect::<Vec<_>>().join("\n\n");
    layout(&text).map(|_| read(text, settings))
}

/// The documents of an export.
pub fn read(text: String, _: &Settings) -> ReadFile {
    let text = unify_line_ends(text);
    let mut reading = ReadFile::default();
    if let Some(layout) = layout(&text) {
        for document in (layout.documents)(&text) {
            document.state(&mut reading);
        }
    }
    reading
}

impl Document {
    fn state(self, reading: &mut ReadFile) {
        let mut statements = Statements::default();
        let mut state = |field, key: &str, value: Option<String>| {
            let value = value.map(|value| value.split_whitespace().collect::<Vec<_>>().join(" "));
            let value = value.map_or(Value::Nothing, Value::One);
            statements.note_as(field, key, value, Some(self.line));
        };
        let found = |line: &String| {
            dates::find_in_order(line, self.day_order)
                .into_iter()
                .next()
        };
        let date = self.date.map(|line| match found(&line) {
            Some(dated) => dated.date.to_string(),
            None => line,
        });
        state(Field::Date, "date", date);
        state(Field::Outlet, "source", self.outlet);
        state(Field::Headline, "headline", self.headline);
        state(
            Field::Authors,
            "byline",
            // Databases print by-lines in capitals.
            self.authors
                .map(|names| match names.contains(char::is_lowercase) {
                    true => names,
                    false => with_usual_case(&names),
                }),
        );
        state(Field::Url, "url", self.url);
        state(
            Field::Language,
            "language",
            self.language.and_then(|name| tag(&name)),
        );
        let (id, given, faults) = statements.heard(Container::Head);
        reading.faults.extend(faults);
        reading.drafts.push(Draft {
            id,
            line: Some(self.line),
            is_one_of_several: true,
            given,
            text: wrapped::unwrapped(self.text.trim_matches('\n')).into(),
            ..Draft::default()
        });
    }
}

/// The stretches of a text between those that `mark` finds, each with the line at which it begins.
fn stretches<'t>(text: &'t str, mark: &Regex) -> Vec<(usize, &'t str)> {
    let mut from = 0;
    let mut line = 1;
    let ends = mark.find_iter(text).map(|mark| (mark.start(), mark.end()));
    let stretches = ends.chain([(text.len(), text.len())]).map(|(end, next)| {
        let stretch = (line, &text[from..end]);
        line += memchr::memchr_iter(b'\n', &text.as_bytes()[from..next]).count();
        from = next;
        stretch
    });
    stretches.collect()
}

/// The beginning of an export, in which its first documents stand.
fn start(text: &str) -> &str {
    clip::start(text, MAX_LOOKED_BYTES)
}

/// The lines of a body, without an indentation that all of them have.
fn dedented(lines: &[&str]) -> String {
    let indents = lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start_matches(' ').len());
    let indent = indents.min().unwrap_or(0);
    let lines = lines
        .iter()
        .map(|line| line.get(indent..).unwrap_or("").trim_end());
    lines.collect::<Vec<_>>().join("\n")
}

/// The tag of a language that is named in English or as it calls itself, or by its code.
fn tag(name: &str) -> Option<String> {
    let name = name.split([';', ',']).next()?.trim().to_lowercase();
    let tag = language_code(&name).map(str::to_owned);
    tag.or_else(|| (name.len() == 2).then_some(name))
}

#[cfg(test)]
mod tests;
