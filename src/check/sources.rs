//! The sources of a check, and what is told of a whole source: once, however many passages meet it.

use super::{captions, interviews};
use crate::corpus::Article;
use crate::edition::Found;
use crate::text::Span;
use std::ops::Deref;
use std::sync::OnceLock;

/// What drafts are held against.
pub(super) struct Sources<'f> {
    found: &'f Found,
    /// By the number of the article; of one that no passage meets nothing is asked.
    natures: Vec<OnceLock<Nature>>,
}

/// What kind of text a source is.
pub(super) struct Nature {
    /// The answers of an interview without marks.
    pub(super) answers: Vec<Span>,
    /// Whether a machine made it, without stops.
    pub(super) is_caption: bool,
}

impl<'f> Sources<'f> {
    pub(super) fn of(found: &'f Found) -> Self {
        let natures = found.articles.iter().map(|_| OnceLock::new());
        Self {
            found,
            natures: natures.collect(),
        }
    }

    pub(super) fn nature(&self, article: usize) -> &Nature {
        self.natures[article].get_or_init(|| Nature::of(&self.articles[article]))
    }
}

impl Deref for Sources<'_> {
    type Target = Found;

    fn deref(&self) -> &Found {
        self.found
    }
}

impl Nature {
    fn of(article: &Article) -> Self {
        Self {
            answers: interviews::answers(&article.text),
            is_caption: captions::is_caption(&article.text),
        }
    }
}
