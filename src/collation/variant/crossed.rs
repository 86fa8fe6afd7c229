//! Two that stand on either side of a verb, each where the other printing has the other one: "The board sued the pilots
//! of the bay" for "The pilots of the bay sued the board". The longer of the two is what both are aligned by, so the other
//! one and the verb stand before it in the one printing and behind it in the other, as if one had cut them and one had put
//! them in.

use super::changed;
use super::places::Place;
use crate::collation::letters;
use crate::collation::table::Row;
use crate::collation::token::{Token, TokenKind, join_tokens};
use crate::language::function_word::{self, BY, THAN};
use crate::language::lexicon;
use crate::language::normal::stem;
use std::ops::Range;

/// No more words go with a verb and what stands on one side of it.
const MAX_WORDS_WITH_VERB: usize = 12;
/// So many places behind one may have its words: others lie in between where marks or small words differ, too.
const PLACES_BEHIND_CROSSED: usize = 6;
/// Two forms of one verb have so many first letters in common.
const VERB_LETTERS: usize = 3;

/// Two places whose words are the same about a verb.
pub(super) struct Crossed {
    /// The place before what both print between, and the one behind it.
    pub(super) places: (usize, usize),
    /// Who has changed places; none where the passive says the same the other way round.
    pub(super) words: Option<Vec<String>>,
}

/// Every two such places.
pub(super) fn find(pair: &[Row], places: &[Place]) -> Vec<Crossed> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|n| (places[*n].columns.start, places[*n].columns.end));
    let mut taken = vec![false; places.len()];
    let mut found = Vec::new();
    for (at, &n) in order.iter().enumerate() {
        let behind = order[at + 1..].iter().take(PLACES_BEHIND_CROSSED);
        let mut behind = behind.copied().filter(|m| !taken[n] && !taken[*m]);
        let crossed = behind.find_map(|m| crossed(pair, places, n, m));
        if let Some(crossed) = crossed {
            (taken[crossed.places.0], taken[crossed.places.1]) = (true, true);
            found.push(crossed);
        }
    }
    found
}

fn crossed(pair: &[Row], places: &[Place], n: usize, m: usize) -> Option<Crossed> {
    let (one, other) = (&places[n], &places[m]);
    let rows = changed::only_row(one).zip(changed::only_row(other))?;
    let apart = rows.0 != rows.1 && one.columns.end <= other.columns.start;
    if !apart {
        return None;
    }
    let (first, second) = (&pair[rows.0], &pair[rows.1]);
    let between = one.columns.end..other.columns.start;
    let middle = [first, second].map(|row| row.range(between.clone()));
    let common = words(first, &middle[0]);
    let is_common =
        common.iter().any(|word| is_content(word)) && same(&common, &words(second, &middle[1]));
    let here = words(first, &first.range(one.columns.clone()));
    let there = words(second, &second.range(other.columns.clone()));
    let few = here.len().max(there.len()) <= MAX_WORDS_WITH_VERB;
    if !is_common || !few || crosses_stop(first, &one.columns, &other.columns) {
        return None;
    }
    // The one that stands before the verb here stands behind it there.
    let lengths = (1..here.len().min(there.len())).rev();
    let mut turned = lengths.filter_map(|length| {
        let (moved, verb) = here.split_at(length);
        let (other_verb, gone) = there.split_at(there.len() - length);
        let turns = same(moved, gone) && moved.iter().any(|word| is_content(word));
        (turns && is_one_verb(verb, other_verb)).then_some((moved, verb, other_verb))
    });
    let (moved, verb, other_verb) = turned.next()?;
    let is_same_claim = is_passive(verb) != is_passive(other_verb);
    let printed = |words: &[&Token]| {
        let words = words.iter().map(|token| (*token).clone());
        join_tokens(&words.collect::<Vec<_>>())
    };
    Some(Crossed {
        places: (n, m),
        words: (!is_same_claim).then(|| vec![printed(moved), printed(&common)]),
    })
}

/// The words of some tokens of a row without "a" and "the".
fn words<'r>(row: &'r Row, tokens: &Range<usize>) -> Vec<&'r Token> {
    let words = row.tokens[tokens.clone()].iter();
    words
        .filter(|token| token.kind == TokenKind::Word && !function_word::is_article(&token.form))
        .collect()
}

fn same(one: &[&Token], other: &[&Token]) -> bool {
    let forms = one.iter().map(|token| &token.form);
    forms.eq(other.iter().map(|token| &token.form))
}

fn is_content(token: &Token) -> bool {
    let mut forms = token.form.split(' ');
    forms.any(|form| function_word::of(form).is_none())
}

/// Whether a sentence ends in a row from the one place to the other.
fn crosses_stop(row: &Row, one: &Range<usize>, other: &Range<usize>) -> bool {
    let tokens = row.range(one.start..other.start);
    row.tokens[tokens].iter().any(Token::is_stop)
}

/// Whether two readings are one verb in two forms: "blamed", "has blamed". What only links, as "and", is none.
fn is_one_verb(one: &[&Token], other: &[&Token]) -> bool {
    let content = |words: &[&Token]| -> Vec<String> {
        let words = words.iter().filter(|word| is_content(word));
        words.map(|word| word.form.clone()).collect()
    };
    // What comes first and what is preferred is told by its own name.
    let links = |word: &&Token| {
        let form = &word.form;
        lexicon::COORDINATORS.contains(form) || lexicon::ORDER_LINKS.contains(form) || form == THAN
    };
    let (own, others) = (content(one), content(other));
    let are_forms = own.len() == others.len()
        && own.iter().zip(&others).all(|(own, other)| {
            stem(own) == stem(other) || letters::shared_beginning(own, other) >= VERB_LETTERS
        });
    match own.is_empty() {
        true => same(one, other) && !one.iter().any(links),
        false => are_forms && !one.iter().chain(other).any(links),
    }
}

/// "was blamed by".
fn is_passive(verb: &[&Token]) -> bool {
    let has_be = verb.iter().any(|word| {
        let mut forms = word.form.split(' ');
        forms.any(|form| lexicon::PASSIVE_AUXILIARIES.contains(form))
    });
    has_be && verb.last().is_some_and(|word| word.form == BY)
}
