//! What an alignment can score at most, before it is made.
//!
//! A chain of matching words (Eppstein et al. 1992) in which what lies before, between and behind them costs the
//! least that it can. Where no cut, bracket or compound stands this is the very score: two texts of one event, which
//! share words and no stretch, are known from it.

use super::chains::Chains;
use super::costs::{FLANK_SHARE, GAP_OPEN_NATS, MAX_FLANK_NATS, STEM_SHARE};
use super::index::{StemIndex, WordPlace};
use super::side::AlignedSide;
use crate::collation::matching::printings::Words;
use crate::collation::matching::vocabulary::{NONE, Vocabulary};

/// What sums of the same numbers in another order may differ by, in nats.
pub(super) const ROUNDING: f32 = 0.01;

/// Two printings that are aligned with each other.
pub(super) struct Bound<'s> {
    words: (Words<'s>, Words<'s>),
    a: &'s AlignedSide,
    b: &'s AlignedSide,
    /// The words of `a` by their stems.
    index: &'s StemIndex,
    vocabulary: &'s Vocabulary,
    /// The least that a gap costs for being one: nothing, if it begins with a word in brackets.
    open: f32,
}

impl<'s> Bound<'s> {
    pub(super) fn new(
        (words_a, a): (Words<'s>, &'s AlignedSide),
        (words_b, b): (Words<'s>, &'s AlignedSide),
        index: &'s StemIndex,
        vocabulary: &'s Vocabulary,
    ) -> Self {
        let has_brackets = a.has_brackets || b.has_brackets;
        Self {
            words: (words_a, words_b),
            a,
            b,
            index,
            vocabulary,
            open: if has_brackets { 0.0 } else { GAP_OPEN_NATS },
        }
    }

    /// More than the best alignment of two sides scores, or about as much; of what scores less than `needed` only
    /// that it does. `left` is the most that words of `b` add from each on, `chains` only memory.
    pub(super) fn most(&self, left: &[f32], needed: f32, chains: &mut Chains) -> f32 {
        chains.clear(self.a, self.b);
        let mut most = f32::MIN;
        for at in 0..self.b.len() {
            chains.go_on(self.a, self.b, at);
            let (form, stem) = (self.words.1.forms[at], self.words.1.stems[at]);
            for place in self.index.places(stem) {
                if place.words == 1 || place.form == form {
                    let wanted = needed - ROUNDING - left[at + 1];
                    let most_here = self.add((place.at, place.words), (at, 1), wanted, chains);
                    most = most.max(most_here);
                }
            }
            for place in self.made_with_next(at) {
                let wanted = needed - ROUNDING - left[at + 2];
                let most_here = self.add((place.at, 1), (at, 2), wanted, chains);
                most = most.max(most_here);
            }
        }
        most + ROUNDING
    }

    /// Where the form stands in `a` that a word of `b` makes with the next one.
    fn made_with_next(&self, at: usize) -> impl Iterator<Item = &WordPlace> {
        let form = self.words.1.compounds[at];
        let stem = (form != NONE).then(|| self.vocabulary.stem[form as usize]);
        let places = stem.into_iter().flat_map(|stem| self.index.places(stem));
        places.filter(move |place| place.words == 1 && place.form == form)
    }

    /// Adds a match (where it begins in either side, and of how many words), if a chain up to it scores what is
    /// wanted; gives the most that an alignment scores which it ends.
    fn add(
        &self,
        of_a: (usize, usize),
        of_b: (usize, usize),
        wanted: f32,
        chains: &mut Chains,
    ) -> f32 {
        let (start, end) = ((of_a.0, of_b.0), (of_a.0 + of_a.1, of_b.0 + of_b.1));
        let gain = self.gain(start, end);
        let behind = chains.best(start, self.open) - self.gap(start);
        if gain + behind.max(0.0) < wanted {
            return f32::MIN;
        }
        let score = behind.max(-self.before(start)) + gain;
        if score < wanted {
            return f32::MIN;
        }
        chains.add(end, score + self.gap(end));
        let (a, b) = (self.a, self.b);
        let is_cut = a.cuts.contains(&end.0) || b.cuts.contains(&end.1);
        let right = flank(a.total() - a.before[end.0], b.total() - b.before[end.1]);
        score - if is_cut { 0.0 } else { right }
    }

    /// What all words before a place would cost in a gap.
    fn gap(&self, (i, j): (usize, usize)) -> f32 {
        self.a.skip[i] + self.b.skip[j]
    }

    fn gain(&self, start: (usize, usize), end: (usize, usize)) -> f32 {
        let weight_a = self.a.before[end.0] - self.a.before[start.0];
        let weight_b = self.b.before[end.1] - self.b.before[start.1];
        let is_inflected = self.words.0.forms[start.0] != self.words.1.forms[start.1];
        if is_inflected && end.0 - start.0 == end.1 - start.1 {
            STEM_SHARE * weight_a.min(weight_b)
        } else {
            weight_a.min(weight_b)
        }
    }

    /// The least that the words before the first match cost, where no cut is: as conflicting flanks, in a gap, or
    /// some of them beside each other.
    fn before(&self, (i, j): (usize, usize)) -> f32 {
        let (a, b) = (self.a, self.b);
        let gap = self.open + a.skip[i].min(b.skip[j]);
        let mut least = flank(a.before[i], b.before[j]).min(gap);
        for words in 1..=i.min(j) {
            let (x, y) = (i - words, j - words);
            let beside = a.skip[i] - a.skip[x] + b.skip[j] - b.skip[y];
            if beside >= least {
                break;
            }
            least = least.min(beside + flank(a.before[x], b.before[y]));
        }
        least
    }
}

fn flank(a: f32, b: f32) -> f32 {
    (FLANK_SHARE * a.min(b)).min(MAX_FLANK_NATS)
}
