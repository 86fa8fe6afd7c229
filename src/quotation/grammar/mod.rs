//! Shallow grammar without a parser: mentions, cue verbs, and which mention is the subject of a verb.
//!
//! ```text
//! mention, mention_finder    words that name somebody who could have spoken; finding them
//! lowercase_words            words at the head of a sentence that are no names
//! tie, attach                which mention grammar ties to which cue
//! cue_speakers               the same by cue: the likeliest speaker before and after it
//! dependents, apposition     names that only tell more about another: "Okoro of the Board", "the head, Okoro,"
//! coordination               names that speak together, verbs that share a subject
//! clause                     whether a time or a place belongs to a cue
//! verb_tail                  what follows a cue verb
//! analysis                   the article with all of these, which every later step asks
//! ```

pub mod analysis;
pub mod apposition;
pub mod attach;
pub mod clause;
pub mod coordination;
pub mod cue_speakers;
pub mod dependents;
mod lowercase_words;
pub mod mention;
mod mention_finder;
pub mod tie;
pub mod verb_tail;
