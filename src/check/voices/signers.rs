//! Who signs a document: whose words all in it are that no marks hold, also where it tells of others. Its head says so, the
//! headline, the lines above its first paragraph of sentences and the last ones ("Statement by Ada Example", "Mrs Justice
//! Example:", "Kind regards", "From: Ada Example"), or he does himself: "My name is Ada Example". Whoever only has the by-line
//! signs what he writes of himself.

use super::document_head::{above_text, head, lines};
use crate::check::announced::{self, looks_like_person};
use crate::check::persons::full_name::is_person_in;
use crate::check::persons::words::is_person;
use crate::corpus::{Article, ArticleKind};
use crate::language::boundaries;
use crate::language::function_word;
use crate::language::function_word::{BEFORE, behind};
use crate::language::letter_case::with_usual_case;
use crate::language::lexicon;
use crate::language::person_name::PersonName;
use crate::language::pronoun::Pronoun;
use crate::language::salutation::is_closing;
use crate::quotation::speaker::turn_head::{LabelSign, TurnHead};
use crate::quotation::{Kind, Quotation};
use crate::text::Span;
use std::sync::Arc;

/// In so many lines behind "Kind regards", or at the end of a text, stands who signs.
const LINES_OF_SIGNATURE: usize = 2;

/// In so many paragraphs somebody who speaks says who he is.
const PARAGRAPHS_TO_INTRODUCTION: usize = 3;

/// A line with so many words may tell what a text is, and nothing else.
const WORDS_OF_TITLE_LINE: usize = 3;

/// In so many paragraphs somebody who writes of himself says "I"; a reporter may in one ("told me").
const MIN_OWN_PARAGRAPHS: usize = 3;

/// In so many first lines a letter addresses somebody.
const LINES_TO_ADDRESS: usize = 6;

/// Whose words a text is.
#[derive(Debug, Default)]
pub(in crate::check) struct Signers {
    /// People who sign it, or a group of them.
    pub(in crate::check) people: Vec<String>,
    /// The body in whose name its head says that it is given out.
    pub(in crate::check) body: Option<String>,
    /// Whether its head says that it is a document, and no news.
    pub(in crate::check) is_document: bool,
}

impl Signers {
    /// Who signs an article, of which `text` is what stands before the mails that it passes on or answers.
    pub(super) fn of(article: &Article, text: &str, quotations: &[Arc<Quotation>]) -> Self {
        let head: Vec<String> = head(article).collect();
        let speaks = || speaks_of_himself(text, quotations);
        let is_labelled = head.iter().any(|line| is_label(line));
        let is_given_out = head.iter().any(|line| announced::is_given_out(line));
        // Of what is only announced a report may stand below: it does not say "I".
        let stated = || {
            let named = head.iter().filter_map(|line| announced::whose(line));
            let mut people: Vec<String> = named.flatten().collect();
            // Persons come before groups: somebody may read the statement of a group.
            people.sort_by_key(|name| is_group(name));
            let is_his = !people.is_empty() && (is_labelled || is_given_out || speaks());
            is_his.then_some(people)
        };
        let judges = one(labelled(article, text, quotations)).or_else(|| bench(text));
        let body = head.iter().find_map(|line| announced::body(line));
        let body = body.filter(|name| article.authors.is_empty() && !is_person_in(text, name));
        let is_document = judges.is_some() || is_labelled || is_given_out || body.is_some();
        let own_name = || one(own_name(text, quotations));
        let closed = || one(closing(text).filter(|_| is_document || speaks()));
        let written = || one(written(article, text, quotations).filter(|_| speaks()));
        let people = judges.or_else(stated).or_else(own_name);
        let people = people.or_else(closed).or_else(written);
        let people = people.map(|people| with_others(people, text));
        Self {
            people: people.unwrap_or_default(),
            body,
            is_document,
        }
    }

    /// Whoever speaks in its own words.
    pub(in crate::check) fn writer(&self) -> Option<&String> {
        self.people.first()
    }

    /// Those of them who are no group: what a family says none of it says alone.
    pub(in crate::check) fn persons(&self) -> impl Iterator<Item = &String> + Clone {
        self.people.iter().filter(|name| !is_group(name))
    }

