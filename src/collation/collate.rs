//! Witnesses to a collation: their table.

use super::align;
use super::record;
use super::table::Row;
use super::witness::WitnessText;

/// The alignment of N witnesses without a base.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Collation {
    /// The witnesses, in the order in which they were given; the columns do not depend on it.
    pub rows: Vec<Row>,
}

impl Collation {
    /// How many columns the table has.
    pub fn columns(&self) -> usize {
        self.rows.first().map_or(0, |row| row.cells.len())
    }
}

/// Collates witnesses; the columns do not depend on their order.
///
/// ```
/// use verbatim::collation::{WitnessText, collate};
///
/// let a = WitnessText::new("A", vec!["We don't know yet.".to_string()]);
/// let b = WitnessText::new("B", vec!["We do not know.".to_string()]);
/// let collation = collate(&[a, b]);
/// assert_eq!(collation.rows[0].text(1), "don't");
/// assert_eq!(collation.rows[1].text(1), "do not");
/// ```
pub fn collate(witnesses: &[WitnessText]) -> Collation {
    let mut rows = align::rows(witnesses);
    record::mark(&mut rows);
    Collation { rows }
}
