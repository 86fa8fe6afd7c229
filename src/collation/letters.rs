//! Two words by their letters: how far they are apart, and which letters differ.

use crate::text::Span;
use similar::{DiffOp, TextDiff};

/// Longer words are no words, have too many ways to lose a letter, and are too dear to compare letter by letter.
pub(super) const MAX_WORD_LETTERS: usize = 32;

/// Whether one word becomes the other by at most so many edits: a letter put in, left out or replaced, or two
/// neighbours swapped (optimal string alignment). What is too long for a word is far from everything.
pub(crate) fn is_within(a: &str, b: &str, edits: usize) -> bool {
    let is_word = |text: &str| text.chars().count() <= MAX_WORD_LETTERS;
    is_word(a) && is_word(b) && strsim::osa_distance(a, b) <= edits
}

/// How many first letters two words share.
pub(super) fn shared_beginning(a: &str, b: &str) -> usize {
    let pairs = a.chars().zip(b.chars());
    pairs.take_while(|(x, y)| x == y).count()
}

/// The letters (graphemes) of two words that the other does not have at their place, as stretches of bytes, in
/// order: what to mark inside a changed word.
///
/// ```
/// use verbatim::collation::changed_letters;
///
/// let [one, other] = changed_letters("Kovalenko", "Kovalenka");
/// assert_eq!(one[0].of("Kovalenko"), "o");
/// assert_eq!(other[0].of("Kovalenka"), "a");
/// assert_eq!(changed_letters("quay", "quays"), [vec![], other_end("quay", "quays")]);
/// # fn other_end(a: &str, b: &str) -> Vec<verbatim::text::Span> {
/// #     vec![verbatim::text::Span::new(a.len(), b.len())]
/// # }
/// ```
pub fn changed_letters(one: &str, other: &str) -> [Vec<Span>; 2] {
    let diff = TextDiff::from_graphemes(one, other);
    let mut changed = [Vec::new(), Vec::new()];
    let (mut at, mut at_other) = (0, 0);
    for op in diff.ops() {
        let old = op.old_range().filter_map(|n| diff.old_slice(n));
        let new = op.new_range().filter_map(|n| diff.new_slice(n));
        let end = at + old.map(str::len).sum::<usize>();
        let end_other = at_other + new.map(str::len).sum::<usize>();
        if !matches!(op, DiffOp::Equal { .. }) {
            let stretches = [Span::new(at, end), Span::new(at_other, end_other)];
            for (changed, stretch) in changed.iter_mut().zip(stretches) {
                changed.extend((!stretch.is_empty()).then_some(stretch));
            }
        }
        (at, at_other) = (end, end_other);
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(one: &str, other: &str) -> [Vec<String>; 2] {
        let [a, b] = changed_letters(one, other);
        let words = |spans: Vec<Span>, text: &str| {
            let words = spans.iter().map(|span| span.of(text).to_string());
            words.collect()
        };
        [words(a, one), words(b, other)]
    }

    #[test]
    fn the_letters_that_differ_are_told_for_either_word() {
        let [a, b] = marked("comittee", "committee");
        assert_eq!((a.len(), b), (0, vec!["m".to_string()]));
        assert_eq!(marked("grey", "gray"), [["e"], ["a"]]);
        assert_eq!(marked("weir", "weir"), [[""; 0], [""; 0]]);
    }

    #[test]
    fn a_letter_is_what_a_reader_takes_for_one() {
        let [a, b] = marked("cafe\u{301}", "cafe");
        assert_eq!(
            (a, b),
            (vec!["e\u{301}".to_string()], vec!["e".to_string()])
        );
    }

    #[test]
    fn a_slip_a_swap_and_nothing_longer_is_near() {
        assert!(is_within("harbor", "harobr", 1) && is_within("pilot", "pilots", 1));
        assert!(!is_within("pilot", "pivots", 1) && is_within("pilot", "pivots", 2));
        let long = "a".repeat(MAX_WORD_LETTERS + 1);
        assert!(!is_within(&long, &long, 1));
        assert_eq!(shared_beginning("weir", "weight"), 3);
    }
}
