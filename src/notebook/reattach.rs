//! Putting a correction on other words, where those that it was made on are not found any more.

use super::anchor::{Anchor, Place};
use super::articles::Articles;
use super::change::Change;
use super::pages::Corrected;
use super::settle::{ids, quotation_shares};
use super::was;
use super::{Notebook, Origin};
use crate::edition::{ArticleIx, Edition, QuotationIx};
use crate::text::{CodePoints, Span};
use std::ops::Range;

impl Notebook {
    /// Puts a deed (by the places of its own in [`Notebook::corrections`]) on these words of an article: what of it is not
    /// found, else what it was made on first. Its time stays, since what a correction means may hang on those before it.
    /// Answers whether it could: a rule for all articles stands on no words, and what is told of a quotation needs one
    /// there.
    pub fn reattach_deed(
        &mut self,
        deed: Range<usize>,
        edition: &Edition,
        article: ArticleIx,
        span: Span,
    ) -> bool {
        let own = self.pages.corrections.get(deed).unwrap_or_default();
        let there = There {
            edition,
            article,
            span,
            quotation: quotation_in(edition, article, span),
        };
        let lost = own.iter().find_map(|made| there.lost(made));
        let lost = lost.or_else(|| own.first()?.anchors.first()).cloned();
        let put = own.iter().map(|made| {
            let put = there.put(made, lost.as_ref())?;
            Some((made.clone(), put))
        });
        let Some(put) = put.collect::<Option<Vec<_>>>() else {
            return false;
        };
        for (old, new) in put.into_iter().filter(|(old, new)| old != new) {
            self.step(Change::Withdraw(old.correction));
            self.step(Change::Correct(new));
        }
        true
    }
}

/// The quotation that is meant by words of an article: the one of which they hold most, and of one within another that
/// one.
fn quotation_in(edition: &Edition, article: ArticleIx, span: Span) -> Option<QuotationIx> {
    let shared = |quotation: &QuotationIx| {
        let extent = edition[*quotation].quotation.extent();
        let end = extent.end.min(span.end);
        end.saturating_sub(extent.start.max(span.start))
    };
    let own = edition.quotations_of(article);
    let own = own.filter(|quotation| shared(quotation) > 0);
    let length = |quotation: &QuotationIx| edition[*quotation].quotation.extent().len();
    own.max_by_key(|q| (shared(q), std::cmp::Reverse((length(q), *q))))
}

/// The words that a correction is put on.
struct There<'e> {
    edition: &'e Edition,
    article: ArticleIx,
    span: Span,
    quotation: Option<QuotationIx>,
}

impl There<'_> {
    /// What of a correction is not found: its words, or a quotation where they stand.
    fn lost<'c>(&self, made: &'c Corrected) -> Option<&'c Anchor> {
        let quotations = ids(&mut made.correction.clone()).len();
        let is_lost = |n: usize, place: &Place| {
            !place.is_sure() || n < quotations && !self.has_quotation(place)
        };
        let mut places = made.places.iter().enumerate();
        let lost = places.find(|(n, place)| is_lost(*n, place));
        lost.and_then(|(n, _)| made.anchors.get(n))
    }

    fn has_quotation(&self, place: &Place) -> bool {
        let Some(article) = self.edition.article(&place.article) else {
            return false;
        };
        let mut own = self.edition.quotations_of(article);
        own.any(|q| quotation_shares(self.edition[q].quotation.extent(), place.span).is_some())
    }

    /// The correction with these words for those that are lost; as it was where it does not name those.
    fn put(&self, made: &Corrected, lost: Option<&Anchor>) -> Option<Corrected> {
        let mut new = made.clone();
        let article = &self.edition[self.article];
        let quotations = ids(&mut new.correction).len();
        let number = made.anchors.iter().position(|own| Some(own) == lost);
        match (number, made.anchors.len()) {
            // An earlier version kept no more than ids and words: those of two cannot be told apart.
            (None, 0) if quotations < 2 => {}
            (None, 0) => return None,
            (None, _) => return Some(new),
            (Some(_), _) => {}
        }
        // Words that bound a quotation are put there together with it.
        let number = number.unwrap_or(0).min(quotations.saturating_sub(1));
        if quotations > 0 {
            let quotation = self.quotation?;
            let placed = &self.edition[quotation];
            *ids(&mut new.correction).into_iter().nth(number)? = placed.id.to_string();
            let found_speaker = placed.found_speaker().unwrap_or_default();
            set(&mut new.spoken_by, number, found_speaker.to_owned());
            set(&mut new.words, number, self.edition.words_of(quotation));
            set(
                &mut new.anchors,
                number,
                Anchor::new(article, placed.quotation.extent()),
            );
        }
        let points = CodePoints::new(&article.text);
        let bounded = new.correction.words().map(|[start, end]| {
            [*start, *end] = points.of_span(self.span);
        });
        let names_article = new
            .correction
            .article()
            .map(|id| id.clone_from(&article.id));
        if bounded.is_some() {
            set(
                &mut new.words,
                quotations,
                self.span.of(&article.text).to_owned(),
            );
            set(
                &mut new.anchors,
                quotations,
                Anchor::new(article, self.span),
            );
        } else if names_article.is_some() {
            set(&mut new.anchors, 0, Anchor::new(article, Span::default()));
        } else if quotations == 0 {
            return None;
        }
        new.was = was::was(&new.correction, self.edition);
        new.origin = Origin::default();
        new.place(&Articles::new(&self.edition.articles));
        Some(new)
    }
}

/// Sets the nth of those that are kept; behind the end it is the next.
fn set<T>(all: &mut Vec<T>, number: usize, value: T) {
    match all.get_mut(number) {
        Some(old) => *old = value,
        None => all.push(value),
    }
}
