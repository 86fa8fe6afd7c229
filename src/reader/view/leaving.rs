//! Why something could not be saved, in full, above the line for another file.

use super::parts::{foot, panel};
use crate::reader::model::Model;
use crate::reader::prose::wrap;
use crate::reader::theme::Role;
use crate::text::printable;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Clear, Widget};

/// What can be done about it.
const WAYS: &str = "Enter leaves with all of it saved in a file of its own, which is named then; type the name of a file \
to save it there. ctrl-y copies all of it, esc stays, ctrl-x leaves without it.";

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, why: &str) {
    let why = printable(why);
    let columns = usize::from(area.width.saturating_sub(2)).max(1);
    let wrapped = |text: &str| -> Vec<String> {
        let lines = wrap(text, columns).into_iter();
        lines.map(|line| text[line].to_string()).collect()
    };
    let lines = [wrapped(&why), wrapped(WAYS)].concat();
    let rows = lines.len().min(usize::from(area.height.saturating_sub(2)));
    let area = foot(area, rows);
    let buffer = frame.buffer_mut();
    Clear.render(area, buffer);
    let inner = panel(buffer, area, model.theme, true, "Not saved", "");
    for (row, text) in inner.rows().zip(lines) {
        Line::styled(text, model.theme.style(Role::Text)).render(row, buffer);
    }
}
