//! Maximum likelihood for the speaker model, by L-BFGS (Nocedal and Wright 2006, algorithm 7.5).

use super::examples::Examples;
use std::collections::VecDeque;
use verbatim::quotation::speaker::feature::COUNT;

/// How many steps the method remembers.
const MEMORY: usize = 10;

/// The weights under which the right candidates are likeliest, each weight's square costing
/// `damping` / 2. At most `steps` steps; the same examples give the same weights.
pub fn fit(examples: &Examples, damping: f64, steps: usize) -> Vec<f64> {
    let mut weights = vec![0.0; COUNT];
    let (mut loss, mut slope) = loss_and_slope(examples, &weights, damping);
    let mut memory: VecDeque<Pair> = VecDeque::new();
    for step in 0..steps {
        let direction = descent(&slope, &memory);
        let along = dot(&direction, &slope);
        let mut length = if step == 0 { 1.0 / norm(&slope) } else { 1.0 };
        let (next, next_loss, next_slope) = loop {
            let next = moved(&weights, &direction, length);
            let (next_loss, next_slope) = loss_and_slope(examples, &next, damping);
            if next_loss <= loss + 1e-4 * length * along || length < 1e-10 {
                break (next, next_loss, next_slope);
            }
            length /= 2.0;
        };
        let pair = Pair::new(difference(&next, &weights), difference(&next_slope, &slope));
        if pair.curvature > 1e-10 {
            memory.push_back(pair);
        }
        if memory.len() > MEMORY {
            memory.pop_front();
        }
        let gain = (loss - next_loss) / loss;
        (weights, loss, slope) = (next, next_loss, next_slope);
        if step % 10 == 0 {
            eprintln!("step {step}: loss {loss:.2}");
        }
        if gain < 1e-7 {
            break;
        }
    }
    weights
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
fn loss_and_slope(examples: &Examples, weights: &[f64], damping: f64) -> (f64, Vec<f64>) {
    let mut loss = damping / 2.0 * dot(weights, weights);
    let mut slope: Vec<f64> = weights.iter().map(|w| damping * w).collect();
    for choice in &examples.groups {
        let score = |row| {
            examples
                .row(row)
                .iter()
                .map(|&f| weights[f as usize])
                .sum::<f64>()
        };
        let scores: Vec<f64> = (choice.first..choice.end).map(score).collect();
        let top = scores.iter().copied().fold(f64::MIN, f64::max);
        let raised: Vec<f64> = scores.iter().map(|s| (s - top).exp()).collect();
        let all: f64 = raised.iter().sum();
        let right: f64 = choice.right.iter().map(|&place| raised[place]).sum();
        loss -= (right / all).max(f64::MIN_POSITIVE).ln();
        for (place, share) in raised.iter().enumerate() {
            let wanted = if choice.right.contains(&place) {
                share / right
            } else {
                0.0
            };
            let pull = share / all - wanted;
            for &f in examples.row(choice.first + place) {
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

fn moved(from: &[f64], direction: &[f64], length: f64) -> Vec<f64> {
    from.iter()
        .zip(direction)
        .map(|(from, d)| from + length * d)
        .collect()
}

fn difference(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| a - b).collect()
}
