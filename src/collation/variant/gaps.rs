//! Stretches that some witnesses do not cover, or mark as cut.

use super::classification::Classification;
use super::kind::VariantKind;
use super::notes::Notes;
use super::reading::{Absence, Reading, Variant};
use super::rules;
use super::side::Side;
use crate::collation::table::{Cell, Row};
use crate::collation::token::{Token, TokenKind, join};
use std::ops::Range;

/// So many words between two pieces of a witness only tie its sentences together ("and", "which").
const TYING_WORDS: usize = 2;

/// Runs of columns in which the same rows have the same sort of gap while others print something.
pub(super) fn find(rows: &[Row], which: &[usize], notes: &[Option<Notes<'_>>]) -> Vec<Variant> {
    let columns = rows.first().map_or(0, |r| r.cells.len());
    let mut out = Vec::new();
    for sort in [Absence::Lacuna, Absence::Cut] {
        let lacking = |column: usize| -> Vec<usize> {
            let lacks = |r: &usize| Absence::at(&rows[*r], column) == Some(sort);
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
                    let found = variant(rows, which, start..end, lacking, sort);
                    out.extend(found.map(|gap| at_edge(rows, notes, gap)));
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
    let whole = |r: &usize| columns.clone().all(|c| Absence::at(&rows[*r], c).is_none());
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
        Absence::Lacuna if most <= TYING_WORDS && lacking.iter().all(seam) => VariantKind::Joined,
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

/// A stretch that some do not cover, and that holds nothing but an operator or a filler at the edge of a
/// sentence, or an editor's words in brackets, as what it is: they left it out.
fn at_edge(rows: &[Row], notes: &[Option<Notes<'_>>], mut gap: Variant) -> Variant {
    let columns = gap.columns.clone();
    let [covering, lacking] = gap.readings.as_mut_slice() else {
        return gap;
    };
    let edge = |r: &usize| is_edge(&rows[*r], &columns);
    let in_full = |r: &usize| {
        let printed = rows[*r].range(columns.clone());
        join(&rows[*r].tokens[printed]) == covering.text
    };
    let printing = covering.rows.iter().copied().filter(in_full);
    let Some(row) = printing.min_by_key(|r| (&rows[*r].siglum, *r)) else {
        return gap;
    };
    let printed = rows[row].range(columns.clone());
    let opens = opens_sentence(&rows[row].tokens[..printed.start])
        && lacking.rows.iter().all(|r| edge(r) == Some(Edge::Before));
    let closes = closes_sentence(&rows[row].tokens[printed.end..])
        && lacking.rows.iter().all(|r| edge(r) == Some(Edge::Behind));
    if gap.kind != VariantKind::Fragment {
        return gap;
    }
    let found = notes[row].as_ref().and_then(|notes| {
        let full = Side {
            notes,
            tokens: printed,
            rows: covering.rows.len(),
            indirect: rows[row].indirect,
            reference: rows[row].reference,
        };
        match full.bracketed() {
            true => Some(Classification::light(VariantKind::BracketInsertion)),
            false => (opens || closes).then(|| rules::at_edge(&full)).flatten(),
        }
    });
    if let Some(found) = found {
        lacking.absence = Some(Absence::Omitted);
        gap.classify_as(found);
    }
    gap
}

/// Where columns lie to what a row prints.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Before,
    Behind,
}

fn is_edge(row: &Row, columns: &Range<usize>) -> Option<Edge> {
    let reads = |c: &Cell| matches!(c, Cell::Reading(_));
    let first = row.cells.iter().position(reads)?;
    let last = row.cells.iter().rposition(reads)?;
    if columns.end == first {
        Some(Edge::Before)
    } else {
        (columns.start == last + 1).then_some(Edge::Behind)
    }
}

fn is_stop(token: &Token) -> bool {
    token.kind == TokenKind::Cut || token.form.starts_with(['.', '!', '?'])
}

fn opens_sentence(before: &[Token]) -> bool {
    before.last().is_none_or(is_stop)
}

fn closes_sentence(behind: &[Token]) -> bool {
    behind.first().is_none_or(is_stop)
}

/// Whether the columns lie between two pieces of a row.
fn is_seam(row: &Row, columns: &Range<usize>) -> bool {
    let reads = |c: usize| matches!(row.cells[c], Cell::Reading(_));
    let before = columns.start.checked_sub(1).is_some_and(reads);
    before && columns.end < row.cells.len() && reads(columns.end)
}
