//! Proposals as rows of features, each beside an empty row that stands for "no reported speech".

use super::gold::{Gold, Verdict};
use crate::rows::Rows;
use verbatim::quotation::fitting::Analysis;
use verbatim::quotation::fitting::reports::{COUNT, Proposal, features};

/// The cues of a marked set as choices among their proposals and an empty row.
pub struct Examples(pub Rows);

impl Default for Examples {
    fn default() -> Self {
        Self(Rows::new(COUNT))
    }
}

impl Examples {
    /// Adds the proposals of an article, but for those that the set does not judge.
    pub fn add(&mut self, gold: &Gold<'_>, analysis: &Analysis, proposals: &[Proposal]) {
        for rivals in proposals.chunk_by(|a, b| a.cue == b.cue) {
            self.add_rivals(gold, analysis, rivals);
        }
    }

    /// Adds the proposals of one cue, of which those are right that are most like what the set has.
    fn add_rivals(&mut self, gold: &Gold<'_>, analysis: &Analysis, rivals: &[Proposal]) {
        let judged = rivals.iter().map(|p| (p, gold.verdict(analysis, p)));
        let judged: Vec<_> = judged.filter(|(_, v)| *v != Verdict::NotJudged).collect();
        if judged.is_empty() {
            return;
        }
        let first = self.0.len();
        self.0.push(|_| {});
        for (proposal, _) in &judged {
            self.0.push(|f| features(analysis, proposal, &mut |n| f(n)));
        }
        let alike = judged.iter().map(|(_, verdict)| match verdict {
            Verdict::Right(alike) => *alike,
            _ => 0.0,
        });
        let alike: Vec<f64> = alike.collect();
        let best = alike.iter().copied().fold(0.0, f64::max);
        let right = (0..alike.len()).filter(|&place| best > 0.0 && alike[place] == best);
        let right: Vec<usize> = right.collect();
        self.0.choose(first, &right);
    }
}
