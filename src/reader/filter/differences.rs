//! Which kinds of differences the printings of each statement have.

use crate::collation::variant::{Variant, VariantKind};
use crate::edition::{Edition, Statement};
use rayon::prelude::*;

/// The most text of one statement, in bytes, that is collated while somebody waits: moves from row to row, or filters.
pub(in crate::reader) const MAX_COLLATED_BYTES: usize = 40_000;

/// Kinds of differences, a bit each, and how many of the differences are weighty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DifferenceSummary {
    kinds: u32,
    weight: u32,
}

impl DifferenceSummary {
    /// Whether any difference is of this kind.
    pub fn has(self, kind: VariantKind) -> bool {
        self.kinds & (1 << kind as u32) != 0
    }

    /// Whether any difference is weighty.
    pub fn weighty(self) -> bool {
        self.weight > 0
    }

    /// How many differences are weighty.
    pub fn weight(self) -> u32 {
        self.weight
    }

    fn of(variants: &[Variant]) -> Self {
        let add = |all: Self, variant: &Variant| Self {
            kinds: all.kinds | 1 << variant.kind as u32,
            weight: all.weight + u32::from(variant.weighty),
        };
        variants.iter().fold(Self::default(), add)
    }
}

/// The traits of every statement, as its printings show them against the base, sure or perhaps. Takes as long as collating them all.
pub fn summarize(edition: &Edition) -> Vec<DifferenceSummary> {
    #[cfg(test)]
    crate::reader::cost::count(edition.statements.len());
    let all = edition.statements.par_iter();
    all.map(|statement| {
        let bytes: usize = statement.witnesses.iter().map(|w| length(edition, w)).sum();
        let collation = (bytes <= MAX_COLLATED_BYTES).then(|| edition.collation_of_all(statement));
        let collation = collation.flatten();
        collation.map_or_else(DifferenceSummary::default, |found| {
            DifferenceSummary::of(&found.against(statement.base, 0..found.rows.len()))
        })
    })
    .collect()
}

/// Bytes that a printing takes.
fn length(edition: &Edition, witness: &crate::edition::Witness) -> usize {
    let quotations = witness.quotations.iter();
    let lengths = quotations.map(|q| edition[*q].quotation.extent());
    lengths.map(|extent| extent.end - extent.start).sum()
}

/// How many statements have several printings to compare.
pub fn several(statements: &[Statement]) -> usize {
    let several = statements.iter().filter(|s| s.witnesses.len() > 1);
    several.count()
}
