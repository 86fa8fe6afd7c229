//! Affine local alignment of two printings.
//!
//! Smith and Waterman 1981 with Gotoh's gaps (1982), on words that count what they tell. Words that both
//! sides have beyond the aligned stretch conflict and cost; a marked cut makes a gap free.

mod alignment;
mod bound;
mod chains;
mod costs;
mod index;
mod rows;
mod side;
mod step;

pub(super) use alignment::Alignment;

use super::limits::ALIGNED_CELLS;
use super::printings::Words;
use super::vocabulary::{NONE, Vocabulary};
use bound::{Bound, ROUNDING};
use chains::Chains;
use costs::{FLANK_SHARE, GAP_EXTEND_SHARE, LOW_NATS, MAX_FLANK_NATS, STEM_SHARE};
use index::StemIndex;
use side::AlignedSide;
use std::ops::Range;

/// Aligns one printing after the other with one that stays the first, keeping its memory.
#[derive(Default)]
pub(super) struct Aligner {
    a: AlignedSide,
    b: AlignedSide,
    /// The words of the first.
    index: StemIndex,
    steps: Vec<u8>,
    /// The steps of the row that is being filled, as wide as the values that they stand beside.
    row: Vec<u32>,
    /// Three rows of matches, two of either gap.
    matches: [Vec<f32>; 3],
    gaps_b: [Vec<f32>; 2],
    gaps_a: [Vec<f32>; 2],
    chains: Chains,
    /// The most that words of the other add from each on.
    left: Vec<f32>,
}

impl Aligner {
    /// Takes a printing as the first: others are aligned with it from now on.
    pub(super) fn take_first(&mut self, words: Words<'_>, vocabulary: &Vocabulary) {
        self.a.fill(words);
        self.index.fill(words, vocabulary);
    }

    /// More than the best alignment of the printing taken first with another scores, or about as much; of what
    /// scores less than `needed` only that it does.
    pub(super) fn most(
        &mut self,
        first: Words<'_>,
        other: Words<'_>,
        vocabulary: &Vocabulary,
        needed: f32,
    ) -> f32 {
        if self.is_cropped(other) {
            return f32::MAX;
        }
        let in_common = self.look_up(other, vocabulary);
        if in_common < needed {
            return in_common;
        }
        self.b.fill(other);
        let bound = Bound::new((first, &self.a), (other, &self.b), &self.index, vocabulary);
        bound.most(&self.left, needed, &mut self.chains)
    }

    /// Reads a printing from behind: the most that words of it add to an alignment from each word on, and the most of
    /// all. A word whose stem the first has counts its weight; any other stands in a gap or beside another word, and costs at
    /// least what a gap takes for it, unless marked cuts or brackets make gaps free.
    fn look_up(&mut self, words: Words<'_>, vocabulary: &Vocabulary) -> f32 {
        let weights = words.weights;
        let is_free = self.a.has.free_gaps || words.has.free_gaps;
        let lost = if is_free { 0.0 } else { GAP_EXTEND_SHARE };
        self.left.clear();
        self.left.resize(weights.len() + 2, 0.0);
        let mut most: f32 = 0.0;
        for (at, (weight, stem)) in weights.iter().zip(words.stems).enumerate().rev() {
            let gain = if self.index.holds(*stem) {
                *weight
            } else {
                -lost * weight
            };
            let mut here = (self.left[at + 1] + gain).max(0.0);
            if words.has.compounds && self.holds_compound(words.compounds[at], vocabulary) {
                here = here.max(self.left[at + 2] + weight + weights[at + 1]);
            }
            self.left[at] = here;
            most = most.max(here);
        }
        most + ROUNDING
    }

    /// Whether the form that a word makes with the next one stands in the first.
    fn holds_compound(&self, form: u32, vocabulary: &Vocabulary) -> bool {
        form != NONE && self.index.holds(vocabulary.stem[form as usize])
    }

    fn is_cropped(&self, words: Words<'_>) -> bool {
        self.a.len() * words.forms.len() > ALIGNED_CELLS
    }

    /// The best local alignment of the printing taken first with another, or `None` where no word matches.
    pub(super) fn align(
        &mut self,
        first: Words<'_>,
        other: Words<'_>,
        vocabulary: &Vocabulary,
    ) -> Option<Alignment> {
        if first.forms == other.forms && first.flags == other.flags {
            return self.a.with_itself();
        }
        if !self.is_cropped(other) {
            self.b.fill(other);
            return self.aligned(first, other);
        }
        let from = (
            crop(first, other, vocabulary),
            crop(other, first, vocabulary),
        );
        let parts = (slice(first, &from.0), slice(other, &from.1));
        self.a.fill(parts.0);
        self.b.fill(parts.1);
        let mut found = self.aligned(parts.0, parts.1);
        self.a.fill(first);
        if let Some(found) = &mut found {
            shift(found, from.0.start, from.1.start);
        }
        found
    }

