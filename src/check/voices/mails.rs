//! The mails inside a mail: one that is passed on or answered stands below the head lines of its own ("From: Ada Example"), below
//! "Ada Example wrote:", or behind as many signs as it is deep. It is its sender's, of the day that its head tells.

use super::document_head::ends_as_sentence;
use super::evidence::{Evidence, Voice};
use super::heads::{at, person};
use crate::corpus::formats::letter;
use crate::corpus::metadata::dates;
use crate::language::lexicon;
use crate::language::person_name::of_directory;
use crate::quotation::day::times::times;
use crate::quotation::resolve;
use crate::text::Span;
use jiff::civil::Date;

/// In so many lines below the sender a head tells more: the day, the subject.
const LINES_OF_MAIL_HEAD: usize = 4;

/// The number of a mail among papers has so many bytes at most: "(A12)".
const BYTES_OF_NUMBER: usize = 6;

/// More blanks than between words part two head lines that are printed in one: "From: Ada Example    To: Tom Vey".
const GAP: &str = "   ";

/// The end of the line above a mail that is answered.
const WROTE: &str = " wrote:";

/// A line of a text: how deep it is quoted, and its words.
struct MailLine<'t> {
    start: usize,
    depth: usize,
    words: &'t str,
}

/// The mails inside a text that came out on a day. A head above which nothing is said is that of the whole.
pub(super) fn inside(text: &str, published: Option<Date>) -> Vec<Voice> {
    let all = text.lines().filter(|line| !line.trim().is_empty());
    let all: Vec<MailLine<'_>> = all.map(|line| read(line, text)).collect();
    let found = (0..all.len()).filter_map(|n| {
        let own = &all[n];
        let (sender, day, depth) = match letter::head(own.words) {
            Some(("from", sender)) if is_inside(&all, n) && is_head(&all, n) => {
                (sender, day(&all, n, published), own.depth)
            }
            _ => (answered(&all, n)?, None, own.depth + 1),
        };
        let is_next = |at: &usize| {
            let below = &all[*at];
            let begins = below.depth == depth
                && (is_sender(&all, *at) || letter::mark(below.words).is_some());
            below.depth < depth || begins
        };
        let end = (n + 1..all.len()).find(is_next);
        let end = end.map_or(text.len(), |end| all[end].start);
        let sender = sender.split(GAP).next().unwrap_or(sender);
        let name = letter::printed_name(sender).unwrap_or_default();
        Some(Voice {
            name: of_directory(name).or_else(|| person(name)),
            day,
            ..Voice::new(Span::new(own.start, end), name, Evidence::Mail)
        })
    });
    found.collect()
}

fn read<'t>(line: &'t str, text: &str) -> MailLine<'t> {
    let words = line.trim_start_matches(['>', ' ', '\t']);
    let signs = &line[..line.len() - words.len()];
    MailLine {
        start: at(line, text),
        depth: signs.matches('>').count(),
        words: unnumbered(words.trim_end()),
    }
}

/// A head line behind the number that a bundle of papers gives to each mail: "A1.  From: Ada Example".
fn unnumbered(line: &str) -> &str {
    let Some((number, rest)) = line.split_once(' ') else {
        return line;
    };
    let is_number = number.len() <= BYTES_OF_NUMBER && number.ends_with(['.', ')', ']', ':']);
    match is_number && letter::head(rest).is_some() {
        true => rest.trim_start(),
        false => line,
    }
}

fn is_sender(all: &[MailLine<'_>], n: usize) -> bool {
    matches!(letter::head(all[n].words), Some(("from", _))) && is_head(all, n)
}

/// Whether somebody says something above a line, or it is quoted.
fn is_inside(all: &[MailLine<'_>], n: usize) -> bool {
    let mut above = all[..n].iter().map(|line| line.words);
    all[n].depth > 0 || above.any(|line| ends_as_sentence(line) || letter::mark(line).is_some())
}

/// Whether a line that names a sender is one of a head: others stand below it, or the mail is quoted.
fn is_head(all: &[MailLine<'_>], n: usize) -> bool {
    let below = all[n + 1..].iter().take(LINES_OF_MAIL_HEAD);
    let mut heads = below.filter_map(|line| letter::head(line.words));
    all[n].depth > 0 || heads.any(|(kind, _)| kind != "from")
}

/// The day that the head of a mail tells.
fn day(all: &[MailLine<'_>], n: usize, published: Option<Date>) -> Option<Date> {
    let below = all[n + 1..].iter().take(LINES_OF_MAIL_HEAD);
    let mut heads = below.map_while(|line| letter::head(line.words));
    let (_, told) = heads.find(|(kind, _)| *kind == "date")?;
    let told = told.split(GAP).next().unwrap_or(told);
    let mut days = times(told).into_iter();
    days.find_map(|found| resolve(found.expression.time, published)?.day())
        .or_else(|| dates::value(told, None))
}

/// Who wrote what is quoted below a line: "On 3 May 2031 Ada Example wrote:".
fn answered<'t>(all: &[MailLine<'t>], n: usize) -> Option<&'t str> {
    let own = &all[n];
    let is_quoted = all.get(n + 1).is_some_and(|next| next.depth > own.depth);
    let told = own.words.strip_suffix(WROTE).filter(|_| is_quoted)?;
    let told = letter::printed_name(told)?;
    // The day and the time stand before the name: "On Mon, 2 Jun 2031 at 4:31 PM Ada Example".
    let day = told.rfind(|c: char| c.is_ascii_digit());
    let behind = &told[day.map_or(0, |at| at + 1)..];
    let name = behind.rsplit([',', ':']).next().unwrap_or_default().trim();
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    let is_half = lexicon::CLOCK_HALVES.contains_lowered(first);
    Some(if is_half { rest } else { name })
}
