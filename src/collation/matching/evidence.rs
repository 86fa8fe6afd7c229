//! How strongly two printings speak for being one stretch of speech.
//!
//! Alignment, speakers, days and likeness of the articles add up in nats, against a threshold that grows
//! with the logarithm of the number of printings: among more of them, more are alike by chance.

use super::edge::{Edge, Shape};
use super::local::{Aligner, Alignment};
use super::printings::{OPENS_CLAUSE, Printings};
use super::speaker::Agreement;
use super::stock_phrases::{STOCK_MONTHS, StockPhrases};

/// What agreeing speakers add.
const AGREE: f32 = 3.0;
/// What conflicting speakers take away: evidence, not a veto, for speakers are found by machine.
const CONFLICT: f32 = 5.0;
/// Days apart that cost nothing.
pub(super) const SAME_DAYS: i32 = 3;
/// What each doubling or so of further days costs.
const DAYS: f32 = 2.0;
/// The most that likeness of the articles adds or takes away.
const LIKENESS: f32 = 2.0;
/// Likeness of articles that says nothing either way.
pub(super) const LIKENESS_ZERO: f32 = 0.2;
/// Likeness of articles that surely report one event.
const LIKENESS_EVENT: f32 = 0.25;
/// Days apart within which two articles can report one event.
const EVENT_DAYS: i32 = 14;
/// What each doubling or so of the months in which the rarest shared trigram is printed takes away.
const MONTHS: f32 = 4.0;
/// Nats above the logarithm of the number of printings.
const MARGIN: f32 = 1.0;
/// The share of the matched weight that must be left as score where speakers agree, and else.
const RATIO_AGREE: f32 = 0.70;
const RATIO_ELSE: f32 = 0.85;
/// Weight of a flank that is still no difference.
const EDGE: f32 = 1.5;
/// What a join must have beyond the threshold where words beside the shared stretch conflict.
const CONFLICT_MORE: f32 = 6.0;
/// What a join must have where pieces overlap, but not at a clause boundary.
const DOVETAIL_MORE: f32 = 6.0;
/// How many words such an overlap must have.
const DOVETAIL_COUNT: usize = 4;
/// The least score ratio within one article.
const RATIO_WITHIN: f32 = 0.8;
/// How much of the shorter one's weight must match, unless the two dovetail.
const COVERED: f32 = 0.5;
/// The same of a fragment, for half of three words is no evidence, and of what is printed again weeks later:
/// speakers like to begin in the same words.
const COVERED_MOST: f32 = 0.8;
/// Printings of so few words join only in the exact words, within one event and one speaker.
const FEW: usize = 2;

/// Of so many times what is needed in common the order is not looked at before the alignment.
const PLENTY: f32 = 4.0;

/// What words may say that only match as compounds ("on to", "onto").
const COMPOUNDS: f32 = 4.0;

/// Weighs pairs of printings.
pub(super) struct Scale<'m> {
    printings: &'m Printings,
    stock: &'m StockPhrases,
    threshold: f32,
}

impl<'m> Scale<'m> {
    /// A scale for all the printings of the printings.
    pub(super) fn new(printings: &'m Printings, stock: &'m StockPhrases) -> Self {
        let threshold = (printings.len().max(2) as f32).ln() + MARGIN;
        Self {
            printings,
            stock,
            threshold,
        }
    }

    /// What speakers and days say.
    fn around(&self, a: u32, b: u32, agreement: Agreement) -> f32 {
        let speakers = match agreement {
            Agreement::Agree => AGREE,
            Agreement::Unknown => 0.0,
            Agreement::Conflict => -CONFLICT,
        };
        let days = self.printings.days_apart(a, b).unwrap_or(0) - SAME_DAYS;
        let days = if days > 0 {
            DAYS * (1.0 + days as f32 / 3.0).ln()
        } else {
            0.0
        };
        speakers - days
    }

    /// What the likeness of the articles says.
    fn likeness(&self, a: u32, b: u32) -> f32 {
        self.printings.likeness(a, b).map_or(0.0, |likeness| {
            LIKENESS * ((likeness - LIKENESS_ZERO) / LIKENESS_ZERO).clamp(-1.0, 1.0)
        })
    }

    /// The most that the words can say: the weight of the stems that both have.
    fn bound(&self, aligner: &mut Aligner, a: u32, b: u32) -> f32 {
        let length = |n: u32| self.printings.words(n).forms.len();
        let (short, long) = if length(a) <= length(b) {
            (a, b)
        } else {
            (b, a)
        };
        let is_shared = aligner.shared(self.printings.stems(long));
        let words = self
            .printings
            .stems(short)
            .zip(self.printings.words(short).forms);
        words
            .filter(|(stem, _)| is_shared(*stem))
            .map(|(_, form)| self.printings.weight(*form))
            .sum()
    }

