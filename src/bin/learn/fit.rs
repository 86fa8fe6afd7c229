//! Maximum likelihood with few weights: L-BFGS (Nocedal and Wright 2006, algorithm
//! 7.5) where each weight's size costs too, which leaves most at nought (OWL-QN, Andrew and Gao 2007).

use crate::rows::Rows;
use std::collections::VecDeque;

/// The last steps from which the method guesses how the slope bends.
const STEPS_REMEMBERED: usize = 10;
/// The most steps of a fit.
const MAX_FIT_STEPS: usize = 150;

/// What keeps weights small and few.
#[derive(Clone, Copy)]
pub struct Costs {
    /// The cost of a weight per unit of its size.
    pub size: f64,
    /// The cost of half of its square.
    pub square: f64,
    /// Features in fewer rows have no weight.
    pub rarest: u32,
}

/// The weights under which the right candidates are likeliest, less what the weights cost; their size picks
/// few. The same rows give the same weights.
pub fn fit(rows: &Rows, costs: Costs) -> Vec<f64> {
    minimise(rows, costs, &rows.frequent(costs.rarest))
}

/// As [`fit`], in two steps: first it picks the few weights that count, then it fits these alone without a cost of their
/// size, which had made them too small.
pub fn fit_again(rows: &Rows, costs: Costs) -> Vec<f64> {
    let picked = fit(rows, costs);
    let picked: Vec<bool> = picked.iter().map(|w| *w != 0.0).collect();
    minimise(rows, Costs { size: 0.0, ..costs }, &picked)
}

/// The weights of the least loss; those that are not `free` stay at nought.
fn minimise(rows: &Rows, costs: Costs, free: &[bool]) -> Vec<f64> {
    let mut weights = vec![0.0; rows.features];
    let (mut loss, mut slope) = loss_and_slope(rows, &weights, costs.square);
    loss += costs.size * size(&weights);
    let mut memory: VecDeque<Pair> = VecDeque::new();
    for step in 0..MAX_FIT_STEPS {
        let pull = pull(&weights, &slope, costs.size, free);
        // Nothing pulls any weight: no step is left, and none has a length.
        if norm(&pull) == 0.0 {
            break;
        }
        let mut direction = descent(&pull, &memory);
        for (d, pull) in direction.iter_mut().zip(&pull) {
            if *d * pull >= 0.0 {
                *d = 0.0;
            }
        }
        let side: Vec<f64> = weights
            .iter()
            .zip(&pull)
            .map(|(w, pull)| {
                if *w != 0.0 {
                    w.signum()
                } else {
                    -pull.signum()
                }
            })
            .collect();
        let along = dot(&direction, &pull);
        let mut length = if step == 0 { 1.0 / norm(&pull) } else { 1.0 };
        let (next, next_loss, next_slope) = loop {
            let next = moved(&weights, &direction, length, &side);
            let (next_loss, next_slope) = loss_and_slope(rows, &next, costs.square);
            let next_loss = next_loss + costs.size * size(&next);
            if next_loss <= loss + 1e-4 * length * along || length < 1e-10 {
                break (next, next_loss, next_slope);
            }
            length /= 2.0;
        };
        let pair = Pair::new(difference(&next, &weights), difference(&next_slope, &slope));
        if pair.curvature > 1e-10 {
            memory.push_back(pair);
        }
        if memory.len() > STEPS_REMEMBERED {
            memory.pop_front();
        }
        let gain = (loss - next_loss) / loss;
        (weights, loss, slope) = (next, next_loss, next_slope);
        if gain < 1e-6 {
            break;
        }
    }
    weights
}

/// The slope with the cost of sizes: at nought a weight is pulled away only by more than it would cost.
fn pull(weights: &[f64], slope: &[f64], cost: f64, free: &[bool]) -> Vec<f64> {
    let one = |((w, slope), free): ((&f64, &f64), &bool)| match *w {
        _ if !free => 0.0,
        w if w != 0.0 => slope + cost * w.signum(),
        _ if *slope > cost => slope - cost,
        _ if *slope < -cost => slope + cost,
        _ => 0.0,
    };
    weights.iter().zip(slope).zip(free).map(one).collect()
}

/// A step taken, and how the slope changed over it.
struct Pair {
    step: Vec<f64>,
    change: Vec<f64>,
    curvature: f64,
}

impl Pair {
    fn new(step: Vec<f64>, change: Vec<f64>) -> Self {
        let curvature = dot(&step, &change);
        Self {
            step,
            change,
            curvature,
        }
    }
}

/// The two-loop recursion: the slope, bent by what the last steps showed of the curvature, downhill.
fn descent(slope: &[f64], memory: &VecDeque<Pair>) -> Vec<f64> {
    let mut direction = slope.to_vec();
    let mut factors = Vec::with_capacity(memory.len());
    for pair in memory.iter().rev() {
        let factor = dot(&pair.step, &direction) / pair.curvature;
        add_scaled(&mut direction, &pair.change, -factor);
        factors.push(factor);
    }
    if let Some(last) = memory.back() {
        let scale = last.curvature / dot(&last.change, &last.change);
        direction.iter_mut().for_each(|d| *d *= scale);
    }
    for (pair, factor) in memory.iter().zip(factors.iter().rev()) {
        let back = dot(&pair.change, &direction) / pair.curvature;
        add_scaled(&mut direction, &pair.step, factor - back);
    }
    direction.iter_mut().for_each(|d| *d = -*d);
    direction
}

