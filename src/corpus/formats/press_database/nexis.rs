//! Nexis: a count above each document or a line below it, a head of bare lines, and labels before and behind the text.

use super::Document;
use crate::corpus::metadata::dates;
use crate::corpus::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// Head lines above the first label, of which the last ones are the document's.
const MAX_LINES_ABOVE_LABELS: usize = 40;
/// A line in the middle of the page begins so far to the right, in blanks.
const MIN_CENTRED_BLANKS: usize = 8;

/// "1 of 20 DOCUMENTS", "Document 1 of 20".
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(r"(?mi)^[ \t]*(?:\d+ of \d+ DOCUMENTS?|Document \d+ of \d+)[ \t]*$")
});
/// "End of Document", behind a document.
static ENDED: LazyLock<Regex> =
    LazyLock::new(|| pattern::regex(r"(?m)^[ \t]*End of Document[ \t]*$"));
/// "LENGTH: 96 words", and the headings over the text and what follows it.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(
        r"^(?:(?P<word>BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|HEADLINE|BODY|SOURCE|GRAPHIC|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|JOURNAL-CODE|SUBJECT|PERSON|ORGANIZATION|COMPANY|GEOGRAPHIC|COUNTRY|STATE|CITY|INDUSTRY|TICKER|DOCUMENT-TYPE|DISTRIBUTION|SERIES|ACC-NO|TYPE|NOTES|CORRECTION(?:-DATE)?|URL|DATE|Byline|Section|Length|Dateline|Highlight|Load-Date|Language|Publication-Type|Subject|Graphic|Body|Classification):(?:\s+(?P<rest>.*))?|(?P<bare>Body|BODY|Graphic|Notes|Correction|Classification))$",
    )
});
/// The page on which an export tells who asked for what, before its first document.
static COVER: LazyLock<Regex> =
    LazyLock::new(|| pattern::regex(r"^(?:User Name|Date and Time|Job Number)\s*:"));
/// Which print of the day it is.
static EDITION: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(r"(?i)(?:^|\s)edition(?:\s+-\s+\S+|\s+\d+)?$|^correction appended$|^final$")
});
/// Which print of the day it is, where that stands behind the name of the outlet: "Harbour Post - Final Edition".
static EDITION_OF: LazyLock<Regex> =
    LazyLock::new(|| pattern::regex(r"(?i)\s+-\s+[^-]*\bedition$"));

/// Whether a text is such an export.
pub fn is_export(text: &str) -> bool {
    let labels = super::start(text).lines().filter_map(label).count();
    labels >= 2 && mark(text).is_some()
}

/// By what the documents of an export are parted.
fn mark(text: &str) -> Option<&'static Regex> {
    match COUNTED.is_match(super::start(text)) {
        true => Some(&COUNTED),
        false => ENDED.is_match(text).then_some(&ENDED),
    }
}

/// The label of a line, and what stands behind it.
fn label(line: &str) -> Option<(&str, &str)> {
    let label = LABEL.captures(line.trim_end())?;
    let name = label.name("word").or_else(|| label.name("bare"))?.as_str();
    Some((name, label.name("rest").map_or("", |rest| rest.as_str())))
}

/// The documents of an export.
pub fn documents(text: &str) -> Vec<Document> {
    let Some(mark) = mark(text) else {
        return Vec::new();
    };
    let stretches = super::stretches(text, mark).into_iter();
    let documents = stretches.filter(|(_, text)| text.lines().any(|line| label(line).is_some()));
    documents.map(|(line, text)| document(text, line)).collect()
}

fn document(text: &str, line: usize) -> Document {
    let parts = parts(text);
    let labelled = |names: &[&str]| {
        let mut found = parts
            .labelled
            .iter()
            .filter(|(name, _)| names.contains(name));
        let value = found.next().map(|(_, value)| value.clone());
        value.filter(|value| !value.is_empty())
    };
    let own = parts.head.len().saturating_sub(MAX_LINES_ABOVE_LABELS);
    let head = &parts.head[own..];
    let is_dated = |line: &HeadLine<'_>| {
        !(dates::find(line.text).is_empty() && dates::unreal(line.text).is_empty())
    };
    let has_cover = head.iter().any(|line| COVER.is_match(line.text));
    let day = match has_cover {
        true => head.iter().rposition(is_dated),
        false => head.iter().position(is_dated),
    };
    // The name stands in the line above the date.
    let above = day.and_then(|at| head[..at].last());
    let outlet = above.map(|line| EDITION_OF.replace(line.text, "").into_owned());
    Document {
        line,
        outlet: labelled(&["SOURCE"]).or(outlet),
        date: labelled(&["DATE"]).or_else(|| day.map(|at| head[at].text.to_owned())),
        headline: labelled(&["HEADLINE"]).or_else(|| headline(head, day?, has_cover)),
        authors: labelled(&["BYLINE", "Byline"]),
        language: labelled(&["LANGUAGE", "Language"]),
        url: labelled(&["URL"]),
        text: parts.body.join("\n"),
        ..Document::default()
    }
}

