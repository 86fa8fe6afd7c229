//! Asking the terminal for the colour of its background (OSC 11), and hearing the answer.
//!
//! The answer comes as bytes among the keys, whenever it comes: nobody waits for it, no key is lost by it,
//! and a terminal that does not know the question costs nothing. To the reader of keys it looks like
//! Alt-], the letters of a colour, and Ctrl-G.

use crate::reader::keys::Key;
use crossterm::Command;
use crossterm::event::{KeyCode, KeyModifiers};
use std::fmt;
use xterm_color::Color;

/// The question. It ends as the answer shall end, with BEL.
#[derive(Debug)]
pub struct AskBackground;

impl Command for AskBackground {
    fn write_ansi(&self, f: &mut impl fmt::Write) -> fmt::Result {
        f.write_str("\x1b]11;?\x07")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What the answer begins with, after the escape sequence's own Alt-].
const BEGINNING: &str = "11;";
/// Letters of the longest answer; what goes on longer are keys.
const MAX_ANSWER_LETTERS: usize = 40;

/// Listens for the answer among the keys.
#[derive(Debug)]
pub struct Answer {
    listening: bool,
    held: Vec<Key>,
    letters: String,
}

/// What a key was.
#[derive(Debug, PartialEq, Eq)]
pub enum KeyOutcome {
    /// The key was one that the reader pressed, and so were those held back before it: all of them, in order.
    Keys(Vec<Key>),
    /// The key may belong to the terminal's answer, and is held back.
    Nothing,
    /// The key was the end of the terminal's answer.
    Background {
        /// Dark letters on a light background.
        light: bool,
    },
}

impl Answer {
    /// Listens, if the question was asked.
    pub fn new(asked: bool) -> Self {
        Self {
            listening: asked,
            held: Vec::new(),
            letters: String::new(),
        }
    }

    /// Takes the next key.
    pub fn take(&mut self, key: Key) -> KeyOutcome {
        if !self.listening {
            return KeyOutcome::Keys(vec![key]);
        }
        let KeyCode::Char(letter) = key.code else {
            return self.give_up(Some(key));
        };
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match (letter, self.held.is_empty()) {
            (']', true) if alt => {}
            (_, true) => return KeyOutcome::Keys(vec![key]),
            ('g', false) if control => return self.end(key),
            ('\\', false) if alt => return self.end(key),
            (_, false) if alt || control => return self.give_up(Some(key)),
            (letter, false) => self.letters.push(letter),
        }
        self.held.push(key);
        let begun = BEGINNING.starts_with(self.letters.as_str());
        let is_continuation =
            self.letters.starts_with(BEGINNING) && self.letters.len() < MAX_ANSWER_LETTERS;
        match begun || is_continuation {
            true => KeyOutcome::Nothing,
            false => self.give_up(None),
        }
    }

    /// Nothing more has come with the last key: an Alt-] alone was a key.
    pub fn pause(&mut self) -> Vec<Key> {
        match self.held.len() {
            1 => std::mem::take(&mut self.held),
            _ => Vec::new(),
        }
    }

    fn end(&mut self, key: Key) -> KeyOutcome {
        let colour = self.letters.strip_prefix(BEGINNING);
        match colour.and_then(|colour| Color::parse(colour.as_bytes()).ok()) {
            Some(colour) => {
                *self = Self::new(false);
                KeyOutcome::Background {
                    light: colour.perceived_lightness() > 0.5,
                }
            }
            None => self.give_up(Some(key)),
        }
    }

    /// The letters held back are no answer of the terminal: gives them as the keys that they were.
    fn give_up(&mut self, last: Option<Key>) -> KeyOutcome {
        self.letters.clear();
        let mut keys = std::mem::take(&mut self.held);
        keys.extend(last);
        KeyOutcome::Keys(keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::keys::parse;

    fn heard(keys: &str) -> (Vec<Key>, Option<bool>) {
        let mut answer = Answer::new(true);
        let (mut pressed, mut background) = (Vec::new(), None);
        for key in parse(keys).unwrap() {
            match answer.take(key) {
                KeyOutcome::Keys(keys) => pressed.extend(keys),
                KeyOutcome::Nothing => {}
                KeyOutcome::Background { light } => background = Some(light),
            }
        }
        pressed.extend(answer.pause());
        (pressed, background)
    }

    #[test]
    fn the_answer_is_heard_among_keys() {
        let (keys, background) = heard("jj<a-]>11;rgb:ffff/fefe/e0e0<c-g>k");
        assert_eq!((keys, background), (parse("jjk").unwrap(), Some(true)));
        let (keys, background) = heard("<a-]>11;rgb:1e/1e/2e<a-\\>q");
        assert_eq!((keys, background), (parse("q").unwrap(), Some(false)));
    }

    #[test]
    fn what_is_no_answer_are_keys() {
        for keys in [
            "<a-]>",
            "<a-]>1j",
            "<a-]>11;<esc>",
            "<a-]>11;nonsense<c-g>",
            "]11;",
        ] {
            let (pressed, background) = heard(keys);
            assert_eq!(
                (pressed, background),
                (parse(keys).unwrap(), None),
                "{keys}"
            );
        }
    }
}
