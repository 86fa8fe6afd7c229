//! What was said on one day, by occasions.
//!
//! Statements of one speaker belong to one occasion, unless their outlets name occasions that cannot be the
//! same: of another class, or told to be elsewhere, with somebody else, in another part of the day. Two speakers share one where an outlet says that it was joint.

use super::circumstances::Circumstances;
use super::occasion_class::OccasionClass;
use super::statement::TimelineStatement;
use crate::disjoint::DisjointSets;
use crate::language::person_name::short_name;
use crate::quotation::day::occasion::{is_joint, is_thin};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Splits the statements of one day into occasions.
pub(super) fn of_day(said: &[TimelineStatement<'_>], statements: &[usize]) -> Vec<Vec<usize>> {
    let groups = by_speaker(said, statements);
    let first = joint(said, &groups);
    let mut merged: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (group, first) in groups.into_iter().zip(first) {
        merged.entry(first).or_default().extend(group);
    }
    merged.values_mut().for_each(|g| g.sort_unstable());
    merged.into_values().collect()
}

/// One group a speaker; more where occasions are named that cannot be one.
fn by_speaker(said: &[TimelineStatement<'_>], statements: &[usize]) -> Vec<Vec<usize>> {
    let mut speakers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for &i in statements {
        if let Some(speaker) = said[i].speaker {
            speakers.entry(speaker).or_default().push(i);
        }
    }
    let occasions = speakers.into_values();
    occasions.flat_map(|own| of_speaker(said, &own)).collect()
}

/// What one speaker said on one occasion.
struct Occasion {
    class: OccasionClass,
    told: Circumstances,
    statements: Vec<usize>,
}

/// The occasions of one speaker. A statement without one goes to that of which its articles tell most, among equals to
/// the largest.
fn of_speaker(said: &[TimelineStatement<'_>], statements: &[usize]) -> Vec<Vec<usize>> {
    let mut occasions: Vec<Occasion> = Vec::new();
    let mut unnamed: Vec<usize> = Vec::new();
    let mut plain: Vec<(usize, OccasionClass)> = Vec::new();
    for &i in statements {
        let mentions = || said[i].occasions.iter();
        let Some(class) = mentions().find_map(|o| OccasionClass::of(o.kind)) else {
            unnamed.push(i);
            continue;
        };
        let mut told = Circumstances::default();
        mentions().for_each(|mention| told.add(Circumstances::of(mention)));
        if told.is_empty() {
            plain.push((i, class));
            continue;
        }
        let is_same = |o: &&mut Occasion| o.class == class && !o.told.are_of_another(&told);
        match occasions.iter_mut().find(is_same) {
            Some(known) => {
                known.told.add(told);
                known.statements.push(i);
            }
            None => occasions.push(Occasion {
                class,
                told,
                statements: vec![i],
            }),
        }
    }
    for (i, class) in plain {
        let of_class = |o: &Occasion| o.class == class;
        match nearest(said, i, &occasions, of_class) {
            Some(at) => occasions[at].statements.push(i),
            None => occasions.push(Occasion {
                class,
                told: Circumstances::default(),
                statements: vec![i],
            }),
        }
    }
    let mut groups: Vec<Vec<usize>> = occasions.iter().map(|o| o.statements.clone()).collect();
    for &i in &unnamed {
        match nearest(said, i, &occasions, |_| true) {
            Some(at) => groups[at].push(i),
            None => return vec![unnamed],
        }
    }
    groups
}

/// The occasion to which a statement belongs by its articles.
fn nearest(
    said: &[TimelineStatement<'_>],
    statement: usize,
    occasions: &[Occasion],
    can_be: impl Fn(&Occasion) -> bool,
) -> Option<usize> {
    let articles = |i: usize| said[i].printed.iter().map(|place| place.article);
    let own: BTreeSet<usize> = articles(statement).collect();
    let rank = |at: &usize| {
        let told = &occasions[*at].statements;
        let shared = told
            .iter()
            .filter(|i| articles(**i).any(|a| own.contains(&a)));
        (shared.count(), told.len(), Reverse(told[0]))
    };
    let possible = (0..occasions.len()).filter(|at| can_be(&occasions[*at]));
    possible.max_by_key(rank)
}

/// For each group of a day the earliest group that it shares its occasion with: both are called joint by
/// one article, or one names the other's speaker in the sentence that names its occasion. Each sentence is
/// read once, however many groups a day has.
fn joint(said: &[TimelineStatement<'_>], groups: &[Vec<usize>]) -> Vec<usize> {
    let mut shared = DisjointSets::new(groups.len());
    let mut in_article: HashMap<usize, usize> = HashMap::new();
    let partners = partners(said, groups);
    for (group, statements) in groups.iter().enumerate() {
        let occasions = statements.iter().flat_map(|&i| said[i].occasions.iter());
        for occasion in occasions.filter(|o| is_joint(o.kind)) {
            let known = *in_article.entry(occasion.article).or_insert(group);
            shared.unite(known, group);
            let met = OccasionClass::of(occasion.kind) == Some(OccasionClass::Press);
            let words = occasion.sentence.split(|c: char| !c.is_alphanumeric());
            for partner in words.filter(|_| met).filter_map(|word| partners.get(word)) {
                partner.iter().for_each(|&p| shared.unite(p, group));
            }
        }
    }
    (0..groups.len()).map(|group| shared.least(group)).collect()
}

/// The groups of those who could have met the press together, by their short names.
fn partners<'a>(
    said: &[TimelineStatement<'a>],
    groups: &[Vec<usize>],
) -> HashMap<&'a str, Vec<usize>> {
    let mut partners: HashMap<&str, Vec<usize>> = HashMap::new();
    for (group, statements) in groups.iter().enumerate() {
        let mut occasions = statements.iter().flat_map(|&i| said[i].occasions.iter());
        let same_class =
            occasions.all(|o| OccasionClass::of(o.kind).is_none_or(|c| c == OccasionClass::Press));
        let speaker = statements.first().and_then(|&i| said[i].speaker);
        if let Some(speaker) = speaker.filter(|_| same_class) {
            partners.entry(short_name(speaker)).or_default().push(group);
        }
    }
    partners
}

/// The name that most witnesses use, one that says much before one that says little ("remarks to
/// reporters"); among equals the longer. A joint occasion is called joint if any witness says so.
pub(super) fn usual_name(said: &[TimelineStatement<'_>], statements: &[usize]) -> Option<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for o in statements.iter().flat_map(|&i| said[i].occasions.iter()) {
        *counts.entry(o.kind).or_default() += 1;
    }
    let weight = |kind: &str, n: usize| (is_joint(kind), !is_thin(kind), n, kind.len());
    let best = counts
        .iter()
        .max_by_key(|(kind, n)| (weight(kind, **n), **kind));
    best.map(|(kind, _)| (*kind).to_string())
}
