//! Editions arrive: parts of the corpus while the rest is read, all of it, and what corrections make of it.
//! Whoever reads meanwhile stays where they are.

use super::{finding, picking, travel};
use crate::notebook::Notebook;
use crate::reader::edition_change::{EditionChange, is_continuation};
use crate::reader::effect::Effect;
use crate::reader::error::RebuildError;
use crate::reader::index::Indexed;
use crate::reader::model::{Model, Notice, Progress};
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::picker::PickerKind;
use crate::reader::task::Task;
use crate::reader::theme::Role;

/// The first articles have arrived, or more of them, or all.
pub(super) fn opened(
    model: &mut Model,
    new: Indexed,
    notebook: Notebook,
    progress: Progress,
) -> Vec<Effect> {
    let continues =
        model.progress == Progress::Filling && is_continuation(&model.edition, &new.edition);
    let effects = match continues {
        true => {
            if notebook.path().is_some() {
                model.notebook = notebook;
            }
            let mut effects = replace_edition(model, new);
            effects.extend(finding::again(model));
            effects
        }
        false => {
            model.open(new, notebook);
            Vec::new()
        }
    };
    model.progress = progress;
    return_to_last_session(model);
    effects
}

/// The edition with the corrections has arrived: everything stays where it was.
pub(super) fn rebuilt(model: &mut Model, built: Result<Indexed, RebuildError>) -> Vec<Effect> {
    match built {
        Ok(new)
            if new.edition.articles.len() == model.edition.articles.len()
                && is_continuation(&model.edition, &new.edition) =>
        {
            let effects = replace_edition(model, new);
            // What the save had to tell of a conflict is not read yet.
            let is_told = |told: &Notice| told.role == Role::Problem;
            if !model.notice.as_ref().is_some_and(is_told) {
                let mut said = std::mem::take(&mut model.said_when_rebuilt);
                said.extend(left_event(model));
                model.say(Role::Notice, said);
            }
            effects
        }
        Ok(_) => {
            let why = "the files have changed since they were opened; open them anew to see the correction";
            model.say(Role::Problem, why);
            Vec::new()
        }
        Err(why) => {
            model.say(Role::Problem, why.to_string());
            Vec::new()
        }
    }
}

/// "; it has left the event “Quay hearing”": what was taken out of a statement can be of another event now.
fn left_event(model: &mut Model) -> Option<String> {
    let (gone, stays) = model.parted.take()?;
    let edition = &model.edition;
    let event = |id: &str| {
        let quotation = edition.quotation(id)?;
        Some(edition.event_of(edition[quotation].statement))
    };
    let (gone, stays) = (event(&gone)?, event(&stays)?);
    (gone != stays).then(|| format!("; it has left the event “{}”", edition[stays].title))
}

/// Goes to where the reader was the last time, once that is there, unless they have gone elsewhere since.
fn return_to_last_session(model: &mut Model) {
    let ready = model.progress == Progress::Ready;
    let edition = &model.edition;
    let there = model
        .last_session
        .take_if(|state| ready || state.is_there(edition));
    if let Some(state) = there {
        state.restore(model);
    }
}

/// The same corpus in another edition: everything stays where it was.
pub(super) fn replace_edition(model: &mut Model, new: Indexed) -> Vec<Effect> {
    let change = EditionChange::new(&model.edition, &new.edition);
    let location = change.location(&model.location);
    model.jumps.change(|location| change.location(location));
    model.location = location;
    model.index = new.index;
    let old = std::mem::replace(&mut model.edition, new.edition);
    model.collated = None;
    if !old.statements.is(&model.edition.statements) {
        model.filter.differences = None;
    }
    model.filter.comparing = false;
    model.destinations = None;
    model.refilter();
    model.clamp_list();
    travel::follow(model);
    let mut effects = offer_anew(model);
    effects.push(Effect::Begin(Task::Discard(old)));
    effects
}

/// What lies over the screen names places of the edition that is gone: a menu is closed, a list to choose from
/// is made anew with the letters that were typed.
fn offer_anew(model: &mut Model) -> Vec<Effect> {
    let (wanted, line) = match model.overlay.take() {
        Some(Overlay::Menu(_)) => return Vec::new(),
        Some(Overlay::Prompt(Purpose::Pick(picker), line)) => (picker.kind, line),
        other => {
            model.overlay = other;
            return Vec::new();
        }
    };
    let mut effects = Vec::new();
    match wanted {
        PickerKind::Place => effects = picking::places(model),
        PickerKind::Filter => picking::filters(model),
        PickerKind::Kinds => picking::kinds(model),
        PickerKind::MarkFilter => picking::mark_filters(model),
        // The mark that it was for is known by its id.
        PickerKind::Label => {}
    }
    if let Some(Overlay::Prompt(Purpose::Pick(picker), empty)) = &mut model.overlay {
        *empty = line;
        effects.extend(picking::typed(&model.edition, picker, empty.text()));
    }
    effects
}
