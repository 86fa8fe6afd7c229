//! Words that stand at another place and are changed there: moved, and each change that turns the sense beside it.

use super::places::{Depth, Place};
use super::reading::Variant;
use super::{exchange, moved};
use crate::collation::align;
use crate::collation::table::{Cell, Row};
use crate::collation::token::TokenKind;
use crate::collation::witness::WitnessText;
use crate::language::function_word;
use std::cmp::Reverse;
use std::ops::Range;

/// So many words that tell something must stand at both places: fewer recur in any speech.
const MIN_SHARED_WORDS: usize = 3;
/// Of the words that tell something, at the place that has more of them, so many in ten must stand at the other.
const MOVED_SHARED_TENTHS: usize = 6;

/// So many stretches behind one are held against it: the work grows with the words, not with their square, and in a
/// speech with that many changes between the two places nobody sees that a piece has moved.
const REACH_STRETCHES: usize = 64;

/// Words that one row alone prints at a place.
struct Stretch<'p> {
    /// The place.
    number: usize,
    columns: &'p Range<usize>,
    row: usize,
    /// Those that tell something, in the order of the alphabet.
    words: Vec<&'p str>,
}

/// Pairs of places, of those that have no counterpart in `moved`: what one row prints here the other prints there,
/// in part in other words. The likest first, each in one pair.
pub(super) fn find(rows: &[Row], places: &[Place], moved: &[Option<usize>]) -> Vec<(usize, usize)> {
    let free = (0..places.len()).filter(|n| moved[*n].is_none());
    let stretches = free.filter_map(|n| stretch(rows, places, n));
    let mut stretches: Vec<Stretch<'_>> = stretches.collect();
    // Those at an edge of the text come last as places.
    stretches.sort_by_key(|stretch| (stretch.columns.start, stretch.columns.end));
    let mut likely = Vec::new();
    for (n, one) in stretches.iter().enumerate() {
        for other in stretches[n + 1..].iter().take(REACH_STRETCHES) {
            if let Some(shared) = shared(one, other) {
                let starts = [one.columns.start, other.columns.start];
                let (first, last) = (starts[0].min(starts[1]), starts[0].max(starts[1]));
                likely.push((Reverse(shared), first, last, one.number, other.number));
            }
        }
    }
    likely.sort_unstable();
    let mut taken = vec![false; places.len()];
    let mut out = Vec::new();
    for (_, _, _, one, other) in likely {
        if !taken[one] && !taken[other] {
            (taken[one], taken[other]) = (true, true);
            out.push((one, other));
        }
    }
    out
}

/// Whether what one row prints at one place the other one prints at another, and neither prints anything else there.
pub(super) fn are_apart(one: &Place, other: &Place) -> bool {
    let rows = only_row(one).zip(only_row(other));
    rows.is_some_and(|(one, other)| one != other)
}

/// The only row that prints words at a place.
pub(super) fn only_row(place: &Place) -> Option<usize> {
    let mut worded = place.groups.iter().filter(|group| group.words);
    match (worded.next()?.rows.as_slice(), worded.next()) {
        ([row], None) => Some(*row),
        _ => None,
    }
}

/// What only one row prints at a place, where it has enough words.
fn stretch<'p>(rows: &'p [Row], places: &'p [Place], number: usize) -> Option<Stretch<'p>> {
    let place = &places[number];
    let row = only_row(place).filter(|_| place.depth == Depth::Wording)?;
    let own = &rows[row];
    let tokens = own.tokens[own.range(place.columns.clone())].iter();
    let words = tokens.filter(|token| token.kind == TokenKind::Word);
    let forms = words.flat_map(|token| token.form.split(' '));
    let tells = |w: &&str| function_word::of(w).is_none() && w.contains(char::is_alphanumeric);
    let mut words: Vec<&str> = forms.filter(tells).collect();
    words.sort_unstable();
    (words.len() >= MIN_SHARED_WORDS).then_some(Stretch {
        number,
        columns: &place.columns,
        row,
        words,
    })
}

/// How many words two stretches of different rows share, where that is enough.
fn shared(one: &Stretch<'_>, other: &Stretch<'_>) -> Option<usize> {
    let longer = one.words.len().max(other.words.len());
    let shorter = one.words.len().min(other.words.len());
    let enough =
        |shared: usize| shared >= MIN_SHARED_WORDS && shared * 10 >= longer * MOVED_SHARED_TENTHS;
    if one.row == other.row || !enough(shorter) {
        return None;
    }
    let (mut a, mut b, mut shared) = (0, 0, 0);
    while let (Some(word), Some(there)) = (one.words.get(a), other.words.get(b)) {
        let order = word.cmp(there);
        shared += usize::from(order.is_eq());
        a += usize::from(order.is_le());
        b += usize::from(order.is_ge());
    }
    enough(shared).then_some(shared)
}

/// How such places differ: each difference at the columns of the one and with those of the other. The two are aligned alone,
/// and within them no piece is sought that has moved and is changed: two that share no order at all would be aligned so for
/// ever. Who stands in another's place is told.
pub(super) fn differences(rows: &[Row], one: &Range<usize>, other: &Range<usize>) -> Vec<Variant> {
    let printed = |row: &Row, columns: &Range<usize>| row.range(columns.clone());
    let of = |row: &Row| {
        let (here, there) = (printed(row, one), printed(row, other));
        if here.is_empty() { there } else { here }
    };
    let ranges: Vec<Range<usize>> = rows.iter().map(of).collect();
    let pieces = rows.iter().zip(&ranges).map(|(row, range)| WitnessText {
        tokens: row.tokens[range.clone()].to_vec(),
        ..row.witness()
    });
    let pieces: Vec<WitnessText> = pieces.collect();
    let inner = align::rows(&pieces);
    let (places, mut found) = super::in_place(&inner);
    for (n, other) in moved::find(&inner, &places).into_iter().enumerate() {
        let words = other.and_then(|other| exchange::words(&inner, &places[n], &places[other]));
        if let Some(words) = words {
            found[n].exchange(words);
        }
    }
    let settled = found.into_iter().filter_map(|mut variant| {
        let homes = inner
            .iter()
            .zip(rows)
            .zip(&ranges)
            .filter_map(|((inner, row), range)| {
                let tokens = inner.range(variant.columns.clone());
                let tokens = range.start + tokens.start..range.start + tokens.end;
                columns_of(row, &tokens)
            });
        // By place: the order of the rows must not matter.
        let mut homes: Vec<Range<usize>> = homes.collect();
        homes.sort_by_key(|columns| (columns.start, columns.end));
        let mut homes = homes.into_iter();
        variant.columns = homes.next()?;
        variant.moved_to = homes.next();
        Some(variant)
    });
    settled.collect()
}

/// The columns in which a row has these tokens; `None` where there are none.
pub(super) fn columns_of(row: &Row, tokens: &Range<usize>) -> Option<Range<usize>> {
    let holds = |cell: &Cell| match cell {
        Cell::Reading(own) => own.start < tokens.end && tokens.start < own.end,
        _ => false,
    };
    let first = row.cells.iter().position(holds)?;
    let last = row.cells.iter().rposition(holds)?;
    (!tokens.is_empty()).then_some(first..last + 1)
}
