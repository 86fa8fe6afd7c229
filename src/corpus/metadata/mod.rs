//! What an article's own text says about it: outlet, day, headline, address, by-line.
//!
//! Only the lines above the body and those at the foot are read, so that the cost does not grow with the
//! length of the text. What nothing tells stays open: a guess would be worse than a question.

pub mod byline;
pub mod dates;
mod furniture;
mod headline;
mod outlet;
mod page;
mod published;
mod self_naming;
mod url;

use super::draft::Given;
use page::Page;

/// Fills what `given` leaves open with what `text` says.
pub fn complete(given: &mut Given, text: &str) {
    let page = Page::new(text);
    if given.url.is_none() {
        given.url = url::read(&page);
    }
    if given.headline.is_none() {
        given.headline = headline::read(&page);
    }
    if given.published.is_none() {
        given.published = published::read(&page, given.url.as_ref());
    }
    if given.authors.is_empty() {
        given.authors = byline::read(&page, given.headline.as_deref());
    }
    if given.outlet.is_none() {
        given.outlet = outlet::read(&page, given);
    }
}
