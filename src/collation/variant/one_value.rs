//! Several places that are one quantity in other signs become one: between "6:30 pm" and "18:30" two words differ, and nothing
//! else does.

use super::places::{AgreeingRows, Depth, Place, Print};
use super::quantity;
use super::reading::Absence;
use crate::collation::table::Row;
use crate::collation::token::TokenKind;
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
        let Some(columns) = one_quantity(pair, &place) else {
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
    let group = |row: usize| AgreeingRows {
        rows: vec![row],
        words: true,
        key: forms(&pair[row], &columns).join(" "),
    };
    let [one, other] = [0, 1].map(|row| forms(&pair[row], &columns));
    let [one, other] = [borrowed(&one), borrowed(&other)];
    let depth = match quantity::are_equal(&one, &other) {
        true => Depth::Print(Print::Spelling),
        false => Depth::Wording,
    };
    Place {
        depth,
        groups: (0..pair.len()).map(group).collect(),
        columns,
    }
}

/// The fewest columns around a place in which both rows tell the same quantity and nothing else, or each a sum of money in
/// signs of its own.
fn one_quantity(pair: &[Row], place: &Place) -> Option<Range<usize>> {
    if !matches!(place.depth, Depth::Wording | Depth::Marks)
        || !tells_quantity(pair, &place.columns)
    {
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
    let mut columns =
        columns.filter(|columns| pair.iter().all(|row| is_covered(pair, row, columns)));
    columns.find(|columns| {
        let [one, other] = [0, 1].map(|row| forms(&pair[row], columns));
        let [one, other] = [borrowed(&one), borrowed(&other)];
        quantity::are_equal(&one, &other) || quantity::are_sums_in_other_signs(&one, &other)
    })
}

/// Whether some word of either row may belong to a quantity.
fn tells_quantity(pair: &[Row], columns: &Range<usize>) -> bool {
    let mut all = pair.iter().flat_map(|row| forms(row, columns));
    all.any(|form| quantity::may_belong(&form))
}

fn is_covered(pair: &[Row], row: &Row, columns: &Range<usize>) -> bool {
    let tokens = &row.tokens[row.range(columns.clone())];
    let is_one_piece = tokens
        .first()
        .zip(tokens.last())
        .is_some_and(|(first, last)| first.piece == last.piece);
    is_one_piece
        && columns
            .clone()
            .all(|column| Absence::at(row, column).is_none() || are_marks(pair, column))
}

/// Whether no row has a word in a column: nothing that one does not cover is missing there.
fn are_marks(pair: &[Row], column: usize) -> bool {
    let mut tokens = pair.iter().flat_map(|row| row.tokens_at(column));
    tokens.all(|token| token.kind == TokenKind::Punctuation)
}

fn forms(row: &Row, columns: &Range<usize>) -> Vec<String> {
    quantity::forms(&row.tokens, row.range(columns.clone()))
}

fn borrowed(forms: &[String]) -> Vec<&str> {
    forms.iter().map(String::as_str).collect()
}
