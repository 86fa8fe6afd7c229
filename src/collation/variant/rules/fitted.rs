//! Person, tense or case fitted to the sentence around.

use super::pair::{Pair, SWAP_WORDS};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::VariantKind;
use crate::language::function_word::{self, Function};

/// Person, tense and case: pronouns for pronouns, auxiliaries for auxiliaries.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let classes = |forms: &[&str]| -> Option<Vec<Function>> {
        let all: Option<Vec<Function>> = forms.iter().map(|f| function_word::of(f)).collect();
        all.filter(|c| {
            let verb = |f: &Function| matches!(f, Function::Auxiliary | Function::Modal);
            let fits = |f: &Function| f.is_pronoun() || verb(f);
            !c.is_empty() && c.iter().all(fits) && c.len() <= SWAP_WORDS
        })
    };
    let (a, b) = (classes(&pair.only_a)?, classes(&pair.only_b)?);
    let verb = |c: &[Function]| c.contains(&Function::Auxiliary) || c.contains(&Function::Modal);
    let person = |c: &[Function]| c.iter().any(|f| f.is_pronoun());
    let alike = verb(&a) && verb(&b) || person(&a) && person(&b);
    alike.then(|| Classification::light(VariantKind::Fitted))
}
