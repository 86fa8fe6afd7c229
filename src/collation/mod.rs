//! Quotations to statements, and statements to collations.
//!
//! Two steps. [`matching`] finds which printings are the same stretch of speech. `align` lays the
//! printings of one statement side by side without a base (the Gothenburg model: tokenise, normalise,
//! align, analyse), and [`variant`] names every place where two of them differ, read off these two alone;
//! [`compare`] and [`apparatus`] are how it is shown: two witnesses beside each other, or all against a base. An [`Extent`] tells first how much
//! of a statement a witness prints at all.
//!
//! ```text
//! witness, lineage        what is collated; how near its words are to those that were spoken
//! token, normal           text -> tokens and words, each in the form in which it is compared
//! align, collate, table   witnesses -> the alignment table
//! around                  the table around a base, made of the pairs that its list of differences is read off
//! record                  which words of the others the record among the witnesses does not have
//! left_out                the words of a base that a witness leaves out
//! reworded                what stands at an edge that another witness tells in other words
//! pair, all_pairs         every difference of two witnesses, read off these two and the record alone
//! wordings                rows that print the same, looked at once
//! letters                 two words by their letters
//! ```

mod align;
mod all_pairs;
pub mod apparatus;
mod around;
mod collate;
pub mod compare;
mod extent;
mod left_out;
pub(crate) mod letters;
mod lineage;
pub mod matching;
pub(crate) mod normal;
mod pair;
mod record;
mod reworded;
mod table;
mod token;
pub mod variant;
mod witness;
mod wordings;

pub use crate::language::operator::OperatorClass;
pub use apparatus::{ELSEWHERE, LACUNA, OMITTED, WITHOUT};
pub use collate::{Collation, collate};
pub use extent::{Between, Extent, Missing};
pub use letters::changed_letters;
pub use lineage::Lineage;
pub use table::{Cell, Row};
pub use token::{SEAM, Token, TokenKind, join_tokens, join_with_seams};
pub use witness::{Lead, WitnessText};
