//! Proposals: what the rules take for possible reported speech.

use crate::quotation::index::{MentionIx, ParagraphIx, TokenIx};
use std::ops::Range;

/// The construction: how the reported words stand to the cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Shape {
    /// Okoro said (that) …
    After,
    /// …, Okoro said.
    Before,
    /// …, said Okoro.
    Inverted,
    /// …, Okoro said, …
    Around,
    /// According to Okoro, …
    Leading,
    /// …, according to Okoro.
    Closing,
    /// …, according to Okoro, …
    Inserted,
    /// As Okoro noted, …
    As,
    /// Okoro's claim that …
    Claim,
    /// Okoro criticized …
    Object,
}

impl Shape {
    /// Names, in the order of the shapes.
    pub const NAMES: [&str; 10] = [
        "after", "before", "inverted", "around", "leading", "closing", "inserted", "as", "claim",
        "object",
    ];
}

/// Where a stretch of words was cut out of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Cut {
    /// Nowhere: it goes to the sentence's edge.
    None,
    /// At a semicolon or a dash.
    Sign,
    /// Before a participle: ", adding".
    Participle,
    /// Before the next verb of saying that "and" joins.
    Joined,
    /// Before a comma and "but", "while", "although".
    Contrast,
    /// Before a comma.
    Comma,
    /// Before words in marks.
    Marks,
    /// Before a word that opens another phrase.
    Phrase,
}

impl Cut {
    /// Names, in the order of the cuts.
    pub const NAMES: [&str; 8] = [
        "none",
        "sign",
        "participle",
        "joined",
        "contrast",
        "comma",
        "marks",
        "phrase",
    ];
}

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

/// By what relation to the cue the speaker of a proposal was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum SpeakerOrigin {
    /// No speaker was found.
    None,
    /// The subject before the verb.
    Subject,
    /// The mention behind the verb or behind "according to".
    Inverted,
    /// The subject of the main clause, understood for a participle or a coordinated verb.
    Understood,
    /// The owner of the cue noun.
    Owner,
    /// The antecedent of "who" or "which".
    Antecedent,
    /// The mention with which the sentence begins.
    Opener,
    /// Words before the verb or behind "according to" that are no mention.
    Words,
}

impl SpeakerOrigin {
    /// Names, in the order of the ways.
    pub const NAMES: [&str; 8] = [
        "none",
        "subject",
        "inverted",
        "understood",
        "owner",
        "antecedent",
        "opener",
        "words",
    ];
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
