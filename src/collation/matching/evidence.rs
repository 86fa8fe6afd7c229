//! How strongly two printings speak for being one stretch of speech.
//!
//! Alignment, speakers, days and likeness of the articles add up in nats, against a threshold that grows
//! with the logarithm of the number of printings: among more of them, more are alike by chance.

use super::conditions::Aligned;
use super::edge::Edge;
use super::local::Aligner;
use super::printings::{LIKENESS_ZERO, Printings, SAME_DAYS};
use super::shape;
use super::speaker::Agreement;
use super::stock_phrases::{Spread, StockPhrases};

/// What agreeing speakers add, in nats.
const AGREE_NATS: f32 = 3.0;
/// What conflicting speakers take away, in nats: evidence, not a veto, for speakers are found by machine.
const CONFLICT_NATS: f32 = 5.0;
/// What days beyond those that cost nothing take away, in nats for each doubling or so of them.
const NATS_OF_DAYS: f32 = 2.0;
/// How many days are counted as one of those that double.
const DAYS_UNIT: f32 = 3.0;
/// The most that likeness of the articles adds or takes away, in nats.
const MAX_LIKENESS_NATS: f32 = 2.0;
/// What the months in which the rarest shared trigram is printed take away, in nats for each doubling or so of them.
const NATS_OF_MONTHS: f32 = 4.0;
/// Nats above the logarithm of the number of printings.
const MARGIN_NATS: f32 = 1.0;

/// All that speaks for two printings being one stretch of speech (above zero) and against it (below), in nats.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Evidence {
    /// What the aligned words say: the weight of those that match, less what does not.
    pub(super) alignment: f32,
    /// What the names of the speakers say.
    pub(super) speakers: f32,
    /// What the days between the two say.
    pub(super) days: f32,
    /// What the likeness of their articles says.
    pub(super) likeness: f32,
    /// What it says that the shared words are printed month after month.
    pub(super) spread: f32,
}

impl Evidence {
    /// What speaks beside the words.
    fn around(&self) -> f32 {
        self.speakers + self.days + self.likeness
    }

    /// Nats above a threshold.
    fn above(&self, threshold: f32) -> f32 {
        self.alignment + self.around() - threshold + self.spread
    }
}

/// Weighs pairs of printings.
pub(super) struct Scale<'m> {
    printings: &'m Printings,
    stock_phrases: &'m StockPhrases,
    threshold: f32,
}

impl<'m> Scale<'m> {
    /// A scale for all the printings.
    pub(super) fn new(printings: &'m Printings, stock_phrases: &'m StockPhrases) -> Self {
        let threshold = (printings.len().max(2) as f32).ln() + MARGIN_NATS;
        Self {
            printings,
            stock_phrases,
            threshold,
        }
    }

    /// What is known of two printings before their words are aligned.
    fn beside_the_words(&self, a: u32, b: u32) -> Evidence {
        Evidence {
            alignment: 0.0,
            speakers: match self.printings.agreement(a, b) {
                Agreement::Agree => AGREE_NATS,
                Agreement::Unknown => 0.0,
                Agreement::Conflict => -CONFLICT_NATS,
            },
            days: self.days(a, b),
            likeness: 0.0,
            spread: 0.0,
        }
    }

    fn days(&self, a: u32, b: u32) -> f32 {
        let days = self.printings.days_apart(a, b).unwrap_or(0) - SAME_DAYS;
        if days > 0 {
            -NATS_OF_DAYS * (1.0 + days as f32 / DAYS_UNIT).ln()
        } else {
            0.0
        }
    }

    fn likeness(&self, a: u32, b: u32) -> f32 {
        self.printings.likeness(a, b).map_or(0.0, |likeness| {
            MAX_LIKENESS_NATS * ((likeness - LIKENESS_ZERO) / LIKENESS_ZERO).clamp(-1.0, 1.0)
        })
    }

    /// What it says that the rarest phrase which two printings share is printed so widely.
    fn of_spread(spread: Spread) -> f32 {
        -NATS_OF_MONTHS * (spread.months as f32).ln()
    }

    /// Whether a printing tells enough to be joined with any, whoever spoke and whenever.
    pub(super) fn is_telling(&self, printing: u32) -> bool {
        self.printings.context(printing).info >= self.threshold - AGREE_NATS - MAX_LIKENESS_NATS
    }

    /// Weighs a printing with each of others.
    pub(super) fn weigh_all(
        &self,
        aligner: &mut Aligner,
        a: u32,
        others: impl Iterator<Item = u32>,
    ) -> Vec<Edge> {
        let mut others = others.filter(|b| self.is_telling(*b)).peekable();
        if !self.is_telling(a) || others.peek().is_none() {
            return Vec::new();
        }
        aligner.take_first(self.printings.words(a), &self.printings.vocabulary);
        others.filter_map(|b| self.weigh(aligner, a, b)).collect()
    }

    /// Whether the printing that the aligner holds and another are of one stretch of speech; `None` where nothing
    /// speaks for it.
    fn weigh(&self, aligner: &mut Aligner, a: u32, b: u32) -> Option<Edge> {
        let (printings, vocabulary) = (self.printings, &self.printings.vocabulary);
        let lesser = printings.context(a).info.min(printings.context(b).info);
        let (first, other) = (printings.words(a), printings.words(b));
        let mut evidence = self.beside_the_words(a, b);
        // From here on, from cheap to dear, what the words must say at least, and what they can say at most.
        let needed = self.threshold - evidence.around() - MAX_LIKENESS_NATS;
        if lesser < needed {
            return None;
        }
        let most = aligner.most(first, other, vocabulary, needed);
        if most < needed {
            return None;
        }
        evidence.likeness = self.likeness(a, b);
        if most < self.threshold - evidence.around() {
            return None;
        }
        let found = aligner.align(first, other, vocabulary)?;
        evidence.alignment = found.score;
        if evidence.above(self.threshold) < 0.0 {
            return None;
        }
        let spread = self.stock_phrases.spread(printings, a, b, &found);
        evidence.spread = Self::of_spread(spread);
        let aligned = Aligned {
            printings,
            a,
            b,
            found: &found,
            shape: shape::of(printings, a, b, &found),
            agreement: printings.agreement(a, b),
            excess: evidence.above(self.threshold),
            spread,
        };
        if aligned.is_passed_on() {
            return None;
        }
        Some(Edge {
            a,
            b,
            excess: aligned.excess,
            matched: found.matched,
            count: found.count,
            at: [&found.a, &found.b].map(|r| r.start as u32..r.end as u32),
            shape: aligned.shape,
            agreement: aligned.agreement,
            verbatim: found.unmatched == 0.0,
            sure: aligned.is_sure(),
            rivalled: false,
        })
    }
}

#[cfg(test)]
mod tests;
