//! Proposals as rows of features, each beside an empty row that stands for "no reported speech".

use super::marked::{Marked, Verdict};
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
    pub fn add(&mut self, article: &Marked, analysis: &Analysis, proposals: &[Proposal]) {
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
        let first = self.0.len();
        self.0.push(|_| {});
        for (proposal, _) in &judged {
            self.0.push(|f| features(analysis, proposal, &mut |n| f(n)));
        }
        let places = judged.iter().enumerate();
        let right = places.filter(|(_, (_, verdict))| *verdict == Verdict::Right);
        let right: Vec<usize> = right.map(|(place, _)| place).collect();
        self.0.choose(first, &right);
    }
}
