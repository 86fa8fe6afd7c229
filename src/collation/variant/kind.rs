//! The closed list of kinds: what a difference can be called.
//!
//! To add a kind: a line of [`VariantKind`] with its name, a rule of its own under [`rules`](super::rules) with its
//! tests, and the rule's place in the table there.

use crate::collation::OperatorClass;
use strum::{EnumIter, EnumMessage, EnumString, IntoEnumIterator, IntoStaticStr};

/// What kind of difference it is, in the order in which kinds are listed: those that a fact-checker looks for
/// first. The text beside each kind is its word in JSON and in settings; a word is read back with `parse`,
/// also one that was used before or that screens show.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    EnumIter,
    EnumMessage,
    EnumString,
    IntoStaticStr,
)]
#[non_exhaustive]
pub enum VariantKind {
    /// A word that turns the meaning: not, only, must, some, hedges and intensifiers.
    #[strum(to_string = "operator", serialize = "turns the sense")]
    Operator,
    /// A number or a name differs.
    #[strum(serialize = "number or name")]
    NumberOrName,
    /// A number, a name or a negation that only one of two has, and one of them is a translation or a report without
    /// marks: the words are the translator's or the reporter's.
    #[strum(to_string = "check", serialize = "to check")]
    Check,
    /// Words left out without a sign, as a fuller witness shows.
    #[strum(serialize = "unmarked cut")]
    UnmarkedCut,
    /// Words that an outlet added: the record does not have them.
    #[strum(to_string = "insertion", serialize = "added words")]
    Insertion,
    /// Other words for the same.
    #[strum(serialize = "word swap")]
    WordSwap,
    /// A difference of no other kind.
    #[strum(to_string = "reworded", serialize = "other")]
    Other,
    /// Words put in, in brackets.
    #[strum(to_string = "bracket insertion", serialize = "words in brackets")]
    BracketInsertion,
    /// Words left out where "…" says so.
    #[strum(serialize = "marked cut")]
    MarkedCut,
    /// Only a part of the statement is printed.
    #[strum(to_string = "fragment", serialize = "part only")]
    Fragment,
    /// The same words at another place (a transposition).
    #[strum(serialize = "moved")]
    Moved,
    /// One sentence for two, or two for one.
    #[strum(serialize = "joined or split sentences")]
    Joined,
    /// Person, tense or case fitted to the sentence around.
    #[strum(to_string = "person or tense", serialize = "fitted to the sentence")]
    Fitted,
    /// Fillers and honorifics left out or put in ("well", "Mr.").
    #[strum(serialize = "filler")]
    Filler,
    /// "does not" for "doesn't".
    #[strum(serialize = "contraction")]
    Contraction,
    /// Spelling varieties and house style ("per cent", "%").
    #[strum(serialize = "spelling")]
    Spelling,
    /// Letter case, punctuation, kinds of dashes and quotation marks.
    #[strum(serialize = "typography")]
    Typography,
}

impl VariantKind {
    /// Whether a difference of this kind makes the words of two witnesses differ: typography is how they are
    /// set, a fragment how far they go. The matrix (≠), the printings and Compare say so by this one rule.
    pub fn is_wording(self) -> bool {
        !matches!(self, Self::Typography | Self::Fragment)
    }

    /// Every kind, in the order in which they are listed.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::iter()
    }

    /// The word used in JSON and in settings.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The word on the screens and in pages for readers, who need not know how textual critics call it.
    pub fn shown(self) -> &'static str {
        match self {
            Self::Operator => "turns the sense",
            Self::Check => "to check",
            Self::Insertion => "added words",
            Self::BracketInsertion => "words in brackets",
            Self::Fragment => "part only",
            _ => self.name(),
        }
    }

    /// What it says of a difference, in a sentence.
    pub fn meaning(self) -> &'static str {
        self.get_documentation().unwrap_or_default()
    }
}

/// What a kind rests on, where it has sorts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, EnumMessage)]
#[non_exhaustive]
pub enum Detail {
    /// The class of the operator that differs: a negation, a hedge.
    #[strum(disabled)]
    Operator(OperatorClass),
    /// A number differs.
    Number,
    /// A unit or a currency differs.
    Unit,
    /// A name differs.
    Name,
    /// How a number is meant: as the change, the level that is reached, a bound.
    Amount,
    /// How one thing stands in time to another.
    Time,
    /// Another tense: what was for what is.
    Tense,
    /// A word for its contrary.
    Opposite,
    /// Another person acts, or the one acted upon for the one who acts.
    Agent,
    /// What stands beside the words takes them back, or gives them to somebody else: "it is false that", "his rivals say".
    Disbelief,
    /// A question for a statement.
    Question,
    /// Each of two stands in the place of the other.
    Exchanged,
    /// A title before a name.
    Honorific,
    /// "a", "the".
    Article,
    /// Words of grammar only.
    SmallWord,
    /// Another ending of the same word.
    Inflection,
    /// Two places of a transcript, with the end of a sentence between them, in one pair of marks.
    Splice,
}

impl Detail {
    /// The word on the screens and in pages for readers, who need not know how linguists call it.
    pub fn shown(self) -> &'static str {
        use OperatorClass::{
            Condition, Exclusive, Hedge, Intensifier, Modal, Negation, Quantifier,
        };
        match self {
            Self::Operator(Negation | Condition) => self.name(),
            Self::Operator(Exclusive) => "limiting word",
            Self::Operator(Modal) => "how binding",
            Self::Operator(Quantifier) => "how many",
            Self::Operator(Hedge) => "softening word",
            Self::Operator(Intensifier) => "strengthening word",
            Self::Unit => "unit or currency",
            Self::Amount => "meaning of a number",
            Self::Time => "before or after",
            Self::Opposite => "opposite word",
            Self::Agent => "who does it",
            Self::Disbelief => "doubted or denied",
            Self::Question => "question or statement",
            Self::Exchanged => "places swapped",
            Self::Honorific => "title",
            Self::Article => "“a” or “the”",
            Self::Inflection => "word ending",
            Self::Splice => "over the end of a sentence",
            Self::Number | Self::Name | Self::Tense | Self::SmallWord => self.name(),
        }
    }

    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Operator(class) => class.name(),
            Self::Number => "number",
            Self::Unit => "unit",
            Self::Name => "name",
            Self::Amount => "amount",
            Self::Time => "time",
            Self::Tense => "tense",
            Self::Opposite => "opposite",
            Self::Agent => "agent",
            Self::Disbelief => "disbelief",
            Self::Question => "question",
            Self::Exchanged => "exchanged",
            Self::Honorific => "honorific",
            Self::Article => "article",
            Self::SmallWord => "small word",
            Self::Inflection => "inflection",
            Self::Splice => "splice",
        }
    }

    /// Every sort, those of operators first.
    pub fn all() -> impl Iterator<Item = Self> {
        OperatorClass::iter()
            .map(Self::Operator)
            .chain(Self::iter())
    }

    /// What it says of a difference, in a sentence; of an operator, the like of its words.
    pub fn meaning(self) -> &'static str {
        let told = match self {
            Self::Operator(class) => class.get_documentation(),
            _ => self.get_documentation(),
        };
        told.unwrap_or_default()
    }
}
