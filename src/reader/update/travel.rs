//! Going from screen to screen, and back.

use crate::edition::ArticleIx;
use crate::reader::commands::Command;
use crate::reader::lists::{List, ListKind};
use crate::reader::model::{Model, Screen};
use crate::reader::theme::Role;
use crate::text::Span;

/// Opens a list, or returns the cursor to one that is open already.
pub(super) fn list(model: &mut Model, command: Command) {
    let kind = match command {
        Command::Articles => ListKind::Articles,
        Command::Marks => ListKind::Marks,
        Command::Doubts => ListKind::Doubts,
        _ => ListKind::Problems,
    };
    show(model, kind);
}

/// Shows a list from its beginning.
pub(super) fn show(model: &mut Model, kind: ListKind) {
    let new = Screen::List(List { kind, cursor: 0 });
    match &mut model.spot.screen {
        Screen::List(list) if list.kind == kind => list.cursor = 0,
        _ => model.go(new),
    }
}

/// Opens the selected statement in Compare or in its source.
pub(super) fn statement(_model: &mut Model, _command: Command) {}

/// Opens an article at a place.
pub(super) fn article(_model: &mut Model, _article: ArticleIx, _span: Span) {}

/// Back, forward, or out of what is being done.
pub(super) fn back(model: &mut Model, command: Command) {
    let moved = match command {
        Command::Forward => model.jumps.forward(&mut model.spot),
        _ => model.jumps.back(&mut model.spot),
    };
    if moved {
        let event = model.spot.selection.event;
        model.statements = model.spot.order.sorted(&model.edition, event);
    } else if command != Command::Cancel {
        let end = if command == Command::Forward {
            "forward"
        } else {
            "back"
        };
        model.say(Role::Dim, format!("there is nowhere to go {end} to"));
    }
}