    /// The judge whose judgment it is, where a draft calls him that and nothing else.
    pub(super) fn judge(&self, claimed: &str) -> Option<&String> {
        let is = |word: &str, kind: &str| lexicon::COURT_WORDS.meaning(word) == Some(kind);
        let is_judge = |name: &&String| {
            name.split(' ')
                .any(|word| is(&word.to_lowercase(), "judge"))
        };
        let called = function_word::without_the(claimed).unwrap_or_default();
        let is_called = is(called, "judge") || is(called, "court");
        self.people.first().filter(is_judge).filter(|_| is_called)
    }
}

/// The authors of an article but those to whom it was told.
pub(in crate::check) fn writers(article: &Article) -> impl Iterator<Item = &String> + Clone {
    let authors = article.authors.iter();
    authors.filter(|author| {
        let mut links = lexicon::SCRIBE_LINKS.entries();
        !links.any(|link| behind(author, link).is_some())
    })
}

/// Whether these are several people or a body: "the family of Ada Example".
pub(super) fn is_group(name: &str) -> bool {
    function_word::is_definite(name)
}

fn one(name: Option<String>) -> Option<Vec<String>> {
    name.map(|name| vec![name])
}

/// Whether a line only tells what the text is, perhaps with its number: "READOUT", "Approved judgment", "Statement No. 12/2031".
fn is_label(line: &str) -> bool {
    let line = line.trim_end_matches(':');
    let is_number = |word: &&str| {
        let is_label = lexicon::NUMBER_LABELS.contains(word.trim_end_matches('.'));
        word.starts_with(|c: char| c.is_ascii_digit()) || is_label
    };
    let mut words = line.split(' ').rev().skip_while(is_number);
    let last = words.next().unwrap_or_default().to_lowercase();
    lexicon::DOCUMENT_LABELS.contains(&last) && words.count() < WORDS_OF_TITLE_LINE
}

/// Whether somebody speaks of himself in a text, alone or with others, outside all marks. What follows "issued this statement:" is
/// a quotation without any.
pub(super) fn speaks_of_himself(text: &str, quotations: &[Arc<Quotation>]) -> bool {
    speaks_of_himself_in(text, Span::new(0, text.len()), quotations)
}

/// Whether somebody speaks of himself in a part of the text, outside all marks.
pub(super) fn speaks_of_himself_in(text: &str, part: Span, quotations: &[Arc<Quotation>]) -> bool {
    let marked = quotations.iter().filter(|q| q.kind != Kind::Indirect);
    let marks = ['“', '"', '‘', '\'', '«', '„'];
    let is_marked =
        |span: &&Span| text[..span.start].ends_with(marks) || span.of(text).starts_with(marks);
    let spans = marked.flat_map(|quotation| &quotation.spans);
    let spans = spans.filter(|span| span.end <= text.len());
    let spans: Vec<&Span> = spans.filter(is_marked).collect();
    boundaries::words(text).any(|(at, word)| {
        let own = Span::new(at, at + word.len());
        let is_first = Pronoun::of(word).is_some_and(Pronoun::is_first);
        is_first && part.contains(&own) && !spans.iter().any(|span| span.contains(&own))
    })
}

/// Whether words stand in what somebody is quoted with.
pub(in crate::check) fn is_quoted(words: Span, quotations: &[Arc<Quotation>]) -> bool {
    let marked = quotations.iter().filter(|q| q.kind != Kind::Indirect);
    let mut spans = marked.flat_map(|quotation| &quotation.spans);
    spans.any(|span| span.contains(&words))
}

/// Whose label is the only one of a text that quotes nobody behind it: alone on a line above all paragraphs ("Mrs Justice Example:"),
/// or before the first words ("ADA EXAMPLE: We sail.").
fn labelled(article: &Article, text: &str, quotations: &[Arc<Quotation>]) -> Option<String> {
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
    let next = all.get(at + 1);
    let is_text = next.is_some_and(|next| !next.starts_with(['“', '"', '>', '‘', '\'']));
    let is_above = at < above && is_alone(all[at]) && is_text;
    let is_first = || at == 0 && is_person(&name) && quotes_nobody(article, quotations);
    let is_only = labels.all(|(_, line)| label(line).is_none());
    ((is_above || is_first()) && is_only).then_some(name)
}

