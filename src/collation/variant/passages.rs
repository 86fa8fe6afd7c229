//! Whether the order of two stretches is told: between the passages of an outlet it is the outlet's, inside one pair
//! of marks the speaker's.

use crate::collation::table::Row;
use crate::collation::token::TokenKind;
use std::ops::Range;

/// Whether words that one of two rows has in the one columns and the other in the other columns have moved within what
/// both print as one passage: across words that both have in it, not only across those that one of them prints on their own.
pub(super) fn is_order_told(pair: &[Row], one: &Range<usize>, other: &Range<usize>) -> bool {
    let [left, right] = pair else { return false };
    let all = 0..left.cells.len();
    let between = one.end.min(other.end)..one.start.max(other.start);
    let is_crossed = between
        .clone()
        .any(|c| prints(left, c, None) && prints(right, c, None));
    let told = |here: &Range<usize>, there: &Range<usize>| {
        let pieces = piece(left, here).zip(piece(right, there));
        pieces.is_some_and(|(one, other)| {
            let meet = |mut columns: Range<usize>| {
                columns.any(|c| prints(left, c, Some(one)) && prints(right, c, Some(other)))
            };
            meet(all.clone()) && (!is_crossed || meet(between.clone()))
        })
    };
    told(one, other) || told(other, one)
}

/// The passage of the first word that a row has in some columns.
pub(super) fn piece(row: &Row, columns: &Range<usize>) -> Option<usize> {
    let mut tokens = row.tokens[row.range(columns.clone())].iter();
    let word = tokens.find(|token| token.kind == TokenKind::Word)?;
    Some(word.piece)
}

/// Whether a row has words in a column, in this passage of its if one is wanted.
fn prints(row: &Row, column: usize, piece: Option<usize>) -> bool {
    let mut tokens = row.tokens_at(column).iter();
    tokens.any(|token| {
        token.kind == TokenKind::Word && piece.is_none_or(|piece| token.piece == piece)
    })
}
