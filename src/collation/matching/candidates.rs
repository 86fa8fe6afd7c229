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
use super::lists::{Lists, Neighbours};
use super::printings::{ByDay, Printings};
use super::stock_phrases::{StockPhrases, TELLING_TRIGRAM_NATS, gram, spread};
use super::vocabulary::NONE;
use crate::repeats::Repeats;
use rayon::prelude::*;

/// A printing of so few words is looked for by its heaviest word or pair of words.
const SHORT_WORDS: usize = 3;
/// The groups of so many keys are made lists at once.
const GROUPS_AT_ONCE: usize = 4096;

/// Two printings, the lesser first.
pub(super) type PrintingPair = (u32, u32);

/// The pairs and, as a by-product, the stock phrases.
pub(super) struct Candidates {
    /// Who makes a pair with whom.
    pub(super) neighbours: Neighbours,
    /// Phrases of several months.
    pub(super) stock_phrases: StockPhrases,
}

impl Candidates {
    /// For each printing those of its neighbours that stand nearest before and behind it.
    pub(super) fn nearest(&self) -> Nearest {
        let all = (0..self.neighbours.len() as u32).into_par_iter();
        let both = all.map(|n| {
            let (mut before, mut behind) = (Apart::NONE, Apart::NONE);
            for other in self.neighbours.of(n) {
                if other < n {
                    before.add(n - other);
                } else {
                    behind.add(other - n);
                }
            }
            (before, behind)
        });
        let (before, behind) = both.unzip();
        Nearest { before, behind }
    }
}

/// The least distances of a printing to others.
#[derive(Clone, Copy)]
struct Apart([u32; NEAREST_NEIGHBOURS]);

impl Apart {
    const NONE: Self = Self([NONE; NEAREST_NEIGHBOURS]);

    fn add(&mut self, apart: u32) {
        if apart < self.0[NEAREST_NEIGHBOURS - 1] && !self.0.contains(&apart) {
            let at = self.0.partition_point(|less| *less < apart);
            self.0[at..].rotate_right(1);
            self.0[at] = apart;
        }
    }

    fn each(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().copied().take_while(|apart| *apart != NONE)
    }
}

/// The nearest neighbours of each printing before and behind it.
pub(super) struct Nearest {
    before: Vec<Apart>,
    behind: Vec<Apart>,
}

impl Nearest {
    /// Whether one of a pair is among the nearest of the other.
    pub(super) fn holds(&self, (a, b): PrintingPair) -> bool {
        let apart = b - a;
        let (behind, before) = (&self.behind[a as usize], &self.before[b as usize]);
        behind.0.contains(&apart) || before.0.contains(&apart)
    }

    /// The pairs of which one is among the nearest of the other, ascending.
    pub(super) fn pairs(&self) -> Vec<PrintingPair> {
        let both = (0..).zip(self.before.iter().zip(&self.behind));
        let pairs = both.flat_map(|(n, (before, behind))| {
            let before = before.each().map(move |apart| (n - apart, n));
            before.chain(behind.each().map(move |apart| (n, n + apart)))
        });
        let mut pairs: Vec<PrintingPair> = pairs.collect();
        pairs.par_sort_unstable();
        pairs.dedup();
        pairs
    }
}

type Posting = (u64, u32);

/// Finds the pairs.
pub(super) fn find(printings: &Printings) -> Candidates {
    let (mut lists, stock_phrases) = by_trigram(printings);
    add_by_few_words(&mut lists, printings);
    Candidates {
        neighbours: Neighbours::new(lists, printings.len()),
        stock_phrases,
    }
}

fn by_trigram(printings: &Printings) -> (Lists, StockPhrases) {
    // Most trigrams stand in one printing alone: they are left out before the others are sorted.
    let repeats = Repeats::new(printings.count_words());
    let all = (0..printings.len() as u32).into_par_iter();
    let each = all.clone().flat_map_iter(|n| trigrams(printings, n));
    each.for_each(|trigram| repeats.note(trigram));
    let shared = all.flat_map_iter(|n| postings(printings, n, &repeats));
    let postings = sorted(shared.collect(), printings);
    drop(repeats);
    let groups: Vec<&[Posting]> = postings
        .chunk_by(|x, y| x.0 == y.0)
        .filter(|group| group.len() > 1)
        .collect();
    let spread = groups
        .par_iter()
        .map(|group| (group[0].0, spread(printings, group)));
    let stock_phrases = StockPhrases::new(spread.collect::<Vec<_>>().into_iter());
    let rare = rare_places(&groups);
    let mut lists = Lists::default();
    add_groups(&mut lists, printings, &groups, |at| {
        let all = groups[at].len() <= SMALL_GROUP;
        let start = rare.partition_point(|(group, _)| (*group as usize) < at);
        let wanted = &rare[start..start + groups[at].len().min(rare.len() - start)];
        move |n| all || wanted.binary_search(&(at as u32, n)).is_ok()
    });
    (lists, stock_phrases)
}

/// The trigrams of a printing that tell enough, in their order.
fn trigrams(printings: &Printings, printing: u32) -> impl Iterator<Item = u64> {
    let words = printings.words(printing);
    let trigrams = words.stems.windows(3).zip(words.weights.windows(3));
    let telling =
        trigrams.filter(|(_, weights)| weights.iter().sum::<f32>() >= TELLING_TRIGRAM_NATS);
    telling.map(|(stems, _)| gram(stems))
}

