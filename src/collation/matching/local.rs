//! Affine local alignment of two printings.
//!
//! Smith and Waterman 1981 with Gotoh's gaps (1982), on words that count what they tell. Words that both
//! sides have beyond the aligned stretch conflict and cost; a marked cut makes a gap free.

use super::material::{AFTER_CUT, BRACKETED, Words};
use super::vocabulary::{NONE, Vocabulary};
use std::ops::Range;

/// What the same stem counts, of the lesser weight.
const STEM: f32 = 0.8;
/// What another word costs, of the mean weight.
const MISMATCH: f32 = 0.6;
/// What a gap costs.
const GAP_OPEN: f32 = 2.0;
/// What each word in a gap costs, of its weight.
const GAP_EXTEND: f32 = 0.3;
/// What conflicting flanks cost, of the lesser one's weight.
const FLANK: f32 = 0.8;
/// The most that a flank costs.
const FLANK_MOST: f32 = 12.0;
/// Longer texts are cropped, so that the table of steps stays within this many cells.
const CELLS: usize = 4_000_000;

/// How two printings lie beside each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Alignment {
    /// What matches, less what does not.
    pub(super) score: f32,
    /// The weight of the matched words.
    pub(super) matched: f32,
    /// How many steps match.
    pub(super) count: usize,
    /// The aligned stretch of the first printing.
    pub(super) a: Range<usize>,
    /// The aligned stretch of the second.
    pub(super) b: Range<usize>,
    /// Matched words, ascending.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Weight of the words of either side inside the stretch that are not matched.
    pub(super) unmatched: f32,
    /// Weight of the words before and behind the stretch, of the first printing and of the second.
    pub(super) flanks: [(f32, f32); 2],
    /// The weight of the lighter one of the two that were aligned (of very long texts, a part).
    pub(super) lighter: f32,
}

/// A side of the alignment, looked up once.
#[derive(Default)]
struct Side {
    forms: Vec<u32>,
    stems: Vec<u32>,
    compounds: Vec<u32>,
    weights: Vec<f32>,
    /// The weight of the words before each word.
    before: Vec<f32>,
    cuts: Vec<bool>,
    bracketed: Vec<bool>,
}

impl Side {
    fn fill(&mut self, words: Words<'_>, vocabulary: &Vocabulary) {
        self.forms.clear();
        self.forms.extend_from_slice(words.forms);
        self.compounds.clear();
        self.compounds.extend_from_slice(words.compounds);
        let look = |table: &[u32], form: &u32| table[*form as usize];
        self.stems.clear();
        self.stems
            .extend(words.forms.iter().map(|f| look(&vocabulary.stem, f)));
        self.weights.clear();
        self.weights
            .extend(words.forms.iter().map(|f| vocabulary.weight[*f as usize]));
        self.cuts.clear();
        self.cuts
            .extend(words.flags.iter().map(|f| f & AFTER_CUT != 0));
        self.cuts.push(false);
        self.bracketed.clear();
        self.bracketed
            .extend(words.flags.iter().map(|f| f & BRACKETED != 0));
        self.before.clear();
        self.before.push(0.0);
        let mut sum = 0.0;
        for weight in &self.weights {
            sum += weight;
            self.before.push(sum);
        }
    }

    fn len(&self) -> usize {
        self.forms.len()
    }

    fn total(&self) -> f32 {
        self.before[self.len()]
    }

    /// What the tables would find for a text and itself.
    fn with_itself(&self) -> Option<Alignment> {
        let (words, total) = (self.len(), self.total());
        (words > 0).then(|| Alignment {
            score: total,
            matched: total,
            count: words,
            a: 0..words,
            b: 0..words,
            pairs: (0..words).map(|at| (at, at)).collect(),
            lighter: total,
            ..Alignment::default()
        })
    }

    fn flanks(&self, inside: &Range<usize>) -> (f32, f32) {
        (
            self.before[inside.start],
            self.total() - self.before[inside.end],
        )
    }

    /// What a word costs in a gap.
    fn extend(&self, at: usize) -> f32 {
        if self.bracketed[at] {
            0.0
        } else {
            GAP_EXTEND * self.weights[at]
        }
    }

    fn open(&self, at: usize) -> f32 {
        if self.bracketed[at] { 0.0 } else { GAP_OPEN }
    }
}

