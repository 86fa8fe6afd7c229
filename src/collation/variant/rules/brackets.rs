//! An editor's words in brackets for words that the other reading has.

use super::pair::Pair;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::VariantKind;

/// "[It] holds" for "the dam holds": the editor's word stands for those that the reading lacks.
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    let stands_for = pair.a.operators().is_empty() && pair.b.is_beside_brackets();
    stands_for.then(|| Classification::light(VariantKind::BracketInsertion))
}
