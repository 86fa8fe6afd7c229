//! ProQuest and EBSCO: everything that is told of a document stands under a label.
//!
//! The text of ProQuest stands under a label too and goes on to the next ones; that of EBSCO follows the labels.

use super::Document;
use crate::corpus::metadata::dates::{self, DayOrder};
use crate::corpus::pattern;
use crate::language::lexicon;
use crate::language::person_name::given_name_first;
use regex::Regex;
use std::sync::LazyLock;

/// A label is no longer, in bytes.
const MAX_FIELD_LABEL_BYTES: usize = 48;

/// The line between two documents of ProQuest, or their count.
static RULE: LazyLock<Regex> =
    LazyLock::new(|| pattern::regex(r"(?m)^[ \t]*(?:_{20,}|Document \d+ of \d+)[ \t]*$"));
/// The count above a document of EBSCO.
static RECORD: LazyLock<Regex> = LazyLock::new(|| pattern::regex(r"(?m)^[ \t]*Record: \d+[ \t]*$"));
/// A label by which each of them is told.
static PROQUEST: LazyLock<Regex> =
    LazyLock::new(|| pattern::regex(r"(?mi)^[ \t]*ProQuest document ID\s*[:\t]"));
static EBSCO: LazyLock<Regex> = LazyLock::new(|| pattern::regex(r"(?m)^[ \t]*Accession Number:"));
/// What stands behind the text of EBSCO.
static FOOT: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(r"^(?:~{4,}|Copyright of .+ is the property of .+|Copyright \(c\) .+)$")
});

/// Whether a text is an export of ProQuest.
pub fn is_proquest(text: &str) -> bool {
    PROQUEST.is_match(text)
}

/// Whether a text is an export of EBSCO.
pub fn is_ebsco(text: &str) -> bool {
    RECORD.is_match(super::start(text)) && EBSCO.is_match(text)
}

/// The documents of an export of ProQuest.
pub fn proquest(text: &str) -> Vec<Document> {
    documents(text, &RULE, false)
}

/// The documents of an export of EBSCO.
pub fn ebsco(text: &str) -> Vec<Document> {
    documents(text, &RECORD, true)
}

fn documents(text: &str, mark: &Regex, text_follows: bool) -> Vec<Document> {
    let stretches = super::stretches(text, mark).into_iter();
    let documents = stretches.filter_map(|(line, text)| {
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        // A list of contents has no labels.
        lines.iter().filter_map(|line| label(line)).nth(2)?;
        let parts = match text_follows {
            true => followed(&lines),
            false => under_label(&lines),
        };
        Some(Document {
            line,
            ..parts.document()
        })
    });
    documents.collect()
}

/// What a line is about that has a label, and what stands behind that.
fn label(line: &str) -> Option<(&'static str, &str)> {
    let line = line.trim();
    let end = line.find([':', '\t']).unwrap_or(line.len());
    let name = line[..end].trim();
    let about = (name.len() <= MAX_FIELD_LABEL_BYTES)
        .then(|| lexicon::DATABASE_LABELS.meaning(&name.to_lowercase()))
        .flatten()?;
    // Without a colon it is a heading, in capitals.
    let is_heading = end == line.len() && !name.chars().any(char::is_lowercase);
    let rest = line[end..].trim_start_matches([':', '\t', ' ']);
    (end < line.len() || is_heading).then_some((about, rest))
}

/// What the labels of a document say, and its text.
#[derive(Default)]
struct LabelledParts<'t> {
    labelled: Vec<(&'static str, String)>,
    /// The line above the first label that may be the headline.
    above: Option<&'t str>,
    body: Vec<&'t str>,
}

