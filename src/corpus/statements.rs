//! What a container states of an article, under whatever names, and what of it could be understood.

use super::Container;
use super::draft::{Fault, Value};
use super::field::Field;
use super::naming::host::Host;
use super::pattern;
use super::stated_facts::StatedFacts;
use crate::language::lexicon;
use regex::Regex;
use std::sync::LazyLock;

/// The rank of a name that tells of access only in the clip of a page.
const OF_A_CLIP: usize = usize::MAX;

/// What one container states of one article. Where it says one thing under several names, the best name
/// counts that holds something which is understood.
#[derive(Debug, Default)]
pub struct Statements(Vec<Statement>);

#[derive(Debug)]
struct Statement {
    field: Field,
    rank: usize,
    key: String,
    value: Value,
    line: Option<usize>,
}

impl Statements {
    /// Notes what stands under `key`, where a field is called so.
    pub fn note(&mut self, key: &str, value: Value, line: Option<usize>) {
        if let Some((rank, field)) = Field::ranked(key) {
            let field = meant(field, &value);
            self.push(field, rank, key, value, line);
        } else if lexicon::CLIP_FIELDS.contains(&key.to_lowercase()) {
            self.push(Field::Accessed, OF_A_CLIP, key, value, line);
        }
    }

    /// Notes what somebody says to be `field`, which outranks every usual name.
    pub fn note_as(&mut self, field: Field, key: &str, value: Value, line: Option<usize>) {
        self.push(field, 0, key, value, line);
    }

    fn push(&mut self, field: Field, rank: usize, key: &str, value: Value, line: Option<usize>) {
        if !value.is_blank() {
            let value = match field {
                Field::Outlet | Field::Source | Field::Authors => unlinked(value),
                _ => value,
            };
            let key = key.to_owned();
            self.0.push(Statement {
                field,
                rank,
                key,
                value,
                line,
            });
        }
    }

    /// The article's own name, the facts, and what could not be understood.
    pub fn heard(mut self, container: Container) -> (Option<String>, StatedFacts, Vec<Fault>) {
        // A name that stands twice: the last holds, as in most readers of such records.
        self.0.reverse();
        self.0.sort_by_key(|said| (said.field, said.rank));
        let mut id = None;
        let mut given = StatedFacts::default();
        let mut faults = Vec::new();
        for said in self.0.chunk_by(|a, b| a.field == b.field) {
            let mut told = Vec::new();
            let taken = said.iter().any(|one| match (one.field, &one.value) {
                (Field::Id, Value::One(text)) => {
                    id = Some(text.clone());
                    true
                }
                (Field::Id | Field::Text, _) => false,
                _ if one.rank == OF_A_CLIP && !is_clip(&given, container) => false,
                _ => given
                    .set(one.field, &one.key, &one.value, container)
                    .map_err(|reason| told.push((one.line, reason)))
                    .is_ok(),
            });
            // Which of two days is meant may still be told.
            let may_be_told = one_of_two(&given, said[0].field);
            // A crawler may note "true" where others note the day: that is its own affair.
            let taken = taken || said[0].field == Field::Accessed;
            faults.extend(told.into_iter().take(usize::from(!taken && !may_be_told)));
        }
        (id, given, faults)
    }
}

/// A value without the brackets with which notes link to each other: "[[people/Ada Okoro|A. Okoro]]" is the page "Ada Okoro".
fn unlinked(value: Value) -> Value {
    static LINK: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(r"\[\[(?:[^\[\]|]*/)?(?P<page>[^\[\]|/]+)(?:\|[^\[\]]*)?\]\]")
    });
    let page = |text: String| match text.contains("[[") {
        true => LINK.replace_all(&text, "$page").into_owned(),
        false => text,
    };
    match value {
        Value::One(text) => Value::One(page(text)),
        Value::Many(texts) => Value::Many(texts.into_iter().map(page).collect()),
        value => value,
    }
}

/// Whether a note is the clip of a page: its front matter tells where that stands.
fn is_clip(given: &StatedFacts, container: Container) -> bool {
    container == Container::FrontMatter && given.url.is_some()
}

fn one_of_two(given: &StatedFacts, field: Field) -> bool {
    field == Field::Date && given.either_day.is_some()
}

