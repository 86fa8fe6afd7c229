//! A preposition behind its clause for one before it: "the yard they work in" for "the yard in which they work". The word
//! has moved; neither printing goes farther than the other.

use super::changed::only_row;
use super::places::Place;
use crate::collation::table::Row;
use crate::collation::token::{Token, TokenKind};
use crate::language::lexicon;

/// So many places may lie between the two.
const PLACES_BETWEEN_STRANDED: usize = 6;

/// Pairs of places that have no counterpart in `moved`: "in which" of one row, and the "in" of the other behind it.
pub(super) fn find(pair: &[Row], places: &[Place], moved: &[Option<usize>]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..places.len()).filter(|n| moved[*n].is_none()).collect();
    order.sort_by_key(|n| (places[*n].columns.start, places[*n].columns.end));
    let told = |n: usize| Some((only_row(&places[n])?, forms(pair, &places[n])?));
    let mut found = Vec::new();
    for (at, &n) in order.iter().enumerate() {
        let Some((row, own)) = told(n) else { continue };
        let &[preposition, relative] = own.as_slice() else {
            continue;
        };
        if !lexicon::means!(FUNCTION_WORDS, preposition, "preposition")
            || !lexicon::means!(WORD_CLASSES, relative, "relative")
        {
            continue;
        }
        let is_stranded = |m: &usize| {
            let other = told(*m).filter(|(other, _)| *other != row);
            other.is_some_and(|(_, words)| words == [preposition])
                && !ends_between(&pair[1 - row], &places[n], &places[*m])
        };
        let mut behind = order[at + 1..]
            .iter()
            .take(PLACES_BETWEEN_STRANDED)
            .copied();
        found.extend(behind.find(is_stranded).map(|m| (n, m)));
    }
    found
}

/// The words that the only row of a place has there.
fn forms<'r>(pair: &'r [Row], place: &Place) -> Option<Vec<&'r str>> {
    let row = &pair[only_row(place)?];
    let tokens = row.tokens[row.range(place.columns.clone())].iter();
    let words = tokens.filter(|token| token.kind == TokenKind::Word);
    Some(words.flat_map(|token| token.form.split(' ')).collect())
}

/// Whether a sentence of a row ends between two places.
fn ends_between(row: &Row, one: &Place, other: &Place) -> bool {
    let tokens = row.range(one.columns.start..other.columns.start);
    row.tokens[tokens].iter().any(Token::is_stop)
}
