//! Words of grammar only: articles, auxiliaries, prepositions.

use super::pair::{Pair, SWAP_WORDS};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::language::function_word::{self, Function};

pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let words = pair.only_a.iter().chain(&pair.only_b);
    let functions: Vec<Option<Function>> = words.map(|f| function_word::of(f)).collect();
    let small = functions.iter().all(Option::is_some) && functions.len() <= 2 * SWAP_WORDS;
    small.then(|| class(&functions))
}

pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    let forms = pair.a.forms();
    let functions: Vec<Option<Function>> = forms.iter().map(|f| function_word::of(f)).collect();
    let small = pair.a.operators().is_empty()
        && functions.iter().all(Option::is_some)
        && forms.len() < SWAP_WORDS;
    small.then(|| class(&functions))
}

fn class(functions: &[Option<Function>]) -> Classification {
    let all = |wanted: Function| functions.iter().all(|f| *f == Some(wanted));
    if all(Function::Article) {
        Classification::sort(VariantKind::WordSwap, Detail::Article)
    } else if all(Function::Auxiliary) {
        Classification::light(VariantKind::Fitted)
    } else {
        Classification::sort(VariantKind::WordSwap, Detail::SmallWord)
    }
}
