//! Exports of press databases, Nexis and Factiva, as text: many documents a file, each with a head of its own.

use super::html::blocks::Block;
use super::{Reading, Settings, Sniffed, wrapped};
use crate::corpus::draft::{Draft, Value};
use crate::corpus::encodings::unify_line_ends;
use crate::corpus::field::Field;
use crate::corpus::metadata::dates;
use crate::corpus::statements::Statements;
use crate::corpus::{Container, clip, pattern};
use crate::language::identification::language_code;
use regex::Regex;
use std::sync::LazyLock;

/// How far the first mark of a document is looked for, in bytes.
const MAX_LOOKED_BYTES: usize = 64 * 1024;
/// Head lines above a text without a label for it.
const MAX_HEAD_LINES: usize = 40;

/// "1 of 20 DOCUMENTS", "Document 1 of 20".
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(r"(?mi)^[ \t]*(?:\d+ of \d+ DOCUMENTS?|Document \d+ of \d+)[ \t]*$")
});
/// "Document HP00000020310502en5200001", behind a document.
static NUMBERED: LazyLock<Regex> =
    LazyLock::new(|| pattern::regex(r"(?m)^Document [A-Z][A-Z0-9]{9,}[a-z0-9]{4,}[ \t]*$"));
/// "End of Document", behind a document.
static ENDED: LazyLock<Regex> =
    LazyLock::new(|| pattern::regex(r"(?m)^[ \t]*End of Document[ \t]*$"));
/// "LENGTH: 96 words", "HD  Bridge to open".
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(
        r"^(?:(?P<word>BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|HEADLINE|SOURCE|GRAPHIC|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|JOURNAL-CODE|SUBJECT|PERSON|ORGANIZATION|COMPANY|GEOGRAPHIC|COUNTRY|STATE|CITY|INDUSTRY|TICKER|DOCUMENT-TYPE|ACC-NO|TYPE|NOTES|CORRECTION(?:-DATE)?|URL|DATE|Byline|Section|Length|Dateline|Highlight|Load-Date|Language|Publication-Type|Subject|Graphic|Body|Classification):?|(?P<code>HD|BY|WC|PD|ET|SN|SC|PG|LA|CY|LP|TD|CR|AN|SE|ED|RF|PUB|CO|IN|NS|RE|IPD|IPC|VOL|CT|CLM|ART))(?:[ \t]+(?P<rest>.*))?$",
    )
});

/// Whether a text is such an export.
pub fn is_export(look: &Sniffed<'_>) -> bool {
    let start = clip::start(look.text, MAX_LOOKED_BYTES);
    let labels = start
        .lines()
        .filter_map(|line| LABEL.captures(line.trim_end()))
        .count();
    labels >= 2 && mark(look.text).is_some()
}

/// By what the documents of an export are parted.
fn mark(text: &str) -> Option<&'static Regex> {
    let start = clip::start(text, MAX_LOOKED_BYTES);
    if COUNTED.is_match(start) {
        return Some(&COUNTED);
    }
    [&NUMBERED, &ENDED]
        .into_iter()
        .map(|mark| -> &'static Regex { mark })
        .find(|mark| mark.is_match(text))
}

/// The documents of an export that was saved as a page or by a word processor, if these blocks are one.
pub fn in_blocks(blocks: &[Block], settings: &Settings) -> Option<Reading> {
    let lines: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    let text = lines.join("\n\n");
    let ending = "";
    let is_one = is_export(&Sniffed {
        text: &text,
        ending,
    });
    is_one.then(|| read(text, settings))
}

/// The documents of an export.
pub fn read(text: String, _: &Settings) -> Reading {
    let text = unify_line_ends(text);
    let mut reading = Reading::default();
    let Some(mark) = mark(&text) else {
        return reading;
    };
    let mut from = 0;
    let ends = mark.find_iter(&text).map(|mark| (mark.start(), mark.end()));
    for (end, next) in ends.chain([(text.len(), text.len())]) {
        let line = 1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..from]).count();
        if text[from..end]
            .lines()
            .any(|line| LABEL.is_match(line.trim_end()))
        {
            document(&text[from..end], line, &mut reading);
        }
        from = next;
    }
    reading
}

/// A document taken apart: what its labels say, what stands before the first of them, and the rest.
#[derive(Default)]
struct Parts<'t> {
    head: Vec<&'t str>,
    labelled: Vec<(&'t str, String)>,
    body: Vec<&'t str>,
}