/// The trigrams of a printing that another one may have too.
fn postings(printings: &Printings, printing: u32, repeats: &Repeats) -> Vec<Posting> {
    let shared = trigrams(printings, printing).filter(|trigram| repeats.may_repeat(*trigram));
    let mut out: Vec<Posting> = shared.map(|trigram| (trigram, printing)).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// Sorts by key, then by day, so that neighbours in a list are near in time.
pub(super) fn sorted(mut postings: Vec<Posting>, printings: &Printings) -> Vec<Posting> {
    let ByDay { order, ranks } = &printings.by_day;
    let all = postings.par_iter_mut();
    all.for_each(|(_, n)| *n = ranks[*n as usize]);
    postings.par_sort_unstable();
    let all = postings.par_iter_mut();
    all.for_each(|(_, n)| *n = order[*n as usize]);
    postings
}

/// For each printing the rarest of its larger groups, as sorted (group, printing).
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
            rarest.map(|(n, _, at)| (*at, *n))
        })
        .collect();
    rare.par_sort_unstable();
    rare
}

/// Adds what each group of postings makes neighbours. `is_wanted` takes the number of a group and gives a test of a
/// printing: whether neighbours of it are looked for in that group.
fn add_groups<W: Fn(u32) -> bool>(
    lists: &mut Lists,
    printings: &Printings,
    groups: &[&[Posting]],
    is_wanted: impl Fn(usize) -> W + Sync,
) {
    let chunks = groups.par_chunks(GROUPS_AT_ONCE).enumerate();
    let chunks = chunks.map(|(chunk, groups)| {
        let mut lists = Lists::default();
        for (at, group) in (chunk * GROUPS_AT_ONCE..).zip(groups) {
            add_group(&mut lists, printings, group, is_wanted(at));
        }
        lists
    });
    lists.append(chunks.collect());
}

/// Adds the list of a group, or those of its parts.
fn add_group(
    lists: &mut Lists,
    printings: &Printings,
    group: &[Posting],
    is_wanted: impl Fn(u32) -> bool,
) {
    let member = |n: u32| (n, is_wanted(n));
    if group.len() <= COMMON_GROUP {
        lists.add(group.iter().map(|(_, n)| member(*n)), NEIGHBOURS);
    } else if group.iter().any(|(_, n)| is_wanted(*n)) {
        for of_one in by_speaker(printings, group).chunk_by(|x, y| x.0 == y.0) {
            lists.add(of_one.iter().map(|(_, n)| member(*n)), NEIGHBOURS);
        }
        let following = by_what_follows(printings, group).into_iter();
        lists.add(following.map(member), NEIGHBOURS_IN_WORDS);
    }
}

/// The printings of a group with the surnames of their speakers, those of one speaker by day.
fn by_speaker(printings: &Printings, group: &[Posting]) -> Vec<(u32, u32)> {
    let named = group.iter();
    let named = named.filter_map(|(_, n)| Some((printings.surname(*n)?, *n)));
    let mut named: Vec<(u32, u32)> = named.collect();
    named.sort_by_key(|(surname, _)| *surname);
    named
}

/// The printings of a group in the order of what follows its words: who prints most of the same is next.
fn by_what_follows(printings: &Printings, group: &[Posting]) -> Vec<u32> {
    let following = |(key, n): &Posting| {
        let stems = printings.words(*n).stems;
        let is_key = |at: &usize| {
            (1..=3).any(|len| {
                stems
                    .get(*at..at + len)
                    .is_some_and(|stems| gram(stems) == *key)
            })
        };
        let at = (0..stems.len()).find(is_key);
        (&stems[at.unwrap_or(0)..], *n)
    };
    let mut ordered: Vec<(&[u32], u32)> = group.iter().map(following).collect();
    ordered.sort_by_key(|(stems, _)| *stems);
    ordered.into_iter().map(|(_, n)| n).collect()
}

/// Adds the lists of short printings with all that hold their words, and of printings that end in the two words with
/// which another begins.
fn add_by_few_words(lists: &mut Lists, printings: &Printings) {
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
    add_postings(lists, printings, &postings, |n| short(&n));
    let ends = |n: u32| {
        let stems = printings.words(n).stems;
        let (first, last) = (stems.first_chunk::<2>(), stems.last_chunk::<2>());
        let ends = [first, last].into_iter().flatten();
        ends.map(|two| (gram(two), n)).collect::<Vec<_>>()
    };
    let postings = sorted(all.into_par_iter().flat_map_iter(ends).collect(), printings);
    add_postings(lists, printings, &postings, |n| !short(&n));
}

fn add_postings(
    lists: &mut Lists,
    printings: &Printings,
    postings: &[Posting],
    is_wanted: impl Fn(u32) -> bool + Sync,
) {
    let groups: Vec<&[Posting]> = postings.chunk_by(|x, y| x.0 == y.0).collect();
    add_groups(lists, printings, &groups, |_| &is_wanted);
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

#[cfg(test)]
mod tests;
