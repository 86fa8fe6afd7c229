//! Keys pressed while their meaning is still being worked out, such as Enter on a list that is being matched. They
//! wait for the result, so that typing ahead leads where waiting would have led.

use super::{MAX_WAITING_KEYS, press};
use crate::reader::effect::Effect;
use crate::reader::keys::Key;
use crate::reader::model::Model;
use crate::reader::overlay::{Overlay, Purpose};
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
