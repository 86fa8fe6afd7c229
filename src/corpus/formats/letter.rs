//! The text of a mail without what stands around it: the heads of a mail that is passed on, signature, notices.

use super::html;
use crate::corpus::metadata::byline;
use crate::language::lexicon;
use crate::language::person_name::of_directory;

/// A line of a foot has no more words: a longer one belongs to the body of the letter.
const MAX_FRAME_WORDS: usize = 80;
/// Head lines of a mail within another.
const MIN_HEADS: usize = 3;

/// A mail that another one passes on.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Passed<'t> {
    pub from: Option<&'t str>,
    pub date: Option<&'t str>,
    pub subject: Option<&'t str>,
    /// What whoever passes it on wrote above it.
    pub note: String,
    pub text: String,
}

/// Whether a line is a sentence of somebody, and not a pointer ("See below.") or a greeting.
pub fn is_sentence(line: &str) -> bool {
    line.split_whitespace().nth(2).is_some() && html::ends_sentence(line)
}

/// The mail that a text passes on: below a line that says so or, where its subject does, below the heads of the other.
pub fn passed_on<'t>(text: &'t str, subject: &str) -> Option<Passed<'t>> {
    let lines: Vec<&str> = text.lines().collect();
    let is_sent_on = is_sent_on(subject);
    let begins = |at: &usize| {
        // "Original message" stands above an answered mail too.
        match mark(lines[*at]) {
            Some("passed") => true,
            Some("original") => is_sent_on,
            _ => false,
        }
    };
    let mark = (0..lines.len()).find(begins);
    let from = mark.map_or(0, |at| at + 1);
    let first = (from..lines.len()).find(|at| head(lines[*at]).is_some())?;
    if mark.is_none() && !is_sent_on || mark.is_some() && first > from + 3 {
        return None;
    }
    let end = (first..lines.len()).find(|at| lines[*at].trim().is_empty())?;
    let heads: Vec<(&str, &str)> = lines[first..end]
        .iter()
        .filter_map(|line| head(line))
        .collect();
    let of = |kind: &str| {
        let found = heads.iter().find(|(own, _)| *own == kind);
        found
            .map(|(_, value)| *value)
            .filter(|value| !value.is_empty())
    };
    (heads.len() >= MIN_HEADS).then(|| Passed {
        from: of("from"),
        date: of("date"),
        subject: of("subject"),
        note: lines[..mark.unwrap_or(first)].join("\n").trim().to_owned(),
        text: lines[end..].join("\n"),
    })
}

/// "Fwd: …", "WG: …".
fn is_sent_on(subject: &str) -> bool {
    let mark = subject.split_once(':').map(|(mark, _)| mark.trim());
    let meaning = mark.and_then(|mark| lexicon::MAIL_LINES.meaning(&mark.to_lowercase()));
    meaning == Some("subject")
}

/// What a line over another mail tells of it.
fn mark(line: &str) -> Option<&'static str> {
    let bare = line.trim_matches(['-', '_', ' ', ':', '>']);
    lexicon::MAIL_LINES.meaning(&bare.to_lowercase())
}

/// What a head line tells, and its value.
fn head(line: &str) -> Option<(&'static str, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim_matches([' ', '*', '>']).to_lowercase();
    Some((
        lexicon::MAIL_HEADS.meaning(&name)?,
        value.trim_matches([' ', '*']),
    ))
}

/// A text up to the signature, which two dashes part from it.
pub fn unsigned(text: &str) -> &str {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && matches!(line.trim_end_matches(['\r', '\n']), "-- " | "--") {
            return &text[..at];
        }
        at += line.len();
    }
    text
}

/// A text without the lines of senders: how to see it, why one gets it, who may not read it. What follows such a line in
/// the second half of the text is its foot.
pub fn unframed(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut kept = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        match frame(line) {
            Some("foot") if (at + 1) * 2 > lines.len() => break,
            Some("line" | "foot") => {}
            _ => kept.push(*line),
        }
    }
    kept.join("\n").trim().to_owned()
}

