//! What the program knows of the language it reads.
//!
//! The lists themselves are data and stand in `assets/lexicon`. Whoever adds a language adds lists there
//! and what follows from them here; the other rooms ask this one.

pub(crate) mod abbreviation;
pub mod class;
pub mod cue_verb;
pub(crate) mod filler;
pub(crate) mod function_word;
pub mod indirect_verb;
pub(crate) mod lexicon;
pub mod normal;
pub(crate) mod number;
pub mod operator;
pub mod person_name;
pub(crate) mod phrase_finder;
pub(crate) mod phrases;
pub(crate) mod time_word;
pub mod word;
