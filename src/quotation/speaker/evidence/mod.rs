//! The features of a quotation with each mention that could be its speaker, and with nobody.

mod grammar;
mod nobody;
mod place;
mod surroundings;

use crate::language::class::Class;
use crate::language::word::Lists;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{MentionIx, Places, QuotedIx, TokenIx};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::speaker::feature::{Group, PRONOUNS, number};
use crate::quotation::surface::quoted::Quoted;
pub use surroundings::Surroundings;

/// Mentions of the paragraph that are weighed on each side of the quotation.
const MENTIONS_BESIDE: usize = 20;

/// Mentions of one paragraph above a quotation that are weighed.
const MENTIONS_ABOVE: usize = 16;

/// Paragraphs above a quotation whose mentions are weighed.
const PARAGRAPHS_ABOVE: usize = 2;

/// Paragraphs above a quotation that are searched for ones with mentions.
const PARAGRAPHS_LOOKED_AT: usize = 8;

/// The last quotation that got a speaker, and which mention that was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Previous {
    /// Its place among the quoted stretches of the surface.
    pub quoted: QuotedIx,
    /// The mention's place in [`Analysis::mentions`].
    pub mention: MentionIx,
}

/// The features of an article's quotations. Cues and quotations are counted once for the whole article, so that their
/// number between two tokens is a subtraction.
pub struct Evidence<'a, 't> {
    analysis: &'a Analysis<'t>,
    /// Cues before each token.
    cues: IndexVec<TokenIx, u32>,
    /// Quotations before each token.
    quotes: IndexVec<TokenIx, u32>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
enum Side {
    Left,
    Right,
    Above,
}

impl<'a, 't> Evidence<'a, 't> {
    /// Prepares an article.
    pub fn new(analysis: &'a Analysis<'t>) -> Self {
        let counts = |wanted: fn(Class) -> bool| {
            let mut sum = 0;
            let steps = analysis.tokens.iter().map(|token| {
                let before = sum;
                sum += u32::from(wanted(token.class));
                before
            });
            let mut counts: Vec<u32> = steps.collect();
            counts.push(sum);
            counts.into()
        };
        Self {
            analysis,
            cues: counts(|class| class == Class::Cue),
            quotes: counts(|class| class == Class::Quote),
        }
    }

    /// The mentions that could be the speaker of a quotation: those around it in its paragraph, those of the
    /// paragraphs above, and the speaker of the previous quotation.
    pub fn candidates(&self, quoted: &Quoted, previous: Option<Previous>) -> Vec<MentionIx> {
        let analysis = self.analysis;
        let mut candidates = Vec::with_capacity(32);
        let mut above = 0;
        let looked_at = quoted.paragraph.before().tail(PARAGRAPHS_LOOKED_AT);
        for paragraph in looked_at.iter().rev() {
            let mentions = analysis.mentions_in(paragraph);
            if above < PARAGRAPHS_ABOVE && !mentions.is_empty() {
                above += 1;
                candidates.extend(mentions.tail(MENTIONS_ABOVE).iter().rev());
            }
        }
        candidates.reverse();
        if let Some(previous) = previous
            && candidates
                .first()
                .is_none_or(|&first| previous.mention < first)
            && analysis.mentions[previous.mention].paragraph != quoted.paragraph
        {
            candidates.insert(0, previous.mention);
        }
        let here = analysis.mentions_in(quoted.paragraph);
        let right = analysis
            .mentions
            .partition_point_in(here.clone(), |m| m.first < quoted.token);
        candidates.extend((here.start..right).tail(MENTIONS_BESIDE).iter());
        candidates.extend((right..here.end.min(right + MENTIONS_BESIDE)).iter());
        candidates
    }

    /// The features of a candidate.
    pub fn of_mention(
        &self,
        around: &Surroundings,
        candidate: MentionIx,
        previous: Option<Previous>,
        add: &mut impl FnMut(usize),
    ) {
        let mention = &self.analysis.mentions[candidate];
        let side = if mention.paragraph != around.quoted.paragraph {
            Side::Above
        } else if mention.first > around.quoted.token {
            Side::Right
        } else {
            Side::Left
        };
        self.of_its_words(mention, side, add);
        if side == Side::Above {
            self.of_place_above(around, mention, add);
        } else {
            self.of_place_beside(around, mention, candidate, side, add);
            self.of_subject(around, candidate, side, add);
            self.of_inversion(around, mention, side, add);
            self.of_ownership(around, mention, side, add);
        }
        self.of_history(around, mention, candidate, previous, add);
    }

    fn of_its_words(&self, mention: &Mention, side: Side, add: &mut impl FnMut(usize)) {
        let before = self
            .analysis
            .class(mention.paragraph, mention.first.checked_sub(1));
        let after = self.analysis.class(mention.paragraph, Some(mention.end));
        let kind = mention.kind as usize;
        add(number(Group::Kind, [kind]));
        add(number(Group::KindSide, [kind, side as usize]));
        add(number(Group::Before, [before as usize, side as usize]));
        add(number(Group::After, [after as usize, side as usize]));
        if after == Class::Genitive {
            add(number(Group::Owner, []));
        }
        if before.is_preposition() {
            add(number(Group::AfterPreposition, [before as usize]));
        }
        if mention.inverted.is_some_and(|i| !i.is_speaker()) && before == Class::Cue {
            add(number(Group::Object, []));
        }
        if mention.opens_sentence {
            add(number(Group::OpensSentence, []));
        }
        match mention.kind {
            MentionKind::Pronoun | MentionKind::Possessive => {
                add(number(Group::Pronoun, [self.pronoun(mention)]));
            }
            MentionKind::Nominal => {
                let lists = self.analysis.tokens[mention.end - 1].lists;
                if lists.has(Lists::DOCUMENT) {
                    let values = [side as usize, tie(mention)];
                    add(number(Group::Document, values));
                } else if lists.has(Lists::ROLE) {
                    add(number(Group::Role, [side as usize]));
                }
            }
            MentionKind::Name => add(number(Group::Times, [mention.times as usize])),
            _ => {}
        }
    }

    fn pronoun(&self, mention: &Mention) -> usize {
        let word = mention.span.of(self.analysis.text);
        PRONOUNS
            .iter()
            .position(|p| word.eq_ignore_ascii_case(p))
            .unwrap_or(0)
    }
}

fn tie(mention: &Mention) -> usize {
    let verb = usize::from(mention.subject.is_some()) + 2 * usize::from(mention.is_inverted());
    if verb == 0 && mention.claim.is_some() {
        4
    } else {
        verb
    }
}

fn gap(tokens: usize) -> usize {
    match tokens {
        0..2 => 0,
        2..4 => 1,
        4..8 => 2,
        8..16 => 3,
        16..30 => 4,
        _ => 5,
    }
}
