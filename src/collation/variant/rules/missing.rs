//! Words that only one reading has, of no other kind: cut by the other, or added to what the record has.

use crate::collation::token::Token;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::language::number;

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
    if empty.reference && !full.reference || full.is_beyond_record() {
        return Classification::weighty(VariantKind::Insertion, None, rests_on);
    }
    let spliced = full.reference && full.ends_sentence();
    Classification::weighty(
        VariantKind::UnmarkedCut,
        spliced.then_some(Detail::Splice),
        rests_on,
    )
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
