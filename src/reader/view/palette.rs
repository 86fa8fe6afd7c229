//! The commands that match what is being typed, above the line where it is typed.

use super::parts::{cut, fitted, foot, panel, top};
use crate::reader::model::Model;
use crate::reader::overlay::Purpose;
use crate::reader::palette::matching;
use crate::reader::prompt::PromptLine as Typed;
use crate::reader::signs;
use crate::reader::theme::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

/// The most commands that are shown at once.
const MAX_LINES: usize = 12;

pub(super) fn draw(
    model: &Model,
    frame: &mut Frame<'_>,
    area: Rect,
    purpose: &Purpose,
    line: &Typed,
) {
    let Purpose::Palette(chosen) = purpose else {
        return;
    };
    let found = matching(line.text(), model.context_below());
    let rows = found
        .len()
        .clamp(1, MAX_LINES)
        .min(usize::from(area.height.saturating_sub(2)));
    let area = foot(area, rows);
    let buffer = frame.buffer_mut();
    Clear.render(area, buffer);
    let inner = panel(
        buffer,
        area,
        model.theme,
        true,
        "Commands",
        "↑ ↓ choose · ↵ run · esc",
    );
    let first = top(*chosen, found.len(), rows);
    let columns = usize::from(inner.width);
    for (number, (row, entry)) in inner.rows().zip(&found[first..]).enumerate() {
        let key = model
            .config
            .keymap
            .shown(entry.command)
            .next()
            .unwrap_or_default();
        let doc = cut(entry.doc, columns.saturating_sub(32));
        let style = model.theme.style(Role::Selected);
        let theme = model.theme;
        if first + number == *chosen {
            buffer.set_style(row, style);
        }
        Line::from(vec![
            Span::raw(if first + number == *chosen {
                signs::HERE.sign
            } else {
                " "
            }),
            Span::styled(fitted(entry.name, 22), theme.style(Role::Text)),
            Span::styled(fitted(&key, 8), theme.style(Role::Key)),
            Span::styled(doc, theme.style(Role::Dim)),
        ])
        .render(row, buffer);
    }
}
