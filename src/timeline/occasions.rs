//! What was said on one day, by occasions.
//!
//! Statements of one speaker belong to one occasion, unless their outlets name occasions that cannot be the
//! same. Two speakers share one where an outlet says that it was joint.

use super::statement::TimelineStatement;
use crate::disjoint::DisjointSets;
use crate::language::lexicon;
use crate::language::person_name::short_name;
use crate::quotation::day::occasion::{is_joint, is_thin};
use std::collections::{BTreeMap, HashMap};
use strum::EnumString;

/// Occasions that can be one: a briefing may be called a news conference, a speech is no interview.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumString)]
#[strum(serialize_all = "lowercase")]
enum OccasionClass {
    Interview,
    Post,
    Press,
    Speech,
    Written,
}

/// The class of an occasion, by the first word of the list that its name holds.
fn class(kind: &str) -> Option<OccasionClass> {
    let mut classes = lexicon::OCCASION_CLASSES.pairs();
    let (_, class) = classes.find(|(word, _)| kind.contains(word))?;
    class.parse().ok()
}

/// Splits the statements of one day into occasions.
pub(super) fn of_day(said: &[TimelineStatement<'_>], statements: &[usize]) -> Vec<Vec<usize>> {
    let groups = by_speaker_and_class(said, statements);
    let first = joint(said, &groups);
    let mut merged: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (group, first) in groups.into_iter().zip(first) {
        merged.entry(first).or_default().extend(group);
    }
    merged.values_mut().for_each(|g| g.sort_unstable());
    merged.into_values().collect()
}

/// One group a speaker; more where occasions of different classes are named. Statements without an
/// occasion go to the speaker's largest group.
fn by_speaker_and_class(said: &[TimelineStatement<'_>], statements: &[usize]) -> Vec<Vec<usize>> {
    let mut speakers: BTreeMap<&str, BTreeMap<Option<OccasionClass>, Vec<usize>>> = BTreeMap::new();
    let mut out = Vec::new();
    for &i in statements {
        let Some(speaker) = said[i].speaker else {
            continue;
        };
        let class = said[i].occasions.iter().find_map(|o| class(o.kind));
        speakers
            .entry(speaker)
            .or_default()
            .entry(class)
            .or_default()
            .push(i);
    }
    for (_, mut classes) in speakers {
        let unnamed = classes.remove(&None).unwrap_or_default();
        match classes
            .values_mut()
            .max_by_key(|v| (v.len(), std::cmp::Reverse(v[0])))
        {
            Some(largest) => largest.extend(unnamed),
            None => out.push(unnamed),
        }
        out.extend(classes.into_values());
    }
    out
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
            let met = class(occasion.kind) == Some(OccasionClass::Press);
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
        let same_class = occasions.all(|o| class(o.kind).is_none_or(|c| c == OccasionClass::Press));
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
