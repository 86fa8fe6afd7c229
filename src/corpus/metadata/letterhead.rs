//! What stands above a letter, a memo, a release or a judgment: who sends it, from where and to whom. None of it is a
//! headline; the line that names the subject is.

use super::furniture::folded;
use super::page::{Line, Page};
use crate::language::function_word::{IN, THE};
use crate::language::lexicon;
use crate::language::person_name::is_body_word;
use crate::language::turn_label::is_link;

/// A memo has so many head lines: one alone may begin anything.
const MIN_MEMO_LINES: usize = 2;
/// An address has so many lines.
const MIN_ADDRESS_LINES: usize = 2;
/// A salutation has no more words.
const MAX_SALUTATION_WORDS: usize = 8;
/// The name of a body has no more words.
const MAX_BODY_WORDS: usize = 9;
/// The name of a part of a body has no more words.
const MAX_PART_WORDS: usize = 5;
/// So far into a name its head stands: "The Royal Court of …".
const MAX_WORDS_BEFORE_HEAD: usize = 3;

/// The lines above a text that are no headline.
pub struct Letterhead<'t> {
    /// For each line above the body.
    own: Vec<bool>,
    /// What its line says to be the subject.
    pub subject: Option<&'t str>,
    /// Whether the text is to somebody, whom it addresses.
    pub is_letter: bool,
}

impl<'t> Letterhead<'t> {
    /// Looks at the lines above the body of `page`.
    pub fn of(page: &Page<'t>) -> Self {
        let above = page.above();
        let labelled = above.iter().filter(|line| label(line.text).is_some());
        let is_memo = labelled.count() >= MIN_MEMO_LINES;
        let salutation = above.iter().position(|line| is_salutation(line.text));
        let first = above.first().and_then(|line| titled(line.text));
        let mut labels = above.iter().filter_map(|line| label(line.text));
        let subject = labels.find(|(label, _)| is_subject(label));
        let subject = subject.map(|(_, words)| words);
        let subject = subject
            .filter(|_| is_memo || salutation.is_some())
            .or(first);
        let mut own: Vec<bool> = above
            .iter()
            .map(|line| is_memo && label(line.text).is_some())
            .collect();
        match salutation {
            Some(at) => {
                own[at..].fill(true);
                mark_blocks(&above[..at], &mut own);
            }
            None => mark_lines(above, &mut own),
        }
        Self {
            own,
            subject: subject.filter(|words| !words.is_empty()),
            is_letter: salutation.is_some(),
        }
    }

    /// Whether line `n` is a part of it.
    pub fn holds(&self, n: usize) -> bool {
        self.own.get(n).copied().unwrap_or_default()
    }

    /// Whether there is any.
    pub fn exists(&self) -> bool {
        self.own.contains(&true)
    }
}

