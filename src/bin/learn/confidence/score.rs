//! How well doubts tell what is right from what is wrong.

use super::Read;
use super::verdict::Verdict;
use std::ops::AddAssign;
use verbatim::quotation::fitting::confidence::Weights;

/// Counts over some articles.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    all: usize,
    right: usize,
    sure: usize,
    sure_and_right: usize,
}

impl Score {
    /// Measures what was found in some articles; what is likelier right than `threshold` is sure.
    pub fn of<'a, 'm: 'a>(
        read: impl Iterator<Item = &'a Read<'m>>,
        weights: &Weights,
        threshold: f64,
    ) -> Score {
        let mut score = Score::default();
        for (example, verdict) in read.flat_map(|read| &read.findings) {
            let right = usize::from(*verdict <= Verdict::SoundButPerson);
            let sure = usize::from(weights.soundness(&example.features) >= threshold);
            score.all += 1;
            score.right += right;
            score.sure += sure;
            score.sure_and_right += sure * right;
        }
        score
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Score) {
        self.all += other.all;
        self.right += other.right;
        self.sure += other.sure;
        self.sure_and_right += other.sure_and_right;
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
        write!(
            f,
            "{:5} found  right {:.1}%  in doubt {:.1}%  right without doubt {:.1}%",
            self.all,
            share(self.right, self.all),
            share(self.all - self.sure, self.all),
            share(self.sure_and_right, self.sure)
        )
    }
}
