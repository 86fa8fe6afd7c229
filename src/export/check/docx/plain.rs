//! A document of paragraphs and nothing else.

use crate::export::page::Docx;
use std::io;

/// The paragraphs of a text, a blank line apart, with the lines that they have there.
pub(super) fn document(text: &str) -> io::Result<Vec<u8>> {
    let mut page = Docx::new();
    for block in text.split("\n\n").filter(|block| !block.trim().is_empty()) {
        page.lines(block.trim_matches('\n').lines())?;
    }
    page.finish_unsigned()
}
