//! Westlaw: the number of the document, the outlet, its owner, the day, the headline, and the text before its index.

use super::Document;
use crate::corpus::metadata::{byline, dates};
use crate::corpus::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// "2031 WLNR 1234567", above a document.
static NUMBERED: LazyLock<Regex> =
    LazyLock::new(|| pattern::regex(r"(?m)^[ \t]*\d{4} WLNR \d+[ \t]*$"));
/// What follows the text.
static FOOT: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(
        r"^\s*(?:-{2,} ?Index References ?-{2,}|End of Document|© \d{4} Thomson Reuters\b.*)$",
    )
});
/// What stands between the day and the headline.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(r"^(?:Section|Edition|Volume|Issue|Page|Dateline|Byline)\b[^:;]{0,12}[:;]")
});

/// Whether a text is such an export.
pub fn is_export(text: &str) -> bool {
    NUMBERED.is_match(super::start(text)) && !documents(text).is_empty()
}

/// The documents of an export.
pub fn documents(text: &str) -> Vec<Document> {
    let stretches = super::stretches(text, &NUMBERED).into_iter().skip(1);
    let documents = stretches
        .filter_map(|(line, text)| document(text).map(|document| Document { line, ..document }));
    documents.collect()
}

fn document(text: &str) -> Option<Document> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let foot = lines.iter().position(|line| FOOT.is_match(line))?;
    let full: Vec<usize> = (0..foot).filter(|at| !lines[*at].is_empty()).collect();
    let mut rest = full.iter().copied().peekable();
    let outlet = lines[rest.next()?];
    let day = rest.find(|at| !dates::find(lines[*at]).is_empty())?;
    let mut authors = None;
    while let Some(at) = rest.next_if(|at| LABEL.is_match(lines[*at])) {
        authors = lines[at].strip_prefix("Byline:").or(authors);
    }
    let headline = lines[rest.next()?];
    let is_name = |at: &usize| {
        let line = lines[*at];
        byline::is_byline(line)
            || byline::split_names(line)
                .iter()
                .all(|name| byline::is_person(name))
    };
    if let Some(at) = rest.next_if(is_name) {
        authors = Some(lines[at]);
    }
    while rest.next_if(|at| LABEL.is_match(lines[*at])).is_some() {}
    let begin = rest.next()?;
    Some(Document {
        outlet: Some(outlet.to_owned()),
        date: Some(lines[day].to_owned()),
        headline: Some(headline.to_owned()),
        authors: authors.map(str::to_owned),
        text: lines[begin..foot].join("\n"),
        ..Document::default()
    })
}
