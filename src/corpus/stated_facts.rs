//! What is stated of an article, whoever states it: only the values, no reading of them.

use super::article_kind::ArticleKind;
use super::provenance::{Attested, LineRole, Provenance};
use super::translation::Translation;
use jiff::Zoned;
use jiff::civil::Date;

/// The facts that somebody stated about an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatedFacts {
    /// Publisher.
    pub outlet: Option<Attested<String>>,
    /// Short name of the publisher.
    pub siglum: Option<String>,
    /// Headline.
    pub headline: Option<Attested<String>>,
    /// By-line.
    pub authors: Vec<String>,
    /// Day of publication.
    pub published: Option<Attested<Date>>,
    /// The instant of publication, where whoever states the day states that too.
    pub instant: Option<Zoned>,
    /// A day of publication that may be two, until the order of day and month is known.
    pub either_day: Option<Attested<EitherDay>>,
    /// A day of publication that no calendar has: why none is known, or only a weaker one.
    pub unreal_day: Option<UnrealDay>,
    /// Address, and where it was read.
    pub url: Option<Attested<String>>,
    /// Host of the outlet.
    pub host: Option<Attested<String>>,
    /// A name that is the outlet's or that of whom it has the text from: an outlet where nothing else tells one.
    pub source: Option<Attested<String>>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// Report or record.
    pub kind: Option<ArticleKind>,
    /// Remark.
    pub note: Option<String>,
    /// How it was translated.
    pub translation: Option<Attested<Translation>>,
    /// Day of access.
    pub accessed: Option<Attested<Date>>,
}

/// "2/5/2031": the second of May or the fifth of February.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EitherDay {
    /// As it is written.
    pub written: String,
    /// The day, if the first number is the day.
    pub day_first: Date,
    /// The day, if the first number is the month.
    pub month_first: Date,
}

/// "31 February 2031": written as a day, and none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnrealDay {
    /// The line that prints it, or the value.
    pub written: String,
    /// The line of the file at which it stands, counted from 1, where a line of it is one of the text.
    pub line: Option<usize>,
}

impl UnrealDay {
    /// Why the day is unknown, for the reader.
    pub fn problem(&self) -> String {
        format!("“{}” names a day that no calendar has", self.written)
    }
}

impl StatedFacts {
    /// The headline, whoever states it.
    pub fn headline(&self) -> Option<&str> {
        self.headline.as_ref().map(|known| known.value.as_str())
    }

    /// The day that no calendar has, unless a field or another date line states one that is real.
    pub fn unreal_day(&self) -> Option<&UnrealDay> {
        let by = self.published.as_ref().map(|known| &known.provenance);
        let is_stated = matches!(
            by,
            Some(
                Provenance::Field { .. }
                    | Provenance::Line {
                        role: LineRole::DateLine,
                        ..
                    }
            )
        );
        self.unreal_day.as_ref().filter(|_| !is_stated)
    }

    /// Takes over what `other` states; its word counts more.
    pub fn overrule(&mut self, other: &StatedFacts) {
        fn take<T: Clone>(mine: &mut Option<T>, other: &Option<T>) {
            if other.is_some() {
                mine.clone_from(other);
            }
        }
        // The short name is that of the old outlet: where another outlet is stated, it goes.
        if other.outlet.is_some() {
            self.siglum = None;
        }
        // An instant is one of its day: where another day is stated, the old instant goes.
        if other.published.is_some() {
            self.instant.clone_from(&other.instant);
        }
        take(&mut self.outlet, &other.outlet);
        take(&mut self.siglum, &other.siglum);
        take(&mut self.headline, &other.headline);
        take(&mut self.published, &other.published);
        take(&mut self.url, &other.url);
        take(&mut self.host, &other.host);
        take(&mut self.source, &other.source);
        take(&mut self.language, &other.language);
        take(&mut self.kind, &other.kind);
        take(&mut self.note, &other.note);
        take(&mut self.translation, &other.translation);
        take(&mut self.accessed, &other.accessed);
        if !other.authors.is_empty() {
            self.authors.clone_from(&other.authors);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Container, UrlPlace};
    use jiff::civil::date;

    #[test]
    fn a_day_that_no_calendar_has_is_told_unless_a_better_one_is_stated() {
        let is_told = |provenance: Option<Provenance>| {
            let unreal_day = Some(UnrealDay {
                written: "31 February 2031".into(),
                line: None,
            });
            let published = provenance.map(|by| Attested::new(date(2031, 3, 3), by));
            let given = StatedFacts {
                unreal_day,
                published,
                ..StatedFacts::default()
            };
            given.unreal_day().is_some()
        };
        assert!(is_told(None));
        assert!(is_told(Some(Provenance::Url(UrlPlace::Foot))));
        assert!(is_told(Some(Provenance::line(
            LineRole::Updated,
            "Updated 3 March 2031"
        ))));
        let container = Container::Manifest;
        let key = "date".into();
        assert!(!is_told(Some(Provenance::Field { container, key })));
        assert!(!is_told(Some(Provenance::line(
            LineRole::DateLine,
            "3 March 2031"
        ))));
    }
}
