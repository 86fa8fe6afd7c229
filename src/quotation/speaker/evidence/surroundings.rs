//! The surroundings of a quotation, looked up once for all its candidates.

use super::Side;
use super::{Evidence, Previous};
use crate::language::class::Class;
use crate::quotation::grammar::mention::Mention;
use crate::quotation::index::{Places, QuotedIx, TokenIx};
use crate::quotation::surface::quoted::Quoted;
use std::ops::Range;

/// Tokens on each side of a quotation that are looked at.
const TOKENS_ASIDE: usize = 160;

/// Classes whose presence between quotation and mention is a feature.
pub(super) const TELLING: [Class; 14] = [
    Class::That,
    Class::Relative,
    Class::Subordinator,
    Class::Conjunction,
    Class::Colon,
    Class::Dash,
    Class::When,
    Class::While,
    Class::As,
    Class::To,
    Class::Be,
    Class::Ed,
    Class::Stop,
    Class::Comma,
];

/// For each class its index in [`TELLING`], or `u8::MAX` for all others.
static PLACE_IN_TELLING: [u8; Class::ALL.len()] = {
    let mut places = [u8::MAX; Class::ALL.len()];
    let mut at = 0;
    while at < TELLING.len() {
        places[TELLING[at] as usize] = at as u8;
        at += 1;
    }
    places
};

/// What stands around a quotation, as all its candidates need it.
pub struct Surroundings<'q> {
    pub(super) index: QuotedIx,
    pub(super) quoted: &'q Quoted,
    pub(super) sentence: u32,
    /// The classes beside the quotation.
    pub(super) before: Class,
    pub(super) after: Class,
    /// Nearest token of each telling class on the left and on the right.
    pub(super) nearest: [[TokenIx; TELLING.len()]; 2],
    /// Cues of the sentence before it.
    pub(super) cues_before: usize,
    /// Cues of the sentence behind it.
    pub(super) cues_after: usize,
    /// Whether a mention with a cue stands in the sentence, left and right.
    pub(super) tied: [bool; 2],
    /// Whether no other words stand near it in its paragraph.
    pub(super) alone: bool,
    /// Whether any mention stands in the sentence.
    pub(super) named: bool,
}

impl<'a> Evidence<'a, '_> {
    /// Looks around a quotation once, for all its candidates.
    pub fn surroundings(&self, index: QuotedIx) -> Surroundings<'a> {
        let analysis = self.analysis;
        let quoted = &analysis.quoted[index];
        let tokens = analysis.paragraphs[quoted.paragraph].tokens.clone();
        let at = quoted.token;
        let sentence = analysis.tokens[at].sentence;
        let mut around = Surroundings {
            index,
            quoted,
            sentence,
            before: analysis.class(quoted.paragraph, at.checked_sub(1)),
            after: analysis.class(quoted.paragraph, Some(at + 1)),
            nearest: [
                [TokenIx::default(); TELLING.len()],
                [tokens.end; TELLING.len()],
            ],
            cues_before: 0,
            cues_after: 0,
            tied: [false; 2],
            alone: false,
            named: false,
        };
        let left = at.saturating_sub(TOKENS_ASIDE).max(tokens.start);
        let right = tokens.end.min(at + TOKENS_ASIDE);
        let mut words = false;
        for place in (left..right).iter().filter(|&place| place != at) {
            let token = &analysis.tokens[place];
            words |= token.class.is_word();
            if token.sentence == sentence && token.is_cue() {
                if place < at {
                    around.cues_before += 1
                } else {
                    around.cues_after += 1
                }
            }
            let class = usize::from(PLACE_IN_TELLING[token.class as usize]);
            if class < TELLING.len() {
                if place < at {
                    around.nearest[0][class] = place + 1;
                } else if around.nearest[1][class] == tokens.end {
                    around.nearest[1][class] = place;
                }
            }
        }
        around.alone = !words;
        let mentions = analysis.mentions_in(quoted.paragraph);
        let first = analysis
            .mentions
            .partition_point_in(mentions.clone(), |m| m.first < left);
        let near = (first..mentions.end)
            .iter()
            .map(|at| &analysis.mentions[at]);
        let near = near.take_while(|m| m.first < right);
        for mention in near.filter(|m| m.sentence == sentence) {
            around.named = true;
            if mention.is_attached() {
                around.tied[usize::from(mention.first > at)] = true;
            }
        }
        around
    }

    /// How far back the previous quotation stands: 0 in the same sentence, 1 in the paragraph, 2 in the one before, 3
    /// farther ([`crate::quotation::speaker::feature::REACHES`]).
    pub(super) fn reach(&self, around: &Surroundings, previous: Previous) -> usize {
        let before = &self.analysis.quoted[previous.quoted];
        match before.paragraph.abs_diff(around.quoted.paragraph) {
            0 if self.analysis.tokens[before.token].sentence == around.sentence => 0,
            0 => 1,
            1 => 2,
            _ => 3,
        }
    }
}

/// The tokens between a quotation and a mention of its paragraph.
pub(super) fn tokens_between(
    around: &Surroundings,
    mention: &Mention,
    side: Side,
) -> Range<TokenIx> {
    match side {
        Side::Right => around.quoted.token + 1..mention.first,
        _ => mention.end.min(around.quoted.token)..around.quoted.token,
    }
}
