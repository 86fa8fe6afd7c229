//! Whether corrections still mean the quotations that they were made on.
//!
//! A correction names quotations by id, and an id tells where a quotation stands in its article. When the text, or
//! the program that reads it, has changed since, other words may stand there. So each quotation is kept as an
//! anchor, and the quotation that stands where its words are now is meant. In the notebooks of earlier versions the
//! words alone are kept, and they decide.

use super::anchor::{Anchor, Place};
use super::pages::Corrected;
use crate::edition::{Correction, Edition, Found};
use crate::text::Span;

/// The corrections that fit what was found in the articles, ids brought up to date, and those whose quotation or
/// article is no longer found.
pub fn settle(corrections: &[Corrected], found: &Found) -> (Vec<Correction>, Vec<Correction>) {
    let mut fitting = Vec::new();
    let mut lost = Vec::new();
    for corrected in corrections {
        match fitted(corrected, found) {
            Some(correction) => fitting.push(correction),
            None => lost.push(corrected.correction.clone()),
        }
    }
    (fitting, lost)
}

fn fitted(corrected: &Corrected, found: &Found) -> Option<Correction> {
    let mut correction = corrected.correction.clone();
    if corrected.anchors.is_empty() {
        return by_words(correction, corrected, found);
    }
    let mut places = corrected.places.iter();
    for id in ids(&mut correction) {
        *id = quotation_at(places.next()?, found)?.to_owned();
    }
    if let Some(article) = correction.article() {
        let place = places.next().filter(|place| !place.is_lost())?;
        article.clone_from(&place.article);
    }
    Some(correction)
}

/// The quotation at a place: the one that shares most of it. Words that stand there once more with the same
/// surroundings are not told apart.
fn quotation_at<'f>(place: &Place, found: &'f Found) -> Option<&'f str> {
    if place.is_lost() || place.is_ambiguous {
        return None;
    }
    let article = found.article(&place.article)?;
    let quotations = found.quotations_in(article).iter();
    let shared = |extent: Span| {
        let both = extent
            .end
            .min(place.span.end)
            .saturating_sub(extent.start.max(place.span.start));
        (both * 2 > extent.len().max(place.span.len())).then_some(both)
    };
    let shares = quotations
        .enumerate()
        .filter_map(|(n, q)| Some((shared(q.extent())?, n)));
    let (_, number) = shares.max_by_key(|(both, n)| (*both, std::cmp::Reverse(*n)))?;
    found.id_in(article, number)
}

/// The correction with the ids of the quotations that have its words now.
fn by_words(
    mut correction: Correction,
    corrected: &Corrected,
    found: &Found,
) -> Option<Correction> {
    let mut words = corrected.words.iter();
    for id in ids(&mut correction) {
        *id = found.id_now(id, words.next()?)?.to_owned();
    }
    if let Some(article) = correction.article()
        && let Some(ix) = found.article(article)
    {
        article.clone_from(&found.articles[ix].id);
    }
    Some(correction)
}

/// The quotations that a correction names.
pub fn ids(correction: &mut Correction) -> Vec<&mut String> {
    match correction {
        Correction::Speaker { quotation, .. }
        | Correction::Day { quotation, .. }
        | Correction::Split { quotation }
        | Correction::Right { quotation }
        | Correction::NotAQuotation { quotation }
        | Correction::Title { quotation, .. } => vec![quotation],
        Correction::Join { quotation, with } => vec![quotation, with],
        Correction::Apart { quotation, from } => vec![quotation, from],
        Correction::Outlet { .. } | Correction::Headline { .. } | Correction::Published { .. } => {
            Vec::new()
        }
    }
}

/// The words of the quotations that a correction names, and the anchors of these or of its article; nothing where
/// the edition does not have all of them.
pub fn named(correction: &Correction, edition: &Edition) -> (Vec<String>, Vec<Anchor>) {
    let mut correction = correction.clone();
    if let Some(article) = correction.article() {
        let article = edition.article(article).map(|article| &edition[article]);
        let anchor = article.map(|article| Anchor::new(article, Span::default()));
        return (Vec::new(), anchor.into_iter().collect());
    }
    let quotations = ids(&mut correction)
        .into_iter()
        .filter_map(|id| edition.quotation(id));
    let named = quotations.map(|quotation| {
        let placed = &edition[quotation];
        let anchor = Anchor::new(&edition[placed.article], placed.quotation.extent());
        (edition.quoted(quotation), anchor)
    });
    named.unzip()
}
