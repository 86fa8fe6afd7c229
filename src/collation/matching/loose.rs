//! What is perhaps the same: rewordings, translations, indirect reports, and joins that lack a condition.
//!
//! They are offered, never made. A rewording shares no order of words, so here only cognates of words
//! count, and the speaker, the days and the event must agree.

use super::answers::Answers;
use super::candidates::sorted;
use super::cognates::{Cognate, Cognates};
use super::edge::Edge;
use super::limits::{COMPARED_PRINTINGS, NEIGHBOURS};
use super::lists::{AlreadyPaired, Lists, Neighbours};
use super::printings::{LIKENESS_ZERO, Printings, SAME_DAYS};
use super::runs::Ties;
use super::speaker::Agreement;
use crate::disjoint::DisjointSets;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The weight of cognates, in nats, that a rewording must share in the same order.
const ORDERED_NATS: f32 = 6.5;
/// Its share of the lesser printing's weight (0 to 1).
const ORDERED_SHARE: f32 = 0.28;
/// The share of the lesser printing's cognates (0 to 1, by weight) that must be in the other, where both print direct speech.
const MIN_SHARE_DIRECT: f32 = 0.45;
/// The same share where one reports: a report is freer.
const MIN_SHARE: f32 = 0.38;
/// A join that lacks a condition is offered where this share of the lesser printing's weight matches (0 to 1).
const MATCHED_SHARE: f32 = 0.33;
/// The same share where a speaker is unknown.
const MATCHED_SHARE_UNKNOWN: f32 = 0.6;
/// The same share where the speakers are different.
const MATCHED_SHARE_CONFLICT: f32 = 0.95;
/// Likeness of the articles (a cosine, 0 to 1) where it is not known when both came out: what is said again and again was then said any day.
const LIKENESS_UNDATED: f32 = 0.23;
/// Two that share fewer cognates share a noun: both speak of the board, and each says something else of it. Unless the lesser
/// of the two stands word for word in the other.
const MIN_COGNATES: usize = 2;
/// A report in other words that shares fewer cognates shares a subject or a turn of phrase ("violated the charter"), with the
/// same exception.
const MIN_COGNATES_REPORTED: usize = 3;
/// The weight, in nats, of what two must share beside names and titles: two things said of one person are not one.
const NATS_BESIDE_NAMES: f32 = 2.0;
/// A printing of so few words is offered only to one that prints all of them in a row: alone they tell too little to be
/// known again in other words ("inner peace", "at peace").
const VERBATIM_WORDS: usize = 3;

/// Two printings are looked at where they share a cognate that is among so many of the rarest of one of them.
const RAREST_COGNATES: usize = 6;
/// Cognates of less weight, in nats, stand in most printings, and no rewording is looked for by them.
const MIN_RARE_NATS: f32 = 2.0;

/// The share of the greater of two printings' cognates (0 to 1, by weight) that must be in the other, where one asks what the other states.
const TURNED_SHARE: f32 = 0.8;

/// For each group, in the order of [`DisjointSets::lists`], the printings that perhaps belong to it, ascending.
pub(super) fn offers(
    printings: &Printings,
    cognates: &Cognates,
    edges: &[Edge],
    answers: &Answers,
    groups: &DisjointSets,
) -> Vec<Vec<usize>> {
    let offering = Offering {
        printings,
        answers,
        edges,
        ties: Ties::new(edges),
        cognates,
        lists: groups.lists(),
    };
    offering.perhaps(groups)
}

