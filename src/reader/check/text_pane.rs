//! A text in a panel: its lines, a gutter with bars beside what matters, and the part of it that is in view.

use crate::reader::prose::{Ink, Page};
use crate::reader::signs;
use crate::reader::theme::{Role, Theme};
use crate::text::Span;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Columns before the text: the bar, and a blank on either side.
const GUTTER_COLUMNS: u16 = 3;

/// A text as it is shown.
#[derive(Clone, Debug)]
pub struct TextPane {
    page: Page,
    /// The first line in view.
    top: usize,
    /// Lines in view.
    height: usize,
    /// What shall be in view after the next [`TextPane::fit`].
    wanted: Option<Span>,
    /// What lies over the text, in the order in which it is painted.
    pub inks: Vec<Ink>,
    /// Stretches that have a bar beside them, the heavy ones with [`Role::BarCurrent`].
    pub bars: Vec<Ink>,
    /// Where stops begin: their lines have a sign of their own.
    pub signs: Vec<usize>,
}

impl TextPane {
    /// A text from its beginning.
    pub fn new(text: &str) -> Self {
        Self {
            page: Page::new(text, 1),
            top: 0,
            height: 1,
            wanted: None,
            inks: Vec::new(),
            bars: Vec::new(),
            signs: Vec::new(),
        }
    }

    /// Asks for a stretch of the text to be in view.
    pub fn bring(&mut self, span: Span) {
        self.wanted = Some(span);
    }

    /// Moves the view by lines.
    pub fn scroll(&mut self, by: isize) {
        self.top = self.top.saturating_add_signed(by);
        self.clamp();
    }

    fn clamp(&mut self) {
        let last = self.page.lines().len().saturating_sub(self.height);
        self.top = self.top.min(last);
    }

    /// Breaks the lines for the inside of a panel, none longer than `measure`, and scrolls to what is wanted; what
    /// was in view stays there.
    pub fn fit(&mut self, inside: Rect, measure: usize) {
        let room = inside.width.saturating_sub(GUTTER_COLUMNS + 1);
        let width = usize::from(room).clamp(1, measure.max(1));
        self.height = usize::from(inside.height).max(1);
        if width != self.page.width() {
            let seen = self.page.lines().get(self.top).map(|line| line.span.start);
            self.page.rewrap(width);
            self.top = seen.map_or(0, |byte| self.page.line_of(byte));
        }
        if let Some(span) = self.wanted.take() {
            self.show(span);
        }
        self.clamp();
    }

    /// Scrolls only where the stretch is not in view as a whole; then it begins in the upper part.
    fn show(&mut self, span: Span) {
        let last = span.end.saturating_sub(1).max(span.start);
        let (from, to) = (self.page.line_of(span.start), self.page.line_of(last));
        if from < self.top || to >= self.top + self.height {
            self.top = from.saturating_sub(self.height / 4);
        }
    }

    /// The byte of the text at a place of the panel's inside; `None` below the text.
    pub fn byte_at(&self, inside: Rect, column: u16, row: u16) -> Option<usize> {
        let line = self.top + usize::from(row.checked_sub(inside.y)?);
        let column = column.saturating_sub(inside.x + GUTTER_COLUMNS);
        (line < self.page.lines().len()).then(|| self.page.byte_at(line, column.into()))
    }

    /// Draws the lines in view with their gutter.
    pub fn draw(&self, buffer: &mut Buffer, inside: Rect, theme: Theme) {
        let inside = inside.intersection(buffer.area);
        let gutter = GUTTER_COLUMNS.min(inside.width);
        let body = Rect {
            x: inside.x + gutter,
            width: inside.width - gutter,
            ..inside
        };
        let lines = self.page.lines().iter().skip(self.top);
        let lines: Vec<_> = lines.take(inside.height.into()).collect();
        let view = lines.iter().map(|line| line.span);
        let view = view.reduce(|a, b| a.cover(&b)).unwrap_or_default();
        let seen = |ink: &&Ink| ink.span.overlaps(&view);
        let inks: Vec<Ink> = self.inks.iter().filter(seen).copied().collect();
        self.page.draw(buffer, body, self.top, &inks, theme);
        for (line, y) in lines.into_iter().zip(inside.y..) {
            let begins = |at: &usize| (line.span.start..line.span.end).contains(at);
            if self.signs.iter().any(begins) && gutter > 0 {
                let style = theme.style(Role::Weighty);
                buffer.set_stringn(inside.x, y, signs::STOP.sign, 1, style);
            }
            let bars = self.bars.iter().filter(|bar| bar.span.overlaps(&line.span));
            let heaviest = bars.max_by_key(|bar| bar.role == Role::BarCurrent);
            if let Some(bar) = heaviest.filter(|_| line.paragraph.is_some()) {
                let sign = match bar.role {
                    Role::BarCurrent => "▌",
                    _ => "│",
                };
                let room = usize::from(gutter.saturating_sub(1));
                let x = inside.x + gutter.min(1);
                buffer.set_stringn(x, y, sign, room, theme.style(bar.role));
            }
        }
    }
}
