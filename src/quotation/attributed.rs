//! Words that an article ascribes to somebody, by tokens and mentions of its analysis: the common result of all that
//! finds quotations, from which `assembly` resolves persons, relays and times.

use crate::quotation::construction::Construction;
use crate::quotation::index::{MentionIx, QuotedIx, TokenIx};
use crate::quotation::reason::{Reason, Support};
use crate::quotation::{Doubt, Kind};
use crate::text::Span;
use std::ops::Range;

/// Words that an article ascribes to somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Attributed {
    /// Their stretches in the article, in order, without the quotation marks.
    pub contents: Vec<Span>,
    /// The token that holds the first of them.
    pub first: TokenIx,
    /// The stretches in marks that they are, in order; none where they were found by something else than their marks.
    pub quoted: Vec<QuotedIx>,
    /// Direct, mixed or indirect.
    pub kind: Kind,
    /// The tokens that introduce them.
    pub cue: Option<Range<TokenIx>>,
    /// Who said them.
    pub source: Option<AttributedSpeaker>,
    /// Whether they have no cue of their own and continue the quotation before.
    pub floating: bool,
    /// What the program is unsure of so far.
    pub doubts: Vec<Doubt>,
    /// How likely it is to be wrong by the model or the filter that found it; `None` where the layout tells who speaks.
    pub belief: Option<Belief>,
}

/// The probabilities, 0 to 1, that a model gives to the words not being this speaker's.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Belief {
    /// That nobody said the words.
    pub nobody: f64,
    /// That somebody else did.
    pub another: f64,
    /// In which construction the words are reported; `None` for words in marks.
    pub report: Option<Construction>,
}

impl Belief {
    /// The probabilities of a quotation of two pieces: of each the larger, since one wrong piece spoils both.
    pub fn weaker(self, other: Belief) -> Belief {
        Belief {
            nobody: self.nobody.max(other.nobody),
            another: self.another.max(other.another),
            report: self.report.or(other.report),
        }
    }
}

/// The speaker of some words (the *source* of the attribution relation), as far as the words beside them tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributedSpeaker {
    /// The mention that names the speaker: the head of the noun phrase.
    pub mention: Option<MentionIx>,
    /// All words that name the speaker.
    pub words: Option<Span>,
    /// The speaker's name: the words that name the speaker, until it is resolved whom they mean.
    pub name: String,
    /// Whether `name` is already the person's, as in transcripts, and nothing is left to resolve.
    pub settled: bool,
    /// Why this is the speaker.
    pub reason: Reason,
}

impl Attributed {
    /// From the first stretch to the last.
    pub fn extent(&self) -> Span {
        extent(&self.contents)
    }

    /// The mention that names the speaker.
    pub fn mention(&self) -> Option<MentionIx> {
        self.source.as_ref().and_then(|source| source.mention)
    }

    /// Whether nothing but nearness links the words to their speaker.
    pub fn is_near_only(&self) -> bool {
        let link = self.source.as_ref().map(|source| &source.reason.link);
        matches!(link, Some(Support::Nearness { .. }))
    }

    /// Adds doubts, keeping them in the order of [`Doubt`] without repetition.
    pub fn doubt(&mut self, doubts: impl IntoIterator<Item = Doubt>) {
        self.doubts.extend(doubts);
        self.doubts.sort_unstable();
        self.doubts.dedup();
    }
}

/// From the first of some stretches to the last.
pub(in crate::quotation) fn extent(stretches: &[Span]) -> Span {
    match stretches {
        [first, .., last] => first.cover(last),
        [only] => *only,
        [] => Span::default(),
    }
}
