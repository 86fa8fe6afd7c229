//! Whether the order of two stretches is told: between the passages of an outlet it is the outlet's, inside one pair
//! of marks the speaker's.

use crate::collation::table::Row;
use crate::collation::token::TokenKind;
use std::ops::Range;

/// Whether words that one of two rows has in the one columns and the other in the other columns have moved within what
/// both print as one passage.
pub(super) fn is_order_told(pair: &[Row], one: &Range<usize>, other: &Range<usize>) -> bool {
    let [left, right] = pair else { return false };
    let told = |here: &Range<usize>, there: &Range<usize>| {
        let pieces = piece(left, here).zip(piece(right, there));
        pieces.is_some_and(|pieces| meet(left, right, pieces))
    };
    told(one, other) || told(other, one)
}

/// The passage of the first word that a row has in some columns.
fn piece(row: &Row, columns: &Range<usize>) -> Option<usize> {
    let mut tokens = row.tokens[row.range(columns.clone())].iter();
    let word = tokens.find(|token| token.kind == TokenKind::Word)?;
    Some(word.piece)
}

/// Whether two rows print the same columns with these passages of theirs.
fn meet(one: &Row, other: &Row, pieces: (usize, usize)) -> bool {
    let of = |row: &Row, column: usize, piece: usize| {
        let mut tokens = row.tokens_at(column).iter();
        tokens.any(|token| token.piece == piece && token.kind == TokenKind::Word)
    };
    (0..one.cells.len()).any(|c| of(one, c, pieces.0) && of(other, c, pieces.1))
}
