//! Lines that the reader types: a search, a command's name, a note.

use super::{answering, check, exporting, finding, marks, picking, run};
use crate::notebook::Mark;
use crate::reader::effect::Effect;
use crate::reader::keys::Key;
use crate::reader::model::Model;
use crate::reader::noting::{self, Noting};
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::palette::matching;
use crate::reader::prompt::PromptLine;
use crate::reader::theme::Role;
use crossterm::event::{KeyCode, KeyModifiers};

pub(super) fn palette(model: &mut Model) {
    open(model, Purpose::Palette(0), "");
}

/// Opens the line for the note of a mark.
pub(super) fn note(model: &mut Model, mark: &Mark) -> Option<Effect> {
    let noting = Noting {
        mark: mark.id.clone(),
        chosen: 0,
    };
    let line = noting::opened(mark);
    model.overlay = Some(Overlay::Prompt(Purpose::Note(noting), line));
    None
}

/// Has the note and the tags of a mark written in the editor.
pub(super) fn note_in_editor(_: &mut Model, mark: &Mark) -> Option<Effect> {
    Some(Effect::EditNote(mark.id.clone(), noting::text_of(mark)))
}

/// What came of it; nothing where the editor was left without writing.
pub(super) fn noted(
    model: &mut Model,
    mark: &str,
    written: Result<Option<String>, String>,
) -> Vec<Effect> {
    match written {
        Ok(Some(text)) => keep_note(model, mark, &text),
        Ok(None) => {
            model.say(Role::Dim, "the note is as it was");
            marks::call_off(model);
            Vec::new()
        }
        Err(why) => {
            marks::call_off(model);
            model.say(Role::Problem, format!("not edited: {why}"));
            Vec::new()
        }
    }
}

/// Keeps what was written beside a mark.
fn keep_note(model: &mut Model, mark: &str, text: &str) -> Vec<Effect> {
    let (note, tags) = noting::parts(text.trim(), &model.notebook);
    model.notebook.edit(mark, &note, &tags);
    model.made_for_note = None;
    model.say(Role::Notice, "note kept");
    vec![Effect::Save]
}

/// Keeps the note or the correction that is just being typed, where the reader is ended and nobody can accept it any more.
/// Where nothing is typed, a mark that was made for it goes.
pub fn keep_typed(model: &mut Model) {
    let Some(Overlay::Prompt(purpose, line)) = &model.overlay else {
        return;
    };
    let (purpose, text) = (purpose.clone(), line.text().trim().to_owned());
    match purpose {
        Purpose::Note(noting) if !text.is_empty() => {
            keep_note(model, &noting.mark, &text);
        }
        Purpose::Correct(ref asked) if !text.is_empty() && text != asked.begun() => {
            answering::keep(model, asked, &format!("{}{text}", purpose.sign()));
        }
        _ => marks::call_off(model),
    }
}

fn open(model: &mut Model, purpose: Purpose, text: &str) {
    model.overlay = Some(Overlay::Prompt(purpose, PromptLine::holding(text)));
}

/// A key while a line is being typed.
pub(super) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(Overlay::Prompt(purpose, line)) = &mut model.overlay else {
        return Vec::new();
    };
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Esc => cancel(model),
        KeyCode::Char('c') if control => cancel(model),
        KeyCode::Char('z') if control => return vec![Effect::Suspend],
        KeyCode::Char('y') if control && matches!(purpose, Purpose::Leave { .. }) => {
            let text = model.notebook.text();
            model.say(Role::Notice, "copied; a file of it is a notebook");
            return vec![Effect::Copy(text)];
        }
        KeyCode::Char('x') if control && matches!(purpose, Purpose::Leave { .. }) => {
            return vec![Effect::Leave];
        }
        KeyCode::Char('r') if control => finding::toggle_pattern(model),
        KeyCode::Backspace if line.text().is_empty() => cancel(model),
        KeyCode::Enter => return accept(model),
        _ if line.edit(key) => return typed(model),
        _ if matches!(purpose, Purpose::Correct(_)) => answering::choose(model, key),
        _ if matches!(purpose, Purpose::Export(_)) => exporting::choose(model, key),
        _ => choose(model, key),
    }
    Vec::new()
}

