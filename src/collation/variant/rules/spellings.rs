//! Letters that two spellings of one word have otherwise: "ae" and "oe" for "e", and an "-in" that is said for "-ing".

use super::pair::Pair;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::VariantKind;
use crate::language::ending;

/// A shorter word with another vowel is another word.
const MIN_RESPELT_LETTERS: usize = 6;
/// Behind "oe" stands no ending: "canoes" are no canes.
const LETTERS_BEHIND: usize = 2;

/// "paediatric" for "pediatric", "foetus" for "fetus", "askin'" for "asking".
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (one, other) = pair.single_words()?;
    let same = is_reduced(one, other)
        || is_reduced(other, one)
        || is_clipped(one, other)
        || is_clipped(other, one);
    same.then(|| Classification::light(VariantKind::Spelling))
}

/// Whether a word is another one with "e" for its "ae" or "oe".
fn is_reduced(long: &str, short: &str) -> bool {
    let mut at = long.match_indices(['a', 'o']);
    long.chars().count() >= MIN_RESPELT_LETTERS
        && at.any(|(n, vowel)| {
            let (head, tail) = (&long[..n], &long[n + vowel.len()..]);
            let behind = tail
                .strip_prefix('e')
                .map_or(0, |rest| rest.chars().count());
            behind >= LETTERS_BEHIND && short.strip_prefix(head) == Some(tail)
        })
}

/// Whether a word is another one without the last letter of its "-ing".
fn is_clipped(short: &str, long: &str) -> bool {
    ending::with_g(short).as_deref() == Some(long)
}
