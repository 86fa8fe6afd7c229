//! A document of headings and paragraphs and nothing else.

use crate::export::page::{Block, Docx, Form};
use std::io;

/// The paragraphs of a text, a blank line apart, with the lines that they have there.
pub(super) fn document(text: &str) -> io::Result<Vec<u8>> {
    let mut page = Docx::new();
    for block in text.split("\n\n").filter(|block| !block.trim().is_empty()) {
        match heading(block) {
            Some((level, words)) => page.put(Block::Heading(level, words.into()))?,
            None => page.lines(block.trim_matches('\n').lines())?,
        }
    }
    page.finish_unsigned()
}

/// The level and the words of a heading of Markdown that stands alone.
fn heading(block: &str) -> Option<(u8, &str)> {
    /// Markdown has headings down to this level.
    const MAX_LEVEL: usize = 6;
    let line = block.trim();
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let is_heading =
        (1..=MAX_LEVEL).contains(&level) && words.starts_with(' ') && !line.contains('\n');
    let level = u8::try_from(level).ok().filter(|_| is_heading)?;
    Some((level, words.trim()))
}
