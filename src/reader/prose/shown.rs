//! The letters that are shown for a text, and the way back to its bytes.

use super::Ink;
use super::markup::{self, Markup};
use crate::quotation::surface::paragraph::paragraphs;
use crate::text::{Span, is_steering};
use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// Most marks that stack on one letter, and most letters that joiners bind to one picture. More is no
/// writing but an attack on the terminal, and is not shown.
const MAX_STACKED_MARKS: usize = 8;

/// A paragraph of a [`Shown`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its bytes in the source.
    pub source: Span,
    /// Its bytes in [`Shown::text`].
    pub shown: Range<usize>,
}

/// A point from which shown and source bytes run in step, up to the next point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct StepPoint {
    shown: usize,
    source: usize,
}

/// A text without what must not or need not reach the screen: control characters, blanks beyond the
/// first, signs of light Markdown, the gaps between paragraphs.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// The letters, paragraph after paragraph, nothing between them.
    pub text: String,
    /// The paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// What the markup says of the looks, as places in the source.
    pub inks: Vec<Ink>,
    steps: Vec<StepPoint>,
    source_len: usize,
}

impl Shown {
    /// Reads an article's text once.
    pub fn new(text: &str) -> Self {
        Self::with_markup(text, markup::parse)
    }

    /// Reads a text in which nothing is markup.
    pub fn plain(text: &str) -> Self {
        Self::with_markup(text, |_, _| Markup::default())
    }

    fn with_markup(text: &str, markup_of: impl Fn(&str, Span) -> Markup) -> Self {
        let mut out = Shown {
            text: String::with_capacity(text.len()),
            source_len: text.len(),
            ..Shown::default()
        };
        for source in paragraphs(text) {
            let start = out.text.len();
            let markup = markup_of(text, source);
            Filler::new(&mut out).fill(text, source, &markup.hidden);
            let shown = start..out.text.len();
            // A paragraph of nothing but hidden signs has no line of its own.
            if !shown.is_empty() {
                out.paragraphs.push(Paragraph { source, shown });
                out.inks.extend(markup.inks);
            }
        }
        out
    }

    /// Length of the source in bytes.
    pub fn source_len(&self) -> usize {
        self.source_len
    }

    /// The source byte of a shown byte.
    pub fn source_of(&self, shown: usize) -> usize {
        if shown >= self.text.len() {
            return self.source_len;
        }
        let at = self.steps.partition_point(|s| s.shown <= shown);
        match at.checked_sub(1).map(|i| self.steps[i]) {
            Some(step) => step.source + (shown - step.shown),
            None => 0,
        }
    }

    /// The shown byte of a source byte; for one that is not shown, the next that is.
    pub fn shown_of(&self, source: usize) -> usize {
        let at = self.steps.partition_point(|s| s.source <= source);
        let end = self.steps.get(at).map_or(self.text.len(), |s| s.shown);
        match at.checked_sub(1).map(|i| self.steps[i]) {
            Some(step) => (step.shown + (source - step.source)).min(end),
            None => 0,
        }
    }

    fn push(&mut self, c: char, source: usize) {
        let shown = self.text.len();
        let in_step = self
            .steps
            .last()
            .is_some_and(|s| s.source + (shown - s.shown) == source);
        if !in_step {
            self.steps.push(StepPoint { shown, source });
        }
        self.text.push(c);
    }
}

/// Writes one paragraph into a [`Shown`].
struct Filler<'s> {
    out: &'s mut Shown,
    /// A run of blanks is open since this byte.
    blank: Option<usize>,
    started: bool,
    marks: usize,
    joins: usize,
    last: char,
}

impl<'s> Filler<'s> {
    fn new(out: &'s mut Shown) -> Self {
        Self {
            out,
            blank: None,
            started: false,
            marks: 0,
            joins: 0,
            last: ' ',
        }
    }

    fn fill(&mut self, text: &str, source: Span, hidden: &[Span]) {
        let mut hidden = hidden.iter().peekable();
        for (at, c) in source.of(text).char_indices() {
            let at = source.start + at;
            while hidden.next_if(|h| h.end <= at).is_some() {}
            if hidden.peek().is_some_and(|h| h.start <= at) {
                continue;
            }
            self.take(c, at);
        }
    }

    fn take(&mut self, c: char, at: usize) {
        if is_collapsing(c) {
            self.blank.get_or_insert(at);
        } else if is_seen(c) && self.bearable(c) {
            if let Some(blank) = self.blank.take().filter(|_| self.started) {
                self.out.push(' ', blank);
            }
            self.out.push(c, at);
            self.started = true;
        }
        self.last = c;
    }

    /// Whether the letter is not one too many on its cell.
    fn bearable(&mut self, c: char) -> bool {
        if c == '\u{200D}' {
            self.joins += 1;
            return self.joins <= MAX_STACKED_MARKS;
        }
        if c.width() == Some(0) {
            self.marks += 1;
            return self.marks <= MAX_STACKED_MARKS;
        }
        self.marks = 0;
        if self.last != '\u{200D}' {
            self.joins = 0;
        }
        true
    }
}

/// Blanks that flow together; those that forbid a break stay as they are.
fn is_collapsing(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}' | '\u{2007}')
}

/// Whether a letter may reach the screen. Soft hyphens and byte order marks are drawn by some
/// terminals and not by others, so they never do.
fn is_seen(c: char) -> bool {
    !is_steering(c) && !matches!(c, '\u{AD}' | '\u{FEFF}' | '\u{61C}')
}
