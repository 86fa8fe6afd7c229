//! What the rules propose as reported speech.

use crate::quotation::index::{MentionIx, ParagraphIx, TokenIx};
use std::ops::Range;

/// How the words reported stand to the words that report them.
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
    /// The rest of the clause after an inserted "he said".
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

/// How the speaker of a proposal was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum SpeakerOrigin {
    /// No speaker was found.
    None,
    /// The verb's subject before it.
    Subject,
    /// After the verb or after "according to".
    Inverted,
    /// From the main clause.
    Understood,
    /// Whose claim it is.
    Owner,
    /// What "who" or "which" refers to.
    Antecedent,
    /// With whom the sentence begins.
    Opener,
    /// The words before the verb or after "according to".
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
