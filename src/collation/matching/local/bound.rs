//! What an alignment can score at most, before it is made.
//!
//! A chain of matching words (Eppstein et al. 1992) in which what lies between two of them costs the least
//! that it can: of two texts of one event, which share words and no stretch, most are known from it.

use super::costs::{FLANK, FLANK_MOST, GAP_EXTEND, GAP_OPEN, STEM};
use super::side::Side;
use crate::collation::matching::limits::CHAINED_MATCHES;

/// What sums of the same numbers in another order may differ by.
const ROUNDING: f32 = 0.01;

/// A word of either side with the same stem, and the most that a chain up to it scores.
pub(super) struct Point {
    at: (usize, usize),
    score: f32,
}

/// More than the best alignment of two sides scores, or about as much; `points` is only memory.
pub(super) fn most(a: &Side, b: &Side, points: &mut Vec<Point>) -> f32 {
    points.clear();
    if !a.is_plain() || !b.is_plain() {
        return f32::MAX;
    }
    let mut most = f32::MIN;
    for (i, stem) in a.stems.iter().enumerate() {
        let others = b.stems.iter().enumerate();
        for (j, _) in others.filter(|(_, other)| *other == stem) {
            let score = chain(a, b, points, (i, j));
            let at = (i, j);
            points.push(Point { at, score });
            let right = (a.total() - a.before[i + 1]).min(b.total() - b.before[j + 1]);
            most = most.max(score - (FLANK * right).min(FLANK_MOST));
        }
        if points.len() > CHAINED_MATCHES {
            return f32::MAX;
        }
    }
    most + ROUNDING
}

/// The most that a chain scores that ends in a match.
fn chain(a: &Side, b: &Side, points: &[Point], (i, j): (usize, usize)) -> f32 {
    let gain = if a.forms[i] == b.forms[j] {
        a.weights[i]
    } else {
        STEM * a.weights[i].min(b.weights[j])
    };
    // Words before the first match are in a gap, beside others, or beyond: the first is the cheapest.
    let left = GAP_EXTEND * a.before[i].min(b.before[j]);
    let behind = |point: &Point| {
        let (x, y) = (point.at.0 + 1, point.at.1 + 1);
        let between = a.before[i] - a.before[x] + b.before[j] - b.before[y];
        let gap = if i - x == j - y { 0.0 } else { GAP_OPEN };
        point.score - GAP_EXTEND * between - gap
    };
    let earlier = points.iter().filter(|p| p.at.0 < i && p.at.1 < j);
    let best = earlier.map(behind).fold(-left.min(FLANK_MOST), f32::max);
    gain + best
}
