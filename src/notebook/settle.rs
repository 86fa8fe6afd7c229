//! Whether corrections still mean the quotations that they were made on.
//!
//! A correction names quotations by id, and ids count the quotations of an article. When the text, or
//! the program that reads it, has changed since, a number may stand for other words. So the words are kept
//! beside it, and they decide.

use super::file::Corrected;
use crate::edition::{Correction, Edition, QuotationIx};
use std::collections::HashMap;

/// The corrections that fit `edition` (one read without corrections), ids brought up to date, and those
/// whose words are no longer found.
pub fn settle(corrections: &[Corrected], edition: &Edition) -> (Vec<Correction>, Vec<Correction>) {
    let mut fitting = Vec::new();
    let mut lost = Vec::new();
    if corrections.is_empty() {
        return (fitting, lost);
    }
    let by_id: HashMap<&str, QuotationIx> = (0..edition.quotations.len())
        .map(|i| (edition.quotations[i].id.as_str(), QuotationIx(i)))
        .collect();
    for corrected in corrections {
        match fitted(corrected, edition, &by_id) {
            Some(correction) => fitting.push(correction),
            None => lost.push(corrected.correction.clone()),
        }
    }
    (fitting, lost)
}

fn fitted(
    corrected: &Corrected,
    edition: &Edition,
    by_id: &HashMap<&str, QuotationIx>,
) -> Option<Correction> {
    let mut correction = corrected.correction.clone();
    let mut words = corrected.words.iter();
    for id in ids(&mut correction) {
        *id = now(id, words.next()?, edition, by_id)?;
    }
    Some(correction)
}

/// The id under which the words stand now: the same one, else the only one of that article with them.
fn now(
    id: &str,
    words: &str,
    edition: &Edition,
    by_id: &HashMap<&str, QuotationIx>,
) -> Option<String> {
    if by_id.get(id).is_some_and(|q| edition.quoted(*q) == words) {
        return Some(id.to_string());
    }
    let article = id.rsplit_once(":q").map_or(id, |(article, _)| article);
    let article = edition.articles.iter().position(|a| a.id == article)?;
    let mut same = edition
        .quotations_of(crate::edition::ArticleIx(article))
        .filter(|q| edition.quoted(*q) == words);
    let only = same.next()?;
    same.next().is_none().then(|| edition[only].id.clone())
}

/// The quotations that a correction names.
pub fn ids(correction: &mut Correction) -> Vec<&mut String> {
    match correction {
        Correction::Speaker { quotation, .. }
        | Correction::Day { quotation, .. }
        | Correction::Split { quotation }
        | Correction::Right { quotation }
        | Correction::NotAQuotation { quotation } => vec![quotation],
        Correction::Join { quotation, with } => vec![quotation, with],
        Correction::Apart { quotation, from } => vec![quotation, from],
        Correction::Outlet { .. } => Vec::new(),
    }
}

/// The words of the quotations that a correction names.
pub fn words(correction: &Correction, edition: &Edition) -> Vec<String> {
    let mut correction = correction.clone();
    ids(&mut correction)
        .into_iter()
        .filter_map(|id| edition.quotations.iter().position(|q| q.id == *id))
        .map(|i| edition.quoted(QuotationIx(i)))
        .collect()
}
