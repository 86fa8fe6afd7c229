//! What an article's own text says about it: outlet, day, headline, address, by-line.
//!
//! Of the body only its language is read; all else stands in the lines above it and at the foot. What nothing tells
//! stays open: a guess would be worse than a question.
//!
//! ```text
//! page                  a text as a saved page: what stands above the body, and at its foot
//! furniture             lines that are neither headline nor body
//! outlet, self_naming   the outlet, also where it names itself in a sentence
//! letterhead            who sends a letter, and to whom; its subject
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
mod letterhead;
mod outlet;
mod page;
mod published;
mod self_naming;
mod url;

use super::naming;
use super::naming::host::Host;
use super::provenance::{Attested, Container, Provenance};
use super::stated_facts::StatedFacts;
use crate::language::person_name::is_given_name;
use dates::DayOrder;
use jiff::civil::Date;
use page::Page;
use std::path::Path;

/// The byte at which the body of a text begins, behind the lines at its head that are told as something else: outlet,
/// headline, day, by-line, address, the buttons of a page. Where no prose follows, all of it is body.
pub fn body_start(text: &str, headline: Option<&str>, outlet: Option<&str>) -> usize {
    let page = Page::new(text);
    if page.body == page.head.len() {
        return 0;
    }
    let is_told = |line: &&page::Line<'_>| {
        let bare = line.text.trim_start_matches('#').trim();
        Some(bare) == headline
            || Some(bare) == outlet
            || outlet::is_masthead(bare)
            || byline::is_signed(bare)
            || url::is_address(bare)
            || furniture::is_furniture(bare)
            || is_day(bare)
    };
    let told = page.above().iter().take_while(is_told).last();
    told.map_or(0, |line| {
        line.text.as_ptr() as usize - text.as_ptr() as usize + line.text.len()
    })
}

/// Whether a line is short and names a day, as date lines do.
fn is_day(line: &str) -> bool {
    const MAX_WORDS: usize = 8;
    page::words(line) <= MAX_WORDS
        && !(dates::find(line).is_empty() && dates::unreal(line).is_empty())
}

/// Fills what `given` leaves open with what `text` and the name of its file say. `order` is that of day and month in numbers,
/// where somebody set it.
pub fn complete(given: &mut StatedFacts, text: &str, name: &Path, order: Option<DayOrder>) {
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
        given.authors = byline::find(&page, given.headline());
    }
    leave_writer(&mut given.outlet, &given.authors);
    leave_writer(&mut given.source, &given.authors);
    if given.outlet.is_none() {
        let told = outlet::find(&page, given);
        // Where both mean one outlet, the container spells it.
        let source = given.source.as_ref();
        let spelled = source.and_then(|source| spelled_by(source, told.as_ref(), given));
        given.outlet = spelled.or(told);
    }
    leave_outlet(given);
}

/// Leaves a name open that a container gives for the outlet, where it is that of a writer of the article: pages and feeds
/// of one person are called as that person, and nobody is an outlet. A body that signs as writer is no person.
fn leave_writer(outlet: &mut Option<Attested<String>>, authors: &[String]) {
    let is_writer = |known: &mut Attested<String>| {
        let key = naming::key(&known.value);
        let given_name = known.value.split_whitespace().next().unwrap_or_default();
        is_of_container(known)
            && byline::is_person(&known.value)
            && is_given_name(given_name)
            && authors.iter().any(|author| naming::key(author) == key)
    };
    outlet.take_if(is_writer);
}

/// The line in `text` that should tell its day of publication, where the day that it prints is in no calendar.
pub fn unreal_day(text: &str) -> Option<&str> {
    published::unreal(&Page::new(text))
}

/// Takes the name of the outlet from the end of a headline that a container gives, as news services add it:
/// "Bridge to open - Harbour Post".
fn leave_outlet(given: &mut StatedFacts) {
    if let (Some(headline), Some(outlet)) = (&mut given.headline, &given.outlet)
        && is_of_container(headline)
    {
        headline.value = naming::without_outlet(&headline.value, &outlet.value).to_owned();
    }
}

