//! The linear model that chooses the speaker of each quotation among the mentions about it, or nobody.
//!
//! Every candidate and "nobody" get a score, the sum of the weights of their features; a softmax turns
//! the scores into probabilities ("shares"). Quotations are decided from left to right, each decision being a
//! feature of the next. The weights are a text file that a person can read (`assets/model`).

use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{MentionIx, QuotedIx};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::reason::{Decided, Override, Strongest};
use crate::quotation::speaker::evidence::{Evidence, Previous};
use crate::quotation::speaker::feature::Features;
use crate::quotation::weights::STEP;
use std::sync::LazyLock;

/// "Nobody" wins where its share is at least this part of the speaker's share: where both are about equally likely, the
/// speaker is mostly wrong too.
const NOBODY_OF_SPEAKER: f64 = 0.7;

/// The weights of all features.
pub type SpeakerWeights = crate::quotation::weights::Weights<Features>;

/// The weights that the program ships with.
static SHIPPED: LazyLock<SpeakerWeights> = LazyLock::new(|| {
    SpeakerWeights::compiled_in(include_str!("../../../assets/model/speaker-weights.txt"))
});

impl SpeakerWeights {
    /// The weights that the program ships with.
    pub fn shipped() -> &'static SpeakerWeights {
        &SHIPPED
    }
}

/// The decision about one quotation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decision {
    /// The likeliest speaker: a place in [`Analysis::mentions`].
    pub speaker: Option<MentionIx>,
    /// The probability of that speaker, 0 to 1, with mentions that overlap it.
    pub share: f64,
    /// The probability of the likeliest mention of somebody else.
    pub runner_up: f64,
    /// The probability that nobody said it.
    pub nobody: f64,
    /// What decided for this speaker.
    pub by: Decided,
    /// A rule is sure that somebody said it.
    pub certainly_said: bool,
}

impl Decision {
    /// Replaces the speaker by that of a rule.
    pub(super) fn overrule(&mut self, speaker: MentionIx, rule: Override) {
        self.speaker = Some(speaker);
        self.by = Decided::Override(rule);
    }

    /// Takes the words for those of somebody whom the article does not name, by a rule.
    pub(super) fn unname(&mut self) {
        self.speaker = None;
        self.accept_as_speech();
    }

    /// Accepts the words as speech by a rule, whoever the speaker is.
    pub(super) fn accept_as_speech(&mut self) {
        self.nobody = 0.0;
        self.certainly_said = true;
    }

    /// Takes the words for nobody's by a rule.
    pub(super) fn reject(&mut self) {
        self.nobody = 1.0;
        self.certainly_said = false;
    }

    /// Whether somebody said it: a rule is sure, or the speaker is clearly likelier than nobody.
    pub fn is_speech(&self) -> bool {
        self.certainly_said || self.nobody < NOBODY_OF_SPEAKER * self.share
    }
}

/// Decides all quotations of an article, in order.
pub fn decide(analysis: &Analysis, weights: &SpeakerWeights) -> IndexVec<QuotedIx, Decision> {
    let evidence = Evidence::new(analysis);
    let mut previous = None;
    let mut decisions = IndexVec::with_capacity(analysis.quoted.len());
    for (i, quoted) in analysis.quoted.entries() {
        let candidates = evidence.candidates(quoted, previous);
        let around = evidence.surroundings(i);
        let mut scores = Vec::with_capacity(candidates.len() + 1);
        let mut score = 0;
        evidence.of_nobody(&around, previous, &mut |f| score += weights.of(f));
        scores.push(score);
        for &candidate in &candidates {
            let mut score = 0;
            evidence.of_mention(&around, candidate, previous, &mut |f| {
                score += weights.of(f);
            });
            scores.push(score);
        }
        let mut decision = weigh(analysis, &candidates, &scores);
        if let Some(speaker) = decision.speaker {
            let mut strongest = Heaviest::default();
            evidence.of_mention(&around, speaker, previous, &mut |f| {
                strongest.weigh(f, weights.of(f));
            });
            decision.by = Decided::Model(strongest.features());
        }
        if let Some(mention) = decision.speaker.filter(|_| decision.is_speech()) {
            previous = Some(Previous { quoted: i, mention });
        }
        decisions.push(decision);
    }
    decisions
}

