//! One row against the table so far: global alignment with affine gaps (Gotoh 1982) that are free at the
//! ends, between pieces and at marked cuts. Long stretches are searched in a band around the diagonal.

use super::profile::{Profile, is_free};
use super::vocabulary::{APART, Atom, Vocabulary};
use std::ops::Range;

/// What opening a gap costs for each row that it hurts.
const OPEN: i32 = 24;
/// What each further word in a gap costs.
const EXTEND: i32 = 1;
/// Beyond any score.
const NEVER: i32 = i32::MIN / 4;
/// Cells that one stretch may look at before the band narrows.
const CELLS: usize = 3_000_000;
/// The narrowest band, to either side of the diagonal.
const BAND: usize = 48;

/// One step through the table and the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The atom stands in the column.
    Match,
    /// The row has nothing in this column.
    Drop,
    /// The atom gets a column of its own.
    Insert,
}

const MATCH: usize = 0;
const DROP: usize = 1;
const INSERT: usize = 2;
const STEPS: [Step; 3] = [Step::Match, Step::Drop, Step::Insert];

/// The best score of each way to arrive at a cell.
type Cell = [i32; 3];

/// What is being aligned.
pub(super) struct Problem<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) profile: &'a Profile,
    pub(super) row: &'a [Atom],
}

impl Problem<'_> {
    /// The best way through a stretch of columns and a stretch of the row.
    pub(super) fn solve(&self, columns: Range<usize>, atoms: Range<usize>) -> Vec<Step> {
        if columns.is_empty() || atoms.is_empty() {
            let mut steps = vec![Step::Drop; columns.len()];
            steps.extend(atoms.map(|_| Step::Insert));
            return steps;
        }
        let band = Band::new(columns.len(), atoms.len());
        let mut trace: Vec<u8> = Vec::with_capacity(band.cells());
        let mut last = vec![[NEVER; 3]; atoms.len() + 1];
        let mut next = last.clone();
        for i in 0..=columns.len() {
            let reach = band.row(i);
            for j in reach.clone() {
                let (cell, from) = self.cell(i, j, &columns, &atoms, &last, &next);
                next[j] = cell;
                trace.push(from);
            }
            // What lies beside the band holds scores of older rows: nothing may start there.
            if let Some(beside) = reach.start.checked_sub(1) {
                next[beside] = [NEVER; 3];
            }
            for beside in reach.end..band.row(i + 1).end.min(next.len()) {
                next[beside] = [NEVER; 3];
            }
            std::mem::swap(&mut last, &mut next);
        }
        trace_back(&band, &trace, &last[atoms.len()])
    }

    /// Scores of the cell after `i` columns and `j` atoms, and how each was reached (two bits a way).
    fn cell(
        &self,
        i: usize,
        j: usize,
        columns: &Range<usize>,
        atoms: &Range<usize>,
        above: &[Cell],
        this: &[Cell],
    ) -> (Cell, u8) {
        if i == 0 && j == 0 {
            return ([0, NEVER, NEVER], 0);
        }
        let mut cell = [NEVER; 3];
        let mut from = [0usize; 3];
        if i > 0 && j > 0 {
            let worth = self.worth(columns.start + i - 1, atoms.start + j - 1);
            if worth > APART {
                (cell[MATCH], from[MATCH]) = best(&above[j - 1], [worth; 3]);
            }
        }
        if i > 0 {
            let (open, extend) = self.drop_cost(columns.start + i - 1, atoms.start + j, i > 1);
            (cell[DROP], from[DROP]) = best(&above[j], [-open, -extend, -open]);
        }
        if j > 0 {
            let across = self.profile.across[columns.start + i];
            let (open, extend) = (-(OPEN + EXTEND) * across, -EXTEND * across);
            (cell[INSERT], from[INSERT]) = best(&this[j - 1], [open, open, extend]);
        }
        let packed = from[MATCH] | from[DROP] << 2 | from[INSERT] << 4;
        (cell, u8::try_from(packed).unwrap_or(0))
    }

    /// What it is worth to put an atom in a column.
    fn worth(&self, column: usize, atom: usize) -> i32 {
        let form = self.row[atom].form;
        let mut sum = 0;
        for (other, count) in &self.profile.columns[column].forms {
            let worth = self.vocabulary.worth(*other, form);
            if worth == APART {
                return APART;
            }
            sum += worth * count;
        }
        sum
    }

    /// What leaving a column out costs: to begin with, and after the column before it was left out.
    fn drop_cost(&self, column: usize, atom: usize, inner: bool) -> (i32, i32) {
        if is_free(self.row, atom) {
            return (0, 0);
        }
        let columns = &self.profile.columns;
        let filled = columns[column].filled;
        let before = if inner { columns[column - 1].filled } else { 0 };
        let each = EXTEND * filled;
        (OPEN * filled + each, OPEN * (filled - before).max(0) + each)
    }
}

/// The best of three ways, gaps before matches: so that of equal ways the one with its words in the
/// earliest columns is taken.
fn best(from: &Cell, gain: [i32; 3]) -> (i32, usize) {
    let mut out = (NEVER, DROP);
    for way in [DROP, INSERT, MATCH] {
        let score = from[way] + gain[way];
        if score > out.0 {
            out = (score, way);
        }
    }
    out
}

fn trace_back(band: &Band, trace: &[u8], end: &Cell) -> Vec<Step> {
    let (mut i, mut j) = (band.columns, band.atoms);
    let (_, mut way) = best(end, [0; 3]);
    let mut steps = Vec::with_capacity(i + j);
    while i > 0 || j > 0 {
        steps.push(STEPS[way]);
        let from = trace[band.offset(i) + j - band.row(i).start] >> (2 * way) & 3;
        match STEPS[way] {
            Step::Match => (i, j) = (i - 1, j - 1),
            Step::Drop => i -= 1,
            Step::Insert => j -= 1,
        }
        way = usize::from(from);
    }
    steps.reverse();
    steps
}

/// Which cells are looked at: all of a small field, a band of a large one.
struct Band {
    columns: usize,
    atoms: usize,
    half: usize,
    /// Where the trace of each row begins.
    offsets: Vec<usize>,
}

impl Band {
    fn new(columns: usize, atoms: usize) -> Self {
        let half = if columns * atoms <= CELLS {
            atoms
        } else {
            // The slope of the diagonal must fit into the band, or its rows would not touch.
            (CELLS / (2 * columns)).max(BAND).max(atoms / columns + 1)
        };
        let mut band = Self {
            columns,
            atoms,
            half,
            offsets: Vec::with_capacity(columns + 1),
        };
        let mut sum = 0;
        for i in 0..=columns {
            band.offsets.push(sum);
            sum += band.row(i).len();
        }
        band.offsets.push(sum);
        band
    }

    fn row(&self, i: usize) -> Range<usize> {
        let centre = i.min(self.columns) * self.atoms / self.columns;
        centre.saturating_sub(self.half)..(centre + self.half).min(self.atoms) + 1
    }

    fn offset(&self, i: usize) -> usize {
        self.offsets[i]
    }

    fn cells(&self) -> usize {
        self.offsets[self.columns + 1]
    }
}
