//! Files to articles: formats, metadata, encodings, the bundled sample.
//!
//! ```text
//! article     what an article is; `article_kind`: whether it reports speech or is the record of it
//! open        the three doors: files and folders, a stream, the bundled sample (`sample`)
//! walk        paths -> files, without those that Verbatim wrote itself (`written_here`)
//! unpack      packed files -> the files in them
//! encodings   bytes -> text
//! formats     text -> drafts: texts, and what their containers state
//! field       the names under which containers state something
//! statements  what one container states under them (`toml_values`: where it states that in TOML)
//! stated_facts what is stated of an article, as values; `draft`: the text with it, and how each field is read
//! manifest    corpus.toml: what somebody states
//! metadata    what a text itself says: outlet, day, headline, address, by-line
//! naming      hosts and names of outlets, rules for short names
//! provenance  where a value comes from
//! translation whether an article is a translation
//! ids         what each article is called
//! link        words that lead to another page
//! short_names articles -> short names; `renaming`: again, once a reader has set an outlet right
//! copies      the same article read twice
//! related     versions of an article, and its text in other outlets
//! whole_text  what of all that only the whole text tells, kept from one run to the next
//! gather      all of the above -> corpus
//! changes     which files have changed since they were read
//! stream      articles one after another, each by itself, in constant memory
//! stretches   big files of JSON Lines, never whole in memory
//! watch       how far the work has come, and stopping it
//! hint        how to tell the program what it could not find
//! clip        the two ends of a text, for messages
//! pattern     compiling the regular expressions that stand in the code
//! ```
//!
//! Of several words on one fact, `corpus.toml` counts before the container (front matter, JSON fields),
//! and the container before the text. What nobody says stays open; [`Article::hint`] tells how to set it.

mod article;
mod article_kind;
#[cfg(feature = "reader")]
mod changes;
mod clip;
mod copies;
mod draft;
pub(crate) mod encodings;
mod field;
pub(crate) mod formats;
mod gather;
mod hint;
mod ids;
mod link;
mod manifest;
pub(crate) mod metadata;
mod naming;
mod open;
pub(crate) mod pattern;
mod provenance;
mod related;
mod renaming;
mod sample;
mod short_names;
mod stated_facts;
mod statements;
mod stream;
mod stretches;
pub(crate) mod toml_values;
mod translation;
mod unpack;
pub(crate) mod walk;
mod watch;
mod whole_text;
mod written_here;

pub use article::Article;
pub use article_kind::ArticleKind;
#[cfg(feature = "reader")]
pub(crate) use changes::FileStates;
#[cfg(feature = "reader")]
pub(crate) use formats::pdf::is_expected_panic;
pub use formats::{FORMATS, FileFormat};
pub use link::Link;
pub use manifest::begin::begin as begin_manifest;
pub use manifest::written::{FactKey, ManifestError, SetFact, with_facts as manifest_with_facts};
pub(crate) use naming::host::Host;
pub(crate) use naming::key as outlet_key;
pub(crate) use naming::sigla::checked as checked_siglum;
pub(crate) use open::STREAM;
pub use open::{draft_from_reader, from_reader, open, open_drafts, open_kept, open_watched};
pub use provenance::{
    Attested, Container, CountedFrom, LineRole, Provenance, TimeLink, TitleLine, UrlPlace,
};
pub use related::RelatedArticles;
pub(crate) use related::address as page_address;
pub use renaming::{give_siglum, rename};
pub use sample::sample;
pub use stream::{InputPart, InputParts, input_parts, input_parts_of};
pub use translation::{Translation, Translator};
pub(crate) use walk::{NOTEBOOK, find};
pub use watch::{Progress, Watch};
#[cfg(any(test, feature = "reader"))]
pub(crate) use written_here::is_written_here;
pub(crate) use written_here::{GENERATOR, printed};

use std::fmt;
use std::path::PathBuf;

/// Something that could not be read, said to the reader while the rest goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The file or folder.
    pub path: PathBuf,
    /// Line in the file, counted from 1, where the fault has one.
    pub line: Option<usize>,
    /// What is wrong, in words.
    pub reason: String,
    /// Whether it was read all the same, so that nothing is lost: to be known, and no failure.
    pub is_note: bool,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.reason)
    }
}

impl std::error::Error for Problem {}

/// The articles that were opened together, and what could not be opened.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Corpus {
    /// What the reader calls it: `title` of `corpus.toml`, else the folder's name.
    pub name: String,
    /// The articles, in the order of their paths.
    pub articles: Vec<Article>,
    /// What went wrong; never fatal.
    pub problems: Vec<Problem>,
}
