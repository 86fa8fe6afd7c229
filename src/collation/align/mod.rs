//! N-way alignment without a base.
//!
//! The witnesses are taken in an order that only their words decide (the fullest first), each is aligned
//! with the table that stands so far, and afterwards each is taken out and aligned anew with all others,
//! as in the iterative refinement of multiple sequence alignment (Barton & Sternberg 1987). All scores
//! are whole numbers and all ties are broken by content, so that the order in which the witnesses are
//! given cannot matter.

mod anchor;
mod apart;
mod atom;
mod columns;
mod dynamic;
mod form_scores;
mod near;
mod profile;
mod step;

use super::table::Row;
use super::token::Token;
use super::witness::WitnessText;
use atom::Atom;
pub(in crate::collation) use columns::cells;
use dynamic::Problem;
use form_scores::FormScores;
use profile::{Placement, Profile};
use step::Step;

/// From this many cells on, fixed points cut the field into small ones.
const FIELD_CELLS: usize = 40_000;
/// Up to so many different rows the table is refined twice: the more rows, the less one of them can move the others.
const ROWS_REFINED_TWICE: usize = 16;
/// Up to so many it is refined once.
const ROWS_REFINED_ONCE: usize = 200;

/// The witnesses as rows of one table, in their order.
pub(in crate::collation) fn rows(witnesses: &[WitnessText]) -> Vec<Row> {
    let tokens: Vec<Vec<Token>> = witnesses.iter().map(WitnessText::tokenise).collect();
    let (scores, atoms) = FormScores::new(&tokens);
    let mut distinct: Vec<&[Atom]> = atoms.iter().map(Vec::as_slice).collect();
    let by_content = |a: &&[Atom], b: &&[Atom]| b.len().cmp(&a.len()).then_with(|| a.cmp(b));
    distinct.sort_unstable_by(by_content);
    distinct.dedup();
    let (profile, placements) = align(&scores, &distinct);
    let order = profile.order();
    let places: Vec<Vec<u32>> = atoms
        .iter()
        .map(|row| {
            let found = distinct.binary_search_by(|d| by_content(d, &row.as_slice()));
            let names = found.map_or(&[] as &[u32], |n| &placements[n]);
            names.iter().map(|name| order[*name as usize]).collect()
        })
        .collect();
    let places = apart::set_apart(&scores, &atoms, places);
    let places = apart::part(&scores, &atoms, places);
    columns::rows(witnesses, tokens, &atoms, &places)
}

fn align(scores: &FormScores, rows: &[&[Atom]]) -> (Profile, Vec<Placement>) {
    let mut profile = Profile::new();
    let mut placements: Vec<Placement> = Vec::with_capacity(rows.len());
    for row in rows {
        let steps = steps(scores, &profile, row);
        placements.push(profile.add(row, &steps));
    }
    let passes = match rows.len() {
        3..=ROWS_REFINED_TWICE => 2,
        n if n > ROWS_REFINED_TWICE && n <= ROWS_REFINED_ONCE => 1,
        _ => 0,
    };
    for _ in 0..passes {
        for (row, placement) in rows.iter().zip(&mut placements) {
            profile.remove(row, placement);
            let steps = steps(scores, &profile, row);
            *placement = profile.add(row, &steps);
        }
    }
    (profile, placements)
}

/// The best way of a row through the table: one field, or small ones between fixed points.
fn steps(scores: &FormScores, profile: &Profile, row: &[Atom]) -> Vec<Step> {
    let problem = Problem::new(scores, profile, row);
    let (columns, atoms) = (profile.columns.len(), row.len());
    if columns * atoms <= FIELD_CELLS {
        return problem.solve(0..columns, 0..atoms);
    }
    let mut steps = Vec::with_capacity(columns + atoms);
    let mut at = (0, 0);
    for (column, atom) in anchor::find(scores, profile, row) {
        steps.extend(problem.solve(at.0..column, at.1..atom));
        steps.push(Step::Match);
        at = (column + 1, atom + 1);
    }
    steps.extend(problem.solve(at.0..columns, at.1..atoms));
    steps
}

#[cfg(test)]
mod tests;
