//! What the reader tells of the words themselves: where a quotation begins and ends, quotations that were missed, and of
//! what kind an article is, which decides what a quotation is in it.
//! It makes another finding of the same articles; what was found by itself stays beside it.

use super::correction::{Correction, Stage};
use super::facts::set_kinds;
use super::found::{Found, FoundArticle, article_of};
use crate::corpus::Article;
use crate::language::sentence::sentences;
use crate::quotation::{self, Quotation};
use crate::text::{CodePoints, Span};
use std::collections::BTreeMap;
use std::sync::Arc;

impl Found {
    /// The same articles with the words as the reader has told them; `None` where these corrections tell nothing
    /// of them.
    pub fn amended(&self, corrections: &[Correction]) -> Option<Self> {
        let mut by_article: BTreeMap<usize, Vec<&Correction>> = BTreeMap::new();
        for correction in corrections.iter().filter(|c| c.stage() == Stage::Found) {
            let named = correction.names();
            let article = match correction {
                Correction::Kind { article, .. } => article,
                _ => article_of(&named),
            };
            if let Some(ix) = self.article(article) {
                by_article.entry(ix).or_default().push(correction);
            }
        }
        if by_article.is_empty() {
            return None;
        }
        let told = by_article.values().flatten();
        let amendments = told.map(|correction| (*correction).clone()).collect();
        let mut articles = self.articles.clone();
        set_kinds(&mut articles, corrections, |id| self.article(id));
        let found = by_article.into_iter().map(|(ix, corrections)| {
            let article = &articles[ix];
            let amended = match article.kind == self.articles[ix].kind {
                true => self.in_article(ix).amended(article, &corrections),
                false => FoundArticle::find(article).amended(article, &corrections),
            };
            (ix, Arc::new(amended))
        });
        let mut amended = self.with(found.collect(), amendments);
        amended.articles = articles;
        Some(amended)
    }
}

impl FoundArticle {
    /// The same with what the reader has told of this article.
    fn amended(&self, article: &Article, corrections: &[&Correction]) -> Self {
        let points = CodePoints::new(&article.text);
        let ids = self.ids().iter().cloned();
        let found = self.quotations.iter().map(|found| (**found).clone());
        let mut all: Vec<(Arc<str>, Quotation)> = ids.zip(found).collect();
        for correction in corrections {
            match correction {
                Correction::Missed {
                    start, end, name, ..
                } => {
                    let extent = bytes(&points, *start, *end);
                    let id: Arc<str> = (*correction.names()).into();
                    let is_there = all.iter().any(|(there, _)| *there == id);
                    let added = Quotation::by_reader(&article.text, extent, name);
                    let added = added.map(|added| as_beside(added, &all, &article.text));
                    all.extend(added.filter(|_| !is_there).map(|added| (id, added)));
                }
                Correction::Extent {
                    quotation,
                    start,
                    end,
                } => {
                    let place = self.place(quotation).map(|number| &*self.ids()[number]);
                    let id = place.unwrap_or(quotation);
                    set_extent(&mut all, article, id, bytes(&points, *start, *end));
                }
                _ => {}
            }
        }
        all.sort_by_key(|(_, quotation)| quotation.extent());
        let (ids, mut quotations): (Vec<_>, Vec<_>) = all.into_iter().unzip();
        quotation::date(&mut quotations, article);
        Self::new(quotations, ids)
    }
}

/// An added quotation with the day and the occasion that its sentence tells: those of the narrowest quotation that it
/// stands in, else of one that stands in its sentence.
fn as_beside(added: Quotation, all: &[(Arc<str>, Quotation)], text: &str) -> Quotation {
    let extent = added.extent();
    let others = || all.iter().map(|(_, other)| (other, other.extent()));
    let around = others().filter(|(_, other)| other.contains(&extent));
    let around = around.min_by_key(|(_, other)| other.len());
    let sentence = sentence_of(text, extent);
    let mut beside = others().filter(|(_, other)| sentence.overlaps(other));
    match around.or_else(|| beside.next()) {
        Some((other, _)) => Quotation {
            time: other.time,
            occasion: other.occasion,
            ..added
        },
        None => added,
    }
}

/// From the beginning of the sentence in which some words begin to the end of that in which they end.
fn sentence_of(text: &str, words: Span) -> Span {
    let line = text[..words.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[words.end..].find('\n');
    let end = end.map_or(text.len(), |at| words.end + at);
    let all = sentences(&text[line..end]).into_iter();
    let all = all.map(|s| Span::new(line + s.start, line + s.end));
    let touched = all.filter(|sentence| sentence.overlaps(&words));
    touched.fold(words, |whole, sentence| whole.cover(&sentence))
}

/// Bounds a quotation otherwise. What other quotations have inside the new bounds belongs to it.
fn set_extent(all: &mut Vec<(Arc<str>, Quotation)>, article: &Article, id: &str, extent: Span) {
    let Some(own) = all.iter_mut().find(|(own, _)| **own == *id) else {
        return;
    };
    let Some(bounded) = own.1.with_extent(&article.text, extent) else {
        return;
    };
    let extent = bounded.extent();
    own.1 = bounded;
    all.retain(|(other, quotation)| **other == *id || !extent.contains(&quotation.extent()));
}

fn bytes(points: &CodePoints<'_>, start: usize, end: usize) -> Span {
    Span::new(points.to_byte(start), points.to_byte(end))
}