/// A document whose text stands under a label and ends where labels follow each other again.
fn under_label<'t>(lines: &[&'t str]) -> LabelledParts<'t> {
    let mut parts = LabelledParts::default();
    let mut in_text = false;
    for (at, line) in lines.iter().enumerate() {
        let found = label(line).filter(|_| !in_text || is_labelled_on(&lines[at + 1..]));
        match found {
            Some(("text", rest)) => {
                in_text = true;
                parts
                    .body
                    .extend(Some(rest).filter(|rest| !rest.is_empty()));
            }
            Some((about, rest)) => {
                in_text = false;
                parts.labelled.push((about, rest.to_owned()));
            }
            None if in_text => parts.body.push(line),
            None if parts.labelled.is_empty() && parts.above.is_none() => {
                parts.above = Some(line.trim()).filter(|line| !line.is_empty());
            }
            None => parts.go_on(line),
        }
    }
    parts
}

/// Whether the next line that is not blank has a label, or none follows.
fn is_labelled_on(lines: &[&str]) -> bool {
    let next = lines.iter().find(|line| !line.trim().is_empty());
    next.is_none_or(|line| label(line).is_some() || line.contains("://"))
}

/// A document whose text follows its labels.
fn followed<'t>(lines: &[&'t str]) -> LabelledParts<'t> {
    let mut parts = LabelledParts::default();
    let mut place = LabelledZone::Labels;
    for line in lines {
        match (label(line), place) {
            _ if FOOT.is_match(line.trim()) && place == LabelledZone::Body => break,
            (Some((about, rest)), LabelledZone::Labels | LabelledZone::Between) => {
                place = LabelledZone::Labels;
                parts.labelled.push((about, rest.to_owned()));
            }
            (None, LabelledZone::Labels) if line.trim().is_empty() => place = LabelledZone::Between,
            (None, LabelledZone::Labels) => parts.go_on(line),
            (None, LabelledZone::Between) if line.trim().is_empty() => {}
            _ => {
                place = LabelledZone::Body;
                parts.body.push(line);
            }
        }
    }
    parts
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LabelledZone {
    Labels,
    Between,
    Body,
}

impl LabelledParts<'_> {
    /// A line without a label goes on with what stands under the label before it.
    fn go_on(&mut self, line: &str) {
        if let Some((_, value)) = self.labelled.last_mut().filter(|_| !line.trim().is_empty()) {
            *value = format!("{value}\n{}", line.trim()).trim().to_owned();
        }
    }

    fn of(&self, about: &str) -> Option<&str> {
        let mut values = self.labelled.iter().filter(|(own, _)| *own == about);
        values.find_map(|(_, value)| Some(value.as_str()).filter(|value| !value.is_empty()))
    }

    fn document(&self) -> Document {
        let headline = self.of("headline").or(self.above);
        let issue = self.of("issue");
        let day = issue.and_then(|issue| {
            let days = dates::find_in_order(issue, Some(DayOrder::MonthFirst));
            Some(days.into_iter().next()?.range.start)
        });
        // An issue is the outlet and the day, with the place of the outlet or the page between and behind them.
        let name = issue.map(|issue| issue[..day.unwrap_or(issue.len())].trim());
        let name = name.map(|name| name.split(" ;").next().unwrap_or(name));
        let name = name.map(|name| name.trim_end_matches([',', '.', ';', ' ', '(']));
        let mut body = &self.body[..];
        while let Some((first, rest)) = body.split_first() {
            if !first.trim().is_empty() && headline != Some(first.trim()) {
                break;
            }
            body = rest;
        }
        Document {
            outlet: self.of("outlet").or(name).map(str::to_owned),
            date: self.of("date").or(issue).map(str::to_owned),
            day_order: Some(DayOrder::MonthFirst),
            headline: headline.map(str::to_owned),
            authors: self.of("authors").map(surnames_last),
            language: self.of("language").map(str::to_owned),
            url: self.of("url").map(str::to_owned),
            text: super::dedented(body),
            ..Document::default()
        }
    }
}

/// "Okoro, Ada; Lind, Bo" as "Ada Okoro; Bo Lind".
fn surnames_last(names: &str) -> String {
    let names = names
        .split([';', '\n'])
        .map(|name| name.trim_end_matches('.'));
    names.map(given_name_first).collect::<Vec<_>>().join("; ")
}