    /// The best local alignment of the two sides, which were taken in.
    fn aligned(&mut self, a: Words<'_>, b: Words<'_>) -> Option<Alignment> {
        self.a.price(a);
        self.b.price(b);
        let (end, score) = self.fill()?;
        let mut found = self.trace(end);
        found.score = score;
        Some(found)
    }

    /// Fills the tables; gives the last cell of the best alignment and its score.
    fn fill(&mut self) -> Option<((usize, usize), f32)> {
        let (m, width) = (self.a.len(), self.b.len() + 1);
        self.steps.clear();
        self.steps.reserve((m + 1) * width);
        let gaps = self.gaps_b.iter_mut().chain(&mut self.gaps_a);
        for row in self.matches.iter_mut().chain(gaps) {
            row.clear();
            row.resize(width, LOW_NATS);
        }
        self.matches[0].fill(0.0);
        self.row.clear();
        self.row.resize(width, step::START);
        let mut best: Option<((usize, usize), f32)> = None;
        for i in 0..=m {
            if i > 0 {
                self.matches.rotate_right(1);
                self.gaps_b.swap(0, 1);
                self.gaps_a.swap(0, 1);
                self.fill_row(i);
                self.note_best(i, &mut best);
            }
            self.open_gaps_a(i);
            self.steps.extend(self.row.iter().map(|step| *step as u8));
        }
        best
    }

    /// Everything of a row but the gaps in `a`.
    fn fill_row(&mut self, i: usize) {
        let [row, last, _] = &mut self.matches;
        (row[0], self.row[0]) = (0.0, step::START);
        let word = self.a.word(i - 1);
        let before = [&last[..], &self.gaps_b[1], &self.gaps_a[1]];
        rows::matches(word, &self.b, before, &mut row[1..], &mut self.row[1..]);
        self.match_compounds(i);
        let [gaps, last_gaps] = &mut self.gaps_b;
        let last = [&self.matches[1][..], last_gaps];
        rows::gaps(word, &self.b.keep, last, gaps, &mut self.row);
    }

    /// The matches of a row of one word with two that make it, which are few.
    fn match_compounds(&mut self, i: usize) {
        let (a, b) = (&self.a, &self.b);
        let (word, weight) = (a.forms[i - 1], a.weights[i - 1]);
        let [row, last, before_last] = &mut self.matches;
        if b.has.compounds {
            for j in (2..=b.len()).filter(|j| b.compounds[j - 2] == word) {
                let gain = weight.min(b.weights[j - 2] + b.weights[j - 1]);
                if last[j - 2] + gain > row[j] {
                    (row[j], self.row[j]) = (last[j - 2] + gain, step::ONE_TWO | 1);
                }
            }
        }
        if i > 1 && a.compounds[i - 2] != NONE {
            for j in (1..=b.len()).filter(|j| b.forms[j - 1] == a.compounds[i - 2]) {
                let gain = b.weights[j - 1].min(a.weights[i - 2] + weight);
                if before_last[j - 1] + gain > row[j] {
                    (row[j], self.row[j]) = (before_last[j - 1] + gain, step::TWO_ONE | 1);
                }
            }
        }
    }

    /// The gaps in `a` of a row, each of which may go on from the cell before it.
    fn open_gaps_a(&mut self, i: usize) {
        let (row, gap) = (&self.matches[0], &mut self.gaps_a[0]);
        let keep = self.a.keep[i];
        let mut on = LOW_NATS;
        gap[0] = on;
        let costs = self.b.open.iter().zip(&self.b.extend);
        let cells = gap[1..].iter_mut().zip(&mut self.row[1..]);
        for ((cell, step), (value, (open, extend))) in cells.zip(row.iter().zip(costs)) {
            let opened = value - open * keep;
            *step |= if on > opened { step::GAP_A } else { 0 };
            on = opened.max(on) - extend * keep;
            *cell = on;
        }
    }