/// Minus the logarithm of the likelihood, damped, and its slope.
fn loss_and_slope(rows: &Rows, weights: &[f64], damping: f64) -> (f64, Vec<f64>) {
    let mut loss = damping / 2.0 * dot(weights, weights);
    let mut slope: Vec<f64> = weights.iter().map(|w| damping * w).collect();
    for choice in &rows.choices {
        let score = |row| {
            let features = rows.row(row).iter();
            rows.before(row) + features.map(|&f| weights[f as usize]).sum::<f64>()
        };
        let scores: Vec<f64> = (choice.first..choice.end).map(score).collect();
        let top = scores.iter().copied().fold(f64::MIN, f64::max);
        let raised: Vec<f64> = scores.iter().map(|s| (s - top).exp()).collect();
        let all: f64 = raised.iter().sum();
        let right: f64 = choice.right.iter().map(|&place| raised[place]).sum();
        loss -= choice.weight * (right / all).max(f64::MIN_POSITIVE).ln();
        for (place, share) in raised.iter().enumerate() {
            let wanted = if choice.right.contains(&place) {
                share / right
            } else {
                0.0
            };
            let pull = choice.weight * (share / all - wanted);
            for &f in rows.row(choice.first + place) {
                slope[f as usize] += pull;
            }
        }
    }
    (loss, slope)
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn norm(a: &[f64]) -> f64 {
    dot(a, a).sqrt()
}

fn add_scaled(to: &mut [f64], what: &[f64], factor: f64) {
    to.iter_mut()
        .zip(what)
        .for_each(|(to, what)| *to += factor * what);
}

fn size(a: &[f64]) -> f64 {
    a.iter().map(|a| a.abs()).sum()
}

/// A step that stays on each weight's side of nought: what would cross stops there.
fn moved(from: &[f64], direction: &[f64], length: f64, side: &[f64]) -> Vec<f64> {
    let step = |((from, d), side): ((&f64, &f64), &f64)| {
        let to = from + length * d;
        if to * side > 0.0 { to } else { 0.0 }
    };
    from.iter().zip(direction).zip(side).map(step).collect()
}

fn difference(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| a - b).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const COSTS: Costs = Costs {
        size: 0.1,
        square: 0.1,
        rarest: 2,
    };

    /// Ten choices between "none" and two candidates, of which the one with feature 0 is right; feature 1 is in
    /// every row and feature 2 in one row alone.
    fn rows() -> Rows {
        let mut rows = Rows::new(3);
        for choice in 0..10 {
            let first = rows.len();
            rows.push(|_| {});
            rows.push(|f| [0, 1].into_iter().for_each(f));
            rows.push(|f| {
                f(1);
                if choice == 0 {
                    f(2);
                }
            });
            rows.choose(first, &[0]);
        }
        rows
    }

    #[test]
    fn what_tells_the_right_candidate_gets_the_weight() {
        let weights = fit(&rows(), COSTS);
        assert!(weights[0] > 1.0, "{weights:?}");
        assert!(weights[0] > weights[1].abs(), "{weights:?}");
        assert_eq!(
            weights,
            fit(&rows(), COSTS),
            "the same rows, the same weights"
        );
    }

    #[test]
    fn rare_features_have_no_weight_and_dear_ones_neither() {
        let cheap = Costs {
            size: 0.001,
            ..COSTS
        };
        assert_eq!(fit(&rows(), cheap)[2], 0.0);
        let of_any = Costs { rarest: 1, ..cheap };
        assert!(fit(&rows(), of_any)[2] < 0.0);
        let dear = Costs {
            size: 100.0,
            ..COSTS
        };
        assert_eq!(fit(&rows(), dear), [0.0; 3]);
    }

    #[test]
    fn a_second_fit_lets_the_few_weights_grow() {
        let dear = Costs { size: 1.0, ..COSTS };
        assert!(fit_again(&rows(), dear)[0] > fit(&rows(), dear)[0]);
    }

    #[test]
    fn what_already_scores_enough_gets_no_weight() {
        let mut known = Rows::new(1);
        for _ in 0..10 {
            let first = known.len();
            known.push(|_| {});
            known.push_from(10.0, |f| f(0));
            known.choose(first, &[0]);
        }
        assert_eq!(fit(&known, COSTS), [0.0]);
    }

    #[test]
    fn what_counts_more_often_wins() {
        let weights = |often: f64| {
            let mut rows = rows();
            for choice in 0..10 {
                let first = rows.len();
                rows.push(|_| {});
                rows.push(|f| f(0));
                rows.choose(first, &[]);
                rows.choices[10 + choice].weight = often;
            }
            fit(&rows, COSTS)
        };
        assert!(weights(0.1)[0] > 0.0);
        assert!(weights(10.0)[0] < weights(0.1)[0]);
    }
}
