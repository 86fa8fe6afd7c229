//! What an article's own text says about it: outlet, day, headline, address, by-line.
//!
//! Of the body only its language is read; all else stands in the lines above it and at the foot. What nothing tells
//! stays open: a guess would be worse than a question.
//!
//! ```text
//! page                  a text as a saved page: what stands above the body, and at its foot
//! furniture             lines that are neither headline nor body
//! outlet, self_naming   the outlet, also where it names itself in a sentence
//! published             the day of publication, of all days that the page names
//! dates, either_day     days as outlets write them; those whose day may be the month
//! headline, byline, url, language
//! ```

pub mod byline;
pub mod dates;
pub mod either_day;
mod furniture;
mod headline;
pub mod language;
mod outlet;
mod page;
mod published;
mod self_naming;
mod url;

use super::draft::Given;
use super::naming;
use super::provenance::{Attested, Container, Provenance};
use dates::DayOrder;
use jiff::civil::Date;
use page::Page;
use std::path::Path;

/// Fills what `given` leaves open with what `text` and the name of its file say. `order` is that of day and month in numbers,
/// where somebody set it.
pub fn complete(given: &mut Given, text: &str, name: &Path, order: Option<DayOrder>) {
    let page = Page::new(text);
    if given.url.is_none() {
        given.url = url::find(&page);
    }
    if given.headline.is_none() {
        given.headline = headline::find(&page);
    }
    if given.published.is_none() {
        given.published = meant(given, text, order)
            .or_else(|| published::find(&page, given.url.as_ref(), order))
            .or_else(|| published::in_file_name(name));
    }
    if given.published.is_none() && given.either_day.is_none() {
        given.either_day = published::either(&page);
        given.published = meant(given, text, order);
    }
    if given
        .accessed
        .as_ref()
        .is_some_and(|day| is_too_early(day, given))
    {
        given.accessed = None;
    }
    if given.authors.is_empty() {
        given.authors = byline::find(&page, given.headline.as_deref());
    }
    if given.outlet.is_none() {
        let told = outlet::find(&page, given);
        // Where both mean one outlet, the container spells it.
        let key = |known: &Attested<String>| naming::key(&known.value);
        let spells =
            |source: &&Attested<String>| told.as_ref().is_none_or(|told| key(told) == key(source));
        given.outlet = given.source.as_ref().filter(spells).cloned().or(told);
    }
}

/// Whether a tool states a day of access before the day of publication: then it means another day, such as that on which
/// the article was written.
fn is_too_early(accessed: &Attested<Date>, given: &Given) -> bool {
    let by_hand = matches!(
        accessed.provenance,
        Provenance::Field {
            container: Container::Manifest,
            ..
        }
    );
    let published = given.published.as_ref();
    !by_hand && published.is_some_and(|published| accessed.value < published.value)
}

/// The day that is meant by one that may be two.
fn meant(given: &Given, text: &str, order: Option<DayOrder>) -> Option<Attested<Date>> {
    let either = given.either_day.as_ref()?;
    let day = either.value.meant(order, text)?;
    Some(Attested::new(day, either.provenance.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn accessed(container: Container, day: Date) -> Option<Date> {
        let known = |container, day| {
            let key = "a field".into();
            Some(Attested::new(day, Provenance::Field { container, key }))
        };
        let mut given = Given {
            published: known(Container::FrontMatter, date(2031, 5, 2)),
            accessed: known(container, day),
            ..Given::default()
        };
        complete(&mut given, "It rained.", Path::new(""), None);
        given.accessed.map(|known| known.value)
    }

    #[test]
    fn nobody_took_an_article_from_where_it_did_not_stand_yet() {
        let (before, same) = (date(2031, 5, 1), date(2031, 5, 2));
        assert_eq!(accessed(Container::FrontMatter, same), Some(same));
        assert_eq!(accessed(Container::FrontMatter, before), None);
        // Whoever keeps the corpus is obeyed.
        assert_eq!(accessed(Container::Manifest, before), Some(before));
    }
}
