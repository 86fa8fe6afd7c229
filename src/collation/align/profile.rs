//! The table while it grows: columns, what stands in them, and what a gap costs where.

use super::atom::{Atom, Form};
use super::step::Step;

/// One column of the growing table.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Its name, which stays when columns are put in before it.
    id: u32,
    /// What stands here and how often, by form.
    pub(super) forms: Vec<(Form, i32)>,
    /// How many rows have something here.
    pub(super) filled: i32,
}

/// The rows that run across a seam within a piece. Where none does, putting words in costs nothing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Across {
    /// How many.
    pub(super) rows: i32,
    /// How many of them have ended a sentence before it.
    pub(super) ended: i32,
}

/// The columns of the rows aligned so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    /// In the order of the table.
    pub(super) columns: Vec<Column>,
    /// For each seam between columns (before the first, …, after the last) the rows that run across it.
    pub(super) across: Vec<Across>,
    next_id: u32,
}

/// Where a row stands: the name of the column of each of its atoms.
pub(super) type Placement = Vec<u32>;

/// Whether words of others may be left out before atom `at` of a row at no cost: at its ends, between
/// its pieces, beside the sign of a cut.
pub(super) fn is_free(row: &[Atom], at: usize) -> bool {
    match (at.checked_sub(1).and_then(|n| row.get(n)), row.get(at)) {
        (Some(a), Some(b)) => a.piece != b.piece || a.cut || b.cut,
        _ => true,
    }
}

/// Whether a sentence of a row ends before atom `at`. Whole sentences are left out more easily than words,
/// and a cut begins and ends where they do.
pub(super) fn is_ended(row: &[Atom], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|n| row.get(n));
    before.is_some_and(|atom| atom.ends)
}

impl Profile {
    /// An empty table.
    pub(super) fn new() -> Self {
        Self {
            across: vec![Across::default()],
            ..Self::default()
        }
    }

    /// Puts a row in as `steps` say.
    pub(super) fn add(&mut self, row: &[Atom], steps: &[Step]) -> Placement {
        let mut columns = Vec::with_capacity(self.columns.len() + row.len());
        let mut across = vec![self.across[0]];
        let mut placement = Placement::with_capacity(row.len());
        let mut old = std::mem::take(&mut self.columns).into_iter();
        let mut seam = 0;
        let mut atoms = row.iter();
        for step in steps {
            let mut column = match step {
                Step::Insert => self.fresh(),
                Step::Match | Step::Drop => {
                    seam += 1;
                    match old.next() {
                        Some(column) => column,
                        None => break,
                    }
                }
            };
            if *step != Step::Drop
                && let Some(atom) = atoms.next()
            {
                column.put(atom.form, 1);
                placement.push(column.id);
            }
            columns.push(column);
            across.push(self.across[seam]);
        }
        self.columns = columns;
        self.across = across;
        self.run(row, &placement, 1);
        placement
    }

    /// Takes a row out again, and the columns that only it filled.
    pub(super) fn remove(&mut self, row: &[Atom], placement: &Placement) {
        self.run(row, placement, -1);
        let mut at = 0;
        for (atom, id) in row.iter().zip(placement) {
            while at < self.columns.len() && self.columns[at].id != *id {
                at += 1;
            }
            if let Some(column) = self.columns.get_mut(at) {
                column.put(atom.form, -1);
            }
        }
        let mut across = vec![self.across[0]];
        for (column, seam) in self.columns.iter().zip(&self.across[1..]) {
            if column.filled > 0 {
                across.push(*seam);
            }
        }
        self.columns.retain(|column| column.filled > 0);
        self.across = across;
    }

    /// Counts the seams that a row runs across.
    fn run(&mut self, row: &[Atom], placement: &Placement, count: i32) {
        let mut at = 0;
        for (n, id) in placement.iter().enumerate() {
            let rows = if is_free(row, n) { 0 } else { count };
            let ended = if is_ended(row, n) { rows } else { 0 };
            let first = at;
            while at < self.columns.len() && self.columns[at].id != *id {
                at += 1;
            }
            for across in &mut self.across[first..=at] {
                across.rows += rows;
                across.ended += ended;
            }
            at += 1;
        }
    }

    fn fresh(&mut self) -> Column {
        self.next_id += 1;
        Column {
            id: self.next_id,
            forms: Vec::new(),
            filled: 0,
        }
    }

    /// The place of each column by its name.
    pub(super) fn order(&self) -> Vec<u32> {
        let mut out = vec![0; self.next_id as usize + 1];
        for (place, column) in (0..).zip(&self.columns) {
            out[column.id as usize] = place;
        }
        out
    }
}

impl Column {
    fn put(&mut self, form: Form, count: i32) {
        self.filled += count;
        match self.forms.binary_search_by_key(&form, |f| f.0) {
            Ok(n) => {
                self.forms[n].1 += count;
                if self.forms[n].1 == 0 {
                    self.forms.remove(n);
                }
            }
            Err(n) => self.forms.insert(n, (form, count)),
        }
    }
}
