//! The phrases of a list, looked up in a sequence of words by the form in which words are compared ([`normal`]).

use crate::language::lexicon::Lexicon;
use crate::language::normal;
use std::collections::HashMap;

/// Phrases by their first word, the longest first.
pub(crate) struct Phrases<T> {
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T: Copy> Phrases<T> {
    pub(super) fn new(lexicon: &Lexicon, meaning: impl Fn(&str) -> T) -> Self {
        let mut by_first: HashMap<String, Vec<(Vec<String>, T)>> = HashMap::new();
        for (phrase, class) in lexicon.pairs() {
            let words: Vec<String> = phrase.split(' ').flat_map(normal::forms).collect();
            if let Some(first) = words.first().cloned() {
                by_first
                    .entry(first)
                    .or_default()
                    .push((words, meaning(class)));
            }
        }
        for phrases in by_first.values_mut() {
            phrases.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        }
        Self { by_first }
    }

    /// The longest phrase with which `words` begin: how many words it has, and its meaning.
    pub(crate) fn at(&self, words: &[&str]) -> Option<(usize, T)> {
        self.by_first
            .get(*words.first()?)?
            .iter()
            .find(|(phrase, _)| {
                phrase.len() <= words.len() && phrase.iter().zip(words).all(|(a, b)| a == b)
            })
            .map(|(phrase, meaning)| (phrase.len(), *meaning))
    }
}
