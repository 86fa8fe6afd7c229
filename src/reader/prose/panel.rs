//! A short text as the lines of a panel: a siglum before the first, an indent before the others.

use super::{Ink, Page, width};
use crate::reader::theme::Theme;
use ratatui::text::{Line, Span};

/// Lays `text` out in lines of at most `columns` columns, `first` before the first and blanks of the
/// same width before the others, the inks (places in `text`) painted over it. Paragraphs follow each
/// other without an empty line. For texts of some kilobytes; longer ones keep a [`Page`].
pub fn lines(
    text: &str,
    inks: &[Ink],
    first: Span<'static>,
    columns: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let indent = width(&first.content);
    let page = Page::new(text, columns.saturating_sub(indent));
    let mut prefix = Some(first);
    page.lines()
        .iter()
        .filter(|line| line.paragraph.is_some())
        .map(|line| {
            let head = prefix.take().unwrap_or_else(|| " ".repeat(indent).into());
            let runs = page.runs(line, inks).into_iter();
            let words = runs.map(|run| Span::styled(run.text.to_string(), run.style(theme)));
            Line::from_iter(std::iter::once(head).chain(words))
        })
        .collect()
}
