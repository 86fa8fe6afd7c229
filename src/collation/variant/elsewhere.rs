//! Runs of words that two rows print, each at another place.

use super::Row;
use crate::collation::token::{Token, TokenKind};
use crate::language::function_word;
use std::collections::HashMap;
use std::ops::Range;

/// Fewer words than these recur in any speech.
pub(super) const WORDS_MIN: usize = 4;

/// The columns of such runs: of words that the other row does not have beside them, but elsewhere.
pub(super) fn find(rows: &[Row]) -> Vec<Range<usize>> {
    let [left, right] = rows else {
        return Vec::new();
    };
    let (one, other) = (runs(left, right), runs(right, left));
    let mut found: Vec<Range<usize>> = Vec::new();
    for (words, columns) in one {
        if let Some(there) = other.get(&words) {
            found.extend(columns);
            found.extend(there.iter().cloned());
        }
    }
    found
}

/// Each run of so many words of a row that stand beside no such word of the other one, and the columns where it stands.
fn runs<'r>(row: &'r Row, other: &Row) -> HashMap<Vec<&'r str>, Vec<Range<usize>>> {
    let is_word = |token: &&Token| token.kind == TokenKind::Word;
    let words = (0..row.cells.len()).flat_map(|column| {
        let tokens = row.tokens_at(column).iter().filter(is_word);
        tokens.map(move |token| (column, token.form.as_str()))
    });
    let words: Vec<(usize, &str)> = words.collect();
    let agrees = |(column, form): &(usize, &str)| {
        let mut beside = other.tokens_at(*column).iter();
        beside.any(|token| token.form == *form)
    };
    let tells = |(_, form): &(usize, &str)| {
        function_word::of(form).is_none() && form.contains(char::is_alphabetic)
    };
    let mut runs: HashMap<Vec<&str>, Vec<Range<usize>>> = HashMap::new();
    for run in words.windows(WORDS_MIN) {
        if run.iter().any(tells) && !run.iter().any(agrees) {
            let forms = run.iter().map(|(_, form)| *form).collect();
            let columns = run[0].0..run[WORDS_MIN - 1].0 + 1;
            runs.entry(forms).or_default().push(columns);
        }
    }
    runs
}
