//! A whole text laid out: its lines, and the way from a byte to the screen and back.

use super::Ink;
use super::shown::Shown;
use super::wrap::{columns, wrap};
use crate::reader::theme::{Role, Theme};
use crate::text::Span;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// One line of a [`Page`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLine {
    /// The source bytes that it stands for, with the blanks and signs that are not shown. The lines of a
    /// page tile the text: each begins where the one before it ends.
    pub span: Span,
    /// The paragraph, counted from 1; `None` for the empty line between two.
    pub paragraph: Option<usize>,
    /// Whether the paragraph begins here.
    pub first: bool,
    shown: Range<usize>,
}

/// A stretch of a line in one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run<'p> {
    /// The letters as shown.
    pub text: &'p str,
    /// Their bytes in the source.
    pub span: Span,
    /// The roles that lie over them, in the order in which they are painted.
    pub roles: Vec<Role>,
}

impl Run<'_> {
    /// The look of the run: its roles painted one over the other.
    pub fn style(&self, theme: Theme) -> Style {
        self.roles
            .iter()
            .fold(Style::new(), |style, role| style.patch(theme.style(*role)))
    }
}

/// A text laid out for a width.
#[derive(Clone, Debug, Default)]
pub struct Page {
    shown: Shown,
    lines: Vec<PageLine>,
    width: usize,
}

impl Page {
    /// Lays `text` out in lines of at most `width` columns. A tenth of a second for some megabytes.
    pub fn new(text: &str, width: usize) -> Self {
        let mut page = Page {
            shown: Shown::new(text),
            ..Page::default()
        };
        page.rewrap(width);
        page
    }

    /// Lays out words of the program's own, in which nothing is markup.
    pub fn plain(text: &str, width: usize) -> Self {
        let mut page = Page {
            shown: Shown::plain(text),
            ..Page::default()
        };
        page.rewrap(width);
        page
    }

    /// Breaks the lines anew for another width; nothing happens when it is the same.
    pub fn rewrap(&mut self, width: usize) {
        let width = width.max(1);
        if width == self.width {
            return;
        }
        self.width = width;
        #[cfg(test)]
        crate::reader::cost::count(self.shown.text.len());
        self.lines = lay_out(&self.shown, width);
    }

    /// The width that the page is laid out for.
    pub fn width(&self) -> usize {
        self.width
    }

    pub(super) fn shown(&self) -> &Shown {
        &self.shown
    }

    /// All lines, the empty ones between paragraphs among them.
    pub fn lines(&self) -> &[PageLine] {
        &self.lines
    }

    /// How many paragraphs there are.
    pub fn paragraphs(&self) -> usize {
        self.shown.paragraphs.len()
    }

    /// How many of them begin before a byte of the text.
    pub fn paragraphs_before(&self, byte: usize) -> usize {
        let all = &self.shown.paragraphs;
        all.partition_point(|p| p.source.start < byte)
    }

    /// The letters of a line of this page.
    pub fn text(&self, line: &PageLine) -> &str {
        &self.shown.text[line.shown.clone()]
    }

    /// The line that holds a source byte; bytes past the end belong to the last line.
    pub fn line_of(&self, byte: usize) -> usize {
        let after = self.lines.partition_point(|line| line.span.start <= byte);
        after.saturating_sub(1)
    }

    /// Line and column (both from 0) of a source byte.
    pub fn place(&self, byte: usize) -> (usize, usize) {
        let at = self.line_of(byte);
        let Some(line) = self.lines.get(at) else {
            return (0, 0);
        };
        let shown = self.shown.shown_of(byte);
        let end = shown.clamp(line.shown.start, line.shown.end);
        (at, columns(&self.shown.text[line.shown.start..end]))
    }

    /// The source byte under a column of a line: the start of the cluster there, or the last cluster of
    /// the line where the column lies beyond it.
    pub fn byte_at(&self, line: usize, column: usize) -> usize {
        let Some(line) = self.lines.get(line.min(self.lines.len().saturating_sub(1))) else {
            return 0;
        };
        let mut found = line.span.start;
        let mut used = 0;
        for (at, cluster) in self.text(line).grapheme_indices(true) {
            if used > column {
                break;
            }
            found = self.shown.source_of(line.shown.start + at);
            used += columns(cluster);
        }
        found
    }

