//! Verbatim shows what was said, when, and how each outlet printed it.
//!
//! The crate is a house whose rooms stand in the order in which the data flows; a room knows only the
//! rooms before it.
//!
//! ```text
//! text        places in text: bytes inside, code points at the border
//! disjoint    which of some numbered things belong together
//! repeats     which of very many numbers may stand among them twice
//! nearest     the known name that a misspelt one likely means
//! replace     writing a file whole or not at all
//! language    what is known of English: word lists, words, names of persons
//! markup      what a text with mark-up prints, and where
//! cache       what takes long to find, kept on disk from one run to the next
//! corpus      files -> articles
//! quotation   article -> quotations: who said what, in which words, when
//! collation   quotations -> statements: matching, alignment, variants
//! timeline    statements -> events
//! edition     all of the above, built once; corrections applied
//! check       a draft's passages against the sources: a verdict for each
//! notebook    what the reader adds: marks and corrections
//! export      edition + notebook + verdicts -> the files that others read
//! reader      the terminal
//! cli         the command line, one file a subcommand
//! ```
//!
//! The last two need the feature `reader`, which is on by default. Without it the crate is a library that
//! knows neither terminals nor arguments.

pub mod cache;
pub mod check;
#[cfg(feature = "reader")]
pub mod cli;
pub mod collation;
pub mod corpus;
mod disjoint;
pub mod edition;
pub mod export;
mod language;
pub mod markup;
mod nearest;
pub mod notebook;
pub mod quotation;
#[cfg(feature = "reader")]
pub mod reader;
mod repeats;
mod replace;
pub mod text;
pub mod timeline;
