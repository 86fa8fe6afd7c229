//! From a place to its variant: readings, and the weightiest kind among them.

use super::classification::Classification;
use super::kind::VariantKind;
use super::notes::Notes;
use super::places::{Depth, Group, Place, Print};
use super::reading::{Absence, Reading, Variant};
use super::rules::{classify, marks};
use super::side::Side;
use crate::collation::lineage::Lineage;
use crate::collation::table::Row;
use crate::collation::token::{TokenKind, join};
use std::cmp::Reverse;

/// Names a place. `notes` are there for every row that takes part.
pub(super) fn variant(rows: &[Row], notes: &[Option<Notes<'_>>], place: &Place) -> Variant {
    let mut readings: Vec<Reading> = place
        .groups
        .iter()
        .map(|group| reading(rows, place, group))
        .collect();
    let order = |r: &Reading| {
        let reference = r.rows.iter().any(|n| rows[*n].reference);
        (
            Reverse(reference),
            Reverse(r.rows.len()),
            r.absence,
            Reverse(r.text.len()),
        )
    };
    readings.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.text.cmp(&b.text)));
    let found = classification(rows, notes, place, &readings);
    let translated = |r: &Reading| {
        r.rows
            .iter()
            .any(|n| rows[*n].lineage == Lineage::Translated)
    };
    Variant {
        columns: place.columns.clone(),
        moved_to: None,
        kind: found.kind,
        detail: found.detail,
        weighty: found.weighty,
        rests_on: found.rests_on,
        translated: readings.iter().any(translated),
        readings,
    }
}

/// What a group prints: its most frequent printing.
fn reading(rows: &[Row], place: &Place, group: &Group) -> Reading {
    let mut texts: Vec<String> = group
        .rows
        .iter()
        .map(|r| join(&rows[*r].tokens[rows[*r].range(place.columns.clone())]))
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
    notes: &[Option<Notes<'_>>],
    place: &Place,
    readings: &[Reading],
) -> Classification {
    match place.depth {
        Depth::Print(Print::Typography) => return Classification::light(VariantKind::Typography),
        Depth::Print(Print::Spelling) => return Classification::light(VariantKind::Spelling),
        Depth::Print(Print::Contraction) => return Classification::light(VariantKind::Contraction),
        Depth::Marks | Depth::Wording => {}
    }
    let mut sides: Vec<Side<'_>> = readings
        .iter()
        .filter_map(|reading| side(rows, notes, place, reading))
        .collect();
    if place.depth == Depth::Marks {
        return marks(&sides).unwrap_or_else(|| match joins(rows, place) {
            true => Classification::light(VariantKind::Joined),
            false => Classification::light(VariantKind::Typography),
        });
    }
    // What is only reported differs nearly everywhere: where the quoted words differ among themselves,
    // their difference is named.
    if sides.iter().filter(|side| !side.indirect).count() > 1 {
        sides.retain(|side| !side.indirect);
    }
    let Some((lemma, others)) = sides.split_first() else {
        return Classification::light(VariantKind::Other);
    };
    let mut found: Vec<Classification> = others.iter().map(|side| classify(lemma, side)).collect();
    found.sort_by_key(|v| Reverse(v.kind.rank()));
    let mut found = found.into_iter();
    let Some(mut first) = found.next() else {
        return Classification::light(VariantKind::Other);
    };
    for other in found {
        first.weighty |= other.weighty;
        for word in other.rests_on {
            if !first.rests_on.contains(&word) {
                first.rests_on.push(word);
            }
        }
    }
    first
}

/// Whether the marks end a sentence in some rows and not in others, and the case of the next word agrees.
fn joins(rows: &[Row], place: &Place) -> bool {
    let ends = |group: &Group| group.key.contains(['.', '!', '?']);
    let next = |row: &usize| {
        let row = &rows[*row];
        let mut words = (place.columns.end..row.cells.len()).flat_map(|c| row.tokens_at(c));
        words
            .find(|t| t.kind == TokenKind::Word)?
            .text
            .chars()
            .next()
    };
    let starts = |group: &Group, case: fn(char) -> bool| {
        let mut first = group.rows.iter().filter_map(next);
        first.any(case)
    };
    let upper = |g: &Group| starts(g, char::is_uppercase);
    let lower = |g: &Group| starts(g, char::is_lowercase);
    let ended = place.groups.iter().any(|g| ends(g) && upper(g));
    ended && place.groups.iter().any(|g| !ends(g) && lower(g))
}

/// A reading as its kind is found from: the row that prints it in its most frequent form.
fn side<'a>(
    rows: &'a [Row],
    notes: &'a [Option<Notes<'a>>],
    place: &Place,
    reading: &Reading,
) -> Option<Side<'a>> {
    let printed = |r: usize| match rows[r].range(place.columns.clone()) {
        // Nothing stands there: behind what stands before it.
        empty if empty.is_empty() => {
            let end = rows[r].end_before(place.columns.start);
            end..end
        }
        range => range,
    };
    let printing = reading.rows.iter().copied();
    let row = printing
        .filter(|r| join(&rows[*r].tokens[printed(*r)]) == reading.text)
        .min_by_key(|r| (&rows[*r].siglum, *r))?;
    Some(Side {
        notes: notes.get(row)?.as_ref()?,
        tokens: printed(row),
        rows: reading.rows.len(),
        indirect: reading.rows.iter().all(|r| rows[*r].indirect),
        reference: reading.rows.iter().any(|r| rows[*r].reference),
    })
}
