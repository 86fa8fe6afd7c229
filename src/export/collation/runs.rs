//! Runs of columns in which the same witnesses print the same.

use crate::collation::{Cell, Collation, Row, Token, join_with_seams};
use std::ops::Range;

/// Witnesses that print the same in a run.
pub(super) struct Branch {
    /// The words as printed; empty where there are none.
    pub(super) text: String,
    /// The rows.
    pub(super) rows: Vec<usize>,
    /// They mark a cut here, or do not cover it.
    pub(super) gap: Option<&'static str>,
}

/// A run of columns.
pub(super) struct Run {
    /// What is printed, by the first row that prints it.
    pub(super) branches: Vec<Branch>,
    /// Whether a blank follows in any witness.
    pub(super) blank: bool,
}

/// The runs of a collation from its first column to its last.
pub(super) fn of(collation: &Collation) -> Vec<Run> {
    let rows = &collation.rows;
    let mut runs = Vec::new();
    let mut start = 0;
    let mut here = partition(rows, 0);
    for end in 1..=collation.columns() {
        let next = partition(rows, end);
        if end == collation.columns() || next != here {
            runs.push(run(rows, start..end, &here));
            start = end;
            here = next;
        }
    }
    runs
}

/// For each row the first row that prints the same in this column.
fn partition(rows: &[Row], column: usize) -> Vec<usize> {
    let mut seen: Vec<(String, Option<&str>, usize)> = Vec::new();
    let mut out = Vec::with_capacity(rows.len());
    for (n, row) in rows.iter().enumerate() {
        let (text, gap) = (row.text(column), gap(row, column));
        let known = seen.iter().find(|s| s.0 == text && s.1 == gap).map(|s| s.2);
        if known.is_none() {
            seen.push((text, gap, n));
        }
        out.push(known.unwrap_or(n));
    }
    out
}

fn gap(row: &Row, column: usize) -> Option<&'static str> {
    match row.cells.get(column)? {
        Cell::Cut => Some("cut"),
        Cell::Lacuna => Some("lacuna"),
        Cell::Reading(_) | Cell::Omission => None,
    }
}

fn run(rows: &[Row], columns: Range<usize>, partition: &[usize]) -> Run {
    let firsts = (0..rows.len()).filter(|n| partition[*n] == *n);
    let branches = firsts.map(|first| Branch {
        text: join_with_seams(&rows[first].tokens[rows[first].range(columns.clone())]),
        rows: (0..rows.len()).filter(|n| partition[*n] == first).collect(),
        gap: gap(&rows[first], columns.start),
    });
    let blank = rows.iter().any(|row| {
        let range = row.range(columns.clone());
        let last = range.end.checked_sub(1).map(|n| &row.tokens[n]);
        let apart = |a: &Token, b: &Token| a.piece != b.piece || b.span.start > a.span.end;
        !range.is_empty()
            && last
                .zip(row.tokens.get(range.end))
                .is_some_and(|(a, b)| apart(a, b))
    });
    Run {
        branches: branches.collect(),
        blank,
    }
}
