//! The timeline's lines from top to bottom: years, months or stories that can be folded, events.

use crate::edition::{ArticleIx, Edition, EventIx, StatementIx, Story};
use crate::quotation::When;
use std::collections::BTreeSet;

/// Year and month, 1 to 12, or 0 where only the year is told; `None` for what has no day.
pub type Month = Option<(i16, i8)>;

/// Events under one heading, which can be folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The events of a month.
    Month(Month),
    /// The events of a story, which its first article identifies: that stays whatever the reader corrects.
    Story(ArticleIx),
}

impl Group {
    /// Whether its events are folded away until the reader opens it: a corpus of many stories begins as a list
    /// of them.
    pub fn begins_folded(self) -> bool {
        matches!(self, Self::Story(_))
    }
}

/// A line of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineRow {
    /// A heading: a year.
    Year(i16),
    /// A heading: a story, a month, or that no witness tells the day.
    Group(Group),
    /// A group whose events are folded away: how many, and how many statements.
    Folded(Group, usize, usize),
    /// An event.
    Event(EventIx),
}

/// The lines, and what the cursor can stand on.
#[derive(Clone, Debug, Default)]
pub struct TimelineRows {
    /// From top to bottom.
    pub rows: Vec<TimelineRow>,
    /// The events that the cursor stands on in turn, ascending: all in sight, the first of a folded month, and of
    /// a folded story the one that most outlets cover.
    pub stops: Vec<EventIx>,
    /// The first event of each stop.
    first: Vec<EventIx>,
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

/// The group of an event: its story where there are several, else its month.
pub fn group_of(edition: &Edition, event: EventIx) -> Group {
    let story = edition.events.get(event.0).and_then(|event| event.story);
    let first = story.and_then(|story| edition[story].articles.first());
    match first {
        Some(first) => Group::Story(*first),
        None => Group::Month(month_of(edition, event)),
    }
}

/// The year in which a story begins.
fn year_of(edition: &Edition, story: &Story) -> Option<i16> {
    let articles = story.articles.iter();
    let days = articles.filter_map(|article| edition[*article].published.as_ref());
    days.map(|day| day.value.year()).min()
}

impl TimelineRows {
    /// The events with a statement that passes; those of groups that are folded in one line. `turned` are the
    /// groups that are not as they begin.
    pub fn new(
        edition: &Edition,
        passes: impl Fn(StatementIx) -> bool,
        turned: &BTreeSet<Group>,
    ) -> Self {
        let mut rows = Self::default();
        let mut last: Option<Group> = None;
        let mut last_year = None;
        for (number, event) in edition.events.iter().enumerate() {
            let ix = EventIx(number);
            let passing = edition.rows_of(event).filter(|s| passes(*s)).count();
            if passing == 0 {
                continue;
            }
            let group = group_of(edition, ix);
            if last != Some(group) {
                let year = match event.story {
                    Some(story) => year_of(edition, &edition[story]),
                    None => month_of(edition, ix).map(|(year, _)| year),
                };
                if year.is_some() && year != last_year {
                    rows.rows.extend(year.map(TimelineRow::Year));
                    last_year = year;
                }
                let folded = group.begins_folded() != turned.contains(&group);
                rows.rows.push(match folded {
                    true => TimelineRow::Folded(group, 0, 0),
                    false => TimelineRow::Group(group),
                });
                last = Some(group);
            }
            rows.add(edition, ix, passing);
        }
        rows
    }

    fn add(&mut self, edition: &Edition, event: EventIx, passing: usize) {
        let here = self.rows.len();
        let Some(TimelineRow::Folded(group, events, statements)) = self.rows.last_mut() else {
            self.rows.push(TimelineRow::Event(event));
            self.stop(event, here);
            return;
        };
        *events += 1;
        *statements += passing;
        let (first, group) = (*events == 1, *group);
        if first {
            self.stop(event, here - 1);
        } else if let (Group::Story(_), Some(stop)) = (group, self.stops.last_mut())
            && edition[event].outlets.len() > edition[*stop].outlets.len()
        {
            *stop = event;
        }
    }

    fn stop(&mut self, event: EventIx, row: usize) {
        self.stops.push(event);
        self.first.push(event);
        self.row_of.push(row);
    }

    /// Which stop the cursor is on: that of the event, of its folded group, or the one before.
    pub fn position(&self, event: EventIx) -> usize {
        let upto = self.first.partition_point(|first| *first <= event);
        upto.saturating_sub(1)
    }

    /// The event of a row; of a folded group the one that the cursor stands on.
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
        let open = TimelineRows::new(&edition, |_| true, &BTreeSet::new());
        assert_eq!(open.stops.len(), edition.events.len());
        let may = month_of(&edition, EventIx(1));
        let folded = TimelineRows::new(&edition, |_| true, &BTreeSet::from([Group::Month(may)]));
        assert!(folded.stops.len() < open.stops.len());
        let last = EventIx(edition.events.len() - 1);
        assert_eq!(month_of(&edition, last), may);
        let row = folded.rows[folded.row(last).unwrap()];
        let statements: usize = edition.events[1..]
            .iter()
            .map(|e| edition.rows_of(e).count())
            .sum();
        assert_eq!(row, TimelineRow::Folded(Group::Month(may), 2, statements));
    }

    #[test]
    fn events_without_a_passing_statement_have_no_line() {
        let edition = fixture::edition();
        let wanted = edition.rows_of(&edition.events[1]).next().unwrap();
        let rows = TimelineRows::new(&edition, |s| s == wanted, &BTreeSet::new());
        assert_eq!(rows.stops, [EventIx(1)]);
        assert_eq!(rows.rows.len(), 3);
        assert!(
            TimelineRows::new(&edition, |_| false, &BTreeSet::new())
                .row(EventIx(0))
                .is_none()
        );
    }
}
