//! From a place to its variant: readings, and the weightiest kind among them.

use super::kind::{Verdict, classify};
use super::notes::Notes;
use super::places::{Depth, Group, Place, Print};
use super::side::Side;
use super::{Absence, Reading, Variant, VariantKind};
use crate::collation::table::{Row, TokenKind, join};
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
    let verdict = verdict(rows, notes, place, &readings);
    let translated = |r: &Reading| r.rows.iter().any(|n| rows[*n].translated);
    Variant {
        columns: place.columns.clone(),
        moved_to: None,
        kind: verdict.kind,
        detail: verdict.detail,
        weighty: verdict.weighty,
        rests_on: verdict.rests_on,
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

fn verdict(
    rows: &[Row],
    notes: &[Option<Notes<'_>>],
    place: &Place,
    readings: &[Reading],
) -> Verdict {
    match place.depth {
        Depth::Print(Print::Typography) => return Verdict::light(VariantKind::Typography),
        Depth::Print(Print::Spelling) => return Verdict::light(VariantKind::Spelling),
        Depth::Print(Print::Contraction) => return Verdict::light(VariantKind::Contraction),
        Depth::Marks if joins(rows, place) => return Verdict::light(VariantKind::Joined),
        Depth::Marks => return Verdict::light(VariantKind::Typography),
        Depth::Wording => {}
    }
    let mut sides: Vec<Side<'_>> = readings
        .iter()
        .filter_map(|reading| side(rows, notes, place, reading))
        .collect();
    // What is only reported differs nearly everywhere: where the quoted words differ among themselves,
    // their difference is named.
    if sides.iter().filter(|side| !side.indirect).count() > 1 {
        sides.retain(|side| !side.indirect);
    }
    let Some((lemma, others)) = sides.split_first() else {
        return Verdict::light(VariantKind::Other);
    };
    let mut verdicts: Vec<Verdict> = others.iter().map(|side| classify(lemma, side)).collect();
    verdicts.sort_by_key(|v| Reverse(rank(v.kind)));
    let mut found = verdicts.into_iter();
    let Some(mut first) = found.next() else {
        return Verdict::light(VariantKind::Other);
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

/// How much a kind tells, for places where readings differ in several ways.
fn rank(kind: VariantKind) -> usize {
    const RISING: [VariantKind; 17] = [
        VariantKind::Typography,
        VariantKind::Spelling,
        VariantKind::Contraction,
        VariantKind::Filler,
        VariantKind::Joined,
        VariantKind::Fitted,
        VariantKind::Fragment,
        VariantKind::WordSwap,
        VariantKind::Other,
        VariantKind::Indirect,
        VariantKind::BracketInsertion,
        VariantKind::MarkedCut,
        VariantKind::Insertion,
        VariantKind::Moved,
        VariantKind::UnmarkedCut,
        VariantKind::NumberOrName,
        VariantKind::Operator,
    ];
    RISING.iter().position(|k| *k == kind).unwrap_or(0)
}
