//! The text of a mail without what stands around it: the heads of a mail that is passed on, signature, notices.

use super::html;
use crate::corpus::metadata::byline;
use crate::corpus::pattern;
use crate::language::lexicon;
use crate::language::person_name::{is_body_word, of_directory};
use regex::Regex;
use std::borrow::Cow;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// A line of a foot has no more words: a longer one belongs to the body of the letter.
const MAX_FRAME_WORDS: usize = 80;
/// An address spells a name where it has so many letters of it.
const MIN_SPELLED_LETTERS: usize = 3;
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
    let note = lines[..mark.unwrap_or(first)].join("\n");
    under_heads(&lines, first).map(|passed| Passed {
        note: note.trim().to_owned(),
        ..passed
    })
}

/// The mail that a text is, saved with the heads that a program shows of it, in the language of that program, and maybe with the
/// line that says that it was passed on.
pub fn shown_whole(text: &str) -> Option<Passed<'_>> {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    let is_blank = |line: &&str| line.trim().is_empty();
    let first = lines.iter().position(|line| !is_blank(line))?;
    let first = match mark(lines[first]) {
        Some("passed" | "original") => {
            let below = lines[first + 1..].iter();
            first + 1 + below.take_while(|line| is_blank(line)).count()
        }
        _ => first,
    };
    head(lines.get(first)?)?;
    under_heads(&lines, first).filter(|mail| mail.from.is_some() && mail.subject.is_some())
}

/// The mail under the heads that begin at a line.
fn under_heads<'t>(lines: &[&'t str], first: usize) -> Option<Passed<'t>> {
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
        note: String::new(),
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
pub fn mark(line: &str) -> Option<&'static str> {
    let bare = line.trim_matches(['-', '_', ' ', ':', '>']);
    lexicon::MAIL_LINES.meaning(&bare.to_lowercase())
}

/// What a head line tells, and its value.
pub fn head(line: &str) -> Option<(&'static str, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim_matches([' ', '*', '>']).to_lowercase();
    Some((
        lexicon::MAIL_HEADS.meaning(&name)?,
        value.trim_matches([' ', '*']),
    ))
}

/// A text without the signature, which two dashes part from it: what is left is what stands before it, and the mail below
/// that it answers.
pub fn unsigned(text: &str) -> Cow<'_, str> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && matches!(line.trim_end_matches(['\r', '\n']), "-- " | "--") {
            return match answered(&text[at..]) {
                Some(other) => Cow::Owned(format!("{}{other}", &text[..at])),
                None => Cow::Borrowed(&text[..at]),
            };
        }
        at += line.len();
    }
    Cow::Borrowed(text)
}

/// The mail that another one answers, below it: its lines are marked, with the line above them that tells of it, or a line says
/// that it follows.
fn answered(text: &str) -> Option<&str> {
    let mut at = 0;
    let mut line_above = None;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        if bare.starts_with('>') {
            return Some(&text[line_above.unwrap_or(at)..]);
        }
        if mark(bare).is_some_and(|kind| matches!(kind, "original" | "passed")) {
            return Some(&text[at..]);
        }
        if !bare.is_empty() {
            line_above = bare.ends_with(':').then_some(at);
        }
        at += line.len();
    }
    None
}

/// A text without the lines of senders: how to see it, why one gets it, who may not read it. What follows such a line in
/// the second half of the text is its foot, unless words of somebody stand there.
pub fn unframed(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let is_in_second_half = |at: usize| (at + 1) * 2 > lines.len();
    let any_told = |lines: &[&str]| lines.iter().any(|line| tells_words(line));
    let mut kept = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        match frame(line) {
            Some(_) if tells_words(line) => kept.push(*line),
            Some("foot") if is_in_second_half(at) && !any_told(&lines[at + 1..]) => break,
            Some("line" | "foot") => {}
            _ => kept.push(*line),
        }
    }
    kept.join("\n").trim().to_owned()
}

