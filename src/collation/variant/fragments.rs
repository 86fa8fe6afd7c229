//! Stretches that only some witnesses cover.

use super::{Absence, Reading, Variant, VariantKind};
use crate::collation::table::{Cell, Row, TokenKind, join};

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
    columns: std::ops::Range<usize>,
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
    Some(Variant {
        columns: columns.clone(),
        moved_to: None,
        kind: VariantKind::Fragment,
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
