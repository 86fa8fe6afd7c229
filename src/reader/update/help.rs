//! The list of keys: scrolling and searching in it.

use super::{run as run_below, stepped};
use crate::reader::commands::Command;
use crate::reader::effect::Effect;
use crate::reader::keys::Key;
use crate::reader::model::Model;
use crate::reader::overlay::{Help, Overlay};
use crossterm::event::KeyCode;

pub(super) fn run(model: &mut Model, command: Command, count: Option<usize>) -> Vec<Effect> {
    let last = crate::reader::view::last_top_of_help(model);
    let half = usize::from(model.size.height) / 2;
    let Some(Overlay::Help(help)) = &mut model.overlay else {
        return Vec::new();
    };
    if command == Command::Search {
        help.typing = true;
        return Vec::new();
    }
    match stepped(help.top, last, command, count, half) {
        Some(moved) => help.top = moved,
        None if command == Command::Cancel && !help.query.text().is_empty() => {
            *help = Help::default();
        }
        None => {
            model.overlay = None;
            if matches!(command, Command::Suspend | Command::Redraw) {
                return run_below(model, command, count);
            }
        }
    }
    Vec::new()
}

/// A key while what is searched for is typed.
pub(super) fn typed(model: &mut Model, key: Key) {
    let last = crate::reader::view::last_top_of_help(model);
    let Some(Overlay::Help(help)) = &mut model.overlay else {
        return;
    };
    match key.code {
        KeyCode::Esc => *help = Help::default(),
        KeyCode::Enter => help.typing = false,
        KeyCode::Down => help.top = (help.top + 1).min(last),
        KeyCode::Up => help.top = help.top.saturating_sub(1),
        _ => {
            if help.query.edit(key) {
                help.top = 0;
            }
        }
    }
}
