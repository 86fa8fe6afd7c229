//! What the reader adds to an edition: marks and corrections, saved safely.

/// A highlighted passage. It is anchored by position and by its words, so that it is found again when
/// the article's text shifts (Web Annotation: `TextPositionSelector` and `TextQuoteSelector`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// [`crate::corpus::Article::id`].
    pub article: String,
    /// SHA-256 of the text it was made on.
    pub sha256: String,
    /// Place in the article's text, in bytes.
    pub span: crate::text::Span,
    /// The passage itself.
    pub exact: String,
    /// What the reader wrote beside it.
    pub note: String,
    /// Words to sort it by.
    pub tags: Vec<String>,
    /// When it was made, RFC 3339.
    pub created: String,
}
