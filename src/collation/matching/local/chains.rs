//! The best chains of matches up to any place of two sides, while the second is read word by word.

use super::costs::LOW_NATS;
use super::side::AlignedSide;

/// The best chains. Each counts its score and what a gap of all words before its end would cost, so that those of
/// unlike ends can be compared.
#[derive(Default)]
pub(super) struct Chains {
    /// Those that end in the first side behind at most so many words; ascending.
    up_to: Vec<f32>,
    /// Those that end in one diagonal: behind them nothing need stand in a gap.
    straight: Vec<f32>,
    /// How many diagonals lie before that of the first words.
    origin: usize,
    /// Those that end with the present word of the second side, and where.
    fresh: Vec<((usize, usize), f32)>,
    /// The best score of those that end before each cut of the first side, for at a cut a gap is free.
    at_cuts: Vec<f32>,
}

impl Chains {
    /// Forgets all chains.
    pub(super) fn clear(&mut self, a: &AlignedSide, b: &AlignedSide) {
        let diagonals = a.len() + b.len() + 3;
        let tables = [
            (&mut self.up_to, a.len() + 1, LOW_NATS),
            (&mut self.straight, diagonals, LOW_NATS),
            (&mut self.at_cuts, a.cuts.len(), 0.0),
        ];
        for (table, len, value) in tables {
            table.clear();
            table.resize(len, value);
        }
        self.origin = b.len() + 2;
        self.fresh.clear();
    }

    /// The best chain that goes on at a place.
    pub(super) fn best(&self, (i, j): (usize, usize), open: f32) -> f32 {
        self.straight[i + self.origin - j].max(self.up_to[i] - open)
    }

    /// Adds one that ends with the present word.
    pub(super) fn add(&mut self, end: (usize, usize), chain: f32) {
        self.fresh.push((end, chain));
    }

    /// Goes on to the next word of the second side.
    pub(super) fn go_on(&mut self, a: &AlignedSide, b: &AlignedSide, at: usize) {
        while let Some((end, chain)) = self.fresh.pop() {
            self.settle(end, chain);
        }
        self.jump_in_b(a, b, at);
        if b.cuts.contains(&at) {
            self.jump_in_a(a, b, at);
            self.jump_in_b(a, b, at);
        }
    }

    fn settle(&mut self, (x, y): (usize, usize), chain: f32) {
        let longer = self.up_to[x..].iter_mut();
        for best in longer.take_while(|best| **best < chain) {
            *best = chain;
        }
        let straight = &mut self.straight[x + self.origin - y];
        *straight = straight.max(chain);
    }

    /// At a cut of the first side words of the second cost nothing.
    fn jump_in_b(&mut self, a: &AlignedSide, b: &AlignedSide, at: usize) {
        for (n, cut) in a.cuts.iter().enumerate() {
            let gap = a.skip[*cut] + b.skip[at];
            self.at_cuts[n] = self.at_cuts[n].max(self.up_to[*cut] - gap);
            self.settle((*cut, at), self.at_cuts[n] + gap);
        }
    }

    /// At a cut of the second side words of the first cost nothing.
    fn jump_in_a(&mut self, a: &AlignedSide, b: &AlignedSide, at: usize) {
        let mut score: f32 = 0.0;
        for end in 0..=a.len() {
            let gap = a.skip[end] + b.skip[at];
            score = score.max(self.up_to[end] - gap);
            self.settle((end, at), score + gap);
        }
    }
}
