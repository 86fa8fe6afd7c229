//! A list: moving in it, opening and changing what the cursor stands on.

use super::{filtering, marks, picking, rebuilding, stepped, travel, typing};
use crate::reader::commands::Command;
use crate::reader::doubts::Topic;
use crate::reader::effect::Effect;
use crate::reader::filter::Chip;
use crate::reader::lists::{List, Subject};
use crate::reader::model::{Attaching, Model};
use crate::reader::screen::Screen;
use crate::reader::theme::Role;
use crate::reader::view::{list_page, list_panel_lines};

pub(super) fn run(model: &mut Model, command: Command, times: Option<usize>) -> Vec<Effect> {
    let Some(list) = model.location.list() else {
        return Vec::new();
    };
    if command == Command::NextPane {
        turn(model, list);
        return Vec::new();
    }
    let moved = match list.in_panel && scroll(model, list, command, times) {
        true => true,
        false => step(model, list, command, times),
    };
    if moved {
        return Vec::new();
    }
    match (command, model.list_subject()) {
        (Command::Open, Some(_)) => return open(model, list),
        (Command::Source, Some(Subject::Statement(_))) => travel::statement(model, command),
        (Command::Mark, _) => return marks::printing(model),
        (Command::Sort, _) => return travel::sort(model),
        (Command::SortMarks, _) => marks::sort(model),
        (Command::Unmark, Some(Subject::Mark(mark))) => {
            let id = mark.id.clone();
            return marks::remove(model, &id);
        }
        (Command::Label, Some(Subject::Mark(mark))) => {
            let mark = mark.clone();
            return picking::labels(model, &mark).into_iter().collect();
        }
        (Command::Unmark, Some(Subject::Correction(_))) => {
            return rebuilding::withdraw(model, list.cursor);
        }
        (Command::Attach, Some(Subject::Mark(mark))) => {
            model.attaching = Some(Attaching::Mark(mark.id.clone()));
            attach(model);
        }
        (Command::Attach, Some(Subject::Correction(correction))) => {
            model.attaching = Some(Attaching::Correction(correction.clone()));
            attach(model);
        }
        (Command::NoteInEditor, Some(Subject::Mark(mark))) => {
            let mark = mark.clone();
            return typing::note_in_editor(model, &mark).into_iter().collect();
        }
        (Command::Note, Some(Subject::Mark(mark))) => {
            let mark = mark.clone();
            return typing::note(model, &mark).into_iter().collect();
        }
        _ => {}
    }
    Vec::new()
}

/// Says how what waits is put on other words.
fn attach(model: &mut Model) {
    if let Some(waiting) = model.attached() {
        let said = format!(
            "now go to the words of an article that {waiting} belongs to: m puts it there, esc leaves it"
        );
        model.say(Role::Notice, said);
    }
}

/// The keys go to the panel about the line with the cursor, or back to the lines.
fn turn(model: &mut Model, list: List) {
    let is_shown = list_panel_lines(model, list).is_some();
    if let Screen::List(list) = &mut model.location.screen {
        list.in_panel = is_shown && !list.in_panel;
    }
}

/// Scrolls the panel about the line with the cursor, if the command is one that moves and there is such a panel.
pub(super) fn scroll(
    model: &mut Model,
    list: List,
    command: Command,
    times: Option<usize>,
) -> bool {
    let moved = list_panel_lines(model, list)
        .and_then(|(shown, most)| stepped(list.above.min(most), most, command, times, shown / 2));
    if let (Screen::List(list), Some(above)) = (&mut model.location.screen, moved) {
        list.above = above;
    }
    moved.is_some()
}

/// Moves the cursor, if the command is one that does; a statement under it is selected.
fn step(model: &mut Model, list: List, command: Command, times: Option<usize>) -> bool {
    let command = match command {
        Command::NextFound => Command::Down,
        Command::PreviousFound => Command::Up,
        other => other,
    };
    let last = (list.spec().count)(&model.list_data()).saturating_sub(1);
    let half = list_page(model, list.kind) / 2;
    let Some(cursor) = stepped(list.cursor, last, command, times, half) else {
        return false;
    };
    if let Screen::List(list) = &mut model.location.screen {
        *list = List::at(list.kind, cursor);
    }
    if let Some(Subject::Statement(statement)) = model.list_subject() {
        model.choose_statement(Some(statement));
    }
    true
}

/// Opens what the cursor stands on.
fn open(model: &mut Model, list: List) -> Vec<Effect> {
    match model.list_subject() {
        Some(Subject::Statement(_)) => travel::statement(model, Command::Compare),
        Some(Subject::Speaker(name)) => {
            let speaker = Chip::Speaker(name.to_string());
            model.go(Screen::Landing);
            return filtering::add(model, speaker);
        }
        // Where only the day of an event is doubtful, there is no sentence to look at: the event is shown.
        Some(Subject::Doubt(unsure)) if unsure.topic == Topic::Day => {
            let first = unsure.quotations.first();
            let event = first.map(|q| model.edition.event_of(model.edition[*q].statement));
            if let Some(event) = event {
                model.go(Screen::Landing);
                model.choose_event(event);
            }
        }
        _ => {
            let place = list.spec().place(&model.list_data(), list.cursor);
            if let Some((article, span)) = place {
                travel::article(model, article, span);
            }
        }
    }
    Vec::new()
}
