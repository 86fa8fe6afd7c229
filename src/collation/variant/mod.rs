//! Every difference has a name from a closed list.

use std::ops::Range;

/// What kind of difference it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VariantKind {
    /// Letter case, punctuation, kinds of dashes and quotation marks.
    Typography,
    /// Spelling varieties and house style ("per cent", "%").
    Spelling,
    /// "does not" for "doesn't".
    Contraction,
    /// Fillers and honorifics left out or put in ("well", "Mr.").
    Filler,
    /// Words left out where "…" says so.
    MarkedCut,
    /// Words left out without a sign, as a fuller witness shows.
    UnmarkedCut,
    /// Words put in, in brackets.
    BracketInsertion,
    /// Words that only this witness has.
    Insertion,
    /// Person, tense or case fitted to the sentence around.
    Fitted,
    /// Only a part of the statement is printed.
    Fragment,
    /// Reported without marks where others print direct speech.
    Indirect,
    /// One sentence for two, or two for one.
    Joined,
    /// The same words at another place (a transposition).
    Moved,
    /// Other words for the same.
    WordSwap,
    /// A number or a name differs.
    NumberOrName,
    /// A word that turns the meaning: not, only, must, some, hedges and intensifiers.
    Operator,
    /// None of these.
    Other,
}

impl VariantKind {
    /// The word used in JSON and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Typography => "typography",
            Self::Spelling => "spelling",
            Self::Contraction => "contraction",
            Self::Filler => "filler",
            Self::MarkedCut => "marked cut",
            Self::UnmarkedCut => "unmarked cut",
            Self::BracketInsertion => "bracket insertion",
            Self::Insertion => "insertion",
            Self::Fitted => "fitted to the sentence",
            Self::Fragment => "fragment",
            Self::Indirect => "direct against indirect",
            Self::Joined => "joined or split sentences",
            Self::Moved => "moved",
            Self::WordSwap => "word swap",
            Self::NumberOrName => "number or name",
            Self::Operator => "operator",
            Self::Other => "other",
        }
    }
}

/// One reading of a variant and who prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The words as printed; empty for an omission.
    pub text: String,
    /// Rows of the table that have it.
    pub rows: Vec<usize>,
}

/// A place where the witnesses differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The columns it covers.
    pub columns: Range<usize>,
    /// What it is.
    pub kind: VariantKind,
    /// Whether a fact-checker should look: operators, numbers, names, unmarked cuts.
    pub weighty: bool,
    /// The words that make it weighty.
    pub rests_on: Vec<String>,
    /// The readings, the most frequent first; at least two.
    pub readings: Vec<Reading>,
}

/// temp
pub fn find(_rows: &[super::table::Row]) -> Vec<Variant> {
    Vec::new()
}