fn frame(line: &str) -> Option<&'static str> {
    if line.split_whitespace().nth(MAX_FRAME_WORDS).is_some() {
        return None;
    }
    let words = line
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    let mut lines = lexicon::MAIL_LINES.pairs();
    let (_, kind) = lines.find(|(line, kind)| {
        let rest = words.strip_prefix(line);
        matches!(*kind, "line" | "foot")
            && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })?;
    Some(kind)
}

/// The name of a sender, where it is not that of a person.
pub fn outlet(name: &str) -> Option<String> {
    let name = printed_name(name)?;
    let is_body = !is_person(name) && of_directory(name).is_none();
    (is_body && !name.contains('@')).then(|| name.to_owned())
}

/// The name of a sender, where it is that of a person: the words of the mail are his.
pub fn writer(name: &str) -> Option<String> {
    let name = printed_name(name)?;
    of_directory(name).or_else(|| is_person(name).then(|| name.to_owned()))
}

fn printed_name(name: &str) -> Option<&str> {
    let name = name.split('<').next()?.trim_matches([' ', '"', '\'', '*']);
    (!name.is_empty()).then_some(name)
}

fn is_person(name: &str) -> bool {
    let first = name.split_whitespace().next().map(str::to_lowercase);
    byline::is_person(name) && first.is_some_and(|first| lexicon::GIVEN_NAMES.contains(&first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_that_is_passed_on_is_parted_from_what_was_written_above_it() {
        let heads = "From: Lakeport Council <press@lakeport.example>\nDate: Fri, 2 May 2031 at 10:15\nSubject: Bridge to open\nTo: Ada Okoro <ada@a.example>\n";
        for (mark, subject) in [
            ("---------- Forwarded message ---------\n", "Bridge"),
            ("Begin forwarded message:\n\n", "Bridge"),
            ("-----Original Message-----\n", "FW: Bridge"),
            ("", "Fwd: Bridge"),
        ] {
            let text = format!("See below.\n\n{mark}{heads}\nIt opens.\n");
            let passed = passed_on(&text, subject).expect(mark);
            assert_eq!(
                passed.from,
                Some("Lakeport Council <press@lakeport.example>")
            );
            assert_eq!(passed.date, Some("Fri, 2 May 2031 at 10:15"));
            assert_eq!(passed.subject, Some("Bridge to open"));
            assert_eq!(
                (passed.note.as_str(), passed.text.trim()),
                ("See below.", "It opens.")
            );
        }
        let answered = format!("No.\n\n-----Original Message-----\n{heads}\nIt opens?\n");
        assert_eq!(passed_on(&answered, "Re: Bridge"), None);
    }

    #[test]
    fn what_stands_around_a_text_is_left_out() {
        assert_eq!(
            unsigned("It opens.\n\n-- \nPress Office\n"),
            "It opens.\n\n"
        );
        assert_eq!(
            unsigned("It opens.\n\n---\nIt rained.\n"),
            "It opens.\n\n---\nIt rained.\n"
        );
        let text = "View in browser\n\nIt opens.\n\nShe will unsubscribe.\n\nUnsubscribe | Manage preferences\n\nHarbour Post, 12 Main St";
        assert_eq!(unframed(text), "It opens.\n\nShe will unsubscribe.");
        let notice = "It opens.\n\nThis email and any attachments are confidential.";
        assert_eq!(unframed(notice), "It opens.");
    }

    #[test]
    fn a_body_that_sends_is_an_outlet_and_a_person_none() {
        assert_eq!(outlet("\"Harbour Post\"").as_deref(), Some("Harbour Post"));
        assert_eq!(
            outlet("Lakeport Council <a@a.example>").as_deref(),
            Some("Lakeport Council")
        );
        for name in ["Anna Okoro", "anna@a.example", ""] {
            assert_eq!(outlet(name), None, "{name}");
        }
    }
}
