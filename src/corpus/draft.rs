//! An article in the making: what its container or `corpus.toml` states, before its text is asked.

use super::article::ArticleKind;
use super::metadata::{byline, dates};
use super::provenance::{Attested, Container, Provenance};
use jiff::civil::Date;

/// The facts that somebody stated about an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Publisher.
    pub outlet: Option<Attested<String>>,
    /// Short name of the publisher.
    pub siglum: Option<String>,
    /// Headline.
    pub headline: Option<String>,
    /// By-line.
    pub authors: Vec<String>,
    /// Day of publication.
    pub published: Option<Attested<Date>>,
    /// Address, and where it was read.
    pub url: Option<Attested<String>>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// Report or record.
    pub kind: Option<ArticleKind>,
    /// Remark.
    pub note: Option<String>,
}

/// One text and what its container says about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The container's own id.
    pub id: Option<String>,
    /// Line of the file at which it stands, where a file holds several.
    pub line: Option<usize>,
    /// Whether it is one of the records of a file, which may hold any number of them.
    pub is_record: bool,
    /// The facts.
    pub given: Given,
    /// The text.
    pub text: String,
}

/// The value of a field, whatever notation it was written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Empty, null.
    Nothing,
    /// A string, number or date as it is written.
    One(String),
    /// A list of those.
    Many(Vec<String>),
    /// Anything else.
    Odd,
}

/// What became of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It was read.
    Known,
    /// No such field is known.
    Unknown,
    /// The field is known, its value is not understood: why, in words.
    Bad(String),
}

/// The names of the fields, as `corpus.toml` documents them, for messages.
pub const FIELDS: &str = "outlet, siglum, date, headline, url, authors, language, kind, note";

impl Given {
    /// Sets the field `key` of `container` to `value`.
    pub fn set(&mut self, key: &str, value: &Value, container: Container) -> Taken {
        let Some(field) = canonical(key, value) else {
            return Taken::Unknown;
        };
        if *value == Value::Nothing {
            return Taken::Known;
        }
        if field == "authors" {
            return self.set_authors(value);
        }
        let text = match value {
            Value::One(text) => text.trim(),
            Value::Many(list) if list.len() == 1 => list[0].trim(),
            _ => return Taken::Bad(format!("“{key}” must be a single value")),
        };
        if text.is_empty() {
            return Taken::Known;
        }
        let provenance = Provenance::Field {
            container,
            key: key.to_owned(),
        };
        self.set_text(field, text, provenance)
    }

    fn set_text(&mut self, field: &str, text: &str, provenance: Provenance) -> Taken {
        let owned = Some(text.to_owned());
        match field {
            "outlet" => self.outlet = Some(Attested::new(text.to_owned(), provenance)),
            "url" => self.url = Some(Attested::new(text.to_owned(), provenance)),
            "siglum" if is_siglum(text) => self.siglum = owned,
            "siglum" => {
                return Taken::Bad(format!("“{text}” is no siglum: 1 to 12 letters or digits"));
            }
            "headline" => self.headline = owned,
            "note" => self.note = owned,
            "language" => self.language = Some(text.replace('_', "-")),
            "date" => match dates::value(text) {
                Some(date) => self.published = Some(Attested::new(date, provenance)),
                None => return Taken::Bad(format!("“{text}” is no date (write 2031-05-02)")),
            },
            _ => match text.to_lowercase().as_str() {
                "transcript" => self.kind = Some(ArticleKind::Transcript),
                "article" => self.kind = Some(ArticleKind::Article),
                _ => return Taken::Bad(format!("kind “{text}” is neither article nor transcript")),
            },
        }
        Taken::Known
    }

    fn set_authors(&mut self, value: &Value) -> Taken {
        self.authors = match value {
            Value::One(text) => byline::split_names(text),
            Value::Many(list) => list.iter().map(|name| byline::bare(name)).collect(),
            _ => return Taken::Bad("authors must be a name or a list of names".into()),
        };
        self.authors.retain(|name| !name.is_empty());
        Taken::Known
    }

