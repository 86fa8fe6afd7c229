//! A record tells how often something was said: what it has as two answers is two statements, however alike they are.
//!
//! An outlet that prints one of them is near to both, and would draw them together. Each stretch of it belongs to the
//! answer that it fits best; where it fits two about equally, nothing tells which of them it prints.

use super::cluster::MAX_AMBIGUOUS_NATS;
use super::edge::{Edge, Shape};
use super::printings::Printings;
use crate::disjoint::DisjointSets;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Two joins share the same words of a printing where what they share differs by so small a part of it.
const SAME_PART_SHARE: f32 = 1e-3;

/// Which answers of the records each printing surely prints.
#[derive(Debug, Default)]
pub(super) struct Answers {
    /// By printing and the article of the record; an answer is told by the least number of what prints it there, and the record
    /// itself prints it in any words.
    of: BTreeMap<u32, BTreeMap<u32, Printed>>,
}

/// Which answers of a record a printing prints, and in which of its words.
type Printed = BTreeMap<u32, Vec<Range<u32>>>;

/// Any words of a printing.
const ANY: Range<u32> = 0..0;

impl Answers {
    /// Whether a record has what two printings print as two answers.
    pub(super) fn are_two(&self, a: u32, b: u32) -> bool {
        self.are_two_at((a, &ANY), (b, &ANY))
    }

    /// Whether a record has what two printings print in some of their words as two answers. Who prints two answers in one
    /// run prints each of them in its own part.
    fn are_two_at(&self, a: (u32, &Range<u32>), b: (u32, &Range<u32>)) -> bool {
        let records = self.of.get(&a.0).into_iter().flat_map(BTreeMap::keys);
        let mut told = records.map(|record| {
            (
                self.printed_answers(*record, a),
                self.printed_answers(*record, b),
            )
        });
        told.any(|(own, other)| !own.is_empty() && !other.is_empty() && own.is_disjoint(&other))
    }

    /// The answers of a record that a printing prints in some of its words.
    fn printed_answers(&self, record: u32, (printing, words): (u32, &Range<u32>)) -> BTreeSet<u32> {
        let of_record = self.of.get(&printing).and_then(|of| of.get(&record));
        let told = of_record.into_iter().flatten();
        let told =
            told.filter(|(_, printed)| printed.iter().any(|own| is_same_stretch(own, words)));
        told.map(|(answer, _)| *answer).collect()
    }

    /// Whether a join ties what a record has as two answers.
    fn are_tied_by(&self, edge: &Edge) -> bool {
        self.are_two_at((edge.a, &edge.at[0]), (edge.b, &edge.at[1]))
    }

    /// What the records themselves print.
    fn of_records(printings: &Printings, edges: &[Edge]) -> Self {
        let mut repeats = DisjointSets::new(printings.len());
        for edge in edges.iter().filter(|edge| is_within(printings, edge)) {
            repeats.unite(edge.a as usize, edge.b as usize);
        }
        let mut own = Self::default();
        for n in (0..printings.len() as u32).filter(|n| printings.context(*n).record) {
            let answer = repeats.least(n as usize) as u32;
            own.add(n, printings.context(n).article, answer, ANY);
        }
        own
    }

    fn add(&mut self, printing: u32, record: u32, answer: u32, words: Range<u32>) {
        let of_printing = self.of.entry(printing).or_default();
        let of_record = of_printing.entry(record).or_default();
        of_record.entry(answer).or_default().push(words);
    }

    /// The same with what other printings print of them.
    fn with_outlets(mut self, printings: &Printings, edges: &[Edge]) -> Self {
        let mut told = Vec::new();
        for edge in edges.iter().filter(|edge| edge.sure) {
            for n in [edge.a, edge.b] {
                let record = printings.context(edge.other(n)).article;
                let answers = self.of.get(&edge.other(n)).and_then(|of| of.get(&record));
                if printings.context(n).article != record {
                    let own = answers.into_iter().flat_map(BTreeMap::keys);
                    told.extend(own.map(|own| (n, record, *own, edge.stretch_of(n).clone())));
                }
            }
        }
        for (n, record, answer, words) in told {
            self.add(n, record, answer, words);
        }
        self
    }
}

