//! "and", "or", "but": one for another, and put in where sentences are joined.

use super::pair::Pair;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::VariantKind;
use crate::language::lexicon;

/// "or" for "and": one stands for the other only in a slip, and who changes it changes what is claimed.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (one, other) = pair.single_words()?;
    let mut words = [one, other];
    words.sort_unstable();
    let kinds = words.map(|word| lexicon::COORDINATORS.meaning(word));
    (kinds == [Some("addition"), Some("alternative")]).then(|| {
        let words = words.map(String::from).to_vec();
        Classification::weighty(VariantKind::Operator, None, words)
    })
}

/// A conjunction where the other reading ends a sentence ties two sentences together.
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    let conjunction =
        matches!(pair.only_a.as_slice(), [word] if lexicon::COORDINATORS.contains(word));
    let joins = conjunction && pair.a.ends_sentence() != pair.b.ends_sentence();
    joins.then(|| Classification::light(VariantKind::Joined))
}