    /// Whether the two are printings of one stretch of speech; `None` where nothing speaks for it.
    pub(super) fn weigh(&self, aligner: &mut Aligner, a: u32, b: u32) -> Option<Edge> {
        let agreement = self.printings.agreement(a, b);
        // What is cheap to know rules most pairs out.
        let around = self.around(a, b, agreement);
        let most = around + LIKENESS - self.threshold;
        let words = (self.printings.words(a), self.printings.words(b));
        if most
            + self
                .printings
                .context(a)
                .info
                .min(self.printings.context(b).info)
            < 0.0
        {
            return None;
        }
        let few = words.0.forms.len().min(words.1.forms.len()) <= FEW;
        let bound = if few {
            f32::MAX
        } else {
            self.bound(aligner, a, b) + COMPOUNDS
        };
        if most + bound < 0.0 {
            return None;
        }
        let around = around + self.likeness(a, b);
        if around + bound < self.threshold {
            return None;
        }
        let needed = self.threshold - around;
        // Words that have so much in common are seldom ruled out by their order.
        let wanted = if bound > PLENTY * needed {
            f32::MIN
        } else {
            needed
        };
        let found = aligner.align(words.0, words.1, &self.printings.vocabulary, wanted)?;
        let excess = found.score + around - self.threshold;
        if excess < 0.0 {
            return None;
        }
        let months = self.stock.months(self.printings, a, b, &found);
        let excess = excess - MONTHS * (months as f32).ln();
        let shape = self.shape(a, b, &found);
        let sure = excess >= 0.0
            && (months < STOCK_MONTHS || self.is_one_event(a, b, agreement))
            && self.is_sure(a, b, &found, shape, agreement, excess)
            && (!few || self.is_exact(a, b, &found, agreement));
        Some(Edge {
            a,
            b,
            excess,
            matched: found.matched,
            count: found.count,
            at: [found.a, found.b].map(|r| r.start as u32..r.end as u32),
            shape,
            agreement,
            verbatim: found.unmatched == 0.0,
            sure,
        })
    }

    fn is_sure(
        &self,
        a: u32,
        b: u32,
        found: &Alignment,
        shape: Shape,
        agreement: Agreement,
        excess: f32,
    ) -> bool {
        let contexts = (self.printings.context(a), self.printings.context(b));
        let ratio = found.score / found.matched;
        let fragment = !self.printings.is_long(a) || !self.printings.is_long(b);
        let far = self.printings.days_apart(a, b).unwrap_or(0) > EVENT_DAYS;
        let share = if fragment || far {
            COVERED_MOST
        } else {
            COVERED
        };
        let covered = found.matched >= share * found.lighter;
        let within = contexts.0.article == contexts.1.article;
        let title = contexts.0.title || contexts.1.title;
        let one_event = agreement == Agreement::Agree && self.is_one_event(a, b, agreement);
        if title && !one_event {
            return false;
        }
        if fragment && agreement == Agreement::Conflict {
            return false;
        }
        if within && (ratio < RATIO_WITHIN || matches!(shape, Shape::Conflict | Shape::Overlap)) {
            return false;
        }
        let wanted = if agreement == Agreement::Agree && !far {
            RATIO_AGREE
        } else {
            RATIO_ELSE
        };
        ratio >= wanted
            && match shape {
                Shape::Equal | Shape::Contain => covered,
                Shape::Dovetail => found.count >= 2 && found.matched >= 7.0,
                Shape::Overlap => excess >= DOVETAIL_MORE && found.count >= DOVETAIL_COUNT,
                Shape::Conflict => covered && !far && excess >= CONFLICT_MORE,
            }
    }

    /// One speaker, near days, like articles; where a speaker is unknown, articles that are very like.
    fn is_one_event(&self, a: u32, b: u32, agreement: Agreement) -> bool {
        let alike = match agreement {
            Agreement::Agree => LIKENESS_ZERO,
            Agreement::Unknown => LIKENESS_EVENT,
            Agreement::Conflict => return false,
        };
        let near = self.printings.days_apart(a, b).unwrap_or(0) <= EVENT_DAYS;
        near && self
            .printings
            .likeness(a, b)
            .is_none_or(|likeness| likeness >= alike)
    }

    /// All words of the shorter one stand in the other, one behind the other.
    fn is_exact(&self, a: u32, b: u32, found: &Alignment, agreement: Agreement) -> bool {
        let length = |n: u32| self.printings.words(n).forms.len();
        let whole = found.count >= length(a).min(length(b)) && found.unmatched == 0.0;
        whole && self.is_one_event(a, b, agreement)
    }

    fn opens_clause(&self, printing: u32, at: usize) -> bool {
        let flags = self.printings.words(printing).flags;
        flags.get(at).is_none_or(|f| f & OPENS_CLAUSE != 0)
    }

    fn shape(&self, a: u32, b: u32, found: &Alignment) -> Shape {
        let [(left_a, right_a), (left_b, right_b)] = found.flanks;
        let (of_a, of_b) = (left_a + right_a, left_b + right_b);
        if left_a.min(left_b) > EDGE || right_a.min(right_b) > EDGE {
            Shape::Conflict
        } else if of_a <= 2.0 * EDGE && of_b <= 2.0 * EDGE {
            Shape::Equal
        } else if of_a <= EDGE || of_b <= EDGE {
            Shape::Contain
        } else if (left_a > left_b && self.opens_clause(a, found.a.start))
            || (left_a <= left_b && self.opens_clause(b, found.b.start))
        {
            Shape::Dovetail
        } else {
            Shape::Overlap
        }
    }
}
