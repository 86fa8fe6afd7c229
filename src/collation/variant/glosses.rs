//! An editor's brackets are read whole: a place that holds a part of them holds all of them, so that no reading is shown with a
//! bracket that does not open or does not close.

use super::places::{AgreeingRows, Place};
use super::reading::Absence;
use crate::collation::table::Row;
use crate::collation::token::TokenKind;
use std::ops::Range;

/// Of more words in brackets those that differ tell more than all of them.
const GLOSS_WORDS: usize = 6;

/// The places of two rows, each as wide as the brackets that it holds a part of.
pub(super) fn keep_whole(pair: &[Row], places: Vec<Place>) -> Vec<Place> {
    if pair.len() != 2 {
        return places;
    }
    let glosses: Vec<Range<usize>> = pair
        .iter()
        .flat_map(glosses)
        .filter(|columns| pair.iter().all(|row| is_covered(pair, row, columns)))
        .filter(|columns| !places.iter().any(|place| runs_out_of(pair, place, columns)))
        .collect();
    let mut whole: Vec<Place> = Vec::with_capacity(places.len());
    for mut place in places {
        let overlapping = glosses
            .iter()
            .filter(|gloss| overlap(gloss, &place.columns));
        let columns = overlapping.fold(place.columns.clone(), |all, gloss| {
            all.start.min(gloss.start)..all.end.max(gloss.end)
        });
        if columns == place.columns {
            whole.push(place);
            continue;
        }
        place.columns = columns;
        while let Some(last) = whole.pop_if(|last| overlap(&last.columns, &place.columns)) {
            place.columns = last.columns.start.min(place.columns.start)
                ..last.columns.end.max(place.columns.end);
            place.depth = place.depth.max(last.depth);
        }
        place.groups = (0..pair.len())
            .map(|row| group(pair, row, &place.columns))
            .collect();
        whole.push(place);
    }
    let mut out: Vec<Place> = Vec::with_capacity(whole.len());
    for place in whole {
        match out.last_mut() {
            Some(last) if place.columns.end <= last.columns.end => {
                last.depth = last.depth.max(place.depth);
            }
            _ => out.push(place),
        }
    }
    out
}

/// Whether a place has words around brackets and of the brackets nothing but a mark: what differs stands beside them, such as the
/// address behind the words of a link.
fn runs_out_of(pair: &[Row], place: &Place, gloss: &Range<usize>) -> bool {
    let columns = &place.columns;
    let is_beyond = columns.start < gloss.start || gloss.end < columns.end;
    let mut shared = columns.start.max(gloss.start)..columns.end.min(gloss.end);
    overlap(columns, gloss) && is_beyond && !shared.any(|column| has_words(pair, column))
}

fn has_words(pair: &[Row], column: usize) -> bool {
    let mut tokens = pair.iter().flat_map(|row| row.tokens_at(column));
    tokens.any(|token| token.kind == TokenKind::Word)
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn group(pair: &[Row], row: usize, columns: &Range<usize>) -> AgreeingRows {
    let tokens = &pair[row].tokens[pair[row].range(columns.clone())];
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let key = words
        .map(|token| token.form.as_str())
        .collect::<Vec<_>>()
        .join(" ");
    AgreeingRows {
        rows: vec![row],
        words: !key.is_empty(),
        key,
    }
}

/// The columns of a row from each bracket that opens before few words to the one that closes it.
fn glosses(row: &Row) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut words = 0;
    for column in 0..row.cells.len() {
        for token in row.tokens_at(column) {
            match token.text.as_str() {
                "[" => (open, words) = (Some((column, token.piece)), 0),
                "]" => {
                    let opened = open.take().filter(|(_, piece)| *piece == token.piece);
                    out.extend(opened.map(|(first, _)| first..column + 1));
                }
                _ if token.kind == TokenKind::Word => words += 1,
                _ => {}
            }
        }
        if words > GLOSS_WORDS {
            open = None;
        }
    }
    out
}

/// Whether a row covers all columns in which either has words.
fn is_covered(pair: &[Row], row: &Row, columns: &Range<usize>) -> bool {
    columns
        .clone()
        .all(|column| Absence::at(row, column).is_none() || !has_words(pair, column))
}
