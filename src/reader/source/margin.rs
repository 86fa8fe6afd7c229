//! Columns beside the text of an article: the gutter before it, the map behind it.

use crate::reader::prose::Page;

/// Columns for a speaker's letters.
pub const LETTER_COLUMNS: usize = 2;

/// Columns that the map at the right edge takes, the blank before it among them.
pub const MAP_COLUMNS: usize = 2;

/// Columns that the gutter takes, the blank behind it among them.
pub fn width(page: &Page) -> usize {
    LETTER_COLUMNS + 2 + number_width(page) + 2
}

/// Columns of the largest number of a paragraph.
pub fn number_width(page: &Page) -> usize {
    page.paragraphs().max(1).ilog10() as usize + 1
}
