//! The terminal itself: its modes, what it sends, and what is written to it.

mod guard;
mod input;

pub use guard::{Guard, Output};
pub use input::{listen, signals};
