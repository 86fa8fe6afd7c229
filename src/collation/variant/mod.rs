//! Every difference has a name from a closed list.

mod alike;
mod gaps;
mod kind;
mod lost;
mod moved;
mod notes;
mod number;
mod places;
mod side;
mod verdict;

use super::lexicon::OperatorClass;
use super::table::Row;
use notes::Notes;
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
    /// Whether a difference of this kind makes the words of two witnesses differ: typography is how they are
    /// set, a fragment how far they go. The matrix (≠), the printings and Compare say so by this one rule.
    pub fn is_wording(self) -> bool {
        !matches!(self, Self::Typography | Self::Fragment)
    }

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

/// What a kind rests on, where it has sorts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Detail {
    /// Which sort of operator.
    Operator(OperatorClass),
    /// A number differs.
    Number,
    /// A name differs.
    Name,
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
    /// The word used in JSON and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Operator(class) => class.name(),
            Self::Number => "number",
            Self::Name => "name",
            Self::Honorific => "honorific",
            Self::Article => "article",
            Self::SmallWord => "small word",
            Self::Inflection => "inflection",
            Self::Splice => "splice",
        }
    }
}

/// Why a witness has no words at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Absence {
    /// It covers the stretch and leaves the words out.
    Omitted,
    /// It marks a cut.
    Cut,
    /// It does not cover the stretch.
    Lacuna,
}

/// One reading of a variant and who prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The words as printed; empty where there are none.
    pub text: String,
    /// Rows of the table that have it.
    pub rows: Vec<usize>,
    /// Why there are no words; `None` where there are.
    pub absence: Option<Absence>,
}

/// A place where the witnesses differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The columns it covers.
    pub columns: Range<usize>,
    /// Where moved words stand in the other witnesses.
    pub moved_to: Option<Range<usize>>,
    /// What it is.
    pub kind: VariantKind,
    /// Which sort of it.
    pub detail: Option<Detail>,
    /// Whether a fact-checker should look: operators, numbers, names, unmarked cuts.
    pub weighty: bool,
    /// The words that make it weighty.
    pub rests_on: Vec<String>,
    /// Some of the readings are translations: the words are the translator's before they are the outlet's.
    pub translated: bool,
    /// The readings, the most frequent first; at least two.
    pub readings: Vec<Reading>,
}

impl Variant {
    /// Kind and detail in words: "operator: hedge", "word swap: article, translated".
    pub fn label(&self) -> String {
        let mut label = self.kind.name().to_string();
        if let Some(detail) = self.detail {
            label.push_str(": ");
            label.push_str(detail.name());
        }
        if self.translated && self.kind.is_wording() {
            label.push_str(", translated");
        }
        label
    }

    /// Whether it is a stretch that some witnesses do not cover or mark as cut. Within it the others may
    /// differ: variants of their own tell how.
    pub fn is_gap(&self) -> bool {
        let gap = |a| matches!(a, Some(Absence::Lacuna | Absence::Cut));
        self.readings.iter().any(|r| gap(r.absence))
    }

    fn move_to(&mut self, columns: Range<usize>) {
        self.kind = VariantKind::Moved;
        self.detail = None;
        self.weighty = false;
        self.rests_on.clear();
        self.moved_to = Some(columns);
    }

    /// The reading of a row here.
    pub fn reading_of(&self, row: usize) -> Option<&Reading> {
        self.readings.iter().find(|r| r.rows.contains(&row))
    }
}

/// The places where the rows differ, in the order of the columns.
pub(super) fn find(rows: &[Row]) -> Vec<Variant> {
    let all: Vec<usize> = (0..rows.len()).collect();
    among(rows, &all)
}

/// Whether two of the rows differ in the words that both cover.
pub(super) fn differ(rows: &[Row], a: usize, b: usize) -> bool {
    // Most places show it at once; only extent, moves and marks have to be named first.
    let places = places::find(rows, &[a, b]);
    let variants = || among(rows, &[a, b]).into_iter();
    places.iter().any(|place| place.depth.is_wording()) || variants().any(|v| v.kind.is_wording())
}

/// The places where some of the rows differ from each other.
pub(super) fn among(rows: &[Row], which: &[usize]) -> Vec<Variant> {
    let notes: Vec<Option<Notes<'_>>> = (0..rows.len())
        .map(|n| which.contains(&n).then(|| Notes::new(&rows[n])))
        .collect();
    let mut places = places::find(rows, which);
    let mut variants: Vec<Variant> = places
        .iter()
        .map(|place| verdict::variant(rows, &notes, place))
        .collect();
    for gap in gaps::find(rows, which, &notes) {
        places.push(places::of_gap(rows, &gap));
        variants.push(gap);
    }
    for (n, other) in moved::find(rows, &places).into_iter().enumerate() {
        if let Some(other) = other {
            variants[n].move_to(places[other].columns.clone());
        }
    }
    variants.sort_by_key(|v| (v.columns.start, !v.is_gap(), v.columns.end));
    variants
}

#[cfg(test)]
mod tests;
