//! What the screens look up in an edition again and again, gathered once when it arrives.

use crate::edition::{ArticleIx, Edition, EventIx, OutletIx, QuotationIx};
use crate::quotation::When;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A line of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A heading: a year.
    Year(i16),
    /// A heading: a month, 1 to 12.
    Month(i8),
    /// The heading over events whose day no witness tells.
    Undated,
    /// An event.
    Event(EventIx),
}

/// Tables over an edition; the rows of a screen are looked up here and never searched for.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// The timeline from top to bottom.
    pub rows: Vec<Row>,
    /// The row of each event.
    pub row_of: Vec<usize>,
    /// The outlet of each article.
    outlet_of: Vec<OutletIx>,
    /// The articles by their ids.
    by_id: HashMap<String, ArticleIx>,
    /// The quotations with doubts, and those that perhaps print another statement too.
    pub doubtful: Vec<QuotationIx>,
    /// Everybody who is said to have said something, those with the most statements first.
    pub speakers: Vec<String>,
    /// How many statements were said on each day.
    pub said: BTreeMap<Date, usize>,
    /// How many witnesses were printed on each day.
    pub printed: BTreeMap<Date, usize>,
}

impl Index {
    /// Reads an edition once.
    pub fn new(edition: &Edition) -> Self {
        let mut index = Self {
            row_of: vec![0; edition.events.len()],
            outlet_of: vec![OutletIx(0); edition.articles.len()],
            ..Self::default()
        };
        for (number, outlet) in edition.outlets.iter().enumerate() {
            for article in &outlet.articles {
                index.outlet_of[article.0] = OutletIx(number);
            }
        }
        let ids = edition.articles.iter().enumerate();
        index.by_id = ids.map(|(n, a)| (a.id.clone(), ArticleIx(n))).collect();
        index.set_aside(edition, &BTreeSet::new());
        index.name(edition);
        index.lay_out(edition);
        index.count(edition);
        index
    }

    /// Lists what the machine is unsure of, without what the reader has set aside (ids of quotations).
    pub fn set_aside(&mut self, edition: &Edition, aside: &BTreeSet<String>) {
        let unsure = |ix: &QuotationIx| {
            let placed = &edition[*ix];
            let sure = placed.quotation.doubts.is_empty() && placed.perhaps.is_empty();
            !sure && !aside.contains(&placed.id)
        };
        let all = (0..edition.quotations.len()).map(QuotationIx);
        self.doubtful = all.filter(unsure).collect();
    }

    /// The quotation with this id.
    pub fn quotation(&self, edition: &Edition, id: &str) -> Option<QuotationIx> {
        let (article, _) = id.rsplit_once(":q")?;
        let mut here = edition.quotations_of(self.article(article)?);
        here.find(|q| edition[*q].id == id)
    }

    fn name(&mut self, edition: &Edition) {
        let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
        for name in edition
            .statements
            .iter()
            .filter_map(|s| s.speaker.as_deref())
        {
            *counted.entry(name).or_default() += 1;
        }
        let mut counted: Vec<_> = counted.into_iter().collect();
        counted.sort_by_key(|(_, number)| Reverse(*number));
        self.speakers = counted
            .iter()
            .map(|(name, _)| (*name).to_string())
            .collect();
    }

    /// The outlet of an article.
    pub fn outlet(&self, article: ArticleIx) -> OutletIx {
        self.outlet_of
            .get(article.0)
            .copied()
            .unwrap_or(OutletIx(0))
    }

    /// The article with this id.
    pub fn article(&self, id: &str) -> Option<ArticleIx> {
        self.by_id.get(id).copied()
    }

    fn lay_out(&mut self, edition: &Edition) {
        let mut last: Option<(i16, i8)> = None;
        for (number, event) in edition.events.iter().enumerate() {
            let month = event.date.map(month_of);
            if number == 0 || month != last {
                match month {
                    Some((year, month)) => {
                        if last.is_none_or(|(before, _)| before != year) {
                            self.rows.push(Row::Year(year));
                        }
                        self.rows.push(Row::Month(month));
                    }
                    None => self.rows.push(Row::Undated),
                }
                last = month;
            }
            self.row_of[number] = self.rows.len();
            self.rows.push(Row::Event(EventIx(number)));
        }
    }

    fn count(&mut self, edition: &Edition) {
        for statement in &edition.statements {
            if let Some(day) = statement.said_on.as_ref().and_then(|k| k.value.day()) {
                *self.said.entry(day).or_default() += 1;
            }
            for witness in statement.witnesses.iter().filter(|w| w.sure) {
                if let Some(day) = &edition[witness.article].published {
                    *self.printed.entry(day.value).or_default() += 1;
                }
            }
        }
    }
}

fn month_of(when: When) -> (i16, i8) {
    match when {
        When::Day(day) => (day.year(), day.month()),
        When::Month { year, month } => (year, month),
    }
}

/// Where to begin reading: the event that most outlets cover, the one with more statements where two are
/// even, the earlier one where that is even too.
pub fn beginning(edition: &Edition) -> EventIx {
    let weight = |&(number, event): &(usize, &crate::edition::Event)| {
        let shared = event.outlets.len();
        (shared, event.statements.len(), std::cmp::Reverse(number))
    };
    let best = edition.events.iter().enumerate().max_by_key(weight);
    EventIx(best.map_or(0, |(number, _)| number))
}
