//! Proposals as rows of features, each beside an empty row that stands for "no reported speech".

use crate::marked::{Marked, Verdict};
use verbatim::quotation::indirect::evidence::features;
use verbatim::quotation::indirect::proposal::Proposal;
use verbatim::quotation::surface::analysis::Analysis;

pub use verbatim::quotation::indirect::feature::COUNT;

/// The proposals of a cue: an empty row and theirs, and which of them are right.
pub struct Choice {
    /// Place of the empty row.
    pub first: usize,
    /// One past the last row.
    pub end: usize,
    /// Which rows are right, counted from `first`.
    pub right: Vec<usize>,
}

/// All proposals of a marked set.
#[derive(Default)]
pub struct Examples {
    /// The cues.
    pub groups: Vec<Choice>,
    features: Vec<u32>,
    /// Where each row begins in `features`, and where the last one ends.
    starts: Vec<usize>,
}

impl Examples {
    /// The features of a row.
    pub fn row(&self, row: usize) -> &[u32] {
        &self.features[self.starts[row]..self.starts[row + 1]]
    }

    /// Which features occur in `least` rows or more.
    pub fn frequent(&self, least: u32) -> Vec<bool> {
        let mut counts = vec![0u32; COUNT];
        self.features.iter().for_each(|&f| counts[f as usize] += 1);
        counts.iter().map(|&count| count >= least).collect()
    }

    /// Adds the proposals of an article, but for those that the set does not judge.
    pub fn add(&mut self, article: &Marked, analysis: &Analysis, proposals: &[Proposal]) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        for rivals in proposals.chunk_by(|a, b| a.cue == b.cue) {
            self.add_rivals(article, analysis, rivals);
        }
    }

    /// Adds the proposals of one cue, of which one at most is right.
    fn add_rivals(&mut self, article: &Marked, analysis: &Analysis, rivals: &[Proposal]) {
        let judged = rivals.iter().map(|p| (p, article.verdict(analysis, p)));
        let judged: Vec<_> = judged.filter(|(_, v)| *v != Verdict::NotJudged).collect();
        if judged.is_empty() {
            return;
        }
        let first = self.starts.len() - 1;
        self.starts.push(self.features.len());
        let mut right = Vec::new();
        for (place, (proposal, verdict)) in judged.iter().enumerate() {
            let row = &mut self.features;
            features(analysis, proposal, &mut |f| row.push(f as u32));
            self.starts.push(self.features.len());
            if *verdict == Verdict::Right {
                right.push(place + 1);
            }
        }
        if right.is_empty() {
            right.push(0);
        }
        self.groups.push(Choice {
            first,
            end: first + 1 + judged.len(),
            right,
        });
    }
}
