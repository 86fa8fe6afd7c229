//! The terminal itself: its modes, what it sends, and what is written to it.

mod background;
mod guard;
mod input;
mod links;
mod mouse;

pub use background::AskBackground;
pub use guard::{Guard, Output};
pub use input::{Input, hang_up, listen, signals};
pub use links::write as write_links;
