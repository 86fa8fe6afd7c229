//! Lines that the reader types: a search, a command's name, a note.

use super::{correct, run, travel};
use crate::notebook::Mark;
use crate::reader::effect::Effect;
use crate::reader::keys::Key;
use crate::reader::lists::ListKind;
use crate::reader::model::{Model, Overlay, Purpose};
use crate::reader::palette::matching;
use crate::reader::prompt::Line;
use crate::reader::search::Search;
use crate::reader::theme::Role;
use crossterm::event::{KeyCode, KeyModifiers};

pub(super) fn search(model: &mut Model) {
    open(model, Purpose::Search, "");
}

pub(super) fn palette(model: &mut Model) {
    open(model, Purpose::Palette(0), "");
}

pub(super) fn note(model: &mut Model, mark: &Mark) {
    open(model, Purpose::Note(mark.id.clone()), &mark.note);
}

fn open(model: &mut Model, purpose: Purpose, text: &str) {
    model.overlay = Some(Overlay::Prompt(purpose, Line::holding(text)));
}

/// A key while a line is being typed.
pub(super) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(Overlay::Prompt(purpose, line)) = &mut model.overlay else {
        return Vec::new();
    };
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Esc => model.overlay = None,
        KeyCode::Char('c') if control => model.overlay = None,
        KeyCode::Char('z') if control => return vec![Effect::Suspend],
        KeyCode::Backspace if line.text().is_empty() => model.overlay = None,
        KeyCode::Enter => return accept(model),
        _ if line.edit(key) => match purpose {
            Purpose::Palette(chosen) => *chosen = 0,
            Purpose::Correct(asked) => asked.typed(),
            Purpose::Search | Purpose::Note(_) => {}
        },
        _ if matches!(purpose, Purpose::Correct(_)) => correct::choose(model, key),
        _ => choose(model, key),
    }
    Vec::new()
}

/// Moves the choice among the commands that match.
fn choose(model: &mut Model, key: Key) {
    let place = model.place_below();
    let Some(Overlay::Prompt(Purpose::Palette(chosen), line)) = &mut model.overlay else {
        return;
    };
    let last = matching(line.text(), place).len().saturating_sub(1);
    let back = key.code == KeyCode::Up || key.modifiers.contains(KeyModifiers::SHIFT);
    match key.code {
        KeyCode::Up | KeyCode::Tab if back => *chosen = chosen.checked_sub(1).unwrap_or(last),
        KeyCode::Down | KeyCode::Tab => *chosen = if *chosen < last { *chosen + 1 } else { 0 },
        _ => {}
    }
}

fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Prompt(purpose, line)) = model.overlay.take() else {
        return Vec::new();
    };
    let text = line.text().trim();
    match purpose {
        Purpose::Search if text.is_empty() => {}
        Purpose::Search => find(model, text),
        Purpose::Note(id) => {
            let marks = model.notebook.marks().iter();
            let tags = marks.clone().find(|m| m.id == id).map(|m| m.tags.clone());
            model.notebook.edit(&id, text, &tags.unwrap_or_default());
            model.say(Role::Notice, "note kept");
            return vec![Effect::Save];
        }
        Purpose::Correct(asked) => return correct::answer(model, asked, text),
        Purpose::Palette(chosen) => {
            let matching = matching(text, model.place_below());
            match matching.get(chosen) {
                Some(entry) => return run(model, entry.command, None),
                None => model.say(Role::Problem, format!("no command here is called {text}")),
            }
        }
    }
    Vec::new()
}

fn find(model: &mut Model, query: &str) {
    model.search = Search::run(&model.edition, query);
    if model.search.hits.is_empty() {
        model.say(Role::Problem, format!("“{query}” stands in no article"));
    } else {
        travel::show(model, ListKind::Found);
    }
}
