//! What ties the pieces of one article: a run of another outlet that prints them one behind the other.
//!
//! An outlet that prints two sentences as two quotations in a row and another that prints them as one run
//! report one stretch of speech. The second piece may be reworded too much to join by itself; beside a
//! piece that surely is the run's beginning, what is left of the run is all that it can be.

use super::cognates::Cognates;
use super::edge::{Edge, Shape};
use super::printings::{Printings, SAME_DAYS};
use super::speaker::Agreement;
use std::ops::Range;

/// The share of the words, by number and by weight, that a piece and what is left of the run must share,
/// of the lesser one.
const LEFTOVER_SHARE: f32 = 0.5;

/// The weight, in nats, of what a piece whose neighbour is reworded must share with the rest of the run, in the same order.
const REWORDED_NATS: f32 = 6.5;
/// Its share of the lesser one's weight (0 to 1), where the piece stands beside that neighbour as in the run.
const BESIDE_SHARE: f32 = 0.28;
/// The least share of the lesser one's weight (0 to 1) where the piece stands elsewhere than in the run.
const ELSEWHERE_SHARE: f32 = 0.45;
/// Between two sentences of a record that one run splices lie no more than so many others of the turn.
const QUOTATIONS_SPLICED_OVER: u32 = 12;
/// Behind and before a piece that is surely in the run, so many quotations are held against the rest.
const QUOTATIONS_AROUND: u32 = 3;

/// The edges of each printing.
pub(super) struct Ties {
    /// (printing, edge), ascending.
    ends: Vec<(u32, u32)>,
}

impl Ties {
    /// Sorts the ends of `edges`.
    pub(super) fn new(edges: &[Edge]) -> Self {
        let numbered = edges.iter().enumerate();
        let mut ends: Vec<(u32, u32)> = numbered
            .flat_map(|(n, edge)| [(edge.a, n as u32), (edge.b, n as u32)])
            .collect();
        ends.sort_unstable();
        Self { ends }
    }

    /// The edges of a printing (indices).
    pub(super) fn of(&self, printing: u32) -> impl Iterator<Item = usize> + '_ {
        let start = self.ends.partition_point(|(n, _)| *n < printing);
        let own = self.ends[start..].iter();
        own.take_while(move |(n, _)| *n == printing)
            .map(|(_, edge)| *edge as usize)
    }

    /// Whether a run of another article prints both of two printings of one article, each in its place.
    pub(super) fn tied(&self, printings: &Printings, edges: &[Edge], a: u32, b: u32) -> bool {
        let article = printings.context(a).article;
        self.of(a).any(|one| {
            let run = edges[one].other(a);
            let apart = |two: usize| {
                let (x, y) = (edges[one].stretch_of(run), edges[two].stretch_of(run));
                edges[two].other(b) == run && (x.end <= y.start || y.end <= x.start)
            };
            printings.context(run).article != article && self.of(b).any(apart)
        })
    }
}

/// Makes sure the joins of pieces with the run whose beginning or end stands beside them.
pub(super) fn complete(printings: &Printings, edges: &mut [Edge]) {
    let ties = Ties::new(edges);
    let completed: Vec<usize> = (0..edges.len())
        .filter(|&n| !edges[n].sure)
        .filter(|&n| {
            let edge = &edges[n];
            let ends = [(edge.a, edge.b), (edge.b, edge.a)];
            ends.into_iter().any(|(piece, run)| {
                let anchors = ties.of(run).map(|anchor| &edges[anchor]);
                anchors
                    .filter(|anchor| anchor.sure)
                    .any(|anchor| completes(printings, edge, anchor, piece, run))
            })
        })
        .collect();
    for n in completed {
        edges[n].sure = true;
        edges[n].shape = Shape::Dovetail;
    }
}

/// Whether `edge` ties `piece` to what the `anchor`, its neighbour in the article, leaves of the `run`.
fn completes(printings: &Printings, edge: &Edge, anchor: &Edge, piece: u32, run: u32) -> bool {
    let neighbour = anchor.other(run);
    let contexts = |n: u32| printings.context(n);
    let agree = |a: u32, b: u32| printings.agreement(a, b) == Agreement::Agree;
    let beside = contexts(neighbour).article == contexts(piece).article
        && contexts(run).article != contexts(piece).article
        && (neighbour.abs_diff(piece) == 1
            || edge.verbatim && is_spliced(printings, piece, neighbour));
    let direct = [piece, run, neighbour]
        .iter()
        .all(|n| !contexts(*n).indirect);
    let answers = printings.are_question_and_answer(piece, run);
    if !beside || !direct || answers || !agree(piece, run) || !agree(piece, neighbour) {
        return false;
    }
    let near = printings.are_within(piece, run, SAME_DAYS);
    let (own, taken) = (edge.stretch_of(run), anchor.stretch_of(run));
    let in_order = if neighbour < piece {
        taken.end <= own.start
    } else {
        own.end <= taken.start
    };
    let words = printings.words(run).forms;
    let left = if neighbour < piece {
        &words[taken.end as usize..]
    } else {
        &words[..taken.start as usize]
    };
    let weight: f32 = left.iter().map(|form| printings.weight(*form)).sum();
    let length = left.len().min(printings.words(piece).forms.len());
    near && in_order
        && edge.count as f32 >= LEFTOVER_SHARE * length as f32
        && edge.matched >= LEFTOVER_SHARE * weight.min(contexts(piece).info)
}

