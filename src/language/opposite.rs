//! Words that say the contrary of each other: "rise" and "fall", "before" and "after".

use crate::language::lexicon;
use crate::language::normal::stem;
use std::collections::HashSet;
use std::sync::LazyLock;

/// A shorter end may be part of another word ("overt").
const MIN_END_LETTERS: usize = 4;

/// Whether two words, in the form in which words are compared, are opposites.
pub(crate) fn are_opposites(a: &str, b: &str) -> bool {
    static PAIRS: LazyLock<HashSet<(String, String)>> = LazyLock::new(|| {
        let lines = lexicon::OPPOSITES.pairs();
        let pairs = lines.flat_map(|(word, others)| others.split(' ').map(move |o| (word, o)));
        pairs.map(|(a, b)| (stem(a), stem(b))).collect()
    });
    let (a, b) = (stem(a), stem(b));
    a != b
        && (has_opposite_prefix(&a, &b)
            || PAIRS.contains(&(a.clone(), b.clone()))
            || PAIRS.contains(&(b, a)))
}

/// "overestimate" and "underestimate".
fn has_opposite_prefix(a: &str, b: &str) -> bool {
    let alike = |one: Option<&str>, other: Option<&str>| {
        one.is_some_and(|end| end.len() >= MIN_END_LETTERS) && one == other
    };
    lexicon::OPPOSITE_PREFIXES.pairs().any(|(one, other)| {
        alike(a.strip_prefix(one), b.strip_prefix(other))
            || alike(a.strip_prefix(other), b.strip_prefix(one))
    })
}

/// Whether two phrases say the contrary of each other: "on purpose" and "by accident".
pub(crate) fn are_opposite_phrases(a: &str, b: &str) -> bool {
    let means = |one, other| lexicon::OPPOSITE_PHRASES.meaning(one) == Some(other);
    means(a, b) || means(b, a)
}

#[cfg(test)]
mod tests {
    use super::{are_opposite_phrases, are_opposites};

    #[test]
    fn opposites_are_met_in_both_directions_and_in_any_ending() {
        for (a, b) in [
            ("open", "close"),
            ("closed", "opened"),
            ("fell", "rose"),
            ("after", "before"),
        ] {
            assert!(are_opposites(a, b) && are_opposites(b, a), "{a}, {b}");
        }
        assert!(are_opposites("overpaid", "underpaid"));
        assert!(are_opposite_phrases("on purpose", "by mistake"));
        assert!(!are_opposite_phrases("by accident", "by mistake"));
        for (a, b) in [("open", "opened"), ("ferry", "boat"), ("rise", "close")] {
            assert!(!are_opposites(a, b), "{a}, {b}");
        }
    }
}
