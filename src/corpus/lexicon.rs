//! Reading the word lists of `assets/lexicon`, and compiling the patterns that stand in the code.

use regex::Regex;
use std::collections::HashSet;

/// The entries of a lexicon: its lines in order, without blank lines and `#` comments.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The entries of a lexicon of the form `key = value`.
pub fn pairs(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    entries(list).filter_map(|line| {
        let (key, value) = line.split_once('=')?;
        Some((key.trim(), value.trim()))
    })
}

/// The entries of a lexicon, to be asked for.
pub fn set(list: &'static str) -> HashSet<&'static str> {
    entries(list).collect()
}

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
    fn comments_and_blank_lines_are_no_entries() {
        let list = "# Source\n\nalpha\n  beta = 2 \n";
        assert_eq!(entries(list).collect::<Vec<_>>(), ["alpha", "beta = 2"]);
        assert_eq!(pairs(list).collect::<Vec<_>>(), [("beta", "2")]);
    }

    #[test]
    fn the_longest_word_is_tried_first() {
        assert_eq!(
            alternation(["may", "last week"].into_iter()),
            r"last\s+week|may"
        );
    }
}
