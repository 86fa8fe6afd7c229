//! From joins of two to groups: passages unite, phrases and fragments are leaves.
//!
//! A phrase, a fragment or an indirect report hangs on the one passage group that it fits best and never joins two of
//! them: a formula that one speaker says in a message, in a hearing and on the stairs is no sign that these are one.

use super::conditions::EVENT_DAYS;
use super::edge::{Edge, Shape};
use super::printings::{PASSAGE_NATS, PASSAGE_WORDS, Printings};
use super::speaker::Agreement;
use crate::disjoint::DisjointSets;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

/// A leaf that fits two groups about equally (nats) is left alone.
pub(super) const MAX_AMBIGUOUS_NATS: f32 = 2.0;

/// What a printing can do for others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Role {
    /// Its words tell so much that it holds others together.
    Passage,
    /// Its words tell enough to hold fragments, and are too few to hold passages together.
    Phrase,
    /// Its words tell too little to hold any other.
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

/// Takes the certainty from the joins of a surname alone with what two of that name have said, unless these two have said the
/// same: nothing tells which of them it means.
pub(super) fn doubt_namesakes(printings: &Printings, edges: &mut [Edge]) {
    let mut bearers: HashMap<u32, BTreeMap<u32, u32>> = HashMap::new();
    let mut said_by_both: HashSet<(u32, u32)> = HashSet::new();
    for edge in edges.iter().filter(|edge| edge.sure) {
        if edge.agreement == Agreement::Conflict {
            said_by_both.insert((edge.a.min(edge.b), edge.a.max(edge.b)));
        }
        for n in [edge.a, edge.b] {
            let other = edge.other(n);
            if printings.has_bare_name(n) && !printings.has_bare_name(other) {
                let named = bearers.entry(n).or_default();
                named.entry(printings.speaker(other)).or_insert(other);
            }
        }
    }
    bearers.retain(|_, named| {
        let named: Vec<u32> = named.values().copied().collect();
        let are_two = |x: u32, y: u32| {
            printings.agreement(x, y) == Agreement::Conflict
                && !said_by_both.contains(&(x.min(y), x.max(y)))
        };
        let mut pairs = named.iter().enumerate();
        pairs.any(|(n, x)| named[n + 1..].iter().any(|y| are_two(*x, *y)))
    });
    let is_doubtful = |edge: &Edge| {
        let mut ends = [edge.a, edge.b].into_iter();
        ends.any(|n| bearers.contains_key(&n) && !printings.has_bare_name(edge.other(n)))
    };
    let doubtful = edges.iter_mut().filter(|edge| is_doubtful(edge));
    doubtful.for_each(|edge| edge.sure = false);
}

/// Joins the printings by their sure edges.
pub(super) fn join(printings: &Printings, edges: &[Edge]) -> DisjointSets {
    let mut groups = passages(printings, edges);
    let mut roles: Vec<Role> = (0..printings.len() as u32)
        .map(|n| role(printings, n))
        .collect();
    let mut sure: Vec<&Edge> = edges.iter().filter(|edge| edge.sure).collect();
    sure.sort_by(|x, y| y.excess.total_cmp(&x.excess));
    for leaf in [Role::Phrase, Role::Fragment] {
        lift(&groups, &mut roles);
        let tells = |edge: &&&Edge| leaf == Role::Fragment || unites(edge);
        let ties: Vec<&Edge> = sure.iter().filter(tells).copied().collect();
        let is_leaf = |n: u32| roles[n as usize] == leaf;
        let holds = |n: u32| roles[n as usize] < leaf;
        let mut days = GroupDays::new(printings, &groups, &roles);
        let (hung, fit) = hang(&groups, &ties, is_leaf, holds);
        for edge in hung {
            days.unite(&mut groups, edge);
        }
        let alone = |n: u32| is_leaf(n) && !fit.contains(&n);
        for edge in ties.iter().filter(|e| alone(e.a) && alone(e.b)) {
            if leaf == Role::Phrase || is_marked(printings, edge) || is_copied(edge) {
                days.unite(&mut groups, edge);
            }
        }
    }
    groups
}

/// When the printings of a group came out.
#[derive(Clone, Copy)]
struct Days {
    first: i32,
    last: i32,
    /// Passages tell it, whatever hangs on them.
    of_passages: bool,
}

impl Days {
    /// The days of two groups in one; `None` where they are too far apart for a few words that both print.
    fn and(self, other: Self) -> Option<Self> {
        for days in [self, other] {
            if days.of_passages {
                return Some(days);
            }
        }
        let (first, last) = (self.first.min(other.first), self.last.max(other.last));
        let both = Self {
            first,
            last,
            of_passages: false,
        };
        (last - first <= EVENT_DAYS).then_some(both)
    }
}

