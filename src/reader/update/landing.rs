//! The landing: which event, statement and outlet is selected.

use super::{marks, picking, stepped, travel, typing};
use crate::edition::OutletIx;
use crate::reader::commands::Command;
use crate::reader::effect::Effect;
use crate::reader::model::Model;
use crate::reader::screen::LandingPane;
use crate::reader::view::landing::half_page;
use strum::IntoEnumIterator;

pub(super) fn run(model: &mut Model, command: Command, count: Option<usize>) -> Vec<Effect> {
    let times = count.unwrap_or(1);
    match command {
        Command::NextPane => turn(model, 1),
        Command::PreviousPane => turn(model, 2),
        Command::NextEvent => event(model, Command::Down, count),
        Command::PreviousEvent => event(model, Command::Up, count),
        Command::Left => sideways(model, |at, _| at.saturating_sub(times)),
        Command::Right => sideways(model, |at, last| at.saturating_add(times).min(last)),
        Command::Open => model.location.pane = LandingPane::Statements,
        Command::Sort => return travel::sort(model),
        Command::Fold => model.fold(),
        Command::FoldAll => model.fold_all(true),
        Command::UnfoldAll => model.fold_all(false),
        Command::Mark => return marks::printing(model),
        Command::Note => return marks::beside_printing(model, typing::note),
        Command::NoteInEditor => return marks::beside_printing(model, typing::note_in_editor),
        Command::Label => return marks::beside_printing(model, picking::labels),
        Command::Compare | Command::Source => travel::statement(model, command),
        _ => match model.location.pane {
            LandingPane::Timeline => event(model, command, count),
            LandingPane::Statements => statement(model, command, count),
            LandingPane::Printings => printing(model, command, count),
        },
    }
    Vec::new()
}

/// Goes so many panels on.
fn turn(model: &mut Model, steps: usize) {
    let panes: Vec<LandingPane> = LandingPane::iter().collect();
    let now = panes.iter().position(|p| *p == model.location.pane);
    model.location.pane = panes[(now.unwrap_or(0) + steps) % panes.len()];
}

fn event(model: &mut Model, command: Command, count: Option<usize>) {
    let stops = &model.rows.stops;
    let now = model.rows.position(model.location.selection.event);
    let last = stops.len().saturating_sub(1);
    let moved = stepped(now, last, command, count, half_page(model));
    let moved = moved.filter(|moved| *moved != now);
    if let Some(event) = moved.and_then(|moved| stops.get(moved)) {
        model.choose_event(*event);
    }
}

fn statement(model: &mut Model, command: Command, count: Option<usize>) {
    let last = model.statements.len().saturating_sub(1);
    let now = model.position().unwrap_or(0);
    if let Some(moved) = stepped(now, last, command, count, half_page(model)) {
        model.choose_statement(model.statements.get(moved).copied());
    }
}

/// In the printings, up and down go from outlet to outlet.
fn printing(model: &mut Model, command: Command, count: Option<usize>) {
    sideways(model, |at, last| {
        stepped(at, last, command, count, 3).unwrap_or(at)
    });
}

/// Moves the outlet among the columns of the matrix.
fn sideways(model: &mut Model, step: impl Fn(usize, usize) -> usize) {
    let columns: Vec<OutletIx> = crate::reader::view::landing::columns(model);
    let now = columns
        .iter()
        .position(|o| *o == model.location.selection.outlet)
        .unwrap_or(0);
    if let Some(outlet) = columns.get(step(now, columns.len().saturating_sub(1))) {
        model.location.selection.outlet = *outlet;
    }
}
