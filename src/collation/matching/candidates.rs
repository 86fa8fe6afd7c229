//! Which pairs of printings are worth weighing.
//!
//! Printings that share a rare enough trigram of stems, a short one and those that hold its words, and two
//! of which one ends as the other begins. Every list has a bounded number of neighbours, so the pairs grow about
//! linearly with the printings.
//!
//! Words that very many print are a turn of phrase, a slogan, or a passage that is printed again and again. Of such
//! a list only those are paired that one speaker says, and those that go on in the same words: a passage is
//! recognised by one neighbour that prints all of it, however many print it.

use super::limits::{
    COMMON_GROUP, NEAREST_NEIGHBOURS, NEIGHBOURS, NEIGHBOURS_IN_WORDS, RAREST_TRIGRAMS, SMALL_GROUP,
};
use super::printings::Printings;
use super::stock_phrases::{StockPhrases, TELLING_TRIGRAM, gram, spread};
use rayon::prelude::*;

/// A printing of so few words is looked for by its heaviest word or pair of words.
const SHORT_WORDS: usize = 3;

/// Two printings, the lesser first.
pub(super) type Pair = (u32, u32);

/// The pairs and, as a by-product, the stock phrases.
pub(super) struct Candidates {
    /// Pairs (lesser, greater), ascending.
    pub(super) pairs: Vec<Pair>,
    /// Phrases of several months.
    pub(super) stock: StockPhrases,
}

impl Candidates {
    /// The pairs in two lists: those of each printing with the nearest ones before and behind it, and the
    /// others; both ascending.
    pub(super) fn staged(&self, count: usize) -> (Vec<Pair>, Vec<Pair>) {
        let mut near = vec![false; self.pairs.len()];
        let mut behind = vec![0; count];
        for (near, (a, _)) in near.iter_mut().zip(&self.pairs) {
            *near |= behind[*a as usize] < NEAREST_NEIGHBOURS;
            behind[*a as usize] += 1;
        }
        let mut before = vec![0; count];
        for (near, (_, b)) in near.iter_mut().zip(&self.pairs).rev() {
            *near |= before[*b as usize] < NEAREST_NEIGHBOURS;
            before[*b as usize] += 1;
        }
        let mut near = near.into_iter();
        let is_near = |_: &Pair| near.next().unwrap_or(false);
        self.pairs.iter().copied().partition(is_near)
    }
}

type Posting = (u64, u32);

/// Finds the pairs.
pub(super) fn find(printings: &Printings) -> Candidates {
    let (mut pairs, stock) = by_trigram(printings);
    pairs.extend(by_few_words(printings));
    pairs.par_sort_unstable();
    pairs.dedup();
    Candidates { pairs, stock }
}

fn by_trigram(printings: &Printings) -> (Vec<Pair>, StockPhrases) {
    let postings = sorted(
        (0..printings.len() as u32)
            .into_par_iter()
            .flat_map_iter(|n| trigrams(printings, n))
            .collect(),
        printings,
    );
    let groups: Vec<&[Posting]> = postings
        .chunk_by(|x, y| x.0 == y.0)
        .filter(|group| group.len() > 1)
        .collect();
    let spread = groups
        .par_iter()
        .map(|group| (group[0].0, spread(printings, group)));
    let stock = StockPhrases::new(spread.collect::<Vec<_>>().into_iter());
    let rare = rare_places(&groups);
    let pairs = groups
        .par_iter()
        .enumerate()
        .flat_map_iter(|(at, group)| {
            let all = group.len() <= SMALL_GROUP;
            let counts = |n: u32| all || rare.binary_search(&(n, at as u32)).is_ok();
            near(printings, group, counts)
        })
        .collect();
    (pairs, stock)
}

