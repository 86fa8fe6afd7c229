//! One printing as the alignment reads it.

use super::alignment::Alignment;
use super::costs::{GAP_EXTEND, GAP_OPEN};
use crate::collation::matching::printings::{AFTER_CUT, BRACKETED, Words};
use crate::collation::matching::vocabulary::{NONE, Vocabulary};
use std::ops::Range;

/// A side of the alignment, looked up once.
#[derive(Default)]
pub(super) struct Side {
    pub(super) forms: Vec<u32>,
    pub(super) stems: Vec<u32>,
    pub(super) compounds: Vec<u32>,
    pub(super) weights: Vec<f32>,
    /// The weight of the words before each word.
    pub(super) before: Vec<f32>,
    /// For each number of words, 0 where a marked cut stands behind them and nothing costs, else 1.
    pub(super) keep: Vec<f32>,
    /// What a gap that begins with a word costs for being one, and what the word adds.
    pub(super) open: Vec<f32>,
    pub(super) extend: Vec<f32>,
    /// Some word makes a known form with the next one.
    pub(super) has_compounds: bool,
}

/// A word of a side, and what stands behind it.
#[derive(Clone, Copy)]
pub(super) struct Word {
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

impl Side {
    /// One word.
    pub(super) fn word(&self, at: usize) -> Word {
        Word {
            form: self.forms[at],
            stem: self.stems[at],
            weight: self.weights[at],
            before: self.before[at + 1],
            keep: self.keep[at + 1],
            open: self.open[at],
            extend: self.extend[at],
        }
    }

    pub(super) fn fill(&mut self, words: Words<'_>, vocabulary: &Vocabulary) {
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
        self.keep.clear();
        let is_cut = words.flags.iter().map(|f| f & AFTER_CUT != 0);
        self.keep
            .extend(is_cut.map(|cut| if cut { 0.0 } else { 1.0 }));
        self.keep.push(1.0);
        let plain = words.flags.iter().map(|f| f & BRACKETED == 0);
        let costs = |plain: bool, cost: f32| if plain { cost } else { 0.0 };
        self.open.clear();
        self.open.extend(plain.clone().map(|p| costs(p, GAP_OPEN)));
        self.extend.clear();
        let weighed = plain.zip(&self.weights);
        self.extend
            .extend(weighed.map(|(p, weight)| costs(p, GAP_EXTEND * weight)));
        self.has_compounds = words.compounds.iter().any(|form| *form != NONE);
        self.before.clear();
        self.before.push(0.0);
        let mut sum = 0.0;
        for weight in &self.weights {
            sum += weight;
            self.before.push(sum);
        }
    }

    /// Whether gaps cost everywhere, and every word stands for itself.
    pub(super) fn is_plain(&self) -> bool {
        let costs = self.keep.iter().chain(&self.open).all(|cost| *cost > 0.0);
        costs && !self.has_compounds
    }

    pub(super) fn len(&self) -> usize {
        self.forms.len()
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
