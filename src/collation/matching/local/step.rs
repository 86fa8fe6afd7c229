//! How a cell of the match table was reached, in the low bits of a step.

/// The alignment begins behind this cell.
pub(super) const START: u32 = 0;
/// From the match table, the table of gaps in `b`, the table of gaps in `a`.
pub(super) const FROM: u32 = 3;
/// One word each; one against two; two against one; one each, not matching.
pub(super) const MOVE: u32 = 3 << 2;
pub(super) const PAIR: u32 = 0;
pub(super) const ONE_TWO: u32 = 1 << 2;
pub(super) const TWO_ONE: u32 = 2 << 2;
pub(super) const OTHER: u32 = 3 << 2;
/// The gap in `b` goes on.
pub(super) const GAP_B: u32 = 1 << 4;
/// The gap in `a` goes on.
pub(super) const GAP_A: u32 = 1 << 5;
