//! A word for the same word with a prefix that denies it.

use super::pair::Pair;
use crate::collation::OperatorClass;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::language::function_word;
use crate::language::lexicon;

/// "unclear" for "clear".
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (one, other) = pair.single_words()?;
    (is_negated(one, other) || is_negated(other, one)).then(|| {
        let words = [one, other].map(String::from).to_vec();
        let detail = Detail::Operator(OperatorClass::Negation);
        Classification::weighty(VariantKind::Operator, Some(detail), words)
    })
}

/// Whether a word is the other one with a prefix that denies it: "unclear", "impossible", "non-binding". Where
/// "in" may be more than a prefix ("intend") the ending of an adjective tells.
fn is_negated(word: &str, of: &str) -> bool {
    let known = of.len() >= 4 && function_word::of(word).is_none();
    let adjective = || {
        lexicon::ADJECTIVE_ENDINGS
            .entries()
            .any(|e| of.ends_with(e))
    };
    let mut prefixes = lexicon::NEGATIVE_PREFIXES.pairs();
    known
        && prefixes.any(|(prefix, uses)| {
            word.strip_prefix(prefix) == Some(of)
                && (uses.contains("denies") || uses.contains("adjective") && adjective())
        })
}
