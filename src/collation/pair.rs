//! Two witnesses of a collation held against each other alone: whatever others are collated with them, nothing
//! changes between the two.

use super::align;
use super::collate::Collation;
use super::table::{Cell, Row};
use super::variant::{self, Variant};
use std::ops::Range;

/// Two rows of a collation, aligned with each other alone.
pub(super) struct RowPair<'c> {
    /// The two as they are aligned.
    pub(super) rows: Vec<Row>,
    /// Their numbers in the collation.
    numbers: [usize; 2],
    /// The two as they stand in the table of all.
    table: [&'c Row; 2],
}

impl<'c> RowPair<'c> {
    /// Aligns two rows anew, unless the table holds no other.
    pub(super) fn new(collation: &'c Collation, left: usize, right: usize) -> Self {
        let table = [left, right].map(|row| &collation.rows[row]);
        let rows = match collation.rows.len() {
            2 => table.map(Row::clone).to_vec(),
            _ => align::rows(&table.map(Row::witness)),
        };
        Self {
            rows,
            numbers: [left, right],
            table,
        }
    }

    /// Where the two differ, with the columns and the numbers that the table of all has.
    pub(super) fn variants(&self) -> Vec<Variant> {
        let mut variants = variant::between(&self.rows);
        let homes = self.table.map(homes);
        for variant in &mut variants {
            variant.columns = self.columns(&homes, &variant.columns);
            let moved = variant.moved_to.take();
            variant.moved_to = moved.map(|columns| self.columns(&homes, &columns));
            let rows = variant.readings.iter_mut().flat_map(|r| &mut r.rows);
            rows.for_each(|row| *row = self.numbers[*row]);
        }
        variant::in_order(&mut variants);
        variants
    }

    /// Whether the two differ in the words that both cover.
    pub(super) fn differs(&self) -> bool {
        variant::differ(&self.rows)
    }

    /// The two aligned alone in their places among so many rows, all others empty.
    pub(super) fn among(self, collation: &Collation) -> Collation {
        let columns = self.rows.first().map_or(0, |row| row.cells.len());
        let empty = |row: &Row| Row {
            tokens: Vec::new(),
            cells: vec![Cell::Lacuna; columns],
            ..row.clone()
        };
        let mut rows: Vec<Row> = collation.rows.iter().map(empty).collect();
        for (number, row) in self.numbers.into_iter().zip(self.rows) {
            rows[number] = row;
        }
        Collation { rows }
    }

    /// Where the words that stand in these columns of the pair stand in the table of all.
    fn columns(&self, homes: &[Vec<usize>; 2], columns: &Range<usize>) -> Range<usize> {
        let rows = self.rows.iter().zip(homes);
        let places = rows.flat_map(|(row, homes)| &homes[row.range(columns.clone())]);
        let ends = places.fold(None, |ends: Option<(usize, usize)>, &place| {
            let (first, last) = ends.unwrap_or((place, place));
            Some((first.min(place), last.max(place)))
        });
        ends.map_or(0..0, |(first, last)| first..last + 1)
    }
}

/// The column of each token of a row.
pub(super) fn homes(row: &Row) -> Vec<usize> {
    let mut homes = vec![0; row.tokens.len()];
    for (column, cell) in row.cells.iter().enumerate() {
        if let Cell::Reading(tokens) = cell {
            homes[tokens.clone()].fill(column);
        }
    }
    homes
}
