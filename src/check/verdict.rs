//! The closed list of verdicts, and a finding with its reason.

use super::passage::Passage;
use crate::collation::variant::Variant;
use crate::quotation::When;
use crate::text::Span;
use strum::{EnumString, IntoStaticStr};

/// What a passage of a draft is, held against the sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Verdict {
    /// The words of a source, typography and house style aside.
    Exact,
    /// Words were changed, put in or left out.
    Altered,
    /// Words were left out, and nothing else.
    Cut,
    /// Words of two places, or in another order, inside one pair of marks.
    Spliced,
    /// The words are somebody else's.
    Misattributed,
    /// The words were said on another day.
    Misdated,
    /// The sources have it in the outlet's words only.
    Reported,
    /// No source has it.
    NotFound,
    /// The source that the draft names is missing.
    Unchecked,
    /// A title, a term, a nickname …: nobody's words.
    NotAQuotation,
}

impl Verdict {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A passage and its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// What was judged.
    pub passage: Passage,
    /// What it is.
    pub verdict: Verdict,
    /// Whether a careful editor must look.
    pub stop: bool,
    /// Who says it by the sources.
    pub speaker: Option<String>,
    /// The place that it was held against.
    pub source: Option<SourcePlace>,
    /// How the words differ there, the source's reading first.
    pub variants: Vec<Variant>,
    /// The verdict's reason in words.
    pub why: String,
}

impl Finding {
    /// Whether there is anything to tell of it: it is not plainly faithful, and not plainly nobody's words.
    pub fn is_told(&self) -> bool {
        self.stop || !matches!(self.verdict, Verdict::Exact | Verdict::NotAQuotation)
    }
}

/// A place of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SourcePlace {
    /// Index of its article among the sources.
    pub article: usize,
    /// Its words, in bytes of the article's text.
    pub spans: Vec<Span>,
    /// When they were said, where the source tells.
    pub said_on: Option<When>,
}
