//! Quotations to statements, and statements to collations.
//!
//! Two steps. [`matching`] finds which printings are the same stretch of speech. [`align`] lays the
//! printings of one statement side by side without a base (the Gothenburg model: tokenise, normalise,
//! align, analyse), and [`variant`] names every place where they differ; [`compare`] and [`apparatus`]
//! are how it is shown: two witnesses beside each other, or all against a base.

pub mod align;
pub mod apparatus;
pub mod compare;
mod lexicon;
pub mod matching;
pub mod normal;
pub mod table;
mod token;
pub mod variant;

pub use lexicon::OperatorClass;
