//! Limits on work, all in one place. They bound how much of an endless sentence or paragraph is looked at and decide
//! nothing in what people write. No test holds them.

/// Mentions before a place among which a speaker is looked for.
pub(super) const MENTIONS_LOOKED_AT: usize = 64;
/// Tokens before a quotation in which a verb of its sentence is looked for.
pub(super) const TOKENS_LOOKED_AT: usize = 250;
