//! What stood there before a correction, in words: a list of corrections tells both.

use crate::edition::{Correction, Edition};

/// The value that a correction takes the place of; empty where it takes the place of nothing that has a value.
pub fn was(correction: &Correction, edition: &Edition) -> String {
    value(correction, edition).unwrap_or_default()
}

fn value(correction: &Correction, edition: &Edition) -> Option<String> {
    let ix = |id: &str| edition.quotation(id);
    let placed = |id: &str| ix(id).map(|quotation| &edition[quotation]);
    let article = |id: &str| edition.article(id).map(|article| &edition[article]);
    match correction {
        Correction::Speaker { quotation, .. } | Correction::StatementSpeaker { quotation, .. } => {
            let found = placed(quotation)?;
            found.found_speaker().map(str::to_owned)
        }
        Correction::Day { quotation, .. } => {
            let said_on = placed(quotation)?.said_on();
            said_on.map(|known| known.value.to_string())
        }
        Correction::Title { quotation, .. } => {
            let statement = placed(quotation)?.statement;
            Some(edition[edition.event_of(statement)].title.clone())
        }
        Correction::Extent { quotation, .. } => ix(quotation).map(|q| edition.quoted(q)),
        Correction::Outlet { article: id, .. } => {
            let outlet = article(id)?.outlet.as_ref();
            outlet.map(|known| known.value.clone())
        }
        Correction::Siglum { article: id, .. } => Some(article(id)?.siglum.clone()),
        Correction::Kind { article: id, .. } => Some(article(id)?.kind.name().to_owned()),
        Correction::Headline { article: id, .. } => article(id)?.headline().map(str::to_owned),
        Correction::Published { article: id, .. } => {
            // What was only concluded from others stood nowhere.
            article(id)?
                .stated_publication_day()
                .map(|day| day.to_string())
        }
        // A rule for a speaker names whom it is about, and takes the place of no single value.
        Correction::SpeakerRule { .. } => None,
        // These take the place of nothing that has a value.
        Correction::Join { .. }
        | Correction::Split { .. }
        | Correction::Apart { .. }
        | Correction::Right { .. }
        | Correction::NotAQuotation { .. }
        | Correction::Missed { .. }
        | Correction::SameEvent { .. }
        | Correction::OtherEvent { .. } => None,
    }
}
