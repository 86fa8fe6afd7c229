//! Keys pressed while their meaning is still being worked out, such as Enter on a list that is being matched. They
//! wait for the result, so that typing ahead leads where waiting would have led. Letters typed for a line that was not
//! opened mean nothing.

use super::{MAX_WAITING_KEYS, press};
use crate::reader::commands::{Command, CommandGroup};
use crate::reader::effect::Effect;
use crate::reader::keymap::{Outcome, Pending};
use crate::reader::keys::Key;
use crate::reader::model::{Model, Refusal};
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::theme::Role;
use crossterm::event::{KeyCode, KeyModifiers};

/// Keeps a key back where it must wait; answers whether it does. Letters of the line being matched need not wait,
/// nor does the key that gives it up.
pub(super) fn hold(model: &mut Model, key: Key) -> bool {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    if key.code == KeyCode::Esc || control && matches!(key.code, KeyCode::Char('c' | 'z')) {
        model.typeahead.clear();
        return false;
    }
    let waits = waits(model, key) || !model.typeahead.is_empty();
    if waits && model.typeahead.len() < MAX_WAITING_KEYS {
        model.typeahead.push_back(key);
    }
    waits
}

/// Drops a letter that was typed for a line or a menu that was not opened; answers whether it does. Else the rest of a note
/// would run as commands. A key that moves, right behind the refusal, goes on: nothing was typed then.
pub(super) fn drop_letter(model: &mut Model, key: Key) -> bool {
    let before = std::mem::take(&mut model.refusal);
    let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
    let is_letter = matches!(key.code, KeyCode::Char(_)) && !key.modifiers.intersects(held);
    match (before, key.code) {
        (Refusal::None, _) => return false,
        (Refusal::Last, _) if !is_letter || moves(model, key) => return false,
        // Enter or Escape ends the word that was typed by mistake.
        (Refusal::TypedOn, KeyCode::Enter | KeyCode::Esc) => {
            model.say(Role::Dim, "keys work again");
            return true;
        }
        // A slip is taken back, and a key that is no letter was not typed.
        (Refusal::TypedOn, _) if !is_letter && key.code != KeyCode::Backspace => return false,
        _ => {}
    }
    model.refusal = Refusal::TypedOn;
    let said = "nothing was opened to type in, so no letter is taken: ↵ or esc ends that";
    model.say(Role::Problem, said);
    true
}

/// Whether a key leads to other words, or to the keys that do: then the reader looks for those that the refused key was meant for.
fn moves(model: &Model, key: Key) -> bool {
    let context = model.context();
    match model
        .config
        .keymap
        .press(&mut Pending::default(), context, key)
    {
        Outcome::Run(command, _) => {
            let looks = [Command::Search, Command::Help, Command::Palette];
            let selects = [Command::Select, Command::SelectParagraph];
            let goes = [Command::NextQuotation, Command::PreviousQuotation];
            let named = [&looks[..], &selects, &goes].concat();
            command.entry().group == CommandGroup::Move || named.contains(&command)
        }
        Outcome::Waiting | Outcome::Unknown => false,
    }
}

/// Whether the meaning of a key depends on a result that is not there yet.
fn waits(model: &Model, key: Key) -> bool {
    match &model.overlay {
        Some(Overlay::Prompt(Purpose::Search(search), _)) => search.waits(),
        Some(Overlay::Prompt(Purpose::Pick(picker), line)) => {
            let given_up = key.code == KeyCode::Backspace && line.text().is_empty();
            picker.waits() && !given_up && !line.clone().edit(key)
        }
        _ => false,
    }
}

/// Presses the keys that have waited long enough.
pub(super) fn catch_up(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    while let Some(key) = model.typeahead.front().copied()
        && !waits(model, key)
    {
        let rest = std::mem::take(&mut model.typeahead);
        effects.extend(press(model, key));
        model.typeahead.extend(rest.into_iter().skip(1));
    }
    effects
}
