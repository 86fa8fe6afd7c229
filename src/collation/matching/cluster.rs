//! From joins of two to groups: passages unite, phrases and fragments are leaves.
//!
//! A phrase, a fragment or an indirect report hangs on the one passage group that it fits best and never joins two of
//! them: a formula that one speaker says in a message, in a hearing and on the stairs is no sign that these are one.

use super::edge::{Edge, Shape};
use super::printings::{PASSAGE_WEIGHT, Printings};
use super::speaker::Agreement;
use crate::disjoint::DisjointSets;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// A leaf that fits two groups about equally (nats) is left alone.
const AMBIGUOUS: f32 = 2.0;

/// What a printing can do for others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Role {
    /// It holds others together.
    Passage,
    /// It tells enough to hold fragments, and too few words to hold passages together.
    Phrase,
    /// It holds nothing.
    Fragment,
}

fn role(printings: &Printings, n: u32) -> Role {
    if !printings.is_long(n) || printings.context(n).indirect {
        Role::Fragment
    } else if printings.is_phrase(n) {
        Role::Phrase
    } else {
        Role::Passage
    }
}

/// Unites the passages by their sure edges, and phrases with what they equal or go on.
pub(super) fn passages(printings: &Printings, edges: &[Edge]) -> DisjointSets {
    let mut groups = DisjointSets::new(printings.len());
    for edge in edges.iter().filter(|edge| edge.sure && unites(edge)) {
        let holds = match [edge.a, edge.b].map(|n| role(printings, n)) {
            [Role::Passage, Role::Passage] => true,
            [Role::Fragment, _] | [_, Role::Fragment] => false,
            _ => edge.shape != Shape::Contain,
        };
        if holds {
            groups.unite(edge.a as usize, edge.b as usize);
        }
    }
    groups
}

/// Takes back the joins across two speakers of words that an article gives to each of them: both have said them.
pub(super) fn part_speakers(printings: &Printings, edges: &mut Vec<Edge>) {
    let article = |n: u32| printings.context(n).article;
    let mut agreed: HashMap<(u32, u32), Vec<Range<u32>>> = HashMap::new();
    let sure = edges.iter().filter(|edge| edge.sure);
    for edge in sure.filter(|edge| edge.agreement == Agreement::Agree) {
        for n in [edge.a, edge.b] {
            let of_other = agreed.entry((n, article(edge.other(n)))).or_default();
            of_other.push(edge.stretch_of(n).clone());
        }
    }
    edges.retain(|edge| {
        let is_agreed = |n: u32| {
            let stretch = edge.stretch_of(n);
            let own = agreed
                .get(&(n, article(edge.other(n))))
                .into_iter()
                .flatten();
            let mut own = own.map(|own| own.end.min(stretch.end) > own.start.max(stretch.start));
            own.any(|overlaps| overlaps)
        };
        edge.agreement != Agreement::Conflict || ![edge.a, edge.b].into_iter().any(is_agreed)
    });
}

/// Joins the printings by their sure edges.
pub(super) fn join(printings: &Printings, edges: &[Edge]) -> DisjointSets {
    let mut groups = passages(printings, edges);
    let mut roles: Vec<Role> = (0..printings.len() as u32)
        .map(|n| role(printings, n))
        .collect();
    lift(&groups, &mut roles);
    let sure: Vec<&Edge> = edges.iter().filter(|edge| edge.sure).collect();
    for leaf in [Role::Phrase, Role::Fragment] {
        let tells = |edge: &&&Edge| leaf == Role::Fragment || unites(edge);
        let ties: Vec<&Edge> = sure.iter().filter(tells).copied().collect();
        let is_leaf = |n: u32| roles[n as usize] == leaf;
        let holds = |n: u32| roles[n as usize] < leaf;
        let hung = hang(&mut groups, &ties, is_leaf, holds);
        let alone = |n: u32| is_leaf(n) && !hung.contains(&n);
        for edge in ties.iter().filter(|e| alone(e.a) && alone(e.b)) {
            if leaf == Role::Phrase || is_marked(printings, edge) || is_copied(edge) {
                groups.unite(edge.a as usize, edge.b as usize);
            }
        }
    }
    groups
}

/// Makes phrases that are one with a passage hold what it holds.
fn lift(groups: &DisjointSets, roles: &mut [Role]) {
    let least: Vec<usize> = (0..roles.len()).map(|n| groups.least(n)).collect();
    let of_role = least.iter().zip(roles.iter());
    let held: BTreeSet<usize> = of_role
        .filter(|(_, role)| **role == Role::Passage)
        .map(|(least, _)| *least)
        .collect();
    for (role, least) in roles.iter_mut().zip(&least) {
        if held.contains(least) {
            *role = Role::Passage;
        }
    }
}

/// Hangs every group of leaves on the group that it fits clearly best; gives the leaves of groups that fit any.
fn hang(
    groups: &mut DisjointSets,
    ties: &[&Edge],
    is_leaf: impl Fn(u32) -> bool,
    holds: impl Fn(u32) -> bool,
) -> BTreeSet<u32> {
    let mut fits: BTreeMap<usize, Vec<(f32, u32)>> = BTreeMap::new();
    for edge in ties {
        for (leaf, passage) in [(edge.a, edge.b), (edge.b, edge.a)] {
            if is_leaf(leaf) && holds(passage) {
                let of_leaf = fits.entry(groups.least(leaf as usize)).or_default();
                of_leaf.push((edge.excess, passage));
            }
        }
    }
    let ends = ties.iter().flat_map(|edge| [edge.a, edge.b]);
    let fit = ends.filter(|n| is_leaf(*n) && fits.contains_key(&groups.least(*n as usize)));
    let fit = fit.collect();
    let best_of = |(leaf, fits): (&usize, &Vec<(f32, u32)>)| Some((*leaf, best(groups, fits)?));
    let hung: Vec<(usize, usize)> = fits.iter().filter_map(best_of).collect();
    for (leaf, passage) in hung {
        groups.unite(leaf, passage);
    }
    fit
}

/// Whether one of two printings stands in marks.
fn is_marked(printings: &Printings, edge: &Edge) -> bool {
    [edge.a, edge.b]
        .iter()
        .any(|n| !printings.context(*n).indirect)
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
