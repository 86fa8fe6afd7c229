//! What of the edition is shown: rows that pass the filters, folded months and stories, the order of the statements.

use super::lists::ListKind;
use super::model::Model;
use super::rows::{Group, TimelineRows, group_of};
use super::screen::Screen;
use crate::edition::{EventIx, Sort, StatementIx};
use std::cmp::Reverse;
use std::collections::BTreeSet;

impl Model {
    /// The statements of an event that pass, in the chosen order.
    pub fn listed(&self, event: EventIx) -> Vec<StatementIx> {
        let event = self.edition.events.get(event.0);
        let all = event.map_or(&[][..], |event| &event.statements);
        self.arranged(all.iter().copied())
    }

    /// Those of these statements that pass, in the chosen order. Weight is known once the differences of all
    /// statements are; until then they stay as said.
    fn arranged(&self, all: impl Iterator<Item = StatementIx>) -> Vec<StatementIx> {
        let mut statements: Vec<StatementIx> = all.filter(|s| self.filter.passes(*s)).collect();
        match (self.location.order, &self.filter.differences) {
            (Sort::Weight, Some(differences)) => {
                let weight = |s: &StatementIx| differences.get(s.0).map_or(0, |t| t.weight());
                statements.sort_by_key(|s| Reverse(weight(s)));
            }
            (Sort::Weight, None) => {}
            (order, _) => order.sort(&self.edition, &mut statements),
        }
        statements
    }

    /// Whether the differences of all statements must be known for what is to be shown.
    pub fn waits(&self) -> bool {
        let weighed = self.location.order == Sort::Weight && self.filter.differences.is_none();
        weighed || self.filter.waits()
    }

    /// Puts all statements that pass in the chosen order, if they are listed and do not stand in it yet.
    pub fn list_all(&mut self) {
        if !self.location.screen.lists(ListKind::Statements) {
            return;
        }
        let order = self.location.order;
        if self.listed_in == Some(order) {
            return;
        }
        let all = (0..self.edition.statements.len()).map(StatementIx);
        self.all_statements = self.arranged(all);
        self.listed_in = Some(order);
        let last = self.all_statements.len().saturating_sub(1);
        if let Screen::List(list) = &mut self.location.screen {
            list.cursor = list.cursor.min(last);
            let chosen = self.all_statements.get(list.cursor).copied();
            self.choose_statement(chosen);
        }
    }

    /// The order of the statements has become another: who stands at the top of a list stays there, who has gone
    /// further stays on the same statement.
    pub fn relist(&mut self) {
        let selection = self.location.selection;
        self.statements = self.listed(selection.event);
        self.listed_in = None;
        self.list_all();
        if let Screen::List(list) = &mut self.location.screen
            && list.kind == ListKind::Statements
            && list.cursor > 0
        {
            let kept = |statement: &StatementIx| Some(*statement) == selection.statement;
            list.cursor = self.all_statements.iter().position(kept).unwrap_or(0);
            self.choose_statement(selection.statement);
        }
    }

    /// Filters were set or taken away: what passes is found out, and the selection goes to the nearest of it.
    pub fn refilter(&mut self) {
        self.filter.apply(&self.edition);
        self.listed_in = None;
        let (filter, edition) = (&self.filter, &self.edition);
        self.index.count(|s| filter.passes(edition.row_of(s)));
        self.lay_out();
        let now = self.location.selection;
        let row = now.statement.map(|s| self.edition.row_of(s));
        let kept = row.filter(|s| self.filter.passes(*s));
        match (kept, self.nearest(now.event)) {
            (Some(statement), _) => {
                self.statements = self.listed(now.event);
                self.choose_statement(Some(statement));
            }
            (None, Some(event)) => self.choose_event(event),
            (None, None) => {
                self.statements.clear();
                self.location.selection.statement = None;
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
        self.rows = TimelineRows::new(&self.edition, |s| filter.passes(s), &self.turned);
    }

    /// Folds the month or the story of the selected event, or unfolds it.
    pub fn fold(&mut self) {
        let group = group_of(&self.edition, self.location.selection.event);
        if !self.turned.remove(&group) {
            self.turned.insert(group);
        }
        self.lay_out();
    }

    /// Folds all months or stories, or unfolds them.
    pub fn fold_all(&mut self, fold: bool) {
        let all = (0..self.edition.events.len()).map(EventIx);
        let groups = all.map(|event| group_of(&self.edition, event));
        let turned = groups.filter(|group| group.begins_folded() != fold);
        self.turned = turned.collect::<BTreeSet<Group>>();
        self.lay_out();
    }
}
