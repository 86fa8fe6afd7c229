//! One row against the table so far: global alignment with affine gaps (Gotoh 1982) that are free at the
//! ends, between pieces and at marked cuts. Long stretches are searched in a band around the diagonal.

use super::atom::Atom;
use super::form_scores::FormScores;
use super::profile::{Profile, is_ended, is_free};
use super::step::Step;
use std::ops::Range;

/// Points that opening a gap costs for each row that it hurts.
const GAP_OPEN_COST: i64 = 24;
/// Points that each further word in a gap costs, unless it is of sentences that are left out.
const GAP_EXTEND_COST: i64 = 1;
/// Points of what is never done: fewer than any other score.
const NEVER_POINTS: i64 = i64::MIN / 16;
/// Cells that one stretch may look at before the band narrows.
const WHOLE_CELLS: usize = 1_000_000;
/// How many cells the narrowest band has to either side of the diagonal.
const BAND_CELLS: usize = 48;

/// The ways to arrive at a cell. Of equal ways the highest is taken, gaps before matches, so that a
/// row's words stand in the earliest columns that are as good as any.
const MATCH: usize = 0;
const INSERT: usize = 1;
const DROP: usize = 2;
const STEPS: [Step; 3] = [Step::Match, Step::Insert, Step::Drop];

/// The best score of each way to arrive at a cell.
type Scores = [i64; 3];

/// What leaving words out costs at a place of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Price {
    /// Beginning to leave words out costs, and so does every word.
    Full,
    /// Only beginning costs: a sentence has ended there.
    Sentence,
    /// It costs nothing.
    Free,
}

/// What is being aligned.
pub(super) struct Problem<'a> {
    scores: &'a FormScores,
    profile: &'a Profile,
    row: &'a [Atom],
    /// What leaving columns out costs before each atom, and after the last.
    prices: Vec<Price>,
}

impl<'a> Problem<'a> {
    /// A row against a table.
    pub(super) fn new(scores: &'a FormScores, profile: &'a Profile, row: &'a [Atom]) -> Self {
        let price = |at: usize| match (is_free(row, at), is_ended(row, at)) {
            (true, _) => Price::Free,
            (false, true) => Price::Sentence,
            (false, false) => Price::Full,
        };
        let prices = (0..=row.len()).map(price).collect();
        Self {
            scores,
            profile,
            row,
            prices,
        }
    }

    /// The best way through a stretch of columns and a stretch of the row.
    pub(super) fn solve(&self, columns: Range<usize>, atoms: Range<usize>) -> Vec<Step> {
        if columns.is_empty() || atoms.is_empty() {
            let mut steps = vec![Step::Drop; columns.len()];
            steps.extend(atoms.map(|_| Step::Insert));
            return steps;
        }
        let band = Band::new(columns.len(), atoms.len());
        let mut trace: Vec<u8> = Vec::with_capacity(band.cells());
        let mut last = vec![[NEVER_POINTS; 3]; atoms.len() + 1];
        let mut next = last.clone();
        for i in 0..=columns.len() {
            let reach = band.row(i);
            let gains = self.gains(i, &columns);
            // What lies beside the band holds scores of older rows: nothing may start there.
            if let Some(beside) = reach.start.checked_sub(1) {
                next[beside] = [NEVER_POINTS; 3];
            }
            for j in reach.clone() {
                if i == 0 && j == 0 {
                    next[0] = [0, NEVER_POINTS, NEVER_POINTS];
                    trace.push(0);
                    continue;
                }
                let mut from = 0;
                let mut cell = [NEVER_POINTS; 3];
                if i > 0 && j > 0 {
                    let points = self.points(columns.start + i - 1, atoms.start + j - 1);
                    cell[MATCH] = best(&last[j - 1], [points; 3], MATCH, &mut from);
                }
                if i > 0 {
                    let gain = gains.drop[self.prices[atoms.start + j] as usize];
                    cell[DROP] = best(&last[j], gain, DROP, &mut from);
                }
                if j > 0 {
                    cell[INSERT] = best(&next[j - 1], gains.insert, INSERT, &mut from);
                }
                next[j] = cell;
                trace.push(from);
            }
            for beside in reach.end..band.row(i + 1).end.min(next.len()) {
                next[beside] = [NEVER_POINTS; 3];
            }
            std::mem::swap(&mut last, &mut next);
        }
        trace_back(&band, &trace, &last[atoms.len()])
    }

    /// The points for putting an atom in a column.
    fn points(&self, column: usize, atom: usize) -> i64 {
        let form = self.row[atom].form;
        let mut sum = 0;
        for (other, count) in &self.profile.columns[column].forms {
            sum += i64::from(self.scores.score(*other, form)) * i64::from(*count);
        }
        sum
    }

    /// What gaps cost after `i` of the columns, by the way that comes before them.
    fn gains(&self, i: usize, columns: &Range<usize>) -> Gains {
        let at = columns.start + i;
        let across = self.profile.across[at];
        let (rows, inside) = (
            i64::from(across.rows),
            i64::from(across.rows - across.ended),
        );
        let mut insert = [-GAP_OPEN_COST * rows - GAP_EXTEND_COST * inside; 3];
        insert[INSERT] = -GAP_EXTEND_COST * inside;
        let filled = |n: usize| i64::from(self.profile.columns[n].filled);
        let (here, before) = match i {
            0 => (0, 0),
            1 => (filled(at - 1), 0),
            _ => (filled(at - 1), filled(at - 2)),
        };
        let mut sentence = [-GAP_OPEN_COST * here; 3];
        sentence[DROP] = -GAP_OPEN_COST * (here - before).max(0);
        let full = sentence.map(|gain| gain - GAP_EXTEND_COST * here);
        Gains {
            insert,
            drop: [full, sentence, [0; 3]],
        }
    }
}

/// What a gap gains (never more than nothing) after each way.
struct Gains {
    insert: [i64; 3],
    /// By its [`Price`].
    drop: [[i64; 3]; 3],
}

/// The best way on to a cell that is entered by `way`; notes it in two bits of `trace`.
fn best(from: &Scores, gain: [i64; 3], way: usize, trace: &mut u8) -> i64 {
    let keyed = |way: usize| ((from[way] + gain[way]) << 2) | way as i64;
    let top = keyed(MATCH).max(keyed(INSERT)).max(keyed(DROP));
    *trace |= ((top & 3) as u8) << (2 * way);
    top >> 2
}

fn trace_back(band: &Band, trace: &[u8], end: &Scores) -> Vec<Step> {
    let (mut i, mut j) = (band.columns, band.atoms);
    let mut first = 0;
    best(end, [0; 3], MATCH, &mut first);
    let mut way = usize::from(first);
    let mut steps = Vec::with_capacity(i + j);
    while i > 0 || j > 0 {
        steps.push(STEPS[way]);
        let from = trace[band.offsets[i] + j - band.row(i).start] >> (2 * way) & 3;
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
        let half = if columns * atoms <= WHOLE_CELLS {
            atoms
        } else {
            // The slope of the diagonal must fit into the band, or its rows would not touch.
            (WHOLE_CELLS / (2 * columns))
                .max(BAND_CELLS)
                .max(atoms / columns + 1)
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

    fn cells(&self) -> usize {
        self.offsets[self.columns + 1]
    }
}
