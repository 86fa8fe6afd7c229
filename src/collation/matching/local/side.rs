//! One printing as the alignment reads it.

use super::alignment::Alignment;
use super::costs::{GAP_EXTEND_SHARE, GAP_OPEN_NATS};
use crate::collation::matching::printings::{AFTER_CUT, BRACKETED, Has, Words};
use std::ops::Range;

/// A side of the alignment, looked up once.
#[derive(Default)]
pub(super) struct AlignedSide {
    pub(super) forms: Vec<u32>,
    pub(super) stems: Vec<u32>,
    pub(super) compounds: Vec<u32>,
    pub(super) weights: Vec<f32>,
    /// The weight of the words before each word.
    pub(super) before: Vec<f32>,
    /// What a gap of all words before each word costs, beside being one.
    pub(super) skip: Vec<f32>,
    /// Behind how many words a marked cut stands.
    pub(super) cuts: Vec<usize>,
    /// For each number of words, 0 where a marked cut stands behind them and nothing costs, else 1.
    pub(super) keep: Vec<f32>,
    /// What a gap that begins with a word costs for being one, and what the word adds.
    pub(super) open: Vec<f32>,
    pub(super) extend: Vec<f32>,
    pub(super) has: Has,
    /// Some word stands in brackets.
    pub(super) has_brackets: bool,
}

/// A word of a side, and what stands behind it.
#[derive(Clone, Copy)]
pub(super) struct AlignedWord {
    pub(super) form: u32,
    pub(super) stem: u32,
    pub(super) weight: f32,
    /// The weight of the text to its end.
    pub(super) before: f32,
    /// 0 where a cut follows, else 1.
    pub(super) keep: f32,
    pub(super) open: f32,
    pub(super) extend: f32,
}

impl AlignedSide {
    /// One word.
    pub(super) fn word(&self, at: usize) -> AlignedWord {
        AlignedWord {
            form: self.forms[at],
            stem: self.stems[at],
            weight: self.weights[at],
            before: self.before[at + 1],
            keep: self.keep[at + 1],
            open: self.open[at],
            extend: self.extend[at],
        }
    }

    /// Takes in what the words of a printing weigh, and where gaps are free.
    pub(super) fn fill(&mut self, words: Words<'_>) {
        self.has = words.has;
        copy(&mut self.weights, words.weights.iter().copied());
        let cut = |(at, flags): (usize, &u8)| (flags & AFTER_CUT != 0).then_some(at);
        let flags = words.flags.iter().enumerate();
        copy(&mut self.cuts, flags.filter_map(cut));
        self.has_brackets = words.flags.iter().any(|flags| flags & BRACKETED != 0);
        sums(&mut self.before, self.weights.iter().copied());
        let extend = |(weight, flags): (&f32, &u8)| GAP_EXTEND_SHARE * weight * plain(*flags);
        let weighed = self.weights.iter().zip(words.flags);
        sums(&mut self.skip, weighed.map(extend));
    }

    /// Takes in the words themselves, and what it costs that they match nothing.
    pub(super) fn price(&mut self, words: Words<'_>) {
        copy(&mut self.forms, words.forms.iter().copied());
        copy(&mut self.stems, words.stems.iter().copied());
        copy(&mut self.compounds, words.compounds.iter().copied());
        copy(&mut self.keep, words.flags.iter().map(|_| 1.0));
        self.keep.push(1.0);
        for cut in &self.cuts {
            self.keep[*cut] = 0.0;
        }
        let plain = words.flags.iter().map(|flags| plain(*flags));
        copy(
            &mut self.open,
            plain.clone().map(|plain| GAP_OPEN_NATS * plain),
        );
        let weighed = plain.zip(&self.weights);
        let extend = weighed.map(|(plain, weight)| GAP_EXTEND_SHARE * weight * plain);
        copy(&mut self.extend, extend);
    }

    pub(super) fn len(&self) -> usize {
        self.weights.len()
    }

    pub(super) fn total(&self) -> f32 {
        self.before[self.len()]
    }

    /// What the tables would find for a text and itself.
    pub(super) fn with_itself(&self) -> Option<Alignment> {
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

    pub(super) fn flanks(&self, inside: &Range<usize>) -> (f32, f32) {
        (
            self.before[inside.start],
            self.total() - self.before[inside.end],
        )
    }
}

/// 0 for a word in brackets, which costs nothing in a gap, else 1.
fn plain(flags: u8) -> f32 {
    if flags & BRACKETED == 0 { 1.0 } else { 0.0 }
}

fn copy<T>(to: &mut Vec<T>, from: impl Iterator<Item = T>) {
    to.clear();
    to.extend(from);
}

/// The sum of all numbers before each, and of all.
fn sums(sums: &mut Vec<f32>, numbers: impl Iterator<Item = f32>) {
    sums.clear();
    sums.push(0.0);
    let mut sum = 0.0;
    sums.extend(numbers.map(|number| {
        sum += number;
        sum
    }));
}
