//! The check screen: a draft on the left, on the right the place of a source that a passage of it was held
//! against, below them the finding.
//!
//! ```text
//! drafts       what was checked: part of the model, and what the screen steps through
//! text_pane    a text in a panel: lines, gutter, what is in view
//! state        which finding it is, both texts, which of them the keys scroll
//! places       where things stand
//! view         drawing
//! ```
//!
//! How the model calls it: [`Check::new`] when the drafts are there, [`Check::go`] to step, [`Check::fit`] after every
//! command, [`draw`] to draw, which changes nothing.

mod drafts;
mod places;
mod state;
#[cfg(test)]
mod tests;
mod text_pane;
mod view;

pub use drafts::{Drafts, JudgedPassage};
pub use state::Check;
pub use view::draw;
