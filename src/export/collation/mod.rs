//! Collations to files, and witnesses from them.
//!
//! JSON in and out as CollateX has it, a table as text, HTML, TEI parallel segmentation, and the
//! variant graph as SVG.

mod collatex;
mod html;
mod runs;
mod svg;
mod table;
mod tei;

pub use collatex::{ReadError, read};

use crate::collation::Collation;

/// How a collation is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "reader", derive(clap::ValueEnum))]
#[non_exhaustive]
pub enum Format {
    /// An alignment table in plain text, with its variants.
    #[default]
    Table,
    /// CollateX's JSON table, with the variants beside it.
    Json,
    /// A page of its own.
    Html,
    /// TEI P5, parallel segmentation.
    Tei,
    /// The variant graph.
    Svg,
}

/// Writes a collation; the text ends with a line break.
///
/// ```
/// use verbatim::collation::collate;
/// use verbatim::export::collation::{Format, read, write};
///
/// let json = r#"{"witnesses": [{"id": "A", "content": "no rain"}, {"id": "B", "content": "rain"}]}"#;
/// let collation = collate(&read(json)?);
/// assert!(write(Format::Table, &collation).contains("unmarked cut") || collation.variants().len() == 1);
/// # Ok::<(), verbatim::export::collation::ReadError>(())
/// ```
pub fn write(format: Format, collation: &Collation) -> String {
    match format {
        Format::Table => table::write(collation),
        Format::Json => collatex::write(collation),
        Format::Html => html::write(collation),
        Format::Tei => tei::write(collation),
        Format::Svg => svg::write(collation),
    }
}

#[cfg(test)]
mod tests;
