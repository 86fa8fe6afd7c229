//! A slip of the pen: a long word with one letter wrong.

use super::pair::Pair;
use crate::collation::letters;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::VariantKind;

/// A shorter word with another letter is another word.
const MIN_MISPRINTED_LETTERS: usize = 7;
/// So many first letters agree, for a slip at the beginning makes another word ("interstate", "intrastate").
const SAME_LETTERS: usize = 4;
/// So many last letters agree where the slip is within the word.
const SAME_LAST_LETTERS: usize = 2;

/// "definately" for "definitely": a slip within an operator turns nothing. At its end it makes another word ("possibly",
/// "possible").
pub(super) fn of_operator(pair: &Pair<'_>) -> Option<Classification> {
    let (one, other) = pair.single_words()?;
    let last = |word: &str| -> Vec<char> { word.chars().rev().take(SAME_LAST_LETTERS).collect() };
    let weighs = !pair.a.operators().is_empty() || !pair.b.operators().is_empty();
    replaced(pair).filter(|_| weighs && last(one) == last(other))
}

/// "comittee" for "committee".
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (one, other) = pair.single_words()?;
    let short = one.chars().count().min(other.chars().count());
    let slip = short >= MIN_MISPRINTED_LETTERS
        && letters::shared_beginning(one, other) >= SAME_LETTERS
        && letters::is_within(one, other, 1);
    slip.then(|| Classification::light(VariantKind::Spelling))
}
