//! What a difference between two readings is called, rule by rule.
//!
//! What the words themselves show is named; what would need a dictionary of synonyms is called a word swap
//! or, where it is longer, other. Each rule stands in a file of its own. The first rule of a table that
//! applies names the difference, so the order of the tables matters: what says the same comes before what
//! says something else, and what a fact-checker must see before what fits a sentence.

mod agent;
mod alike;
mod brackets;
mod clock;
mod conjunctions;
mod fillers;
mod fitted;
mod have_got;
mod inflection;
mod look_alikes;
mod marks;
mod misprint;
mod missing;
mod names;
mod negation;
mod numbers;
mod operators;
mod opposites;
mod own_clause;
mod pair;
mod relations;
mod retraction;
mod small_words;
mod spellings;
mod sums;
mod tense;
mod turned;
mod units;

use super::classification::Classification;
use super::kind::{Detail, VariantKind};
use super::side::Side;
use pair::{Pair, SWAP_WORDS};

pub(super) use marks::{is_asking, marks};
pub(super) use own_clause::holds as own_clause_holds;
pub(super) use turned::{condition_before, denies_again, hidden, left_before, left_behind};

/// Names the difference between two readings, where the rule applies.
type Rule = fn(&Pair<'_>) -> Option<Classification>;

/// Words for other words.
const REPLACED: [Rule; 23] = [
    clock::replaced,
    sums::replaced,
    alike::replaced,
    spellings::replaced,
    fillers::replaced,
    missing::put_for_record,
    numbers::replaced,
    units::replaced,
    clock::another,
    opposites::replaced,
    relations::replaced,
    agent::replaced,
    look_alikes::replaced,
    misprint::of_operator,
    operators::replaced,
    conjunctions::replaced,
    tense::replaced,
    fitted::replaced,
    names::replaced,
    inflection::replaced,
    negation::replaced,
    misprint::replaced,
    small_words::replaced,
];

/// Words that only one of the readings has.
const LEFT_OUT: [Rule; 12] = [
    fillers::left_out,
    have_got::left_out,
    alike::left_out,
    marks::left_out,
    numbers::left_out,
    tense::left_out,
    conjunctions::left_out,
    relations::left_out,
    operators::left_out,
    agent::left_out,
    small_words::left_out,
    brackets::left_out,
];

/// Names the difference between two readings of one place.
pub(super) fn classify(a: &Side<'_>, b: &Side<'_>) -> Classification {
    if a.bracketed() != b.bracketed() {
        return brackets::classify(a, b);
    }
    match (a.words().is_empty(), b.words().is_empty()) {
        (true, true) => Classification::light(VariantKind::Typography),
        (false, true) => left_out(a, b),
        (true, false) => left_out(b, a),
        (false, false) => replaced(a, b),
    }
}

/// What is only a tag that asks, a filler, a bound or an operator before the first or behind the last word that a witness prints of a
/// sentence: it was left out there, the witness does not print a part only.
pub(super) fn at_edge(full: &Side<'_>) -> Option<Classification> {
    marks::tag(full)
        .or_else(|| fillers::filler(full))
        .or_else(|| relations::bound(full))
        .or_else(|| numbers::sign(full))
        .or_else(|| operators::at_edge(full))
}

/// A whole sentence among those left out between two passages that takes back what stands before it.
pub(super) fn retracted(full: &Side<'_>) -> Option<Classification> {
    let words = retraction::by_any_sentence(full)?;
    let detail = Some(Detail::Disbelief);
    Some(Classification::weighty(
        VariantKind::Operator,
        detail,
        vec![words],
    ))
}

/// Words that a transcript does not have: it covers what was said, so somebody added them.
pub(super) fn added(full: &Side<'_>) -> Classification {
    let words = vec![missing::named(full)];
    Classification::weighty(VariantKind::Insertion, None, words)
}

fn replaced(a: &Side<'_>, b: &Side<'_>) -> Classification {
    let pair = Pair::new(a, b);
    first(&REPLACED, &pair).unwrap_or_else(|| {
        let short = |side: &Side<'_>| side.words().len() <= SWAP_WORDS;
        Classification::light(match short(a) && short(b) {
            true => VariantKind::WordSwap,
            false => VariantKind::Other,
        })
    })
}

fn left_out(full: &Side<'_>, empty: &Side<'_>) -> Classification {
    let pair = Pair::new(full, empty);
    first(&LEFT_OUT, &pair).unwrap_or_else(|| missing::inserted_or_cut(full, empty))
}

fn first(rules: &[Rule], pair: &Pair<'_>) -> Option<Classification> {
    rules.iter().find_map(|rule| rule(pair))
}
