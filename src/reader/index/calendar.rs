//! On which days statements were said and printed, so that those that pass a filter are counted at once.

use crate::edition::{Edition, StatementIx};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many on each day.
pub type Counts = BTreeMap<Date, usize>;

/// The days of every statement.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// All days, ascending; the other fields hold indices into them.
    days: Vec<Date>,
    /// When each statement was said, where that is known.
    said: Vec<Option<u32>>,
    /// When its sure witnesses were printed, statement after statement.
    printed: Vec<u32>,
    /// Where those of each statement end in `printed`.
    ends: Vec<usize>,
}

impl Calendar {
    /// Reads an edition once.
    pub fn new(edition: &Edition) -> Self {
        let published = |ix: usize| edition.articles.get(ix).and_then(|a| a.published.as_ref());
        let printed = (0..edition.articles.len()).filter_map(published);
        let said = edition.statements.iter();
        let said: Vec<Option<Date>> = said
            .map(|statement| {
                statement
                    .said_on
                    .as_ref()
                    .and_then(|known| known.value.day())
            })
            .collect();
        let mut days: Vec<Date> = printed.map(|known| known.value).collect();
        days.extend(said.iter().flatten());
        days.sort_unstable();
        days.dedup();
        let number = |day: Date| days.binary_search(&day).ok().map(|at| at as u32);
        let of_article = |ix| published(ix).and_then(|known| number(known.value));
        let articles: Vec<Option<u32>> = (0..edition.articles.len()).map(of_article).collect();
        let (mut printed, mut ends) = (Vec::new(), Vec::new());
        for statement in &edition.statements {
            let sure = statement.witnesses.iter().filter(|w| w.sure);
            printed.extend(sure.filter_map(|w| articles[w.article.0]));
            ends.push(printed.len());
        }
        Self {
            said: said.into_iter().map(|day| day.and_then(number)).collect(),
            days,
            printed,
            ends,
        }
    }

    /// How many of the statements that pass were said on each day, and how many of their sure printings were
    /// printed.
    pub fn count(&self, passes: impl Fn(StatementIx) -> bool) -> (Counts, Counts) {
        let mut said = vec![0; self.days.len()];
        let mut printed = vec![0; self.days.len()];
        let mut start = 0;
        for (number, (day, end)) in self.said.iter().zip(&self.ends).enumerate() {
            if passes(StatementIx(number)) {
                day.iter().for_each(|day| said[*day as usize] += 1);
                let own = &self.printed[start..*end];
                own.iter().for_each(|day| printed[*day as usize] += 1);
            }
            start = *end;
        }
        (self.named(&said), self.named(&printed))
    }

    /// The days that count.
    fn named(&self, counts: &[usize]) -> Counts {
        let counts = self.days.iter().copied().zip(counts.iter().copied());
        counts.filter(|(_, count)| *count > 0).collect()
    }
}
