//! The words of a source: which of them are speech, and of which quotation.

use super::align::stems;
use super::passage::take_in;
use super::sources::SourceProfile;
use crate::collation::normal::{self, Word};
use crate::corpus::{Article, ArticleKind};
use crate::markup;
use crate::quotation::{Kind, Quotation};
use crate::text::Span;
use std::collections::HashMap;
use std::sync::Arc;

/// As what a source prints a word: speech, report or narration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Printed {
    /// A quotation (its number in the article), in marks or in a record.
    Speech(usize),
    /// A statement's own words, which are its outlet's, or those of somebody who writes of himself.
    Own,
    /// What is answered in an interview, which names nobody before each answer.
    Answer,
    /// A quotation without marks: the outlet's words for what somebody said.
    Reported(usize),
    /// The outlet's narration, which is nobody's speech.
    Narration,
}

impl Printed {
    /// Whether it is somebody's words and not the outlet's about them.
    pub(super) fn is_speech(self) -> bool {
        matches!(self, Self::Speech(_) | Self::Own | Self::Answer)
    }

    /// The quotation that it belongs to, quoted or reported.
    pub(super) fn quotation(self) -> Option<usize> {
        match self {
            Self::Speech(quotation) | Self::Reported(quotation) => Some(quotation),
            Self::Own | Self::Answer | Self::Narration => None,
        }
    }
}

/// A stretch of a source, word by word.
pub(super) struct Stretch {
    /// Its words; their spans are bytes of the article's text.
    pub(super) words: Vec<Word>,
    /// As what the source prints each of them.
    pub(super) printed: Vec<Printed>,
    /// How often they have each stem.
    pub(super) stems: HashMap<String, usize>,
}

impl Stretch {
    /// The words of `span` of an article with these quotations. `is_own` where they are held against whoever speaks in the
    /// article’s own words.
    pub(super) fn of(
        article: &Article,
        quotations: &[Arc<Quotation>],
        profile: &SourceProfile,
        span: Span,
        is_own: bool,
    ) -> Self {
        let stretch = markup::stretch(&article.text, span);
        let mut words = normal::words(stretch.words());
        for word in &mut words {
            word.span = stretch.in_text(word.span);
        }
        let here = quoted_here(&article.text, quotations, span);
        let voices = &profile.voices;
        let is_answer = |word: &Word| {
            let mut answers = voices.answers();
            answers.any(|answer| answer.span.contains(&word.span))
        };
        let is_written = |word: &Word| {
            let signs = voices.signers.writer().is_some() || profile.is_document;
            signs || voices.sole_author(word.span.start).is_some()
        };
        let printed = |word: &Word| match printed(&here, word.span) {
            Printed::Reported(_) | Printed::Narration if article.kind == ArticleKind::Statement => {
                Printed::Own
            }
            Printed::Reported(_) | Printed::Narration if is_answer(word) => Printed::Answer,
            Printed::Reported(_) | Printed::Narration if is_own => Printed::Own,
            Printed::Narration if is_written(word) => Printed::Own,
            printed => printed,
        };
        let printed = words.iter().map(printed).collect();
        Self {
            printed,
            stems: stems(&words),
            words,
        }
    }

    /// The words of it that stand in a part of its span.
    pub(super) fn within(&self, part: Span) -> Self {
        let both = self.words.iter().zip(&self.printed);
        let own = both.filter(|(word, _)| part.contains(&word.span));
        let (words, printed): (Vec<Word>, Vec<Printed>) =
            own.map(|(word, printed)| (word.clone(), *printed)).unzip();
        Self {
            stems: stems(&words),
            printed,
            words,
        }
    }
}

/// A stretch of a quotation.
struct Quoted {
    span: Span,
    is_indirect: bool,
    /// The number of its quotation in the article.
    quotation: usize,
}

/// The stretches of the quotations that stand in `span`. What displayed words report of others is theirs, too.
fn quoted_here(text: &str, quotations: &[Arc<Quotation>], span: Span) -> Vec<Quoted> {
    let here = quotations.iter().enumerate();
    let here = here.filter(|(_, quotation)| quotation.extent().overlaps(&span));
    let is_indirect = |quotation: &Quotation| quotation.kind == Kind::Indirect;
    let reported = here.clone().filter(|(_, quotation)| is_indirect(quotation));
    let reported: Vec<Span> = reported.flat_map(|(_, q)| q.spans.clone()).collect();
    let stretches = here.flat_map(|(n, quotation)| {
        let mut spans = quotation.spans.clone();
        if !is_indirect(quotation) {
            take_in(&reported, &mut spans, text);
        }
        spans.into_iter().map(move |span| Quoted {
            span,
            is_indirect: is_indirect(quotation),
            quotation: n,
        })
    });
    stretches.collect()
}

/// Words in marks are speech also where a report holds them; of two quotations the narrower one counts.
fn printed(quoted: &[Quoted], word: Span) -> Printed {
    let holding = quoted.iter().filter(|quoted| quoted.span.contains(&word));
    let narrowest = holding.min_by_key(|quoted| {
        let length = quoted.span.end - quoted.span.start;
        (quoted.is_indirect, length, quoted.quotation)
    });
    match narrowest {
        Some(quoted) if quoted.is_indirect => Printed::Reported(quoted.quotation),
        Some(quoted) => Printed::Speech(quoted.quotation),
        None => Printed::Narration,
    }
}
