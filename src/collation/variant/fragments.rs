//! Stretches that only some witnesses cover.

use super::{Absence, Reading, Variant, VariantKind};
use crate::collation::table::{Cell, Row, TokenKind, join};
use std::ops::Range;

/// So many words between two pieces of a witness only tie its sentences together ("and", "which").
const SEAM: usize = 2;

/// Runs of columns that the same rows do not cover while others have words there.
pub(super) fn find(rows: &[Row], which: &[usize]) -> Vec<Variant> {
    let missing = |column: usize| -> Vec<usize> {
        let lacks = |r: &usize| rows[*r].cells[column] == Cell::Lacuna;
        which.iter().copied().filter(lacks).collect()
    };
    let columns = rows.first().map_or(0, |r| r.cells.len());
    let mut out = Vec::new();
    let mut start = 0;
    while start < columns {
        let lacking = missing(start);
        let mut end = start + 1;
        while end < columns && missing(end) == lacking {
            end += 1;
        }
        if !lacking.is_empty() {
            out.extend(fragment(rows, which, start..end, lacking));
        }
        start = end;
    }
    out
}

fn fragment(
    rows: &[Row],
    which: &[usize],
    columns: Range<usize>,
    lacking: Vec<usize>,
) -> Option<Variant> {
    let covering = which.iter().copied().filter(|r| !lacking.contains(r));
    let covering: Vec<usize> = covering.collect();
    let words = |row: &Row| {
        let tokens = &row.tokens[row.range(columns.clone())];
        tokens.iter().filter(|t| t.kind == TokenKind::Word).count()
    };
    let most = covering.iter().map(|r| words(&rows[*r])).max();
    let most = most.filter(|n| *n > 0)?;
    let fullest = covering.iter().filter(|r| words(&rows[**r]) == most);
    let text = fullest.map(|r| join(&rows[*r].tokens[rows[*r].range(columns.clone())]));
    let kind = if lacking.iter().all(|r| is_seam(&rows[*r], &columns)) && most <= SEAM {
        VariantKind::Joined
    } else {
        VariantKind::Fragment
    };
    Some(Variant {
        columns: columns.clone(),
        moved_to: None,
        kind,
        detail: None,
        weighty: false,
        rests_on: Vec::new(),
        translated: false,
        readings: vec![
            Reading {
                text: text.min().unwrap_or_default(),
                rows: covering,
                absence: None,
            },
            Reading {
                text: String::new(),
                rows: lacking,
                absence: Some(Absence::Lacuna),
            },
        ],
    })
}

/// Whether the columns lie between two pieces of a row.
fn is_seam(row: &Row, columns: &Range<usize>) -> bool {
    let reads = |c: usize| matches!(row.cells[c], Cell::Reading(_));
    let before = columns.start.checked_sub(1).is_some_and(reads);
    before && columns.end < row.cells.len() && reads(columns.end)
}
