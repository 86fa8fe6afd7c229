//! Families: statements that are tied by *perhaps*, one to the next.

use super::{Edition, OutletIx, StatementIx};
use crate::disjoint::DisjointSets;
use std::collections::HashSet;

/// The families of an edition, each told by its first statement.
#[derive(Debug)]
pub(crate) struct Families {
    /// The family of each statement.
    of: Vec<StatementIx>,
    /// The families of several statements, each with the outlets that print any of it.
    printed: HashSet<(StatementIx, OutletIx)>,
}

impl Families {
    fn read(edition: &Edition) -> Self {
        let count = edition.statements.len();
        let mut sets = DisjointSets::new(count);
        for placed in edition.quotations.iter() {
            let tied = placed.perhaps.iter();
            tied.for_each(|other| sets.unite(placed.statement.0, other.0));
        }
        let families = sets.lists();
        let several = families.iter().filter(|family| family.len() > 1);
        let printed = several.flat_map(|family| {
            let statements = family.iter().map(|n| &edition.statements[*n]);
            let witnesses = statements.flat_map(|statement| &statement.witnesses);
            witnesses.map(|w| (StatementIx(family[0]), edition.outlet_of(w.article)))
        });
        Self {
            of: (0..count).map(|n| StatementIx(sets.least(n))).collect(),
            printed: printed.collect(),
        }
    }
}

impl Edition {
    fn families(&self) -> &Families {
        self.families.get_or_init(|| Families::read(self))
    }

    /// The family of a statement, told by its first one: all that *perhaps* ties, one to the next.
    pub fn family(&self, statement: StatementIx) -> StatementIx {
        self.families().of[statement.0]
    }

    /// Whether an outlet prints any statement of the family, where the family holds several.
    pub(super) fn prints_of_family(&self, statement: StatementIx, outlet: OutletIx) -> bool {
        let family = self.family(statement);
        self.families().printed.contains(&(family, outlet))
    }
}