/// The line was given up.
fn cancel(model: &mut Model) {
    let given_up = model.overlay.take();
    if let Some(Overlay::Prompt(Purpose::Search(search), _)) = given_up {
        finding::cancel(model, *search);
    }
    marks::call_off(model);
}

/// Other letters stand in the line.
pub(super) fn typed(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Prompt(purpose, line)) = &mut model.overlay else {
        return Vec::new();
    };
    match purpose {
        Purpose::Palette(chosen) => *chosen = 0,
        Purpose::Pick(picker) => return picking::typed(&model.edition, picker, line.text()),
        Purpose::Correct(_) => answering::typed(model),
        Purpose::Search(_) => finding::typed(model),
        Purpose::Note(noting) => noting.chosen = 0,
        Purpose::Export(_) => exporting::typed(model),
        Purpose::LetStand(_) | Purpose::Report | Purpose::Leave { .. } => {}
    }
    Vec::new()
}

/// How many lines on a key goes among what is offered.
fn moved(key: Key) -> isize {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let back = key.modifiers.contains(KeyModifiers::SHIFT);
    match key.code {
        KeyCode::Up => -1,
        KeyCode::Tab if back => -1,
        KeyCode::Char('p' | 'k') if control => -1,
        KeyCode::Down | KeyCode::Tab => 1,
        KeyCode::Char('n' | 'j') if control => 1,
        _ => 0,
    }
}

/// Moves the choice among the lines that match.
fn choose(model: &mut Model, key: Key) {
    let place = model.context_below();
    if let Some(Overlay::Prompt(Purpose::Pick(picker), _)) = &mut model.overlay {
        return picker.step(moved(key));
    }
    if let Some(Overlay::Prompt(Purpose::Note(noting), line)) = &mut model.overlay {
        let offered = noting::offered(line, &model.notebook);
        let last = offered.len().saturating_sub(1);
        match (key.code, offered.get(noting.chosen)) {
            (KeyCode::Tab, Some(tag)) => {
                noting::complete(line, tag);
                noting.chosen = 0;
            }
            _ => {
                let to = noting.chosen.saturating_add_signed(moved(key));
                noting.chosen = to.min(last);
            }
        }
        return;
    }
    let Some(Overlay::Prompt(Purpose::Palette(chosen), line)) = &mut model.overlay else {
        return;
    };
    let last = matching(line.text(), place).len().saturating_sub(1);
    match moved(key) {
        -1 => *chosen = chosen.checked_sub(1).unwrap_or(last),
        1 => *chosen = if *chosen < last { *chosen + 1 } else { 0 },
        _ => {}
    }
}

fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Prompt(purpose, line)) = model.overlay.take() else {
        return Vec::new();
    };
    let text = line.text().trim();
    match purpose {
        Purpose::Search(search) => return finding::accept(model, *search, line),
        Purpose::Pick(picker) => return picking::choose(model, &picker),
        Purpose::Note(noting) => {
            return keep_note(model, &noting.mark, text);
        }
        Purpose::Correct(asked) => return answering::answer(model, asked, text),
        Purpose::Export(export) => return exporting::accept(model, export, line),
        Purpose::Leave { .. } => {
            return vec![match text {
                "" => Effect::Rescue,
                file => Effect::SaveElsewhere(file.into()),
            }];
        }
        Purpose::Report => return check::report(model, line),
        Purpose::LetStand(number) => return check::let_stand(model, number, text),
        Purpose::Palette(chosen) => {
            let matching = matching(text, model.context_below());
            match matching.get(chosen) {
                Some(entry) => return run(model, entry.command, None),
                None => model.say(Role::Problem, format!("no command here is called {text}")),
            }
        }
    }
    Vec::new()
}