/// How a cell of the match table was reached, in the low bits of a step.
mod step {
    /// The alignment begins behind this cell.
    pub(super) const START: u8 = 0;
    /// From the match table, the table of gaps in `b`, the table of gaps in `a`.
    pub(super) const FROM: u8 = 3;
    /// One word each; one against two; two against one; one each, not matching.
    pub(super) const MOVE: u8 = 3 << 2;
    pub(super) const PAIR: u8 = 0;
    pub(super) const ONE_TWO: u8 = 1 << 2;
    pub(super) const TWO_ONE: u8 = 2 << 2;
    pub(super) const OTHER: u8 = 3 << 2;
    /// The gap in `b` goes on.
    pub(super) const GAP_B: u8 = 1 << 4;
    /// The gap in `a` goes on.
    pub(super) const GAP_A: u8 = 1 << 5;
}

const LOW: f32 = -1e9;

/// Aligns pair after pair, keeping its memory.
#[derive(Default)]
pub(super) struct Aligner {
    a: Side,
    b: Side,
    steps: Vec<u8>,
    /// Three rows of matches, two of either gap.
    matches: [Vec<f32>; 3],
    gaps_b: [Vec<f32>; 2],
    gaps_a: [Vec<f32>; 2],
    /// For each stem, in which round it was met last.
    met: Vec<u32>,
    round: u32,
}

impl Aligner {
    /// A test whether a stem is one of `stems`, without a hash: pairs are many.
    pub(super) fn shared(&mut self, stems: impl Iterator<Item = u32>) -> impl Fn(u32) -> bool {
        self.round = self.round.checked_add(1).unwrap_or_else(|| {
            self.met.clear();
            1
        });
        for stem in stems {
            let stem = stem as usize;
            if self.met.len() <= stem {
                self.met.resize(stem + 1, 0);
            }
            self.met[stem] = self.round;
        }
        |stem| self.met.get(stem as usize) == Some(&self.round)
    }

    /// The best local alignment, or `None` where no word matches.
    pub(super) fn align(
        &mut self,
        a: Words<'_>,
        b: Words<'_>,
        vocabulary: &Vocabulary,
    ) -> Option<Alignment> {
        if a.forms == b.forms && a.flags == b.flags {
            self.a.fill(a, vocabulary);
            return self.a.with_itself();
        }
        let (from_a, from_b) = (crop(a, b, vocabulary), crop(b, a, vocabulary));
        self.a.fill(slice(a, &from_a), vocabulary);
        self.b.fill(slice(b, &from_b), vocabulary);
        let (end, score) = self.fill()?;
        let mut found = self.trace(end);
        found.score = score;
        shift(&mut found, from_a.start, from_b.start);
        Some(found)
    }

    fn flank(a: f32, b: f32) -> f32 {
        (FLANK * a.min(b)).min(FLANK_MOST)
    }

    /// Fills the tables; gives the last cell of the best alignment and its score.
    fn fill(&mut self) -> Option<((usize, usize), f32)> {
        let (m, n) = (self.a.len(), self.b.len());
        let width = n + 1;
        self.steps.clear();
        self.steps.resize((m + 1) * width, 0);
        for row in self
            .matches
            .iter_mut()
            .chain(&mut self.gaps_b)
            .chain(&mut self.gaps_a)
        {
            row.clear();
            row.resize(width, LOW);
        }
        let mut best: Option<((usize, usize), f32)> = None;
        for i in 0..=m {
            self.matches.rotate_right(1);
            self.gaps_b.swap(0, 1);
            self.gaps_a.swap(0, 1);
            self.fill_row(i, &mut best);
        }
        best
    }

