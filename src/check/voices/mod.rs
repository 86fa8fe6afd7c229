//! Whose voice a line of a document is. Over each place of a document stand the voices in which it may speak, one inside the other:
//! whoever writes the whole, whoever writes this part of it, whoever answers there. Each has where it begins and ends, and by what
//! the document tells it; the innermost one speaks.
//!
//! ```text
//! evidence      one voice, and by what the document tells it
//! document_head where the head of a document ends and its paragraphs begin
//! signers       who signs the whole, by its head and its last lines
//! authorship    whether its head names whom a draft quotes as its author, and whose its titled parts are
//! mails         the mails inside a mail: passed on, or answered
//! sections      the parts that somebody signs, or whose heading has his name below it
//! heads         whose words stand below the heads inside it
//! interviews    the answers of an interview, which has no marks
//! named         whether whoever speaks in its own words is whom a draft names
//! ```

mod authorship;
pub(super) mod document_head;
mod evidence;
mod heads;
mod interviews;
mod mails;
mod named;
mod sections;
mod signers;
#[cfg(test)]
mod tests;

pub(super) use named::{is_outlet, voice};
pub(super) use signers::{is_quoted, quotes_nobody, writers};

use super::announced;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::corpus::{Article, ArticleKind};
use crate::language::boundaries;
use crate::language::function_word;
use crate::language::pronoun::Pronoun;
use crate::quotation::Quotation;
use crate::text::Span;
use authorship::Authorship;
use evidence::{Evidence, Voice};
use jiff::civil::Date;
use signers::{Signers, speaks_of_himself};
use std::sync::Arc;

/// So many titles at least tell whose the parts of a document are: one is that of the whole.
const MIN_TITLES: usize = 2;

/// All voices of a document.
#[derive(Debug, Default)]
pub(super) struct Voices {
    /// Those of its parts, in the order of their beginnings; of two that begin at one place the wider comes first.
    parts: Vec<Voice>,
    /// Who signs the whole: what no marks hold is his, but for the parts of others.
    pub(super) signers: Signers,
    /// Whom its head may name as its author.
    authorship: Authorship,
    /// Who writes it by its by-line.
    authors: Vec<String>,
    /// Who sends it by mail.
    pub(super) sender: Option<String>,
    /// Whether it says "we" in its own words, as what several people or a body write themselves.
    says_we: bool,
    /// Whether it is what a body gives out to the press.
    pub(super) is_release: bool,
    /// Whether it is the minutes of a meeting, in the words of whoever met.
    are_minutes: bool,
}

impl Voices {
    pub(super) fn of(article: &Article, quotations: &[Arc<Quotation>]) -> Self {
        let mut answers = interviews::answers(article);
        let mails = mails::inside(
            &article.text,
            article.published.as_ref().map(|day| day.value),
        );
        // What others wrote below a mail tells nothing of whose the mail is.
        let end = mails.iter().map(|mail| mail.span.start).min();
        let own = &article.text[..end.unwrap_or(article.text.len())];
        let sections = match article.kind {
            ArticleKind::Transcript => Vec::new(),
            _ => sections::signed(article, own, quotations),
        };
        answers
            .iter_mut()
            .for_each(|answer| sign(answer, &sections));
        // Whoever asks himself in a part that he signs is not interviewed in the whole.
        let is_signed = |answer: &Voice| sections.iter().any(|part| part.holds(answer.span.start));
        let is_monologue = article.kind != ArticleKind::Transcript && answers.iter().all(is_signed);
        let speaks = is_monologue && speaks_of_himself(own, quotations);
        let mut authorship = Authorship::of(article, own, speaks);
        let mut signers = match is_monologue {
            true => Signers::of(article, own, quotations),
            false => Signers::default(),
        };
        let is_of_part = |name: &str| sections.iter().any(|part| part.is_by(name));
        signers.people.retain(|name| !is_of_part(name));
        authorship.leave_out(|line| is_of_part(line));
        let titled = authorship::parts(article, own);
        let titled = titled.into_iter().filter(|_| speaks);
        let mut parts: Vec<Voice> = titled.chain(mails).chain(sections).collect();
        parts.extend(heads::parts(article));
        parts.extend(sections::entries(article, own));
        parts.extend(answers);
        parts.sort_by_key(|part| (part.span.start, std::cmp::Reverse(part.span.end)));
        Self {
            parts,
            authorship,
            authors: writers(article).cloned().collect(),
            sender: signers::sender(own).map(String::from),
            says_we: says_we(article, quotations),
            is_release: announced::is_release(article),
            are_minutes: authorship::are_minutes(article, own),
            signers,
        }
    }

    /// The voices of parts over a place (a byte of the document's text), the innermost first.
    fn over(&self, place: usize) -> impl Iterator<Item = &Voice> {
        self.parts
            .iter()
            .rev()
            .filter(move |part| part.holds(place))
    }

    /// Whose part of the document stands at a place: its mail, what he signs there, or what stands below his title where there are
    /// several.
    fn part(&self, place: usize) -> Option<&Voice> {
        let titles = self.parts.iter().filter(|part| part.by == Evidence::Title);
        let are_several = titles.count() >= MIN_TITLES;
        let is_part = |part: &&Voice| match part.by {
            Evidence::Title => are_several,
            by => by.is_authors(),
        };
        self.over(place).find(is_part)
    }

