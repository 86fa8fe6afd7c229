//! An edition and a notebook to files that others read.
//!
//! [`write()`] is the one door: [`Contents`], and the [`Format`] to write them in. What is to be read by people is
//! said once, as blocks (`content`), and has a form given to it afterwards (`page`). [`rows`]
//! holds the shapes of the command line's JSON Lines, [`jsonl`] and [`csv`] write them; [`passage`] is a
//! marked place with all that is known about it, [`paragraph`] counts paragraphs, [`cite()`] one as a line of text; [`collation`] reads and
//! writes witnesses side by side. Facts that the machine inferred say by what; doubtful ones bear a "?", guessed days a
//! "≈".

mod annotations;
mod bibtex;
pub mod check;
pub mod cite;
pub mod collation;
mod content;
mod contents;
mod csl;
pub mod csv;
mod cut;
mod day;
mod fragment;
mod hypothesis;
mod in_marks;
mod json;
pub mod jsonl;
mod page;
pub mod paragraph;
pub mod passage;
mod readwise;
mod ris;
pub mod rows;
mod safe;
mod sheet;
mod sigla;
mod statement;
mod tei;
mod template;
mod variant_sentences;
mod xml;

pub use cite::cite;
#[cfg(feature = "reader")]
pub use content::correction_in_words_of_both;
#[cfg(feature = "reader")]
pub(crate) use content::remembered::{Lost, Remembered};
pub use content::{Change, correction_in_words};
#[cfg(feature = "reader")]
pub(crate) use content::{correction_scope, has_notes, set_by_rule, spread};
pub use contents::Contents;
pub use day::{day, day_of_week, known_day};
pub use fragment::address;
pub use safe::web_address;
#[cfg(feature = "reader")]
pub(crate) use statement::{lineage, other_speakers};
pub use template::write_template;
pub use variant_sentences::sentences;

use crate::edition::Edition;
use crate::notebook::{Mark, Notebook};
use page::{Docx, Html, Markdown, Obsidian, Plain};
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;
use strum::IntoEnumIterator;

// Every exported file bears it at its head, so that it is never read as an article.
use crate::corpus::GENERATOR;

/// In which form something leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumIter)]
#[cfg_attr(feature = "reader", derive(clap::ValueEnum))]
#[non_exhaustive]
pub enum Format {
    /// For notes, wikis and pull requests
    Markdown,
    /// A note for Obsidian, with front matter, callouts and links
    Obsidian,
    /// One page that stands alone and prints well
    Html,
    /// For word processors
    Docx,
    /// For spreadsheets
    Csv,
    /// For programs
    Json,
    /// The marks alone, as Web Annotations in JSON-LD
    Annotations,
    /// The marks alone, as Hypothesis hands out annotations
    Hypothesis,
    /// The marks alone, in the columns that Readwise imports
    Readwise,
    /// For digital editions, in TEI P5
    Tei,
    /// The sources alone, in CSL-JSON, for bibliography programs
    #[cfg_attr(feature = "reader", value(alias = "csl-json"))]
    Csl,
    /// The sources alone, in BibTeX, for LaTeX
    Bibtex,
    /// The sources alone, in RIS, for bibliography programs
    Ris,
}

impl Format {
    /// Whether it can hold these.
    pub fn holds(self, contents: Contents) -> bool {
        match self {
            Self::Annotations | Self::Hypothesis | Self::Readwise => contents.has_marks(),
            Self::Tei => !matches!(
                contents,
                Contents::Matrix | Contents::Timeline | Contents::Corrections
            ),
            Self::Csl | Self::Bibtex | Self::Ris => contents != Contents::Corrections,
            _ => true,
        }
    }

