//! What is perhaps the same: rewordings, translations, indirect reports, and joins that lack a condition.
//!
//! They are offered, never made. A rewording shares no order of words, so here only families of words
//! count, and the speaker, the days and the event must agree.

use super::candidates::{neighbours, sorted};
use super::cluster::Groups;
use super::evidence::{Edge, LIKENESS_ZERO, SAME_DAYS};
use super::family::{Family, Index};
use super::material::Material;
use super::runs::Ties;
use super::speaker::Agreement;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The weight of families that a rewording must share in the same order, and its share of the lesser printing.
const ORDERED: f32 = 6.5;
const ORDERED_SHARE: f32 = 0.28;
/// The share of the lesser printing's families that must be in the other, where both print direct speech and
/// where one reports: a report is freer.
const SHARE_DIRECT: f32 = 0.45;
const SHARE: f32 = 0.38;
/// Families of less weight are no reason to look at a pair.
const RARE: f32 = 2.0;
/// So many of its rarest families a printing is looked for by.
const RAREST: usize = 6;
/// A join that lacks a condition is offered where so much of the lesser printing matches, where a
/// speaker is unknown, and where they are different.
const MATCHED: f32 = 0.33;
const MATCHED_UNKNOWN: f32 = 0.6;
const MATCHED_AGAINST: f32 = 0.95;
/// With so many printings of a group, at most, those of another are compared before they are offered to it.
const COMPARED: usize = 8;

/// For each group, in the order of [`Groups::lists`], the printings that perhaps belong to it, ascending.
pub(super) fn offers(
    material: &Material,
    families: &Index,
    edges: &[Edge],
    groups: &Groups,
) -> Vec<Vec<usize>> {
    let offering = Offering {
        material,
        edges,
        ties: Ties::new(edges),
        families,
        lists: groups.lists(),
    };
    offering.perhaps(groups)
}

/// Whether a join that was not made is worth offering. A few words that another speaker prints too, or that
/// differ in one of them, are a slogan or a turn of phrase.
fn is_offered(material: &Material, edge: &Edge) -> bool {
    let facts = (material.facts(edge.a), material.facts(edge.b));
    let part = edge.matched / facts.0.info.min(facts.1.info);
    let days = material.days_apart(edge.a, edge.b).unwrap_or(0);
    let event = days <= SAME_DAYS && is_alike(material, edge.a, edge.b);
    let wanted = match edge.agreement {
        Agreement::Agree => MATCHED,
        Agreement::Unknown => MATCHED_UNKNOWN,
        Agreement::Conflict => MATCHED_AGAINST,
    };
    let short = !material.is_long(edge.a) || !material.is_long(edge.b);
    if short && !(edge.verbatim && edge.agreement == Agreement::Agree) {
        return false;
    }
    facts.0.article != facts.1.article && edge.excess >= 0.0 && event && part >= wanted
}

/// Offers groups to each other, printing by printing.
struct Offering<'m> {
    material: &'m Material,
    edges: &'m [Edge],
    ties: Ties,
    families: &'m Index,
    lists: Vec<Vec<usize>>,
}

impl Offering<'_> {
    fn perhaps(&self, groups: &Groups) -> Vec<Vec<usize>> {
        // The root of a group is its first printing.
        let place = |n: u32| {
            let root = groups.root(n) as usize;
            self.lists.partition_point(|list| list[0] < root)
        };
        let near = self.edges.iter();
        let near = near.filter(|edge| is_offered(self.material, edge));
        let near = near.map(|edge| (edge.a, edge.b));
        let mut pairs: BTreeMap<(usize, usize), Vec<(u32, u32)>> = BTreeMap::new();
        for (a, b) in near.chain(rewordings(self.material, self.families)) {
            let (x, y) = (place(a), place(b));
            if x != y {
                pairs.entry((x, y)).or_default().push((a, b));
                pairs.entry((y, x)).or_default().push((b, a));
            }
        }
        let mut perhaps = vec![Vec::new(); self.lists.len()];
        for ((to, from), pairs) in pairs {
            let offered = self.lists[from].iter().copied();
            perhaps[to].extend(offered.filter(|&n| self.fits(n as u32, to, &pairs)));
        }
        perhaps.iter_mut().for_each(|list| list.sort_unstable());
        perhaps
    }

    /// Whether a printing of a group that is offered to another is to be offered itself: `pairs` lists who
    /// there is like whom here. Its words must be among theirs, and its article must not print the
    /// statement already, unless a run of another article ties the two.
    fn fits(&self, printing: u32, to: usize, pairs: &[(u32, u32)]) -> bool {
        let like = |other: u32| {
            let both = self.families.shared(self.material, printing, other);
            both.weight >= RARE && both.share >= SHARE
        };
        let article = self.material.facts(printing).article;
        let printed = self.lists[to].iter().map(|&n| n as u32);
        let mut within = printed.filter(|&n| self.material.facts(n).article == article);
        let tied = |n| self.ties.tied(self.material, self.edges, printing, n);
        let like_one = pairs.iter().any(|(_, from)| *from == printing)
            || pairs.iter().take(COMPARED).any(|(to, _)| like(*to));
        like_one && within.all(tied)
    }
}

