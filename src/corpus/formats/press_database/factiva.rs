//! Factiva: each document ends with its number, and stands either under codes ("HD", "LP") or as bare lines.

use super::Document;
use crate::corpus::metadata::{byline, dates};
use crate::corpus::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// So many lines of a document with codes have one.
const MIN_CODES: usize = 4;
/// A section, a headline and a by-line stand above the number of words, whatever precedes them.
const MAX_LINES_ABOVE: usize = 4;
/// Between the number of words and the text stand at most so many lines.
const MAX_LINES_BELOW: usize = 14;

/// "Document HARBPO0020310502en5200001", behind a document.
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(r"(?m)^(?:AN\s+)?Document [A-Z][A-Z0-9]{9,}[a-z0-9]{4,}[ \t]*$")
});
/// "HD  Bridge to open", or the code alone. Codes that are English words too stand alone or before a wide gap.
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(
        r"^(?P<code>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|VOL|CLM|ART|CX|DLN)(?:\s*|(?:\t|[\s&&[^\t]]{2,}|\u{a0})\s*(?P<rest>.+)|(?P<pub>\s(?P<name>.+)))$",
    )
});
/// "96 words", in whatever language.
static WORDS: LazyLock<Regex> = LazyLock::new(|| pattern::regex(r"^\d[\d.,\u{a0} ]* \p{L}+$"));
static TIME: LazyLock<Regex> = LazyLock::new(|| pattern::regex(r"^\d{1,2}:\d{2}\b.{0,8}$"));
static OWNER: LazyLock<Regex> =
    LazyLock::new(|| pattern::regex(r"(?i)^(?:\W*copyright|©|\(c\))|all rights reserved"));

/// Whether a text is such an export.
pub fn is_export(text: &str) -> bool {
    NUMBERED.is_match(text) && !documents(text).is_empty()
}

/// The documents of an export.
pub fn documents(text: &str) -> Vec<Document> {
    let stretches = super::stretches(text, &NUMBERED).into_iter();
    let documents = stretches.filter_map(|(line, text)| {
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        let document = match lines.iter().filter_map(|line| code(line)).count() >= MIN_CODES {
            true => coded(&lines),
            false => displayed(&lines),
        };
        document.map(|document| Document { line, ..document })
    });
    documents.collect()
}

/// The code of a line, and what stands behind it.
fn code(line: &str) -> Option<(&str, &str)> {
    let found = CODE.captures(line)?;
    let code = found.name("code")?.as_str();
    let after_one_blank = found.name("name");
    if after_one_blank.is_some() && !matches!(code, "PUB" | "IPC" | "IPD") {
        return None;
    }
    let rest = found.name("rest").or(after_one_blank);
    Some((code, rest.map_or("", |rest| rest.as_str())))
}

/// A document with codes in front of everything.
fn coded(lines: &[&str]) -> Option<Document> {
    let mut values: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in lines {
        match code(line) {
            Some((code, rest)) => values.push((code, vec![rest])),
            None => {
                if let Some((_, value)) = values.last_mut() {
                    value.push(line);
                }
            }
        }
    }
    let of = |wanted: &str| {
        let found = values.iter().find(|(code, _)| *code == wanted);
        let value = found.map(|(_, lines)| lines.join(" ").trim().to_owned());
        value.filter(|value| !value.is_empty())
    };
    let text = |wanted: &str| {
        let found = values.iter().find(|(code, _)| *code == wanted);
        found.map(|(_, lines)| {
            // The first line stands behind its code.
            let first = lines[0].trim();
            let is_column = lines[1..]
                .iter()
                .all(|line| line.is_empty() || line.starts_with("  "));
            let rest = super::dedented(&lines[1..]);
            let text = format!("{first}\n{rest}");
            let text = text.trim_matches('\n');
            match is_column {
                true => joined(text),
                false => text.to_owned(),
            }
        })
    };
    let body = [text("LP"), text("TD")].into_iter().flatten();
    Some(Document {
        outlet: of("SN"),
        date: of("PD"),
        headline: Some(of("HD")?),
        authors: of("BY"),
        language: of("LA"),
        text: body.collect::<Vec<_>>().join("\n\n"),
        ..Document::default()
    })
}

/// A text in a column beside its code: only a blank line parts its paragraphs.
fn joined(text: &str) -> String {
    let paragraphs = text
        .split("\n\n")
        .map(|paragraph| paragraph.replace('\n', " "));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// A document as bare lines: the section, the headline, the by-line, how many words, the day, the hour, the outlet and its
/// code, which print and page, the language, the owner, and the text.
fn displayed(lines: &[&str]) -> Option<Document> {
    let full: Vec<(usize, &str)> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| (at, line.trim()))
        .filter(|(_, line)| !line.is_empty())
        .collect();
    let count = full.windows(2).position(|pair| {
        WORDS.is_match(pair[0].1) && pair[1].1.len() < 60 && !dates::find(pair[1].1).is_empty()
    })?;
    let above = &full[count.saturating_sub(MAX_LINES_ABOVE)..count];
    let (headline, authors) = titled(above)?;
    let mut below = full[count + 2..].iter().take(MAX_LINES_BELOW);
    let outlet = below.find(|(_, line)| !TIME.is_match(line))?.1;
    let head_ends = head_end(&full[count + 2..])?;
    let last = full[count + 2..][head_ends].0;
    let mut body = &lines[last + 1..];
    // The note on the owner may go on in the next line, where lines follow each other at all.
    let is_dense = last > 0 && !lines[last - 1].trim().is_empty();
    while is_dense && body.first().is_some_and(|line| !line.trim().is_empty()) {
        body = &body[1..];
    }
    let end = body.iter().rposition(|line| !line.trim().is_empty())?;
    let names_outlet = body[end].trim() == outlet;
    Some(Document {
        outlet: Some(outlet.to_owned()),
        date: Some(full[count + 1].1.to_owned()),
        headline: Some(headline.to_owned()),
        authors: authors.map(str::to_owned),
        language: full[count + 2..][..head_ends + 1]
            .iter()
            .find_map(|(_, line)| super::tag(line).filter(|_| line.len() > 2)),
        text: super::dedented(&body[..if names_outlet { end } else { end + 1 }]),
        ..Document::default()
    })
}

/// Headline and by-line of the lines above the number of words.
fn titled<'t>(above: &[(usize, &'t str)]) -> Option<(&'t str, Option<&'t str>)> {
    let (last, before) = above.split_last()?;
    let names_somebody = byline::is_byline(last.1)
        || byline::split_names(last.1)
            .iter()
            .all(|name| byline::is_person(name));
    match before.last().filter(|_| names_somebody) {
        Some(headline) => Some((headline.1, Some(last.1))),
        None => Some((last.1, None)),
    }
}

/// Which of the lines below the day is the last one before the text: the one on the owner, or the language.
fn head_end(below: &[(usize, &str)]) -> Option<usize> {
    let head = || below.iter().take(MAX_LINES_BELOW);
    let owner = head().position(|(_, line)| OWNER.is_match(line));
    owner.or_else(|| head().position(|(_, line)| line.len() > 2 && super::tag(line).is_some()))
}
