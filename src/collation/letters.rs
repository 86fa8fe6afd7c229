//! Two words by their letters: how far they are apart.

/// Longer words are no words, and too dear to compare letter by letter.
const LONGEST_WORD_LETTERS: usize = 32;

/// Whether one word becomes the other by at most so many edits: a letter put in, left out or replaced, or two
/// neighbours swapped (optimal string alignment). What is too long for a word is far from everything.
pub(super) fn is_within(a: &str, b: &str, edits: usize) -> bool {
    let is_word = |text: &str| text.chars().count() <= LONGEST_WORD_LETTERS;
    is_word(a) && is_word(b) && strsim::osa_distance(a, b) <= edits
}

/// How many first letters two words share.
pub(super) fn shared_beginning(a: &str, b: &str) -> usize {
    let pairs = a.chars().zip(b.chars());
    pairs.take_while(|(x, y)| x == y).count()
}
