//! Stock phrases: words that are said again month after month are no sign that two printings are of one statement.

use super::local::Alignment;
use super::printings::Printings;
use foldhash::fast::RandomState;
use std::collections::HashMap;

/// A trigram of less weight is as common as its words.
pub(super) const TELLING_TRIGRAM: f32 = 6.0;
/// In so many months only stock phrases are printed: they join within an event.
pub(super) const STOCK_MONTHS: u32 = 4;

/// In how many months (of 30 days) a trigram is printed; those of a single month are left out.
#[derive(Default)]
pub(super) struct StockPhrases {
    months: HashMap<u64, u32, RandomState>,
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
    /// Takes note of the printings of one trigram.
    pub(super) fn note(&mut self, trigram: u64, days: impl Iterator<Item = i32>) {
        let mut months: Vec<i32> = days.map(|day| day.div_euclid(30)).collect();
        months.sort_unstable();
        months.dedup();
        if months.len() > 1 {
            self.months.insert(trigram, months.len() as u32);
        }
    }

    /// In how many months the rarest trigram that an alignment shares is printed; 1 where it shares none, and
    /// [`STOCK_MONTHS`] where all are of words so common that nobody looks for them.
    pub(super) fn months(&self, printings: &Printings, a: u32, b: u32, found: &Alignment) -> u32 {
        if self.months.is_empty() {
            return 1;
        }
        let stems: Vec<u32> = printings.stems(a).collect();
        let other: Vec<u32> = printings.stems(b).collect();
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
        let rarest = shared
            .filter(|n| weigh(*n) >= TELLING_TRIGRAM)
            .map(|n| {
                self.months
                    .get(&gram(&stems[n..n + 3]))
                    .copied()
                    .unwrap_or(1)
            })
            .min();
        rarest.unwrap_or(common)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_trigrams_of_several_months_are_stock() {
        let mut stock = StockPhrases::default();
        stock.note(1, [0, 3, 29].into_iter());
        stock.note(2, [0, 30, 61, 62].into_iter());
        assert_eq!(stock.months.get(&1), None);
        assert_eq!(stock.months.get(&2), Some(&3));
    }

    #[test]
    fn the_order_of_the_stems_counts() {
        assert_ne!(gram(&[1, 2, 3]), gram(&[3, 2, 1]));
        assert_ne!(gram(&[0, 0, 1]), gram(&[0, 1, 0]));
    }
}
