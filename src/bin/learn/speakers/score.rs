//! How well quotations and speakers are found: precision, recall and their harmonic mean F, as shares.

use crate::marked::{Article, Mark};
use std::ops::AddAssign;
use verbatim::quotation::fitting::find_with;
use verbatim::quotation::fitting::speakers::SpeakerWeights;
use verbatim::quotation::{Doubt, Kind};

/// Doubts about the day or about who a mention means say nothing about words and mention.
const OF_WORDS: [Doubt; 4] = [
    Doubt::SpeakerByDistance,
    Doubt::SpeakerClose,
    Doubt::KindUnclear,
    Doubt::SpeakerUnknown,
];

/// Counts over some articles.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    gold: usize,
    gold_with_speaker: usize,
    predicted: usize,
    found: usize,
    right: usize,
    doubted: usize,
    right_without_doubt: usize,
}

impl Score {
    /// Measures an article; quotations of fewer than `least` words do not count.
    pub fn of(article: &Article, weights: &SpeakerWeights, least: usize) -> Score {
        let mut score = Score::default();
        let wanted = |g: &&Mark| g.attributed && article.words(g) >= least;
        score.gold = article.marks.iter().filter(wanted).count();
        let named = |g: &&Mark| !g.speakers.is_empty();
        score.gold_with_speaker = article.marks.iter().filter(wanted).filter(named).count();
        for quotation in find_with(&article.text, weights) {
            if quotation.kind == Kind::Indirect {
                continue;
            }
            let mention = quotation.speaker.as_ref().and_then(|s| s.mention);
            let doubtful = quotation.doubts.iter().any(|d| OF_WORDS.contains(d));
            for span in &quotation.spans {
                let gold = article.marks.iter().find(|g| article.agree(g.span, *span));
                if gold.is_some_and(|g| g.attributed && article.words(g) < least) {
                    continue;
                }
                let gold = gold.filter(|g| g.attributed);
                let right = gold.is_some_and(|g| {
                    mention.is_some_and(|m| g.speakers.iter().any(|s| s.overlaps(&m)))
                });
                score.predicted += 1;
                score.found += usize::from(gold.is_some());
                score.right += usize::from(right);
                score.doubted += usize::from(doubtful);
                let nameless = gold.is_some_and(|g| g.speakers.is_empty());
                score.right_without_doubt += usize::from((right || nameless) && !doubtful);
            }
        }
        score
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Score) {
        self.gold += other.gold;
        self.gold_with_speaker += other.gold_with_speaker;
        self.predicted += other.predicted;
        self.found += other.found;
        self.right += other.right;
        self.doubted += other.doubted;
        self.right_without_doubt += other.right_without_doubt;
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent = |a: usize, b: usize| 100.0 * a as f64 / (b.max(1)) as f64;
        let sure = self.predicted - self.doubted;
        write!(
            f,
            "{:6} marks  F {:.1}   joint F {:.1}   in doubt {:.1}%   right without doubt {:.1}%",
            self.gold,
            harmonic(
                percent(self.found, self.predicted),
                percent(self.found, self.gold)
            ),
            harmonic(
                percent(self.right, self.predicted),
                percent(self.right, self.gold_with_speaker)
            ),
            percent(self.doubted, self.predicted),
            percent(self.right_without_doubt, sure),
        )
    }
}

fn harmonic(precision: f64, recall: f64) -> f64 {
    2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE)
}
