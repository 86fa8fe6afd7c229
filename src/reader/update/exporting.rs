//! Choosing what to export, in which form and to which file.

use crate::export::{Contents, Format};
use crate::reader::effect::Effect;
use crate::reader::exporting::{self, Exporting};
use crate::reader::keys::Key;
use crate::reader::lists::ListKind;
use crate::reader::model::Model;
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::prompt::PromptLine;
use crate::reader::theme::Role;
use crate::reader::view::most_scrolled_in_export;
use crossterm::event::{KeyCode, KeyModifiers};
use std::path::Path;

/// So many lines of what is shown are scrolled at once.
const SCROLLED_LINES: isize = 8;

/// Asks what to export, and shows how it begins: first what the screen is about.
pub(super) fn open(model: &mut Model) {
    let kind = model.location.list().map(|list| list.kind);
    let selected = model.shown_statement();
    let listed = (kind == Some(ListKind::Marks)).then(|| model.mark_list.ids());
    let first = match (kind, selected) {
        (Some(ListKind::Corrections), _) => Contents::Corrections,
        (Some(ListKind::Marks), _) | (_, None) => Contents::Marks,
        (_, Some(statement)) => Contents::Statement(statement),
    };
    let export = Exporting::new(&model.edition, &model.notebook, selected, listed, first);
    let name = export.file_name(&model.edition);
    let purpose = Purpose::Export(Box::new(export));
    model.overlay = Some(Overlay::Prompt(purpose, PromptLine::holding(&name)));
}

/// Chooses another thing or another form; the file's name follows, as long as it is the one that was given.
pub(super) fn choose(model: &mut Model, key: Key) {
    let most = match &model.overlay {
        Some(Overlay::Prompt(Purpose::Export(export), _)) => most_scrolled_in_export(model, export),
        _ => 0,
    };
    let (edition, notebook) = (&model.edition, &model.notebook);
    let Some(Overlay::Prompt(Purpose::Export(export), line)) = &mut model.overlay else {
        return;
    };
    match key.code {
        KeyCode::PageUp => return export.scroll(-SCROLLED_LINES, most),
        KeyCode::PageDown => return export.scroll(SCROLLED_LINES, most),
        _ => {}
    }
    let given = line.text() == export.file_name(edition);
    let back = key.modifiers.contains(KeyModifiers::SHIFT);
    match key.code {
        KeyCode::Up => export.step_contents(-1),
        KeyCode::Down => export.step_contents(1),
        KeyCode::BackTab => export.step_format(-1),
        KeyCode::Tab => export.step_format(if back { -1 } else { 1 }),
        _ => return,
    }
    export.look(edition, notebook);
    let path = Path::new(line.text());
    if given {
        *line = PromptLine::holding(&export.file_name(edition));
    } else if !export.format.fits(path) {
        let name = path.with_extension(export.format.ending());
        *line = PromptLine::holding(&name.to_string_lossy());
    }
}

/// Other letters stand in the file's name: the form follows its ending.
pub(super) fn typed(model: &mut Model) {
    let (edition, notebook) = (&model.edition, &model.notebook);
    if let Some(Overlay::Prompt(Purpose::Export(export), line)) = &mut model.overlay
        && export.follow_ending(line.text())
    {
        export.look(edition, notebook);
    }
}

/// Has it written; the question stays until it is.
pub(super) fn accept(model: &mut Model, export: Box<Exporting>, line: PromptLine) -> Vec<Effect> {
    let file = line.text().trim().to_string();
    if file.is_empty() {
        return Vec::new();
    }
    if !export.format.fits(Path::new(&file)) {
        let (form, words) = (export.form(), export.words());
        let told = Format::of_file(Path::new(&file)).map_or("", exporting::form);
        let why = format!("{told} does not hold {words}; this is {form}: another ending, or tab");
        model.overlay = Some(Overlay::Prompt(Purpose::Export(export), line));
        model.say(Role::Problem, why);
        return Vec::new();
    }
    // Who names another file takes the offered name away first.
    let offered = export.file_name(&model.edition);
    if file
        .strip_prefix(&offered)
        .is_some_and(|rest| !rest.is_empty())
    {
        let why =
            format!("something is typed behind “{offered}”: take it away, or give another name");
        model.overlay = Some(Overlay::Prompt(Purpose::Export(export), line));
        model.say(Role::Problem, why);
        return Vec::new();
    }
    let order = export.order(&file);
    model.overlay = Some(Overlay::Prompt(Purpose::Export(export), line));
    vec![Effect::Export(order)]
}
