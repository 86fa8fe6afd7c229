//! As much grammar as goes without a parser: mentions, cue verbs, and which mention a verb belongs to.

pub mod attach;
pub mod clause;
pub mod dependents;
pub mod mention;
mod printed_small;
pub mod sides;
pub mod verb_tail;
