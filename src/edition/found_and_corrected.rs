//! What was found, with all that the reader has told of articles and quotations: for whoever needs no statements, as the
//! check of a draft. It is that of the edition, but for what other articles add. Only where a correction reaches further
//! than its own quotation are the printings joined, to tell how far.

use super::correction::Correction;
use super::days::{confirmed_day, date_article_anew, doubt_set_days, set_days, share_set_days};
use super::facts::{set_headlines, set_published};
use super::found::{Found, FoundArticle, FoundQuotation};
use super::joined::Joined;
use super::outlets::{set_outlets, set_sigla};
use super::regroup::regroup;
use super::remaining::Remaining;
use super::speakers::{set_speakers, set_statement_speakers};
use crate::cache::Cache;
use crate::corpus::Watch;
use crate::quotation::Quotation;
use std::sync::Arc;

impl Found {
    /// The same as the reader has set it right.
    pub fn corrected(&self, corrections: &[Correction]) -> Self {
        self.corrected_kept(corrections, &Cache::none())
    }

    /// The same with what is kept of an earlier run on the same articles.
    pub fn corrected_kept(&self, corrections: &[Correction], cache: &Cache) -> Self {
        if corrections.is_empty() {
            return self.clone();
        }
        let told = self.amended(corrections);
        let told = told.unwrap_or_else(|| self.clone());
        let article = |id: &str| told.article(id);
        let quotation = |id: &str| told.number(id);
        let mut articles = told.articles.clone();
        set_outlets(&mut articles, corrections, article);
        set_sigla(&mut articles, corrections, article);
        set_headlines(&mut articles, corrections, article);
        let reaches_far = corrections.iter().any(Correction::reaches_far);
        let joined = reaches_far
            .then(|| Joined::join_kept(Arc::new(told.clone()), cache, &Watch::default()));
        let mut quotations: Vec<FoundQuotation> = match &joined {
            // A rule names a person as the whole corpus calls them.
            Some(joined) => joined.quotations.clone(),
            None => told.quotations().collect(),
        };
        for ix in set_published(&mut articles, corrections, article) {
            date_article_anew(&mut quotations, ix, &articles[ix]);
        }
        set_speakers(&mut quotations, corrections, article, quotation);
        // Where nothing is joined there are no statements to be parted.
        let mut groups = Vec::new();
        if let Some(joined) = joined {
            groups = joined.groups;
            regroup(&mut groups, &quotations, corrections, quotation);
        }
        set_statement_speakers(&mut quotations, &groups, corrections, quotation);
        set_days(&mut quotations, corrections, quotation);
        share_set_days(&mut quotations, &articles, &groups);
        doubt_set_days(&mut quotations, &articles);
        confirm(&mut quotations, corrections, quotation);
        let remaining = Remaining::new(&told, corrections);
        let taken_out = remaining.taken_out(&told).into_iter().map(|number| {
            let own = &quotations[number];
            (own.article, own.quotation.extent())
        });
        let taken_out = taken_out.collect();
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
        corrected.taken_out = taken_out;
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