    /// Takes over what `other` states; its word counts more.
    pub fn overrule(&mut self, other: &Given) {
        fn take<T: Clone>(mine: &mut Option<T>, other: &Option<T>) {
            if other.is_some() {
                mine.clone_from(other);
            }
        }
        // Another outlet makes the old one's short name wrong.
        if other.outlet.is_some() {
            self.siglum = None;
        }
        take(&mut self.outlet, &other.outlet);
        take(&mut self.siglum, &other.siglum);
        take(&mut self.headline, &other.headline);
        take(&mut self.published, &other.published);
        take(&mut self.url, &other.url);
        take(&mut self.language, &other.language);
        take(&mut self.kind, &other.kind);
        take(&mut self.note, &other.note);
        if !other.authors.is_empty() {
            self.authors.clone_from(&other.authors);
        }
    }
}

/// The field that a container calls `key`. What a clipper calls `created`, `saved` or `retrieved` is no
/// day of publication and has no place here.
fn canonical(key: &str, value: &Value) -> Option<&'static str> {
    Some(match key {
        "outlet" | "publisher" | "publication" | "site" | "site_name" => "outlet",
        "siglum" => "siglum",
        "headline" | "title" => "headline",
        "author" | "authors" | "byline" => "authors",
        "date" | "published" | "pubdate" | "date_published" => "date",
        "url" | "canonical_url" => "url",
        // Clippers write the address there; others the name of an agency, which is no publisher.
        "source" => match value {
            Value::One(text) if text.starts_with("http") => "url",
            _ => return None,
        },
        "language" | "lang" => "language",
        "kind" => "kind",
        "note" => "note",
        _ => return None,
    })
}

/// Whether a string can head a column: short, and nothing that could steer a terminal.
fn is_siglum(text: &str) -> bool {
    text.chars().count() <= 12
        && text.chars().any(char::is_alphanumeric)
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || "-.&+".contains(c))
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
    fn fields_go_by_their_usual_names() {
        let mut given = Given::default();
        assert_eq!(
            given.set("title", &one("A day of rain"), Container::FrontMatter),
            Taken::Known
        );
        assert_eq!(
            given.set(
                "published",
                &one("2031-05-02T08:00:00+02:00"),
                Container::FrontMatter
            ),
            Taken::Known
        );
        assert_eq!(
            given.set(
                "author",
                &Value::Many(vec!["[[Ada Okoro]]".into()]),
                Container::FrontMatter
            ),
            Taken::Known
        );
        assert_eq!(
            given.set(
                "source",
                &one("https://a.example/x"),
                Container::FrontMatter
            ),
            Taken::Known
        );
        assert_eq!(given.headline.as_deref(), Some("A day of rain"));
        assert_eq!(
            given.published,
            Some(Attested::new(
                jiff::civil::date(2031, 5, 2),
                field(Container::FrontMatter, "published")
            ))
        );
        assert_eq!(given.authors, ["Ada Okoro"]);
        assert_eq!(
            given.url,
            Some(Attested::new(
                "https://a.example/x".into(),
                field(Container::FrontMatter, "source")
            ))
        );
    }

    #[test]
    fn the_day_of_a_clip_is_no_field() {
        let mut given = Given::default();
        for key in ["created", "saved", "retrieved", "clipped", "crawled"] {
            assert_eq!(
                given.set(key, &one("2031-05-02"), Container::FrontMatter),
                Taken::Unknown
            );
        }
        assert_eq!(given, Given::default());
    }

    #[test]
    fn bad_values_are_told_and_change_nothing() {
        let mut given = Given::default();
        for (key, value) in [
            ("date", "soon"),
            ("kind", "poem"),
            ("siglum", "a b"),
            ("siglum", "\u{1b}[2J"),
        ] {
            assert!(
                matches!(
                    given.set(key, &one(value), Container::FrontMatter),
                    Taken::Bad(_)
                ),
                "{key}"
            );
        }
        assert!(matches!(
            given.set("outlet", &Value::Odd, Container::FrontMatter),
            Taken::Bad(_)
        ));
        assert_eq!(given, Given::default());
    }

    #[test]
    fn a_new_outlet_drops_the_old_siglum() {
        let mut given = Given::default();
        given.set("outlet", &one("Old Post"), Container::FrontMatter);
        given.set("siglum", &one("OP"), Container::FrontMatter);
        let mut other = Given::default();
        other.set("outlet", &one("New Post"), Container::Manifest);
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