/// A text without the addresses in the lines that tell who wrote the mail below them, which is answered: "Ada Okoro
/// <ada@a.example> wrote:". The name is what readers are told.
pub fn unaddressed(text: &str) -> String {
    static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(r"\s*[<(\[](?:mailto:)?[^\s<>()\[\]]+@[^\s<>()\[\]]+[>)\]]")
    });
    let lines: Vec<&str> = text.lines().collect();
    let is_answered = |at: usize| {
        let mut below = lines[at + 1..].iter().filter(|line| !line.is_empty());
        below.next().is_some_and(|line| line.starts_with('>'))
    };
    let lines = lines.iter().enumerate().map(|(at, line)| {
        match line.trim_end().ends_with(':') && is_answered(at) {
            true => ADDRESS.replace_all(line, ""),
            false => Cow::Borrowed(*line),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn tells_words(line: &str) -> bool {
    html::says_who(line) || html::marks_words(line)
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

/// Who sends a mail, by his name and address ("Ada Okoro <ada@a.example>").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sender {
    Person,
    Body,
    /// The name may be that of either.
    Unknown,
}

/// The name of a sender, where it is not that of a person.
pub fn outlet(sender: &str) -> Option<String> {
    let name = printed_name(sender)?;
    let is_body = of_directory(name).is_none() && kind_of(name, sender) == Sender::Body;
    (is_body && !name.contains('@')).then(|| name.to_owned())
}

/// The name of a sender, where it is that of a person: the words of the mail are his.
pub fn writer(sender: &str) -> Option<String> {
    let name = printed_name(sender)?;
    let is_person = || kind_of(name, sender) == Sender::Person;
    of_directory(name).or_else(|| is_person().then(|| name.to_owned()))
}

/// The name of a sender without the address behind it: "Ada Example <ada@example>", "Ada Example [mailto:ada@example]".
pub fn printed_name(sender: &str) -> Option<&str> {
    let name = sender.split(['<', '[']).next()?;
    let name = name.trim_matches([' ', '"', '\'', '*']);
    (!name.is_empty()).then_some(name)
}

/// A name that is shaped as that of a person is one where its first word is a usual given name. Else the address tells: that of a
/// person spells a part of his name, and that of a body has its name as host.
fn kind_of(name: &str, sender: &str) -> Sender {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    if !byline::is_person(name) || words.iter().any(|word| is_body_word(word)) {
        return Sender::Body;
    }
    if words
        .first()
        .is_some_and(|first| lexicon::GIVEN_NAMES.contains(first))
    {
        return Sender::Person;
    }
    let address = sender
        .split_once('<')
        .and_then(|(_, address)| address.split_once('@'));
    let Some((mailbox, host)) = address else {
        return Sender::Unknown;
    };
    let spells = |place: &str| {
        let place = plain_letters(place);
        let parts = words.iter().flat_map(|word| word.split('-'));
        let mut parts = parts.map(plain_letters);
        parts.any(|part| part.len() >= MIN_SPELLED_LETTERS && place.contains(&part))
    };
    match (spells(host), spells(mailbox)) {
        (true, _) => Sender::Body,
        (false, true) => Sender::Person,
        (false, false) => Sender::Unknown,
    }
}

/// The letters of a text without accents, in lower case.
fn plain_letters(text: &str) -> String {
    let letters = text.nfd().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
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
    fn a_mail_that_was_saved_as_it_is_shown_has_heads_in_the_language_of_its_program() {
        for text in [
            "Begin forwarded message:\n\nFrom: Ada Okoro <a@a.example>\nSubject: Rain\nDate: 2 May 2031 at 10:15:00 BST\nTo: b@b.example\n\nIt rained.\n",
            "Von: Ada Okoro <a@a.example>\nGesendet: 2 May 2031 at 10:15:00 BST\nAn: Bo Lind\nBetreff: Rain\n\nIt rained.\n",
        ] {
            let mail = shown_whole(text).expect(text);
            assert_eq!(mail.from, Some("Ada Okoro <a@a.example>"));
            assert_eq!(mail.date, Some("2 May 2031 at 10:15:00 BST"));
            assert_eq!(
                (mail.subject, mail.text.trim()),
                (Some("Rain"), "It rained.")
            );
        }
        for text in [
            "From: the sea\n\nIt rained.\n",
            "Rain\n\nFrom: Ada Okoro\nSubject: Rain\nTo: Bo Lind\n\nIt rained.\n",
            "Date: 2 May 2031\nTo: Bo Lind\nCc: Ada Okoro\n\nIt rained.\n",
        ] {
            assert_eq!(shown_whole(text), None, "{text}");
        }
    }

    #[test]
    fn who_wrote_an_answered_mail_is_told_by_the_name() {
        assert_eq!(
            unaddressed("No.\n\nOn 2 May 2031 Ada Okoro <a@a.example> wrote:\n\n> It opens."),
            "No.\n\nOn 2 May 2031 Ada Okoro wrote:\n\n> It opens."
        );
        let contact = "Write to Ada Okoro <a@a.example>:\n\nIt opens.";
        assert_eq!(unaddressed(contact), contact);
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

    #[test]
    fn the_address_tells_whether_an_unusual_name_is_that_of_a_person() {
        let told = |sender: &str| (writer(sender), outlet(sender));
        for (sender, name) in [
            ("Quenby Thrale <quenby@a.example>", "Quenby Thrale"),
            ("Zoë Álvarez-Brek <z.alvarez@a.example>", "Zoë Álvarez-Brek"),
        ] {
            assert_eq!(told(sender), (Some(name.to_owned()), None), "{sender}");
        }
        let body = "Lakeport Ferries <info@lakeport.example>";
        assert_eq!(told(body), (None, Some("Lakeport Ferries".to_owned())));
        for sender in ["Quenby Thrale", "Quenby Thrale <info@a.example>"] {
            assert_eq!(told(sender), (None, None), "{sender}");
        }
    }

    #[test]
    fn a_foot_hides_no_words_of_anybody() {
        let lines =
            "It opens.\n\nUnsubscribe from the cult of walls, said Okoro.\n\nThe rest is sand.";
        assert_eq!(unframed(lines), lines);
        let between = "It opens.\n\nUnsubscribe\n\n“We sail at dawn,” said Okoro.";
        assert_eq!(
            unframed(between),
            "It opens.\n\n\n“We sail at dawn,” said Okoro."
        );
        let answer = "We print it.\n\n-- \nBo Lind\n\nOn 2 May 2031 Ada Okoro wrote:\n> We sail.\n";
        assert_eq!(
            unsigned(answer),
            "We print it.\n\nOn 2 May 2031 Ada Okoro wrote:\n> We sail.\n"
        );
        let answer = "We print it.\n\n-- \nBo Lind\n\n-----Original Message-----\nWe sail.\n";
        assert_eq!(
            unsigned(answer),
            "We print it.\n\n-----Original Message-----\nWe sail.\n"
        );
    }
}
