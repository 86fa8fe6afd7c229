//! A word for its contrary.

use super::pair::{Pair, SWAP_WORDS};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::language::opposite::are_opposites;

/// "close" for "open", also beside a few other words that changed.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    if pair.only_a.len().max(pair.only_b.len()) > SWAP_WORDS {
        return None;
    }
    let contrary = |one: &&str| pair.only_b.iter().find(|other| are_opposites(one, other));
    let (one, other) = pair
        .only_a
        .iter()
        .find_map(|one| Some((one, contrary(one)?)))?;
    let words = vec![pair.a.printed_as(one), pair.b.printed_as(other)];
    Some(Classification::weighty(
        VariantKind::Operator,
        Some(Detail::Opposite),
        words,
    ))
}
