//! A highlighted passage.

use crate::corpus::Article;
use crate::text::{CodePoints, Span};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU64, Ordering};

/// How many code points before and after a passage are kept to find it again.
const CONTEXT_CODE_POINTS: usize = 32;

/// How a mark stands to the text that is open now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Anchoring {
    /// Where it was made.
    #[default]
    InPlace,
    /// The text has changed; the passage stands elsewhere in it.
    Moved,
    /// The article is not open, or no longer holds the passage. The mark is kept.
    Lost,
}

impl Anchoring {
    /// The words used in JSON and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::InPlace => "in place",
            Self::Moved => "moved",
            Self::Lost => "lost",
        }
    }
}

/// A highlighted passage. It is anchored by position and by its words, so that it is found again when
/// the article's text shifts (Web Annotation: `TextPositionSelector` and `TextQuoteSelector`).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mark {
    /// Unique among all marks of all instances.
    pub id: String,
    /// [`Article::id`].
    pub article: String,
    /// SHA-256 of the text it was made on.
    pub sha256: String,
    /// Start and end in that text, in code points.
    pub position: [usize; 2],
    /// Place in the article's text as it is now, in bytes; empty where the passage is lost.
    pub span: Span,
    /// The passage itself.
    pub exact: String,
    /// The words right before it.
    pub prefix: String,
    /// The words right after it.
    pub suffix: String,
    /// What the reader wrote beside it.
    pub note: String,
    /// Words to sort it by.
    pub tags: Vec<String>,
    /// When it was made, RFC 3339.
    pub created: String,
    /// Whether `span` is where it was made.
    pub anchoring: Anchoring,
}

impl Mark {
    /// Marks `span` of `article`, now.
    pub fn new(article: &Article, span: Span, note: &str, tags: &[String]) -> Mark {
        Self::at(article, span, note, tags, Timestamp::now())
    }

    /// Marks `span` of `article` at a given time.
    pub fn at(article: &Article, span: Span, note: &str, tags: &[String], now: Timestamp) -> Mark {
        let points = CodePoints::new(&article.text);
        let position = points.of_span(span);
        let before = points.to_byte(position[0].saturating_sub(CONTEXT_CODE_POINTS));
        let after = points.to_byte(position[1] + CONTEXT_CODE_POINTS);
        Mark {
            id: new_id(article, span, now),
            article: article.id.clone(),
            sha256: article.sha256.clone(),
            position,
            span,
            exact: span.of(&article.text).to_string(),
            prefix: Span::new(before, span.start).of(&article.text).to_string(),
            suffix: Span::new(span.end, after).of(&article.text).to_string(),
            note: note.to_string(),
            tags: tags.to_vec(),
            created: now.to_string(),
            anchoring: Anchoring::InPlace,
        }
    }
}

/// How many marks this process has made: the clock alone may be coarse.
static MADE: AtomicU64 = AtomicU64::new(0);

/// Sixteen hexadecimal digits of what makes this mark this mark: place, time, process and count.
fn new_id(article: &Article, span: Span, now: Timestamp) -> String {
    let mut hash = Sha256::new();
    hash.update(article.id.as_bytes());
    hash.update(article.sha256.as_bytes());
    for number in [span.start as u128, span.end as u128] {
        hash.update(number.to_le_bytes());
    }
    hash.update(now.as_nanosecond().to_le_bytes());
    hash.update(std::process::id().to_le_bytes());
    hash.update(MADE.fetch_add(1, Ordering::Relaxed).to_le_bytes());
    super::hex(&hash.finalize(), 16)
}
