//! What ties the pieces of one article: a run of another outlet that prints them one behind the other.
//!
//! An outlet that prints two sentences as two quotations in a row and another that prints them as one run
//! report one stretch of speech. The second piece may be reworded too much to join by itself; beside a
//! piece that surely is the run's beginning, what is left of the run is all that it can be.

use super::evidence::{Edge, SAME_DAYS, Shape};
use super::material::Material;
use super::speaker::Agreement;

/// The share of the words, by number and by weight, that a piece and what is left of the run must share,
/// of the lesser one.
const MOST: f32 = 0.5;

/// The edges of each printing.
pub(super) struct Ties {
    /// (printing, edge), ascending.
    ends: Vec<(u32, u32)>,
}

impl Ties {
    /// Sorts the ends of `edges`.
    pub(super) fn new(edges: &[Edge]) -> Self {
        let numbered = edges.iter().enumerate();
        let mut ends: Vec<(u32, u32)> = numbered
            .flat_map(|(n, edge)| [(edge.a, n as u32), (edge.b, n as u32)])
            .collect();
        ends.sort_unstable();
        Self { ends }
    }

    /// The edges of a printing (indices).
    pub(super) fn of(&self, printing: u32) -> impl Iterator<Item = usize> + '_ {
        let start = self.ends.partition_point(|(n, _)| *n < printing);
        let own = self.ends[start..].iter();
        own.take_while(move |(n, _)| *n == printing)
            .map(|(_, edge)| *edge as usize)
    }

    /// Whether a run of another article prints both of two printings of one article, each in its place.
    pub(super) fn tied(&self, material: &Material, edges: &[Edge], a: u32, b: u32) -> bool {
        let article = material.facts(a).article;
        self.of(a).any(|one| {
            let run = edges[one].other(a);
            let apart = |two: usize| {
                let (x, y) = (edges[one].stretch_of(run), edges[two].stretch_of(run));
                edges[two].other(b) == run && (x.end <= y.start || y.end <= x.start)
            };
            material.facts(run).article != article && self.of(b).any(apart)
        })
    }
}

/// Makes sure the joins of pieces with the run whose beginning or end stands beside them.
pub(super) fn complete(material: &Material, edges: &mut [Edge]) {
    let ties = Ties::new(edges);
    let completed: Vec<usize> = (0..edges.len())
        .filter(|&n| !edges[n].sure)
        .filter(|&n| {
            let edge = &edges[n];
            let ends = [(edge.a, edge.b), (edge.b, edge.a)];
            ends.into_iter().any(|(piece, run)| {
                let anchors = ties.of(run).map(|anchor| &edges[anchor]);
                anchors
                    .filter(|anchor| anchor.sure)
                    .any(|anchor| completes(material, edge, anchor, piece, run))
            })
        })
        .collect();
    for n in completed {
        edges[n].sure = true;
        edges[n].shape = Shape::Dovetail;
    }
}

/// Whether `edge` ties `piece` to what the `anchor`, its neighbour in the article, leaves of the `run`.
fn completes(material: &Material, edge: &Edge, anchor: &Edge, piece: u32, run: u32) -> bool {
    let neighbour = anchor.other(run);
    let facts = |n: u32| material.facts(n);
    let agree = |a: u32, b: u32| material.agreement(a, b) == Agreement::Agree;
    let beside = facts(neighbour).article == facts(piece).article
        && facts(run).article != facts(piece).article
        && neighbour.abs_diff(piece) == 1;
    let direct = [piece, run, neighbour].iter().all(|n| !facts(*n).indirect);
    if !beside || !direct || !agree(piece, run) || !agree(piece, neighbour) {
        return false;
    }
    let near = material
        .days_apart(piece, run)
        .is_none_or(|days| days <= SAME_DAYS);
    let (own, taken) = (edge.stretch_of(run), anchor.stretch_of(run));
    let in_order = if neighbour < piece {
        taken.end <= own.start
    } else {
        own.end <= taken.start
    };
    let words = material.words(run).forms;
    let left = if neighbour < piece {
        &words[taken.end as usize..]
    } else {
        &words[..taken.start as usize]
    };
    let weight: f32 = left.iter().map(|form| material.weight(*form)).sum();
    let length = left.len().min(material.words(piece).forms.len());
    near && in_order
        && edge.count as f32 >= MOST * length as f32
        && edge.matched >= MOST * weight.min(facts(piece).info)
}