/// Whether a value stands in a field of a container, and nobody has set it in `corpus.toml`.
fn is_of_container(known: &Attested<String>) -> bool {
    match &known.provenance {
        Provenance::Field { container, .. } => *container != Container::Manifest,
        _ => false,
    }
}

/// What parts the name of an outlet from that of a section or a page, in the titles of feeds.
const TITLE_MARKS: [&str; 9] = [
    " | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " > ",
];

/// The name that a container gives, or the part of it that is the outlet's, where the outlet that the text or the address
/// told is none or the same.
fn spelled_by(
    source: &Attested<String>,
    told: Option<&Attested<String>>,
    given: &StatedFacts,
) -> Option<Attested<String>> {
    let Some(told) = told else {
        return Some(source.clone());
    };
    let places = [given.url.as_ref(), given.host.as_ref()];
    let hosts = places
        .into_iter()
        .flatten()
        .filter_map(|known| Host::of_url(&known.value));
    // What was read from the address may be a guess at its words; what the text says is none.
    let hosts: Vec<Host> = match told.provenance {
        Provenance::Url(_) => hosts.collect(),
        _ => Vec::new(),
    };
    let is_same = |name: &str| {
        naming::key(name) == naming::key(&told.value)
            || hosts.iter().any(|host| naming::is_of(host, name))
    };
    let whole = source.value.as_str();
    // A section may be called as newspapers are: the part before the whole.
    let parts = TITLE_MARKS
        .iter()
        .filter_map(|mark| whole.split_once(mark))
        .flat_map(|(before, behind)| [before, behind]);
    let name = parts
        .chain(std::iter::once(whole))
        .find(|name| is_same(name))?;
    let provenance = source.provenance.clone();
    Some(Attested::new(name.trim().to_owned(), provenance))
}

