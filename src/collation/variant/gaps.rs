//! Stretches that some witnesses do not cover, or mark as cut.

use super::{Absence, Reading, Variant, VariantKind};
use crate::collation::table::{Cell, Row, TokenKind, join};
use std::ops::Range;

/// So many words between two pieces of a witness only tie its sentences together ("and", "which").
const SEAM: usize = 2;

/// What a row has in a column, where it has no words to compare: a stretch that it does not cover, or a
/// cut that it marks.
pub(super) fn gap(row: &Row, column: usize) -> Option<Absence> {
    match &row.cells[column] {
        Cell::Lacuna => Some(Absence::Lacuna),
        Cell::Cut => Some(Absence::Cut),
        Cell::Omission => None,
        Cell::Reading(_) => {
            let tokens = row.tokens_at(column);
            let word = tokens.iter().any(|t| t.kind == TokenKind::Word);
            let cut = tokens.iter().any(|t| t.kind == TokenKind::Cut);
            (cut && !word).then_some(Absence::Cut)
        }
    }
}

/// Runs of columns in which the same rows have the same sort of gap while others print something.
pub(super) fn find(rows: &[Row], which: &[usize]) -> Vec<Variant> {
    let columns = rows.first().map_or(0, |r| r.cells.len());
    let mut out = Vec::new();
    for sort in [Absence::Lacuna, Absence::Cut] {
        let lacking = |column: usize| -> Vec<usize> {
            let lacks = |r: &usize| gap(&rows[*r], column) == Some(sort);
            which.iter().copied().filter(lacks).collect()
        };
        let mut start = 0;
        let mut here = if columns > 0 { lacking(0) } else { Vec::new() };
        for end in 1..=columns {
            let next = if end < columns {
                lacking(end)
            } else {
                Vec::new()
            };
            if end == columns || next != here {
                let lacking = std::mem::replace(&mut here, next);
                if !lacking.is_empty() {
                    out.extend(variant(rows, which, start..end, lacking, sort));
                }
                start = end;
            }
        }
    }
    out
}

fn variant(
    rows: &[Row],
    which: &[usize],
    columns: Range<usize>,
    lacking: Vec<usize>,
    sort: Absence,
) -> Option<Variant> {
    let whole = |r: &usize| columns.clone().all(|c| gap(&rows[*r], c).is_none());
    let covering: Vec<usize> = which.iter().copied().filter(whole).collect();
    let printed = |r: usize| &rows[r].tokens[rows[r].range(columns.clone())];
    let words = |r: usize| {
        let tokens = printed(r).iter();
        tokens.filter(|t| t.kind == TokenKind::Word).count()
    };
    let most = covering.iter().map(|r| words(*r)).max()?;
    let seam = |r: &usize| is_seam(&rows[*r], &columns);
    let kind = match sort {
        Absence::Lacuna if most == 0 => return None,
        Absence::Lacuna if most <= SEAM && lacking.iter().all(seam) => VariantKind::Joined,
        Absence::Lacuna => VariantKind::Fragment,
        _ => VariantKind::MarkedCut,
    };
    let fullest = covering.iter().filter(|r| words(**r) == most);
    let text = fullest.map(|r| join(printed(*r))).min();
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
                absence: (most == 0).then_some(Absence::Omitted),
                text: text.unwrap_or_default(),
                rows: covering,
            },
            Reading {
                text: lacking
                    .iter()
                    .map(|r| join(printed(*r)))
                    .min()
                    .unwrap_or_default(),
                rows: lacking,
                absence: Some(sort),
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
