//! The terminal: what happens becomes a command, a command changes the model, the model is shown.
//!
//! ```text
//! keys, commands, keymap   a key press -> a command; one table of commands feeds all that names them
//! doubts                   what the machine is unsure of, that worth a minute first
//! config                   config.toml: the look, the keys, what is remembered
//! model                    what the screen depends on; index, jumps, lists, search, prompt are parts of it
//! correcting, carry        what the reader sets right; places carried over to the edition that follows
//! task                     what a key asks for and no key waits for: matching, searching, weighing
//! stay                     where the reader was, to come back to in another session
//! update                   model + event -> model + effects; nothing in it reads or writes
//! view                     model -> screen, pure; landing, list, help, palette, header, footer
//! plain                    model -> linear text, for those who do not see the screen
//! compare, source          the two reading screens; prose lays their text out
//! theme                    what a role looks like
//! terminal                 modes taken and given back as one, input, signals
//! outside                  what other programs do: clipboard, browser, editor
//! session                  all of it running: in a terminal, or on given keys to a text
//! ```

mod cancel;
pub mod commands;
pub mod compare;
pub mod config;
mod correcting;
#[cfg(test)]
mod corrections;
#[cfg(test)]
mod cost;
mod destinations;
pub(crate) mod doubts;
mod edition_change;
mod effect;
mod event;
mod filter;
#[cfg(test)]
pub(crate) mod fixture;
mod index;
mod jumps;
pub mod keymap;
pub mod keys;
mod lists;
mod model;
mod outside;
mod overlay;
mod palette;
mod picker;
#[cfg(test)]
pub(crate) mod picture;
mod plain;
#[cfg(test)]
mod pointing;
mod prompt;
pub mod prose;
mod rows;
mod screen;
mod search;
mod session;
mod session_state;
pub mod source;
mod task;
mod terminal;
#[cfg(test)]
mod tests;
pub mod theme;
mod thread;
mod update;
mod variant_sentences;
mod view;
mod visible;
mod wording;

pub use session::headless::HeadlessReader;
pub use session::{Builder, Error, Exporter, Opener, Parts, Print, Session, into_folder, run};
