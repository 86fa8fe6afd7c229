//! How well doubts tell what is right from what is wrong.

use super::Read;
use super::verdict::Verdict;
use std::ops::AddAssign;
use verbatim::quotation::fitting::confidence::ConfidenceWeights;

/// Counts over some articles.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    all: usize,
    right: usize,
    sure: usize,
    sure_and_right: usize,
}

impl Score {
    /// Measures what was found in some articles, where this share of it, the least sound, is in doubt.
    pub fn of<'a, 'm: 'a>(
        read: impl Iterator<Item = &'a Read<'m>>,
        weights: &ConfidenceWeights,
        in_doubt: f64,
    ) -> Score {
        let findings = read.flat_map(|read| &read.findings);
        let told = findings.map(|(example, verdict)| {
            let right = *verdict <= Verdict::SoundButPerson;
            (weights.soundness(&example.features), right)
        });
        Score::at(told.collect(), in_doubt)
    }

    /// The same of how sound each is, and whether it is right. Of those that are as sound as the last one in doubt none is
    /// sure.
    fn at(mut told: Vec<(f64, bool)>, in_doubt: f64) -> Score {
        told.sort_by(|a, b| a.0.total_cmp(&b.0));
        let doubted = (in_doubt * told.len() as f64).round() as usize;
        let least = doubted.checked_sub(1).map(|last| told[last].0);
        let is_sure = |sound: f64| least.is_none_or(|least| sound > least);
        let mut score = Score::default();
        for (sound, right) in told {
            let (sure, right) = (usize::from(is_sure(sound)), usize::from(right));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_sound_are_in_doubt() {
        let told = vec![(0.9, true), (0.2, false), (0.5, true), (0.7, false)];
        let counts = |in_doubt| {
            let score = Score::at(told.clone(), in_doubt);
            (score.all, score.right, score.sure, score.sure_and_right)
        };
        assert_eq!(counts(0.0), (4, 2, 4, 2));
        assert_eq!(counts(0.25), (4, 2, 3, 2));
        assert_eq!(counts(0.5), (4, 2, 2, 1));
        assert_eq!(counts(1.0), (4, 2, 0, 0));
    }

    #[test]
    fn equals_are_in_doubt_together() {
        let told = vec![(0.5, true), (0.5, false), (0.9, true)];
        let score = Score::at(told, 0.34);
        assert_eq!((score.sure, score.sure_and_right), (1, 1));
    }
}
