//! An article in the making: what its container or `corpus.toml` states, before its text is asked.

use super::article_kind::ArticleKind;
use super::field::Field;
use super::link::LinkedWords;
use super::metadata::{byline, dates};
use super::naming::host::Host;
use super::naming::sigla;
use super::pattern;
use super::provenance::{Attested, Container, Provenance};
use super::stated_facts::{EitherDay, StatedFacts};
use super::translation::{Translation, Translator};
use regex::Regex;
use std::sync::{Arc, LazyLock};
use strum::IntoEnumIterator;

/// What is wrong inside a file: the line, counted from 1, and why, in words.
pub type Fault = (Option<usize>, String);

/// One text and what its container says about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The container's own id.
    pub id: Option<String>,
    /// The count that its container gives it. What a text is called hangs on no count; notebooks of earlier versions
    /// know it by that.
    pub count: Option<String>,
    /// Line of the file at which it stands, where a file holds several.
    pub line: Option<usize>,
    /// Whether it is one of several texts of a file, or of a file that may hold any number of them.
    pub is_one_of_several: bool,
    /// What it is beside the article that a file is, in one word: the note above a mail that is passed on. What a corpus
    /// states of the file is about that article.
    pub part: Option<&'static str>,
    /// The facts.
    pub given: StatedFacts,
    /// The text, which the article takes over as it is: a copy would stand beside it until all files are read.
    pub text: Arc<str>,
    /// Words of it that lead somewhere, in their order.
    pub links: Vec<LinkedWords>,
    /// What its container does not write as it should, and that was understood all the same.
    pub notes: Vec<Fault>,
}

/// The value of a field, whatever notation it was written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// An empty value, or `null`.
    Nothing,
    /// A string, number or date as it is written.
    One(String),
    /// A list of strings, numbers and dates.
    Many(Vec<String>),
    /// A value of another kind, which no field has.
    Odd,
}

impl Value {
    /// Whether nothing is stated: a blank, an empty list.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::One(text) => is_missing(text),
            Self::Many(list) => list.iter().all(|text| is_missing(text)),
            Self::Odd => false,
        }
    }
}

impl StatedFacts {
    /// Sets `field`, which `container` calls `key`, to `value`; the fault says why it could not.
    pub fn set(
        &mut self,
        field: Field,
        key: &str,
        value: &Value,
        container: Container,
    ) -> Result<(), String> {
        if value.is_blank() {
            return Ok(());
        }
        if field == Field::Authors {
            return self.set_authors(value);
        }
        let text = match value {
            Value::One(text) => text.trim(),
            Value::Many(list) if list.len() == 1 => list[0].trim(),
            _ => return Err(format!("“{key}” must be a single value")),
        };
        let key = key.to_owned();
        self.set_text(field, text, Provenance::Field { container, key })
    }

    fn set_text(&mut self, field: Field, text: &str, provenance: Provenance) -> Result<(), String> {
        let owned = text.to_owned();
        match field {
            Field::Outlet => {
                let name = without_host(text).to_owned();
                self.outlet = Some(Attested::new(name, provenance));
            }
            Field::Host => self.host = Some(Attested::new(owned, provenance)),
            Field::Source => self.source = Some(Attested::new(owned, provenance)),
            Field::Url => self.url = Some(Attested::new(untracked(text), provenance)),
            Field::Siglum => self.siglum = Some(sigla::checked(text)?.to_owned()),
            Field::Headline => self.headline = Some(Attested::new(owned, provenance)),
            Field::Note => self.note = Some(owned),
            Field::Language => self.language = Some(text.replace('_', "-")),
            Field::Date => return self.set_date(text, provenance),
            Field::Kind => {
                let named = text.to_lowercase();
                let known = ArticleKind::iter().find(|kind| kind.name() == named);
                let none = || format!("kind “{text}” is none of article, transcript and statement");
                self.kind = Some(known.ok_or_else(none)?);
            }
            Field::TranslatedFrom => self.translation(provenance).from = Some(owned),
            Field::Translation => {
                let by = Translator::named(text)
                    .ok_or_else(|| format!("translation “{text}” is none of machine and human"))?;
                self.translation(provenance).by = by;
            }
            Field::Accessed => {
                let day = dates::value(text, None).ok_or_else(|| no_date(text))?;
                self.accessed = Some(Attested::new(day, provenance));
            }
            // The text and its name belong to the draft, the authors may be several.
            Field::Id | Field::Text | Field::Authors => {}
        }
        Ok(())
    }