/// What a field is about, once its value is seen. Some tools write the address under `source`, and a host
/// where others name the outlet.
fn meant(field: Field, value: &Value) -> Field {
    match (field, value) {
        (Field::Source, Value::One(text)) if text.contains("://") => Field::Url,
        (Field::Outlet, Value::One(text)) if Host::of_name(text).is_some() => Field::Host,
        _ => field,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Attested, Provenance};

    fn heard(fields: &[(&str, &str)]) -> (StatedFacts, Vec<Fault>) {
        let mut statements = Statements::default();
        for (n, (key, value)) in fields.iter().enumerate() {
            statements.note(key, Value::One((*value).into()), Some(n + 1));
        }
        let (_, given, faults) = statements.heard(Container::JsonObject);
        (given, faults)
    }

    fn said(value: &str, key: &str) -> Option<Attested<String>> {
        let container = Container::JsonObject;
        let key = key.into();
        Some(Attested::new(
            value.into(),
            Provenance::Field { container, key },
        ))
    }

    #[test]
    fn fields_go_by_their_usual_names() {
        let (given, faults) = heard(&[
            ("title", "A day of rain"),
            ("publishedAt", "2031-05-02T08:00:00+02:00"),
            ("author", "[[Ada Okoro]]"),
            ("source", "https://a.example/x"),
        ]);
        assert_eq!(faults, []);
        assert_eq!(given.headline(), Some("A day of rain"));
        let published = given.published.map(|known| known.value);
        assert_eq!(published, Some(jiff::civil::date(2031, 5, 2)));
        assert_eq!(given.authors, ["Ada Okoro"]);
        assert_eq!(given.url, said("https://a.example/x", "source"));
    }

    #[test]
    fn links_between_notes_name_their_pages() {
        let (given, _) = heard(&[
            ("author", "[[people/Ada Okoro|A. Okoro]]"),
            ("publisher", "[[Harbour Post]]"),
        ]);
        assert_eq!(given.authors, ["Ada Okoro"]);
        assert_eq!(given.outlet, said("Harbour Post", "publisher"));
    }

    #[test]
    fn the_better_name_counts_and_a_bad_value_only_where_no_other_is_good() {
        let (given, faults) = heard(&[
            ("source", "Wire"),
            ("site_name", "Harbour Post"),
            ("domain", "harbourpost.example"),
            ("date", "some day"),
            ("date_publish", "2031-05-02"),
        ]);
        assert_eq!(faults, []);
        assert_eq!(given.outlet, said("Harbour Post", "site_name"));
        assert_eq!(given.host, said("harbourpost.example", "domain"));
        assert_eq!(given.source, said("Wire", "source"));
        assert!(given.published.is_some());
        let (given, faults) = heard(&[("title", "Rain"), ("date", "some day")]);
        assert_eq!(given.published, None);
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].0, Some(2));
    }

    #[test]
    fn agencies_tell_when_the_first_version_was_made() {
        let (given, _) = heard(&[
            ("firstcreated", "2031-05-02T09:15:00Z"),
            ("versioncreated", "2031-05-04T10:00:00Z"),
            ("infosource", "Harbour Post"),
        ]);
        let published = given.published.map(|known| known.value);
        assert_eq!(published, Some(jiff::civil::date(2031, 5, 2)));
        assert_eq!(given.source, said("Harbour Post", "infosource"));
        let (given, _) = heard(&[("versioncreated", "2031-05-04T10:00:00Z")]);
        assert_eq!(given.published, None);
    }

    #[test]
    fn a_note_with_an_address_was_made_when_the_page_was_clipped() {
        let heard = |container, fields: &[(&str, &str)]| {
            let mut statements = Statements::default();
            for (key, value) in fields {
                statements.note(key, Value::One((*value).into()), None);
            }
            let accessed = statements.heard(container).1.accessed;
            accessed.map(|known| (known.value.to_string(), known.provenance.to_string()))
        };
        let address = ("source", "https://harbourpost.example/rain");
        let made = ("created", "2031-05-04T10:20:30 (UTC +02:00)");
        let stated = |day: &str| Some((day.to_string(), "the front matter".to_string()));
        let front = Container::FrontMatter;
        assert_eq!(heard(front, &[made, address]), stated("2031-05-04"));
        assert_eq!(heard(front, &[made]), None);
        assert_eq!(heard(Container::JsonObject, &[made, address]), None);
        let said = ("accessed", "2031-05-05");
        assert_eq!(heard(front, &[made, address, said]), stated("2031-05-05"));
    }

    #[test]
    fn a_host_is_no_name() {
        let (given, _) = heard(&[("site", "www.harbourpost.example")]);
        assert_eq!(given.outlet, None);
        assert_eq!(given.host, said("www.harbourpost.example", "site"));
    }

    #[test]
    fn the_day_of_a_clip_or_a_crawl_is_that_of_access_and_none_of_publication() {
        for key in [
            "saved",
            "date_retrieved",
            "Date Download",
            "clipped",
            "crawl date",
        ] {
            for (value, day) in [
                ("2031-05-02", Some(jiff::civil::date(2031, 5, 2))),
                ("2031-05-02 23:30:11", Some(jiff::civil::date(2031, 5, 2))),
                ("true", None),
            ] {
                let (given, faults) = heard(&[(key, value)]);
                assert_eq!(faults, [], "{key}: {value}");
                assert_eq!(given.published, None);
                assert_eq!(
                    given.accessed.map(|known| known.value),
                    day,
                    "{key}: {value}"
                );
            }
        }
        assert_eq!(
            heard(&[("created", "2031-05-02")]),
            (StatedFacts::default(), Vec::new())
        );
        let changed = [("date_modify", "2031-05-02"), ("updated", "2031-05-02")];
        assert_eq!(heard(&changed), (StatedFacts::default(), Vec::new()));
    }
}
