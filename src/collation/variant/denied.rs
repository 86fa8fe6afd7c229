//! What one row says and the other one reports as denied.

use super::changed::columns_of;
use super::kind::{Detail, VariantKind};
use super::reading::{Reading, Variant, sort};
use crate::collation::OperatorClass;
use crate::collation::table::Row;
use crate::collation::token::{Token, TokenKind, join_with_seams};
use std::ops::Range;

/// Each report of what the speaker denies, beside words of the other row that state it.
pub(super) fn find(pair: &[Row]) -> Vec<Variant> {
    let [left, right] = pair else {
        return Vec::new();
    };
    let told = |row: &Row, other: &Row| {
        let pieces = (0..row.leads.len()).filter_map(|piece| {
            let word = row.leads[piece].denied.clone()?;
            Some((stated(row, piece, other)?, word))
        });
        pieces.collect::<Vec<_>>()
    };
    let found = told(left, right).into_iter().chain(told(right, left));
    found
        .map(|(columns, word)| variant(pair, columns, word))
        .collect()
}

/// The columns of a piece where the other row states anything and denies nothing.
fn stated(row: &Row, piece: usize, other: &Row) -> Option<Range<usize>> {
    let is_own = |token: &Token| token.piece == piece;
    let first = row.tokens.iter().position(is_own)?;
    let last = row.tokens.iter().rposition(is_own)?;
    let columns = columns_of(row, &(first..last + 1))?;
    let mut beside = other.tokens[other.range(columns.clone())].iter();
    let word = beside.find(|token| token.kind == TokenKind::Word)?;
    let lead = other.leads.get(word.piece);
    let denies = lead.is_some_and(|lead| lead.denied.is_some());
    (!denies).then_some(columns)
}

fn variant(pair: &[Row], columns: Range<usize>, word: String) -> Variant {
    let reading = |(n, row): (usize, &Row)| Reading {
        text: join_with_seams(&row.tokens[row.range(columns.clone())]),
        rows: vec![n],
        absence: None,
    };
    let mut readings: Vec<Reading> = pair.iter().enumerate().map(reading).collect();
    sort(&mut readings, pair);
    Variant {
        columns,
        moved_to: None,
        kind: VariantKind::Operator,
        detail: Some(Detail::Operator(OperatorClass::Negation)),
        weighty: true,
        rests_on: vec![word],
        translated: false,
        readings,
    }
}