    /// What is stated of its translation, stated by `provenance` where nothing was stated before.
    fn translation(&mut self, provenance: Provenance) -> &mut Translation {
        let stated = || Attested::new(Translation::default(), provenance);
        &mut self.translation.get_or_insert_with(stated).value
    }

    fn set_date(&mut self, text: &str, provenance: Provenance) -> Result<(), String> {
        if let Some(instant) = dates::counted(text) {
            self.published = Some(Attested::new(instant.date(), provenance));
            self.instant = Some(instant);
            return Ok(());
        }
        if let Some(date) = dates::value(text, None) {
            if date == dates::CLOCK_ZERO {
                return Err(format!(
                    "“{text}” is where clocks of computers begin and no day of publication"
                ));
            }
            self.published = Some(Attested::new(date, provenance));
            self.instant = dates::instant(text);
            return Ok(());
        }
        let either = EitherDay::of(text).map(|either| Attested::new(either, provenance));
        if self.either_day.is_none() {
            self.either_day = either;
        }
        Err(no_date(text))
    }

    fn set_authors(&mut self, value: &Value) -> Result<(), String> {
        self.authors = match value {
            Value::One(text) => match quoted_list(text) {
                Some(names) => names.iter().map(|name| byline::bare(name)).collect(),
                None => byline::split_names(text),
            },
            Value::Many(list) => list
                .iter()
                .flat_map(|names| names.split(';'))
                .map(|name| byline::bare(&byline::without_opening(name)))
                .collect(),
            _ => return Err("authors must be a name or a list of names".into()),
        };
        self.authors
            .retain(|name| name.contains(char::is_alphabetic) && !name.contains("://"));
        Ok(())
    }
}

/// What programs write where nothing is known; in such a field it is nobody's name.
fn is_missing(text: &str) -> bool {
    let text = text.trim();
    text.is_empty()
        || matches!(
            text,
            "nan" | "NaN" | "NAN" | "NaT" | "None" | "null" | "NULL" | "<NA>" | "N/A" | "n/a"
        )
}

/// A name without the host that some tools write behind it in brackets.
fn without_host(name: &str) -> &str {
    let parts = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once(" ("));
    match parts {
        Some((bare, host)) if Host::of_name(host).is_some() => bare.trim_end(),
        _ => name,
    }
}

/// An address without the parameters that only tell where a reader came from.
fn untracked(url: &str) -> String {
    let (url, place) = match url.split_once('#') {
        Some((url, place)) => (url, Some(place)),
        None => (url, None),
    };
    let Some((page, query)) = url.split_once('?') else {
        return place.map_or(url.to_owned(), |place| format!("{url}#{place}"));
    };
    let kept: Vec<&str> = query.split('&').filter(|part| !is_tracking(part)).collect();
    let mut bare = page.to_owned();
    if !kept.is_empty() {
        bare += &format!("?{}", kept.join("&"));
    }
    if let Some(place) = place {
        bare += &format!("#{place}");
    }
    bare
}

fn is_tracking(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default();
    name.starts_with("utm_") || matches!(name, "fbclid" | "gclid" | "msclkid" | "dclid" | "twclid")
}

/// The items of a list as programs print one: `['Ada Okoro', "Bo O'Lind"]`.
fn quoted_list(text: &str) -> Option<Vec<String>> {
    static ITEM: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r#"'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)""#));
    let inner = text.trim().strip_prefix('[')?.strip_suffix(']')?;
    if !inner.is_empty() && !inner.starts_with(['\'', '"']) {
        return None;
    }
    let items = ITEM.captures_iter(inner);
    let item = |found: regex::Captures<'_>| {
        let item = found.get(1).or_else(|| found.get(2))?;
        Some(item.as_str().replace('\\', ""))
    };
    Some(items.filter_map(item).collect())
}

