//! Agreement by chance: two printings that share no word of content agree in nothing, though "of" and "a" stand in
//! both. One is told as other words for the other, as a whole.

use super::places::{AgreeingRows, Depth, Place};
use crate::collation::table::Row;
use crate::collation::token::TokenKind;
use crate::language::function_word;
use crate::language::normal::{ROOT_LETTERS, stem};
use std::collections::{BTreeSet, HashSet};

/// Of fewer words so many may have been replaced that none is left.
const MIN_REPLACED_WORDS: usize = 6;

/// The whole of two rows as one place, where what they share they share by chance.
pub(super) fn place(pair: &[Row]) -> Option<Place> {
    let [left, right] = pair else { return None };
    let told = |row: &Row| words(row).len() >= MIN_REPLACED_WORDS && is_one_piece(row);
    if !told(left)
        || !told(right)
        || !roots(left).is_disjoint(&roots(right))
        || is_part(left, right)
    {
        return None;
    }
    let group = |(n, row): (usize, &Row)| AgreeingRows {
        rows: vec![n],
        words: true,
        key: words(row).join(" "),
    };
    Some(Place {
        columns: 0..left.cells.len(),
        depth: Depth::Wording,
        groups: pair.iter().enumerate().map(group).collect(),
    })
}

/// Whether one of two rows prints all words of the other in one run: so many do not come together by chance.
fn is_part(left: &Row, right: &Row) -> bool {
    let (left, right) = (words(left), words(right));
    let (short, long) = match left.len() <= right.len() {
        true => (left, right),
        false => (right, left),
    };
    long.windows(short.len()).any(|run| run == short)
}

fn words(row: &Row) -> Vec<&str> {
    let words = row.tokens.iter().filter(|t| t.kind == TokenKind::Word);
    words.flat_map(|token| token.form.split(' ')).collect()
}

/// A passage among several may stand beside nothing that the other prints.
fn is_one_piece(row: &Row) -> bool {
    let ends = row.tokens.first().zip(row.tokens.last());
    ends.is_some_and(|(first, last)| first.piece == last.piece)
}

fn roots(row: &Row) -> HashSet<String> {
    content(row).into_iter().flat_map(root_and_stem).collect()
}

/// The words of content of a row, each once.
pub(super) fn content(row: &Row) -> BTreeSet<&str> {
    let content = words(row).into_iter();
    content
        .filter(|word| function_word::of(word).is_none())
        .collect()
}

/// Whether two words may be one in two forms.
pub(super) fn may_be_one(one: &str, other: &str) -> bool {
    let others: Vec<String> = root_and_stem(other).collect();
    root_and_stem(one).any(|own| others.contains(&own))
}

/// What tells a word of content: its first letters and its stem.
fn root_and_stem(word: &str) -> impl Iterator<Item = String> {
    let root = word.char_indices().nth(ROOT_LETTERS - 1);
    let root = root.map(|(n, last)| word[..n + last.len_utf8()].to_string());
    root.into_iter().chain([stem(word)])
}
