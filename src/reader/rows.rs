//! The timeline's lines from top to bottom: years, months that can be folded, events.

use crate::edition::{Edition, EventIx, StatementIx};
use crate::quotation::When;
use std::collections::BTreeSet;

/// Year and month, 1 to 12, or 0 where only the year is told; `None` for what has no day.
pub type Month = Option<(i16, i8)>;

/// A line of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A heading: a year.
    Year(i16),
    /// A heading: a month, or that no witness tells the day.
    Month(Month),
    /// A month whose events are folded away: how many, and how many statements.
    Folded(Month, usize, usize),
    /// An event.
    Event(EventIx),
}

/// The lines, and what the cursor can stand on.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// The events that the cursor stands on in turn, ascending: all in sight, and the first of a folded month.
    pub stops: Vec<EventIx>,
    /// The row of each stop.
    row_of: Vec<usize>,
}

/// The month of an event.
pub fn month_of(edition: &Edition, event: EventIx) -> Month {
    match edition.events.get(event.0)?.date? {
        When::Day(day) => Some((day.year(), day.month())),
        When::Month { year, month } => Some((year, month)),
        When::Year(year) => Some((year, 0)),
    }
}

impl Rows {
    /// The events with a statement that passes; those of `folded` months in one line.
    pub fn new(
        edition: &Edition,
        passes: impl Fn(StatementIx) -> bool,
        folded: &BTreeSet<Month>,
    ) -> Self {
        let mut rows = Self::default();
        let mut last: Option<Month> = None;
        for (number, event) in edition.events.iter().enumerate() {
            let ix = EventIx(number);
            let passing = event.statements.iter().filter(|s| passes(**s)).count();
            if passing == 0 {
                continue;
            }
            let month = month_of(edition, ix);
            if last != Some(month) {
                rows.head(last.flatten(), month, folded.contains(&month));
                last = Some(month);
            }
            rows.add(ix, passing);
        }
        rows
    }

    fn head(&mut self, before: Month, month: Month, folded: bool) {
        let year = month.map(|(year, _)| year);
        if let Some(year) = year.filter(|_| before.map(|(year, _)| year) != year) {
            self.rows.push(Row::Year(year));
        }
        self.rows.push(match folded {
            true => Row::Folded(month, 0, 0),
            false => Row::Month(month),
        });
    }

    fn add(&mut self, event: EventIx, passing: usize) {
        let here = self.rows.len();
        match self.rows.last_mut() {
            Some(Row::Folded(_, events, statements)) => {
                *events += 1;
                *statements += passing;
                if *events == 1 {
                    self.stops.push(event);
                    self.row_of.push(here - 1);
                }
            }
            _ => {
                self.rows.push(Row::Event(event));
                self.stops.push(event);
                self.row_of.push(here);
            }
        }
    }

    /// Which stop the cursor is on: that of the event, of its folded month, or the one before.
    pub fn position(&self, event: EventIx) -> usize {
        let upto = self.stops.partition_point(|stop| *stop <= event);
        upto.saturating_sub(1)
    }

    /// The event of a row; of a folded month its first.
    pub fn event_at(&self, row: usize) -> Option<EventIx> {
        let stop = self.row_of.binary_search(&row).ok()?;
        self.stops.get(stop).copied()
    }

    /// The row with the cursor.
    pub fn row(&self, event: EventIx) -> Option<usize> {
        self.row_of.get(self.position(event)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::fixture;

    #[test]
    fn folded_months_are_one_stop() {
        let edition = fixture::edition();
        let open = Rows::new(&edition, |_| true, &BTreeSet::new());
        assert_eq!(open.stops.len(), edition.events.len());
        let may = month_of(&edition, EventIx(1));
        let folded = Rows::new(&edition, |_| true, &BTreeSet::from([may]));
        assert!(folded.stops.len() < open.stops.len());
        let last = EventIx(edition.events.len() - 1);
        assert_eq!(month_of(&edition, last), may);
        let row = folded.rows[folded.row(last).unwrap()];
        let statements: usize = edition.events[1..].iter().map(|e| e.statements.len()).sum();
        assert_eq!(row, Row::Folded(may, 2, statements));
    }

    #[test]
    fn events_without_a_passing_statement_have_no_line() {
        let edition = fixture::edition();
        let wanted = edition.events[1].statements[0];
        let rows = Rows::new(&edition, |s| s == wanted, &BTreeSet::new());
        assert_eq!(rows.stops, [EventIx(1)]);
        assert_eq!(rows.rows.len(), 3);
        assert!(
            Rows::new(&edition, |_| false, &BTreeSet::new())
                .row(EventIx(0))
                .is_none()
        );
    }
}