fn document(text: &str, line: usize, reading: &mut Reading) {
    let parts = parts(text);
    let mut statements = Statements::default();
    let labelled = |names: &[&str]| {
        let found = parts.labelled.iter().find(|(name, _)| names.contains(name));
        found
            .map(|(_, value)| value.clone())
            .filter(|value| !value.is_empty())
    };
    let day = parts
        .head
        .iter()
        .position(|line| !dates::find(line).is_empty());
    let mut state = |field, key: &str, value: Option<String>| {
        let value = value.map_or(Value::Nothing, Value::One);
        statements.note_as(field, key, value, Some(line));
    };
    let dated = day.map(|at| parts.head[at]);
    let date = labelled(&["PD", "DATE"]).or_else(|| dated.map(str::to_owned));
    let date = date.and_then(|line| dates::find(&line).into_iter().next());
    state(
        Field::Date,
        "date",
        date.map(|dated| dated.date.to_string()),
    );
    // The name stands in the line above the date, the headline in the last or the first line of the head.
    let above = day.and_then(|at| parts.head[..at].last().copied());
    state(
        Field::Outlet,
        "source",
        labelled(&["SN", "SOURCE"]).or_else(|| above.map(str::to_owned)),
    );
    state(
        Field::Headline,
        "headline",
        labelled(&["HD", "HEADLINE"]).or_else(|| headline(&parts.head, day)),
    );
    state(
        Field::Authors,
        "byline",
        labelled(&["BYLINE", "Byline", "BY"]).map(|names| capitals(&names)),
    );
    state(
        Field::Language,
        "language",
        labelled(&["LA", "LANGUAGE", "Language"]).and_then(|name| tag(&name)),
    );
    let (id, given, faults) = statements.heard(Container::Head);
    reading.faults.extend(faults);
    reading.drafts.push(Draft {
        id,
        line: Some(line),
        is_record: true,
        given,
        text: wrapped::unwrapped(parts.body.join("\n").trim_matches('\n')),
        links: Vec::new(),
    });
}

/// The headline of a head without labels: behind the outlet, its day and its edition, or before them.
fn headline(head: &[&str], day: Option<usize>) -> Option<String> {
    let day = day?;
    let shouted = |line: &&&str| line.ends_with(" EDITION") || line.ends_with(" Edition");
    let behind = head[day + 1..]
        .iter()
        .find(|line| !shouted(line) && !line.starts_with("Copyright"));
    let before = day.checked_sub(2).and_then(|at| head.get(at));
    let (first, second) = if day >= 2 {
        (before, behind)
    } else {
        (behind, before)
    };
    first.or(second).map(|line| (*line).to_owned())
}

/// Takes a document apart. Its text begins behind the labels of its head, and ends at the labels of its foot.
fn parts(text: &str) -> Parts<'_> {
    let mut parts = Parts::default();
    let mut place = Place::Head;
    for raw in text.lines() {
        let line = raw.trim();
        let label = LABEL.captures(raw.trim_end());
        match (&label, place) {
            (Some(label), _) => {
                let name = label
                    .name("word")
                    .or_else(|| label.name("code"))
                    .map_or("", |name| name.as_str());
                let rest = label.name("rest").map_or("", |rest| rest.as_str());
                let is_text = matches!(name, "LP" | "TD" | "Body");
                place = match place {
                    _ if is_text => Place::Body,
                    Place::Body | Place::Foot if !parts.body.iter().all(|line| line.is_empty()) => {
                        Place::Foot
                    }
                    _ => Place::Labels,
                };
                if is_text {
                    parts
                        .body
                        .extend([rest, ""].iter().filter(|rest| !rest.is_empty()));
                } else {
                    parts.labelled.push((name, rest.trim().to_owned()));
                }
            }
            (None, Place::Head) if !line.is_empty() && parts.head.len() < MAX_HEAD_LINES => {
                parts.head.push(line)
            }
            // A label may go on in the next line; behind a blank one the text begins.
            (None, Place::Labels) if line.is_empty() => place = Place::Between,
            (None, Place::Labels) => {
                if let Some((_, value)) = parts.labelled.last_mut() {
                    *value = format!("{value} {line}").trim().to_owned();
                }
            }
            (None, Place::Between) if line.is_empty() => {}
            (None, Place::Between | Place::Body) if !is_end(line) => {
                place = Place::Body;
                parts.body.push(raw.trim_end());
            }
            (None, Place::Body) => place = Place::Foot,
            _ => {}
        }
    }
    parts
}

