//! Several places that are one quantity in other signs become one: between "6:30 pm" and "18:30" two words differ, and nothing
//! else does.

use super::places::{Depth, Group, Place, Print};
use super::quantity;
use super::reading::Absence;
use crate::collation::table::Row;
use std::ops::Range;

/// A quantity has no more columns than this beside a word of it that differs.
const COLUMNS_BESIDE: usize = 6;

/// The places of two rows, those within one quantity that is the same united.
pub(super) fn unite(pair: &[Row], places: Vec<Place>) -> Vec<Place> {
    if pair.len() != 2 {
        return places;
    }
    let mut united: Vec<Place> = Vec::with_capacity(places.len());
    for place in places {
        let is_held = united
            .last()
            .is_some_and(|last| place.columns.end <= last.columns.end);
        if is_held {
            continue;
        }
        let Some(columns) = equal(pair, &place) else {
            united.push(place);
            continue;
        };
        while united
            .last()
            .is_some_and(|last| last.columns.end > columns.start)
        {
            united.pop();
        }
        united.push(one_place(pair, columns));
    }
    united
}

fn one_place(pair: &[Row], columns: Range<usize>) -> Place {
    let group = |row: usize| Group {
        rows: vec![row],
        words: true,
        key: forms(&pair[row], &columns).join(" "),
    };
    Place {
        depth: Depth::Print(Print::Spelling),
        groups: (0..pair.len()).map(group).collect(),
        columns,
    }
}

/// The fewest columns around a place in which both rows tell the same quantity and nothing else.
fn equal(pair: &[Row], place: &Place) -> Option<Range<usize>> {
    if place.depth != Depth::Wording || !tells_quantity(pair, &place.columns) {
        return None;
    }
    let count = pair.first()?.cells.len();
    let wider = (0..=2 * COLUMNS_BESIDE).flat_map(|beside| {
        let before = beside.saturating_sub(COLUMNS_BESIDE)..=beside.min(COLUMNS_BESIDE);
        before.map(move |before| (before, beside - before))
    });
    let columns = wider.filter_map(|(before, behind)| {
        let columns = place.columns.start.checked_sub(before)?..place.columns.end + behind;
        (columns.end <= count).then_some(columns)
    });
    let mut columns = columns.filter(|columns| pair.iter().all(|row| is_covered(row, columns)));
    columns.find(|columns| {
        let [one, other] = [0, 1].map(|row| forms(&pair[row], columns));
        quantity::are_equal(&one, &other)
    })
}

/// Whether some word of either row may belong to a quantity.
fn tells_quantity(pair: &[Row], columns: &Range<usize>) -> bool {
    let mut all = pair.iter().flat_map(|row| forms(row, columns));
    all.any(quantity::may_belong)
}

fn is_covered(row: &Row, columns: &Range<usize>) -> bool {
    let tokens = &row.tokens[row.range(columns.clone())];
    let is_one_piece = tokens
        .first()
        .zip(tokens.last())
        .is_some_and(|(first, last)| first.piece == last.piece);
    is_one_piece
        && columns
            .clone()
            .all(|column| Absence::at(row, column).is_none())
}

fn forms<'r>(row: &'r Row, columns: &Range<usize>) -> Vec<&'r str> {
    let tokens = row.tokens[row.range(columns.clone())].iter();
    tokens.flat_map(|token| token.form.split(' ')).collect()
}
