//! The sources of a check, and what is told of a whole source: once, however many passages meet it.

use super::{captions, interviews};
use crate::corpus::{Article, ArticleKind};
use crate::edition::Found;
use crate::language::boundaries;
use crate::quotation::Quotation;
use crate::text::Span;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// In so many paragraphs somebody who writes of himself says "I"; a reporter may in one ("told me").
const LEAST_OWN: usize = 3;

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
    /// Who tells of himself in it: what no marks hold is his.
    pub(super) writer: Option<String>,
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
        self.natures[article].get_or_init(|| {
            let quotations = self.quotations_in(article);
            Nature::of(&self.articles[article], quotations)
        })
    }
}

impl Deref for Sources<'_> {
    type Target = Found;

    fn deref(&self) -> &Found {
        self.found
    }
}

impl Nature {
    fn of(article: &Article, quotations: &[Arc<Quotation>]) -> Self {
        Self {
            writer: writer(article, quotations),
            answers: interviews::answers(&article.text),
            is_caption: captions::is_caption(&article.text),
        }
    }
}

/// Who writes of himself: an article's one author, where every third paragraph or more says "I" outside all quotations.
fn writer(article: &Article, quotations: &[Arc<Quotation>]) -> Option<String> {
    let [author] = article.authors.as_slice() else {
        return None;
    };
    if article.kind != ArticleKind::Article {
        return None;
    }
    let quoted = quotations.iter().flat_map(|quotation| &quotation.spans);
    let (mut all, mut own, mut start) = (0, 0, 0);
    for line in article.text.split_inclusive('\n') {
        let says_i = boundaries::words(line).any(|(at, word)| {
            let here = Span::new(start + at, start + at + word.len());
            let is_i = word == "I" || word.starts_with("I’") || word.starts_with("I'");
            is_i && !quoted.clone().any(|span| span.contains(&here))
        });
        all += usize::from(!line.trim().is_empty());
        own += usize::from(says_i);
        start += line.len();
    }
    (own >= LEAST_OWN && own * 3 >= all).then(|| author.clone())
}
