//! Mentions: words that name somebody who could have spoken, and the cues to which grammar ties them.

use crate::quotation::grammar::tie::{Inverted, SubjectOf};
use crate::quotation::index::{ParagraphIx, TokenIx};
use crate::text::Span;

/// What kind of words name somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[repr(u8)]
pub enum MentionKind {
    /// A run of capitals: "Mara Okoro", "the Department of Works".
    Name,
    /// A noun phrase: "the mayor", "two residents", "officials".
    Nominal,
    /// "he", "she", "they", "I", "who" …
    Pronoun,
    /// "him", "them" …
    ObjectPronoun,
    /// "his", "their" …
    Possessive,
    /// "which" and "that" as subjects.
    Relative,
}

impl MentionKind {
    /// Whether it names nobody by itself.
    pub fn is_pronoun(self) -> bool {
        !matches!(self, Self::Name | Self::Nominal)
    }
}

/// Words that name somebody who could have spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What kind of words.
    pub kind: MentionKind,
    /// Their place in the text, in bytes.
    pub span: Span,
    /// The first token.
    pub first: TokenIx,
    /// One past the last token.
    pub end: TokenIx,
    /// Their paragraph.
    pub paragraph: ParagraphIx,
    /// Their sentence within the paragraph.
    pub sentence: u32,
    /// Whether they begin their sentence, or follow a quotation, a colon or a dash.
    pub opens_sentence: bool,
    /// For names: a hash of the last word without its case and a suffix such as "Jr."; else 0. Two names with the
    /// same key are likely to mean the same person.
    pub key: u64,
    /// For names: how many names of the article share the key.
    pub times: u32,
    /// The cue verb behind them of which they seem to be the subject.
    pub subject: Option<SubjectOf>,
    /// The cue verb, or "according to", that stands before them.
    pub inverted: Option<Inverted>,
    /// The cue noun that they own and what was said follows: "Okoro's claim that …".
    pub claim: Option<TokenIx>,
}

impl Mention {
    /// Whether grammar ties the mention to a cue as its speaker: the subject before it, the subject
    /// after it in "…," said X, or the owner of a claim.
    pub fn is_attached(&self) -> bool {
        self.subject.is_some() || self.is_inverted() || self.claim.is_some()
    }

    /// The cues whose speaker it may be: the verb whose subject it is, then the one before it ("…," said X).
    pub fn speaker_cues(&self) -> impl Iterator<Item = TokenIx> + use<> {
        let subject = self.subject.map(|subject| subject.cue);
        let inverted = self.inverted.filter(|inverted| inverted.is_speaker());
        subject
            .into_iter()
            .chain(inverted.map(|inverted| inverted.cue))
    }

    /// Whether it is the speaker after the verb ("…," said X), and not the verb's object.
    pub fn is_inverted(&self) -> bool {
        self.inverted.is_some_and(|inverted| inverted.is_speaker())
    }
}
