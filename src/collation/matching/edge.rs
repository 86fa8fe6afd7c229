//! A join of two printings.

use super::speaker::Agreement;
use std::ops::Range;

/// How two printings lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Both print the same stretch of speech.
    Equal,
    /// One printing holds all of the other.
    Contain,
    /// The end of one is the beginning of the other, and it opens a clause.
    Dovetail,
    /// The end of one is the beginning of the other, in the middle of a clause: a weaker sign than [`Shape::Dovetail`].
    Overlap,
    /// Behind or before the shared words both go on, in different words.
    Conflict,
}

/// A join of two printings.
#[derive(Clone, Debug)]
pub(super) struct Edge {
    pub(super) a: u32,
    pub(super) b: u32,
    /// Nats above the threshold.
    pub(super) excess: f32,
    /// The weight of the shared words, and how many they are.
    pub(super) matched: f32,
    pub(super) count: usize,
    /// The aligned stretch of either printing.
    pub(super) at: [Range<u32>; 2],
    pub(super) shape: Shape,
    pub(super) agreement: Agreement,
    /// Whether every word of the shared stretch is the same.
    pub(super) verbatim: bool,
    /// Whether the join meets every condition; one that does not is only offered to the reader.
    pub(super) sure: bool,
    /// Whether it meets them, but another answer of the same record fits about as well.
    pub(super) rivalled: bool,
}

impl Edge {
    /// A join of two printings that share no order of words.
    pub(super) fn reworded(piece: u32, run: u32) -> Self {
        Self {
            a: piece.min(run),
            b: piece.max(run),
            excess: 0.0,
            matched: 0.0,
            count: 0,
            at: [0..0, 0..0],
            shape: Shape::Dovetail,
            agreement: Agreement::Agree,
            verbatim: false,
            sure: true,
            rivalled: false,
        }
    }

    /// The printing at the other end.
    pub(super) fn other(&self, printing: u32) -> u32 {
        if self.a == printing { self.b } else { self.a }
    }

    /// The aligned stretch of one of its printings.
    pub(super) fn stretch_of(&self, printing: u32) -> &Range<u32> {
        &self.at[usize::from(self.a != printing)]
    }
}