/// The headline of a head without labels: behind the outlet, its day and its edition, or before them.
fn headline(head: &[HeadLine<'_>], day: usize, has_cover: bool) -> Option<String> {
    let is_other =
        |line: &HeadLine<'_>| EDITION.is_match(line.text) || line.text.starts_with("Copyright");
    let behind = head[day + 1..].iter().filter(|line| !is_other(line));
    // The outlet, its day and what is said of the print stand in the middle of the page, and the headline at its side.
    let behind = behind
        .clone()
        .find(|line| !line.is_centred)
        .or_else(|| behind.clone().next());
    let before = day.checked_sub(2).and_then(|at| head.get(at));
    let (first, second) = match day >= 2 || has_cover {
        true => (before, behind),
        false => (behind, before),
    };
    first.or(second).map(|line| line.text.to_owned())
}

struct HeadLine<'t> {
    text: &'t str,
    is_centred: bool,
}

/// A document taken apart: what its labels say, what stands before the first of them, and the rest.
#[derive(Default)]
struct DocumentParts<'t> {
    head: Vec<HeadLine<'t>>,
    labelled: Vec<(&'t str, String)>,
    body: Vec<&'t str>,
}

/// Takes a document apart. Its text begins behind the labels of its head, and ends at the labels of its foot.
fn parts(text: &str) -> DocumentParts<'_> {
    let mut parts = DocumentParts::default();
    let mut place = DocumentZone::Head;
    let mut lines = text.lines();
    while let Some(raw) = lines.next() {
        let line = raw.trim();
        // An article may say "Length: the quay is too short".
        let is_told = |(name, rest): &(&str, &str)| {
            rest.is_empty() || name.eq_ignore_ascii_case("graphic") || is_foot(lines.clone())
        };
        let label =
            label(raw).filter(|found| !matches!(place, DocumentZone::Body) || is_told(found));
        match (label, place) {
            (Some((name, rest)), _) => {
                let is_text = matches!(name, "Body" | "BODY");
                place = match place {
                    _ if is_text => DocumentZone::Body,
                    DocumentZone::Body | DocumentZone::Foot
                        if !parts.body.iter().all(|line| line.is_empty()) =>
                    {
                        DocumentZone::Foot
                    }
                    _ => DocumentZone::Labels,
                };
                if is_text {
                    parts
                        .body
                        .extend(Some(rest).filter(|rest| !rest.is_empty()));
                } else {
                    parts.labelled.push((name, rest.trim().to_owned()));
                }
            }
            (None, DocumentZone::Head) if !line.is_empty() => parts.head.push(HeadLine {
                text: line,
                is_centred: raw.len() - raw.trim_start().len() >= MIN_CENTRED_BLANKS,
            }),
            // A label may go on in the next line; behind a blank one the text begins.
            (None, DocumentZone::Labels) if line.is_empty() => place = DocumentZone::Between,
            (None, DocumentZone::Labels) => {
                if let Some((_, value)) = parts.labelled.last_mut() {
                    *value = format!("{value} {line}").trim().to_owned();
                }
            }
            (None, DocumentZone::Between) if line.is_empty() => {}
            (None, DocumentZone::Between | DocumentZone::Body) if !is_end(line) => {
                place = DocumentZone::Body;
                parts.body.push(raw.trim_end());
            }
            (None, DocumentZone::Body) => place = DocumentZone::Foot,
            _ => {}
        }
    }
    parts
}

/// Whether nothing but the foot of a document follows: each of its blocks begins with a label, or with the line on copyright.
fn is_foot<'t>(lines: impl Iterator<Item = &'t str>) -> bool {
    let mut begins = false;
    for line in lines {
        if begins && !line.trim().is_empty() && label(line).is_none() && !is_end(line.trim()) {
            return false;
        }
        begins = line.trim().is_empty();
    }
    true
}

#[derive(Clone, Copy)]
enum DocumentZone {
    Head,
    Labels,
    Between,
    Body,
    Foot,
}

fn is_end(line: &str) -> bool {
    line.starts_with("Copyright ") || line == "All Rights Reserved" || ENDED.is_match(line)
}
