//! A page as plain text, for a panel of the screen: no signs of a form, and no addresses.

use super::{Block, Form, Line, Piece};
use std::io::{self, Write};

/// Writes plain text.
pub(in crate::export) struct Plain<'w> {
    out: &'w mut dyn Write,
}

impl<'w> Plain<'w> {
    /// A page of plain text that is written to `out`.
    pub(in crate::export) fn new(out: &'w mut dyn Write) -> Self {
        Self { out }
    }

    fn items<'l>(&mut self, lines: impl IntoIterator<Item = &'l Line>) -> io::Result<()> {
        let mut lines = lines.into_iter();
        lines.try_for_each(|line| writeln!(self.out, "· {}", words(line)))
    }
}

impl Form for Plain<'_> {
    fn put(&mut self, block: Block) -> io::Result<()> {
        match &block {
            Block::Heading(_, words) => writeln!(self.out, "{words}"),
            Block::Quote(lines) => {
                let mut lines = lines.iter();
                lines.try_for_each(|line| writeln!(self.out, "\n{}", words(line)))
            }
            Block::Line(line) if is_heading(line) => writeln!(self.out, "\n{}", words(line)),
            Block::Line(line) => writeln!(self.out, "{}", words(line)),
            Block::DescriptionList(entries) => {
                let mut entries = entries.iter();
                entries.try_for_each(|(name, value)| writeln!(self.out, "{name}: {}", words(value)))
            }
            Block::Items(items) => self.items(items),
            Block::Note(name, lines) => {
                writeln!(self.out, "\n{name}:")?;
                self.items(lines)
            }
            Block::Table { head, rows } => {
                let mut rows = std::iter::once(head).chain(rows);
                rows.try_for_each(|row| writeln!(self.out, "{}", row.join("  ")))
            }
        }
    }
}

/// Whether a line stands over a list: all of it stands out.
fn is_heading(line: &Line) -> bool {
    line.0.iter().all(|piece| matches!(piece, Piece::Strong(_)))
}

fn words(line: &Line) -> String {
    line.0.iter().map(Piece::words).collect()
}
