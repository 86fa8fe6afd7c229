//! Pieces that several views use.

use crate::reader::prose::width;
use crate::reader::theme::{Role, Theme};
use crate::text::printable;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};
use unicode_segmentation::UnicodeSegmentation;

/// The window's short side below which panels have no frames.
const FRAME_MIN_LINES: u16 = 3;

/// The foot of `area` with room for `rows` lines in a frame, as far as there is so much.
pub(in crate::reader) fn foot(area: Rect, rows: usize) -> Rect {
    let framed = u16::try_from(rows + 2).unwrap_or(u16::MAX);
    let height = framed.min(area.height);
    Rect {
        y: area.bottom() - height,
        height,
        ..area
    }
}

/// Draws a frame with a title on the left and one on the right, and answers the room inside. What is
/// too low for a frame keeps all its room.
pub(in crate::reader) fn panel(
    buffer: &mut Buffer,
    area: Rect,
    theme: Theme,
    focus: bool,
    left: &str,
    right: &str,
) -> Rect {
    let inner = inside(area);
    if inner == area {
        return area;
    }
    let border = if focus {
        Role::BorderFocus
    } else {
        Role::Border
    };
    let heading = if focus { Role::Heading } else { Role::Dim };
    // Words in the frame's line do not take its dimness over.
    let plain = Style::new().remove_modifier(Modifier::DIM | Modifier::BOLD);
    let words = |role| plain.patch(theme.style(role));
    let room = usize::from(area.width) - 6;
    let right = if width(left) + width(right) + 2 <= room {
        right
    } else {
        ""
    };
    let mut block = Block::bordered().border_style(theme.style(border));
    if !left.is_empty() {
        block = block.title(Line::from(vec![
            Span::styled("─ ", theme.style(border)),
            Span::styled(cut(left, room), words(heading)),
            Span::raw(" "),
        ]));
    }
    if !right.is_empty() {
        let right = Line::from(vec![
            Span::raw(" "),
            Span::styled(right.to_string(), words(Role::Dim)),
            Span::styled(" ─", theme.style(border)),
        ]);
        block = block.title(right.right_aligned());
    }
    block.render(area, buffer);
    inner
}

/// The room inside the frame that [`panel`] would draw.
pub(in crate::reader) fn inside(area: Rect) -> Rect {
    if area.height < FRAME_MIN_LINES || area.width < 8 {
        return area;
    }
    Block::bordered().inner(area)
}

/// A path made safe and cut to at most `columns` from its beginning, for its end tells most: the last folders that have room and
/// the name, or the end of the name.
pub(super) fn cut_path(path: &str, columns: usize) -> String {
    let path = printable(path);
    if width(&path) <= columns {
        return path;
    }
    let ends = path.grapheme_indices(true).map(|(at, _)| &path[at..]);
    let fits = |end: &&str| width(end) < columns;
    let mut folders = ends.clone().filter(|end| end.starts_with(['/', '\\']));
    let end = folders.find(fits).or_else(|| ends.clone().find(fits));
    end.map_or_else(String::new, |end| format!("…{end}"))
}

/// One line of text made safe and cut to at most `columns`, with … where something is left out: after a whole
/// word, unless that would leave much of the room empty. For labels and rows of tables; prose is wrapped.
pub(in crate::reader) fn cut(text: &str, columns: usize) -> String {
    // What lies beyond the row is not looked at: a letter takes no more than a few dozen bytes.
    let enough = text.char_indices().nth(columns.saturating_mul(8) + 8);
    let text = printable(&text[..enough.map_or(text.len(), |(byte, _)| byte)]);
    if width(&text) <= columns {
        return text;
    }
    let mut out = String::new();
    let mut used = 0;
    for letter in text.graphemes(true) {
        let needed = width(letter);
        if used + needed + 1 > columns {
            break;
        }
        used += needed;
        out.push_str(letter);
    }
    let within = text[out.len()..].starts_with(char::is_alphanumeric);
    if let Some(blank) = out.rfind(' ').filter(|_| within)
        && width(&out[..blank]) * 2 >= columns
    {
        out.truncate(blank);
    }
    if columns > 0 {
        // No sign that joins stands before what is left out.
        out.truncate(out.trim_end_matches([' ', '·']).len());
        out.push('…');
    }
    out
}

