//! An edition and a notebook to files that others read.
//!
//! [`write()`] is the one door for marks and statements: a [`Format`] and what to write in it. [`rows`]
//! holds the shapes of the command line's JSON Lines, [`jsonl`] and [`csv`] write them; [`passage`] is a
//! marked place with all that is known about it, [`cite()`] one as a line of text; [`collation`] reads and
//! writes witnesses side by side. Facts that the machine inferred say by what; doubtful ones bear a "?", guessed days a
//! "≈".

mod annotations;
mod bibtex;
pub mod check;
pub mod cite;
pub mod collation;
mod csl;
pub mod csv;
mod day;
mod details;
mod html;
mod json;
pub mod jsonl;
mod markdown;
pub mod passage;
mod ris;
pub mod rows;
mod safe;
mod sheet;
mod statement;
mod tei;
mod xml;

pub use cite::cite;
pub use day::{day, day_of_week, known_day};
pub use safe::web_address;

use crate::edition::Edition;
use crate::notebook::Mark;
use crate::text::printable;
use std::io::{self, Write};

// Every exported file bears it at its head, so that it is never read as an article.
use crate::corpus::GENERATOR;

/// In which form marks and statements leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "reader", derive(clap::ValueEnum))]
#[non_exhaustive]
pub enum Format {
    /// For notes and wikis
    Markdown,
    /// One page that stands alone and prints well
    Html,
    /// For spreadsheets
    Csv,
    /// For programs
    Json,
    /// The marks as Web Annotations, in JSON-LD
    Annotations,
    /// For digital editions, in TEI P5
    Tei,
    /// The sources alone, in CSL-JSON, for bibliography programs
    Csl,
    /// The sources alone, in BibTeX, for LaTeX
    Bibtex,
    /// The sources alone, in RIS, for bibliography programs
    Ris,
}

/// What to write beside the marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Every statement with its printings and their differences.
    pub statements: bool,
}

/// Writes marks with their citations, and the list of the articles that they come from.
///
/// # Errors
/// Those of `out`.
pub fn write(
    format: Format,
    edition: &Edition,
    marks: &[Mark],
    out: &mut dyn Write,
) -> io::Result<()> {
    write_with(format, edition, marks, Contents::default(), out)
}

/// Writes marks and what `contents` asks for.
///
/// # Errors
/// Those of `out`.
pub fn write_with(
    format: Format,
    edition: &Edition,
    marks: &[Mark],
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Markdown => markdown::write(edition, marks, contents, out),
        Format::Html => html::write(edition, marks, contents, out),
        Format::Csv => csv::write(edition, marks, contents, out),
        Format::Json => json::write(edition, marks, contents, out),
        Format::Annotations => annotations::write(edition, marks, out),
        Format::Tei => tei::write(edition, marks, contents, out),
        Format::Csl => csl::write(edition, marks, contents, out),
        Format::Bibtex => bibtex::write(edition, marks, contents, out),
        Format::Ris => ris::write(edition, marks, contents, out),
    }
}

/// Text on one line, without what steers.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    printable(&words.join(" "))
}

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;
