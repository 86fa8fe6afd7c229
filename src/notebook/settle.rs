//! Whether corrections still mean the quotations that they were made on.
//!
//! A correction names quotations by id, and an id tells where a quotation stands in its article (in the
//! notebooks of earlier versions, which one it is). When the text, or the program that reads it, has changed
//! since, other words may stand there. So the words are kept beside it, and they decide.

use super::file::Corrected;
use crate::edition::{Correction, Edition, Found};

/// The corrections that fit what was found in the articles, ids brought up to date, and those whose words are
/// no longer found.
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
    let mut words = corrected.words.iter();
    for id in ids(&mut correction) {
        *id = found.id_now(id, words.next()?)?.to_owned();
    }
    if let Correction::Outlet { article, .. } = &mut correction
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
        .filter_map(|id| edition.quotation(id))
        .map(|quotation| edition.quoted(quotation))
        .collect()
}
