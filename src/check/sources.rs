//! The sources of a check, and what is told of a whole source: once, however many passages meet it.

use super::bearers::Bearers;
use super::interviews::Answer;
use super::person_words::is_person;
use super::signers::{Signers, is_quoted};
use super::{announced, captions, interviews};
use crate::corpus::{Article, ArticleKind};
use crate::edition::Found;
use crate::language::boundaries;
use crate::language::letter_case::with_usual_case;
use crate::language::lexicon;
use crate::language::pronoun::Pronoun;
use crate::quotation::day::times::times;
use crate::quotation::reason::Link;
use crate::quotation::speaker::turn_head::{LabelSign, TurnHead};
use crate::quotation::{Kind, Quotation, resolve};
use crate::text::Span;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};
use unicode_segmentation::UnicodeSegmentation;

/// In so many paragraphs somebody who writes of himself says "I"; a reporter may in one ("told me").
const LEAST_OWN: usize = 3;

/// In so many first lines a letter addresses somebody.
const LINES_TO_ADDRESS: usize = 3;

/// In so many last lines of a text stand the name of who signs it and the office.
const LINES_OF_SIGNATURE: usize = 2;

/// What drafts are held against.
pub(super) struct Sources<'f> {
    found: &'f Found,
    /// By the number of the article; of one that no passage meets nothing is asked.
    natures: Vec<OnceLock<Nature>>,
    bearers: Bearers,
}

/// What kind of text a source is.
pub(super) struct Nature {
    /// The answers of an interview without marks.
    pub(super) answers: Vec<Answer>,
    /// Whether a machine made it, without stops.
    pub(super) is_caption: bool,
    /// Who tells of himself in it: what no marks hold is his.
    pub(super) writer: Option<String>,
    /// Who signs it, by its frame.
    pub(super) signers: Signers,
    /// Who sends it by mail.
    pub(super) sender: Option<String>,
    /// Whether it says "we" in its own words, as what several people or a body write themselves.
    pub(super) says_we: bool,
    /// Whether it is a document of record, whose own words are quoted.
    pub(super) is_document: bool,
    /// Whether it is what a body gives out to the press.
    pub(super) is_release: bool,
    /// Whether it is the account of a sitting, on whose day all in it was said.
    pub(super) is_sitting: bool,
}

impl<'f> Sources<'f> {
    pub(super) fn of(found: &'f Found) -> Self {
        let natures = found.articles.iter().map(|_| OnceLock::new());
        Self {
            found,
            natures: natures.collect(),
            bearers: Bearers::default(),
        }
    }

    pub(super) fn nature(&self, article: usize) -> &Nature {
        self.natures[article].get_or_init(|| {
            let quotations = self.quotations_in(article);
            Nature::of(&self.articles[article], quotations)
        })
    }

    /// Whom alone the sources that name `of`, if anybody, call by these words ("harbour master").
    pub(super) fn only_bearer(&self, role: &[&str], of: Option<&str>) -> Option<String> {
        self.bearers.only(role, of, &self.articles)
    }
}

impl Deref for Sources<'_> {
    type Target = Found;

    fn deref(&self) -> &Found {
        self.found
    }
}

impl Nature {
    fn of(article: &Article, quotations: &[Arc<Quotation>]) -> Self {
        let answers = interviews::answers(article);
        let signers = Signers::of(article, quotations, &answers);
        Self {
            writer: writer(article, quotations, &signers),
            signers,
            answers,
            sender: sender(&article.text).map(String::from),
            says_we: says_we(article, quotations),
            is_document: is_document(article, quotations),
            is_release: announced::is_release(article),
            is_sitting: is_sitting(article, quotations),
            is_caption: captions::is_caption(&article.text),
        }
    }
}

/// Who writes of himself: an article's one author, where every third paragraph or more says "I" outside all quotations. A text
/// that quotes nobody is that of its author or of whoever signs it with fewer.
fn writer(article: &Article, quotations: &[Arc<Quotation>], signers: &Signers) -> Option<String> {
    if let Some(name) = signers.people.first() {
        return Some(name.clone());
    }
    if article.kind != ArticleKind::Article {
        return None;
    }
    let author = match article.authors.as_slice() {
        [author] => Some(author.clone()),
        [] => announced::announced(article.headline.as_deref(), &article.text),
        _ => None,
    };
    let quotes_nobody = quotes_nobody(article, quotations);
    let least = if quotes_nobody { 1 } else { LEAST_OWN };
    let (mut all, mut own, mut start) = (0, 0, 0);
    for line in article.text.split_inclusive('\n') {
        let says_i = boundaries::words(line).any(|(at, word)| {
            let here = Span::new(start + at, start + at + word.len());
            let is_i = word == "I" || word.starts_with("I’") || word.starts_with("I'");
            let is_mine = || quotes_nobody && word.eq_ignore_ascii_case("my");
            (is_i || is_mine()) && !is_quoted(here, quotations)
        });
        all += usize::from(!line.trim().is_empty());
        own += usize::from(says_i);
        start += line.len();
    }
    let signer = || signer(&article.text).filter(|_| quotes_nobody && own > 0);
    if quotes_nobody && let Some(name) = only_label(&article.text) {
        return Some(name);
    }
    if is_letter(article) {
        let own = author.or_else(signer);
        let own = own.or_else(|| undersigned(&article.text));
        return own.filter(|_| is_of_self(&article.text));
    }
    author
        .filter(|_| own >= least && own * 3 >= all)
        .or_else(signer)
}

