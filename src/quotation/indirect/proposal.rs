//! Proposals: what the rules take for possible reported speech.

use crate::quotation::construction::{Cut, Shape, SpeakerOrigin};
use crate::quotation::index::{MentionIx, ParagraphIx, TokenIx};
use std::ops::Range;

/// Words that somebody is perhaps reported to have said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// How they stand to the cue.
    pub shape: Shape,
    /// The words reported, as tokens.
    pub clause: Range<TokenIx>,
    /// The rest of the clause behind an inserted "he said", as tokens.
    pub rest: Option<Range<TokenIx>>,
    /// Where they were cut out of their sentence.
    pub cut: Cut,
    /// Whether the sentence could have been cut elsewhere.
    pub longer: bool,
    /// The verb, the noun or "according to".
    pub cue: Range<TokenIx>,
    /// The mention of the speaker.
    pub speaker: Option<MentionIx>,
    /// Words that name the speaker and are no mention: "three in ten".
    pub named: Option<Range<TokenIx>>,
    /// How the speaker was found.
    pub origin: SpeakerOrigin,
    /// The sentence's tokens, its closing signs included.
    pub sentence: Range<TokenIx>,
    /// Number of the paragraph.
    pub paragraph: ParagraphIx,
}

/// A proposal with its probability.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The proposal.
    pub proposal: Proposal,
    /// How likely it is reported speech, 0 to 1.
    pub likely: f64,
    /// Whether it is told in a plain construction, in which nothing but speech is reported.
    pub plain: bool,
}

impl Proposal {
    /// The clause and its rest.
    pub fn contents(&self) -> impl Iterator<Item = &Range<TokenIx>> {
        std::iter::once(&self.clause).chain(&self.rest)
    }

    /// From the first to the last token of what is reported.
    pub fn extent(&self) -> Range<TokenIx> {
        let end = self.rest.as_ref().map_or(self.clause.end, |rest| rest.end);
        self.clause.start..end
    }
}
