//! From key presses to commands: sequences, counts, and what has been typed of them so far.

use super::commands::{COMMANDS, Command, Context};
use super::keys::{self, Key};
use crossterm::event::KeyCode;

/// The most steps or lines that can be typed before a key: "12j".
const MAX_STEPS_TYPED: usize = 99_999;

/// One key sequence and the command that it runs.
#[derive(Clone, Debug)]
struct Binding {
    keys: Vec<Key>,
    command: Command,
}

/// Which keys run which commands.
#[derive(Clone, Debug)]
pub struct Keymap {
    bindings: Vec<Binding>,
}

/// What has been typed of a sequence: a count, and its first keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pending {
    count: Option<usize>,
    keys: Vec<Key>,
}

impl Pending {
    /// What the footer shows of it.
    pub fn shown(&self) -> String {
        let count = self.count.map(|n| n.to_string()).unwrap_or_default();
        self.keys
            .iter()
            .fold(count, |out, key| out + &key.to_string())
    }
}

/// What a press of a key led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A command, with the count typed before it.
    Run(Command, Option<usize>),
    /// More keys are needed.
    Waiting,
    /// Nothing begins with these keys here.
    Unknown,
}

impl Default for Keymap {
    /// The keys of the table.
    fn default() -> Self {
        let of_table = COMMANDS.iter().flat_map(|entry| {
            // A test reads every sequence of the table.
            let keys = entry.keys.iter().filter_map(|keys| keys::parse(keys).ok());
            keys.map(|keys| (keys, entry.command))
        });
        Self::new(of_table)
    }
}

impl Keymap {
    /// These sequences and what they run.
    pub fn new(bindings: impl IntoIterator<Item = (Vec<Key>, Command)>) -> Self {
        let bindings = bindings.into_iter();
        Self {
            bindings: bindings
                .map(|(keys, command)| Binding { keys, command })
                .collect(),
        }
    }

    /// Takes a key at `context`; `pending` holds what was typed before it and is kept up to date.
    pub fn press(&self, pending: &mut Pending, context: Context, key: Key) -> Outcome {
        if let Some(count) = counted(pending, key) {
            pending.count = Some(count);
            return Outcome::Waiting;
        }
        pending.keys.push(key);
        let mut longer = false;
        for binding in &self.bindings {
            if !binding.command.entry().applies(context) || !binding.keys.starts_with(&pending.keys)
            {
                continue;
            }
            if binding.keys.len() == pending.keys.len() {
                let count = pending.count;
                *pending = Pending::default();
                return Outcome::Run(binding.command, count);
            }
            longer = true;
        }
        if longer {
            return Outcome::Waiting;
        }
        *pending = Pending::default();
        Outcome::Unknown
    }

    /// Where a key alone runs a command.
    pub fn places_of(&self, key: Key) -> impl Iterator<Item = Context> + '_ {
        let here = self.bindings.iter().filter(move |b| b.keys == [key]);
        let runs = move |context: &Context| {
            here.clone()
                .any(|binding| binding.command.entry().applies(*context))
        };
        Context::all().filter(runs)
    }

    /// The sequences that run `command`, as one would type them on the command line.
    pub fn written(&self, command: Command) -> impl Iterator<Item = String> + '_ {
        self.sequences(command)
            .map(|keys| keys.iter().map(|key| key.written()).collect())
    }

    /// The sequences that run `command`, as the screen shows them.
    pub fn shown(&self, command: Command) -> impl Iterator<Item = String> + '_ {
        self.sequences(command)
            .map(|keys| keys.iter().map(Key::to_string).collect())
    }

    fn sequences(&self, command: Command) -> impl Iterator<Item = &[Key]> + '_ {
        let of = self.bindings.iter().filter(move |b| b.command == command);
        of.map(|binding| binding.keys.as_slice())
    }
}

/// The count so far, if `key` is a digit of one.
fn counted(pending: &Pending, key: Key) -> Option<usize> {
    let KeyCode::Char(letter) = key.code else {
        return None;
    };
    let digit = letter.to_digit(10)? as usize;
    let first = pending.count.is_none() && digit == 0;
    if first || !pending.keys.is_empty() || !key.modifiers.is_empty() {
        return None;
    }
    Some((pending.count.unwrap_or(0) * 10 + digit).min(MAX_STEPS_TYPED))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(sequence: &str, context: Context) -> Vec<Outcome> {
        let keymap = Keymap::default();
        let mut pending = Pending::default();
        let keys = keys::parse(sequence).unwrap();
        keys.into_iter()
            .map(|key| keymap.press(&mut pending, context, key))
            .collect()
    }

    #[test]
    fn counts_and_sequences() {
        use Outcome::{Run, Unknown, Waiting};
        assert_eq!(
            run("12jggGgj", Context::Statements),
            [
                Waiting,
                Waiting,
                Run(Command::Down, Some(12)),
                Waiting,
                Run(Command::First, None),
                Run(Command::Last, None),
                Waiting,
                Unknown,
            ]
        );
    }

    #[test]
    fn a_key_means_what_it_means_in_its_context() {
        assert_eq!(
            run("n", Context::Compare),
            [Outcome::Run(Command::NextDifference, None)]
        );
        assert_eq!(
            run("n", Context::Source),
            [Outcome::Run(Command::NextFound, None)]
        );
        assert_eq!(run("n", Context::Timeline), [Outcome::Unknown]);
    }

    #[test]
    fn no_two_commands_ask_for_the_same_keys_in_one_context() {
        let readable = COMMANDS.iter().flat_map(|entry| entry.keys);
        assert!(
            readable
                .clone()
                .all(|sequence| keys::parse(sequence).is_ok())
        );
        for (i, entry) in COMMANDS.iter().enumerate() {
            for other in &COMMANDS[i + 1..] {
                let shared_context = entry.contexts().any(|context| other.applies(context));
                let clash = entry.keys.iter().any(|a| {
                    let prefix = |b: &&str| a.starts_with(*b) || b.starts_with(a);
                    other.keys.iter().any(prefix)
                });
                assert!(
                    !(shared_context && clash),
                    "{} and {}",
                    entry.name,
                    other.name
                );
            }
        }
    }
}
