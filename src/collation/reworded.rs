//! Words at an edge that the other witness has further on, in another form: it leaves nothing out there.

use super::table::Row;
use super::token::TokenKind;
use crate::language::function_word;
use crate::language::normal::stem;
use std::collections::HashSet;

/// Whether of what one row alone has in some columns most words that tell anything stand elsewhere in the other one, beside
/// other words of this one: "Every pier was sold by the board" leaves out nothing of "The board sold every pier".
pub(super) fn is_reworded(row: &Row, other: &Row, columns: &[usize]) -> bool {
    let lacked = columns.iter().flat_map(|column| forms(row, *column));
    let telling = lacked.filter(|form| function_word::of(form).is_none());
    let telling: Vec<String> = telling.map(stem).collect();
    let are_same = |column: &usize| forms(row, *column).eq(forms(other, *column));
    let elsewhere: HashSet<String> = (0..other.cells.len())
        .filter(|column| !are_same(column))
        .flat_map(|column| forms(other, column))
        .map(stem)
        .collect();
    let told = telling.iter().filter(|stem| elsewhere.contains(*stem));
    told.count() * 2 > telling.len()
}

/// The forms of the words of a row in a column, without those that it only reports.
fn forms(row: &Row, column: usize) -> impl Iterator<Item = &str> {
    let words = row.tokens_at(column).iter();
    let words = words.filter(|token| token.kind == TokenKind::Word && !token.reported);
    words.flat_map(|token| token.form.split(' '))
}
