//! The words of a source: which of them are speech, and of which quotation.

use crate::collation::normal::{self, Word};
use crate::corpus::{Article, ArticleKind};
use crate::markup;
use crate::quotation::{Kind, Quotation};
use crate::text::Span;
use std::collections::HashSet;
use std::sync::Arc;

/// What prints a word of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Printed {
    /// A quotation (its number in the article), in marks or in a record.
    Speech(usize),
    /// A statement's own words, which are its outlet's.
    Own,
    /// A quotation without marks: the outlet's words for what somebody said.
    Reported(usize),
    /// The outlet's narration, which is nobody's speech.
    Narration,
}

impl Printed {
    /// Whether it is somebody's words and not the outlet's about them.
    pub(super) fn is_speech(self) -> bool {
        matches!(self, Self::Speech(_) | Self::Own)
    }

    /// The quotation that it belongs to, quoted or reported.
    pub(super) fn quotation(self) -> Option<usize> {
        match self {
            Self::Speech(quotation) | Self::Reported(quotation) => Some(quotation),
            Self::Own | Self::Narration => None,
        }
    }
}

/// A stretch of a source, word by word.
pub(super) struct Stretch {
    /// Its words; their spans are bytes of the article's text.
    pub(super) words: Vec<Word>,
    /// What prints each of them.
    pub(super) printed: Vec<Printed>,
    /// The stems that they have.
    pub(super) stems: HashSet<String>,
}

impl Stretch {
    /// The words of `span` of an article with these quotations.
    pub(super) fn of(article: &Article, quotations: &[Arc<Quotation>], span: Span) -> Self {
        let stretch = markup::stretch(&article.text, span);
        let mut words = normal::words(stretch.words());
        for word in &mut words {
            word.span = stretch.in_text(word.span);
        }
        let here = quotations
            .iter()
            .enumerate()
            .filter(|(_, q)| q.extent().overlaps(&span));
        let here: Vec<(usize, &Arc<Quotation>)> = here.collect();
        let printed = |word: &Word| match printed(&here, word.span) {
            Printed::Reported(_) | Printed::Narration if article.kind == ArticleKind::Statement => {
                Printed::Own
            }
            printed => printed,
        };
        let printed = words.iter().map(printed).collect();
        let stems = words.iter().map(|word| word.stem.clone()).collect();
        Self {
            printed,
            stems,
            words,
        }
    }
}

/// Words in marks are speech also where a report holds them; of two quotations the narrower one counts.
fn printed(quotations: &[(usize, &Arc<Quotation>)], word: Span) -> Printed {
    let holding = quotations.iter().filter_map(|(n, quotation)| {
        let span = quotation.spans.iter().find(|span| span.contains(&word))?;
        Some((quotation.kind == Kind::Indirect, span.end - span.start, *n))
    });
    match holding.min() {
        Some((false, _, quotation)) => Printed::Speech(quotation),
        Some((true, _, quotation)) => Printed::Reported(quotation),
        None => Printed::Narration,
    }
}
