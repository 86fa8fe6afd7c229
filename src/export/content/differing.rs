//! The words of each printing that differ from the base's, and the base's that differ from any.

use crate::collation::variant::VariantKind;
use crate::edition::{Edition, StatementIx};
use crate::markup;
use crate::text::Span;

/// For each sure witness of a statement, in their order, the places in its article.
pub(super) fn places(edition: &Edition, ix: StatementIx) -> Vec<Vec<Span>> {
    let statement = &edition[ix];
    let Some(collation) = edition.collation(statement) else {
        return Vec::new();
    };
    let rows = 0..collation.rows.len();
    let mut variants = collation.against(statement.base, rows.clone());
    // Reported words differ from spoken ones all over.
    variants.retain(|variant| variant.kind != VariantKind::Indirect);
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
            &printed.tokens[printed.range(variant.columns.clone())]
        });
        let place = |token: &crate::collation::Token| {
            let stretch = stretches.get(token.piece)?;
            Some(markup::stretch(text, *stretch).in_text(token.span))
        };
        let places = tokens.filter_map(|tokens| {
            let places = tokens.iter().filter_map(place);
            places.reduce(|all, one| all.cover(&one))
        });
        places.collect()
    };
    rows.map(of_row).collect()
}