/// Takes back the joins that would make one of two answers of a record, and the certainty from those that fit two.
pub(super) fn part(printings: &Printings, edges: &mut Vec<Edge>) -> Answers {
    if !(0..printings.len() as u32).any(|n| printings.context(n).record) {
        return Answers::default();
    }
    edges.retain(|edge| !is_within(printings, edge) || is_repeat(edge));
    let answers = Answers::of_records(printings, edges);
    choose(printings, edges, &answers);
    let answers = answers.with_outlets(printings, edges);
    edges.retain(|edge| !answers.are_tied_by(edge));
    choose(printings, edges, &answers);
    answers
}

fn is_within(printings: &Printings, edge: &Edge) -> bool {
    let [a, b] = [edge.a, edge.b].map(|n| printings.context(n));
    a.record && a.article == b.article
}

/// Whether the one says again what the other says, word for word: nothing could tell an outlet's words apart.
fn is_repeat(edge: &Edge) -> bool {
    edge.verbatim && matches!(edge.shape, Shape::Equal | Shape::Contain)
}

/// Of the joins of a printing with two answers of one record in the same of its words only the clearly better one stays; of two
/// about as good neither is sure.
fn choose(printings: &Printings, edges: &mut Vec<Edge>, answers: &Answers) {
    let mut joins: BTreeMap<(u32, u32), Vec<usize>> = BTreeMap::new();
    for (at, edge) in edges.iter().enumerate() {
        for n in [edge.a, edge.b] {
            let told = answers.of.get(&edge.other(n)).into_iter().flatten();
            for (record, _) in told.filter(|_| edge.sure || edge.rivalled) {
                if printings.context(n).article != *record {
                    joins.entry((n, *record)).or_default().push(at);
                }
            }
        }
    }
    let (mut worse, mut rivalled) = (BTreeSet::new(), BTreeSet::new());
    for ((n, _), mut joins) in joins {
        joins.sort_by(|x, y| edges[*y].excess.total_cmp(&edges[*x].excess));
        for (rank, at) in joins.iter().enumerate() {
            let (edge, other) = (&edges[*at], edges[*at].other(n));
            for better in &joins[..rank] {
                let best = &edges[*better];
                let best_other = best.other(n);
                let (own, others) = (edge.stretch_of(other), best.stretch_of(best_other));
                let are_rivals = answers.are_two_at((other, own), (best_other, others))
                    && is_same_stretch(edge.stretch_of(n), best.stretch_of(n));
                match are_rivals {
                    true if is_clear(best, edge) => _ = worse.insert(*at),
                    true => rivalled.extend([*better, *at]),
                    false => {}
                }
            }
        }
    }
    for at in rivalled {
        (edges[at].sure, edges[at].rivalled) = (false, true);
    }
    let mut at = 0..;
    edges.retain(|_| !at.next().is_some_and(|at| worse.contains(&at)));
}

/// Whether the first of two joins is clearly the better one: it shares more of the printing's words.
fn is_clear(better: &Edge, other: &Edge) -> bool {
    let more = better.matched - other.matched > SAME_PART_SHARE * other.matched;
    let clearly = better.excess - other.excess >= MAX_AMBIGUOUS_NATS;
    more && (clearly || better.verbatim && !other.verbatim)
}

/// Whether two stretches of a printing are mostly the same words. An empty one may be any of them.
fn is_same_stretch(one: &Range<u32>, other: &Range<u32>) -> bool {
    if one.is_empty() || other.is_empty() {
        return true;
    }
    let shared = one.end.min(other.end);
    let shared = shared.saturating_sub(one.start.max(other.start));
    2 * shared > (one.end - one.start).min(other.end - other.start)
}

#[cfg(test)]
mod tests;
