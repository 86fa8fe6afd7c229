//! Who signs a document: whose words all in it are that no marks hold, also where it tells of others. Its frame says so, the
//! headline, the lines above its first paragraph of sentences and the last ones ("Statement by Ada Example", "Mrs Justice
//! Example:", "Kind regards"), or he does himself: "My name is Ada Example".

use super::announced::{self, looks_like_person};
use super::interviews::Answer;
use super::person_words::is_person;
use crate::corpus::{Article, ArticleKind};
use crate::language::boundaries;
use crate::language::letter_case::with_usual_case;
use crate::language::lexicon;
use crate::language::person_name::PersonName;
use crate::language::pronoun::Pronoun;
use crate::quotation::speaker::turn_head::{LabelSign, TurnHead};
use crate::quotation::{Kind, Quotation};
use crate::text::Span;
use std::sync::Arc;

/// So many lines stand above the first paragraph at most: those of a judgment name the court, the parties and their counsel.
const LINES_OF_FRAME: usize = 20;

/// In so many first lines stands the name of the body on whose paper something is written.
const LINES_OF_LETTERHEAD: usize = 2;

/// In so many lines behind "Kind regards" stands who signs.
const LINES_OF_SIGNATURE: usize = 2;

/// In so many paragraphs somebody who speaks says who he is.
const PARAGRAPHS_TO_NAME: usize = 3;

/// A line with so many words may tell what a text is, and nothing else.
const WORDS_OF_LABEL: usize = 3;

/// How somebody says who he is.
const OWN_NAMES: [&str; 3] = ["My name is ", "my name is ", "I, "];

/// Whose words a text is.
#[derive(Debug, Default)]
pub(super) struct Signers {
    /// People who sign it, or a group of them.
    pub(super) people: Vec<String>,
    /// Whether its frame says that it is a document, and no news.
    pub(super) is_document: bool,
}

impl Signers {
    pub(super) fn of(article: &Article, quotations: &[Arc<Quotation>], answers: &[Answer]) -> Self {
        if article.kind == ArticleKind::Transcript || !answers.is_empty() {
            return Self::default();
        }
        let text = &*article.text;
        let frame: Vec<String> = frame(article).collect();
        let speaks = || speaks_of_himself(text, quotations);
        let is_labelled = frame.iter().any(|line| is_label(line));
        let is_given_out = frame.iter().any(|line| announced::is_given_out(line));
        // Of what is only announced a report may stand below: it does not say "I".
        let stated = || {
            let named = frame.iter().filter_map(|line| announced::whose(line));
            let mut people: Vec<String> = named.flatten().collect();
            // Of a group one may read its statement.
            people.sort_by_key(|name| is_group(name));
            let is_his = !people.is_empty() && (is_labelled || is_given_out || speaks());
            is_his.then_some(people)
        };
        let judges = labelled(text).or_else(|| bench(text));
        let is_document = judges.is_some() || is_labelled || is_given_out;
        let own_name = || one(own_name(text, quotations));
        let signed = || one(signature(text).filter(|_| is_document || speaks()));
        let people = judges.or_else(stated).or_else(own_name).or_else(signed);
        Self {
            people: people.unwrap_or_default(),
            is_document,
        }
    }

    /// Those of them who are no group: what a family says none of it says alone.
    pub(super) fn persons(&self) -> impl Iterator<Item = &String> + Clone {
        self.people.iter().filter(|name| !is_group(name))
    }

    /// The judge whose judgment it is, where a draft calls him that and nothing else.
    pub(super) fn judge(&self, claimed: &str) -> Option<&String> {
        let is_judge = |name: &&String| name.contains("Justice ") || name.contains("Judge ");
        let is_called = matches!(claimed, "the judge" | "the court");
        self.people.first().filter(is_judge).filter(|_| is_called)
    }
}

/// Whether these are several people or a body: "the family of Ada Example".
pub(super) fn is_group(name: &str) -> bool {
    name.starts_with("the ")
}

fn one(name: Option<String>) -> Option<Vec<String>> {
    name.map(|name| vec![name])
}

/// The lines of the frame: the headline and what stands above the first paragraph of sentences, in their usual case.
pub(super) fn frame(article: &Article) -> impl Iterator<Item = String> + '_ {
    let headline = article.headline.as_deref().into_iter();
    headline
        .chain(above_text(&article.text))
        .map(announced::in_usual_case)
}

/// The first lines of a text, which may name the body on whose paper it stands.
pub(super) fn letterhead(text: &str) -> impl Iterator<Item = &str> {
    above_text(text).take(LINES_OF_LETTERHEAD)
}

