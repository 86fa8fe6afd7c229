//! Choosing what to export, in which form and to which file.

use crate::reader::effect::Effect;
use crate::reader::exporting::{ExportOrder, Exporting};
use crate::reader::keys::Key;
use crate::reader::model::Model;
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::prompt::Line;
use crossterm::event::{KeyCode, KeyModifiers};

/// Asks what to export, and shows how it begins.
pub(super) fn open(model: &mut Model) {
    let selected = model.location.selection.statement;
    let export = Exporting::new(&model.edition, &model.notebook, selected);
    let name = export.file_name(&model.edition);
    let purpose = Purpose::Export(Box::new(export));
    model.overlay = Some(Overlay::Prompt(purpose, Line::holding(&name)));
}

/// Chooses another thing or another form; the file's name follows, as long as it is the one that was given.
pub(super) fn choose(model: &mut Model, key: Key) {
    let (edition, notebook) = (&model.edition, &model.notebook);
    let Some(Overlay::Prompt(Purpose::Export(export), line)) = &mut model.overlay else {
        return;
    };
    let given = line.text() == export.file_name(edition);
    let ending = export.format.ending();
    let back = key.modifiers.contains(KeyModifiers::SHIFT);
    match key.code {
        KeyCode::Up => export.step_contents(-1),
        KeyCode::Down => export.step_contents(1),
        KeyCode::BackTab => export.step_format(-1),
        KeyCode::Tab => export.step_format(if back { -1 } else { 1 }),
        _ => return,
    }
    export.look(edition, notebook);
    let other = line.text().strip_suffix(ending);
    let other = other.map(|stem| format!("{stem}{}", export.format.ending()));
    match (given, other) {
        (true, _) => *line = Line::holding(&export.file_name(edition)),
        (false, Some(name)) => *line = Line::holding(&name),
        (false, None) => {}
    }
}

/// Has it written; the question stays until it is.
pub(super) fn accept(model: &mut Model, export: Box<Exporting>, line: Line) -> Vec<Effect> {
    let file = line.text().trim().to_string();
    if file.is_empty() {
        return Vec::new();
    }
    let order = ExportOrder {
        contents: export.contents(),
        format: export.format,
        file,
    };
    model.overlay = Some(Overlay::Prompt(Purpose::Export(export), line));
    vec![Effect::Export(order)]
}
