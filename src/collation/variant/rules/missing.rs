//! What kind of words it is that only one of two readings has.

use super::kind::{CLAUSE, SWAP, Verdict, operator, small};
use super::side::Side;
use super::{Detail, VariantKind, alike};
use crate::collation::lexicon::{self, FillerClass, Function, OperatorClass};
use crate::collation::table::{Token, TokenKind};

/// So many words of an unmarked cut are named.
const NAMED: usize = 8;

/// Words that only one of the readings has.
pub(super) fn left_out(full: &Side<'_>, empty: &Side<'_>) -> Verdict {
    let forms = full.forms();
    if let Some(verdict) = filler(full).or_else(|| alike::left_out(full, empty)) {
        return verdict;
    }
    let conjunction = matches!(forms.as_slice(), ["and" | "but" | "so" | "or"]);
    if conjunction && full.ends_sentence() != empty.ends_sentence() {
        return Verdict::light(VariantKind::Joined);
    }
    let operators = full.operators();
    let own: usize = operators.iter().map(|o| o.tokens.len()).sum();
    let content = |f: &&&str| lexicon::function(f).is_none();
    let turned =
        operators.iter().any(|o| o.class == OperatorClass::Negation) && forms.len() <= SWAP + 1;
    // A whole sentence is cut, whatever it holds.
    if !operators.is_empty()
        && !full.ends_sentence()
        && (turned || own * 2 >= forms.iter().filter(content).count().max(own))
        && forms.len() <= CLAUSE
    {
        return operator(full, operators);
    }
    let functions: Vec<Option<Function>> = forms.iter().map(|f| lexicon::function(f)).collect();
    if operators.is_empty() && functions.iter().all(Option::is_some) && forms.len() < SWAP {
        return small(&functions);
    }
    // "[It] holds" for "the dam holds": the editor's word stands for those that it lacks.
    if operators.is_empty() && empty.is_beside_brackets() {
        return Verdict::light(VariantKind::BracketInsertion);
    }
    let mut rests_on = evidence(full);
    let inserted = if full.reference || empty.reference {
        empty.reference
    } else {
        full.rows == 1 && empty.rows > 1
    };
    if inserted {
        return Verdict {
            weighty: !rests_on.is_empty(),
            rests_on,
            ..Verdict::light(VariantKind::Insertion)
        };
    }
    if rests_on.is_empty() {
        let words = full.words().into_iter().take(NAMED);
        rests_on = vec![words.map(|t| t.text.as_str()).collect::<Vec<_>>().join(" ")];
    }
    let spliced = full.reference && full.ends_sentence();
    Verdict::weighty(
        VariantKind::UnmarkedCut,
        spliced.then_some(Detail::Splice),
        rests_on,
    )
}

/// A filler or an honorific.
pub(super) fn filler(side: &Side<'_>) -> Option<Verdict> {
    side.notes.filler(&side.tokens).map(|class| match class {
        FillerClass::Filler => Verdict::light(VariantKind::Filler),
        FillerClass::Honorific => Verdict::sort(VariantKind::Filler, Detail::Honorific),
    })
}

/// An operator, and nothing but words of grammar beside it, before the first or behind the last word that a
/// witness prints of a sentence: it was left out, the witness does not print a part only.
pub(super) fn lost_at_edge(full: &Side<'_>) -> Option<Verdict> {
    let operators = full.operators();
    let inside = |n: usize| operators.iter().any(|o| o.tokens.contains(&n));
    let told = |n: usize| {
        let token = &full.notes.row.tokens[n];
        let grammar = || {
            token
                .form
                .split(' ')
                .all(|f| lexicon::function(f).is_some())
        };
        token.kind != TokenKind::Word || inside(n) || grammar()
    };
    let whole = operators
        .iter()
        .all(|o| full.tokens.start <= o.tokens.start && o.tokens.end <= full.tokens.end);
    let short = full.forms().len() <= CLAUSE && full.notes.filler(&full.tokens).is_none();
    (!operators.is_empty() && whole && short && full.tokens.clone().all(told))
        .then(|| operator(full, operators))
}

/// Operators, numbers and names of a reading, as printed, each once; of many the first.
fn evidence(side: &Side<'_>) -> Vec<String> {
    let operators = side.operators().iter().map(|o| side.printed(&o.tokens));
    let named = |t: &&Token| lexicon::is_number(&t.form);
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
        if words.len() < NAMED && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}
