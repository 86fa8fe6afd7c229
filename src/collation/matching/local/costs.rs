//! What matches count and what differences cost, in the weight of words.

/// What the same stem counts, of the lesser weight.
pub(super) const STEM_SHARE: f32 = 0.8;
/// What conflicting flanks cost, of the lesser one's weight.
pub(super) const FLANK: f32 = 0.8;
/// The most that a flank costs.
pub(super) const MAX_FLANK: f32 = 12.0;
/// What a gap costs.
pub(super) const GAP_OPEN: f32 = 2.0;
/// What each word in a gap costs, of its weight.
pub(super) const GAP_EXTEND: f32 = 0.3;
/// What another word costs, of the mean weight.
pub(super) const MISMATCH: f32 = 0.6;