/// The heaviest features of a choice so far, with their weights.
#[derive(Default)]
struct Heaviest([(i32, Option<usize>); 3]);

impl Heaviest {
    fn weigh(&mut self, feature: usize, weight: i32) {
        let lighter = self.0.iter().position(|(known, _)| weight > *known);
        if let Some(place) = lighter {
            self.0[place..].rotate_right(1);
            self.0[place] = (weight, Some(feature));
        }
    }

    fn features(self) -> Strongest {
        // There are some hundreds of features, so that a number always fits.
        let number = |feature: usize| u16::try_from(feature).ok();
        Strongest(self.0.map(|(_, feature)| feature.and_then(number)))
    }
}

/// Turns scores (nobody's first) into a decision.
fn weigh(analysis: &Analysis, candidates: &[MentionIx], scores: &[i32]) -> Decision {
    let best = scores.iter().copied().max().unwrap_or(0);
    let raised = scores
        .iter()
        .map(|&score| (f64::from(score - best) * STEP).exp());
    let raised: Vec<f64> = raised.collect();
    let total: f64 = raised.iter().sum();
    let shares: Vec<f64> = raised.iter().map(|share| share / total).collect();
    let mention = |place: usize| &analysis.mentions[candidates[place]];
    let together = |place: usize| {
        let near = place.saturating_sub(3)..candidates.len().min(place + 4);
        let same = near.filter(|&other| touch(mention(place), mention(other)));
        same.map(|other| shares[other + 1]).sum::<f64>()
    };
    let mut choice: Option<(usize, f64)> = None;
    for place in 0..candidates.len() {
        let better = together(place) + 1e-6 * shares[place + 1];
        if choice.is_none_or(|(_, known)| better > known) {
            choice = Some((place, better));
        }
    }
    let Some((chosen, _)) = choice else {
        return Decision {
            speaker: None,
            share: 0.0,
            runner_up: 0.0,
            nobody: 1.0,
            by: Decided::Model(Strongest::default()),
            certainly_said: false,
        };
    };
    let others = (0..candidates.len()).filter(|&p| !is_same(mention(p), mention(chosen)));
    Decision {
        speaker: Some(candidates[chosen]),
        share: together(chosen),
        runner_up: others.map(|place| shares[place + 1]).fold(0.0, f64::max),
        nobody: shares[0],
        by: Decided::Model(Strongest::default()),
        certainly_said: false,
    }
}

/// Whether two mentions overlap or stand side by side: "the mayor" and "Mara Okoro".
fn touch(a: &Mention, b: &Mention) -> bool {
    a.paragraph == b.paragraph && a.first <= b.end && b.first <= a.end
}

fn is_same(a: &Mention, b: &Mention) -> bool {
    touch(a, b) || (a.kind == MentionKind::Name && b.kind == MentionKind::Name && a.key == b.key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_are_read_and_written_alike() {
        let shipped = SpeakerWeights::shipped();
        assert!(shipped.len() > 100 && shipped.len() < 2000);
        assert_eq!(
            SpeakerWeights::parse(&shipped.to_text()).as_ref(),
            Ok(shipped)
        );
    }

    #[test]
    fn a_line_that_is_no_weight_is_named() {
        let error =
            SpeakerWeights::parse("# weights\n+1.00 nobody\n+1.00 no such feature\n").unwrap_err();
        assert_eq!(error.to_string(), "line 3: +1.00 no such feature");
    }

    #[test]
    fn shares_add_up_and_a_name_beside_its_title_counts_once() {
        let analysis = Analysis::new("“We sail,” said ferry owner Mara Okoro in Ostwick.");
        let decision = decide(&analysis, SpeakerWeights::shipped())[QuotedIx::default()];
        assert!(decision.is_speech());
        assert!(decision.share > 0.8, "{decision:?}");
        assert!(decision.share + decision.nobody <= 1.0 + 1e-9);
        assert!(decision.runner_up < 0.2);
    }
}
