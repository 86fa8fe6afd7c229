//! Bounds on work: how much of a very long sentence or paragraph is looked at. Ordinary text stays far below them, so
//! that no test pins their values.

/// Mentions before a place among which a speaker is looked for.
pub(super) const MENTIONS_LOOKED_AT: usize = 64;
/// Tokens before a quotation in which a verb of its sentence is looked for.
pub(super) const TOKENS_LOOKED_AT: usize = 250;
