//! Witnesses of several lineages. Within one they are compared word by word; between two, nearly every word is
//! another one, because a translator chose it: only numbers, names and negation are told, and only as something
//! to check.

use super::kind::{Detail, VariantKind};
use super::reading::Variant;
use crate::collation::OperatorClass;
use crate::collation::table::Row;
use std::collections::HashSet;

/// Whether two rows are of one lineage.
pub(super) fn is_one(pair: &[Row]) -> bool {
    pair.iter().all(|row| row.lineage == pair[0].lineage)
}

/// What there is to check among the differences of two rows of different lineages.
pub(super) fn checks(pair: &[Row], found: Vec<Variant>) -> Vec<Variant> {
    let printed: Vec<HashSet<&str>> = pair.iter().map(forms).collect();
    let both = |word: &String| {
        let word = word.to_lowercase();
        printed.iter().all(|forms| forms.contains(word.as_str()))
    };
    let told = found.into_iter().filter(is_checked);
    // What both print somewhere is only worded otherwise around it.
    let told = told.filter(|v| v.rests_on.is_empty() || !v.rests_on.iter().all(both));
    told.map(|mut variant| {
        variant.check();
        variant
    })
    .collect()
}

fn is_checked(variant: &Variant) -> bool {
    let negation = Some(Detail::Operator(OperatorClass::Negation));
    match variant.kind {
        VariantKind::NumberOrName => !variant.is_gap(),
        VariantKind::Operator => variant.detail == negation,
        _ => false,
    }
}

fn forms(row: &Row) -> HashSet<&str> {
    let tokens = row.tokens.iter();
    tokens.flat_map(|token| token.form.split(' ')).collect()
}
