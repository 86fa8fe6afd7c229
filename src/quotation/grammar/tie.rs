//! How grammar ties a mention to a cue: as the subject before it, or as the speaker after it.

use crate::language::class::Class;
use crate::quotation::index::TokenIx;

/// A cue verb whose subject a mention seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubjectOf {
    /// The verb's token.
    pub cue: TokenIx,
    /// What stands between mention and verb.
    pub intervening: Intervening,
}

/// What stands between a subject and its verb: a set of kinds of material, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Intervening(u16);

impl Intervening {
    /// "has", "did not", "later".
    pub const AUXILIARY: Intervening = Intervening(1);
    /// "who".
    pub const RELATIVE: Intervening = Intervening(2);
    /// An appositive or another insertion between commas.
    pub const INSERTION: Intervening = Intervening(4);
    /// Brackets.
    pub const BRACKETS: Intervening = Intervening(8);
    /// More nouns: "the ferryman Okoro".
    pub const NOUNS: Intervening = Intervening(16);
    /// "'s" and a noun: the mention is the owner of the speaker.
    pub const GENITIVE: Intervening = Intervening(32);
    /// A prepositional phrase or a day.
    pub const PREPOSITION: Intervening = Intervening(64);
    /// "and".
    pub const CONJUNCTION: Intervening = Intervening(128);
    /// The rest of the sentence: "Okoro left, calling it a day".
    pub const SENTENCE: Intervening = Intervening(256);

    /// Names, in the order of the bits.
    pub const NAMES: [&str; 9] = [
        "auxiliary",
        "relative",
        "insertion",
        "brackets",
        "nouns",
        "genitive",
        "preposition",
        "conjunction",
        "sentence",
    ];

    /// Whether `part` stands between.
    pub fn has(self, part: Intervening) -> bool {
        self.0 & part.0 != 0
    }

    /// As a number from 0 to 511.
    pub fn bits(self) -> u16 {
        self.0
    }

    pub(super) fn with(self, part: Intervening) -> Intervening {
        Intervening(self.0 | part.0)
    }
}

/// A cue that stands before a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inverted {
    /// The token of the verb or of "according".
    pub cue: TokenIx,
    /// What stands between.
    pub via: Via,
    /// The class of the token before the cue: after a quotation or a comma the mention is the speaker,
    /// else it is rather the verb's object.
    pub before: Class,
}

/// What stands between a cue and the mention after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::VariantNames)]
#[strum(serialize_all = "lowercase")]
#[repr(u8)]
pub enum Via {
    /// Nothing stands between: "said Okoro".
    Nothing,
    /// Nouns: said ferryman Okoro.
    Nouns,
    /// A preposition: quoted by Okoro, said to Okoro.
    Preposition,
    /// "according to", "in the words of".
    According,
}

impl Inverted {
    /// Whether the mention is the speaker and not the object.
    pub fn is_speaker(self) -> bool {
        let opens = matches!(
            self.before,
            Class::Quote | Class::Comma | Class::Edge | Class::Conjunction | Class::Sign
        );
        opens || self.via == Via::According
    }
}
