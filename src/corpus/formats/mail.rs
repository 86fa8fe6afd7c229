//! Mails, and web pages that browsers save as one (MHTML): a head, and parts under it.

use super::{ReadFile, Settings, html, letter, wrapped};
use crate::corpus::draft::{Draft, Fault, Value};
use crate::corpus::encodings::{self, unify_line_ends};
use crate::corpus::field::Field;
use crate::corpus::metadata::dates;
use crate::corpus::statements::Statements;
use crate::corpus::{Container, pattern};
use jiff::civil::Date;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::mailbox::mbox::MessageIterator;
use mail_parser::{Message, MessageParser, MessagePart, MessagePartId, MimeHeaders};
use regex::Regex;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The names of head lines that tell a mail.
const HEAD_NAMES: [&str; 14] = [
    "from",
    "to",
    "cc",
    "date",
    "sent",
    "subject",
    "received",
    "return-path",
    "delivered-to",
    "message-id",
    "mime-version",
    "content-type",
    "reply-to",
    "snapshot-content-location",
];
/// A head of a mail has at least so many lines that begin with such a name: one alone may stand in prose.
const MIN_HEAD_LINES: usize = 3;
/// How many lines are looked at.
const MAX_LOOKED_LINES: usize = 60;
/// A plain text of fewer letters than this share of the page beside it only points to that.
const MIN_SHARES_OF_PLAIN: usize = 4;
/// Mails are attached to mails to a depth that none goes beyond but a hostile one.
const MAX_ATTACHED_DEPTH: usize = 8;
/// What the words are that somebody writes above a mail that he passes on.
const NOTE: &str = "note";
/// The head of a mail has no more bytes.
const MAX_MAIL_HEAD_BYTES: usize = 32 * 1024;

/// Whether bytes begin with the head lines of a mail, or are a mailbox of them.
pub fn is_mail(bytes: &[u8]) -> bool {
    let bytes = unmarked(bytes);
    let start = &bytes[..bytes.len().min(MAX_MAIL_HEAD_BYTES)];
    begins_with_head(first_of_mailbox(bytes).unwrap_or(bytes))
        || letter::shown_whole(&String::from_utf8_lossy(start)).is_some()
}

/// A mail without the byte order mark and the blank lines with which some programs begin it.
fn unmarked(bytes: &[u8]) -> &[u8] {
    bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(bytes)
        .trim_ascii_start()
}

/// The first mail of a mailbox, behind the line with which each begins there.
fn first_of_mailbox(bytes: &[u8]) -> Option<&[u8]> {
    let end = memchr::memchr(b'\n', bytes).filter(|_| bytes.starts_with(b"From "))?;
    Some(&bytes[end + 1..])
}

fn begins_with_head(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(MAX_MAIL_HEAD_BYTES)];
    let mut known = 0;
    for line in start.split(|byte| *byte == b'\n').take(MAX_LOOKED_LINES) {
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(colon) = memchr::memchr(b':', line) else {
            break;
        };
        let name = String::from_utf8_lossy(&line[..colon]).to_lowercase();
        if name.contains(' ') {
            break;
        }
        known += usize::from(HEAD_NAMES.contains(&name.as_str()));
    }
    known >= MIN_HEAD_LINES
}

/// The text of a mail, or the page that is saved in it.
pub fn read(bytes: &[u8], settings: &Settings) -> ReadFile {
    let bytes = unmarked(bytes);
    if first_of_mailbox(bytes).is_some() {
        return mailbox(&with_false_starts_marked(bytes));
    }
    if !begins_with_head(bytes) {
        let text = encodings::decode(bytes.to_vec()).map(|decoded| decoded.text);
        let text = unify_line_ends(text.unwrap_or_default());
        if let Some(shown) = letter::shown_whole(&text) {
            return ReadFile::of(MailHead::of_passed(&shown, None).article(&shown.text));
        }
    }
    let Some(mail) = MessageParser::default().parse(bytes) else {
        return ReadFile::refused("a broken mail".into());
    };
    let page = saved_page(&mail);
    page.map_or_else(
        || with_attached(&mail, 0),
        |page| html::read(page, settings),
    )
}

