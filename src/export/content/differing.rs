//! The words of each printing that differ from the base's, and the base's that differ from any.
//!
//! How far a fragment reaches is told in words: of what lies beyond its edge, only what turns the sense stands out here.

use crate::collation::variant::{Variant, VariantKind};
use crate::collation::{Cell, Row, Token};
use crate::edition::{Edition, StatementIx};
use crate::markup;
use crate::text::Span;

/// What it means that words stand out.
pub(super) const SIGN: &str = "Highlighted words differ from those of another outlet.";

/// For each sure witness of a statement, in their order, the places in its article.
pub(super) fn places(edition: &Edition, ix: StatementIx) -> Vec<Vec<Span>> {
    let statement = &edition[ix];
    let Some(collation) = edition.collation(statement) else {
        return Vec::new();
    };
    let rows = 0..collation.rows.len();
    let mut variants = collation.against(statement.base, rows.clone());
    // Typography changes no word.
    variants.retain(|variant| variant.kind != VariantKind::Typography);
    let of_row = |row: usize| {
        let witness = &statement.witnesses[row];
        let text = &edition[witness.article].text;
        let stretches = edition.stretches(statement, witness);
        let concerned = variants.iter().filter(|variant| {
            let mut readings = variant.readings.iter();
            readings.any(|reading| reading.rows.contains(&row))
        });
        let tokens = concerned.map(|variant| {
            let printed = &collation.rows[row];
            let tokens = &printed.tokens[printed.range(variant.columns.clone())];
            match is_beyond_an_edge(&collation.rows, variant) {
                true => turning(tokens, &variant.rests_on),
                false => tokens,
            }
        });
        let place = |token: &Token| {
            let stretch = stretches.get(token.piece)?;
            Some(markup::stretch(text, *stretch).in_text(token.span))
        };
        // Between two passages stand words of others.
        let passages = tokens.flat_map(|tokens| tokens.chunk_by(|a, b| a.piece == b.piece));
        let places = passages.filter_map(|tokens| {
            let places = tokens.iter().filter_map(place);
            places.reduce(|all, one| all.cover(&one))
        });
        let mut places: Vec<Span> = places.collect();
        places.sort_unstable();
        // What a blank parts stands out as one.
        let mut all: Vec<Span> = Vec::new();
        for place in places {
            let near = |last: &Span| {
                let between = text.get(last.end..place.start);
                between.is_none_or(|between| between.trim().is_empty())
            };
            match all.last_mut() {
                Some(last) if near(last) => *last = last.cover(&place),
                _ => all.push(place),
            }
        }
        all
    };
    rows.map(of_row).collect()
}

/// Whether some printing begins behind the columns of a variant or ends before them.
fn is_beyond_an_edge(rows: &[Row], variant: &Variant) -> bool {
    let mut lacking = variant.readings.iter().filter(|r| r.absence.is_some());
    lacking.any(|reading| {
        reading.rows.iter().any(|row| {
            let cells = &rows[*row].cells;
            let reads = |cell: &Cell| matches!(cell, Cell::Reading(_));
            let before = cells.get(..variant.columns.start).unwrap_or_default();
            let behind = cells.get(variant.columns.end..).unwrap_or_default();
            !before.iter().any(reads) || !behind.iter().any(reads)
        })
    })
}

/// The tokens that print the first of these words: "of course".
fn turning<'t>(tokens: &'t [Token], words: &[String]) -> &'t [Token] {
    let printed = |words: &String| {
        let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
        let mut runs = tokens.windows(words.len().max(1));
        runs.find(|run| {
            let run = run.iter().map(|token| token.text.to_lowercase());
            run.eq(words.iter().cloned())
        })
    };
    words.iter().find_map(printed).unwrap_or_default()
}
