//! Which printings are the same stretch of speech.
//!
//! ```text
//! weight, vocabulary, likeness, terms       how much words tell
//! printings                                 the words as numbers, and what is told of each quotation
//! lists, candidates, stock_phrases          pairs worth weighing; phrases that tell nothing
//! local, shape, speaker, evidence           one pair: alignment, names, all that speaks for and against
//! conditions, edge                          what a join must meet to be made
//! cognates                                  words by their roots, for what is reworded
//! runs                                      pieces that a run of another outlet ties together
//! answers                                   what a record has as two answers stays two
//! cluster                                   pairs to groups
//! loose                                     what is only perhaps the same
//! coverage                                  how much of a whole a part prints
//! limits                                    what bounds the work and decides nothing
//! ```

mod answers;
mod candidates;
mod cluster;
mod cognates;
mod conditions;
mod coverage;
mod edge;
mod evidence;
mod likeness;
mod limits;
mod lists;
mod local;
mod loose;
mod printings;
mod runs;
mod shape;
mod speaker;
mod stock_phrases;
mod terms;
#[cfg(test)]
mod tests;
mod vocabulary;
mod weight;

pub use coverage::share;
pub use printings::{Printing, Stance};
pub use speaker::{Agreement, speakers_agree};

use candidates::{Candidates, PrintingPair};
use cognates::Cognates;
use edge::Edge;
use evidence::Scale;
use lists::AlreadyPaired;
use local::Aligner;
use printings::Printings;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// The printings of one statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Group {
    /// Printings (indices) that are surely the same stretch of speech; never empty, ascending.
    pub sure: Vec<usize>,
    /// Printings that perhaps are: loose rewordings, translations, indirect reports, fragments that fit
    /// several statements. Each of them is sure in another group; ascending.
    pub perhaps: Vec<usize>,
}

/// Joins printings to statements. Every printing is sure in exactly one group.
///
/// `articles` are the texts that the printings come from, the background for how much a word tells.
pub fn join(given: &[Printing<'_>], articles: &[&str]) -> Vec<Group> {
    Matching::new(given, articles).join()
}

/// Printings that were read to be joined. Their words are numbers from here on, so that what they were read from need not
/// be held while they are joined, which takes the most memory.
pub struct Matching(Option<Printings>);

impl Matching {
    /// Reads printings and the articles that they come from, as [`join`] does.
    pub fn new(given: &[Printing<'_>], articles: &[&str]) -> Self {
        Self((!given.is_empty()).then(|| Printings::new(given, articles)))
    }

    /// Joins the printings to statements.
    pub fn join(self) -> Vec<Group> {
        self.0.as_ref().map_or_else(Vec::new, join_read)
    }
}

fn join_read(printings: &Printings) -> Vec<Group> {
    let candidates = candidates::find(printings);
    let mut edges = weigh(printings, candidates);
    let cognates = Cognates::new(printings);
    cluster::doubt_namesakes(printings, &mut edges);
    runs::complete(printings, &mut edges);
    runs::reworded(printings, &cognates, &mut edges);
    let answers = answers::part(printings, &mut edges);
    let groups = cluster::join(printings, &edges);
    let perhaps = loose::offers(printings, &cognates, &edges, &answers, &groups);
    let groups = groups.lists().into_iter().zip(perhaps);
    groups
        .map(|(sure, perhaps)| Group { sure, perhaps })
        .collect()
}

/// One aligner takes so many printings at least, one after the other: its tables have a place for every stem of the corpus,
/// and to fill them anew for a few printings would cost more than to align these.
const PRINTINGS_PER_ALIGNER: usize = 256;

/// Weighs the pairs, the nearest ones first; passages that these have united already are not weighed again,
/// for of what hundreds of outlets print alike there are many more pairs than it takes to join it.
fn weigh(printings: &Printings, candidates: Candidates) -> Vec<Edge> {
    let scale = Scale::new(printings, &candidates.stock_phrases);
    let nearest = candidates.nearest();
    let pairs = nearest.pairs();
    let of_one: Vec<&[PrintingPair]> = pairs.chunk_by(|x, y| x.0 == y.0).collect();
    let near = of_one.into_par_iter().with_min_len(PRINTINGS_PER_ALIGNER);
    let near = near.map_init(Aligner::default, |aligner, pairs| {
        scale.weigh_all(aligner, pairs[0].0, pairs.iter().map(|(_, b)| *b))
    });
    let mut edges: Vec<Edge> = near.flatten_iter().collect();
    cluster::part_speakers(printings, &mut edges);
    answers::part(printings, &mut edges);
    let groups = cluster::passages(printings, &edges);
    let group: Vec<usize> = (0..printings.len()).map(|n| groups.least(n)).collect();
    let others = (0..printings.len() as u32).into_par_iter();
    let others = others.with_min_len(PRINTINGS_PER_ALIGNER);
    let memory = || {
        (
            Aligner::default(),
            AlreadyPaired::new(printings.len()),
            Vec::new(),
        )
    };
    let others = others.map_init(memory, |(aligner, told, others), a| {
        others.clear();
        others.extend(candidates.neighbours.of(a).filter(|b| {
            *b > a
                && scale.is_telling(*b)
                && told.is_new(a, *b)
                && group[a as usize] != group[*b as usize]
                && !nearest.holds((a, *b))
        }));
        others.sort_unstable();
        scale.weigh_all(aligner, a, others.iter().copied())
    });
    edges.par_extend(others.flatten_iter());
    cluster::part_speakers(printings, &mut edges);
    edges.par_sort_unstable_by_key(|edge| (edge.a, edge.b));
    edges
}
