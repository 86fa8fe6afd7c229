//! A piece at the head or the foot of its witness that agrees with no other one stands in columns of its own.
//!
//! The alignment puts unlike words into one column where both stand before the same word, and between words
//! that agree this is right: one replaces the other. A piece that an outlet quotes by itself replaces nothing.

use super::atom::{Atom, Form};
use super::vocabulary::Vocabulary;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// A shorter piece says too little to tell whether it replaces other words.
const LEAST_WORDS: usize = 4;
/// The least worth of a pair of words that agrees.
const AGREES: i32 = 40;
/// The least sum of such worths with which a piece agrees: one word of content, or two of grammar.
const TOGETHER: i32 = 60;

/// A piece as it stands in the table: the column before which columns of its own would stand, the columns
/// that it has, and its forms. Pieces that are alike in all of it are one, so that the order of the witnesses
/// cannot matter.
type Standing = (u32, Vec<u32>, Vec<Form>);

/// The columns of all atoms; those of pieces that agree with nothing before or behind the ones they had.
pub(super) fn set_apart(
    vocabulary: &Vocabulary,
    atoms: &[Vec<Atom>],
    mut places: Vec<Vec<u32>>,
) -> Vec<Vec<u32>> {
    let mut pieces: BTreeMap<Standing, Vec<(usize, Range<usize>)>> = BTreeMap::new();
    for (row, own) in atoms.iter().enumerate() {
        for (range, is_first) in edges(own) {
            let columns = places[row][range.clone()].to_vec();
            let forms = own[range.clone()].iter().map(|atom| atom.form).collect();
            let before = match is_first {
                true => columns[0],
                false => columns[columns.len() - 1] + 1,
            };
            let prints = pieces.entry((before, columns, forms)).or_default();
            prints.push((row, range));
        }
    }
    if pieces.is_empty() {
        return places;
    }
    let table = columns(atoms, &places);
    pieces.retain(|(_, columns, forms), prints| {
        let agreed = columns.iter().zip(forms).map(|(column, form)| {
            let others = table[column].iter();
            let others = others.filter(|(f, n)| *f != form || **n > prints.len());
            let worth = others.map(|(other, _)| vocabulary.worth(*form, *other));
            worth.max().filter(|worth| *worth >= AGREES).unwrap_or(0)
        });
        agreed.sum::<i32>() < TOGETHER
    });
    put_in(&mut places, &pieces);
    places
}

/// For each column its forms, and how many rows have them.
fn columns(atoms: &[Vec<Atom>], places: &[Vec<u32>]) -> HashMap<u32, BTreeMap<Form, usize>> {
    let mut columns: HashMap<u32, BTreeMap<Form, usize>> = HashMap::new();
    for (atom, place) in atoms.iter().flatten().zip(places.iter().flatten()) {
        *columns
            .entry(*place)
            .or_default()
            .entry(atom.form)
            .or_default() += 1;
    }
    columns
}

/// The first and the last piece of a witness that has several, and whether it is the first.
fn edges(atoms: &[Atom]) -> Vec<(Range<usize>, bool)> {
    let (Some(first), Some(last)) = (atoms.first(), atoms.last()) else {
        return Vec::new();
    };
    if first.piece == last.piece {
        return Vec::new();
    }
    let head = atoms.partition_point(|atom| atom.piece == first.piece);
    let foot = atoms.partition_point(|atom| atom.piece < last.piece);
    let pieces = [(0..head, true), (foot..atoms.len(), false)];
    pieces
        .into_iter()
        .filter(|(piece, _)| piece.len() >= LEAST_WORDS)
        .collect()
}

/// Gives each piece its own columns, and the columns behind them higher numbers.
fn put_in(places: &mut [Vec<u32>], pieces: &BTreeMap<Standing, Vec<(usize, Range<usize>)>>) {
    // In the order of the map: where new columns stand, and how many there are up to there.
    let mut added = vec![(0, 0)];
    for (before, columns, _) in pieces.keys() {
        let so_far = added[added.len() - 1].1;
        added.push((*before, so_far + columns.len() as u32));
    }
    for column in places.iter_mut().flatten() {
        let before = added.partition_point(|(before, _)| before <= column);
        *column += added[before - 1].1;
    }
    for (prints, pair) in pieces.values().zip(added.windows(2)) {
        let start = pair[1].0 + pair[0].1;
        for (row, range) in prints {
            for (place, column) in places[*row][range.clone()].iter_mut().zip(start..) {
                *place = column;
            }
        }
    }
}
