//! Of what kind an article is.

use serde::{Deserialize, Serialize};

/// Whether the text reports speech or is the record of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, strum::EnumIter)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ArticleKind {
    /// A report: a witness among others.
    #[default]
    Article,
    /// The record of what was said, which becomes the base of a collation.
    Transcript,
    /// What its outlet says itself: a press release, a letter. Its own words are the outlet's.
    Statement,
}

impl ArticleKind {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Transcript => "transcript",
            Self::Statement => "statement",
        }
    }
}