/// A mailbox in which lines that only look like the beginning of a mail ("From here on …") are marked as such: each mail begins with
/// who sent it and when.
fn with_false_starts_marked(bytes: &[u8]) -> Cow<'_, [u8]> {
    static START: LazyLock<Regex> = LazyLock::new(|| pattern::regex(r"^From \S+ .*\d{1,2}:\d{2}"));
    let is_start = |line: &[u8]| START.is_match(&String::from_utf8_lossy(line));
    let is_false = |line: &[u8]| line.starts_with(b"From ") && !is_start(line);
    let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
    if !lines().skip(1).any(is_false) {
        return Cow::Borrowed(bytes);
    }
    let mut marked = Vec::with_capacity(bytes.len());
    for (at, line) in lines().enumerate() {
        if at > 0 && is_false(line) {
            marked.push(b'>');
        }
        marked.extend_from_slice(line);
    }
    Cow::Owned(marked)
}

/// Each mail of a mailbox.
fn mailbox(bytes: &[u8]) -> ReadFile {
    let mut reading = ReadFile::default();
    for mail in MessageIterator::new(bytes) {
        let Ok(mail) = mail else {
            let broken = "a mail of it could not be read".into();
            reading.faults.push((None, broken));
            continue;
        };
        if let Some(mail) = MessageParser::default().parse(mail.contents()) {
            let letter = with_attached(&mail, 0);
            let drafts = letter.drafts.into_iter();
            reading.drafts.extend(drafts.map(|draft| Draft {
                is_one_of_several: true,
                part: None,
                ..draft
            }));
            reading.faults.extend(letter.faults);
        }
    }
    reading
}

/// The page that a browser saved: the first HTML of parts that belong together and that no address has sent.
fn saved_page(mail: &Message<'_>) -> Option<String> {
    let kind = mail.content_type()?;
    let is_whole = kind.ctype() == "multipart" && kind.subtype() == Some("related");
    let sender = mail.from().and_then(|from| from.first()?.address());
    let is_sent = sender.is_some_and(|address| address.contains('@'));
    let html = mail.parts.iter().find(|part| part.is_text_html())?;
    let text = html.text_contents().filter(|_| is_whole && !is_sent)?;
    Some(text.to_owned())
}

/// A mail, then those that are attached to it. Other attachments are named; pictures are mostly those of a signature.
fn with_attached(mail: &Message<'_>, depth: usize) -> ReadFile {
    let mut reading = read_letter(mail);
    if mail.parts.iter().any(is_damaged) {
        reading
            .faults
            .push((None, "its text is damaged, and read up to there".into()));
    }
    let attached = mail.attachments.iter();
    for part in attached.filter_map(|id| mail.parts.get(*id as usize)) {
        if let Some(inner) = part.message().filter(|_| depth < MAX_ATTACHED_DEPTH) {
            let inner = with_attached(inner, depth + 1);
            let records = inner.drafts.into_iter().map(|draft| Draft {
                is_one_of_several: true,
                ..draft
            });
            reading.drafts.extend(records);
            reading.faults.extend(inner.faults);
            continue;
        }
        let is_picture = part
            .content_type()
            .is_some_and(|kind| kind.ctype() == "image");
        if let (Some(name), Some(draft), false) = (
            part.attachment_name(),
            reading.drafts.first_mut(),
            is_picture,
        ) {
            draft
                .notes
                .push((None, format!("its attachment “{name}” was not read")));
        }
    }
    reading
}

fn read_letter(mail: &Message<'_>) -> ReadFile {
    let text = text_of(mail);
    let head = MailHead::of(mail);
    let Some(passed) = letter::passed_on(&text, head.subject.unwrap_or_default()) else {
        return ReadFile::of(head.article(&text));
    };
    let other = MailHead::of_passed(&passed, head.subject);
    let mut reading = ReadFile::of(other.article(&passed.text));
    let (mut note, faults) = head.article(&passed.note);
    if note.text.lines().any(letter::is_sentence) {
        note.part = Some(NOTE);
        reading.drafts.push(note);
        reading.faults.extend(faults);
    } else if !passed.note.is_empty() {
        let left_out = "what stands above the mail that is passed on was not read";
        reading.faults.push((None, left_out.into()));
    }
    reading
}

