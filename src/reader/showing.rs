//! What of the edition is shown: filters, folded months, the order of the statements.

use super::model::Model;
use super::rows::{Month, Rows, month_of};
use crate::edition::{EventIx, StatementIx};
use std::collections::BTreeSet;

impl Model {
    /// The statements of an event that pass, in the chosen order.
    pub fn listed(&self, event: EventIx) -> Vec<StatementIx> {
        let mut statements = self.spot.order.sorted(&self.edition, event);
        statements.retain(|statement| self.filter.passes(*statement));
        statements
    }

    /// Filters were set or taken away: what passes is found out, and the selection goes to the nearest of it.
    pub fn refilter(&mut self) {
        self.filter.apply(&self.edition);
        let filter = &self.filter;
        self.index.count(&self.edition, |s| filter.passes(s));
        self.lay_out();
        let now = self.spot.selection;
        let kept = now.statement.filter(|s| self.filter.passes(*s));
        match (kept, self.nearest(now.event)) {
            (Some(statement), _) => {
                self.statements = self.listed(now.event);
                self.choose_statement(Some(statement));
            }
            (None, Some(event)) => self.choose_event(event),
            (None, None) => {
                self.statements.clear();
                self.spot.selection.statement = None;
            }
        }
    }

    /// The event if anything of it passes, else the next that does, else the last.
    fn nearest(&self, event: EventIx) -> Option<EventIx> {
        let passes = |event: &EventIx| {
            let mut statements = self.edition[*event].statements.iter();
            statements.any(|s| self.filter.passes(*s))
        };
        let after = (event.0..self.edition.events.len()).map(EventIx);
        let mut before = (0..event.0).rev().map(EventIx);
        after.clone().find(passes).or_else(|| before.find(passes))
    }

    /// Lays the timeline out.
    pub fn lay_out(&mut self) {
        let filter = &self.filter;
        self.rows = Rows::new(&self.edition, |s| filter.passes(s), &self.folded);
    }

    /// Folds the month of the selected event, or unfolds it.
    pub fn fold(&mut self) {
        let month = month_of(&self.edition, self.spot.selection.event);
        if !self.folded.remove(&month) {
            self.folded.insert(month);
        }
        self.lay_out();
    }

    /// Folds all months, or unfolds them.
    pub fn fold_all(&mut self, fold: bool) {
        let all = (0..self.edition.events.len()).map(EventIx);
        let months = all.map(|event| month_of(&self.edition, event));
        self.folded = months.filter(|_| fold).collect::<BTreeSet<Month>>();
        self.lay_out();
    }
}