/// Whether a tool states a day of access before the day of publication: then it means another day, such as that on which
/// the article was written.
fn is_too_early(accessed: &Attested<Date>, given: &StatedFacts) -> bool {
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
fn meant(given: &StatedFacts, text: &str, order: Option<DayOrder>) -> Option<Attested<Date>> {
    let either = given.either_day.as_ref()?;
    let day = either.value.meant(order, text)?;
    Some(Attested::new(day, either.provenance.clone()))
}

#[cfg(test)]
mod tests {
    /// The outlet and the headline of a record with these fields.
    fn of_record(fields: serde_json::Value) -> (Option<String>, Option<String>) {
        let corpus = crate::corpus::from_reader(fields.to_string().as_bytes());
        let article = &corpus.articles[0];
        let outlet = article.outlet.clone().map(|known| known.value);
        (outlet, article.headline().map(str::to_owned))
    }

    #[test]
    fn the_writer_of_an_article_is_not_its_outlet() {
        let text = "The mole is shut for the winter, as the board of the port has announced.";
        let outlet = |key: &str, name: &str, author: &str| {
            let mut record =
                serde_json::json!({"author": author, "title": "On moles", "text": text});
            record[key] = name.into();
            of_record(record).0
        };
        for key in ["site_name", "source", "publisher"] {
            assert_eq!(outlet(key, "Anna Holmstad", "Anna Holmstad"), None, "{key}");
            // Another person is a name that nothing speaks against; and a paper may sign.
            for author in ["Bo Lind", "Harbour Post"] {
                let told = outlet(key, "Harbour Post", author);
                assert_eq!(told.as_deref(), Some("Harbour Post"), "{key}");
            }
        }
    }

    #[test]
    fn the_outlet_behind_a_headline_is_none_of_it() {
        let headline = |title: &str| {
            let record = serde_json::json!({
                "source": {"id": null, "name": "Harbour Post"}, "title": title,
                "text": "The mole is shut for the winter, as the board of the port has announced.",
            });
            of_record(record).1.unwrap()
        };
        assert_eq!(headline("Mole shut - Harbour Post"), "Mole shut");
        assert_eq!(headline("Mole shut - for good"), "Mole shut - for good");
        assert_eq!(headline("Harbour Post"), "Harbour Post");
    }

    #[test]
    fn a_day_that_no_calendar_has_is_told_with_its_line_and_is_no_headline() {
        let told = |head: &str, form: fn(&str) -> String| {
            let text = format!(
                "{head}\n\nThe mole is shut for the winter, as the board of the port has announced.\n"
            );
            let corpus = crate::corpus::from_reader(form(&text).as_bytes());
            let article = &corpus.articles[0];
            let problems = corpus.problems.iter();
            let problems = problems.map(|problem| (problem.line, problem.reason.clone()));
            let day = article.published.as_ref().map(|known| known.value);
            let headline = article.headline().map(str::to_owned);
            (problems.collect::<Vec<_>>(), day, headline)
        };
        let as_it_is = |text: &str| text.to_owned();
        let no_day = |line: Option<usize>, words: &str| {
            vec![(line, format!("“{words}” names a day that no calendar has"))]
        };
        let found = told("31 February 2031", as_it_is);
        assert_eq!(found, (no_day(Some(1), "31 February 2031"), None, None));
        let (problems, day, headline) = told(
            "Mole shut for good\n\nPublished 30/02/2031\nUpdated 4 May 2031",
            as_it_is,
        );
        assert_eq!(problems, no_day(Some(3), "Published 30/02/2031"));
        assert_eq!(day, Some(date(2031, 5, 4)));
        assert_eq!(headline.as_deref(), Some("Mole shut for good"));
        let head = "From: Bo Lind\nTo: The crews\nSubject: Mole shut\nDate: 31 February 2031";
        let (problems, day, _) = told(head, as_it_is);
        assert_eq!((problems, day), (no_day(None, "31 February 2031"), None));
        let page = |text: &str| {
            let [head, body] = [0, 1].map(|n| text.split("\n\n").nth(n).unwrap_or_default());
            format!(
                "<!doctype html>\n<head>{head}</head>\n<body><h1>On moles</h1><p>{body}</p></body>"
            )
        };
        let meta = "<meta property='article:published_time' content='2031-02-31T10:00:00Z'>";
        let (problems, day, _) = told(meta, page);
        assert_eq!(
            (problems, day),
            (no_day(Some(2), "2031-02-31T10:00:00Z"), None)
        );
        let (problems, day, _) = told("31 February 2031\nPublished 4 May 2031", as_it_is);
        assert_eq!((problems, day), (Vec::new(), Some(date(2031, 5, 4))));
    }

    use super::*;
    use jiff::civil::date;

    fn accessed(container: Container, day: Date) -> Option<Date> {
        let known = |container, day| {
            let key = "a field".into();
            Some(Attested::new(day, Provenance::Field { container, key }))
        };
        let mut given = StatedFacts {
            published: known(Container::FrontMatter, date(2031, 5, 2)),
            accessed: known(container, day),
            ..StatedFacts::default()
        };
        complete(&mut given, "It rained.", Path::new(""), None);
        given.accessed.map(|known| known.value)
    }

    #[test]
    fn the_name_that_a_container_gives_is_better_than_one_made_from_its_address() {
        let outlet = |source: &str, url: &str| {
            let known = |key: &str, value: &str| {
                let key = key.into();
                let container = Container::Row;
                Some(Attested::new(
                    value.to_owned(),
                    Provenance::Field { container, key },
                ))
            };
            let mut given = StatedFacts {
                url: known("url", url),
                source: known("source", source),
                ..StatedFacts::default()
            };
            complete(&mut given, "It rained.", Path::new(""), None);
            given.outlet.map(|known| known.value).unwrap_or_default()
        };
        let host = "https://www.lptimes.com/a";
        assert_eq!(outlet("The Lake Port Times", host), "The Lake Port Times");
        assert_eq!(outlet("Lake Port Times – World", host), "Lake Port Times");
        // An agency is not the outlet that printed its report.
        assert_eq!(outlet("Wire Press", host), "LP Times");
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
