//! Stock phrases: words that are said again month after month, or in one story after the other, are no sign that two
//! printings are of one statement.

use super::limits::STORIES_COMPARED;
use super::local::Alignment;
use super::printings::{LIKENESS_ZERO, Printings};
use foldhash::fast::RandomState;
use std::collections::{BTreeMap, HashMap};

/// A trigram of less weight is as common as its words.
pub(super) const TELLING_TRIGRAM_NATS: f32 = 6.0;
/// In so many months, or stories, only stock phrases are printed: they join within an event.
pub(super) const STOCK_MONTHS: u32 = 4;

/// What one outlet alone prints in so many articles stands beside them, in a side bar that makes them alike.
const SIDE_BAR_ARTICLES: usize = 5;

/// How many surnames those have who say a trigram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SpeakerCount {
    /// Fewer than [`STOCK_MONTHS`].
    Few,
    /// More, but half of the printings are of one.
    Mostly(u32),
    /// More, and no one stands out.
    Many,
}

impl SpeakerCount {
    /// Reads off the printings of a trigram who says it.
    fn of(printings: &Printings, of_trigram: impl Iterator<Item = u32>) -> Self {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for surname in of_trigram.filter_map(|n| printings.surname(n)) {
            *counts.entry(surname).or_default() += 1;
        }
        let all: usize = counts.values().sum();
        let most = counts.iter().max_by_key(|(_, times)| **times);
        match most {
            Some(_) if counts.len() < STOCK_MONTHS as usize => Self::Few,
            Some((surname, times)) if times * 2 >= all => Self::Mostly(*surname),
            Some(_) => Self::Many,
            None => Self::Few,
        }
    }
}

/// How widely a trigram is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spread {
    /// In how many months (of 30 days).
    pub(super) months: u32,
    /// In how many stories, where that is known: articles that are not alike; at most [`STOCK_MONTHS`] are counted.
    pub(super) stories: Option<u32>,
    /// How many surnames those have who say the phrase.
    pub(super) sayers: SpeakerCount,
}

impl Spread {
    /// In one month and one story.
    const ONE: Self = Self {
        months: 1,
        stories: Some(1),
        sayers: SpeakerCount::Few,
    };
}

/// How widely trigrams are printed; those of one month and one story are left out.
#[derive(Default)]
pub(super) struct StockPhrases {
    spread: HashMap<u64, Spread, RandomState>,
}

/// Stems in a row as one number.
pub(super) fn gram(stems: &[u32]) -> u64 {
    let mix = |sum: u64, stem: &u32| {
        (sum ^ (u64::from(*stem) + 1))
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .rotate_left(29)
    };
    stems.iter().fold(0, mix)
}

impl StockPhrases {
    /// Takes note of how widely trigrams are printed.
    pub(super) fn new(spread: impl Iterator<Item = (u64, Spread)>) -> Self {
        let spread = spread
            .filter(|(_, spread)| *spread != Spread::ONE)
            .collect();
        Self { spread }
    }

    /// In how many months the rarest trigram is printed that an alignment shares, and in how many stories the second
    /// rarest: a phrase and the word behind it are one trigram that few print. As many as [`STOCK_MONTHS`] phrases where all are
    /// of words so common that nobody looks for them; of what shares no trigram nobody knows in how many stories.
    pub(super) fn spread(
        &self,
        printings: &Printings,
        a: u32,
        b: u32,
        found: &Alignment,
    ) -> Spread {
        if self.spread.is_empty() {
            return Spread::ONE;
        }
        let stems = printings.words(a).stems;
        let other = printings.words(b).stems;
        let forms = printings.words(a).forms;
        let weigh = |n: usize| {
            forms[n..n + 3]
                .iter()
                .map(|f| printings.weight(*f))
                .sum::<f32>()
        };
        let mut shared = found
            .pairs
            .windows(3)
            .filter(|w| w[2].0 == w[0].0 + 2 && w[2].1 == w[0].1 + 2)
            .filter(|w| stems[w[0].0..=w[2].0] == other[w[0].1..=w[2].1])
            .map(|w| w[0].0)
            .peekable();
        let common = if shared.peek().is_some() {
            STOCK_MONTHS
        } else {
            1
        };
        let of_trigram = |n: usize| self.spread.get(&gram(&stems[n..n + 3])).copied();
        let telling = shared.filter(|n| weigh(*n) >= TELLING_TRIGRAM_NATS);
        let all: Vec<Spread> = telling
            .map(|n| of_trigram(n).unwrap_or(Spread::ONE))
            .collect();
        let mut stories: Vec<Option<u32>> = all.iter().map(|spread| spread.stories).collect();
        stories.sort_unstable();
        let second = stories.get(1).or(stories.first());
        Spread {
            months: all
                .iter()
                .map(|spread| spread.months)
                .min()
                .unwrap_or(common),
            stories: second.copied().flatten(),
            sayers: all
                .iter()
                .map(|spread| spread.sayers)
                .min()
                .unwrap_or(SpeakerCount::Few),
        }
    }
}

/// How widely the printings of one trigram, sorted by day, are spread.
pub(super) fn spread(printings: &Printings, of_trigram: &[(u64, u32)]) -> Spread {
    let of_trigram = of_trigram.iter().map(|(_, n)| *n);
    let sayers = SpeakerCount::of(printings, of_trigram.clone());
    let days = of_trigram.clone().filter_map(|n| printings.context(n).day);
    let mut months: Vec<i32> = days.map(|day| day.div_euclid(30)).collect();
    months.dedup();
    let mut articles: Vec<u32> = of_trigram.collect();
    articles.dedup_by_key(|n| printings.context(*n).article);
    let outlet = |n: &u32| printings.context(*n).outlet;
    let is_of_one_outlet = articles.iter().all(|n| outlet(n) == outlet(&articles[0]));
    let is_side_bar = is_of_one_outlet && articles.len() >= SIDE_BAR_ARTICLES;
    Spread {
        months: months.len().max(1) as u32,
        stories: Some(if is_side_bar {
            STOCK_MONTHS
        } else {
            stories(printings, &articles)
        }),
        sayers,
    }
}

/// How many of some printings, one an article, stand in stories of their own.
fn stories(printings: &Printings, articles: &[u32]) -> u32 {
    let step = articles.len().div_ceil(STORIES_COMPARED).max(1);
    let mut first: Vec<u32> = Vec::new();
    if articles.len() < STOCK_MONTHS as usize {
        return 1;
    }
    for n in articles.iter().step_by(step) {
        if !first
            .iter()
            .any(|other| printings.are_alike(*n, *other, LIKENESS_ZERO))
        {
            first.push(*n);
        }
        if first.len() >= STOCK_MONTHS as usize {
            break;
        }
    }
    first.len() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_the_stems_counts() {
        assert_ne!(gram(&[1, 2, 3]), gram(&[3, 2, 1]));
        assert_ne!(gram(&[0, 0, 1]), gram(&[0, 1, 0]));
    }
}
