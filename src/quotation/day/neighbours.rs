//! The words beside a time, which may belong to it.

use crate::text::Span;

/// Words before a day or month that belong to it: "earlier on this".
pub const MAX_WORDS_BEFORE: usize = 4;

/// The word that ends, one blank away, before byte `end`.
pub fn word_before(text: &str, end: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    if end == 0 || !matches!(bytes[end - 1], b' ' | b'-') {
        return None;
    }
    let stop = end - 1;
    let start = bytes[..stop]
        .iter()
        .rposition(|b| !b.is_ascii_alphabetic())
        .map_or(0, |i| i + 1);
    (start < stop && stop - start <= 12).then(|| Span::new(start, stop))
}

/// The word that begins, one blank away, behind byte `end`.
pub fn word_after(text: &str, end: usize) -> Option<Span> {
    let tail = text[end..].strip_prefix(' ')?;
    let letters = tail.find(|c: char| !c.is_alphabetic());
    let len = letters.unwrap_or(tail.len());
    (len > 0).then(|| Span::new(end + 1, end + 1 + len))
}
