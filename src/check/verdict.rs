//! The closed list of verdicts, and a finding with its reason.

use super::acceptance::Acceptance;
use super::passage::Passage;
use crate::collation::variant::Variant;
use crate::corpus::Article;
use crate::markup;
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
    /// The words are somebody else's, or of another outlet than the draft names.
    Misattributed,
    /// The words were said on another day.
    Misdated,
    /// The sources have it in the outlet's words only.
    Reported,
    /// No source has the passage.
    NotFound,
    /// The source that the draft names is missing, or the sources leave open who said it.
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
    /// The place that it was held against; of words that no source has the nearest.
    pub source: Option<SourcePlace>,
    /// How the words differ there, the source's reading first.
    pub variants: Vec<Variant>,
    /// Whether the source gives the words to somebody else than the draft, whatever else differs.
    pub is_other_speaker: bool,
    /// Whether they were said on another day than the draft says, whatever else differs.
    pub is_other_day: bool,
    /// Whether they are the words of the source and nothing is remarked on them.
    pub(super) is_without_remark: bool,
    /// The verdict's reason in words: all that speaks against the passage, what weighs most first.
    pub why: String,
    /// Whether an editor lets it stand.
    pub accepted: Option<Acceptance>,
    /// What an editor let stand of the same words, and why it does so no more: "the baseline let it stand; the source has
    /// changed since".
    pub lapsed: Option<String>,
}

impl Finding {
    /// Whether there is anything to tell of it: it is not plainly faithful, and not plainly nobody's words.
    pub fn is_told(&self) -> bool {
        self.stop || !matches!(self.verdict, Verdict::Exact | Verdict::NotAQuotation)
    }

    /// Whether there is nothing to say of it: the words of the source, and no remark.
    pub fn is_plain(&self) -> bool {
        self.verdict == Verdict::Exact && self.is_without_remark
    }

    /// Whether its place has only words near to it: what is nearest to invented words is no source of theirs.
    pub fn is_nearest(&self) -> bool {
        self.verdict == Verdict::NotFound
    }

    /// Whether who says the words, by draft and source, is told as a difference.
    pub fn tells_other_speaker(&self) -> bool {
        self.is_other_speaker || self.verdict == Verdict::Misattributed
    }

    /// Whether the source has the words and the draft does not tell whose they are: nothing could be held against the speaker.
    pub fn is_speaker_unread(&self) -> bool {
        let is_found = !matches!(
            self.verdict,
            Verdict::NotAQuotation | Verdict::NotFound | Verdict::Reported
        );
        is_found && !self.stop && self.passage.claim.speaker.is_none() && self.speaker.is_some()
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
    /// The sentences that they stand in, which the draft was held against: a word left off at an edge is there. In
    /// bytes of the article's text, a stretch between cues by itself.
    pub sentences: Vec<Span>,
    /// When they were said, where the source tells.
    pub said_on: Option<When>,
    /// The words of the article that tell when ("on Monday"), where it has such.
    pub day_words: Option<Span>,
    /// The words of the article that name who says it ("the mayor"), where it has such.
    pub speaker_words: Option<Span>,
}

impl SourcePlace {
    /// When it is heard in a recording whose transcript `article` is: the time before its paragraph ("00:03:04").
    pub fn time_in_recording<'a>(&self, article: &'a Article) -> Option<&'a str> {
        article.time_in_recording(self.extent().start)
    }

    /// Its words in the article as they are read, without mark-up; between two stretches stands an ellipsis.
    pub fn words(&self, article: &Article) -> String {
        printed(&self.spans, article)
    }

    /// The sentences that they stand in, in the same way.
    pub fn sentence_words(&self, article: &Article) -> String {
        printed(&self.sentences, article)
    }

    /// From its first to its last word.
    pub fn extent(&self) -> Span {
        let spans = self.spans.iter().copied();
        spans.reduce(|a, b| a.cover(&b)).unwrap_or_default()
    }
}

fn printed(spans: &[Span], article: &Article) -> String {
    let words = spans.iter().map(|span| {
        let stretch = markup::stretch(&article.text, *span);
        stretch.words().to_string()
    });
    words.collect::<Vec<_>>().join(" … ")
}