/// The judges named below "Before:".
fn bench(text: &str) -> Option<Vec<String>> {
    let mut above = above_text(text);
    let rest = above.find_map(|line| {
        let (first, rest) = line.split_once([':', ' ']).unwrap_or((line, ""));
        let is_bench =
            first.eq_ignore_ascii_case(BEFORE) && (rest.is_empty() || line.contains(':'));
        is_bench.then(|| rest.trim_matches([':', ' ']))
    })?;
    let named = Some(rest)
        .filter(|rest| !rest.is_empty())
        .or(above.next())?;
    let named = announced::in_usual_case(named).replace(" And ", " and ");
    let names = named
        .split(" and ")
        .flat_map(|part| part.split([',', ';']))
        .map(str::trim);
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
    let first = lines(text).take(above_text(text).count() + PARAGRAPHS_TO_INTRODUCTION);
    let mut named = first.flat_map(|line| {
        let at = line.as_ptr() as usize - text.as_ptr() as usize;
        let openings = lexicon::SELF_INTRODUCTIONS.pairs();
        let openings = openings.filter(|(_, kind)| *kind != "group");
        openings.filter_map(move |(opening, kind)| {
            let found = line.find(&format!("{opening} "))?;
            let name = found + opening.len() + 1;
            Some((Span::new(at + found, at + name), &line[name..], kind))
        })
    });
    named.find_map(|(here, behind, kind)| {
        let words = behind
            .split(' ')
            .take_while(|word| word.starts_with(char::is_uppercase));
        let name = words.collect::<Vec<_>>().join(" ");
        let end = name.find([',', '.', ';', '!']).unwrap_or(name.len());
        let is_whole = kind != "comma" || name[end..].starts_with(',');
        let name = &name[..end];
        let is_his = is_whole && is_named(name) && !is_quoted(here, quotations);
        is_his.then(|| name.to_string())
    })
}

/// Whose full name stands below "Kind regards".
fn closing(text: &str) -> Option<String> {
    let all: Vec<&str> = lines(text).collect();
    let closing = all.iter().rposition(|line| is_closing(line))?;
    let behind = all[closing + 1..].iter().take(LINES_OF_SIGNATURE);
    signature(behind.copied())
}

/// Whoever signs a text, with those whose names stand in the lines above and below his own, behind "Kind regards" or at its end.
fn with_others(people: Vec<String>, text: &str) -> Vec<String> {
    let all: Vec<&str> = lines(text).collect();
    let of = |line: &&str| signature(std::iter::once(*line));
    let closing = all.iter().rposition(|line| is_closing(line));
    let below = closing.map_or(0, |at| at + 1 + all[at + 1..].iter().map_while(of).count());
    let last = all.iter().rposition(|line| of(line).is_some());
    let mut blocks = [below, last.map_or(0, |at| at + 1)].into_iter().map(|end| {
        let names = all[..end].iter().rev().map_while(of);
        // An office below a name signs nothing.
        let names = names.filter(|name| is_signer(name) || people.contains(name));
        let mut names: Vec<String> = names.collect();
        names.reverse();
        names
    });
    match people.as_slice() {
        [one] => blocks.find(|names| names.contains(one)).unwrap_or(people),
        _ => people,
    }
}

/// Whether a line of a signature is somebody's name, and no office.
pub(super) fn is_signer(name: &str) -> bool {
    let parsed = PersonName::parse(name);
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let is_titled = parsed.titled && !parsed.words.is_empty();
    is_person(name) || is_titled && parsed.words.iter().all(is_capital)
}

/// The full name with which the first of some lines begins that begins with one, alone or with the office behind a comma.
fn signature<'t>(mut lines: impl Iterator<Item = &'t str>) -> Option<String> {
    lines.find_map(|line| {
        let name = name_in(line);
        // "ADA EXAMPLE: We sail" is what she says, and no signature.
        let is_name = is_person(name) || looks_like_person(name);
        (is_name && !line.contains(':')).then(|| name.to_string())
    })
}

/// Who writes a text in which somebody speaks of himself, where nothing says that it is a document: the author of a letter or of what is
/// mostly about himself, or who sends or signs what quotes nobody.
fn written(article: &Article, text: &str, quotations: &[Arc<Quotation>]) -> Option<String> {
    if article.kind != ArticleKind::Article {
        return None;
    }
    let quotes_nobody = quotes_nobody(article, quotations);
    let is_letter = is_letter(text);
    let mut writers = writers(article);
    let author = match (writers.next(), writers.next()) {
        (Some(author), None) => Some(author.clone()),
        _ => None,
    };
    let is_his = || is_letter || is_of_self(text, quotations, quotes_nobody);
    let sender = || {
        sender(text)
            .filter(|name| is_person(name))
            .map(String::from)
    };
    let signed = || {
        let last = lines(text).rev().take(LINES_OF_SIGNATURE);
        sender().or_else(|| signature(last))
    };
    author
        .filter(|_| is_his())
        .or_else(|| signed().filter(|_| is_letter || quotes_nobody))
}

