//! Setting right what the machine read: what can be set right, what is asked and offered for it, which corrections an
//! answer comes to, and what these have done. The keys for it are in `update`.
//!
//! ```text
//! decisions    the corrections that a decision comes to: joined, refused, parted, right as found
//! question     what the reader is asked for, and how far the answer reaches
//! suggestions  what is offered while the answer is typed
//! choice       one thing that can be set right, and the key that takes it
//! choices      all that can be set right for a quotation, an event, an article or selected words
//! menu         these choices as a menu, and the letters that take them
//! outcome      what corrections have done, in words
//! ```

pub mod choice;
pub mod choices;
pub mod decisions;
pub mod menu;
pub mod outcome;
pub mod question;
pub mod suggestions;
