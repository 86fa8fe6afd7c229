//! What the reader can be told to do. One table ([`COMMANDS`]) feeds dispatch, the footer, `?`, the `:`
//! palette, the manual and the test of the docs.
//!
//! ```text
//! command    the names of the commands, and the form of a line of the table
//! context    where the keys go at a moment, and the scopes that group these contexts
//! table      a line a command: name, keys, where it works, what it does
//! document   the table in the words of the README and the manual
//! ```

mod command;
mod context;
pub mod document;
mod table;

pub use crate::reader::lists::ListKind;
pub use command::{Command, CommandGroup, CommandInfo};
pub use context::Context;
pub use table::COMMANDS;

impl Command {
    /// Its line in the table.
    pub fn entry(self) -> &'static CommandInfo {
        let found = COMMANDS.iter().find(|entry| entry.command == self);
        found.unwrap_or(&COMMANDS[0])
    }
}

/// The commands that apply in `context`, in the order of the table.
pub fn at(context: Context) -> impl Iterator<Item = &'static CommandInfo> {
    COMMANDS.iter().filter(move |entry| entry.applies(context))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;
    use strum::EnumCount;

    #[test]
    fn every_command_is_described_once_and_can_be_typed() {
        let mut seen = HashSet::new();
        for entry in COMMANDS.iter() {
            assert!(seen.insert(entry.command), "{} stands twice", entry.name);
            assert!(
                !entry.doc.is_empty()
                    && !entry.keys.is_empty()
                    && entry.contexts().next().is_some()
            );
            assert!(
                entry
                    .name
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b == b'-')
            );
        }
        // One command shows lists; each list has a line of its own.
        assert_eq!(seen.len(), Command::COUNT - 1 + ListKind::COUNT);
    }
}
