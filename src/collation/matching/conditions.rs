//! What a join must meet to be made, beyond the evidence for it; one that lacks a condition is only offered.
//!
//! Each condition guards against one way in which different words look alike: titles, turns of phrase that
//! are said again and again, common openings, halves of fragments.

use super::edge::Shape;
use super::local::Alignment;
use super::printings::{
    FEW_WORDS, LIKENESS_ZERO, PASSAGE_NATS, PASSED_ON, PHRASE_WORDS, Printings, SAME_DAYS,
};
use super::speaker::Agreement;
use super::stock_phrases::{STOCK_MONTHS, SpeakerCount, Spread};
use std::collections::BTreeSet;
use std::ops::Range;

/// Likeness of articles (a cosine, 0 to 1) that surely report one event, whoever speaks.
const LIKENESS_EVENT: f32 = 0.25;
/// Likeness of two versions of one article (a cosine, 0 to 1).
const LIKENESS_AGAIN: f32 = 0.5;
/// Days apart within which two articles can report one event.
pub(super) const EVENT_DAYS: i32 = 14;
/// The share of the matched weight (0 to 1) that must be left as score, once gaps and other words have been paid for,
/// where the speakers agree.
const SCORE_SHARE_AGREE: f32 = 0.70;
/// The same share where the speakers do not agree.
const SCORE_SHARE_ELSE: f32 = 0.85;
/// The same share for two printings of one article, which seldom prints words twice.
const SCORE_SHARE_WITHIN: f32 = 0.8;
/// The share of the shorter printing's weight that must match, unless the two dovetail.
const MIN_COVERED_SHARE: f32 = 0.5;
/// The same share for a fragment, since half of three words is no evidence, and for what is printed again weeks later:
/// speakers like to begin in the same words.
const MIN_COVERED_SHARE_STRICT: f32 = 0.8;
/// The weight, in nats, of what two printings must share that dovetail.
const DOVETAIL_NATS: f32 = 7.0;
/// How many words two printings must share that overlap in the middle of a clause.
const OVERLAP_WORDS: usize = 4;
/// How many nats above the threshold such two must be.
const OVERLAP_EXCESS_NATS: f32 = 6.0;
/// How many nats above the threshold a join must be where words beside the shared stretch conflict.
const CONFLICT_EXCESS_NATS: f32 = 6.0;
/// What was said so many days apart, as both articles surely tell, was said twice; of fewer one may be wrong.
const SAID_TWICE_DAYS: i32 = 4;
/// The share of the matched weight (0 to 1) that may stand in the speaker's own words where one passes on what the other said.
const MAX_OWN_SHARE: f32 = 0.2;
/// Of fewer words each of two speakers may have said some of his own, unless they are the very same.
const WORDS_OF_ONE: usize = 16;
/// Printings of so few words anybody says any day ("a mistake"): they are of one statement only on one occasion.
const ONE_OCCASION_WORDS: usize = 4;
/// A negation so many words before those shared, or among them, works on these.
const WORDS_TO_DENIED: usize = 3;

/// Two printings whose words have been aligned.
pub(super) struct Aligned<'m> {
    pub(super) printings: &'m Printings,
    pub(super) a: u32,
    pub(super) b: u32,
    pub(super) found: &'m Alignment,
    pub(super) shape: Shape,
    pub(super) agreement: Agreement,
    /// Nats above the threshold.
    pub(super) excess: f32,
    /// How widely the rarest shared phrase is printed.
    pub(super) spread: Spread,
}

/// Whether the shorter of two printings has so few words that it joins in no other words.
pub(super) fn is_short(printings: &Printings, a: u32, b: u32) -> bool {
    words(printings, a).min(words(printings, b)) <= FEW_WORDS
}

fn words(printings: &Printings, n: u32) -> usize {
    printings.words(n).forms.len()
}

