//! The comparison in words: the printings in sight, then each difference with its kind and readings.

use super::{Lines, named, position};
use crate::reader::compare::{Compare, Layout};
use crate::reader::model::Model;
use crate::text::counted;

pub(super) fn tell(model: &Model, state: &Compare, out: &mut Lines) {
    let edition = &model.edition;
    let statement = &edition[state.statement];
    let speaker = edition.told_speaker(statement);
    let layout = match state.layout {
        _ if state.is_alone() => "one printing alone",
        Layout::Pair => "two printings",
        Layout::Table => "all printings",
        Layout::Apparatus => "one text with its variants",
    };
    out.say(format!("Compare, {layout}: {speaker}."));
    let pair = state.layout == Layout::Pair;
    for (row, witness) in statement.witnesses.iter().enumerate() {
        let role = match row {
            _ if row == state.base && row == state.chosen => ", base, selected",
            _ if row == state.base => ", base",
            _ if row == state.chosen => ", selected",
            _ if row == state.other => "",
            _ if pair => continue,
            _ => "",
        };
        let siglum = named(state.rows.get(row).map_or("", |row| &row.siglum));
        out.say(format!("{siglum}{role}: {}", edition.in_clauses(witness)));
    }
    out.gap();
    let (all, extents) = (state.differences.len(), state.extents());
    if all > 0 && !extents.is_empty() {
        out.say(format!("{extents}."));
    }
    out.say(match all {
        0 => state.no_differences(),
        _ => format!("{}.", counted(all, "difference")),
    });
    for number in 0..all {
        let at = position(number, all, state.current == Some(number));
        for sentence in state.sentences(number) {
            out.say(format!("{at}{sentence}"));
        }
    }
}
