//! From the places of atoms to the cells of the table.

use super::vocabulary::Atom;
use crate::collation::table::{Cell, Row, Token, TokenKind, WitnessText};
use std::ops::Range;

/// Columns between the parts of one word, beyond its own, that may be drawn into its column.
const DRAWN_IN: u32 = 2;

/// The rows of the table. `places` holds the column of each atom; columns that the parts of one word
/// stand in become one, so that "doesn't" and "does not" share it.
pub(super) fn rows(
    witnesses: &[WitnessText],
    tokens: Vec<Vec<Token>>,
    atoms: &[Vec<Atom>],
    places: &[Vec<u32>],
) -> Vec<Row> {
    let (names, count) = unite(atoms, places);
    let homes: Vec<Vec<usize>> = atoms
        .iter()
        .zip(places)
        .map(|(atoms, places)| homes(atoms, places, &names))
        .collect();
    let mut used = vec![0usize; count];
    for home in homes.iter().flatten() {
        used[*home] = 1;
    }
    let mut total = 0;
    for place in &mut used {
        let filled = *place;
        *place = total;
        total += filled;
    }
    let mut rows: Vec<Row> = witnesses
        .iter()
        .zip(tokens)
        .zip(&homes)
        .map(|((witness, tokens), homes)| Row {
            siglum: witness.siglum.clone(),
            cells: readings(homes, &used, total),
            tokens,
            indirect: witness.indirect,
            translated: witness.translated,
            reference: witness.reference,
        })
        .collect();
    let shared = shared(&rows, total);
    for row in &mut rows {
        name_gaps(row, &shared);
    }
    rows
}

/// New column numbers, after the columns that the parts of one word span have become one.
fn unite(atoms: &[Vec<Atom>], places: &[Vec<u32>]) -> (Vec<usize>, usize) {
    let width = places.iter().flatten().max().map_or(0, |m| *m as usize + 1);
    // joined[c]: column c + 1 belongs to the column of c.
    let mut joined = vec![false; width];
    for (atoms, places) in atoms.iter().zip(places) {
        let mut at = 0;
        while at < atoms.len() {
            let parts = atoms[at..]
                .iter()
                .take_while(|a| a.token == atoms[at].token);
            let end = at + parts.count();
            let (first, last) = (places[at], places[end - 1]);
            let own = u32::try_from(end - at).unwrap_or(u32::MAX);
            if last - first < own.saturating_add(DRAWN_IN) {
                joined[first as usize..last as usize].fill(true);
            }
            at = end;
        }
    }
    let mut names = Vec::with_capacity(width);
    let mut name = 0;
    for joined in joined {
        names.push(name);
        name += usize::from(!joined);
    }
    (names, name)
}

/// The column of each token: that of its first part.
fn homes(atoms: &[Atom], places: &[u32], names: &[usize]) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    for (atom, place) in atoms.iter().zip(places) {
        if out.len() == atom.token as usize {
            out.push(names[*place as usize]);
        }
    }
    out
}

fn readings(homes: &[usize], used: &[usize], total: usize) -> Vec<Cell> {
    let mut cells = vec![Cell::Omission; total];
    for (token, home) in homes.iter().enumerate() {
        let cell = &mut cells[used[*home]];
        match cell {
            Cell::Reading(range) => range.end = token + 1,
            _ => *cell = Cell::Reading(token..token + 1),
        }
    }
    cells
}

/// Columns in which two rows or more have a word.
fn shared(rows: &[Row], total: usize) -> Vec<bool> {
    let mut count = vec![0usize; total];
    for row in rows {
        for (column, n) in count.iter_mut().enumerate() {
            let words = row.tokens_at(column);
            *n += usize::from(words.iter().any(|t| t.kind == TokenKind::Word));
        }
    }
    count.into_iter().map(|n| n > 1).collect()
}

/// Tells what the empty cells of a row are.
fn name_gaps(row: &mut Row, shared: &[bool]) {
    let reads = |row: &Row, c: usize| matches!(row.cells[c], Cell::Reading(_));
    let anchored: Vec<usize> = (0..shared.len())
        .filter(|c| shared[*c] && reads(row, *c))
        .collect();
    // A row that shares nothing still covers its own stretch.
    let own: Vec<usize> = (0..shared.len()).filter(|c| reads(row, *c)).collect();
    let ends = if anchored.is_empty() { &own } else { &anchored };
    let covered = match (ends.first(), ends.last()) {
        (Some(first), Some(last)) => *first..*last + 1,
        _ => 0..0,
    };
    let mut column = 0;
    while column < row.cells.len() {
        let gap = (column..row.cells.len()).take_while(|c| !reads(row, *c));
        let end = column + gap.count();
        if end > column {
            let kind = gap_kind(row, column..end, &covered);
            row.cells[column..end].fill(kind);
        }
        column = end.max(column + 1);
    }
}

/// What a run of empty cells is, from the tokens at its two sides.
fn gap_kind(row: &Row, gap: Range<usize>, covered: &Range<usize>) -> Cell {
    let before = (gap.start > 0).then(|| row.tokens_at(gap.start - 1).last());
    let after = row.tokens_at(gap.end).first();
    let (Some(Some(before)), Some(after)) = (before, after) else {
        return match before.flatten().or(after) {
            Some(token) if token.kind == TokenKind::Cut => Cell::Cut,
            _ => Cell::Lacuna,
        };
    };
    if before.kind == TokenKind::Cut || after.kind == TokenKind::Cut {
        Cell::Cut
    } else if before.piece != after.piece || gap.end <= covered.start || gap.start >= covered.end {
        Cell::Lacuna
    } else {
        Cell::Omission
    }
}