    /// The runs of a line under `inks` (which are painted over those of the page's own markup).
    pub fn runs(&self, line: &PageLine, inks: &[Ink]) -> Vec<Run<'_>> {
        let own = self.own_inks(line.span);
        let near: Vec<Ink> = own
            .iter()
            .chain(inks)
            .filter(|ink| ink.span.overlaps(&line.span))
            .copied()
            .collect();
        let mut runs: Vec<Run<'_>> = Vec::new();
        for (at, cluster) in self.text(line).grapheme_indices(true) {
            let from = line.shown.start + at;
            let to = from + cluster.len();
            let start = self.shown.source_of(from);
            let seen = Span::new(start, start + cluster.len());
            let roles = near.iter().filter(|ink| ink.span.overlaps(&seen));
            match runs.last_mut() {
                Some(run) if roles.clone().map(|ink| &ink.role).eq(&run.roles) => {
                    run.span.end = seen.end;
                    run.text = &self.shown.text[to - run.text.len() - cluster.len()..to];
                }
                _ => runs.push(Run {
                    text: &self.shown.text[from..to],
                    span: seen,
                    roles: roles.map(|ink| ink.role).collect(),
                }),
            }
        }
        runs
    }

    /// The inks of the page's own markup at `span`; they stand in the order of the text.
    fn own_inks(&self, span: Span) -> &[Ink] {
        let inks = &self.shown.inks;
        let paragraph = self
            .shown
            .paragraphs
            .partition_point(|p| p.source.end <= span.start);
        let Some(source) = self.shown.paragraphs.get(paragraph).map(|p| p.source) else {
            return &[];
        };
        let start = inks.partition_point(|ink| ink.span.start < source.start);
        let end = inks.partition_point(|ink| ink.span.start < span.end.max(source.start));
        &inks[start..end.max(start)]
    }

    /// Draws the lines from `top` on into `area`; what lies outside is not looked at.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, top: usize, inks: &[Ink], theme: Theme) {
        let area = area.intersection(buffer.area);
        let lines = self.lines.iter().skip(top).take(area.height.into());
        for (line, y) in lines.zip(area.y..) {
            let mut x = area.x;
            for run in self.runs(line, inks) {
                let room = usize::from(area.right().saturating_sub(x));
                (x, _) = buffer.set_stringn(x, y, run.text, room, run.style(theme));
            }
        }
    }
}

/// Breaks every paragraph into lines and puts an empty line between two.
fn lay_out(shown: &Shown, width: usize) -> Vec<PageLine> {
    let mut out: Vec<PageLine> = Vec::new();
    for (n, paragraph) in shown.paragraphs.iter().enumerate() {
        if n > 0 {
            let gap = shown.paragraphs[n - 1].source.end;
            out.push(PageLine {
                span: Span::new(gap, gap),
                paragraph: None,
                first: false,
                shown: paragraph.shown.start..paragraph.shown.start,
            });
        }
        let text = &shown.text[paragraph.shown.clone()];
        for (k, range) in wrap(text, width).into_iter().enumerate() {
            let from = paragraph.shown.start + range.start;
            let start = match k {
                0 => paragraph.source.start,
                _ => shown.source_of(from),
            };
            out.push(PageLine {
                span: Span::new(start, start),
                paragraph: Some(n + 1),
                first: k == 0,
                shown: from..paragraph.shown.start + range.end,
            });
        }
    }
    tile(&mut out, shown.source_len());
    out
}

/// Lets each line end where the next begins, the first begin with the text and the last end with it.
fn tile(lines: &mut [PageLine], end: usize) {
    if let Some(first) = lines.first_mut() {
        first.span.start = 0;
    }
    for i in 0..lines.len() {
        lines[i].span.end = lines.get(i + 1).map_or(end, |next| next.span.start);
    }
}
