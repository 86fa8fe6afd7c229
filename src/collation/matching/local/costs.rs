//! What matches count and what differences cost, in nats as words weigh, or as a share of the weight of words.

/// What the same stem counts, as a share of the lesser weight (0 to 1).
pub(super) const STEM_SHARE: f32 = 0.8;
/// What conflicting flanks cost, as a share of the lesser one's weight (0 to 1).
pub(super) const FLANK_SHARE: f32 = 0.8;
/// The most that a flank costs, in nats.
pub(super) const MAX_FLANK_NATS: f32 = 12.0;
/// What a gap costs, in nats, however long it is.
pub(super) const GAP_OPEN_NATS: f32 = 2.0;
/// What each word in a gap costs, as a share of its weight (0 to 1).
pub(super) const GAP_EXTEND_SHARE: f32 = 0.3;
/// What another word costs, as a share of the mean weight (0 to 1).
pub(super) const MISMATCH_SHARE: f32 = 0.6;
/// A score below any other, in nats.
pub(super) const LOW_NATS: f32 = -1e9;
