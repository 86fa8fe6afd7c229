//! Words at an edge that the other witness has further on, in another form: it leaves nothing out there.

use super::normal;
use super::table::Row;
use super::token::TokenKind;
use crate::language::function_word;
use crate::language::normal::stem;
use std::collections::HashSet;

/// Whether of what one row alone has in some columns most words that tell anything stand elsewhere in the other one, beside
/// other words of this one: "Every pier was sold by the board" leaves out nothing of "The board sold every pier".
pub(super) fn is_reworded(row: &Row, other: &Row, columns: &[usize]) -> bool {
    let telling = telling(row, columns);
    let are_same = |column: &usize| forms(row, *column).eq(forms(other, *column));
    let elsewhere: HashSet<String> = (0..other.cells.len())
        .filter(|column| !are_same(column))
        .flat_map(|column| forms(other, column))
        .map(stem)
        .collect();
    are_mostly(&telling, &elsewhere)
}

/// Whether most words that tell anything among those of a row in some columns stand in what the article of another one prints
/// beside its own: that may tell them indirectly.
pub(super) fn is_told_beside(row: &Row, other: &Row, columns: &[usize]) -> bool {
    let told = |text: &String| {
        let words = normal::words(text).into_iter();
        let forms = words.flat_map(|word| word.form.split(' ').map(stem).collect::<Vec<_>>());
        are_mostly(&telling(row, columns), &forms.collect())
    };
    other.beside.iter().any(told)
}

/// The stems of the words that tell anything among those of a row in some columns.
fn telling(row: &Row, columns: &[usize]) -> Vec<String> {
    let forms = columns.iter().flat_map(|column| forms(row, *column));
    let telling = forms.filter(|form| function_word::of(form).is_none());
    telling.map(stem).collect()
}

fn are_mostly(stems: &[String], among: &HashSet<String>) -> bool {
    let found = stems.iter().filter(|stem| among.contains(*stem));
    found.count() * 2 > stems.len()
}

/// The forms of the words of a row in a column, without those that it only reports.
fn forms(row: &Row, column: usize) -> impl Iterator<Item = &str> {
    let words = row.tokens_at(column).iter();
    let words = words.filter(|token| token.kind == TokenKind::Word && !token.reported);
    words.flat_map(|token| token.form.split(' '))
}
