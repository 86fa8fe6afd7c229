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

pub use collatex::{ReadError, parse};

use crate::collation::Collation;

/// How a collation is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "reader", derive(clap::ValueEnum))]
#[non_exhaustive]
pub enum CollationFormat {
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
/// use verbatim::export::collation::{CollationFormat, parse, write};
///
/// let json = r#"{"witnesses": [{"id": "A", "content": "no rain"}, {"id": "B", "content": "rain"}]}"#;
/// let collation = collate(&parse(json)?);
/// assert!(write(CollationFormat::Table, &collation).contains("unmarked cut") || collation.variants().len() == 1);
/// # Ok::<(), verbatim::export::collation::ReadError>(())
/// ```
pub fn write(format: CollationFormat, collation: &Collation) -> String {
    match format {
        CollationFormat::Table => table::write(collation),
        CollationFormat::Json => collatex::write(collation),
        CollationFormat::Html => html::write(collation),
        CollationFormat::Tei => tei::write(collation),
        CollationFormat::Svg => svg::write(collation),
    }
}

#[cfg(test)]
mod tests;