fn no_date(text: &str) -> String {
    match dates::unreal(text)[..] {
        [] => format!("“{text}” is no date (write 2031-05-02)"),
        _ => format!("“{text}” names a day that no calendar has"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Value {
        Value::One(text.into())
    }

    fn field(container: Container, key: &str) -> Provenance {
        let key = key.into();
        Provenance::Field { container, key }
    }

    #[test]
    fn bad_values_are_told_and_change_nothing() {
        let mut given = StatedFacts::default();
        let mut told = |field, value: Value| {
            let told = given.set(field, "key", &value, Container::FrontMatter);
            assert!(told.is_err(), "{field:?}: {value:?}");
        };
        told(Field::Date, one("soon"));
        told(Field::Kind, one("poem"));
        told(Field::Siglum, one("a b"));
        told(Field::Siglum, one("\u{1b}[2J"));
        told(Field::Outlet, Value::Odd);
        assert_eq!(given, StatedFacts::default());
    }

    #[test]
    fn values_are_read_as_programs_write_them() {
        let mut given = StatedFacts::default();
        let mut set = |field, value: &str| {
            let set = given.set(field, "key", &one(value), Container::Row);
            assert_eq!(set, Ok(()), "{value}");
            given.clone()
        };
        let authors = set(Field::Authors, "['Ada Okoro', \"Bo O'Lind\"]").authors;
        assert_eq!(authors, ["Ada Okoro", "Bo O'Lind"]);
        for missing in ["nan", "NaN", "None", "<NA>", "null"] {
            assert_eq!(set(Field::Url, missing).url, None);
        }
        for (url, bare) in [
            (
                "https://a.example/x?utm_source=rss&utm_medium=y",
                "https://a.example/x",
            ),
            (
                "https://a.example/x?id=7&utm_source=rss#top",
                "https://a.example/x?id=7#top",
            ),
            ("https://a.example/x?utm=7", "https://a.example/x?utm=7"),
        ] {
            let url = set(Field::Url, url).url.map(|known| known.value);
            assert_eq!(url.as_deref(), Some(bare));
        }
        let outlet = set(Field::Outlet, "Harbour Post (harbourpost.example)").outlet;
        assert_eq!(outlet.unwrap().value, "Harbour Post");
        let outlet = set(Field::Outlet, "Harbour Post (Lakeport)").outlet;
        assert_eq!(outlet.unwrap().value, "Harbour Post (Lakeport)");
        let day = |given: StatedFacts| given.published.map(|known| known.value.to_string());
        for counted in ["1935654300", "1935654300000", "1935654300000000"] {
            let given = set(Field::Date, counted);
            assert!(given.instant.is_some());
            assert_eq!(day(given).as_deref(), Some("2031-05-04"), "{counted}");
        }
        assert_eq!(
            day(set(Field::Date, "20310502")).as_deref(),
            Some("2031-05-02")
        );
        let value = Value::Many(vec!["Ada Okoro; Bo Lind".into()]);
        assert_eq!(
            given.set(Field::Authors, "a", &value, Container::Xml),
            Ok(())
        );
        assert_eq!(given.authors, ["Ada Okoro", "Bo Lind"]);
        let value = Value::Many(vec!["By Ada Okoro".into(), "Byron Lind".into()]);
        assert_eq!(
            given.set(Field::Authors, "a", &value, Container::Xml),
            Ok(())
        );
        assert_eq!(given.authors, ["Ada Okoro", "Byron Lind"]);
        assert_eq!(
            given.set(Field::Authors, "a", &one("3"), Container::Xml),
            Ok(())
        );
        assert_eq!(given.authors, [""; 0]);
        let zero = one("1970-01-01T00:00:00Z");
        assert!(
            given
                .set(Field::Date, "date", &zero, Container::Row)
                .is_err()
        );
    }

    #[test]
    fn a_new_outlet_drops_the_old_siglum() {
        let mut given = StatedFacts::default();
        let mut set = |field, value| {
            let set = given.set(field, "key", &one(value), Container::FrontMatter);
            assert_eq!(set, Ok(()));
        };
        set(Field::Outlet, "Old Post");
        set(Field::Siglum, "OP");
        let mut other = StatedFacts::default();
        let set = other.set(
            Field::Outlet,
            "outlet",
            &one("New Post"),
            Container::Manifest,
        );
        assert_eq!(set, Ok(()));
        given.overrule(&other);
        assert_eq!(
            given.outlet,
            Some(Attested::new(
                "New Post".into(),
                field(Container::Manifest, "outlet")
            ))
        );
        assert_eq!(given.siglum, None);
    }
}
