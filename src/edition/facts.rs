//! What the reader tells of articles and events: headlines, kinds, days of publication, titles.

use super::correction::Correction;
use super::{Edition, SharedVec, StatementIx};
use crate::corpus::{Article, Attested, Provenance};
use jiff::civil::Date;

/// Sets the headlines that the reader has named; `number` tells which article an id means.
pub fn set_headlines(
    articles: &mut SharedVec<Article>,
    corrections: &[Correction],
    number: impl Fn(&str) -> Option<usize>,
) {
    for correction in corrections {
        if let Correction::Headline { article, text } = correction
            && let Some(ix) = number(article)
        {
            let article = &mut articles[ix];
            article.found_body = Some(article.body_start());
            article.headline = Some(Attested::new(text.clone(), Provenance::Reader));
        }
    }
}

/// Sets of what kind articles are, as the reader has told it; `number` tells which article an id means.
pub fn set_kinds(
    articles: &mut SharedVec<Article>,
    corrections: &[Correction],
    number: impl Fn(&str) -> Option<usize>,
) {
    for correction in corrections {
        if let Correction::Kind { article, kind } = correction
            && let Some(ix) = number(article)
            && articles[ix].kind != *kind
        {
            articles[ix].kind = *kind;
        }
    }
}

/// Sets the days on which articles came out, as the reader has named them, and answers which articles these are: what
/// was counted from the day is to be counted anew. A day that is no ISO 8601 date is left alone: the notebook
/// refuses it before.
pub fn set_published(
    articles: &mut SharedVec<Article>,
    corrections: &[Correction],
    number: impl Fn(&str) -> Option<usize>,
) -> Vec<usize> {
    let mut set = Vec::new();
    for correction in corrections {
        if let Correction::Published { article, day } = correction
            && let (Some(ix), Ok(day)) = (number(article), day.parse::<Date>())
        {
            articles[ix].published = Some(Attested::new(day, Provenance::Reader));
            articles[ix].instant = None;
            set.push(ix);
        }
    }
    set
}

/// Sets the titles of the events that the reader has named, everywhere that an event is named; `statement` tells to which one the quotation of an id
/// belongs.
pub fn set_titles(
    edition: &mut Edition,
    corrections: &[Correction],
    statement: impl Fn(&str) -> Option<StatementIx>,
) {
    for correction in corrections {
        if let Correction::Title { quotation, title } = correction
            && let Some(statement) = statement(quotation)
        {
            let event = edition.event_of(statement);
            let event = &mut edition.events[event.0];
            event.title.clone_from(title);
            event.occasion = Some(title.clone());
        }
    }
}