    fn fill_row(&mut self, i: usize, best: &mut Option<((usize, usize), f32)>) {
        let (a, b) = (&self.a, &self.b);
        let [row, last, before_last] = &mut self.matches;
        let [gap_b, last_gap_b] = &mut self.gaps_b;
        let [gap_a, last_gap_a] = &mut self.gaps_a;
        let steps = &mut self.steps[i * (b.len() + 1)..][..b.len() + 1];
        for j in 0..=b.len() {
            let free = a.cuts[i] || b.cuts[j];
            let left = if free {
                0.0
            } else {
                Self::flank(a.before[i], b.before[j])
            };
            let (mut value, mut step) = (-left, step::START);
            if i > 0 && j > 0 {
                let (x, y) = (a.forms[i - 1], b.forms[j - 1]);
                let (wx, wy) = (a.weights[i - 1], b.weights[j - 1]);
                let (gain, how) = if x == y {
                    (wx, step::PAIR)
                } else if a.stems[i - 1] == b.stems[j - 1] {
                    (STEM * wx.min(wy), step::PAIR)
                } else {
                    (-MISMATCH * 0.5 * (wx + wy), step::OTHER)
                };
                let before = [last[j - 1], last_gap_b[j - 1], last_gap_a[j - 1]];
                for (from, before) in before.into_iter().enumerate() {
                    if before + gain > value {
                        (value, step) = (before + gain, how | (from as u8 + 1));
                    }
                }
                if j > 1 && b.compounds[j - 2] == x {
                    let gain = wx.min(b.weights[j - 2] + wy);
                    if last[j - 2] + gain > value {
                        (value, step) = (last[j - 2] + gain, step::ONE_TWO | 1);
                    }
                }
                if i > 1 && a.compounds[i - 2] == y {
                    let gain = wy.min(a.weights[i - 2] + wx);
                    if before_last[j - 1] + gain > value {
                        (value, step) = (before_last[j - 1] + gain, step::TWO_ONE | 1);
                    }
                }
            }
            row[j] = value;
            if step & step::FROM != 0 && step & step::MOVE != step::OTHER {
                let right = Self::flank(a.total() - a.before[i], b.total() - b.before[j]);
                let total = value - if free { 0.0 } else { right };
                if best.is_none_or(|(_, score)| total > score) {
                    *best = Some(((i, j), total));
                }
            }
            gap_b[j] = LOW;
            if i > 0 {
                let open = last[j] - if b.cuts[j] { 0.0 } else { a.open(i - 1) };
                let on = last_gap_b[j];
                step |= if on > open { step::GAP_B } else { 0 };
                gap_b[j] = open.max(on) - if b.cuts[j] { 0.0 } else { a.extend(i - 1) };
            }
            gap_a[j] = LOW;
            if j > 0 {
                let open = row[j - 1] - if a.cuts[i] { 0.0 } else { b.open(j - 1) };
                let on = gap_a[j - 1];
                step |= if on > open { step::GAP_A } else { 0 };
                gap_a[j] = open.max(on) - if a.cuts[i] { 0.0 } else { b.extend(j - 1) };
            }
            steps[j] = step;
        }
    }

    /// Walks back from the last cell.
    fn trace(&self, end: (usize, usize)) -> Alignment {
        let width = self.b.len() + 1;
        let (mut i, mut j) = end;
        let mut found = Alignment::default();
        let mut table = 1;
        loop {
            let step = self.steps[i * width + j];
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

    fn trace_pair(&self, how: u8, i: &mut usize, j: &mut usize, found: &mut Alignment) {
        let (wx, wy) = (self.a.weights[*i - 1], self.b.weights[*j - 1]);
        let (back_a, back_b, weight) = match how {
            step::ONE_TWO => (1, 2, wx.min(self.b.weights[*j - 2] + wy)),
            step::TWO_ONE => (2, 1, wy.min(self.a.weights[*i - 2] + wx)),
            step::OTHER => (1, 1, 0.0),
            _ if self.a.forms[*i - 1] == self.b.forms[*j - 1] => (1, 1, wx),
            _ => (1, 1, STEM * wx.min(wy)),
        };
        if how == step::OTHER {
            found.unmatched += 0.5 * (wx + wy);
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
        compounds: &words.compounds[range.clone()],
        flags: &words.flags[range.clone()],
    }
}

/// The stretch of `words` to align with `other`: all of it, or, of a very long text, what lies around the
/// heaviest word that both have.
fn crop(words: Words<'_>, other: Words<'_>, vocabulary: &Vocabulary) -> Range<usize> {
    let all = 0..words.forms.len();
    if words.forms.len() * other.forms.len() <= CELLS {
        return all;
    }
    let side = (CELLS as f64).sqrt() as usize;
    let room = (CELLS / other.forms.len().clamp(1, side)).min(words.forms.len());
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
