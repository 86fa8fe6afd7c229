//! A list, in one of two forms: several lines an entry, or one, as in a table.

use super::{items, table};
use crate::reader::lists::{List, ListKind, Rows};
use crate::reader::model::Model;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, list: List) {
    match list.spec().rows {
        Rows::Items(rows) => items::draw(model, frame, area, list, rows),
        Rows::Lines(rows) => table::draw(model, frame, area, list, rows),
    }
}

/// How many entries a page shows.
pub fn page(model: &Model, kind: ListKind) -> usize {
    let body = super::body(model);
    match kind.spec().rows {
        Rows::Items(rows) => items::page(body, rows),
        Rows::Lines(rows) => table::page(body, rows),
    }
}

/// The entry at a place.
pub fn at(model: &Model, area: Rect, list: List, at: Position) -> Option<usize> {
    match list.spec().rows {
        Rows::Items(rows) => items::at(model, area, list, rows, at),
        Rows::Lines(rows) => table::at(model, area, list, rows, at),
    }
}

/// The lines that the panel beside the list shows at once, and how many can be scrolled by; `None` where no panel is shown.
pub fn panel_lines(model: &Model, list: List) -> Option<(usize, usize)> {
    match list.spec().rows {
        Rows::Items(rows) => items::panel_lines(model, super::body(model), list, rows),
        Rows::Lines(_) => None,
    }
}

/// Whether there is a panel beside the list.
pub(super) fn has_panel(model: &Model, list: List) -> bool {
    let is_empty = (list.spec().count)(&model.list_data()) == 0;
    match list.spec().rows {
        Rows::Items(rows) => !is_empty && items::has_panel(super::body(model), rows),
        Rows::Lines(_) => false,
    }
}

/// Whether a place is in the panel beside the list.
pub fn is_in_panel(area: Rect, list: List, at: Position) -> bool {
    match list.spec().rows {
        Rows::Items(rows) => items::is_in_panel(area, rows, at),
        Rows::Lines(_) => false,
    }
}
