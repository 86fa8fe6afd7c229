//! What the program knows of the language it reads.
//!
//! The lists themselves are data and stand in `assets/lexicon`. Whoever adds a language adds lists there
//! and what follows from them here; the other rooms ask this one.

pub mod class;
pub mod cue_verb;
pub(crate) mod lexicon;
pub mod person_name;
pub mod word;
