//! Aligned columns for people.

use crate::text::printable;
use std::io::{self, Write};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Blanks between columns.
const GAP_COLUMNS: usize = 2;

/// However narrow the window, this much of the last column is shown.
const MIN_LAST_COLUMNS: usize = 20;

/// Rows of cells under headings. The last column takes what is left of the line.
#[derive(Debug)]
pub struct Table {
    headings: Vec<&'static str>,
    widest: Vec<usize>,
    rows: Vec<Vec<String>>,
    ends_whole: bool,
}

impl Table {
    /// A table without rows; `widest` has the most columns of the screen that the cells below each heading may take.
    pub fn new(headings: &[&'static str], widest: &[usize]) -> Self {
        Self {
            headings: headings.to_vec(),
            widest: widest[..headings.len()].to_vec(),
            rows: Vec::new(),
            ends_whole: false,
        }
    }

    /// The last cell of a row is never cut, however wide the window is: what it says is said nowhere else.
    pub fn with_whole_ends(self) -> Self {
        Self {
            ends_whole: true,
            ..self
        }
    }

    /// Adds a row, one cell a column. What cannot be shown anyway is not kept.
    pub fn row(&mut self, cells: Vec<String>) {
        let shown = |(cell, widest): (String, &usize)| cut(&printable(&cell), *widest);
        let row = cells.into_iter().zip(&self.widest).map(shown).collect();
        self.rows.push(row);
    }

    /// Writes it for lines of `width` columns, cut with … where needed; no blanks at line ends.
    pub fn write(&self, width: usize, out: &mut impl Write) -> io::Result<()> {
        let widths = self.widths(width);
        let headings: Vec<String> = self.headings.iter().map(|h| h.to_string()).collect();
        for row in std::iter::once(&headings).chain(&self.rows) {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                let cell = cut(cell, *width);
                line.push_str(&cell);
                let blanks = (width + GAP_COLUMNS).saturating_sub(cell.width());
                line.extend(std::iter::repeat_n(' ', blanks));
            }
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    fn widths(&self, width: usize) -> Vec<usize> {
        let natural = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            let widest = cells.map(|cell| cell.width()).max().unwrap_or(0);
            widest.max(self.headings[column].width())
        };
        let mut widths: Vec<usize> = (0..self.headings.len()).map(natural).collect();
        if let Some(last) = widths.pop() {
            let taken: usize = widths.iter().map(|w| w + GAP_COLUMNS).sum();
            let room = width.saturating_sub(taken).max(MIN_LAST_COLUMNS);
            widths.push(if self.ends_whole {
                last
            } else {
                last.min(room)
            });
        }
        widths
    }
}

/// `text` in at most `width` columns of the screen, cut between letters with … where it is longer.
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_string();
    }
    let mut taken = 0;
    let mut end = 0;
    for (at, letter) in text.grapheme_indices(true) {
        taken += letter.width();
        if taken >= width {
            break;
        }
        end = at + letter.len();
    }
    format!("{}…", text[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_and_marks_keep_the_columns_straight() {
        let mut table = Table::new(&["a", "b"], &[8, 100]);
        table.row(vec!["日本".into(), "one".into()]);
        table.row(vec![
            "e\u{301}te\u{301}".into(),
            "two\u{1b}[31m\nlines".into(),
        ]);
        table.row(vec!["a long cell".into(), "three".into()]);
        let mut out = Vec::new();
        table.write(30, &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "a        b\n日本     one\ne\u{301}te\u{301}      two[31m lines\na long…  three\n"
        );
    }

    #[test]
    fn what_is_said_nowhere_else_is_not_cut() {
        let mut table = Table::new(&["a", "why"], &[8, usize::MAX]).with_whole_ends();
        let why = "a reason that is longer than the window is wide";
        table.row(vec!["one".into(), why.into()]);
        let mut out = Vec::new();
        table.write(20, &mut out).unwrap();
        assert!(String::from_utf8(out).unwrap().contains(why));
    }

    #[test]
    fn a_cut_stands_between_letters_and_fits() {
        assert_eq!(cut("日本語", 6), "日本語");
        assert_eq!(cut("日本語", 5), "日本…");
        assert_eq!(cut("日本語", 4), "日…");
        assert_eq!(cut("plain words", 6), "plain…");
        assert_eq!(cut("x", 0), "…");
    }
}
