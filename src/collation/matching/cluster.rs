//! From joins of two to groups: passages unite, fragments are leaves.
//!
//! A fragment, or an indirect report, hangs on the one passage group that it fits best and never joins
//! two of them.

use super::evidence::{Edge, PASSAGE, Shape};
use super::material::Material;
use super::speaker::Agreement;
use std::collections::BTreeMap;

/// A fragment that fits two groups about equally (nats) is left alone.
const AMBIGUOUS: f32 = 2.0;

/// Which printings are in one group: each points to another of its group, the root to itself.
#[derive(Clone, Debug)]
pub(super) struct Groups {
    parent: Vec<u32>,
}

impl Groups {
    fn new(printings: usize) -> Self {
        let parent = (0..printings as u32).collect();
        Self { parent }
    }

    /// The root of a printing's group.
    pub(super) fn root(&self, mut n: u32) -> u32 {
        while self.parent[n as usize] != n {
            n = self.parent[n as usize];
        }
        n
    }

    /// Unites two groups under the lesser root, shortening the paths.
    fn unite(&mut self, a: u32, b: u32) {
        let (x, y) = (self.root(a), self.root(b));
        let root = x.min(y);
        for mut n in [a, b] {
            while self.parent[n as usize] != n {
                n = std::mem::replace(&mut self.parent[n as usize], root);
            }
            self.parent[n as usize] = root;
        }
        self.parent[root as usize] = root;
    }

    /// Groups as lists, ordered by their first printing; each list ascends.
    pub(super) fn lists(&self) -> Vec<Vec<usize>> {
        let mut lists: Vec<Vec<usize>> = vec![Vec::new(); self.parent.len()];
        for n in 0..self.parent.len() {
            lists[self.root(n as u32) as usize].push(n);
        }
        lists.retain(|list| !list.is_empty());
        lists
    }
}

/// Whether a printing holds others together.
fn is_passage(material: &Material, n: u32) -> bool {
    material.is_long(n) && !material.facts(n).indirect
}

/// Unites the passages by their sure edges.
pub(super) fn passages(material: &Material, edges: &[Edge]) -> Groups {
    let mut groups = Groups::new(material.len());
    let passage = |n: u32| is_passage(material, n);
    let sure = edges.iter().filter(|edge| edge.sure && unites(edge));
    for edge in sure.filter(|edge| passage(edge.a) && passage(edge.b)) {
        groups.unite(edge.a, edge.b);
    }
    groups
}

/// Joins the printings by their sure edges.
pub(super) fn join(material: &Material, edges: &[Edge]) -> Groups {
    let mut groups = passages(material, edges);
    let passage = |n: u32| is_passage(material, n);
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
    let hung: Vec<(u32, u32)> = leaves
        .iter()
        .filter_map(|(leaf, fits)| Some((*leaf, best(&groups, fits)?)))
        .collect();
    for (leaf, passage) in hung {
        groups.unite(leaf, passage);
    }
    let alone = |n: u32| !passage(n) && !leaves.contains_key(&n);
    let indirect = |edge: &Edge| [edge.a, edge.b].map(|n| material.facts(n).indirect);
    for edge in sure().filter(|e| alone(e.a) && alone(e.b)) {
        if indirect(edge) != [true, true] || is_copied(edge) {
            groups.unite(edge.a, edge.b);
        }
    }
    groups
}

/// Whether two reports without marks are one: an agency's sentence that two outlets print.
fn is_copied(edge: &Edge) -> bool {
    let whole = matches!(edge.shape, Shape::Equal | Shape::Contain);
    whole && edge.matched >= PASSAGE && edge.agreement != Agreement::Conflict
}

/// Whether an edge of two passages makes them one.
fn unites(edge: &Edge) -> bool {
    let dovetail = edge.shape == Shape::Dovetail && edge.agreement != Agreement::Conflict;
    edge.matched >= PASSAGE || dovetail
}

/// The passage that a leaf fits best; `None` where two groups fit about equally.
fn best(groups: &Groups, fits: &[(f32, u32)]) -> Option<u32> {
    let mut by_group: BTreeMap<u32, f32> = BTreeMap::new();
    for (excess, passage) in fits {
        let most = by_group.entry(groups.root(*passage)).or_insert(f32::MIN);
        *most = most.max(*excess);
    }
    let mut ranked: Vec<(u32, f32)> = by_group.into_iter().collect();
    ranked.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    match ranked.as_slice() {
        [first, second, ..] if first.1 - second.1 < AMBIGUOUS => None,
        [first, ..] => Some(first.0),
        [] => None,
    }
}
