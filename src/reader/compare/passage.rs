//! A passage of one printing, selected with the mouse.

use super::units::TableCell;

/// The words of one row from one place to another, both within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowPassage {
    /// Where the button went down.
    pub from: TableCell,
    /// The column of the collation that the mouse has moved to; `None` before it moves.
    pub to: Option<usize>,
}

impl RowPassage {
    /// Whether a word at `place` belongs to it.
    pub fn holds(&self, place: TableCell) -> bool {
        let Some(to) = self.to else { return false };
        let (first, last) = (self.from.column.min(to), self.from.column.max(to));
        place.row == self.from.row && (first..=last).contains(&place.column)
    }
}
