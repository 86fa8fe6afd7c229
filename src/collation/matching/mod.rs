//! Which printings are the same stretch of speech.
//!
//! ```text
//! weight, vocabulary, likeness, material   the words as numbers, and how much each tells
//! candidates, stock                        pairs worth weighing; phrases that tell nothing
//! local, speaker, evidence                 one pair: alignment, names, all that speaks for and against
//! family                                   words by their roots, for what is reworded
//! runs                                     pieces that a run of another outlet ties together
//! cluster                                  pairs to groups
//! loose                                    what is only perhaps the same
//! coverage                                 how much of a whole a part prints
//! ```

mod candidates;
mod cluster;
mod coverage;
mod evidence;
mod family;
mod likeness;
mod local;
mod loose;
mod material;
mod runs;
mod speaker;
mod stock;
#[cfg(test)]
mod tests;
mod vocabulary;
mod weight;

pub use coverage::share;
pub use speaker::{Agreement, speakers_agree};

use crate::quotation::Kind;
use candidates::Candidates;
use evidence::{Edge, Scale};
use family::Index;
use jiff::civil::Date;
use local::Aligner;
use material::Material;
use rayon::prelude::*;

/// One quotation as matching sees it.
#[derive(Clone, Debug)]
pub struct Printing<'a> {
    /// Index of its article; printings of one article stand in their order.
    pub article: usize,
    /// Who published it. Joining does not look at it: an outlet that prints words twice prints one statement.
    pub outlet: &'a str,
    /// Direct, mixed or indirect.
    pub kind: Kind,
    /// The resolved speaker, where known: evidence, never a veto.
    pub speaker: Option<&'a str>,
    /// The day its article came out.
    pub published: Option<Date>,
    /// The words, stretches joined by a blank.
    pub text: &'a str,
}

/// The printings of one statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
pub fn join(printings: &[Printing<'_>], articles: &[&str]) -> Vec<Group> {
    let material = Material::read(printings, articles);
    let candidates = candidates::find(&material);
    let mut edges = weigh(&material, &candidates);
    let families = Index::new(&material);
    runs::complete(&material, &mut edges);
    runs::reworded(&material, &families, &mut edges);
    let groups = cluster::join(&material, &edges);
    let perhaps = loose::offers(&material, &families, &edges, &groups);
    let groups = groups.lists().into_iter().zip(perhaps);
    groups
        .map(|(sure, perhaps)| Group { sure, perhaps })
        .collect()
}

/// Weighs the pairs, the nearest ones first; passages that these have united already are not weighed again,
/// for of what hundreds of outlets print alike there are many more pairs than it takes to join it.
fn weigh(material: &Material, candidates: &Candidates) -> Vec<Edge> {
    let scale = Scale::new(material, &candidates.stock);
    let weigh_all = |pairs: &[(u32, u32)]| -> Vec<Edge> {
        let pairs = pairs.par_iter();
        let edges = pairs.map_init(Aligner::default, |aligner, (a, b)| {
            scale.weigh(aligner, *a, *b)
        });
        edges.flatten().collect()
    };
    let (nearest, mut others) = candidates.staged(material.len());
    let mut edges = weigh_all(&nearest);
    let groups = cluster::passages(material, &edges);
    others.retain(|(a, b)| groups.root(*a) != groups.root(*b));
    edges.extend(weigh_all(&others));
    edges.par_sort_unstable_by_key(|edge| (edge.a, edge.b));
    edges
}
