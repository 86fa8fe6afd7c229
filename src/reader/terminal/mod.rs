//! The terminal itself: its modes, what it sends, and what is written to it.

mod ground;
mod guard;
mod input;
mod mouse;

pub use ground::AskGround;
pub use guard::{Guard, Output};
pub use input::{Input, listen, signals};
