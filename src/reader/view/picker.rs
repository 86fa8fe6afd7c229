//! What is offered for the letters being typed, at the foot of the screen, the line where they are typed below.

use super::parts::{cut, fitted, foot, panel, top};
use crate::reader::model::Model;
use crate::reader::picker::{Picker, PickerEntry, PickerKind};
use crate::reader::prose::width;
use crate::reader::signs;
use crate::reader::theme::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

/// The most lines that are shown at once.
const MAX_LINES: usize = 14;
/// Columns for the sort of an entry.
const SORT_COLUMNS: usize = 12;

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, picker: &Picker) {
    let shown = picker.lines().clamp(1, MAX_LINES);
    let shown = shown.min(usize::from(area.height.saturating_sub(2)));
    let area = foot(area, shown);
    let buffer = frame.buffer_mut();
    Clear.render(area, buffer);
    let title = picker.kind.title();
    let take = match picker.kind {
        PickerKind::Place => "go",
        PickerKind::Filter | PickerKind::MarkFilter => "set",
        PickerKind::Label => "give",
        PickerKind::Kinds => "hide or show",
    };
    let found = match picker.waits() {
        true => "matching …".to_string(),
        false => format!("{} match", picker.found()),
    };
    let hint = format!("{found} · ↑ ↓ choose · ↵ {take} · esc");
    let inner = panel(buffer, area, model.theme, true, title, &hint);
    let columns = usize::from(inner.width);
    if picker.lines() == 0 && !picker.waits() {
        let nothing = Line::styled(" nothing matches", model.theme.style(Role::Dim));
        nothing.render(inner, buffer);
    }
    let first = top(picker.chosen, picker.lines(), shown);
    for (row, number) in inner.rows().zip(first..picker.lines()) {
        let chosen = number == picker.chosen;
        if chosen {
            buffer.set_style(row, model.theme.style(Role::Selected));
        }
        if let Some(entry) = picker.line(number) {
            line(model, entry, chosen, columns).render(row, buffer);
        }
    }
}

fn line(model: &Model, entry: &PickerEntry, chosen: bool, columns: usize) -> Line<'static> {
    let theme = model.theme;
    let remark = cut(&entry.remark, columns / 3);
    let words = columns.saturating_sub(SORT_COLUMNS + 2 + width(&remark) + 1);
    Line::from(vec![
        Span::raw(if chosen { signs::HERE.sign } else { " " }),
        Span::styled(fitted(entry.sort, SORT_COLUMNS), theme.style(Role::Kind)),
        Span::styled(fitted(&entry.words, words), theme.style(Role::Text)),
        Span::styled(format!(" {remark}"), theme.style(Role::Dim)),
    ])
}
