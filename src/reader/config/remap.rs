//! Keys of the reader's own in place of those of the table.

use crate::reader::commands::{COMMANDS, Command};
use crate::reader::keymap::Keymap;
use crate::reader::keys::{self, Key};
use std::collections::BTreeMap;

/// The command whose keys are set, and to what.
pub(super) struct Wish {
    pub line: usize,
    pub command: Command,
    pub sequences: Vec<Vec<Key>>,
}

/// The keymap with all wishes that can be granted together, and why the others cannot, with their lines.
///
/// A refused wish leaves the command its own keys, which may be those that another wish has taken: so it goes
/// on until nothing is in the way of anything.
pub(super) fn remapped(wishes: Vec<Wish>) -> (Keymap, Vec<(usize, String)>) {
    let mut granted = Granted::new();
    let mut refused = Vec::new();
    for wish in wishes {
        if wish.command == Command::Quit && wish.sequences.is_empty() {
            refused.push((wish.line, "quit needs a key".into()));
            continue;
        }
        granted.insert(wish.command, (wish.line, wish.sequences));
    }
    while let Some((command, reason)) = first_conflict(&granted) {
        let line = granted.remove(&command).map_or(0, |(line, _)| line);
        refused.push((line, reason));
    }
    let bindings = COMMANDS.iter().flat_map(|entry| {
        let keys = keys_of(entry.command, &granted).into_iter();
        keys.map(|keys| (keys, entry.command))
    });
    (Keymap::new(bindings), refused)
}

/// The wishes that stand, with their lines.
type Granted = BTreeMap<Command, (usize, Vec<Vec<Key>>)>;

/// What runs a command now: the wish, else the keys of the table.
fn keys_of(command: Command, granted: &Granted) -> Vec<Vec<Key>> {
    match granted.get(&command) {
        Some((_, sequences)) => sequences.clone(),
        None => {
            let keys = command.entry().keys.iter();
            keys.filter_map(|sequence| keys::parse(sequence).ok())
                .collect()
        }
    }
}

/// The last of the wishes, by line, that asks for keys which another command has, and what to say of it.
fn first_conflict(granted: &Granted) -> Option<(Command, String)> {
    let mut wishes: Vec<_> = granted.iter().collect();
    wishes.sort_by_key(|(_, (line, _))| std::cmp::Reverse(*line));
    wishes.into_iter().find_map(|(command, (_, sequences))| {
        let others = COMMANDS.iter().filter(|other| {
            let mut contexts = command.entry().contexts();
            other.command != *command && contexts.any(|context| other.applies(context))
        });
        for other in others {
            let theirs = keys_of(other.command, granted);
            let meets = |a: &&Vec<Key>| theirs.iter().any(|b| a.starts_with(b) || b.starts_with(a));
            if let Some(keys) = sequences.iter().find(meets) {
                let shown: String = keys.iter().map(Key::to_string).collect();
                let (name, other) = (command.entry().name, other.name);
                return Some((
                    *command,
                    format!("{name} cannot have “{shown}”: {other} has it where both work; give {other} other keys too"),
                ));
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(line: usize, command: Command, keys: &[&str]) -> Wish {
        let sequences = keys.iter().map(|keys| keys::parse(keys).unwrap()).collect();
        Wish {
            line,
            command,
            sequences,
        }
    }

    fn lines(wishes: Vec<Wish>) -> Vec<usize> {
        let mut lines: Vec<usize> = remapped(wishes).1.into_iter().map(|(l, _)| l).collect();
        lines.sort_unstable();
        lines
    }

    #[test]
    fn two_commands_may_change_their_keys() {
        let swapped = vec![wish(1, Command::Down, &["k"]), wish(2, Command::Up, &["j"])];
        let (keymap, refused) = remapped(swapped);
        assert!(refused.is_empty(), "{refused:?}");
        assert_eq!(keymap.shown(Command::Down).next().as_deref(), Some("k"));
    }

    #[test]
    fn keys_that_are_taken_are_refused_with_all_that_follows_from_it() {
        assert_eq!(lines(vec![wish(3, Command::Down, &["k"])]), [3]);
        // The beginning of another sequence is taken, too.
        assert_eq!(lines(vec![wish(3, Command::Down, &["g"])]), [3]);
        let chain = vec![wish(1, Command::Down, &["k"]), wish(2, Command::Up, &["q"])];
        assert_eq!(
            lines(chain),
            [1, 2],
            "Up keeps k, so that Down cannot have it"
        );
    }

    #[test]
    fn a_command_can_be_left_without_keys_but_not_quit() {
        let (keymap, refused) = remapped(vec![wish(1, Command::Export, &[])]);
        assert!(refused.is_empty());
        assert_eq!(keymap.shown(Command::Export).count(), 0);
        assert_eq!(lines(vec![wish(1, Command::Quit, &[])]), [1]);
    }
}