impl Aligned<'_> {
    /// Whether every condition is met.
    pub(super) fn is_sure(&self) -> bool {
        self.excess >= 0.0
            && !self.is_said_again()
            && !self.is_of_series()
            && (!self.is_stock() || self.is_one_event())
            && !self.is_side_bar()
            && (!self.has_title() || self.agreement == Agreement::Agree && self.is_one_event())
            && (!self.has_fragment() || self.agreement != Agreement::Conflict)
            && (!self.is_phrase() || self.has_days() || self.is_one_event())
            && (!self.is_within_article() || self.is_said_twice())
            && self.is_close()
            && self.is_enough()
            && !self.is_denied()
            && !self.is_contrary()
            && !self.is_answer()
            && !self.is_repeated()
            && !self.is_said_by_each()
            && !self.is_anyones()
            && (!is_short(self.printings, self.a, self.b) || self.is_exact() && !self.is_term())
            && (!self.has_scrap() || self.is_one_occasion())
    }

    fn has_scrap(&self) -> bool {
        words(self.printings, self.a).min(words(self.printings, self.b)) <= ONE_OCCASION_WORDS
    }

    /// Said on one day, as both articles tell, or in two versions of one article, of which one may be wrong. Where the day is not
    /// told, printed on one day; on the next in a like article; or where articles of two outlets surely report one event, a few
    /// days later.
    fn is_one_occasion(&self) -> bool {
        let (printings, a, b) = (self.printings, self.a, self.b);
        let alike = |least: f32| printings.are_alike(a, b, least);
        if let Some(days) = printings.said_apart(a, b) {
            return days == 0 || alike(LIKENESS_AGAIN);
        }
        match printings.days_apart(a, b) {
            Some(0) => true,
            None | Some(1) => alike(LIKENESS_ZERO),
            Some(2..=SAME_DAYS) => alike(LIKENESS_EVENT) && !printings.are_of_one_outlet(a, b),
            Some(_) => false,
        }
    }

    /// Both articles tell the day on which it was said, and the days are far apart: a sentence of every speech. Or they are
    /// not the same, and neither are the figures or what is denied: the toll of Monday and that of Tuesday.
    fn is_said_again(&self) -> bool {
        let apart = self.printings.said_apart(self.a, self.b);
        apart.is_some_and(|days| days >= SAID_TWICE_DAYS || days > 0 && self.has_other_figures())
    }

    /// One outlet prints the words with another figure in another article: the parts of a series ("Plan number 4"), or what
    /// it counts anew.
    fn is_of_series(&self) -> bool {
        let one_outlet = self.printings.are_of_one_outlet(self.a, self.b);
        one_outlet && !self.is_within_article() && self.has_other_figures()
    }

    fn has_other_figures(&self) -> bool {
        let vocabulary = &self.printings.vocabulary;
        let figures = |n: u32, stretch: &Range<usize>| {
            let forms = &self.printings.words(n).forms[stretch.clone()];
            let told = |form: &&u32| vocabulary.denies(**form) || vocabulary.is_figure(**form);
            let mut figures: Vec<u32> = forms.iter().filter(told).copied().collect();
            figures.sort_unstable();
            figures
        };
        figures(self.a, &self.found.a) != figures(self.b, &self.found.b)
    }

    /// One speaker passes on in marks what the other one has said: the words are the same, the statement is another.
    pub(super) fn is_passed_on(&self) -> bool {
        let [a, b] = self.passed_on();
        self.agreement == Agreement::Conflict && a != b
    }

    /// For each printing whether nearly all of the shared words stand in marks within it.
    fn passed_on(&self) -> [bool; 2] {
        [(self.a, 0), (self.b, 1)].map(|(n, side)| {
            let words = self.printings.words(n);
            let pairs = self.found.pairs.iter().map(|pair| [pair.0, pair.1][side]);
            let own = pairs.filter(|at| words.flags[*at] & PASSED_ON == 0);
            let own: f32 = own.map(|at| words.weights[at]).sum();
            own <= MAX_OWN_SHARE * self.found.matched
        })
    }

    /// In one the shared words stand in marks among others: the speaker repeats later what he has said, as part of a statement
    /// of its own.
    fn is_repeated(&self) -> bool {
        let [a, b] = self.passed_on();
        let says_more = |n: u32| {
            let words = self.printings.words(n);
            let told = words.flags.iter().zip(words.weights);
            let own = told.filter(|(flags, _)| **flags & PASSED_ON == 0);
            own.map(|(_, weight)| weight).sum::<f32>() >= PASSAGE_NATS
        };
        a != b && says_more(if a { self.a } else { self.b })
    }

    /// The words are said again month after month; or they are few, and said in one story after the other.
    fn is_stock(&self) -> bool {
        let is_wide = self
            .spread
            .stories
            .is_none_or(|stories| stories >= STOCK_MONTHS);
        self.spread.months >= STOCK_MONTHS || self.is_phrase() && is_wide
    }

    /// Two speakers are given few words, and each prints others among or beside them; or a phrase, in two stories or not word
    /// for word: "It was one of the best speeches I have heard", "one of the best speeches I have seen".
    /// Each has said his own.
    fn is_said_by_each(&self) -> bool {
        let is_most = self.found.matched >= MIN_COVERED_SHARE_STRICT * self.found.lighter;
        let is_same = match self.is_phrase() {
            true => self.found.unmatched == 0.0 && self.is_one_story(),
            false => is_most && self.is_only_shorter(),
        };
        self.agreement == Agreement::Conflict && self.found.count < WORDS_OF_ONE && !is_same
    }

    /// One prints nothing between the first and the last of the shared words that the other does not.
    fn is_only_shorter(&self) -> bool {
        let matched = |side: usize| -> BTreeSet<usize> {
            let pairs = self.found.pairs.iter();
            pairs.map(|pair| [pair.0, pair.1][side]).collect()
        };
        let [a, b] = [0, 1].map(matched);
        a.len() == self.found.a.len() || b.len() == self.found.b.len()
    }

    /// Near days and like articles, whoever speaks.
    fn is_one_story(&self) -> bool {
        !self.is_far() && self.printings.are_alike(self.a, self.b, LIKENESS_ZERO)
    }

    /// A phrase that many speakers use, and these not before all others: nothing tells which time is meant. Versions of one
    /// article mean one.
    fn is_anyones(&self) -> bool {
        let speaker = [self.a, self.b].map(|n| self.printings.surname(n));
        let is_again = || self.printings.are_alike(self.a, self.b, LIKENESS_AGAIN);
        let is_own = match self.spread.sayers {
            SpeakerCount::Few => true,
            SpeakerCount::Mostly(surname) => speaker.contains(&Some(surname)),
            SpeakerCount::Many => false,
        };
        self.is_phrase() && !is_own && !is_again()
    }

    /// So few words are shared that they are no sentence, and one printing denies them where the other does not: "no deal
    /// at that price", "there is a deal at that price". A printing that begins with them does not tell.
    fn is_denied(&self) -> bool {
        let found = self.found;
        let [a, b] = [(self.a, &found.a), (self.b, &found.b)].map(|(n, stretch)| {
            let forms = self.printings.words(n).forms;
            let from = stretch.start.saturating_sub(WORDS_TO_DENIED);
            let mut near = forms[from..stretch.end].iter();
            let denies = near.any(|form| self.printings.vocabulary.denies(*form));
            (denies || stretch.start > 0).then_some(denies)
        });
        self.is_phrase() && a.zip(b).is_some_and(|(a, b)| a != b)
    }

    /// The speaker denies the one, or is asked whether it is so, and says the other.
    fn is_contrary(&self) -> bool {
        let stance = |n: u32| self.printings.context(n).stance;
        stance(self.a) != stance(self.b)
    }

    /// One asks what the other tells in some of the same words: "Will anybody be left behind?", "Nobody will be left behind".
    fn is_answer(&self) -> bool {
        let lesser = words(self.printings, self.a).min(words(self.printings, self.b));
        self.printings.are_question_and_answer(self.a, self.b) && self.found.count < lesser
    }

    /// So few words are shared that they may be a phrase.
    fn is_phrase(&self) -> bool {
        self.found.count < PHRASE_WORDS
    }

    /// One outlet prints the words in articles of many stories: beside the text. What it prints again in much the
    /// same article is none.
    fn is_side_bar(&self) -> bool {
        let outlet = |n: u32| self.printings.context(n).outlet;
        let is_again = self.printings.are_alike(self.a, self.b, LIKENESS_AGAIN);
        let is_wide = self
            .spread
            .stories
            .is_some_and(|stories| stories >= STOCK_MONTHS);
        is_wide && outlet(self.a) == outlet(self.b) && !is_again
    }

    /// The words follow each other in both alike.
    fn is_close(&self) -> bool {
        let wanted = if self.agreement == Agreement::Agree && !self.is_far() {
            SCORE_SHARE_AGREE
        } else {
            SCORE_SHARE_ELSE
        };
        self.ratio() >= wanted
    }

    /// What is shared is enough for the way in which the two lie to each other.
    fn is_enough(&self) -> bool {
        let found = self.found;
        match self.shape {
            Shape::Equal | Shape::Contain => self.is_covered(),
            Shape::Dovetail => found.matched >= DOVETAIL_NATS,
            Shape::Overlap => self.excess >= OVERLAP_EXCESS_NATS && found.count >= OVERLAP_WORDS,
            Shape::Conflict => {
                self.is_covered() && !self.is_far() && self.excess >= CONFLICT_EXCESS_NATS
            }
        }
    }

    fn is_covered(&self) -> bool {
        let share = if self.has_fragment() || self.is_far() {
            MIN_COVERED_SHARE_STRICT
        } else {
            MIN_COVERED_SHARE
        };
        self.found.matched >= share * self.found.lighter
    }

    /// One article prints the same words of one speaker at two places.
    fn is_said_twice(&self) -> bool {
        self.agreement != Agreement::Conflict
            && self.ratio() >= SCORE_SHARE_WITHIN
            && !matches!(self.shape, Shape::Conflict | Shape::Overlap)
    }

    /// All words of the shorter one stand in the other, one behind the other.
    fn is_exact(&self) -> bool {
        let shorter = words(self.printings, self.a).min(words(self.printings, self.b));
        self.found.count >= shorter && self.found.unmatched == 0.0 && self.is_one_event()
    }

    /// One of them is a term, which one uses any day; unless one article has both, or both tell that it was used on one day.
    fn is_term(&self) -> bool {
        let is_term = [self.a, self.b].map(|n| self.printings.context(n).term);
        let is_one_day = self.printings.said_apart(self.a, self.b) == Some(0);
        is_term.contains(&true) && !is_one_day && !self.is_within_article()
    }

    /// One speaker, near days, like articles; where a speaker is unknown, articles that are very like.
    fn is_one_event(&self) -> bool {
        let alike = match self.agreement {
            Agreement::Agree => LIKENESS_ZERO,
            Agreement::Unknown => LIKENESS_EVENT,
            Agreement::Conflict => return false,
        };
        !self.is_far() && self.printings.are_alike(self.a, self.b, alike)
    }

    /// What is left of the matched weight when all that does not match is taken away.
    fn ratio(&self) -> f32 {
        self.found.score / self.found.matched
    }

    fn is_far(&self) -> bool {
        !self.printings.are_within(self.a, self.b, EVENT_DAYS)
    }

    /// It is known when both came out. Else a phrase may have been said years before, and only like articles tell of one event.
    fn has_days(&self) -> bool {
        self.printings.days_apart(self.a, self.b).is_some()
    }

    fn has_fragment(&self) -> bool {
        !self.printings.is_long(self.a) || !self.printings.is_long(self.b)
    }

    fn has_title(&self) -> bool {
        self.printings.context(self.a).title || self.printings.context(self.b).title
    }

    fn is_within_article(&self) -> bool {
        self.printings.context(self.a).article == self.printings.context(self.b).article
    }
}

#[cfg(test)]
mod tests;
