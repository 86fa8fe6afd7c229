//! Every difference has a name from a closed list.
//!
//! ```text
//! kind, reading                        what a difference can be called; a place of difference and its readings
//! notes, side, number                  what the words of a witness are: operators, fillers, names, numbers
//! places, gaps                         where witnesses differ, and what some of them do not cover
//! lineages                             what may be told of witnesses of several lineages
//! rules                                what a difference of two readings is called, a file a rule
//! name, moved, exchange                from a place to its variant; the same words at another place
//! ```

mod classification;
mod exchange;
mod gaps;
mod kind;
mod lineages;
mod moved;
mod name;
mod notes;
mod number;
mod places;
mod reading;
mod rules;
mod side;
#[cfg(test)]
mod tests;

pub use kind::{Detail, VariantKind};
pub use reading::{Absence, Reading, Variant};

use super::table::Row;
use notes::Notes;

/// The places where the rows differ, in the order of the columns.
pub(super) fn find(rows: &[Row]) -> Vec<Variant> {
    let all: Vec<usize> = (0..rows.len()).collect();
    among(rows, &all)
}

/// Whether two of the rows differ in the words that both cover.
pub(super) fn differ(rows: &[Row], a: usize, b: usize) -> bool {
    if rows[a].lineage != rows[b].lineage {
        return !among(rows, &[a, b]).is_empty();
    }
    // Most places show it at once; only extent, moves and marks have to be named first.
    let places = places::find(rows, &[a, b]);
    let variants = || among(rows, &[a, b]).into_iter();
    places.iter().any(|place| place.depth.is_wording()) || variants().any(|v| v.kind.is_wording())
}

/// The places where some of the rows differ from each other: word by word within a lineage, and what there is to
/// check between two.
pub(super) fn among(rows: &[Row], which: &[usize]) -> Vec<Variant> {
    let parted = lineages::parted(rows, which);
    if parted.len() < 2 {
        return of_one_lineage(rows, which);
    }
    let several = parted.iter().filter(|own| own.len() > 1);
    let mut variants: Vec<Variant> = several.flat_map(|own| of_one_lineage(rows, own)).collect();
    for pair in lineages::pairs(rows, &parted) {
        variants.extend(lineages::checks(rows, pair, of_one_lineage(rows, &pair)));
    }
    in_order(&mut variants);
    variants
}

fn of_one_lineage(rows: &[Row], which: &[usize]) -> Vec<Variant> {
    let notes: Vec<Option<Notes<'_>>> = (0..rows.len())
        .map(|n| which.contains(&n).then(|| Notes::new(&rows[n])))
        .collect();
    let mut places = places::find(rows, which);
    let mut variants: Vec<Variant> = places
        .iter()
        .map(|place| name::variant(rows, &notes, place))
        .collect();
    for gap in gaps::find(rows, which, &notes) {
        places.push(places::of_gap(rows, &gap));
        variants.push(gap);
    }
    for (n, other) in moved::find(rows, &places).into_iter().enumerate() {
        if let Some(other) = other {
            variants[n].move_to(places[other].columns.clone());
            if let Some(words) = exchange::words(rows, &places[n], &places[other]) {
                variants[n].exchange(words);
            }
        }
    }
    in_order(&mut variants);
    variants
}

fn in_order(variants: &mut [Variant]) {
    variants.sort_by_key(|v| (v.columns.start, !v.is_gap(), v.columns.end));
}
