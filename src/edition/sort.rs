//! The orders in which the statements of an event can be read.

use super::{Edition, EventIx, Statement, StatementIx};
use rayon::prelude::*;
use std::cmp::Reverse;

/// What stands first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::EnumIter)]
#[non_exhaustive]
pub enum Sort {
    /// By day, then as they were printed.
    Said,
    /// What most outlets print.
    #[default]
    Outlets,
    /// In whose words most outlets differ.
    Differences,
    /// Where most differences are weighty: operators, numbers, names, unmarked cuts.
    Weight,
}

impl Sort {
    /// The word on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Said => "as said",
            Self::Outlets => "most outlets",
            Self::Differences => "most differences",
            Self::Weight => "most weight",
        }
    }

    /// The order after this one.
    pub fn next(self) -> Self {
        match self {
            Self::Said => Self::Outlets,
            Self::Outlets => Self::Differences,
            Self::Differences => Self::Weight,
            Self::Weight => Self::Said,
        }
    }

    /// The statements of an event in this order.
    pub fn sorted(self, edition: &Edition, event: EventIx) -> Vec<StatementIx> {
        let Some(event) = edition.events.get(event.0) else {
            return Vec::new();
        };
        let mut statements = event.statements.clone();
        self.sort(edition, &mut statements);
        statements
    }

    /// Puts statements, which stand as they were said, in this order; what is even stays as said.
    pub fn sort(self, edition: &Edition, statements: &mut [StatementIx]) {
        let all = edition.overview();
        match self {
            Self::Said => {}
            Self::Outlets => statements.sort_by_key(|s| Reverse(all.spread(*s))),
            Self::Differences => statements.sort_by_key(|s| Reverse(all.differing(*s))),
            Self::Weight => {
                let weigh = |s: &StatementIx| (Reverse(edition.weight(&edition[*s])), *s);
                let mut weighed: Vec<_> = statements.par_iter().map(weigh).collect();
                weighed.sort_by_key(|(weight, _)| *weight);
                for (place, (_, s)) in statements.iter_mut().zip(weighed) {
                    *place = s;
                }
            }
        }
    }
}

impl Edition {
    /// How many of the differences of the witnesses of a statement from its base are weighty, as Compare shows them: of those
    /// that are only *perhaps* its own, too.
    pub fn weight(&self, statement: &Statement) -> usize {
        let collation = self.collation_of_all(statement);
        let told = collation.map_or_else(Vec::new, |c| c.against(statement.base, 0..c.rows.len()));
        told.iter().filter(|v| v.weighty).count()
    }
}