    /// The format that the ending of a file's name stands for; of several that end alike, the one that holds most.
    /// `None` for an ending of none of them, or for no ending.
    pub fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        Some(match ending.as_str() {
            "markdown" => Self::Markdown,
            "htm" => Self::Html,
            "tei" => Self::Tei,
            "csl" => Self::Csl,
            "bibtex" => Self::Bibtex,
            other => return Self::iter().find(|format| format.ending() == other),
        })
    }

    /// Whether the name of a file in it may end like this one's: an ending that stands for another format misleads
    /// who opens the file.
    pub fn fits(self, path: &Path) -> bool {
        Self::of_file(path).is_none_or(|other| other.ending() == self.ending())
    }

    /// Whether it is a page to be read, where marks on the same words stand below them one by one; in all others an entry
    /// is one mark.
    fn is_page(self) -> bool {
        matches!(
            self,
            Self::Markdown | Self::Obsidian | Self::Html | Self::Docx
        )
    }

    /// With what the name of a file in it ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown | Self::Obsidian => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Csv | Self::Readwise => "csv",
            Self::Json | Self::Csl | Self::Hypothesis => "json",
            Self::Annotations => "jsonld",
            Self::Tei => "xml",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
        }
    }
}

/// Writes something of an edition, and of what its reader has added, with the sources.
///
/// # Errors
/// Those of `out`; where the format does not [hold](Format::holds) the contents, an invalid input.
pub fn write(
    format: Format,
    edition: &Edition,
    notebook: &Notebook,
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    if !format.holds(contents) {
        let why = "this format does not hold that";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, why));
    }
    let here = notebook.with_open_marks();
    let notebook = match format.is_page() {
        true => here,
        false => here.with_united_marks(),
    };
    let notebook = &notebook;
    let marks = notebook.marks();
    let edition = &*sigla::of_page(edition, marks, contents);
    let title = || content::title(edition, contents);
    match format {
        Format::Markdown => content::put(edition, notebook, contents, &mut Markdown::new(out)?),
        Format::Obsidian => {
            let tags: BTreeSet<String> = marks.iter().flat_map(|m| m.tags.clone()).collect();
            let tags: Vec<String> = tags.into_iter().collect();
            let mut page = Obsidian::new(&title(), &tags, out)?;
            content::put(edition, notebook, contents, &mut page)
        }
        Format::Html => {
            let mut page = Html::new(&title(), out)?;
            content::put(edition, notebook, contents, &mut page)?;
            page.finish()
        }
        Format::Docx => {
            let mut page = Docx::new();
            content::put(edition, notebook, contents, &mut page)?;
            out.write_all(&page.finish()?)
        }
        Format::Csv => csv::write(edition, notebook, contents, out),
        Format::Json => json::write(edition, notebook, contents, out),
        Format::Annotations => annotations::write(edition, notebook, out),
        Format::Hypothesis => hypothesis::write(edition, notebook, out),
        Format::Readwise => readwise::write(edition, notebook, out),
        Format::Tei => tei::write(edition, notebook, contents, out),
        Format::Csl => csl::write(edition, marks, contents, out),
        Format::Bibtex => bibtex::write(edition, marks, contents, out),
        Format::Ris => ris::write(edition, marks, contents, out),
    }
}

/// A page in plain text, for who looks at it before it is written in a form that another program makes readable.
///
/// # Errors
/// When `out` cannot be written.
#[cfg(feature = "reader")]
pub fn page_in_words(
    edition: &Edition,
    notebook: &Notebook,
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    let notebook = notebook.with_open_marks();
    let edition = sigla::of_page(edition, notebook.marks(), contents);
    content::put(&edition, &notebook, contents, &mut Plain::new(out))
}

/// One mark as it goes out, in plain text: with those of the same statement, how the others print that, and who
/// leaves it out.
pub fn mark_in_words(edition: &Edition, notebook: &Notebook, mark: &Mark) -> String {
    let mut bytes = Vec::new();
    // Writing to memory cannot fail.
    let _ = content::put_mark(edition, notebook, mark, &mut Plain::new(&mut bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
pub(crate) mod lost_printing;
#[cfg(test)]
mod tests;
