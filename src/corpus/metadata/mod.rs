//! What an article's own text says about it: outlet, day, headline, address, by-line.
//!
//! Of the body only its language is read; all else stands in the lines above it and at the foot. What nothing tells
//! stays open: a guess would be worse than a question.

pub mod byline;
pub mod dates;
mod furniture;
mod headline;
mod language;
mod outlet;
mod page;
mod published;
mod self_naming;
mod url;

use super::draft::Given;
use super::naming;
use super::provenance::Attested;
use page::Page;
use std::path::Path;

/// Fills what `given` leaves open with what `text` and the name of its file say.
pub fn complete(given: &mut Given, text: &str, name: &Path) {
    given.language = language::settle(given, text);
    let page = Page::new(text);
    if given.url.is_none() {
        given.url = url::read(&page);
    }
    if given.headline.is_none() {
        given.headline = headline::read(&page);
    }
    if given.published.is_none() {
        given.published =
            published::read(&page, given.url.as_ref()).or_else(|| published::in_file_name(name));
    }
    if given.authors.is_empty() {
        given.authors = byline::read(&page, given.headline.as_deref());
    }
    if given.outlet.is_none() {
        let told = outlet::read(&page, given);
        // Where both mean one outlet, the container spells it.
        let key = |known: &Attested<String>| naming::key(&known.value);
        let spells =
            |source: &&Attested<String>| told.as_ref().is_none_or(|told| key(told) == key(source));
        given.outlet = given.source.as_ref().filter(spells).cloned().or(told);
    }
}