#[derive(Clone, Copy)]
enum Place {
    Head,
    Labels,
    Between,
    Body,
    Foot,
}

fn is_end(line: &str) -> bool {
    line == "End of Document" || line.starts_with("Copyright ") || line == "All Rights Reserved"
}

/// "ADA OKORO" as "Ada Okoro": databases print by-lines in capitals.
fn capitals(names: &str) -> String {
    if names.chars().any(char::is_lowercase) {
        return names.to_owned();
    }
    let word = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().collect();
        first + &letters.as_str().to_lowercase()
    };
    names.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// The tag of a language that is named in English or as it calls itself, or by its code.
fn tag(name: &str) -> Option<String> {
    let name = name.split([';', ',']).next()?.trim().to_lowercase();
    let tag = language_code(&name).map(str::to_owned);
    tag.or_else(|| (name.len() == 2).then_some(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(text: &str) -> Vec<Draft> {
        assert!(
            is_export(&Sniffed {
                text,
                ending: "txt"
            }),
            "{text}"
        );
        super::read(text.into(), &Settings::default()).drafts
    }

    fn checked(draft: &Draft) {
        let given = &draft.given;
        assert_eq!(draft.text, "The mayor spoke.\n\n“It is ready,” she said.");
        assert_eq!(given.headline.as_deref(), Some("Bridge to open"));
        assert_eq!(
            given.outlet.as_ref().map(|known| known.value.as_str()),
            Some("Harbour Post")
        );
        assert_eq!(
            given.published.as_ref().map(|known| known.value),
            Some(date(2031, 5, 2))
        );
        assert_eq!(given.authors, ["Ada Okoro"]);
        assert_eq!(given.language.as_deref(), Some("en"));
    }

    const BODY: &str = "The mayor spoke.\n\n“It is ready,” she said.";

    #[test]
    fn documents_are_parted_and_their_heads_read() {
        let one = |n: usize| {
            format!(
                "                {n} of 2 DOCUMENTS\n\n\n          Harbour Post\n\n       May 2, 2031 Friday\n        FIRST EDITION\n\nBridge to open\n\nBYLINE: ADA OKORO\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 96 words\n\n\n{BODY}\n\nLOAD-DATE: May 3, 2031\n\nLANGUAGE: ENGLISH\n\n      Copyright 2031 Harbour Post\n      All Rights Reserved\n\n"
            )
        };
        let drafts = read(&format!("{}{}", one(1), one(2)));
        assert_eq!(drafts.len(), 2);
        drafts.iter().for_each(checked);
    }

    #[test]
    fn the_newer_layout_is_read_too() {
        let text = format!(
            "Document 1 of 1\n\nBridge to open\nHarbour Post\nMay 2, 2031 Friday\n\nCopyright 2031 Harbour Post All Rights Reserved\n\nSection: NEWS; Pg. 4\nLength: 96 words\nByline: Ada Okoro\n\nBody\n\n{BODY}\n\nLanguage: ENGLISH\n\nLoad-Date: May 3, 2031\n\nEnd of Document\n"
        );
        let drafts = read(&text);
        assert_eq!(drafts.len(), 1);
        checked(&drafts[0]);
    }

    #[test]
    fn codes_are_read() {
        let text = "HD  Bridge to open\nBY  Ada Okoro\nWC  96 words\nPD  2 May 2031\nSN  Harbour Post\nSC  HP\nLA  English\nCY  Copyright 2031\n\nLP\nThe mayor spoke.\n\nTD\n“It is ready,” she said.\n\nAN  Document HP\n\nDocument HARBPO0020310502en5200001\n";
        let drafts = read(text);
        assert_eq!(drafts.len(), 1);
        checked(&drafts[0]);
    }

    #[test]
    fn other_texts_are_no_exports() {
        for text in [
            "1 of 2 DOCUMENTS\n\nIt rained.",
            "LENGTH: 96 words\nBYLINE: Ada Okoro\n\nIt rained.",
        ] {
            assert!(
                !is_export(&Sniffed {
                    text,
                    ending: "txt"
                }),
                "{text}"
            );
        }
    }
}
