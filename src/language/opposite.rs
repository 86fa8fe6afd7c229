//! Words that say the contrary of each other: "rise" and "fall", "before" and "after".

use crate::language::lexicon;
use crate::language::normal::stem;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Whether two words, in the form in which words are compared, are opposites.
pub(crate) fn are_opposites(a: &str, b: &str) -> bool {
    static PAIRS: LazyLock<HashSet<(String, String)>> = LazyLock::new(|| {
        let lines = lexicon::OPPOSITES.pairs();
        let pairs = lines.flat_map(|(word, others)| others.split(' ').map(move |o| (word, o)));
        pairs.map(|(a, b)| (stem(a), stem(b))).collect()
    });
    let (a, b) = (stem(a), stem(b));
    a != b && (PAIRS.contains(&(a.clone(), b.clone())) || PAIRS.contains(&(b, a)))
}

#[cfg(test)]
mod tests {
    use super::are_opposites;

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
        for (a, b) in [("open", "opened"), ("ferry", "boat"), ("rise", "close")] {
            assert!(!are_opposites(a, b), "{a}, {b}");
        }
    }
}