/// When the printings of each group came out, where known, by the least number of the group.
///
/// A few words are told again months later, where it is known when the passage came out that holds them. Where it is not,
/// all of a group came out within the days of one event: of two articles that are months apart, an undated one is near
/// to either.
struct GroupDays(Vec<Option<Days>>);

impl GroupDays {
    fn new(printings: &Printings, groups: &DisjointSets, roles: &[Role]) -> Self {
        let mut days = vec![None; roles.len()];
        for (n, role) in (0..).zip(roles) {
            let Some(day) = printings.context(n).day else {
                continue;
            };
            let of_group: &mut Option<Days> = &mut days[groups.least(n as usize)];
            let (first, last) = of_group.map_or((day, day), |of| (of.first, of.last));
            *of_group = Some(Days {
                first: first.min(day),
                last: last.max(day),
                of_passages: *role == Role::Passage,
            });
        }
        Self(days)
    }

    /// Unites the groups of two printings, of few words only if they are near.
    fn unite(&mut self, groups: &mut DisjointSets, edge: &Edge) {
        let [a, b] = [edge.a, edge.b].map(|n| self.0[groups.least(n as usize)]);
        let both = a.zip(b).map(|(a, b)| a.and(b));
        let is_far = both.is_some_and(|both| both.is_none());
        let few = edge.matched < PASSAGE_NATS || edge.count <= PASSAGE_WORDS;
        if few && is_far {
            return;
        }
        groups.unite(edge.a as usize, edge.b as usize);
        self.0[groups.least(edge.a as usize)] = both.flatten().or(a).or(b);
    }
}

/// Makes phrases that are one with a passage hold what it holds.
fn lift(groups: &DisjointSets, roles: &mut [Role]) {
    let least: Vec<usize> = (0..roles.len()).map(|n| groups.least(n)).collect();
    let of_role = least.iter().zip(roles.iter());
    let passages: BTreeSet<usize> = of_role
        .filter(|(_, role)| **role == Role::Passage)
        .map(|(least, _)| *least)
        .collect();
    for (role, least) in roles.iter_mut().zip(&least) {
        if passages.contains(least) {
            *role = Role::Passage;
        }
    }
}

/// The ties by which groups of leaves hang: each on the group that it fits clearly best; and the leaves of groups that
/// fit any.
fn hang<'e>(
    groups: &DisjointSets,
    ties: &[&'e Edge],
    is_leaf: impl Fn(u32) -> bool,
    holds: impl Fn(u32) -> bool,
) -> (Vec<&'e Edge>, BTreeSet<u32>) {
    let mut fits: BTreeMap<usize, Vec<(&Edge, usize)>> = BTreeMap::new();
    for edge in ties {
        for (leaf, holder) in [(edge.a, edge.b), (edge.b, edge.a)] {
            if is_leaf(leaf) && holds(holder) {
                let of_leaf = fits.entry(groups.least(leaf as usize)).or_default();
                of_leaf.push((edge, groups.least(holder as usize)));
            }
        }
    }
    let ends = ties.iter().flat_map(|edge| [edge.a, edge.b]);
    let fit = ends.filter(|n| is_leaf(*n) && fits.contains_key(&groups.least(*n as usize)));
    let fit = fit.collect();
    (fits.values().filter_map(|fits| best(fits)).collect(), fit)
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
    whole && edge.matched >= PASSAGE_NATS && edge.agreement != Agreement::Conflict
}

/// Whether an edge of two passages makes them one.
fn unites(edge: &Edge) -> bool {
    let dovetail = edge.shape == Shape::Dovetail && edge.agreement != Agreement::Conflict;
    edge.matched >= PASSAGE_NATS || dovetail
}

/// The strongest tie of a leaf to one of the groups that it fits; `None` where another group fits about as well.
fn best<'e>(fits: &[(&'e Edge, usize)]) -> Option<&'e Edge> {
    let stronger = |x: &&(&Edge, usize), y: &&(&Edge, usize)| {
        let by_excess = x.0.excess.total_cmp(&y.0.excess);
        by_excess.then(y.1.cmp(&x.1))
    };
    let first = fits.iter().max_by(stronger)?;
    let others = fits.iter().filter(|fit| fit.1 != first.1);
    let second = others.max_by(stronger);
    let clear = second.is_none_or(|second| first.0.excess - second.0.excess >= MAX_AMBIGUOUS_NATS);
    clear.then_some(first.0)
}

#[cfg(test)]
mod tests;