/// Whether a join that was not made is worth offering. Two whom their articles surely name have each said their own. A few words
/// that another speaker prints too, or that differ in one of them, are a slogan or a turn of phrase; a question is not the answer to it ([`answers`]); and what one outlet prints
/// in other words from day to day was said from day to day.
fn is_offered(printings: &Printings, cognates: &Cognates, edge: &Edge) -> bool {
    let contexts = (printings.context(edge.a), printings.context(edge.b));
    let part = edge.matched / contexts.0.info.min(contexts.1.info);
    let event =
        printings.are_within(edge.a, edge.b, SAME_DAYS) && is_one_event(printings, edge.a, edge.b);
    let wanted = match edge.agreement {
        Agreement::Agree => MATCHED_SHARE,
        Agreement::Unknown => MATCHED_SHARE_UNKNOWN,
        Agreement::Conflict => MATCHED_SHARE_CONFLICT,
    };
    let short = !printings.is_long(edge.a) || !printings.is_long(edge.b);
    let answers = answers(printings, cognates, edge.a, edge.b);
    let is_again = printings.are_of_one_outlet(edge.a, edge.b);
    let are_two_sure = edge.agreement == Agreement::Conflict
        && !contexts.0.doubtful_speaker
        && !contexts.1.doubtful_speaker;
    if answers
        || are_two_sure
        || is_again
        || !holds_scrap(printings, edge.a, edge.b)
        || short && !(edge.verbatim && edge.agreement == Agreement::Agree)
    {
        return false;
    }
    contexts.0.article != contexts.1.article && edge.excess >= 0.0 && event && part >= wanted
}

/// Whether one printing asks what the other answers. Who answers says some of the words; where one speaker is given all of
/// them, as a question and as a statement, one outlet has turned what the other prints.
fn answers(printings: &Printings, cognates: &Cognates, a: u32, b: u32) -> bool {
    let is_turned = || {
        let weight = |n: u32| -> f32 { cognates.of(n).iter().map(|own| own.1).sum() };
        let greater = weight(a).max(weight(b));
        let denials = |n: u32| {
            let forms = printings.words(n).forms.iter();
            forms
                .filter(|form| printings.vocabulary.denies(**form))
                .count()
        };
        printings.agreement(a, b) == Agreement::Agree
            && cognates.bound(a, b) >= TURNED_SHARE * greater
            && denials(a) == denials(b)
    };
    printings.are_question_and_answer(a, b) && !is_turned()
}

/// Whether the articles of two printings may report one event: more alike where it is not known when both came out.
fn is_one_event(printings: &Printings, a: u32, b: u32) -> bool {
    let least = match printings.days_apart(a, b) {
        Some(_) => LIKENESS_ZERO,
        None => LIKENESS_UNDATED,
    };
    printings.are_alike(a, b, least)
}

/// Whether the one of two printings that is a scrap stands word for word in the other, and is no term, which is used of much; true
/// of two that are longer.
fn holds_scrap(printings: &Printings, a: u32, b: u32) -> bool {
    let lesser = [a, b].map(|n| printings.words(n).forms.len());
    let is_term = [a, b].map(|n| printings.context(n).term).contains(&true);
    lesser[0].min(lesser[1]) > VERBATIM_WORDS || !is_term && is_in_other(printings, a, b)
}

/// Whether the shorter one of two printings stands word for word in the other.
fn is_in_other(printings: &Printings, a: u32, b: u32) -> bool {
    let [one, other] = [a, b].map(|n| printings.words(n).forms);
    let (part, whole) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    whole.windows(part.len().max(1)).any(|run| run == part)
}

/// Offers groups to each other, printing by printing.
struct Offering<'m> {
    printings: &'m Printings,
    answers: &'m Answers,
    edges: &'m [Edge],
    ties: Ties,
    cognates: &'m Cognates,
    lists: Vec<Vec<usize>>,
}

