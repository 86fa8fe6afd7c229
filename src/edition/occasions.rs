//! The reader's word on what was said on one occasion: statements put into another event, or into one of their own.

use super::correction::Correction;
use super::events::{one_event, set_events_in_order};
use super::{Edition, Event, EventIx, StatementIx};
use std::collections::{BTreeMap, BTreeSet};

/// Moves statements between events as the reader has said, one correction after another; `statement` tells to which
/// one the quotation of an id belongs. Events that lose or gain a statement are told anew; one that is left without
/// any is gone.
pub fn set_events(
    edition: &mut Edition,
    corrections: &[Correction],
    statement: impl Fn(&str) -> Option<StatementIx>,
) {
    let both = |a: &str, b: &str| Some((statement(a)?, statement(b)?));
    let mut moves = Moves::new(edition);
    for correction in corrections {
        match correction {
            Correction::SameEvent { quotation, with } => {
                if let Some((moved, with)) = both(quotation, with) {
                    let to = moves.event_of(edition, with);
                    moves.put(moved, to);
                }
            }
            Correction::OtherEvent { quotation, from } => {
                // Whichever event it was at, it is one of its own: it may have been put there before, and its former one is
                // none that the reader has chosen again.
                if let Some((moved, _)) = both(quotation, from) {
                    moves.put_alone(moved);
                }
            }
            _ => {}
        }
    }
    moves.make(edition);
}

/// Where statements are put.
struct Moves {
    /// The event of each statement that was moved. Numbers behind those of the edition's events are new ones.
    to: BTreeMap<StatementIx, EventIx>,
    /// How many events there are.
    events: usize,
}

impl Moves {
    fn new(edition: &Edition) -> Self {
        Self {
            to: BTreeMap::new(),
            events: edition.events.len(),
        }
    }

    fn event_of(&self, edition: &Edition, statement: StatementIx) -> EventIx {
        let moved = self.to.get(&statement).copied();
        moved.unwrap_or_else(|| edition.event_of(statement))
    }

    fn put(&mut self, statement: StatementIx, event: EventIx) {
        self.to.insert(statement, event);
    }

    fn put_alone(&mut self, statement: StatementIx) {
        self.put(statement, EventIx(self.events));
        self.events += 1;
    }

    fn make(mut self, edition: &mut Edition) {
        self.to
            .retain(|statement, event| edition.event_of(*statement) != *event);
        let left = self.to.keys().map(|moved| edition.event_of(*moved));
        let concerned: BTreeSet<EventIx> = left.chain(self.to.values().copied()).collect();
        let told = concerned.iter().filter_map(|ix| {
            let old = edition.events.get(ix.0);
            let stay = old.map_or(&[][..], |event| &event.statements);
            let stay = stay.iter().filter(|s| !self.to.contains_key(s));
            let come = self.to.iter().filter(|(_, to)| *to == ix);
            let mut statements: Vec<StatementIx> =
                stay.chain(come.map(|(s, _)| s)).copied().collect();
            statements.sort_unstable();
            (!statements.is_empty()).then(|| one_event(edition, statements, old))
        });
        let told: Vec<Event> = told.collect();
        if concerned.is_empty() {
            return;
        }
        let kept = edition.events.iter().enumerate();
        let kept = kept.filter(|(n, _)| !concerned.contains(&EventIx(*n)));
        set_events_in_order(
            edition,
            kept.map(|(_, event)| event.clone()).chain(told).collect(),
        );
    }
}