/// Whether every third paragraph of a text or more says "I" outside all quotations, and a reporter ("told me") may do so in one. Of a
/// text that quotes nobody one is enough.
fn is_of_self(text: &str, quotations: &[Arc<Quotation>], quotes_nobody: bool) -> bool {
    let least = if quotes_nobody { 1 } else { MIN_OWN_PARAGRAPHS };
    let says_i = |line: &&str| {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        boundaries::words(line).any(|(at, word)| {
            let here = Span::new(start + at, start + at + word.len());
            let is_i = word.split(['’', '\'']).next() == Some("I");
            let own = Pronoun::of(word).filter(|own| own.is_first_singular());
            let is_mine = || quotes_nobody && own.is_some_and(Pronoun::is_possessive);
            (is_i || is_mine()) && !is_quoted(here, quotations)
        })
    };
    let own = lines(text).filter(says_i).count();
    own >= least && own * 3 >= lines(text).count()
}

/// Whether a text is a letter: one of its first lines addresses somebody.
fn is_letter(text: &str) -> bool {
    lines(text).take(LINES_TO_ADDRESS).any(addresses)
}

/// Whether a line addresses somebody, alone or with "Sir,".
pub(super) fn addresses(line: &str) -> bool {
    let mut addresses = lexicon::LETTER_ADDRESSES.pairs();
    addresses.any(|(address, kind)| {
        line.strip_prefix(address)
            .is_some_and(|rest| match kind == "alone" {
                true => rest.starts_with(','),
                false => rest.starts_with(' ') && line.ends_with([',', ':']),
            })
    })
}

/// Whether no words of an article stand in marks.
pub(in crate::check) fn quotes_nobody(article: &Article, quotations: &[Arc<Quotation>]) -> bool {
    let is_marked = |quotation: &Arc<Quotation>| quotation.kind != Kind::Indirect;
    !article.text.contains(['“', '"', '«', '„']) && !quotations.iter().any(is_marked)
}

/// Whom a line "From: Ada Example <ada@example>" names.
pub(super) fn sender(text: &str) -> Option<&str> {
    let mut lines = text.lines().map(str::trim);
    let from = lines.find_map(|line| line.strip_prefix("From:"));
    from.map(name_in).filter(|name| !name.is_empty())
}

/// The name with which a line begins.
pub(super) fn name_in(line: &str) -> &str {
    // "(The Rev.) Ada Example".
    let titled = line
        .strip_prefix('(')
        .and_then(|line| line.split_once(") "));
    let line = titled.map_or(line, |(_, name)| name);
    let name = line.split([',', '<', '(']).next().unwrap_or(line);
    name.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::{Signers, is_letter};

    #[test]
    fn a_letter_addresses_somebody_in_a_line_of_its_own() {
        for letter in [
            "2 May 2031\n\nDear Mr. Vey:\n\nThe pier is old.",
            "To the council of Ostwick,\n\nThe pier is old.",
            "Sir, the pier is old.",
            "Madam,\n\nThe pier is old.",
        ] {
            assert!(is_letter(letter), "{letter}");
        }
        for other in [
            "Dear Mr. Vey went home, and the pier is old.",
            "Sirens were heard on the pier,\nand it is old.",
            "To theatres,\n\nThe pier is old.",
        ] {
            assert!(!is_letter(other), "{other}");
        }
    }

    #[test]
    fn a_judge_is_called_judge_or_court() {
        let signed = |name: &str| Signers {
            people: vec![name.into()],
            ..Signers::default()
        };
        let judge = signed("Mrs Justice Vey");
        for called in ["the judge", "the court", "the tribunal"] {
            assert!(judge.judge(called).is_some(), "{called}");
            assert!(signed("Ada Vey").judge(called).is_none(), "{called}");
        }
        assert!(judge.judge("the mayor").is_none());
        assert!(judge.judge("judge").is_none());
    }
}
