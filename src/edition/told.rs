//! What was found, with all that the reader has told of articles and quotations: for whoever needs no statements, as the
//! check of a draft. It is that of the edition, but for what other articles add.

use super::correction::Correction;
use super::days::{confirmed_day, date_article, set_days};
use super::facts::{set_headlines, set_published};
use super::found::{Found, FoundArticle, FoundQuotation};
use super::outlets::set_outlets;
use super::persons::Persons;
use super::remaining::Remaining;
use super::speakers::set_speakers;
use crate::quotation::Quotation;
use std::sync::Arc;

impl Found {
    /// The same as the reader has set it right.
    pub fn corrected(&self, corrections: &[Correction]) -> Self {
        if corrections.is_empty() {
            return self.clone();
        }
        let told = self.amended(corrections);
        let told = told.unwrap_or_else(|| self.clone());
        let article = |id: &str| told.article(id);
        let quotation = |id: &str| told.number(id);
        let mut articles = told.articles.clone();
        set_outlets(&mut articles, corrections, article);
        set_headlines(&mut articles, corrections, article);
        let mut quotations: Vec<FoundQuotation> = told.quotations().collect();
        for ix in set_published(&mut articles, corrections, article) {
            date_article(&mut quotations, ix, &articles[ix]);
        }
        if corrections.iter().any(Correction::is_rule) {
            // A rule names a person as the whole corpus calls them.
            let persons = Persons::new(&quotations, &articles).of_all(&quotations);
            for (found, person) in quotations.iter_mut().zip(persons) {
                found.person = person;
            }
        }
        set_speakers(&mut quotations, corrections, article, quotation);
        set_days(&mut quotations, corrections, quotation);
        confirm(&mut quotations, corrections, quotation);
        let remaining = Remaining::new(&told, corrections);
        let mut found = vec![(Vec::new(), Vec::new()); articles.len()];
        let ids: Vec<&Arc<str>> = told.ids().collect();
        for number in remaining.numbers() {
            let own = &quotations[*number];
            let (all, all_ids) = &mut found[own.article];
            all.push(dated(own));
            all_ids.push(Arc::clone(ids[*number]));
        }
        let found = found.into_iter().enumerate();
        let found = found.map(|(ix, (all, ids))| (ix, Arc::new(FoundArticle::new(all, ids))));
        let mut corrected = told.with(found.collect(), told.amendments.clone());
        corrected.articles = articles;
        corrected
    }
}

/// The quotation, with the day that was counted anew for it.
fn dated(found: &FoundQuotation) -> Quotation {
    let mut quotation = (*found.quotation).clone();
    if let Some(day) = &found.inferred {
        quotation.said_on = Some((**day).clone());
    }
    quotation
}

/// Takes back the doubts of what the reader has found right.
fn confirm(
    quotations: &mut [FoundQuotation],
    corrections: &[Correction],
    number: impl Fn(&str) -> Option<usize>,
) {
    for correction in corrections {
        if let Correction::Right { quotation } = correction
            && let Some(found) = number(quotation).map(|at| &mut quotations[at])
        {
            let known = found.said_on().and_then(confirmed_day);
            let quotation = found.change();
            quotation.doubts.clear();
            if let Some(known) = known {
                quotation.said_on = Some(known);
                found.inferred = None;
            }
        }
    }
}
