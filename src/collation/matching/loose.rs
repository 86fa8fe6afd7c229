//! What is perhaps the same: rewordings, translations, indirect reports, and joins that lack a condition.
//!
//! They are offered, never made. A rewording shares no order of words, so here only families of words
//! count, and the speaker, the days and the event must agree.

use super::candidates::{neighbours, sorted};
use super::cluster::Groups;
use super::evidence::{Edge, LIKENESS_ZERO, SAME_DAYS};
use super::material::Material;
use super::runs::Ties;
use super::speaker::Agreement;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The weight of families that a rewording must share, and its share of the lesser printing.
const SHARED: f32 = 12.0;
const SHARE: f32 = 0.38;
/// Families of less weight are no reason to look at a pair.
const RARE: f32 = 4.0;
/// So many of its rarest families a printing is looked for by.
const RAREST: usize = 6;
/// A join that lacks a condition is offered where so much of the lesser printing matches, and where the
/// speakers are different.
const MATCHED: f32 = 0.33;
const MATCHED_AGAINST: f32 = 0.95;
/// With so many printings of a group, at most, those of another are compared before they are offered to it.
const COMPARED: usize = 8;

/// For each group, in the order of [`Groups::lists`], the printings that perhaps belong to it, ascending.
pub(super) fn offers(material: &Material, edges: &[Edge], groups: &Groups) -> Vec<Vec<usize>> {
    let offering = Offering {
        material,
        edges,
        ties: Ties::new(edges),
        families: (0..material.len() as u32)
            .into_par_iter()
            .map(|n| families(material, n))
            .collect(),
        lists: groups.lists(),
    };
    offering.perhaps(groups)
}

/// Whether a join that was not made is worth offering.
fn is_offered(material: &Material, edge: &Edge) -> bool {
    let facts = (material.facts(edge.a), material.facts(edge.b));
    let part = edge.matched / facts.0.info.min(facts.1.info);
    let days = material.days_apart(edge.a, edge.b).unwrap_or(0);
    let event = days <= SAME_DAYS && is_alike(material, edge.a, edge.b);
    let wanted = match edge.agreement {
        Agreement::Conflict => MATCHED_AGAINST,
        _ => MATCHED,
    };
    facts.0.article != facts.1.article && edge.excess >= 0.0 && event && part >= wanted
}

/// Offers groups to each other, printing by printing.
struct Offering<'m> {
    material: &'m Material,
    edges: &'m [Edge],
    ties: Ties,
    families: Vec<Families>,
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
        for (a, b) in near.chain(rewordings(self.material, &self.families)) {
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
        let own = &self.families[printing as usize];
        let like = |other: u32| {
            let other = &self.families[other as usize];
            let both = shared(own, other);
            both >= RARE && both >= SHARE * total(own).min(total(other))
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

type Families = Vec<(u32, f32)>;

/// The families of a printing with their weights, ascending.
fn families(material: &Material, printing: u32) -> Families {
    let forms = material.words(printing).forms.iter();
    let mut all: Families = forms
        .map(|form| (material.family(*form), material.weight(*form)))
        .collect();
    all.sort_unstable_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
    all.dedup_by_key(|(family, _)| *family);
    all
}

fn total(families: &Families) -> f32 {
    families.iter().map(|(_, weight)| weight).sum()
}

fn shared(a: &Families, b: &Families) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if x.0 == y.0 {
            sum += x.1.min(y.1);
        }
        i += usize::from(x.0 <= y.0);
        j += usize::from(y.0 <= x.0);
    }
    sum
}

/// Pairs of other articles that share enough; of each article only the one that shares most.
fn rewordings(material: &Material, all: &[Families]) -> Vec<(u32, u32)> {
    let scored: Vec<(u32, u32, f32)> = pairs(material, all)
        .into_par_iter()
        .filter_map(|(a, b)| {
            let (x, y) = (&all[a as usize], &all[b as usize]);
            let (sum_x, sum_y) = (total(x), total(y));
            let both = shared(x, y);
            let enough = both >= SHARED && both >= SHARE * sum_x.min(sum_y);
            // The lesser one looks for its best match; ties fall to the earlier printing.
            let (lesser, other) = if sum_x <= sum_y { (a, b) } else { (b, a) };
            (enough && is_alike(material, a, b)).then_some((lesser, other, both))
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
fn pairs(material: &Material, all: &[Families]) -> Vec<(u32, u32)> {
    let printings = || (0..material.len() as u32).into_par_iter();
    let keys: Vec<Vec<u64>> = printings()
        .map(|n| keys(material, n, &all[n as usize]))
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
fn keys(material: &Material, printing: u32, families: &Families) -> Vec<u64> {
    let Some(name) = material.surname(printing) else {
        return Vec::new();
    };
    let mut rare: Families = families.clone();
    rare.retain(|(_, weight)| *weight >= RARE);
    rare.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    rare.iter()
        .map(|(family, _)| (u64::from(name) << 32) | u64::from(*family))
        .collect()
}
