//! A piece at the head or the foot of its witness that agrees with no other one stands in columns of its own, and so
//! does any piece that agrees by a few words only while another witness prints all of it at another place.
//!
//! The alignment puts unlike words into one column where both stand before the same word, and between words
//! that agree this is right: one replaces the other. A piece that an outlet quotes by itself replaces nothing.

use super::atom::{Atom, Form};
use super::form_scores::FormScores;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// A shorter piece says too little to tell whether it replaces other words.
const MIN_PIECE_WORDS: usize = 4;
/// Two words agree that score so many points at least ([`FormScores::score`]).
const AGREEING_POINTS: i32 = 40;
/// A piece agrees with others whose words score so many points together: one word of content, or two of grammar.
const AGREEING_PIECE_POINTS: i32 = 60;

/// A piece as it stands in the table: the column before which columns of its own would stand, the columns
/// that it has, and its forms. Pieces that are alike in all of it are one, so that the order of the witnesses
/// cannot matter.
type Standing = (u32, Vec<u32>, Vec<Form>);

/// The columns of all atoms; those of pieces that agree with nothing before or behind the ones they had.
pub(super) fn set_apart(
    scores: &FormScores,
    atoms: &[Vec<Atom>],
    mut places: Vec<Vec<u32>>,
) -> Vec<Vec<u32>> {
    let mut pieces: BTreeMap<Standing, Vec<(usize, Range<usize>)>> = BTreeMap::new();
    for (row, own) in atoms.iter().enumerate() {
        for range in pieces_of(own) {
            let columns = places[row][range.clone()].to_vec();
            let forms = own[range.clone()].iter().map(|atom| atom.form).collect();
            let before = match range.end == own.len() {
                true => columns[columns.len() - 1] + 1,
                false => columns[0],
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
        let at_edge = |(row, range): &(usize, Range<usize>)| {
            range.start == 0 || range.end == atoms[*row].len()
        };
        let same = columns.iter().zip(forms).filter(|(column, form)| {
            let printing = table[*column].get(*form);
            printing.is_some_and(|n| *n > prints.len())
        });
        if same.count() * 3 < forms.len() * 2 && stands_elsewhere(columns, forms, atoms, &places) {
            return true;
        }
        if !prints.iter().any(at_edge) {
            return false;
        }
        let agreed = columns.iter().zip(forms).map(|(column, form)| {
            let others = table[column].iter();
            let others = others.filter(|(f, n)| *f != form || **n > prints.len());
            let points = others.map(|(other, _)| scores.score(*form, *other));
            points
                .max()
                .filter(|points| *points >= AGREEING_POINTS)
                .unwrap_or(0)
        });
        agreed.sum::<i32>() < AGREEING_PIECE_POINTS
    });
    put_in(&mut places, &pieces);
    places
}

/// A witness of fewer words is no rewording of another one with which it shares nothing: the two are parts of what was said.
const REWORDING_WORDS: usize = 6;

/// The columns of two witnesses of which one is short, and which have no word in common: the longer one stands before the
/// other.
pub(super) fn part(
    scores: &FormScores,
    atoms: &[Vec<Atom>],
    mut places: Vec<Vec<u32>>,
) -> Vec<Vec<u32>> {
    let [one, other] = atoms else { return places };
    let words = |own: &[Atom]| -> Vec<Form> {
        let words = own
            .iter()
            .filter(|atom| !scores.is_mark(atom.form) && !atom.cut);
        words.map(|atom| atom.form).collect()
    };
    let [a, b] = [one, other].map(|own| words(own));
    let agrees = |form: &Form| {
        b.iter()
            .any(|other| scores.score(*form, *other) >= AGREEING_POINTS)
    };
    let is_short = a.len().min(b.len()) < REWORDING_WORDS;
    if !is_short || a.is_empty() || b.is_empty() || a.iter().any(agrees) {
        return places;
    }
    let is_first = (one.len(), &a) >= (other.len(), &b);
    let (first, last) = if is_first { (0, 1) } else { (1, 0) };
    let behind = places[first].iter().max().map_or(0, |column| column + 1);
    let least = places[last].iter().min().copied().unwrap_or(0);
    let columns = places[last].iter_mut();
    columns.for_each(|column| *column = *column - least + behind);
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

/// Whether a witness prints a piece at another place. The last mark of a piece is often the outlet's own.
fn stands_elsewhere(
    columns: &[u32],
    forms: &[Form],
    atoms: &[Vec<Atom>],
    places: &[Vec<u32>],
) -> bool {
    let Some((_, run)) = forms
        .split_last()
        .filter(|(_, r)| r.len() >= MIN_PIECE_WORDS)
    else {
        return false;
    };
    let own = columns[0]..=columns[columns.len() - 1];
    let mut rows = atoms.iter().zip(places);
    rows.any(|(atoms, places)| {
        let mut windows = atoms.windows(run.len()).zip(places.windows(run.len()));
        windows.any(|(atoms, places)| {
            !places.iter().any(|place| own.contains(place))
                && atoms.iter().map(|atom| &atom.form).eq(run)
        })
    })
}

/// The pieces of a witness that has several.
fn pieces_of(atoms: &[Atom]) -> Vec<Range<usize>> {
    let mut start = 0;
    let pieces = atoms.chunk_by(|one, next| one.piece == next.piece);
    let pieces = pieces.map(|piece| {
        start += piece.len();
        start - piece.len()..start
    });
    pieces
        .filter(|piece| piece.len() >= MIN_PIECE_WORDS && piece.len() < atoms.len())
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