    /// Takes note of the best alignment that ends in a row.
    fn note_best(&self, i: usize, best: &mut Option<((usize, usize), f32)>) {
        let (a, b) = (&self.a, &self.b);
        let behind = a.total() - a.before[i];
        for (j, (value, step)) in self.matches[0].iter().zip(&self.row).enumerate() {
            let matches = step & step::FROM != 0 && step & step::MOVE != step::OTHER;
            if !matches || best.is_some_and(|(_, score)| *value <= score) {
                continue;
            }
            let right = (FLANK_SHARE * behind.min(b.total() - b.before[j])).min(MAX_FLANK_NATS);
            let score = value - right * a.keep[i] * b.keep[j];
            if best.is_none_or(|(_, most)| score > most) {
                *best = Some(((i, j), score));
            }
        }
    }

    /// Walks back from the last cell.
    fn trace(&self, end: (usize, usize)) -> Alignment {
        let width = self.b.len() + 1;
        let (mut i, mut j) = end;
        let mut found = Alignment::default();
        let mut table = 1;
        loop {
            let step = u32::from(self.steps[i * width + j]);
            match table {
                2 => {
                    i -= 1;
                    found.unmatched += self.a.weights[i];
                    table = if step & step::GAP_B != 0 { 2 } else { 1 };
                }
                3 => {
                    j -= 1;
                    found.unmatched += self.b.weights[j];
                    table = if step & step::GAP_A != 0 { 3 } else { 1 };
                }
                _ if step & step::FROM == step::START => break,
                _ => {
                    self.trace_pair(step & step::MOVE, &mut i, &mut j, &mut found);
                    table = step & step::FROM;
                }
            }
        }
        found.pairs.reverse();
        found.a = i..end.0;
        found.b = j..end.1;
        found.flanks = [self.a.flanks(&found.a), self.b.flanks(&found.b)];
        found.lighter = self.a.total().min(self.b.total());
        found
    }

    fn trace_pair(&self, how: u32, i: &mut usize, j: &mut usize, found: &mut Alignment) {
        let (wx, wy) = (self.a.weights[*i - 1], self.b.weights[*j - 1]);
        let (back_a, back_b, weight) = match how {
            step::ONE_TWO => (1, 2, wx.min(self.b.weights[*j - 2] + wy)),
            step::TWO_ONE => (2, 1, wy.min(self.a.weights[*i - 2] + wx)),
            step::OTHER => (1, 1, 0.0),
            _ if self.a.forms[*i - 1] == self.b.forms[*j - 1] => (1, 1, wx),
            _ => (1, 1, STEM_SHARE * wx.min(wy)),
        };
        if how == step::OTHER {
            found.unmatched += (wx + wy) / 2.0;
        } else {
            found.matched += weight;
            found.count += 1;
            found.pairs.push((*i - 1, *j - 1));
            if back_b == 2 {
                found.pairs.push((*i - 1, *j - 2));
            }
            if back_a == 2 {
                found.pairs.push((*i - 2, *j - 1));
            }
        }
        *i -= back_a;
        *j -= back_b;
    }
}

fn shift(found: &mut Alignment, a: usize, b: usize) {
    found.a = found.a.start + a..found.a.end + a;
    found.b = found.b.start + b..found.b.end + b;
    for pair in &mut found.pairs {
        *pair = (pair.0 + a, pair.1 + b);
    }
}

fn slice<'w>(words: Words<'w>, range: &Range<usize>) -> Words<'w> {
    Words {
        forms: &words.forms[range.clone()],
        stems: &words.stems[range.clone()],
        compounds: &words.compounds[range.clone()],
        flags: &words.flags[range.clone()],
        weights: &words.weights[range.clone()],
        has: words.has,
    }
}

/// The stretch of `words` to align with `other`: all of it, or, of a very long text, what lies around the
/// heaviest word that both have.
fn crop(words: Words<'_>, other: Words<'_>, vocabulary: &Vocabulary) -> Range<usize> {
    let all = 0..words.forms.len();
    if words.forms.len() * other.forms.len() <= ALIGNED_CELLS {
        return all;
    }
    let side = (ALIGNED_CELLS as f64).sqrt() as usize;
    let room = (ALIGNED_CELLS / other.forms.len().clamp(1, side)).min(words.forms.len());
    let shared: std::collections::HashSet<&u32> = other.forms.iter().collect();
    let common = all.filter(|i| words.forms[*i] != NONE && shared.contains(&words.forms[*i]));
    let weight = |i: &usize| vocabulary.weight[words.forms[*i] as usize];
    let seed = common
        .max_by(|x, y| weight(x).total_cmp(&weight(y)).then(y.cmp(x)))
        .unwrap_or(0);
    let start = seed.saturating_sub(room / 2).min(words.forms.len() - room);
    start..start + room
}

#[cfg(test)]
mod tests;