fn is_alike(material: &Material, a: u32, b: u32) -> bool {
    material
        .likeness(a, b)
        .is_none_or(|likeness| likeness >= LIKENESS_ZERO)
}

/// Pairs of other articles that share enough; of each article only the one that shares most.
fn rewordings(material: &Material, families: &Index) -> Vec<(u32, u32)> {
    let scored: Vec<(u32, u32, f32)> = pairs(material, families)
        .into_par_iter()
        .filter(|(a, b)| families.bound(*a, *b) >= ORDERED && is_alike(material, *a, *b))
        .filter_map(|(a, b)| {
            let both = families.shared(material, a, b);
            let direct = ![a, b].iter().any(|n| material.facts(*n).indirect);
            let share = if direct { SHARE_DIRECT } else { SHARE };
            let enough = both.share >= share
                && both.ordered >= ORDERED
                && both.ordered_share >= ORDERED_SHARE;
            // The lesser one looks for its best match; ties fall to the earlier printing.
            let lesser_first = material.facts(a).info <= material.facts(b).info;
            let (lesser, other) = if lesser_first { (a, b) } else { (b, a) };
            enough.then_some((lesser, other, both.weight))
        })
        .collect();
    let mut best: BTreeMap<(u32, u32), (u32, f32)> = BTreeMap::new();
    for (lesser, other, both) in scored {
        let place = best
            .entry((lesser, material.facts(other).article))
            .or_insert((other, both));
        if both > place.1 {
            *place = (other, both);
        }
    }
    best.into_iter()
        .map(|((lesser, _), (other, _))| (lesser, other))
        .collect()
}

/// Pairs of one speaker and near days that share a family which is among the rarest of one of them.
fn pairs(material: &Material, families: &Index) -> Vec<(u32, u32)> {
    let printings = || (0..material.len() as u32).into_par_iter();
    let keys: Vec<Vec<u64>> = printings()
        .map(|n| keys(material, n, families.of(n)))
        .collect();
    let posting = |n: u32| keys[n as usize].iter().map(move |key| (*key, n));
    let postings = sorted(printings().flat_map_iter(posting).collect(), material);
    let groups: Vec<&[(u64, u32)]> = postings.chunk_by(|x, y| x.0 == y.0).collect();
    let near = |group: &&[(u64, u32)]| {
        let is_rare = |n: u32| {
            keys[n as usize]
                .iter()
                .take(RAREST)
                .any(|key| *key == group[0].0)
        };
        neighbours(group, |a, b| {
            let other = material.facts(a).article != material.facts(b).article;
            let days = material.days_apart(a, b).unwrap_or(0);
            other && days <= SAME_DAYS && (is_rare(a) || is_rare(b))
        })
    };
    let mut pairs: Vec<(u32, u32)> = groups.par_iter().flat_map_iter(near).collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    pairs
}

/// The speaker with each of the rarer families, the rarest first.
fn keys(material: &Material, printing: u32, families: &[Family]) -> Vec<u64> {
    let Some(name) = material.surname(printing) else {
        return Vec::new();
    };
    let mut rare = families.to_vec();
    rare.retain(|(_, weight)| *weight >= RARE);
    rare.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    rare.iter()
        .map(|(family, _)| (u64::from(name) << 32) | u64::from(*family))
        .collect()
}