fn lines(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn above_text(text: &str) -> impl Iterator<Item = &str> {
    lines(text)
        .take(LINES_OF_FRAME)
        .take_while(|line| !is_prose(line))
}

/// Whether a line is a paragraph of sentences. A note that is set in italics is none.
fn is_prose(line: &str) -> bool {
    let is_set_off = line.starts_with(['*', '_']) && line.ends_with(['*', '_']);
    !is_set_off && line.ends_with(['.', '!', '?'])
}

/// Whether a line only tells what the text is: "READOUT", "Approved judgment".
fn is_label(line: &str) -> bool {
    let line = line.trim_end_matches(':');
    let mut words = line.split(' ').rev();
    let last = words.next().unwrap_or_default().to_lowercase();
    lexicon::DOCUMENT_LABELS.contains(&last) && words.count() < WORDS_OF_LABEL
}

/// Whether somebody speaks of himself in a text, alone or with others, outside all marks. What follows "issued this statement:" is
/// a quotation without any.
fn speaks_of_himself(text: &str, quotations: &[Arc<Quotation>]) -> bool {
    let marked = quotations.iter().filter(|q| q.kind != Kind::Indirect);
    let marks = ['“', '"', '‘', '\'', '«', '„'];
    let is_marked =
        |span: &&Span| text[..span.start].ends_with(marks) || span.of(text).starts_with(marks);
    let spans = marked.flat_map(|quotation| &quotation.spans);
    let spans: Vec<&Span> = spans.filter(is_marked).collect();
    boundaries::words(text).any(|(at, word)| {
        let own = Span::new(at, at + word.len());
        let is_first = Pronoun::of(word).is_some_and(Pronoun::is_first);
        is_first && !spans.iter().any(|span| span.contains(&own))
    })
}

/// Whether words stand in what somebody is quoted with.
pub(super) fn is_quoted(words: Span, quotations: &[Arc<Quotation>]) -> bool {
    let marked = quotations.iter().filter(|q| q.kind != Kind::Indirect);
    let mut spans = marked.flat_map(|quotation| &quotation.spans);
    spans.any(|span| span.contains(&words))
}

/// Whose name stands alone on a line with a colon above all paragraphs, where no other one has such a line: "Mrs Justice Example:".
fn labelled(text: &str) -> Option<Vec<String>> {
    let all: Vec<&str> = lines(text).collect();
    let above = above_text(text).count();
    let label = |line: &str| {
        let head = TurnHead::parse(line)?;
        let name = with_usual_case(&line[head.name]);
        (head.sign == LabelSign::Colon && is_named(&name)).then_some(name)
    };
    let is_alone = |line: &str| line.trim_end_matches(['*', '_']).ends_with(':');
    let mut labels = all.iter().enumerate();
    let (at, name) = labels.find_map(|(at, line)| Some((at, label(line)?)))?;
    let next = all.get(at + 1)?;
    let is_text = !next.starts_with(['“', '"', '>', '‘', '\'']);
    let is_only = labels.all(|(_, line)| label(line).is_none());
    (at < above && is_alone(all[at]) && is_text && is_only).then(|| vec![name])
}

/// The judges named below "Before:".
fn bench(text: &str) -> Option<Vec<String>> {
    let mut above = above_text(text);
    let rest = above.find_map(|line| {
        let (first, rest) = line.split_once([':', ' ']).unwrap_or((line, ""));
        let is_bench =
            first.eq_ignore_ascii_case("before") && (rest.is_empty() || line.contains(':'));
        is_bench.then(|| rest.trim_matches([':', ' ']))
    })?;
    let named = Some(rest)
        .filter(|rest| !rest.is_empty())
        .or(above.next())?;
    let named = announced::in_usual_case(named).replace(" And ", " and ");
    let names = named.split(" and ").flat_map(|part| part.split(", "));
    let judges: Vec<String> = names.filter_map(judge).collect();
    (!judges.is_empty()).then_some(judges)
}

/// A judge's name behind "The Honourable".
fn judge(named: &str) -> Option<String> {
    let named = named.trim();
    let starts = std::iter::once(0).chain(named.match_indices(' ').map(|(at, _)| at + 1));
    let mut names = starts.map(|at| &named[at..]);
    let name = names.find(|name| !PersonName::parse(name).titles.is_empty())?;
    is_named(name).then(|| name.into())
}

/// Whether words are somebody's name, with a title or in full.
fn is_named(name: &str) -> bool {
    let parsed = PersonName::parse(name);
    parsed.titled && !parsed.words.is_empty() || looks_like_person(name)
}

/// Who says in the first paragraphs who he is: "My name is Ada Example", "I, Ada Example, state".
fn own_name(text: &str, quotations: &[Arc<Quotation>]) -> Option<String> {
    let first = lines(text).take(above_text(text).count() + PARAGRAPHS_TO_NAME);
    let mut named = first.flat_map(|line| {
        let at = line.as_ptr() as usize - text.as_ptr() as usize;
        OWN_NAMES.iter().filter_map(move |opening| {
            let found = line.find(opening)?;
            Some((at + found, &line[found + opening.len()..], *opening))
        })
    });
    named.find_map(|(at, behind, opening)| {
        let words = behind
            .split(' ')
            .take_while(|word| word.starts_with(char::is_uppercase));
        let name = words.collect::<Vec<_>>().join(" ");
        let end = name.find([',', '.', ';', '!']).unwrap_or(name.len());
        let is_whole = opening != "I, " || name[end..].starts_with(',');
        let name = &name[..end];
        let here = Span::new(at, at + opening.len());
        let is_his = is_whole && is_named(name) && !is_quoted(here, quotations);
        is_his.then(|| name.to_string())
    })
}

/// Whose full name stands below "Kind regards".
fn signature(text: &str) -> Option<String> {
    let all: Vec<&str> = lines(text).collect();
    let is_closing = |line: &&str| {
        let line = line.trim_matches(|c: char| !c.is_alphabetic());
        lexicon::LETTER_CLOSINGS.contains(&line.to_lowercase())
    };
    let closing = all.iter().rposition(is_closing)?;
    let mut behind = all[closing + 1..].iter().take(LINES_OF_SIGNATURE);
    behind.find_map(|line| {
        let name = line.split([',', '<']).next()?;
        let name = name.trim_matches(|c: char| !c.is_alphanumeric());
        (is_person(name) || looks_like_person(name)).then(|| name.to_string())
    })
}
