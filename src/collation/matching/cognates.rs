//! Printings as cognates of words, for rewordings that share no order of words.
//!
//! A cognate is what related words share ("acceptable", "unaccepted"). Words of grammar tell nothing here,
//! and what a whole event is about tells little: the name in every second quotation of two articles is no
//! sign that two of them are one. What is said again in other words still keeps much of its order.

use super::printings::Printings;
use rayon::prelude::*;
use std::ops::Range;

/// What a word must weigh more than to count; words of grammar do not.
const GRAMMAR_NATS: f32 = 2.0;
/// So many quotations of two articles may hold a cognate before it counts less.
const MAX_RARE_QUOTATIONS: f32 = 3.0;

/// A cognate and what a word of it weighs.
pub(super) type Cognate = (u32, f32);

/// The cognates of all printings.
pub(super) struct Cognates {
    starts: Vec<usize>,
    /// The cognates of each printing, ascending, each once.
    cognates: Vec<Cognate>,
    /// The printings of each article, which stand one behind the other.
    articles: Vec<Range<u32>>,
}

/// What two printings share.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shared {
    /// How many cognates both have.
    pub(super) count: usize,
    /// Their weight.
    pub(super) weight: f32,
    /// Its share of the lesser one's weight.
    pub(super) share: f32,
    /// The weight of those that stand in the same order in both.
    pub(super) ordered: f32,
    /// Its share of the lesser one's weight.
    pub(super) ordered_share: f32,
    /// The weight of those that are more than names and titles.
    pub(super) beside_names: f32,
}

impl Cognates {
    /// Reads the printings.
    pub(super) fn new(printings: &Printings) -> Self {
        let all = (0..printings.len() as u32).into_par_iter();
        let distinct = all.map(|n| {
            let words = 0..printings.words(n).forms.len();
            distinct(&in_order(printings, n, words))
        });
        let distinct: Vec<Vec<Cognate>> = distinct.collect();
        let mut index = Self {
            starts: vec![0],
            cognates: Vec::with_capacity(distinct.iter().map(Vec::len).sum()),
            articles: Vec::new(),
        };
        for (n, cognates) in (0..).zip(distinct) {
            index.cognates.extend(cognates);
            index.starts.push(index.cognates.len());
            let article = printings.context(n).article as usize;
            if index.articles.len() <= article {
                index.articles.resize(article + 1, n..n);
            }
            index.articles[article].end = n + 1;
        }
        index
    }

    /// The cognates of a printing.
    pub(super) fn of(&self, printing: u32) -> &[Cognate] {
        let n = printing as usize;
        &self.cognates[self.starts[n]..self.starts[n + 1]]
    }

    /// The most that [`Cognates::shared`] can find.
    pub(super) fn bound(&self, a: u32, b: u32) -> f32 {
        let both = common(self.of(a), self.of(b));
        both.map(|(_, weight)| weight).sum()
    }

    /// What two printings share, for the articles that they stand in.
    pub(super) fn shared(&self, printings: &Printings, a: u32, b: u32) -> Shared {
        let all = |n: u32| 0..printings.words(n).forms.len();
        self.compare(printings, (a, all(a)), (b, all(b)))
    }

    /// As [`Cognates::shared`], of stretches of two printings (ranges of words).
    pub(super) fn compare(
        &self,
        printings: &Printings,
        (a, of_a): (u32, Range<usize>),
        (b, of_b): (u32, Range<usize>),
    ) -> Shared {
        let articles = [a, b].map(|n| self.articles[printings.context(n).article as usize].clone());
        let weighed = |printing: u32, words: Range<usize>| -> Vec<Cognate> {
            let cognates = in_order(printings, printing, words).into_iter();
            let topical = |cognate: u32| {
                (MAX_RARE_QUOTATIONS / self.printings_with(&articles, cognate)).min(1.0)
            };
            cognates
                .map(|(f, weight)| (f, weight * topical(f)))
                .collect()
        };
        let (x, y) = (weighed(a, of_a), weighed(b, of_b));
        let (all_x, all_y) = (distinct(&x), distinct(&y));
        let total = |cognates: &[Cognate]| cognates.iter().map(|f| f.1).sum::<f32>();
        let lesser = total(&all_x).min(total(&all_y)).max(f32::MIN_POSITIVE);
        let weight: f32 = common(&all_x, &all_y).map(|f| f.1).sum();
        let ordered = in_same_order(&x, &y);
        let beside_names = common(&all_x, &all_y).filter(|f| !printings.is_of_names(f.0));
        Shared {
            count: common(&all_x, &all_y).count(),
            weight,
            share: weight / lesser,
            ordered,
            ordered_share: ordered / lesser,
            beside_names: beside_names.map(|f| f.1).sum(),
        }
    }

    /// How many printings of some articles hold a cognate.
    fn printings_with(&self, articles: &[Range<u32>; 2], cognate: u32) -> f32 {
        let all = articles.iter().cloned().flatten();
        let holds = |n: &u32| self.of(*n).binary_search_by_key(&cognate, |f| f.0).is_ok();
        all.filter(holds).count() as f32
    }
}

/// The cognates of some words of a printing that tell something, in the order of the words.
fn in_order(printings: &Printings, printing: u32, words: Range<usize>) -> Vec<Cognate> {
    let forms = &printings.words(printing).forms[words];
    let telling = |form: &u32| {
        let weight = printings.weight(*form) - GRAMMAR_NATS;
        (weight > 0.0).then(|| (printings.cognate(*form), weight))
    };
    forms.iter().filter_map(telling).collect()
}

/// Each cognate once, ascending.
fn distinct(cognates: &[Cognate]) -> Vec<Cognate> {
    let mut all = cognates.to_vec();
    all.sort_unstable_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
    all.dedup_by_key(|(cognate, _)| *cognate);
    all
}

/// The cognates of two ascending lists that both have, with the lesser weight.
fn common<'f>(x: &'f [Cognate], y: &'f [Cognate]) -> impl Iterator<Item = Cognate> + 'f {
    let (mut i, mut j) = (0, 0);
    std::iter::from_fn(move || {
        loop {
            let (one, other) = (x.get(i)?, y.get(j)?);
            i += usize::from(one.0 <= other.0);
            j += usize::from(other.0 <= one.0);
            if one.0 == other.0 {
                return Some((one.0, one.1.min(other.1)));
            }
        }
    })
}

/// The weight of the heaviest common subsequence.
fn in_same_order(x: &[Cognate], y: &[Cognate]) -> f32 {
    let mut last = vec![0.0_f32; y.len() + 1];
    for one in x {
        let mut corner = 0.0;
        for (j, other) in y.iter().enumerate() {
            let above = last[j + 1];
            let with = if one.0 == other.0 {
                corner + one.1.min(other.1)
            } else {
                0.0
            };
            last[j + 1] = above.max(last[j]).max(with);
            corner = above;
        }
    }
    last[y.len()]
}
