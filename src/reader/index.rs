//! What the screens look up in an edition again and again, gathered once when it arrives.

mod calendar;

use super::doubts::Doubts;
use crate::edition::{Edition, EventIx, OutletIx, Statement, StatementIx};
use calendar::{Calendar, Counts};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Tables over an edition; the rows of a screen are looked up here and never searched for.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// What the machine is unsure of.
    pub doubts: Doubts,
    /// Everybody who is said to have said something, those with the most statements first.
    pub speakers: Arc<Vec<IndexedSpeaker>>,
    /// How many statements that pass the filters were said on each day.
    pub said: Counts,
    /// How many of their witnesses were printed on each day.
    pub printed: Counts,
    calendar: Arc<Calendar>,
}

impl Index {
    /// Reads an edition once.
    pub fn new(edition: &Edition) -> Self {
        let mut index = Self {
            doubts: Doubts::new(edition),
            speakers: Arc::new(speakers(edition)),
            calendar: Arc::new(Calendar::new(edition)),
            ..Self::default()
        };
        index.count(|_| true);
        // Made here, where nobody waits for it, rather than at the first key that sorts or filters.
        edition.overview();
        index
    }

    /// The tables over an edition that corrections have made of another one. What only the doubts of it are
    /// otherwise has the same statements: of these nothing is read again.
    pub fn corrected(&self, before: &Edition, edition: &Edition) -> Self {
        let same = edition.statements.is(&before.statements);
        if !same || !edition.articles.is(&before.articles) {
            return Self::new(edition);
        }
        Self {
            doubts: Doubts::new(edition),
            ..self.clone()
        }
    }

    /// Counts, day by day, the statements that pass and their sure printings.
    pub fn count(&mut self, passes: impl Fn(StatementIx) -> bool) {
        (self.said, self.printed) = self.calendar.count(passes);
    }
}

/// An edition with its tables, made where nobody waits for them.
#[derive(Clone, Debug)]
pub struct Indexed {
    /// The edition.
    pub edition: Arc<Edition>,
    /// Tables over it.
    pub index: Index,
}

impl Indexed {
    /// What corrections have made of it.
    pub fn corrected(&self, edition: Edition) -> Self {
        Self {
            index: self.index.corrected(&self.edition, &edition),
            edition: Arc::new(edition),
        }
    }
}

impl<E: Into<Arc<Edition>>> From<E> for Indexed {
    fn from(edition: E) -> Self {
        let edition = edition.into();
        let index = Index::new(&edition);
        Self { edition, index }
    }
}

/// Somebody who is said to have said something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexedSpeaker {
    /// The name under which the corpus knows them.
    pub name: String,
    /// How many statements are theirs.
    pub statements: usize,
    /// How many of these several outlets print.
    pub shared: usize,
    /// How many of the statements each outlet prints, the most first.
    pub outlets: Vec<(OutletIx, usize)>,
    /// The first and the last day that are known.
    pub days: Option<(Date, Date)>,
}

impl IndexedSpeaker {
    fn add(&mut self, edition: &Edition, statement: &Statement) {
        self.statements += 1;
        let outlets = printers(edition, statement);
        self.shared += usize::from(outlets.len() > 1);
        for outlet in outlets {
            match self.outlets.iter_mut().find(|(known, _)| *known == outlet) {
                Some((_, count)) => *count += 1,
                None => self.outlets.push((outlet, 1)),
            }
        }
        let day = statement.said_on.as_ref().and_then(|k| k.value.day());
        if let Some(day) = day {
            let (first, last) = self.days.unwrap_or((day, day));
            self.days = Some((first.min(day), last.max(day)));
        }
    }
}

/// The outlets that print a statement, in the order of the edition.
pub fn printers(edition: &Edition, statement: &Statement) -> Vec<OutletIx> {
    let witnesses = statement.witnesses.iter();
    let mut printers: Vec<OutletIx> = witnesses.map(|w| edition.outlet_of(w.article)).collect();
    printers.sort_unstable();
    printers.dedup();
    printers
}

/// All speakers, those with the most statements first.
fn speakers(edition: &Edition) -> Vec<IndexedSpeaker> {
    let mut by_name: BTreeMap<&str, IndexedSpeaker> = BTreeMap::new();
    for (number, statement) in edition.statements.iter().enumerate() {
        let ix = StatementIx(number);
        if edition.row_of(ix) != ix {
            continue;
        }
        if let Some(name) = &statement.speaker {
            by_name.entry(name).or_default().add(edition, statement);
        }
    }
    let mut speakers: Vec<IndexedSpeaker> = by_name
        .into_iter()
        .map(|(name, mut speaker)| {
            speaker.name = name.to_string();
            speaker
                .outlets
                .sort_by_key(|(outlet, count)| (Reverse(*count), *outlet));
            speaker
        })
        .collect();
    speakers.sort_by_key(|speaker| Reverse(speaker.statements));
    speakers
}

/// Where to begin reading: the event that most outlets cover, the one with more statements where two are
/// even, the earlier one where that is even too.
pub fn beginning(edition: &Edition) -> EventIx {
    let weight = |&(number, event): &(usize, &crate::edition::Event)| {
        let shared = event.outlets.len();
        let has_rows = edition.rows_of(event).next().is_some();
        (has_rows, shared, event.statements.len(), Reverse(number))
    };
    let best = edition.events.iter().enumerate().max_by_key(weight);
    EventIx(best.map_or(0, |(number, _)| number))
}
