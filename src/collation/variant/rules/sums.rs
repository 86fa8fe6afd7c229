//! A sum of money in another currency, one with a sign and one in words.

use super::pair::Pair;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::quantity;
use crate::collation::variant::side::Side;

/// "250 dollars" for "€250". Where both print words, or both signs alone, these differ and nothing else does.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let forms = |side: &Side<'_>| quantity::forms(&side.notes.row.tokens, side.tokens.clone());
    let [one, other] = [pair.a, pair.b].map(forms);
    let [one, other] = [&one, &other].map(|all| all.iter().map(String::as_str).collect::<Vec<_>>());
    let is_other = quantity::are_sums_in_other_signs(&one, &other)
        && quantity::are_of_other_currencies(&one, &other);
    is_other.then(|| {
        let words = [pair.a, pair.b].map(|side| side.printed(&side.tokens));
        Classification::weighty(
            VariantKind::NumberOrName,
            Some(Detail::Unit),
            words.to_vec(),
        )
    })
}
