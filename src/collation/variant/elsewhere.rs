//! Runs of words and sentences that two rows print, each at another place.

use super::Row;
use super::passages;
use crate::collation::token::{Token, TokenKind};
use crate::language::function_word;
use std::collections::HashMap;
use std::ops::Range;

/// Fewer words than these recur in any speech.
pub(super) const MIN_PRINTED_ELSEWHERE_WORDS: usize = 4;

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
    for run in words.windows(MIN_PRINTED_ELSEWHERE_WORDS) {
        if run.iter().any(tells) && !run.iter().any(agrees) {
            let forms = run.iter().map(|(_, form)| *form).collect();
            let columns = run[0].0..run[MIN_PRINTED_ELSEWHERE_WORDS - 1].0 + 1;
            runs.entry(forms).or_default().push(columns);
        }
    }
    runs
}

/// For each row the columns of its sentences that the other one prints word for word in another of its passages. What
/// stands beside them there stands there by chance.
pub(super) fn sentences(rows: &[Row]) -> Vec<Vec<bool>> {
    let [left, right] = rows else {
        return Vec::new();
    };
    let told = |row: &Row, other: &Row| {
        let mut columns = vec![false; row.cells.len()];
        for (own, there) in whole(row, other) {
            // What one of them prints in two passages it has in no order.
            let are_two = rows.iter().any(|row| {
                let pieces = [&own, &there].map(|columns| passages::piece(row, columns));
                pieces.iter().all(Option::is_some) && pieces[0] != pieces[1]
            });
            if are_two || !passages::is_order_told(rows, &own, &there) {
                columns[own].fill(true);
            }
        }
        columns
    };
    vec![told(left, right), told(right, left)]
}

/// Where a row and where the other one has a sentence that is the same word for word, and not all of whose words stand beside
/// each other. Of sentences that are alike ("The school needs a roof", "The church needs a roof") most do, whichever comes first.
fn whole(row: &Row, other: &Row) -> Vec<(Range<usize>, Range<usize>)> {
    let there: Vec<(usize, &str, usize)> = words(other);
    let words = words(row);
    let found = words.chunk_by(|one, next| one.2 == next.2).filter(|own| {
        let beside = |(column, form, _): &&(usize, &str, usize)| {
            let mut tokens = other.tokens_at(*column).iter();
            tokens.any(|token| token.form == *form)
        };
        own.len() >= MIN_PRINTED_ELSEWHERE_WORDS && own.iter().filter(beside).count() < own.len()
    });
    let columns = |words: &[(usize, &str, usize)]| words[0].0..words[words.len() - 1].0 + 1;
    let found = found.filter_map(|own| {
        let same = |run: &&[(usize, &str, usize)]| run.iter().zip(own).all(|(a, b)| a.1 == b.1);
        Some((columns(own), columns(there.windows(own.len()).find(same)?)))
    });
    found.collect()
}

/// The words and question marks of a row, each with its column and the number of its sentence. A passage ends a sentence.
fn words(row: &Row) -> Vec<(usize, &str, usize)> {
    let mut sentence = 0;
    let mut piece = None;
    let mut words = Vec::new();
    for column in 0..row.cells.len() {
        for token in row.tokens_at(column) {
            sentence += usize::from(piece.is_some_and(|own| own != token.piece));
            piece = Some(token.piece);
            if token.kind == TokenKind::Word || token.form == "?" {
                words.push((column, token.form.as_str(), sentence));
            }
            sentence += usize::from(token.is_stop());
        }
    }
    words
}