impl Offering<'_> {
    fn perhaps(&self, groups: &DisjointSets) -> Vec<Vec<usize>> {
        // The lists are in the order of the groups' first printings.
        let place = |n: u32| {
            let first = groups.least(n as usize);
            self.lists.partition_point(|list| list[0] < first)
        };
        let near = self.edges.iter();
        let near =
            near.filter(|edge| is_offered(self.printings, self.cognates, edge) && self.tells(edge));
        let near = near.map(|edge| (edge.a, edge.b));
        let mut pairs: BTreeMap<(usize, usize), Vec<(u32, u32)>> = BTreeMap::new();
        for (a, b) in near.chain(rewordings(self.printings, self.cognates)) {
            let (x, y) = (place(a), place(b));
            let is_quoted = |a, b| self.is_quoted_beside(groups, a, b);
            let are_two = || is_quoted(a, b) || is_quoted(b, a);
            if x != y && !are_two() {
                pairs.entry((x, y)).or_default().push((a, b));
                pairs.entry((y, x)).or_default().push((b, a));
            }
        }
        let told = pairs.into_par_iter().map(|((to, from), pairs)| {
            let offered = self.lists[from].iter().copied();
            let offered = offered.filter(|&n| self.fits(n as u32, to, &pairs));
            (to, offered.collect::<Vec<usize>>())
        });
        let told: Vec<(usize, Vec<usize>)> = told.collect();
        let mut perhaps = vec![Vec::new(); self.lists.len()];
        for (to, offered) in told {
            perhaps[to].extend(offered);
        }
        perhaps.iter_mut().for_each(|list| list.sort_unstable());
        perhaps
    }

    /// Whether the words that two share are more than names, titles and one noun, or all that one of them prints.
    fn tells(&self, edge: &Edge) -> bool {
        let stretch = |n: u32| {
            let stretch = edge.stretch_of(n);
            (n, stretch.start as usize..stretch.end as usize)
        };
        let shared = || {
            let [a, b] = [edge.a, edge.b].map(stretch);
            self.cognates.compare(self.printings, a, b)
        };
        let are_several =
            || self.cognates.shared(self.printings, edge.a, edge.b).count >= MIN_COGNATES;
        let are_telling = || shared().beside_names >= NATS_BESIDE_NAMES && are_several();
        is_in_other(self.printings, edge.a, edge.b) || are_telling()
    }

    /// Whether the article of one printing prints in marks, elsewhere, most of what the other one does: whoever has quoted a
    /// sentence does not quote it in other words, too.
    fn is_quoted_beside(&self, groups: &DisjointSets, printing: u32, other: u32) -> bool {
        let context = |n: u32| self.printings.context(n);
        let all = self.printings.words(other).forms.len();
        let in_marks = |n: u32| !context(n).indirect;
        let mut edges = self.ties.of(other).map(|n| &self.edges[n]);
        in_marks(printing)
            && edges.any(|edge| {
                let beside = edge.other(other);
                groups.least(beside as usize) == groups.least(other as usize)
                    && in_marks(beside)
                    && context(beside).article == context(printing).article
                    && edge.stretch_of(other).len() * 2 > all
            })
    }

    /// Whether a printing of a group that is offered to another is to be offered itself: `pairs` lists who
    /// there is like whom here. Its words must be among theirs, and its article must not print the
    /// statement already, unless a run of another article ties the two.
    fn fits(&self, printing: u32, to: usize, pairs: &[(u32, u32)]) -> bool {
        let like = |other: u32| {
            let shared = self.cognates.shared(self.printings, printing, other);
            shared.share >= MIN_SHARE
                && (shared.count >= MIN_COGNATES || is_in_other(self.printings, printing, other))
        };
        let article = self.printings.context(printing).article;
        let printed = self.lists[to].iter().map(|&n| n as u32);
        let mut within = printed.filter(|&n| self.printings.context(n).article == article);
        let tied = |n| self.ties.tied(self.printings, self.edges, printing, n);
        let is_other_answer = |n: &usize| self.answers.are_two(printing, *n as u32);
        if self.lists[to].iter().any(is_other_answer) {
            return false;
        }
        let like_one = pairs.iter().any(|(_, from)| *from == printing)
            || pairs
                .iter()
                .take(COMPARED_PRINTINGS)
                .any(|(to, _)| like(*to));
        like_one && within.all(tied)
    }
}

/// One thread reads so many printings at least, one after the other: its table has a place for every printing, and to fill
/// it anew for a few of them would cost more than to read these.
const READ_AT_ONCE: usize = 1024;

