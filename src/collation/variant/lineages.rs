//! Witnesses of several lineages. Within one they are compared word by word; between two, nearly every word is
//! another one, because a translator chose it: only numbers, names and negation are told, and only as something
//! to check.

use super::kind::{Detail, VariantKind};
use super::reading::Variant;
use crate::collation::OperatorClass;
use crate::collation::lineage::Lineage;
use crate::collation::table::Row;
use std::collections::{BTreeMap, HashSet};

/// Some of the rows, those of one lineage together, the one nearest to the speech first.
pub(super) fn parted(rows: &[Row], which: &[usize]) -> Vec<Vec<usize>> {
    let mut parted: BTreeMap<Lineage, Vec<usize>> = BTreeMap::new();
    for &row in which {
        parted.entry(rows[row].lineage).or_default().push(row);
    }
    parted.into_values().collect()
}

/// The pairs that are held against each other across lineages: each row of another lineage and the record, else the
/// first row, of the nearest one.
pub(super) fn pairs(rows: &[Row], parted: &[Vec<usize>]) -> Vec<[usize; 2]> {
    let Some((nearest, others)) = parted.split_first() else {
        return Vec::new();
    };
    let record = nearest.iter().find(|row| rows[**row].reference);
    let Some(&base) = record.or(nearest.first()) else {
        return Vec::new();
    };
    others.iter().flatten().map(|row| [base, *row]).collect()
}

/// What there is to check among the differences of two rows of different lineages.
pub(super) fn checks(rows: &[Row], pair: [usize; 2], found: Vec<Variant>) -> Vec<Variant> {
    let [left, right] = pair.map(|row| forms(&rows[row]));
    let both = |word: &String| {
        let word = word.to_lowercase();
        left.contains(word.as_str()) && right.contains(word.as_str())
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
