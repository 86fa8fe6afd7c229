//! From joins of two to groups: passages unite, fragments are leaves.
//!
//! A fragment, or an indirect report, hangs on the one passage group that it fits best and never joins
//! two of them.

use super::edge::{Edge, Shape};
use super::printings::{PASSAGE_WEIGHT, Printings};
use super::speaker::Agreement;
use crate::disjoint::DisjointSets;
use std::collections::BTreeMap;

/// A fragment that fits two groups about equally (nats) is left alone.
const AMBIGUOUS: f32 = 2.0;

/// Whether a printing holds others together.
fn is_passage(printings: &Printings, n: u32) -> bool {
    printings.is_long(n) && !printings.context(n).indirect
}

/// Unites the passages by their sure edges.
pub(super) fn passages(printings: &Printings, edges: &[Edge]) -> DisjointSets {
    let mut groups = DisjointSets::new(printings.len());
    let passage = |n: u32| is_passage(printings, n);
    let sure = edges.iter().filter(|edge| edge.sure && unites(edge));
    for edge in sure.filter(|edge| passage(edge.a) && passage(edge.b)) {
        groups.unite(edge.a as usize, edge.b as usize);
    }
    groups
}

/// Joins the printings by their sure edges.
pub(super) fn join(printings: &Printings, edges: &[Edge]) -> DisjointSets {
    let mut groups = passages(printings, edges);
    let passage = |n: u32| is_passage(printings, n);
    let sure = || edges.iter().filter(|edge| edge.sure);
    let mut leaves: BTreeMap<u32, Vec<(f32, u32)>> = BTreeMap::new();
    for edge in sure() {
        match (passage(edge.a), passage(edge.b)) {
            (true, false) => leaves
                .entry(edge.b)
                .or_default()
                .push((edge.excess, edge.a)),
            (false, true) => leaves
                .entry(edge.a)
                .or_default()
                .push((edge.excess, edge.b)),
            _ => {}
        }
    }
    let hung: Vec<(u32, usize)> = leaves
        .iter()
        .filter_map(|(leaf, fits)| Some((*leaf, best(&groups, fits)?)))
        .collect();
    for (leaf, passage) in hung {
        groups.unite(leaf as usize, passage);
    }
    let alone = |n: u32| !passage(n) && !leaves.contains_key(&n);
    let indirect = |edge: &Edge| [edge.a, edge.b].map(|n| printings.context(n).indirect);
    for edge in sure().filter(|e| alone(e.a) && alone(e.b)) {
        if indirect(edge) != [true, true] || is_copied(edge) {
            groups.unite(edge.a as usize, edge.b as usize);
        }
    }
    groups
}

/// Whether two reports without marks are one: an agency's sentence that two outlets print.
fn is_copied(edge: &Edge) -> bool {
    let whole = matches!(edge.shape, Shape::Equal | Shape::Contain);
    whole && edge.matched >= PASSAGE_WEIGHT && edge.agreement != Agreement::Conflict
}

/// Whether an edge of two passages makes them one.
fn unites(edge: &Edge) -> bool {
    let dovetail = edge.shape == Shape::Dovetail && edge.agreement != Agreement::Conflict;
    edge.matched >= PASSAGE_WEIGHT || dovetail
}

/// The passage that a leaf fits best; `None` where two groups fit about equally.
fn best(groups: &DisjointSets, fits: &[(f32, u32)]) -> Option<usize> {
    let mut by_group: BTreeMap<usize, f32> = BTreeMap::new();
    for (excess, passage) in fits {
        let most = by_group
            .entry(groups.least(*passage as usize))
            .or_insert(f32::MIN);
        *most = most.max(*excess);
    }
    let mut ranked: Vec<(usize, f32)> = by_group.into_iter().collect();
    ranked.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    match ranked.as_slice() {
        [first, second, ..] if first.1 - second.1 < AMBIGUOUS => None,
        [first, ..] => Some(first.0),
        [] => None,
    }
}
