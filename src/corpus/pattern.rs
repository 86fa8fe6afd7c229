//! Compiling the patterns that stand in the code.

use regex::Regex;

/// A pattern of this crate.
#[expect(
    clippy::expect_used,
    reason = "patterns are constants or made of lexicon words; the tests compile each of them"
)]
pub fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of this crate is valid")
}

/// The words of a lexicon as one alternation for a pattern, longest first so that none hides another.
pub fn alternation<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let mut words: Vec<String> = words
        .map(|w| regex::escape(w).replace(' ', r"\s+"))
        .collect();
    words.sort_by_key(|w| std::cmp::Reverse(w.len()));
    words.join("|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_is_tried_first() {
        assert_eq!(
            alternation(["may", "last week"].into_iter()),
            r"last\s+week|may"
        );
    }
}
