//! The list of keys, made from the table that dispatches them.

use super::parts::{fitted, panel};
use crate::reader::commands::{COMMANDS, Entry, Group, Place};
use crate::reader::model::Model;
use crate::reader::prose::panel::lines;
use crate::reader::theme::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Widget};

/// Columns for the keys.
const KEYS: usize = 20;

/// Draws the keys from line `top` on.
pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, top: usize) {
    let buffer = frame.buffer_mut();
    let hint = "j k scroll · any other key closes";
    let inner = panel(buffer, area, model.theme, true, "Keys that work here", hint);
    let lines: Vec<Line<'_>> = all(model).into_iter().skip(top).collect();
    Paragraph::new(lines).render(inner, buffer);
}

/// How many lines the list has in this window.
pub fn line_count(model: &Model) -> usize {
    all(model).len()
}

fn all(model: &Model) -> Vec<Line<'static>> {
    let here = model.place_below();
    let mut groups: Vec<Group> = COMMANDS.iter().map(|entry| entry.group).collect();
    groups.sort_unstable();
    groups.dedup();
    let mut out = Vec::new();
    for group in groups {
        let entries = COMMANDS
            .iter()
            .filter(|e| e.group == group && e.applies(here));
        let before = out.len();
        for entry in entries {
            if out.len() == before {
                let heading = model.theme.style(Role::Heading);
                out.push(Line::from(Span::styled(
                    format!(" {}", group.name()),
                    heading,
                )));
            }
            out.extend(described(model, entry, here));
        }
        if out.len() > before {
            out.push(Line::default());
        }
    }
    out
}

fn described(model: &Model, entry: &Entry, here: Place) -> Vec<Line<'static>> {
    debug_assert!(entry.applies(here));
    let keys: Vec<String> = model.config.keymap.shown(entry.command).collect();
    let keys = fitted(&format!("   {}", keys.join("  ")), KEYS);
    let keys = Span::styled(keys, model.theme.style(Role::Key));
    let columns = usize::from(model.size.width.saturating_sub(4));
    lines(entry.doc, &[], keys, columns, model.theme)
}