/// The text of a mail: the plain one, else what its page shows. Of both the page is read where the plain one only says that there
/// is more to see.
fn text_of(mail: &Message<'_>) -> String {
    let plain = shown(mail, &mail.text_body);
    let page = shown(mail, &mail.html_body);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    match letters(&plain) * MIN_SHARES_OF_PLAIN < letters(&page) {
        true => page,
        false => plain,
    }
}

/// What these parts of a mail show, one below the other: between pictures each text is a part.
fn shown(mail: &Message<'_>, parts: &[MessagePartId]) -> String {
    let parts = parts.iter().filter_map(|id| mail.parts.get(*id as usize));
    let texts = parts.filter(|part| part.is_text()).filter_map(|part| {
        let text = decoded(part, part.text_contents()?);
        Some(match part.is_text_html() {
            true => html::shown_text_of(&text),
            false => unify_line_ends(text.into_owned()),
        })
    });
    let texts: Vec<String> = texts.filter(|text| !text.trim().is_empty()).collect();
    texts.join("\n\n")
}

/// The text of a part. Of one whose base64 is damaged or breaks off it is what stands before the damage, and not the letters and digits
/// that stand for it.
fn decoded<'p>(part: &MessagePart<'_>, text: &'p str) -> Cow<'p, str> {
    if !is_damaged(part) {
        return Cow::Borrowed(text);
    }
    let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let bytes = text.bytes().filter(|byte| !byte.is_ascii_whitespace());
    let mut signs: Vec<u8> = bytes.take_while(is_sign).collect();
    // Four signs stand for three bytes.
    signs.truncate(signs.len() / 4 * 4);
    let bytes = base64_decode(&signs).unwrap_or_default();
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

/// Whether the base64 of a part could not be read.
fn is_damaged(part: &MessagePart<'_>) -> bool {
    let encoding = part.content_transfer_encoding();
    let is_base64 = encoding.is_some_and(|encoding| encoding.eq_ignore_ascii_case("base64"));
    is_base64 && part.is_encoding_problem && part.is_text()
}

/// What the head of a mail states.
struct MailHead<'m> {
    subject: Option<&'m str>,
    date: Option<String>,
    /// With his address.
    sender: Option<String>,
}

impl<'m> MailHead<'m> {
    fn of(mail: &'m Message<'_>) -> Self {
        let sent = mail.date().filter(|date| date.is_valid()).and_then(|sent| {
            let (year, month, day) = (i16::try_from(sent.year).ok()?, sent.month, sent.day);
            Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
            Some(sent.to_rfc3339())
        });
        Self {
            subject: mail.subject(),
            // A mail that was saved as text has the line under another name, or tells the day in words.
            date: sent
                .or_else(|| day(mail.header_raw("Sent")?))
                .or_else(|| day(mail.header_raw("Date")?)),
            sender: mail.from().and_then(|from| {
                let first = from.first()?;
                let address = first.address().unwrap_or_default();
                Some(format!("{} <{address}>", first.name()?))
            }),
        }
    }

    /// The head of a mail that another one with this subject passes on.
    fn of_passed(passed: &letter::Passed<'m>, subject: Option<&'m str>) -> Self {
        Self {
            subject: passed.subject.or(subject),
            date: passed.date.and_then(day),
            sender: passed.from.map(str::to_owned),
        }
    }

    /// The article that a text under this head is, and what of the head could not be understood.
    fn article(&self, text: &str) -> (Draft, Vec<Fault>) {
        let mut statements = Statements::default();
        let mut note = |field, key: &str, value: Option<String>| {
            let value = value.map_or(Value::Nothing, Value::One);
            statements.note_as(field, key, value, None);
        };
        note(Field::Headline, "Subject", self.subject.map(str::to_owned));
        note(Field::Date, "Date", self.date.clone());
        note(
            Field::Source,
            "From",
            self.sender.as_deref().and_then(letter::outlet),
        );
        note(
            Field::Authors,
            "From",
            self.sender.as_deref().and_then(letter::writer),
        );
        let (_, given, faults) = statements.heard(Container::Head);
        let text = wrapped::unwrapped(&letter::unsigned(text));
        let text = letter::unaddressed(&letter::unframed(&text));
        let draft = Draft {
            given,
            text: text.into(),
            ..Draft::default()
        };
        (draft, faults)
    }
}

