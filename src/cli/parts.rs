//! The first articles of a large corpus, to be read while the others are worked on.

use crate::cache::Cache;
use crate::corpus::{Corpus, Watch};
use crate::edition::{Found, Joined};
use rayon::ThreadPoolBuilder;
use std::iter::successors;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;

/// Articles of the first part.
const FIRST_ARTICLES: usize = 1_000;
/// Each part has so many times the articles of the one before: all parts together cost little beside the whole.
const TIMES_LARGER_PART: usize = 8;
/// A part is worth its time where the corpus is so many times as large.
const MIN_TIMES_LARGER: usize = 3;

/// How many articles the parts of a corpus have.
fn sizes(all: usize) -> impl Iterator<Item = usize> {
    successors(Some(FIRST_ARTICLES), |size| {
        size.checked_mul(TIMES_LARGER_PART)
    })
    .take_while(move |size| size.saturating_mul(MIN_TIMES_LARGER) <= all)
}

/// Whether the first articles of a corpus are given before all are there.
pub fn has_parts(corpus: &Corpus) -> bool {
    sizes(corpus.articles.len()).next().is_some()
}

/// Finds the quotations of a corpus and joins them. The first parts of a large one are joined as soon as they
/// are found, and go to `give` one after another until all is joined; they have a thread and a core of their
/// own.
pub fn join_in_parts(
    corpus: Corpus,
    cache: &Cache,
    watch: &Watch,
    give: impl Fn(Joined) + Send + Sync,
) -> Joined {
    let sizes: Vec<usize> = sizes(corpus.articles.len()).collect();
    let all_joined = Watch::default();
    thread::scope(|scope| {
        let (send, parts) = mpsc::channel();
        if !sizes.is_empty() {
            scope.spawn(|| join_parts(parts, cache, &all_joined, give));
        }
        // Where no further thread is to be had, all is given at once.
        let give_part = |part| drop(send.send(part));
        let found = Found::find_in_parts(corpus, sizes, cache, watch, give_part);
        drop(send);
        let joined = Joined::join_kept(Arc::new(found), cache, watch);
        all_joined.stop();
        joined
    })
}

fn join_parts(
    parts: Receiver<Found>,
    cache: &Cache,
    all_joined: &Watch,
    give: impl Fn(Joined) + Send + Sync,
) {
    let join = || {
        for part in parts {
            let joined = Joined::join_kept(Arc::new(part), cache, all_joined);
            if all_joined.is_stopped() {
                return;
            }
            give(joined);
        }
    };
    if let Ok(pool) = ThreadPoolBuilder::new().num_threads(1).build() {
        pool.install(join);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_cost_little_beside_the_whole() {
        for all in [0, 999, 2_999, 3_000, 40_000, 1_000_000] {
            let sizes: Vec<usize> = sizes(all).collect();
            assert!(sizes.iter().sum::<usize>() <= all / 2, "{all}: {sizes:?}");
            assert_eq!(sizes.is_empty(), all < MIN_TIMES_LARGER * FIRST_ARTICLES);
        }
        assert_eq!(sizes(40_000).collect::<Vec<_>>(), [1_000, 8_000]);
    }
}