/// Marks the bodies in capitals and, where there are any, the parts of them and the addresses below. Without one above it
/// such a line may be a headline about a body.
fn mark_lines(above: &[Line<'_>], own: &mut [bool]) {
    let is_body = |line: &Line<'_>| is_shouted(line.text) && names_body(line.text);
    let Some(first) = above.iter().position(is_body) else {
        return;
    };
    let is_below = |line: &str| {
        let is_short = line.split_whitespace().nth(MAX_PART_WORDS).is_none();
        is_short && names_body(line) || is_address(line)
    };
    // "MEDIA CONTACT:" stands over the lines of a block.
    let mut is_under_label = false;
    for (own, line) in own.iter_mut().zip(above).skip(first) {
        is_under_label = line.text.ends_with(':') || is_under_label && !line.gap;
        *own |= is_under_label || is_body(line) || is_below(line.text);
    }
}

/// "12 Quay Street, Lakeport": names with a comma, behind a figure or, in small letters, with one.
fn is_address(line: &str) -> bool {
    let is_figure = |c: char| c.is_ascii_digit();
    let mut words = line.split_whitespace();
    words.all(|word| !word.starts_with(char::is_lowercase))
        && line.contains(", ")
        && (line.starts_with(is_figure) || !is_shouted(line) && line.contains(is_figure))
}

/// Marks the blocks of a letter that name a body or tell an address, and that of the address directly above the salutation.
fn mark_blocks(above: &[Line<'_>], own: &mut [bool]) {
    let starts = (0..above.len()).filter(|at| *at == 0 || above[*at].gap);
    let starts: Vec<usize> = starts.collect();
    let ends = starts.iter().skip(1).copied().chain([above.len()]);
    let blocks: Vec<_> = starts.iter().copied().zip(ends).collect();
    let is_subject_line = |line: &Line<'_>| label(line.text).is_some_and(|(l, _)| is_subject(&l));
    let last = blocks
        .iter()
        .rposition(|(from, to)| !above[*from..*to].iter().all(is_subject_line));
    for (n, (from, to)) in blocks.into_iter().enumerate() {
        let lines = &above[from..to];
        let is_address = Some(n) == last && lines.len() >= MIN_ADDRESS_LINES;
        if is_address || lines.iter().any(|line| is_of_sender(line.text)) {
            own[from..to].fill(true);
        }
    }
}

/// The label of a head line, in small letters, and what stands behind it.
fn label(line: &str) -> Option<(String, &str)> {
    let (label, value) = line.split_once(':')?;
    let label = label.trim_matches(['*', '_', ' ']).to_lowercase();
    let is_known = lexicon::MAIL_HEADS.contains(&label) || is_subject(&label);
    is_known.then(|| (label, value.trim_matches(['*', '_', ' '])))
}

/// The title of a text that names it in its first line ("Title: Bridge to open"): further below it may be that of a person.
fn titled(line: &str) -> Option<&str> {
    let (label, value) = line.split_once(':')?;
    let label = label.trim_matches(['*', '_', ' ']).to_lowercase();
    let value = value.trim_matches(['*', '_', ' ']);
    lexicon::TITLE_LABELS.contains(&label).then_some(value)
}

fn is_subject(label: &str) -> bool {
    lexicon::means!(MAIL_HEADS, label, "subject") || lexicon::MEMO_SUBJECTS.contains(label)
}

/// "Dear Ms Okoro,".
fn is_salutation(line: &str) -> bool {
    let words = folded(line);
    let begins = |opening: &str| {
        let rest = words.strip_prefix(opening);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    line.ends_with([',', ':'])
        && line.split_whitespace().nth(MAX_SALUTATION_WORDS).is_none()
        && lexicon::LETTER_OPENINGS.entries().any(begins)
}

/// "FOR IMMEDIATE RELEASE".
pub fn is_formula(line: &str) -> bool {
    lexicon::DATE_LABELS.contains(&folded(line))
}

fn is_of_sender(line: &str) -> bool {
    names_body(line) || line.contains('@')
}

/// Whether a line is written in capitals alone.
pub fn is_shouted(line: &str) -> bool {
    line.contains(char::is_uppercase) && !line.contains(char::is_lowercase)
}

/// Whether a line is the name of a body: it ends in its head ("LAKEPORT PIER BOARD"), or goes on behind that with "of"
/// ("Office of the Mayor"); or the court in which something is heard.
fn names_body(line: &str) -> bool {
    let words: Vec<&str> = line
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let is_capital = |word: &str| {
        word.starts_with(|c: char| !c.is_lowercase()) || lexicon::HEADLINE_SMALL.contains(word)
    };
    if words.len() > MAX_BODY_WORDS || !words.iter().all(|word| is_capital(word)) {
        return false;
    }
    let is = |word: &str, other: &str| word.eq_ignore_ascii_case(other);
    let is_heard = words.len() > 2 && is(words[0], IN) && is(words[1], THE);
    let goes_on = words.windows(2).take(MAX_WORDS_BEFORE_HEAD).any(|two| {
        let is_of = lexicon::has_flag!(TITLE_LINKS, &two[1].to_lowercase(), "end");
        is_of && (lexicon::BODY_HEADS.contains(&two[0].to_lowercase()) || is_body_word(two[0]))
    });
    let is_only_name = words.iter().all(|word| {
        let word = word.to_lowercase();
        is_link(&word) || !lexicon::HEADLINE_SMALL.contains(&word)
    });
    let ends = words.len() > 1 && words.last().is_some_and(|word| is_body_word(word));
    is_heard && words.iter().any(|word| is_body_word(word)) || goes_on || ends && is_only_name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_bodies_are_told_from_what_is_told_of_them() {
        for name in [
            "LAKEPORT PIER BOARD",
            "Office of the Mayor and Treasurer",
            "IN THE HIGH COURT OF THE LAKE AT LAKEPORT",
            "REPUBLIC OF THE LAKE",
        ] {
            assert!(names_body(name), "{name}");
        }
        for other in [
            "JOINT STATEMENT BY THE MAYOR AND THE PIER BOARD",
            "PIER MONEY GOES TO THE COUNCIL",
            "IN THE MATTER OF ADA OKORO",
            "Ada Okoro",
            "The Pier Board is sorry for the board",
        ] {
            assert!(!names_body(other), "{other}");
        }
    }
}
