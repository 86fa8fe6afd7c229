//! The phrases of a lexicon in a text, found in one pass of an automaton (Aho and Corasick 1975).

use crate::text::Span;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// Finds the phrases of a list in a text, each with its meaning.
pub(crate) struct PhraseFinder<M> {
    automaton: AhoCorasick,
    meanings: Vec<M>,
}

impl<M: Copy> PhraseFinder<M> {
    /// A finder of these phrases, whatever their case, each given with its meaning.
    #[expect(
        clippy::expect_used,
        reason = "the lists are part of the program, and tests read them"
    )]
    pub(crate) fn new(entries: impl Iterator<Item = (&'static str, M)>) -> Self {
        let (phrases, meanings): (Vec<&str>, Vec<M>) = entries.unzip();
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::DFA))
            .prefilter(false)
            .build(phrases)
            .expect("a list of phrases makes an automaton");
        Self {
            automaton,
            meanings,
        }
    }

    /// The phrases in `text` with their byte spans, in order, without overlap, the longest at each place. A hit may be
    /// part of a longer word: callers that want whole words check what stands beside it.
    pub(crate) fn find(&self, text: &str) -> impl Iterator<Item = (Span, M)> {
        let hits = self.automaton.find_iter(text);
        hits.map(|hit| {
            let meaning = self.meanings[hit.pattern().as_usize()];
            (Span::from(hit.range()), meaning)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_counts_whatever_its_case() {
        let phrases = PhraseFinder::new([("news", 1), ("news conference", 2)].into_iter());
        let found: Vec<_> = phrases.find("News: a NEWS CONFERENCE").collect();
        assert_eq!(found, [(Span::new(0, 4), 1), (Span::new(8, 23), 2)]);
    }
}
