//! Words that are nearly spelt alike, found without comparing all with all.
//!
//! Two words at a small edit distance share what is left of them when a letter is taken out
//! (the symmetric deletes of W. Garbe's SymSpell); two words of one root share their beginning.

use super::atom::Form;
use crate::collation::letters;
use crate::language::normal::ROOT_LETTERS;
use std::collections::{HashMap, HashSet};

/// More words than this in one bucket tell nothing, and would make the search quadratic.
const BUCKET_WORDS: usize = 24;
/// Shorter words differ by a letter too easily ("not", "now").
const MIN_NEAR_LETTERS: usize = 5;
/// From this length on two letters may differ.
const TWO_EDITS_LETTERS: usize = 8;

/// Pairs of forms that are near each other.
#[derive(Default)]
pub(super) struct Pairs {
    pairs: HashSet<(Form, Form)>,
    /// Which forms have any neighbour: most have none, and cost one look.
    any: Vec<bool>,
}

impl Pairs {
    /// Finds the pairs among `words`.
    pub(super) fn find(words: &[(&str, Form)]) -> Self {
        let mut buckets: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, (word, _)) in words.iter().enumerate() {
            let word: Vec<char> = word.chars().collect();
            if (MIN_NEAR_LETTERS..=letters::MAX_WORD_LETTERS).contains(&word.len()) {
                for key in keys(&word) {
                    buckets.entry(key).or_default().push(index);
                }
            }
        }
        let mut found = Self::default();
        for bucket in buckets
            .values()
            .filter(|b| (2..=BUCKET_WORDS).contains(&b.len()))
        {
            for (n, &i) in bucket.iter().enumerate() {
                for &j in &bucket[n + 1..] {
                    if i != j && is_near(words[i].0, words[j].0) {
                        found.insert(words[i].1, words[j].1);
                    }
                }
            }
        }
        found
    }

    fn insert(&mut self, a: Form, b: Form) {
        self.pairs.insert((a.min(b), a.max(b)));
        let last = a.max(b) as usize;
        if self.any.len() <= last {
            self.any.resize(last + 1, false);
        }
        self.any[a as usize] = true;
        self.any[b as usize] = true;
    }

    /// Whether the two forms are near each other.
    pub(super) fn holds(&self, a: Form, b: Form) -> bool {
        let any = |form: Form| self.any.get(form as usize).copied().unwrap_or(false);
        any(a) && any(b) && self.pairs.contains(&(a.min(b), a.max(b)))
    }
}

/// The word, what is left of it without one letter, and its beginning.
fn keys(word: &[char]) -> HashSet<String> {
    let mut out = HashSet::from([word.iter().collect::<String>()]);
    for n in 0..word.len() {
        out.insert(word[..n].iter().chain(&word[n + 1..]).collect());
    }
    if word.len() > ROOT_LETTERS {
        // The stroke keeps beginnings apart from words that are as short.
        out.insert(word[..ROOT_LETTERS].iter().chain(&['/']).collect());
    }
    out
}

fn is_near(a: &str, b: &str) -> bool {
    let (m, n) = (a.chars().count(), b.chars().count());
    let allowed = if m.min(n) >= TWO_EDITS_LETTERS { 2 } else { 1 };
    let shared = letters::shared_beginning(a, b);
    let root = shared >= ROOT_LETTERS && shared * 5 >= m.max(n) * 3;
    root || letters::is_within(a, b, allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: &str, b: &str) -> bool {
        Pairs::find(&[(a, 0), (b, 1)]).holds(1, 0)
    }

    #[test]
    fn slips_swaps_and_roots_are_near() {
        assert!(near("harbor", "harobr"));
        assert!(near("mirovski", "mirovsky"));
        assert!(near("negotiate", "negotiation"));
    }

    #[test]
    fn short_and_unlike_words_are_not() {
        assert!(!near("not", "now"));
        assert!(!near("prepared", "proposed"));
    }

    #[test]
    fn ten_thousand_words_of_one_root_stay_cheap() {
        let words: Vec<String> = (0..10_000).map(|n| format!("rootlike{n}")).collect();
        let words: Vec<(&str, Form)> = words
            .iter()
            .zip(0..)
            .map(|(w, n)| (w.as_str(), n))
            .collect();
        assert!(Pairs::find(&words).pairs.len() < 200_000);
    }
}
