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