/// Pairs of other outlets that share enough; of each article only the one that shares most.
fn rewordings(printings: &Printings, cognates: &Cognates) -> Vec<(u32, u32)> {
    let neighbours = neighbours(printings, cognates);
    let all = (0..printings.len() as u32).into_par_iter();
    let memory = || AlreadyPaired::new(printings.len());
    let all = all.with_min_len(READ_AT_ONCE);
    let scored = all.map_init(memory, |told, a| {
        let is_new = |b: &u32| *b > a && told.is_new(a, *b);
        let mut others: Vec<u32> = neighbours.of(a).filter(is_new).collect();
        others.retain(|b| is_near(printings, cognates, a, *b));
        others.sort_unstable();
        let scored = others
            .iter()
            .filter_map(|b| scored(printings, cognates, a, *b));
        scored.collect::<Vec<(u32, u32, f32)>>()
    });
    let scored: Vec<(u32, u32, f32)> = scored.flatten_iter().collect();
    let mut best: BTreeMap<(u32, u32), (u32, f32)> = BTreeMap::new();
    for (lesser, other, both) in scored {
        let place = best
            .entry((lesser, printings.context(other).article))
            .or_insert((other, both));
        if both > place.1 {
            *place = (other, both);
        }
    }
    best.into_iter()
        .map(|((lesser, _), (other, _))| (lesser, other))
        .collect()
}

/// Whether two printings are of other outlets and near days, and none asks what the other answers.
fn is_near(printings: &Printings, cognates: &Cognates, a: u32, b: u32) -> bool {
    let other = printings.context(a).article != printings.context(b).article
        && !printings.are_of_one_outlet(a, b);
    other && printings.are_within(a, b, SAME_DAYS) && !answers(printings, cognates, a, b)
}

/// Two printings that share enough, the lesser one first, and the weight of what they share. The lesser one looks for
/// its best match; ties fall to the earlier printing.
fn scored(printings: &Printings, cognates: &Cognates, a: u32, b: u32) -> Option<(u32, u32, f32)> {
    if cognates.bound(a, b) < ORDERED_NATS
        || !holds_scrap(printings, a, b)
        || !is_one_event(printings, a, b)
    {
        return None;
    }
    let both = cognates.shared(printings, a, b);
    let direct = ![a, b].iter().any(|n| printings.context(*n).indirect);
    let share = if direct { MIN_SHARE_DIRECT } else { MIN_SHARE };
    let enough =
        both.share >= share && both.ordered >= ORDERED_NATS && both.ordered_share >= ORDERED_SHARE;
    let least = if direct {
        MIN_COGNATES
    } else {
        MIN_COGNATES_REPORTED
    };
    let tells = both.count >= least && both.beside_names >= NATS_BESIDE_NAMES;
    let enough = enough && (tells || is_in_other(printings, a, b));
    let lesser_first = printings.context(a).info <= printings.context(b).info;
    let (lesser, other) = if lesser_first { (a, b) } else { (b, a) };
    enough.then_some((lesser, other, both.weight))
}

/// The printings of one speaker that share a cognate which is among the rarest of one of them.
fn neighbours(printings: &Printings, cognates: &Cognates) -> Neighbours {
    let all = || (0..printings.len() as u32).into_par_iter();
    let keys: Vec<Vec<u64>> = all().map(|n| keys(printings, n, cognates.of(n))).collect();
    let posting = |n: u32| keys[n as usize].iter().map(move |key| (*key, n));
    let postings = sorted(all().flat_map_iter(posting).collect(), printings);
    let is_rare = |key: u64, n: u32| {
        keys[n as usize]
            .iter()
            .take(RAREST_COGNATES)
            .any(|k| *k == key)
    };
    let mut lists = Lists::default();
    for group in postings
        .chunk_by(|x, y| x.0 == y.0)
        .filter(|group| group.len() > 1)
    {
        let members = group.iter().map(|(key, n)| (*n, is_rare(*key, *n)));
        lists.add(members, NEIGHBOURS);
    }
    Neighbours::new(lists, printings.len())
}

/// The speaker with each of the rarer cognates, the rarest first. A name is none: it is in all that is said of its bearer.
fn keys(printings: &Printings, printing: u32, cognates: &[Cognate]) -> Vec<u64> {
    let Some(name) = printings.surname(printing) else {
        return Vec::new();
    };
    let mut rare = cognates.to_vec();
    rare.retain(|(cognate, weight)| *weight >= MIN_RARE_NATS && !printings.is_of_names(*cognate));
    rare.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    rare.iter()
        .map(|(cognate, _)| (u64::from(name) << 32) | u64::from(*cognate))
        .collect()
}

#[cfg(test)]
mod tests;
