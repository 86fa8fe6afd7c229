//! The first articles of a large corpus, to be read while the others are worked on.

use super::output::Report;
use super::source::Source;
use crate::corpus::{Corpus, Watch};
use crate::notebook::Notebook;
use crate::reader::Parts;
use rayon::ThreadPoolBuilder;
use std::iter::successors;

/// Articles of the first part.
const FIRST: usize = 1_000;
/// Each part has so many times the articles of the one before: all parts together cost little beside the whole.
const TIMES: usize = 8;
/// A part is worth its time where the corpus is so many times as large.
const WORTH: usize = 3;

/// How many articles the parts of a corpus have.
fn sizes(all: usize) -> impl Iterator<Item = usize> {
    successors(Some(FIRST), |size| size.checked_mul(TIMES))
        .take_while(move |size| size.saturating_mul(WORTH) <= all)
}

/// Whether a corpus is given in parts before it is there as a whole.
pub fn has_parts(corpus: &Corpus) -> bool {
    sizes(corpus.articles.len()).next().is_some()
}

/// Gives the parts of a corpus one after another, until `watch` says stop. It has one core, the whole has the
/// others.
pub fn give(source: &Source, corpus: &Corpus, notebook: &Notebook, watch: &Watch, parts: &Parts) {
    let give = || {
        for size in sizes(corpus.articles.len()) {
            let part = Corpus {
                name: corpus.name.clone(),
                articles: corpus.articles[..size].to_vec(),
                problems: corpus.problems.clone(),
            };
            let edition = source.edition(part, notebook, watch, &mut Report::quiet());
            if watch.is_stopped() {
                return;
            }
            parts(edition, notebook.clone());
        }
    };
    if let Ok(pool) = ThreadPoolBuilder::new().num_threads(1).build() {
        pool.install(give);
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
            assert_eq!(sizes.is_empty(), all < WORTH * FIRST);
        }
        assert_eq!(sizes(40_000).collect::<Vec<_>>(), [1_000, 8_000]);
    }
}
