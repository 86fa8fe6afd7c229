//! The table of commands in the words of the docs: `README.md` and the manual page are made from here.

use super::{COMMANDS, CommandGroup, CommandInfo};
use crate::reader::keymap::Keymap;
use strum::IntoEnumIterator;

/// The commands of a group.
pub fn of_group(group: CommandGroup) -> impl Iterator<Item = &'static CommandInfo> {
    COMMANDS.iter().filter(move |entry| entry.group == group)
}

/// The keys of a command as the screen shows them: "j ↓".
pub fn keys(entry: &CommandInfo) -> String {
    let keys: Vec<String> = Keymap::default().shown(entry.command).collect();
    keys.join(" ")
}

/// Where a command works, where that is not nearly everywhere: "Compare, Source".
pub fn contexts(entry: &CommandInfo) -> Option<String> {
    /// A command with so many contexts works nearly everywhere.
    const MAX_CONTEXTS: usize = 7;
    let contexts: Vec<&str> = entry.contexts().map(|context| context.name()).collect();
    (contexts.len() < MAX_CONTEXTS).then(|| contexts.join(", "))
}

/// The table of `README.md`: a line a group, the first key of each command and its name.
pub fn markdown() -> String {
    let mut out = String::from("| | |\n|---|---|\n");
    let keymap = Keymap::default();
    for group in CommandGroup::iter() {
        let entries = of_group(group).filter_map(|entry| {
            let key = keymap.shown(entry.command).next()?;
            Some(format!("`{key}` {}", entry.name.replace('-', "\u{a0}")))
        });
        let entries: Vec<String> = entries.collect();
        out += &format!("| **{}** | {} |\n", group.name(), entries.join(" · "));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_the_readme_is_that_of_the_commands() {
        let readme = include_str!("../../../README.md");
        let (_, after) = readme.split_once("<!-- keys -->\n").unwrap();
        let (table, _) = after.split_once("<!-- end of keys -->").unwrap();
        let fresh = markdown();
        assert!(
            table == fresh,
            "README.md is stale: put this between <!-- keys --> and <!-- end of keys -->:\n{fresh}"
        );
    }

    #[test]
    fn every_command_stands_in_the_table_once() {
        let table = markdown();
        let stands = |entry: &&CommandInfo| table.contains(&entry.name.replace('-', "\u{a0}"));
        assert!(COMMANDS.iter().all(|entry| stands(&entry)));
        assert_eq!(table.matches("` ").count(), COMMANDS.len());
    }
}
