//! The fields in which containers state something about an article, under the many names that tools use.

use crate::language::lexicon;
use std::collections::HashMap;
use std::sync::LazyLock;
use strum::{Display, EnumString};

/// What a field is about.
#[derive(Clone, Copy, Debug, Display, EnumString, PartialEq, Eq, PartialOrd, Ord)]
#[strum(serialize_all = "lowercase")]
pub enum Field {
    /// The article's name in its container.
    Id,
    /// The text.
    Text,
    /// The outlet, by name.
    Outlet,
    /// The outlet, by its host.
    Host,
    /// A name that is the outlet's, or that of an agency.
    Source,
    /// The outlet's short name.
    Siglum,
    /// The headline.
    Headline,
    /// The writers.
    Authors,
    /// The day of publication.
    Date,
    /// The address.
    Url,
    /// The language, as a BCP 47 tag.
    Language,
    /// Report or record.
    Kind,
    /// A remark.
    Note,
    /// The language that the text was translated from.
    TranslatedFrom,
    /// Who translated it.
    Translation,
    /// The day on which somebody took it from where it was published.
    Accessed,
}

/// The fields that `corpus.toml` sets, for messages.
pub const SETTABLE: &str = "outlet, siglum, date, headline, url, authors, language, kind, note, translated_from, translation, accessed";

/// A name of a field, and how it ranks among the names for the same thing, the better ones first.
pub type RankedField = (usize, Field);

static NAMES: LazyLock<HashMap<&str, RankedField>> = LazyLock::new(|| {
    let names = lexicon::RECORD_FIELDS.pairs().enumerate();
    let names = names.filter_map(|(rank, (name, field))| Some((name, (rank, field.parse().ok()?))));
    names.collect()
});

impl Field {
    /// The field that is called `key`.
    pub fn called(key: &str) -> Option<Self> {
        Self::ranked(key).map(|(_, field)| field)
    }

    /// The same with the rank of the name. `datePublished`, `date_published` and `Date published` are one.
    pub fn ranked(key: &str) -> Option<RankedField> {
        let letters = key.chars().filter(|c| c.is_alphanumeric());
        let name: String = letters.flat_map(char::to_lowercase).collect();
        NAMES.get(name.as_str()).copied()
    }
}
