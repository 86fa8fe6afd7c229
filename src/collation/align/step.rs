//! How a row is aligned with the table, step by step.

/// One step through the table and the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The atom stands in the column.
    Match,
    /// The row has nothing in this column.
    Drop,
    /// The atom gets a column of its own.
    Insert,
}