/// Whether an article says "we" in its own words.
fn says_we(article: &Article, quotations: &[Arc<Quotation>]) -> bool {
    boundaries::words(&article.text).any(|(at, word)| {
        let own = word.split(['’', '\'']).next().unwrap_or_default();
        let is_we = ["we", "our"]
            .iter()
            .any(|first| own.eq_ignore_ascii_case(first));
        is_we && !is_quoted(Span::new(at, at + word.len()), quotations)
    })
}

/// Whether an article is made of turns, by nobody, with its day above them: a record. What a paper prints of a talk may have been
/// said on another day.
fn is_sitting(article: &Article, quotations: &[Arc<Quotation>]) -> bool {
    let said = quotations.iter().filter(|own| own.kind != Kind::Indirect);
    let is_turn = |own: &&Arc<Quotation>| {
        let speaker = own.known_speaker();
        speaker.is_some_and(|speaker| matches!(speaker.by.link, Link::Label { .. }))
    };
    let Some(first) = said.clone().find(is_turn) else {
        return false;
    };
    let head = &article.text[..first.extent().start];
    let published = article.published.as_ref().map(|known| known.value);
    let dates = times(head).into_iter().map(|found| found.expression.time);
    let mut days = dates.filter_map(|time| resolve(time, published)?.day());
    article.authors.is_empty()
        && said.clone().filter(is_turn).count() * 2 > said.count()
        && days.any(|day| Some(day) == published)
}

/// Who speaks all of a text: one label opens its first line, and no other line has one ("ADA EXAMPLE: We sail.").
fn only_label(text: &str) -> Option<String> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let label = |line: &str| {
        let head = TurnHead::parse(line)?;
        let name = with_usual_case(&line[head.name]);
        (head.sign == LabelSign::Colon && is_person(&name)).then_some(name)
    };
    let name = lines.next().and_then(label)?;
    lines
        .all(|line| TurnHead::parse(line).is_none())
        .then_some(name)
}

/// Whether a text is a letter: it addresses somebody in a line of its own or with "Sir,", or its headline calls it one.
fn is_letter(article: &Article) -> bool {
    let lines = article.text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty());
    let is_addressed = |line: &str| {
        let opens = ["Dear ", "To the "]
            .iter()
            .any(|opening| line.starts_with(opening));
        let is_sir = ["Sir,", "Sirs,", "Madam,"]
            .iter()
            .any(|sir| line.starts_with(sir));
        opens && line.ends_with([',', ':']) || is_sir
    };
    lines.take(LINES_TO_ADDRESS).any(is_addressed)
}

/// Whether somebody speaks of himself in a text, alone or with others.
fn is_of_self(text: &str) -> bool {
    let is_first = |word: &str| Pronoun::of(word).is_some_and(Pronoun::is_first);
    boundaries::words(text).any(|(_, word)| is_first(word))
}

/// The full name that stands in one of the last lines of a letter, alone or with the office behind a comma.
fn undersigned(text: &str) -> Option<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut names = lines.rev().take(LINES_OF_SIGNATURE).filter_map(|line| {
        let name = line.split(',').next()?;
        let mut words = name.split(' ');
        let is_name = name.contains(' ') && words.all(|word| word.starts_with(char::is_uppercase));
        (is_name && !name.ends_with(['.', '!', '?'])).then(|| name.to_string())
    });
    names.next()
}

/// Whether no words of an article stand in marks.
fn quotes_nobody(article: &Article, quotations: &[Arc<Quotation>]) -> bool {
    let is_marked = |quotation: &Arc<Quotation>| quotation.kind != Kind::Indirect;
    !article.text.contains(['“', '"', '«', '„']) && !quotations.iter().any(is_marked)
}

/// Who sends or signs a text: "From: Ada Example" in a line above it, the name alone or with the office in one of the last lines.
fn signer(text: &str) -> Option<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    // "ADA EXAMPLE: We sail" is what she says, and no signature.
    let signatures = lines.rev().take(LINES_OF_SIGNATURE);
    let signatures = signatures.filter(|line| !line.contains(':'));
    let mut names = sender(text).into_iter().chain(signatures.map(name_in));
    names.find(|name| is_person(name)).map(String::from)
}

/// Whom a line "From: Ada Example <ada@example>" names.
fn sender(text: &str) -> Option<&str> {
    let mut lines = text.lines().map(str::trim);
    let from = lines.find_map(|line| line.strip_prefix("From:"));
    from.map(name_in).filter(|name| !name.is_empty())
}

/// The name with which a line begins.
fn name_in(line: &str) -> &str {
    let name = line.split([',', '<']).next().unwrap_or(line);
    name.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether a text is a law, a judgment or a report of record, which quotes nobody: what it says stands there. Its first line
/// says so.
fn is_document(article: &Article, quotations: &[Arc<Quotation>]) -> bool {
    let first = article
        .text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty());
    let heads = article.headline.as_deref();
    let is_named = |line: &str| {
        let words: Vec<String> = line.unicode_words().map(str::to_lowercase).collect();
        let opens = words.iter().take(2).map(String::as_str).collect::<Vec<_>>();
        let opens = opens.join(" ");
        let is_year = |word: &String| word.len() == 4 && word.parse::<u16>().is_ok();
        let is_law = words
            .windows(2)
            .any(|two| lexicon::RECORD_HEADS.meaning(&two[0]) == Some("dated") && is_year(&two[1]));
        is_law || lexicon::RECORD_HEADS.meaning(&opens) == Some("opening")
    };
    article.kind == ArticleKind::Article
        && first.into_iter().chain(heads).any(is_named)
        && quotes_nobody(article, quotations)
}
