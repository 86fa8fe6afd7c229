//! How well reported speech is found: precision, recall and their harmonic mean F.

use super::gold::{Gold, Verdict, likeness, spans};
use std::ops::AddAssign;
use verbatim::quotation::fitting::Analysis;
use verbatim::quotation::fitting::reports::Judged;

/// Counts over some articles.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    gold: usize,
    predicted: usize,
    found: usize,
}

impl Score {
    /// Measures what was found in an article: each report of the set is found once, by what is most like it.
    pub fn of(gold: &Gold<'_>, analysis: &Analysis, judged: &[Judged]) -> Score {
        let mut pairs = Vec::new();
        for (p, judged) in judged.iter().enumerate() {
            let own = spans(analysis, &judged.proposal);
            for (g, report) in gold.speech.iter().enumerate() {
                let like = likeness(report, &own);
                if like >= 0.5 {
                    pairs.push((like, g, p));
                }
            }
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut used_gold = vec![false; gold.speech.len()];
        let mut used = vec![false; judged.len()];
        for (_, g, p) in pairs {
            if !used_gold[g] && !used[p] {
                used_gold[g] = true;
                used[p] = true;
            }
        }
        let found = used.iter().filter(|used| **used).count();
        let wrong = judged.iter().zip(&used).filter(|(judged, used)| {
            !**used && gold.verdict(analysis, &judged.proposal) == Verdict::Wrong
        });
        Score {
            gold: gold.speech.len(),
            predicted: found + wrong.count(),
            found,
        }
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Score) {
        self.gold += other.gold;
        self.predicted += other.predicted;
        self.found += other.found;
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |of: usize| 100.0 * self.found as f64 / of.max(1) as f64;
        let (precision, recall) = (share(self.predicted), share(self.gold));
        let both = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
        write!(
            f,
            "{:5} reports  P {precision:.1}  R {recall:.1}  F {both:.1}",
            self.gold
        )
    }
}