fn trigrams(printings: &Printings, printing: u32) -> Vec<Posting> {
    let forms = printings.words(printing).forms;
    let stems = printings.words(printing).stems;
    let weigh = |forms: &[u32]| forms.iter().map(|f| printings.weight(*f)).sum::<f32>();
    let mut out: Vec<Posting> = stems
        .windows(3)
        .zip(forms.windows(3))
        .filter(|(_, forms)| weigh(forms) >= TELLING_TRIGRAM)
        .map(|(stems, _)| (gram(stems), printing))
        .collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// Sorts by key, then by day, so that neighbours in a list are near in time.
pub(super) fn sorted(mut postings: Vec<Posting>, printings: &Printings) -> Vec<Posting> {
    postings.par_sort_unstable_by_key(|(key, n)| (*key, printings.context(*n).day, *n));
    postings
}

/// For each printing the rarest of its larger groups, as sorted (printing, group).
fn rare_places(groups: &[&[Posting]]) -> Vec<(u32, u32)> {
    let common = groups.par_iter().enumerate();
    let common = common.filter(|(_, group)| group.len() > SMALL_GROUP);
    let mut sizes: Vec<(u32, u32, u32)> = common
        .flat_map_iter(|(at, group)| {
            let size = group.len() as u32;
            group.iter().map(move |(_, n)| (*n, size, at as u32))
        })
        .collect();
    sizes.par_sort_unstable();
    let mut rare: Vec<(u32, u32)> = sizes
        .par_chunk_by(|x, y| x.0 == y.0)
        .flat_map_iter(|places| {
            let rarest = places.iter().take(RAREST_TRIGRAMS);
            rarest.map(|(n, _, at)| (*n, *at))
        })
        .collect();
    rare.par_sort_unstable();
    rare
}

/// Pairs every printing with its neighbours in the list, where the group counts for one of them.
fn near(printings: &Printings, group: &[Posting], counts: impl Fn(u32) -> bool) -> Vec<Pair> {
    let mut counted: Vec<u32> = group
        .iter()
        .map(|(_, n)| *n)
        .filter(|n| counts(*n))
        .collect();
    if counted.is_empty() {
        return Vec::new();
    }
    counted.sort_unstable();
    let has = |n: u32| counted.binary_search(&n).is_ok();
    let wanted = |a: u32, b: u32| has(a) || has(b);
    if group.len() <= COMMON_GROUP {
        return neighbours(group, NEIGHBOURS, wanted);
    }
    let mut pairs = of_one_speaker(printings, group, wanted);
    pairs.extend(in_the_same_words(printings, group, wanted));
    pairs
}

/// The neighbours by day of one speaker.
fn of_one_speaker(
    printings: &Printings,
    group: &[Posting],
    wanted: impl Fn(u32, u32) -> bool,
) -> Vec<Pair> {
    let surname = |posting: &Posting| printings.surname(posting.1);
    let mut named: Vec<Posting> = group.to_vec();
    named.retain(|posting| surname(posting).is_some());
    named.sort_by_key(surname);
    let of_one = named.chunk_by(|x, y| surname(x) == surname(y));
    of_one
        .flat_map(|group| neighbours(group, NEIGHBOURS, &wanted))
        .collect()
}

/// The neighbours in the order of what follows the words of the list: who prints most of the same is next.
fn in_the_same_words(
    printings: &Printings,
    group: &[Posting],
    wanted: impl Fn(u32, u32) -> bool,
) -> Vec<Pair> {
    let following = |posting: &Posting| {
        let stems = printings.words(posting.1).stems;
        let is_key = |at: &usize| {
            (1..=3).any(|len| {
                stems
                    .get(*at..at + len)
                    .is_some_and(|stems| gram(stems) == posting.0)
            })
        };
        let at = (0..stems.len()).find(is_key);
        (&stems[at.unwrap_or(0)..], *posting)
    };
    let mut ordered: Vec<(&[u32], Posting)> = group.iter().map(following).collect();
    ordered.sort_by_key(|(stems, _)| *stems);
    let ordered: Vec<Posting> = ordered.into_iter().map(|(_, posting)| posting).collect();
    neighbours(&ordered, NEIGHBOURS_IN_WORDS, wanted)
}

/// The pairs (lesser, greater) of a printing and the next so many in the list that `wanted` lets pass.
pub(super) fn neighbours(
    group: &[Posting],
    next: usize,
    wanted: impl Fn(u32, u32) -> bool,
) -> Vec<Pair> {
    let mut out = Vec::new();
    for (at, (_, x)) in group.iter().enumerate() {
        let behind = group[at + 1..].iter().take(next).map(|(_, y)| *y);
        let pairs = behind.filter(|y| x != y && wanted(*x, *y));
        out.extend(pairs.map(|y| (*x.min(&y), *x.max(&y))));
    }
    out
}

/// Short printings with all that hold their words, and printings that end in the two words with which
/// another begins.
fn by_few_words(printings: &Printings) -> Vec<(u32, u32)> {
    let all = 0..printings.len() as u32;
    let short = |n: &u32| printings.words(*n).forms.len() <= SHORT_WORDS;
    let mut wanted: Vec<u64> = all
        .clone()
        .filter(short)
        .filter_map(|n| key(printings, n))
        .collect();
    wanted.sort_unstable();
    wanted.dedup();
    let keys = |n: u32| {
        let stems = printings.words(n).stems;
        let mut keys: Vec<u64> = stems.iter().map(|s| gram(&[*s])).collect();
        keys.extend(stems.windows(2).map(gram));
        keys.retain(|key| wanted.binary_search(key).is_ok());
        keys.sort_unstable();
        keys.dedup();
        keys.into_iter()
            .map(move |key| (key, n))
            .collect::<Vec<_>>()
    };
    let postings = sorted(
        all.clone().into_par_iter().flat_map_iter(keys).collect(),
        printings,
    );
    let mut pairs = paired(printings, &postings, |n| short(&n));
    let ends = |n: u32| {
        let stems = printings.words(n).stems;
        let (first, last) = (stems.first_chunk::<2>(), stems.last_chunk::<2>());
        let ends = [first, last].into_iter().flatten();
        ends.map(|two| (gram(two), n)).collect::<Vec<_>>()
    };
    let postings = sorted(all.into_par_iter().flat_map_iter(ends).collect(), printings);
    pairs.extend(paired(printings, &postings, |n| !short(&n)));
    pairs
}

fn paired(
    printings: &Printings,
    postings: &[Posting],
    counts: impl Fn(u32) -> bool + Sync,
) -> Vec<Pair> {
    let groups: Vec<&[Posting]> = postings.chunk_by(|x, y| x.0 == y.0).collect();
    groups
        .par_iter()
        .flat_map_iter(|group| near(printings, group, &counts))
        .collect()
}

/// The key of a short printing: its heaviest pair of neighbours, or its only word.
fn key(printings: &Printings, printing: u32) -> Option<u64> {
    let stems = printings.words(printing).stems;
    let forms = printings.words(printing).forms;
    let weigh = |forms: &[u32]| forms.iter().map(|f| printings.weight(*f)).sum::<f32>();
    let size = stems.len().min(2);
    let grams = stems.windows(size.max(1)).zip(forms.windows(size.max(1)));
    let heaviest = grams.max_by(|x, y| weigh(x.1).total_cmp(&weigh(y.1)))?;
    Some(gram(heaviest.0))
}
