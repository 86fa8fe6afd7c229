//! The terminal: what happens becomes a command, a command changes the model, the model is shown. From the ground
//! floor up; a file knows those above it here, none below.
//!
//! ```text
//! wording   days, counts, differences: the words that all screens use
//! signs     what stands beside words in Compare and Source, with the line that explains each
//! naming    what a statement is called where others stand beside it
//! theme, keys, prose           what a role looks like; keys; text laid out in lines
//! index, doubts, filter        tables over the edition: speakers, what is unsure, what passes the filters
//! search, picker, destinations finding words; choosing by some letters, and what there is to choose
//! exporting                    what can leave the reader, and how it begins
//! correction                   what the reader can set right, what is asked and offered for it, what it has done
//! lists                        a file a list: its command, its lines, where Enter leads
//! commands, keymap, palette    the table of commands; from keys to commands; commands by their names
//! config                       config.toml: the look, the keys, what is remembered
//! error                        what can go wrong outside the model, for the program that starts the reader
//! event, task, effect          what happens; work beside the terminal (cancel, thread); what update asks for
//! compare, source, check       the reading screens, each a room with its state, geometry and drawing
//! screen, overlay              what fills the window, and what lies over it
//! session_state                where the reader was, to come back to in another session
//! jumps, prompt, rows          where the reader was; a line being typed; the lines of the timeline
//! model, visible               all that the screen depends on; which statements are shown, in which order
//! view                         model -> screen, pure; the landing, lists, header, footer, overlays
//! edition_change               the reader's place taken along to the edition that follows
//! plain                        model -> linear text, for those who do not see the screen
//! update                       model + event -> model + effects; nothing in it reads or writes
//! terminal, outside            terminal modes and input; clipboard, browser, editor
//! session                      all of it running: in a terminal, or on given keys to a text
//! picture                      a screen as text that names roles and no colours, for snapshots
//! ```
//!
//! To add a list: its file in `lists`, and its name in `lists/mod.rs`. To add a command: its name in
//! `commands/command.rs`, its line in `commands/table.rs`, and what it does in `update`. To add a screen: a room
//! like `source`, a variant in `screen`, and what the compiler asks for then (`view`, `plain`, `update`, the two
//! files that return to a place). To add an overlay: a variant in `overlay`, and again what the compiler asks for.

mod cancel;
mod check;
pub mod commands;
mod compare;
pub mod config;
mod correction;
#[cfg(test)]
mod cost;
mod destinations;
pub(crate) mod doubts;
mod edition_change;
mod effect;
mod error;
mod event;
mod exporting;
mod filter;
#[cfg(test)]
pub(crate) mod fixture;
mod index;
mod jumps;
mod keymap;
pub(crate) mod keys;
mod labels;
mod lists;
mod mark_list;
mod mark_offers;
mod model;
mod naming;
mod noting;
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
pub(crate) mod prose;
mod rows;
mod screen;
mod search;
mod session;
mod session_state;
mod signs;
mod source;
mod task;
mod terminal;
#[cfg(test)]
mod tests;
pub mod theme;
mod thread;
mod update;
mod view;
mod visible;
pub(crate) mod wording;

pub use check::Drafts;
pub use exporting::ExportOrder;
pub use keys::KeyError;
pub use session::headless::HeadlessReader;
pub use session::{
    Builder, Error, ExportError, Exporter, Opener, Parts, Print, RebuildError, Rereader, Session,
    into_folder, read_drafts, run,
};