/// The first day that a line of a head tells, else the words for one that no calendar has.
fn day(line: &str) -> Option<String> {
    let real = dates::find(line)
        .first()
        .map(|dated| dated.date.to_string());
    let unreal = || Some(line[dates::unreal(line).first()?.clone()].to_owned());
    real.or_else(unreal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(mail: &str) -> Draft {
        assert!(is_mail(mail.as_bytes()), "{mail}");
        super::read(mail.as_bytes(), &Settings::default())
            .drafts
            .remove(0)
    }

    #[test]
    fn a_day_in_words_in_the_head_of_a_text_is_read() {
        let mail = "From: Lakeport Council\nTo: Ada Okoro\nSubject: Bridge to open\nDate: 2 May 2031\n\nIt opens.\n";
        let published = read(mail).given.published.map(|known| known.value);
        assert_eq!(published, Some(date(2031, 5, 2)));
    }

    #[test]
    fn a_mailbox_is_parted_where_its_mails_begin() {
        let one = "From a@a.example Fri May  2 10:15:00 2031\nFrom: Ada Okoro <a@a.example>\nDate: Fri, 2 May 2031 10:15:00 +0200\nSubject: Rain\n\nIt rained.\n\nFrom here on it snowed.\n\n";
        for mailbox in [one.repeat(2), format!("\u{feff}\n{one}{one}")] {
            assert!(is_mail(mailbox.as_bytes()));
            let reading = super::read(mailbox.as_bytes(), &Settings::default());
            assert_eq!((reading.drafts.len(), reading.faults.len()), (2, 0));
            for draft in &reading.drafts {
                assert_eq!(draft.text.trim(), "It rained.\n\nFrom here on it snowed.");
            }
        }
    }

    #[test]
    fn a_mail_is_published_when_it_was_sent() {
        let draft = read(
            "From: Ada Okoro <a@a.example>\nTo: b@b.example\nDate: Fri, 2 May 2031 00:30:00 +0200\nSubject: Rain\n\nIt rained.\n",
        );
        let published = draft.given.published.map(|known| known.value);
        assert_eq!(published, Some(date(2031, 5, 2)));
        assert!(draft.given.instant.is_some());
    }

    #[test]
    fn a_letter_is_its_text_and_its_head_states_the_rest() {
        let mail = "From: press@lakeport.example\r\nTo: desk@harbourpost.example\r\nDate: Fri, 2 May 2031 23:15:00 -0800\r\nSubject: =?utf-8?q?Caf=C3=A9_to_open?=\r\n\r\nThe mayor of the small town said on Monday that the old bridge over\r\nthe river would open again before the summer, and that nobody will\r\npay for it.\r\n\r\nContact: Ada Okoro\r\n";
        let draft = read(mail);
        assert!(
            draft
                .text
                .contains("nobody will pay for it.\n\nContact: Ada Okoro")
        );
        assert_eq!(draft.given.headline(), Some("Café to open"));
        let published = draft.given.published.map(|known| known.value);
        assert_eq!(published, Some(date(2031, 5, 2)));
    }

    #[test]
    fn each_mail_of_a_mailbox_is_an_article_of_its_sender() {
        let mail = |sender: &str, day: u8| {
            format!(
                "From a@a.example Fri May  2 10:15:00 2031\nFrom: {sender} <a@a.example>\nDate: Fri, {day} May 2031 10:15:00 +0000\nSubject: Rain\n\nIt rained.\n\n"
            )
        };
        let mailbox = format!("{}{}", mail("Harbour Post", 2), mail("Anna Okoro", 3));
        assert!(is_mail(mailbox.as_bytes()));
        let drafts = super::read(mailbox.as_bytes(), &Settings::default()).drafts;
        let told = drafts.iter().map(|draft| {
            let source = draft
                .given
                .source
                .as_ref()
                .map(|known| known.value.as_str());
            (
                source,
                draft.given.published.as_ref().map(|known| known.value),
                draft.text.trim(),
            )
        });
        let told: Vec<_> = told.collect();
        assert_eq!(
            told,
            [
                (Some("Harbour Post"), Some(date(2031, 5, 2)), "It rained."),
                (None, Some(date(2031, 5, 3)), "It rained."),
            ]
        );
    }

    #[test]
    fn a_mail_of_a_person_has_its_sender_as_author() {
        let head =
            "To: b@b.example\nDate: Fri, 2 May 2031 09:15:00 +0200\nSubject: Rain\n\nIt rained.\n";
        let authors = |sender: &str| read(&format!("From: {sender}\n{head}")).given.authors;
        assert_eq!(authors("Anna Okoro <a@a.example>"), ["Anna Okoro"]);
        assert!(authors("Harbour Post <p@p.example>").is_empty());
        assert!(authors("a@a.example").is_empty());
        let filed = authors("\"Thrale, Quenby (Harbour)\" <q@a.example>");
        assert_eq!(filed, ["Quenby Thrale"]);
    }

    #[test]
    fn a_mail_that_is_passed_on_is_its_own() {
        let draft = read(
            "From: Anna Okoro <a@a.example>\nTo: b@b.example\nDate: Mon, 5 May 2031 08:00:00 +0000\nSubject: Fwd: Rain\n\nSee below.\n\n---------- Forwarded message ---------\nFrom: Harbour Post <p@p.example>\nDate: Fri, 2 May 2031 at 10:15\nSubject: Rain\n\nIt rained.\n",
        );
        assert_eq!(draft.text.trim(), "It rained.");
        assert_eq!(draft.given.headline(), Some("Rain"));
        let published = draft.given.published.map(|known| known.value);
        assert_eq!(published, Some(date(2031, 5, 2)));
        assert_eq!(
            draft.given.source.map(|known| known.value).as_deref(),
            Some("Harbour Post")
        );
    }

    #[test]
    fn what_whoever_passes_a_mail_on_wrote_above_it_is_an_article_of_its_own() {
        let passed = |note: &str| {
            let mail = format!(
                "From: Anna Okoro <a@a.example>\nTo: b@b.example\nDate: Mon, 5 May 2031 08:00:00 +0000\nSubject: Fwd: Rain\n\n{note}\n\n---------- Forwarded message ---------\nFrom: Harbour Post <p@p.example>\nDate: Fri, 2 May 2031 at 10:15\nSubject: Rain\n\nIt rained.\n"
            );
            super::read(mail.as_bytes(), &Settings::default())
        };
        let reading = passed("Dear Bo,\n\nI read it too late, and I am sorry for it.\n\nAnna");
        assert_eq!(reading.faults, []);
        let [other, note] = reading.drafts.as_slice() else {
            panic!("{:?}", reading.drafts);
        };
        assert_eq!((other.text.trim(), other.part), ("It rained.", None));
        assert_eq!(
            &*note.text,
            "Dear Bo,\n\nI read it too late, and I am sorry for it.\n\nAnna"
        );
        assert_eq!(note.given.authors, ["Anna Okoro"]);
        assert_eq!(note.given.source, None);
        assert_eq!(note.given.headline(), Some("Fwd: Rain"));
        let published = note.given.published.as_ref().map(|known| known.value);
        assert_eq!(published, Some(date(2031, 5, 5)));
        for pointer in ["See below.", "FYI", "Hi Bo,\n\nBest\nAnna"] {
            let reading = passed(pointer);
            assert_eq!(reading.drafts.len(), 1, "{pointer}");
            assert_eq!(reading.faults.len(), 1, "{pointer}");
        }
        let bare = passed("");
        assert_eq!((bare.drafts.len(), bare.faults.len()), (1, 0));
    }

    #[test]
    fn what_a_page_in_a_mail_hides_is_no_text() {
        let draft = read(
            "From: Harbour Post <p@p.example>\nTo: b@b.example\nDate: Fri, 2 May 2031 09:15:00 +0000\nContent-Type: text/html\n\n<div style='display:none;max-height:0'>Rain and more</div><p><a>View in browser</a></p><p>It rained.</p><p>And snowed.</p><p>You are receiving this email because you asked.</p><p>12 Main St</p>\n",
        );
        assert_eq!(draft.text.trim(), "It rained.\n\nAnd snowed.");
    }

    #[test]
    fn of_several_parts_the_plain_one_is_read() {
        let head = "From: a@a.example\nDate: Fri, 2 May 2031 09:15:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n";
        let html = "--x\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n<p>Caf=E9</p>\n";
        let plain = "--x\nContent-Type: text/plain\n\nTea\n";
        assert_eq!(
            read(&format!("{head}{plain}{html}--x--\n")).text.trim(),
            "Tea"
        );
        assert_eq!(read(&format!("{head}{html}--x--\n")).text.trim(), "Café");
    }

    #[test]
    fn texts_between_pictures_and_attached_mails_are_read() {
        let head = "From: a@a.example\nDate: Fri, 2 May 2031 09:15:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n";
        let text = |words: &str| format!("--x\nContent-Type: text/plain\n\n{words}\n");
        let picture = "--x\nContent-Type: image/png; name=a.png\nContent-Disposition: inline; filename=a.png\nContent-Transfer-Encoding: base64\n\niVBO\n";
        let mail = format!(
            "{head}{}{picture}{}--x--\n",
            text("It rained."),
            text("It snowed.")
        );
        assert_eq!(read(&mail).text.trim(), "It rained.\n\nIt snowed.");
        let attached = "--x\nContent-Type: message/rfc822\n\nFrom: Harbour Post <p@p.example>\nDate: Mon, 5 May 2031 09:15:00 +0000\nSubject: Snow\n\nIt snowed.\n";
        let sheet = "--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\n%PDF\n";
        let mail = format!("{head}{}{attached}{sheet}--x--\n", text("See attached."));
        let reading = super::read(mail.as_bytes(), &Settings::default());
        let [own, other] = reading.drafts.as_slice() else {
            panic!("{:?}", reading.drafts);
        };
        assert_eq!(
            (own.text.trim(), own.is_one_of_several),
            ("See attached.", false)
        );
        assert_eq!(
            own.notes,
            [(None, "its attachment “a.pdf” was not read".to_owned())]
        );
        assert_eq!(
            (other.text.trim(), other.is_one_of_several),
            ("It snowed.", true)
        );
        assert_eq!(other.given.headline(), Some("Snow"));
    }

    #[test]
    fn a_plain_text_that_only_points_to_the_page_is_not_read() {
        let head = "From: a@a.example\nDate: Fri, 2 May 2031 09:15:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n";
        let words =
            "The board of the port met on Monday and shut the mole for all of the long winter. "
                .repeat(4);
        let mail = format!(
            "{head}--x\nContent-Type: text/plain\n\nThis message has to be seen as a page.\n--x\nContent-Type: text/html\n\n<p>{words}</p>\n--x--\n"
        );
        assert!(read(&mail).text.starts_with("The board of the port"));
    }

    #[test]
    fn a_page_that_a_browser_saved_is_read_as_a_page() {
        let mail = "From: <Saved by a browser>\nSnapshot-Content-Location: https://a.example/rain\nSubject: Rain\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=x\n\n--x\nContent-Type: text/html\n\n<html><head><title>Rain</title></head><body><h1>Rain</h1><p>It rained in the town for a day, and the mayor of it said that it would rain again.</p></body></html>\n--x--\n";
        let draft = read(mail);
        assert!(
            draft.text.starts_with("It rained in the town"),
            "{}",
            draft.text
        );
        assert_eq!(draft.given.headline(), Some("Rain"));
    }

    #[test]
    fn other_heads_are_no_mails() {
        for text in [
            "Date: 2 May 2031\nTitle: Rain\n\nIt rained.",
            "From the mayor: to the town.\nSubject: rain\nTo: all\n",
            "From: here\n",
        ] {
            assert!(!is_mail(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn of_base64_that_breaks_off_the_words_before_are_read() {
        let mail = "From: Ada Okoro <ada@a.example>\nTo: b@b.example\nSubject: Rain\nContent-Type: text/plain; charset=utf-8\n\
            Content-Transfer-Encoding: base64\n\nSXQgcmFpbmVkIG9uIHRoZSBxdWF5LCBhbmQgbm9ib2R5IGNh\nbWUu!!!\n";
        let reading = super::read(mail.as_bytes(), &Settings::default());
        assert_eq!(
            reading.drafts[0].text.trim(),
            "It rained on the quay, and nobody came."
        );
        let told = &reading.faults[0].1;
        assert!(told.contains("damaged"), "{told}");
    }
}
