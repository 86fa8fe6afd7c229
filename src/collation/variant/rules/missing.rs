//! Words that only one reading has, of no other kind: cut by the other, or added to what the record has.

use super::pair::{Pair, SWAP_WORDS};
use crate::collation::token::Token;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::language::function_word;
use crate::language::normal::stem;
use crate::language::number;
use std::collections::HashSet;

/// Of the words that an unmarked cut leaves out, at most so many are named.
const NAMED_WORDS: usize = 8;

/// Only a record tells that words were added, also between two outlets; without one the outlet that lacks them is told
/// to leave them out.
pub(super) fn inserted_or_cut(full: &Side<'_>, empty: &Side<'_>) -> Classification {
    let evidence = evidence(full);
    let rests_on = if evidence.is_empty() {
        vec![named(full)]
    } else {
        evidence
    };
    if empty.record && !full.record || full.is_beyond_record() {
        return Classification::weighty(VariantKind::Insertion, None, rests_on);
    }
    let spliced = full.record && full.ends_sentence();
    Classification::weighty(
        VariantKind::UnmarkedCut,
        spliced.then_some(Detail::Splice),
        rests_on,
    )
}

/// Words of an outlet for others of the record with which they share nothing: they replace none of these, but were added
/// where those were left out.
pub(super) fn put_for_record(pair: &Pair<'_>) -> Option<Classification> {
    let is_added = |own: &Side<'_>, other: &Side<'_>| {
        let recorded = other.record || own.is_beyond_record() && !other.is_beyond_record();
        recorded && !own.record && !own.is_reported()
    };
    let (own, record) = match (is_added(pair.a, pair.b), is_added(pair.b, pair.a)) {
        (true, _) => (pair.a, pair.b),
        (_, true) => (pair.b, pair.a),
        _ => return None,
    };
    let stems = |side: &Side<'_>| -> HashSet<String> {
        let forms = side.forms().into_iter();
        let content = forms.filter(|form| function_word::of(form).is_none());
        content.map(stem).collect()
    };
    let is_long = own.words().len().max(record.words().len()) > SWAP_WORDS;
    (is_long && stems(own).is_disjoint(&stems(record))).then(|| {
        let words = std::iter::once(named(own)).chain(evidence(record));
        Classification::weighty(VariantKind::Insertion, None, words.collect())
    })
}

/// The first words of a reading as printed.
pub(super) fn named(side: &Side<'_>) -> String {
    let words = side.words().into_iter().take(NAMED_WORDS);
    words.map(|t| t.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Operators, numbers and names of a reading, as printed, each once; of many the first.
fn evidence(side: &Side<'_>) -> Vec<String> {
    let operators = side.operators().iter().map(|o| side.printed(&o.tokens));
    let indefinite = side.is_indefinite_one();
    let named = |t: &&Token| number::is_number(&t.form) && !indefinite;
    let numbers = side
        .words()
        .into_iter()
        .filter(named)
        .map(|t| t.text.clone());
    let names = side
        .notes
        .names_in(&side.tokens)
        .into_iter()
        .map(|t| t.text.clone());
    let mut words: Vec<String> = Vec::new();
    for word in operators.chain(numbers).chain(names) {
        if words.len() < NAMED_WORDS && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}
