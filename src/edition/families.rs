//! Families: statements that are tied by *perhaps*, one to the next, and in which row each stands.

use super::{Coverage, Edition, Event, OutletIx, QuotationIx, StatementIx};
use crate::disjoint::DisjointSets;
use std::cmp::Reverse;
use std::collections::HashSet;

/// The families of an edition, each told by its first statement.
#[derive(Debug)]
pub(crate) struct Families {
    /// The family of each statement.
    of: Vec<StatementIx>,
    /// The families of several statements, each with the outlets that print any of it.
    printed: HashSet<(StatementIx, OutletIx)>,
    /// The statement in whose row each statement stands.
    rows: Vec<StatementIx>,
}

impl Families {
    fn new(edition: &Edition) -> Self {
        let count = edition.statements.len();
        let sets = tied(edition);
        let families = sets.lists();
        let several = || families.iter().filter(|family| family.len() > 1);
        let mut rows: Vec<StatementIx> = (0..count).map(StatementIx).collect();
        several().for_each(|family| share_rows(edition, family, &mut rows));
        let printed = several().flat_map(|family| {
            let statements = family.iter().map(|n| &edition.statements[*n]);
            let witnesses = statements.flat_map(|statement| &statement.witnesses);
            witnesses.map(|w| (StatementIx(family[0]), edition.outlet_of(w.article)))
        });
        Self {
            of: (0..count).map(|n| StatementIx(sets.least(n))).collect(),
            printed: printed.collect(),
            rows,
        }
    }
}

/// The statements, tied by *perhaps*.
fn tied(edition: &Edition) -> DisjointSets {
    let mut sets = DisjointSets::new(edition.statements.len());
    for placed in edition.quotations.iter() {
        let tied = placed.perhaps.iter();
        tied.for_each(|other| sets.unite(placed.statement.0, other.0));
    }
    sets
}

/// The family of each statement, told by the number of its first one, before there are events.
pub(super) fn numbers(edition: &Edition) -> Vec<usize> {
    let sets = tied(edition);
    let all = 0..edition.statements.len();
    all.map(|n| sets.least(n)).collect()
}

/// Gives a row to the statement of a family that has the most printings, of several the one that has the most sure ones
/// in marks, and lets those stand in it whose own printings it has all, if only perhaps: so each printing is listed
/// once. Statements that their outlets surely tell of another day keep their row.
fn share_rows(edition: &Edition, family: &[usize], rows: &mut [StatementIx]) {
    let mut family: Vec<StatementIx> = family.iter().copied().map(StatementIx).collect();
    family.sort_by_key(|ix| {
        let all = &edition[*ix].witnesses;
        let sure = all.iter().filter(|w| w.sure);
        let quoting = sure.clone().filter(|w| w.coverage != Coverage::Indirect);
        let counts = [all.len(), quoting.count(), sure.count()];
        (counts.map(Reverse), *ix)
    });
    let mut heads: HashSet<StatementIx> = HashSet::new();
    for head in family {
        if rows[head.0] != head {
            continue;
        }
        heads.insert(head);
        let listed: HashSet<QuotationIx> = printings(edition, head, false).collect();
        for other in listed.iter().map(|q| edition[*q].statement) {
            let stands_here = !heads.contains(&other)
                && !are_of_two_days(edition, other, head)
                && printings(edition, other, true).all(|q| listed.contains(&q));
            if stands_here && rows[other.0] == other {
                rows[other.0] = head;
            }
        }
    }
}

/// Whether two statements are told to have been made on different days, neither of which is only concluded: a day that is
/// guessed or not known parts no family.
fn are_of_two_days(edition: &Edition, one: StatementIx, other: StatementIx) -> bool {
    let sure = |ix: StatementIx| {
        let day = edition[ix].said_on.as_ref();
        day.filter(|day| !day.is_guess()).map(|day| day.value)
    };
    sure(one).zip(sure(other)).is_some_and(|(a, b)| a != b)
}

/// The quotations that print a statement, the sure ones alone if wanted.
fn printings(
    edition: &Edition,
    statement: StatementIx,
    sure: bool,
) -> impl Iterator<Item = QuotationIx> {
    let witnesses = edition[statement].witnesses.iter();
    witnesses
        .filter(move |witness| witness.sure || !sure)
        .flat_map(|witness| witness.quotations.iter().copied())
}

impl Edition {
    fn families(&self) -> &Families {
        self.families.get_or_init(|| Families::new(self))
    }

    /// The family of a statement, told by its first one: all that *perhaps* ties, one to the next.
    pub fn family(&self, statement: StatementIx) -> StatementIx {
        self.families().of[statement.0]
    }

    /// The statement in whose row a statement stands where each printing is to be listed once: its own, or that
    /// of a statement of its family that has all its printings, if only perhaps.
    pub fn row_of(&self, statement: StatementIx) -> StatementIx {
        self.families().rows[statement.0]
    }

    /// The statements of an event that have a row of their own: a family is one, wherever statements are listed and
    /// counted.
    pub fn rows_of(&self, event: &Event) -> impl Iterator<Item = StatementIx> {
        let all = event.statements.iter().copied();
        all.filter(|statement| self.row_of(*statement) == *statement)
    }

    /// How many rows all statements have.
    pub fn rows(&self) -> usize {
        let all = (0..self.statements.len()).map(StatementIx);
        all.filter(|statement| self.row_of(*statement) == *statement)
            .count()
    }

    /// Whether an outlet prints any statement of the family, where the family holds several.
    pub(super) fn prints_of_family(&self, statement: StatementIx, outlet: OutletIx) -> bool {
        let family = self.family(statement);
        self.families().printed.contains(&(family, outlet))
    }
}