/// Whether two sentences of a record stand in one turn: whoever prints both in one run leaves out what lies between.
fn is_spliced(printings: &Printings, a: u32, b: u32) -> bool {
    let between = a.min(b)..a.max(b);
    let of_turn = |n: u32| {
        let [own, next] = [n, n + 1].map(|n| printings.context(n));
        own.record
            && own.article == next.article
            && printings.agreement(n, n + 1) == Agreement::Agree
    };
    between.len() as u32 <= QUOTATIONS_SPLICED_OVER && between.into_iter().all(of_turn)
}

/// Joins the pieces of one article that a run of another prints in other words, as translations do: where
/// one piece is surely in the run and not word for word, those around it may be as freely rendered.
pub(super) fn reworded(printings: &Printings, cognates: &Cognates, edges: &mut Vec<Edge>) {
    let ties = Ties::new(edges);
    let mut found = Vec::new();
    for anchor in edges.iter().filter(|edge| edge.sure && !edge.verbatim) {
        for (piece, run) in [(anchor.a, anchor.b), (anchor.b, anchor.a)] {
            found.extend(around(printings, cognates, edges, &ties, piece, run));
        }
    }
    found.sort_unstable_by_key(|edge| (edge.a, edge.b));
    found.dedup_by_key(|edge| (edge.a, edge.b));
    edges.extend(found);
    edges.sort_by_key(|edge| (edge.a, edge.b));
}

/// The edges of the quotations around a piece to what all pieces of its article leave of the run.
fn around(
    printings: &Printings,
    cognates: &Cognates,
    edges: &[Edge],
    ties: &Ties,
    piece: u32,
    run: u32,
) -> Vec<Edge> {
    let article = printings.context(piece).article;
    let of_article = |n: &usize| {
        let edge = &edges[*n];
        edge.sure && printings.context(edge.other(run)).article == article
    };
    let anchors: Vec<&Edge> = ties.of(run).filter(of_article).map(|n| &edges[n]).collect();
    if printings.context(run).article == article || anchors.iter().any(|edge| edge.verbatim) {
        return Vec::new();
    }
    let last = printings.len() as u32 - 1;
    let others = piece.saturating_sub(QUOTATIONS_AROUND)..=(piece + QUOTATIONS_AROUND).min(last);
    let left = rest(printings.words(run).forms.len(), &anchors, run);
    let beside = |n: u32, rest: &Range<usize>| {
        anchors.iter().any(|edge| {
            let (neighbour, taken) = (edge.other(run), edge.stretch_of(run));
            n + 1 == neighbour && rest.end == taken.start as usize
                || n == neighbour + 1 && rest.start == taken.end as usize
        })
    };
    let fits = |n: u32, rest: &Range<usize>| {
        let words = 0..printings.words(n).forms.len();
        let both = cognates.compare(printings, (n, words), (run, rest.clone()));
        let share = if beside(n, rest) {
            BESIDE_SHARE
        } else {
            ELSEWHERE_SHARE
        };
        both.ordered >= REWORDED_NATS && both.ordered_share >= share
    };
    others
        .filter(|n| is_open(printings, edges, ties, *n, piece, run))
        .filter(|n| left.iter().any(|rest| fits(*n, rest)))
        .map(|n| Edge::reworded(n, run))
        .collect()
}

/// The stretches of a run that its anchors leave.
fn rest(words: usize, anchors: &[&Edge], run: u32) -> Vec<Range<usize>> {
    let mut taken: Vec<&Range<u32>> = anchors.iter().map(|edge| edge.stretch_of(run)).collect();
    taken.sort_unstable_by_key(|stretch| stretch.start);
    let mut left = Vec::new();
    let mut at = 0;
    for stretch in taken {
        left.push(at..stretch.start as usize);
        at = at.max(stretch.end as usize);
    }
    left.push(at..words);
    left.retain(|stretch| !stretch.is_empty());
    left
}

/// Whether a printing beside a piece may be in the run: direct speech of the same speaker that the article
/// of the run prints nowhere else.
fn is_open(
    printings: &Printings,
    edges: &[Edge],
    ties: &Ties,
    printing: u32,
    piece: u32,
    run: u32,
) -> bool {
    let contexts = [printing, piece, run].map(|n| printings.context(n));
    let placed = |n: usize| {
        let other = printings.context(edges[n].other(printing)).article;
        edges[n].sure && other == contexts[2].article
    };
    printing != piece
        && contexts[0].article == contexts[1].article
        && !contexts.iter().any(|f| f.indirect)
        && printings.agreement(printing, run) == Agreement::Agree
        && !printings.are_question_and_answer(printing, run)
        && printings.are_within(printing, run, SAME_DAYS)
        && !ties.of(printing).any(placed)
}

#[cfg(test)]
mod tests;
