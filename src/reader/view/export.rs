//! What is about to be exported: what and in which form, of all that can be chosen, and how it begins, above the line
//! with the file's name.

use super::parts::panel;
use crate::reader::exporting::Exporting;
use crate::reader::model::Model;
use crate::reader::prose::{width, wrap};
use crate::reader::theme::Role;
use crate::text::printable;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

/// The keys of the question, as many words of it as have room beside what is exported.
const HINTS: [&str; 4] = [
    "↑ ↓ what · tab form · pgdn on · ↵ write · esc",
    "↑ ↓ what · tab form · ↵ write · esc",
    "↑ ↓ what · tab form",
    "↑ ↓ · tab",
];
/// Fewest lines in which what can be chosen is listed: the beginning of the file needs some, too.
const CHOICES_MIN_LINES: u16 = 14;
/// Columns of the title's line that hold neither title nor keys.
const FRAME_COLUMNS: usize = 10;

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, export: &Exporting) {
    let buffer = frame.buffer_mut();
    Clear.render(area, buffer);
    let title = format!("Export {} · {}", export.words(), export.form());
    let room = usize::from(area.width).saturating_sub(width(&title) + FRAME_COLUMNS);
    let hint = HINTS.iter().find(|hint| width(hint) <= room);
    let inner = panel(buffer, area, model.theme, true, &title, hint.unwrap_or(&""));
    let inner = match inner.height {
        0..CHOICES_MIN_LINES => inner,
        _ => choices(model, buffer, inner, export),
    };
    text(model, buffer, inner, &export.preview, export.above);
}

/// Lists what can be chosen above the rest, and answers the room below.
fn choices(model: &Model, buffer: &mut Buffer, area: Rect, export: &Exporting) -> Rect {
    let columns = usize::from(area.width);
    let listed = [
        ("what", export.all_contents()),
        ("form", export.all_forms()),
    ];
    let lines = listed
        .into_iter()
        .flat_map(|(name, (all, chosen))| choice_lines(model, name, &all, chosen, columns));
    let lines: Vec<Line<'_>> = lines.chain([Line::default()]).collect();
    let taken = u16::try_from(lines.len()).unwrap_or(area.height);
    for (row, line) in area.rows().zip(lines) {
        line.render(row, buffer);
    }
    let taken = taken.min(area.height);
    Rect {
        y: area.y + taken,
        height: area.height - taken,
        ..area
    }
}

/// "what  marks · [quote sheet] · statements", in as many lines as it takes.
fn choice_lines(
    model: &Model,
    name: &'static str,
    all: &[String],
    chosen: usize,
    columns: usize,
) -> Vec<Line<'static>> {
    let theme = model.theme;
    let dim = theme.style(Role::Dim);
    let begun = |name: &str| Line::styled(format!(" {name:<5}"), dim);
    let mut lines = vec![begun(name)];
    for (number, words) in all.iter().enumerate() {
        let words = match number == chosen {
            true => Span::styled(format!(" [{words}]"), theme.style(Role::Key)),
            false => Span::styled(format!("  {words} "), theme.style(Role::Text)),
        };
        if lines
            .last()
            .is_some_and(|line| line.width() + words.width() > columns)
        {
            lines.push(begun(""));
        }
        if let Some(line) = lines.last_mut() {
            line.push_span(words);
        }
    }
    lines
}

/// Text line by line, wrapped by words, without the first lines that are scrolled by.
pub(super) fn text(model: &Model, buffer: &mut Buffer, area: Rect, text: &str, above: usize) {
    let columns = usize::from(area.width).max(1);
    let lines = text.lines().skip(above).flat_map(|text| {
        let text = printable(text);
        let lines = wrap(&text, columns).into_iter();
        let lines: Vec<String> = lines.map(|line| text[line].to_string()).collect();
        if lines.is_empty() {
            vec![String::new()]
        } else {
            lines
        }
    });
    for (row, text) in area.rows().zip(lines) {
        Line::styled(text, model.theme.style(Role::Text)).render(row, buffer);
    }
}
