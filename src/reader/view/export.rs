//! What is about to be exported: what, in which form, and how it begins, above the line with the file's name.

use super::parts::panel;
use crate::reader::exporting::Exporting;
use crate::reader::model::Model;
use crate::reader::prose::{width, wrap};
use crate::reader::theme::Role;
use crate::text::printable;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Clear, Widget};

/// The keys of the question, as many words of it as have room beside what is exported.
const HINTS: [&str; 3] = [
    "↑ ↓ what · tab form · ↵ write · esc",
    "↑ ↓ what · tab form",
    "↑ ↓ · tab",
];
/// Columns of the title's line that hold neither title nor keys.
const FRAME_COLUMNS: usize = 10;

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, export: &Exporting) {
    let buffer = frame.buffer_mut();
    Clear.render(area, buffer);
    let title = format!("Export {} · {}", export.words(), export.form());
    let room = usize::from(area.width).saturating_sub(width(&title) + FRAME_COLUMNS);
    let hint = HINTS.iter().find(|hint| width(hint) <= room);
    let inner = panel(buffer, area, model.theme, true, &title, hint.unwrap_or(&""));
    text(model, buffer, inner, &export.preview);
}

/// Text line by line, wrapped by words.
pub(super) fn text(model: &Model, buffer: &mut Buffer, area: Rect, text: &str) {
    let columns = usize::from(area.width).max(1);
    let lines = text.lines().flat_map(|text| {
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
