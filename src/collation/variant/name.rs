//! From a place to its variant: readings, and what their difference is called.

use super::classification::Classification;
use super::kind::VariantKind;
use super::notes::Notes;
use super::places::{AgreeingRows, Depth, Place, Print};
use super::reading::{Absence, Reading, Variant, sort as sort_readings};
use super::rules::{classify, marks};
use super::side::Side;
use crate::collation::lineage::Lineage;
use crate::collation::table::Row;
use crate::collation::token::{TokenKind, join_with_seams};
use std::cmp::Reverse;

/// Names a place.
pub(super) fn variant(rows: &[Row], notes: &[Notes<'_>], place: &Place) -> Variant {
    let mut readings: Vec<Reading> = place
        .groups
        .iter()
        .map(|group| reading(rows, place, group))
        .collect();
    sort_readings(&mut readings, rows);
    let found = classification(rows, notes, place, &readings);
    let translated = |r: &Reading| {
        r.rows
            .iter()
            .any(|n| rows[*n].lineage == Lineage::Translated)
    };
    let mut variant = Variant {
        columns: place.columns.clone(),
        moved_to: None,
        kind: found.kind,
        detail: None,
        weighty: false,
        rests_on: Vec::new(),
        translated: readings.iter().any(translated),
        readings,
    };
    variant.classify_as(found);
    variant
}

/// What a group prints: its most frequent printing.
fn reading(rows: &[Row], place: &Place, group: &AgreeingRows) -> Reading {
    let mut texts: Vec<String> = group
        .rows
        .iter()
        .map(|r| join_with_seams(&rows[*r].tokens[rows[*r].range(place.columns.clone())]))
        .collect();
    texts.sort_unstable();
    let printings = texts.chunk_by(|a, b| a == b);
    let text = printings.max_by_key(|same| (same.len(), Reverse(same[0].as_str())));
    let text = text.map(|same| same[0].clone()).unwrap_or_default();
    let absence = text.is_empty().then_some(Absence::Omitted);
    Reading {
        text,
        rows: group.rows.clone(),
        absence,
    }
}

fn classification(
    rows: &[Row],
    notes: &[Notes<'_>],
    place: &Place,
    readings: &[Reading],
) -> Classification {
    match place.depth {
        Depth::Print(Print::Typography) => return Classification::light(VariantKind::Typography),
        Depth::Print(Print::Spelling) => return Classification::light(VariantKind::Spelling),
        Depth::Print(Print::Contraction) => return Classification::light(VariantKind::Contraction),
        Depth::Marks | Depth::Wording => {}
    }
    let sides: Vec<Side<'_>> = readings
        .iter()
        .filter_map(|reading| side(rows, notes, place, reading))
        .collect();
    if place.depth == Depth::Marks {
        return marks(&sides).unwrap_or_else(|| match joins(rows, place) {
            true => Classification::light(VariantKind::Joined),
            false => Classification::light(VariantKind::Typography),
        });
    }
    match sides.as_slice() {
        [one, other] => classify(one, other),
        _ => Classification::light(VariantKind::Other),
    }
}

/// Whether the marks end a sentence in some rows and not in others, and the case of the next word agrees.
fn joins(rows: &[Row], place: &Place) -> bool {
    let ends = |group: &AgreeingRows| group.key.contains(['.', '!', '?']);
    let next = |row: &usize| {
        let row = &rows[*row];
        let mut words = (place.columns.end..row.cells.len()).flat_map(|c| row.tokens_at(c));
        words
            .find(|t| t.kind == TokenKind::Word)?
            .text
            .chars()
            .next()
    };
    let starts = |group: &AgreeingRows, case: fn(char) -> bool| {
        let mut first = group.rows.iter().filter_map(next);
        first.any(case)
    };
    let upper = |g: &AgreeingRows| starts(g, char::is_uppercase);
    let lower = |g: &AgreeingRows| starts(g, char::is_lowercase);
    let ended = place.groups.iter().any(|g| ends(g) && upper(g));
    ended && place.groups.iter().any(|g| !ends(g) && lower(g))
}

/// A reading as its kind is found from: the row that prints it in its most frequent form.
fn side<'a>(
    rows: &'a [Row],
    notes: &'a [Notes<'a>],
    place: &Place,
    reading: &Reading,
) -> Option<Side<'a>> {
    let printed = |r: usize| match rows[r].range(place.columns.clone()) {
        // The row has nothing in the columns: an empty range behind its last token before them.
        empty if empty.is_empty() => {
            let end = rows[r].end_before(place.columns.start);
            end..end
        }
        range => range,
    };
    let printing = reading.rows.iter().copied();
    let row = printing
        .filter(|r| join_with_seams(&rows[*r].tokens[printed(*r)]) == reading.text)
        .min_by_key(|r| (&rows[*r].siglum, *r))?;
    Some(Side {
        notes: notes.get(row)?,
        tokens: printed(row),
        indirect: reading.rows.iter().all(|r| rows[*r].indirect),
        record: reading.rows.iter().any(|r| rows[*r].record),
    })
}
