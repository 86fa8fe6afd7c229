//! Text laid out for a width, with a map between the screen and the bytes of the source.
//!
//! An article is never altered: what the screen shows is derived from it in steps, each of which keeps
//! its way back.
//!
//! ```text
//! markup      a paragraph -> light Markdown in it: what to hide, what to ink
//! shown       text -> the letters that are shown, and the map to their bytes
//! wrap        letters + width -> lines (UAX #14), never cut inside a grapheme cluster
//! page        all of it for one text: lines, runs of ink, byte <-> line and column
//! motion      from letter to letter, word to word, sentence to sentence
//! panel       a short text as lines of a panel, in one call
//! ```
//!
//! A view that shows a long text keeps a [`Page`] and calls [`Page::rewrap`] when its width changes;
//! per frame it asks only for the [`Page::runs`] of the lines in sight, or lets [`Page::draw`] do so. A
//! panel that shows a few lines calls [`panel::lines`].

mod markup;
mod motion;
mod page;
pub mod panel;
mod shown;
#[cfg(test)]
mod tests;
pub mod wrap;

pub use page::Page;
pub use wrap::wrap;

use super::theme::Role;
use crate::text::Span;

/// A role laid over a stretch of the source text. Layers may overlap: later ones are painted over
/// earlier ones, and what a later one does not say (a colour, a modifier) shows through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink {
    /// Bytes of the source text.
    pub span: Span,
    /// What they are.
    pub role: Role,
}

impl Ink {
    /// `role` over `span`.
    pub fn new(span: Span, role: Role) -> Self {
        Self { span, role }
    }
}

/// Columns that `text` takes in a terminal.
pub fn width(text: &str) -> usize {
    #[cfg(test)]
    super::cost::count(text.len());
    unicode_width::UnicodeWidthStr::width(text)
}
