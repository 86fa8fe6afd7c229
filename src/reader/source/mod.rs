//! The source screen: a whole article with its quotations in a gutter, a second article beside it that
//! is kept on the same statement, and below them why the machine believes what it shows.
//!
//! How the model calls it: make a [`Source`] when the screen opens ([`Source::at_quotation`],
//! [`Source::at_statement`], [`Source::at_place`]); give it the reader's commands; call [`Source::fit`]
//! after every command and after every change of size; draw with [`draw`], which changes nothing.
//!
//! | command | method |
//! |---|---|
//! | next, previous quotation | [`Source::next_quotation`], [`Source::previous_quotation`]; while selecting they extend by a sentence |
//! | next, previous outlet | [`Source::next_outlet`], [`Source::previous_outlet`] |
//! | second article | [`Source::toggle_beside`] |
//! | select | [`Source::select`] begins and ends; [`Source::cancel`] ends |
//! | down, up, half pages | [`Source::down`], [`Source::up`]: scroll, or extend by lines while selecting |
//! | left, right | [`Source::left`], [`Source::right`]: the left or right article, or extend by letters |
//! | word, word back | [`Source::next_word`], [`Source::previous_word`], while selecting |
//! | first, last | [`Source::first`], [`Source::last`] |
//! | mark, yank, cite | act on [`Source::passage`]: the selection, else the quotation |
//! | compare, next statement | read [`Source::statement`] |

mod fit;
mod gutter;
mod head;
mod links;
mod margin;
mod mouse;
mod pane;
mod places;
mod select;
mod state;
#[cfg(test)]
mod tests;
mod view;
mod why;

pub use links::{ScreenLink, links};
pub use state::Source;
pub use view::{Highlights, draw, title};
