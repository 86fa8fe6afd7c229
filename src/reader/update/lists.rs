//! A list of places: moving in it, opening what the cursor stands on.

use super::{correct, marks, picking, stepped, travel, typing};
use crate::reader::commands::Command;
use crate::reader::effect::Effect;
use crate::reader::filter::Chip;
use crate::reader::lists::{ListKind, count, item};
use crate::reader::model::{Model, Screen};
use crate::reader::view::list_page;

pub(super) fn run(model: &mut Model, command: Command, times: Option<usize>) -> Vec<Effect> {
    let Screen::List(list) = model.location.screen else {
        return Vec::new();
    };
    let last = count(model, list.kind).saturating_sub(1);
    let step = match command {
        Command::NextFound => Command::Down,
        Command::PreviousFound => Command::Up,
        other => other,
    };
    if let Some(cursor) = stepped(
        list.cursor,
        last,
        step,
        times,
        list_page(model, list.kind) / 2,
    ) {
        if let Screen::List(list) = &mut model.location.screen {
            list.cursor = cursor;
        }
        if list.kind == ListKind::Statements {
            model.choose_statement(model.all_statements.get(cursor).copied());
        }
        return Vec::new();
    }
    match command {
        Command::Open | Command::Source if list.kind == ListKind::Statements => {
            let command = if command == Command::Open {
                Command::Compare
            } else {
                command
            };
            travel::statement(model, command);
        }
        Command::Mark => return marks::printing(model),
        Command::Sort => return travel::sort(model),
        Command::Open if list.kind == ListKind::Speakers => {
            let speaker = model.index.speakers.get(list.cursor);
            if let Some(name) = speaker.map(|speaker| speaker.name.clone()) {
                model.go(Screen::Landing);
                return picking::add(model, Chip::Speaker(name));
            }
        }
        Command::Open if list.kind == ListKind::Doubts => travel::doubt(model, list.cursor),
        Command::Open => {
            let target = item(model, list.kind, list.cursor).and_then(|item| item.target);
            if let Some((article, span)) = target {
                travel::article(model, article, span);
            }
        }
        Command::Unmark if list.kind == ListKind::Corrections => {
            return correct::withdraw(model, list.cursor);
        }
        Command::Unmark => return marks::remove(model, list.cursor),
        Command::Note => {
            let mark = model.notebook.marks().get(list.cursor).cloned();
            if let Some(mark) = mark {
                typing::note(model, &mark);
            }
        }
        _ => {}
    }
    Vec::new()
}