    /// Who writes the document's own words at a place: whoever writes that part, or signs the whole.
    pub(super) fn author(&self, place: usize) -> Option<&str> {
        match self.part(place) {
            Some(part) => part.name.as_deref(),
            None => self.signers.writer().map(String::as_str),
        }
    }

    /// Who alone writes the part of the document that stands at a place, by a mail's head or by a signature.
    pub(super) fn sole_author(&self, place: usize) -> Option<&str> {
        let part = self.over(place).find(|part| part.by.is_authors())?;
        part.name.as_deref()
    }

    /// Whether somebody of this name signs the part that stands at a place, or the whole where it is nobody's part.
    pub(super) fn is_signed_by(&self, name: &str, place: usize) -> bool {
        let agrees = |own: &String| speakers_agree(Some(own), Some(name)) == Agreement::Agree;
        match self.part(place) {
            Some(part) => part.by == Evidence::Signature && part.is_by(name),
            None => self.signers.persons().any(agrees),
        }
    }

    /// Those who write what stands at a place, groups left out.
    pub(super) fn writers(&self, place: usize) -> impl Iterator<Item = &str> {
        let sole = self.sole_author(place);
        let signers = self.signers.persons().map(String::as_str);
        sole.into_iter()
            .chain(signers.filter(move |_| sole.is_none()))
    }

    /// The same with whoever sends the whole by mail.
    pub(super) fn senders(&self, place: usize) -> impl Iterator<Item = &str> {
        let is_whole = self.sole_author(place).is_none();
        let sender = self.sender.as_deref().filter(|_| is_whole);
        self.writers(place).chain(sender)
    }

    /// The day of the part of the document that stands at a place.
    pub(super) fn day_of_part(&self, place: usize) -> Option<Date> {
        self.over(place).find_map(|part| part.day)
    }

    /// The day that the whole document bears.
    pub(super) fn day(&self) -> Option<Date> {
        self.authorship.day()
    }

    /// Whose words in marks a place has that names nobody for them, by the innermost head above it.
    pub(super) fn below_head(&self, place: usize) -> Option<&str> {
        let is_head = |part: &&Voice| matches!(part.by, Evidence::Head | Evidence::Mail);
        self.over(place).find(is_head)?.name.as_deref()
    }

    /// The answer of an interview that some words stand in.
    pub(super) fn answer(&self, words: Span) -> Option<&Voice> {
        self.answers().find(|answer| answer.span.overlaps(&words))
    }

    /// The answers of an interview, in the order of the text.
    pub(super) fn answers(&self) -> impl DoubleEndedIterator<Item = &Voice> {
        let is_answer = |part: &&Voice| part.by == Evidence::Interview;
        self.parts.iter().filter(is_answer)
    }

    /// The name under which the head of the document or of the part at `place` names its author, where that is whom a draft names.
    pub(super) fn person(&self, claimed: &str, place: usize) -> Option<String> {
        match self.part(place) {
            Some(part) if part.is_by(claimed) => {
                let is_office = function_word::is_definite(claimed);
                let name = part.name.clone().filter(|_| is_office);
                name.or_else(|| Some(claimed.to_string()))
            }
            Some(_) => None,
            None => self.authorship.person(claimed),
        }
    }

    /// Whether the document gives what stands at `place` to somebody, and another part of it or the whole to this one.
    pub(super) fn is_anothers_part(&self, claimed: &str, place: usize) -> bool {
        let Some(own) = self.part(place).filter(|own| !own.is_by(claimed)) else {
            return false;
        };
        let is_writers = || {
            let signers = self.signers.people.iter().chain(&self.sender);
            let mut signers = signers.chain(&self.authors);
            let agrees =
                |name: &String| speakers_agree(Some(name), Some(claimed)) == Agreement::Agree;
            let is_signed = signers.any(agrees) || self.authorship.person(claimed).is_some();
            own.by.is_authors() && is_signed
        };
        let mut parts = self.parts.iter().filter(|part| part.is_of_document());
        parts.any(|part| part.is_by(claimed)) || is_writers()
    }
}

/// Gives an answer in a part that somebody signs to him.
fn sign(answer: &mut Voice, sections: &[Voice]) {
    let signed = sections.iter().find(|part| part.holds(answer.span.start));
    if let Some(part) = signed {
        answer.name.clone_from(&part.name);
        answer.line.clone_from(&part.line);
    }
}

/// Whether an article says "we" in its own words.
fn says_we(article: &Article, quotations: &[Arc<Quotation>]) -> bool {
    boundaries::words(&article.text).any(|(at, word)| {
        let own = word.split(['’', '\'']).next().unwrap_or_default();
        let is_we = |own: Pronoun| own.is_first() && !own.is_first_singular() && !own.is_object();
        Pronoun::of(own).is_some_and(is_we)
            && !is_quoted(Span::new(at, at + word.len()), quotations)
    })
}
