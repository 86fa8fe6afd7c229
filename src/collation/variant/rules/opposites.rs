//! A word for its contrary.

use super::pair::{Pair, SWAP_WORDS};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::language::opposite::{are_opposite_phrases, are_opposites};

/// "close" for "open", also beside a few other words that changed; "by accident" for "on purpose".
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    if pair.only_a.len().max(pair.only_b.len()) > SWAP_WORDS {
        return None;
    }
    if are_opposite_phrases(&pair.only_a.join(" "), &pair.only_b.join(" ")) {
        let words = [pair.a, pair.b].map(|side| side.printed(&side.tokens));
        return Some(opposite(words.to_vec()));
    }
    let contrary = |one: &&str| pair.only_b.iter().find(|other| are_opposites(one, other));
    let (one, other) = pair
        .only_a
        .iter()
        .find_map(|one| Some((one, contrary(one)?)))?;
    let words = vec![pair.a.printed_as(one), pair.b.printed_as(other)];
    Some(opposite(words))
}

fn opposite(words: Vec<String>) -> Classification {
    Classification::weighty(VariantKind::Operator, Some(Detail::Opposite), words)
}
