//! The compare screen: the printings of one statement with every difference marked and named.
//!
//! ```text
//! witnesses  edition -> what is collated, and how each row is called
//! variant_filter  which differences are left out of sight
//! scope      which rows and which variants are looked at, against which base
//! units      collation -> words with their looks, in steps that all rows take together
//! lines      units -> lines of a table, of two columns, of one text
//! sentences  printings of several lineages, sentence by sentence
//! apparatus  variants -> numbered entries: lemma ] reading sigla, kind
//! passage    words of one printing, selected
//! state      what the screen knows; its methods are the reader's commands
//! places     where things stand: geometry
//! fit        laying out for the room that there is
//! mouse      what a click and a drag do
//! view       drawing
//! ```
//!
//! How the model calls it: [`Compare::new`] collates once, when the screen opens; the commands below
//! change the state; [`Compare::fit`] is called after every command and every change of size; [`draw`]
//! changes nothing.
//!
//! | command | method |
//! |---|---|
//! | next, previous difference | [`Compare::next_difference`], [`Compare::previous_difference`] (false at the end) |
//! | next base | [`Compare::next_base`] |
//! | pair, table, apparatus | [`Compare::set_layout`] |
//! | next, previous outlet | [`Compare::next_other`], [`Compare::previous_other`]: another pair; in the table the chosen row |
//! | hide kinds of differences | [`Compare::set_filter`] |
//! | another lineage word by word | [`VariantFilter::word_by_word`] |
//! | down, up, half pages, first, last | [`Compare::scroll`] |
//! | source | [`Compare::article`]: the chosen outlet's article, and [`Compare::statement`] |
//! | mark, cite | [`Compare::printing`]: the chosen outlet's words |

mod apparatus;
mod fit;
mod lines;
mod mouse;
mod passage;
mod places;
mod scope;
mod sentences;
mod state;
#[cfg(test)]
mod tests;
mod units;
mod variant_filter;
mod view;
mod witnesses;

pub use state::{Compare, Layout};
pub use variant_filter::VariantFilter;
pub use view::draw;
