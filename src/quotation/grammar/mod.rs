//! As much grammar as goes without a parser: mentions, cue verbs, and which mention a verb belongs to.

pub mod analysis;
pub mod apposition;
pub mod attach;
pub mod clause;
pub mod coordination;
pub mod dependents;
pub mod mention;
mod mention_finder;
mod printed_small;
pub mod sides;
pub mod tie;
pub mod verb_tail;