/// `text` cut or filled with blanks to exactly `columns`.
pub(in crate::reader) fn fitted(text: &str, columns: usize) -> String {
    let text = cut(text, columns);
    let rest = columns.saturating_sub(width(&text));
    text + &" ".repeat(rest)
}

/// The first row to show so that `cursor` is in sight, kept in the middle of a long list.
pub(super) fn top(cursor: usize, count: usize, rows: usize) -> usize {
    cursor
        .saturating_sub(rows / 2)
        .min(count.saturating_sub(rows))
}

/// So many lines of a list of entries, those of the entry `cursor` in the middle, each with whether it is of
/// that entry. Only entries near the cursor are made, however long the list.
pub(super) fn window(
    cursor: usize,
    count: usize,
    rows: usize,
    entry: impl Fn(usize) -> Vec<Line<'static>>,
) -> Vec<(Line<'static>, bool)> {
    let lines = numbered(cursor, count, rows, entry).into_iter();
    lines.map(|(line, n)| (line, n == cursor)).collect()
}

/// The lines of [`window`], each with the number of its entry.
pub(super) fn numbered(
    cursor: usize,
    count: usize,
    rows: usize,
    entry: impl Fn(usize) -> Vec<Line<'static>>,
) -> Vec<(Line<'static>, usize)> {
    let marked = |n: usize| entry(n).into_iter().map(move |line| (line, n));
    let mut above: Vec<(Line<'static>, usize)> = Vec::new();
    let mut first = cursor;
    while first > 0 && above.len() < rows {
        first -= 1;
        above.extend(marked(first).rev());
    }
    above.reverse();
    let at = above.len();
    let mut out = above;
    let mut next = cursor;
    while next < count && out.len() < at + rows {
        out.extend(marked(next));
        next += 1;
    }
    let top = at
        .saturating_sub(rows / 2)
        .min(out.len().saturating_sub(rows));
    out.drain(..top);
    out.truncate(rows);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_cut_after_a_word_or_a_letter_and_never_longer() {
        assert_eq!(cut("harbour", 7), "harbour");
        assert_eq!(cut("harbour wall", 9), "harbour…");
        assert_eq!(cut("Lind · interview", 10), "Lind…");
        assert_eq!(cut("over the harbour wall", 19), "over the harbour…");
        assert_eq!(cut("a harbourmaster’s office", 12), "a harbourma…");
        assert_eq!(cut("日本語", 4), "日…");
        assert_eq!(cut("\u{1b}[31mred", 20), "[31mred");
        assert_eq!(cut("x", 0), "");
        assert_eq!(width(&fitted("日本語", 4)), 4);
    }

    #[test]
    fn of_a_path_its_end_is_kept() {
        assert_eq!(cut_path("drafts/may/pier.md", 18), "drafts/may/pier.md");
        assert_eq!(cut_path("drafts/may/pier.md", 14), "…/may/pier.md");
        assert_eq!(cut_path("drafts/may/pier.md", 9), "…/pier.md");
        assert_eq!(cut_path("drafts/may/pier.md", 6), "…er.md");
        assert_eq!(cut_path("pier.md", 0), "");
    }

    #[test]
    fn a_window_makes_no_more_entries_than_it_shows() {
        let made = std::cell::Cell::new(0);
        let entry = |n: usize| {
            made.set(made.get() + 1);
            vec![Line::raw(format!("{n}")), Line::raw("")]
        };
        for cursor in [0, 1, 50_000, 99_999] {
            made.set(0);
            let lines = window(cursor, 100_000, 10, entry);
            assert_eq!(lines.len(), 10);
            assert!(
                lines
                    .iter()
                    .any(|(line, chosen)| *chosen && line.to_string() == cursor.to_string())
            );
            assert!(made.get() <= 11);
        }
    }

    #[test]
    fn the_cursor_is_always_in_sight() {
        for (count, rows) in [(100, 10), (5, 10), (10, 10), (3, 1)] {
            for cursor in 0..count {
                let top = top(cursor, count, rows);
                assert!((top..top + rows).contains(&cursor));
            }
        }
    }
}
