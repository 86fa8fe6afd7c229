//! Words that an article ascribes to somebody, by their places in its analysis: what finding hands on to
//! whoever asks for persons, relays and times.

use crate::quotation::index::{MentionIx, TokenIx};
use crate::quotation::reason::{Link, Reason};
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
    /// Direct, mixed or indirect.
    pub kind: Kind,
    /// The tokens that introduce them.
    pub cue: Option<Range<TokenIx>>,
    /// Who said them.
    pub source: Option<AttributedSpeaker>,
    /// They have no cue of their own and go on from the quotation before.
    pub floating: bool,
    /// What the machine is unsure of so far.
    pub doubts: Vec<Doubt>,
    /// How far the model or the filter believes in it; `None` where the layout tells.
    pub belief: Option<Belief>,
}

/// How far a model believes that something else is the case, 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Belief {
    /// In nobody having said the words.
    pub nobody: f64,
    /// In other speakers.
    pub another: f64,
}

impl Belief {
    /// The weaker belief in two pieces of one quotation.
    pub fn weaker(self, other: Belief) -> Belief {
        Belief {
            nobody: self.nobody.max(other.nobody),
            another: self.another.max(other.another),
        }
    }
}

/// Who said something, as far as the words beside it tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributedSpeaker {
    /// The mention that names the speaker, the head where several stand side by side.
    pub mention: Option<MentionIx>,
    /// All words that name the speaker.
    pub words: Option<Span>,
    /// What the speaker is called as long as nobody is known whom the words mean.
    pub name: String,
    /// Whoever found the words has told whom they mean, and `name` is who it is.
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

    /// Whether nothing but nearness ties the words to their speaker.
    pub fn is_near_only(&self) -> bool {
        let link = self.source.as_ref().map(|source| &source.reason.link);
        matches!(link, Some(Link::Nearness { .. }))
    }

    /// Adds doubts, each of which is told once, in the order of [`Doubt`].
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
