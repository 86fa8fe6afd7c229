//! Keys as people write them: `jj<enter>` in tables and on the command line, `↵` and `^o` on the screen.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::fmt;

/// One press of a key. Shift is part of a letter and kept as a modifier for named keys only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// Control, Alt; Shift with named keys.
    pub modifiers: KeyModifiers,
}

/// A key sequence that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// `<` without its `>`.
    #[error("“{0}”: a key name is not closed with >; the letter < itself is written <lt>")]
    Open(String),
    /// A name that is not in the list.
    #[error(
        "no key is called <{0}>; known are enter, esc, tab, space, lt, gt, backspace, delete, up, down, left, right, home, end, pgup, pgdn, f1 to f12, with c-, a- or s- before them"
    )]
    Name(String),
}

/// Names of keys that are not letters, and how the screen shows them.
const NAMED: [(&str, KeyCode, &str); 21] = [
    ("enter", KeyCode::Enter, "↵"),
    ("cr", KeyCode::Enter, "↵"),
    ("esc", KeyCode::Esc, "esc"),
    ("tab", KeyCode::Tab, "tab"),
    ("space", KeyCode::Char(' '), "space"),
    ("lt", KeyCode::Char('<'), "<"),
    ("gt", KeyCode::Char('>'), ">"),
    ("backspace", KeyCode::Backspace, "⌫"),
    ("bs", KeyCode::Backspace, "⌫"),
    ("delete", KeyCode::Delete, "del"),
    ("del", KeyCode::Delete, "del"),
    ("up", KeyCode::Up, "↑"),
    ("down", KeyCode::Down, "↓"),
    ("left", KeyCode::Left, "←"),
    ("right", KeyCode::Right, "→"),
    ("home", KeyCode::Home, "home"),
    ("end", KeyCode::End, "end"),
    ("pageup", KeyCode::PageUp, "pgup"),
    ("pgup", KeyCode::PageUp, "pgup"),
    ("pagedown", KeyCode::PageDown, "pgdn"),
    ("pgdn", KeyCode::PageDown, "pgdn"),
];

impl Key {
    /// A letter without modifiers.
    pub fn letter(letter: char) -> Self {
        Self::new(KeyCode::Char(letter), KeyModifiers::NONE)
    }

    fn new(code: KeyCode, modifiers: KeyModifiers) -> Self {
        let (code, modifiers) = match code {
            KeyCode::BackTab => (KeyCode::Tab, modifiers | KeyModifiers::SHIFT),
            KeyCode::Char(c) if modifiers.contains(KeyModifiers::CONTROL) => (
                KeyCode::Char(c.to_ascii_lowercase()),
                modifiers - KeyModifiers::SHIFT,
            ),
            KeyCode::Char(_) => (code, modifiers - KeyModifiers::SHIFT),
            _ => (code, modifiers),
        };
        let kept = KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT;
        Self {
            code,
            modifiers: modifiers & kept,
        }
    }

    /// The letter that this key types into a line of text, if it does.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if self.modifiers.is_empty() => Some(c),
            _ => None,
        }
    }

    fn named(name: &str) -> Option<Self> {
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = name;
        loop {
            let lower = rest.get(..2).map(str::to_ascii_lowercase);
            let modifier = match lower.as_deref() {
                Some("c-") => KeyModifiers::CONTROL,
                Some("a-") => KeyModifiers::ALT,
                Some("s-") => KeyModifiers::SHIFT,
                _ => break,
            };
            modifiers |= modifier;
            rest = &rest[2..];
        }
        let mut letters = rest.chars();
        let code = match (letters.next(), letters.next()) {
            (Some(c), None) if !modifiers.is_empty() => KeyCode::Char(c),
            _ => Self::code_named(&rest.to_ascii_lowercase())?,
        };
        Some(Self::new(code, modifiers))
    }

    fn code_named(name: &str) -> Option<KeyCode> {
        if let Some((_, code, _)) = NAMED.iter().find(|(n, ..)| *n == name) {
            return Some(*code);
        }
        let number: u8 = name.strip_prefix('f')?.parse().ok()?;
        (1..=12).contains(&number).then_some(KeyCode::F(number))
    }
}

impl Key {
    /// As a table and the command line write it, and [`parse`] reads it: `<c-o>`, `<enter>`, `j`.
    pub fn written(self) -> String {
        let mut name = String::new();
        let modifiers = [
            (KeyModifiers::CONTROL, "c-"),
            (KeyModifiers::ALT, "a-"),
            (KeyModifiers::SHIFT, "s-"),
        ];
        for (modifier, letter) in modifiers {
            if self.modifiers.contains(modifier) {
                name.push_str(letter);
            }
        }
        let named = NAMED.iter().find(|(_, code, _)| *code == self.code);
        match (named, self.code) {
            (Some((named, ..)), _) => name.push_str(named),
            (None, KeyCode::F(number)) => name.push_str(&format!("f{number}")),
            (None, KeyCode::Char(letter)) if name.is_empty() => return letter.to_string(),
            (None, KeyCode::Char(letter)) => name.push(letter),
            (None, _) => name.push('?'),
        }
        format!("<{name}>")
    }
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        Self::new(event.code, event.modifiers)
    }
}

impl fmt::Display for Key {
    /// As the screen shows it: `^o` for Control, `⌥o` for Alt.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            write!(f, "^")?;
        }
        if self.modifiers.contains(KeyModifiers::ALT) {
            write!(f, "alt-")?;
        }
        if self.modifiers.contains(KeyModifiers::SHIFT) {
            write!(f, "shift-")?;
        }
        if let Some((.., shown)) = NAMED.iter().find(|(_, code, _)| *code == self.code) {
            return write!(f, "{shown}");
        }
        match self.code {
            KeyCode::Char(c) => write!(f, "{c}"),
            KeyCode::F(n) => write!(f, "f{n}"),
            _ => write!(f, "?"),
        }
    }
}

/// Reads a key sequence: letters stand for themselves, `<name>` for the rest.
///
/// # Errors
/// Where a `<` has no `>`, or a name between them is that of no key.
pub fn parse(sequence: &str) -> Result<Vec<Key>, KeyError> {
    let mut keys = Vec::new();
    let mut rest = sequence;
    while let Some(first) = rest.chars().next() {
        if first != '<' {
            keys.push(Key::letter(first));
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let Some(close) = rest.find('>') else {
            return Err(KeyError::Open(rest.to_string()));
        };
        let name = &rest[1..close];
        keys.push(Key::named(name).ok_or_else(|| KeyError::Name(name.to_string()))?);
        rest = &rest[close + 1..];
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(sequence: &str) -> Vec<String> {
        let keys = parse(sequence).unwrap();
        keys.iter().map(Key::to_string).collect()
    }

    #[test]
    fn letters_and_names() {
        assert_eq!(
            shown("5j<enter><lt><C-O><s-tab><f5>é"),
            ["5", "j", "↵", "<", "^o", "shift-tab", "f5", "é"]
        );
    }

    #[test]
    fn keys_are_read_by_the_names_that_the_screen_shows() {
        let same = |shown: &str, written: &str| assert_eq!(parse(shown), parse(written), "{shown}");
        same("<pgdn><pgup>", "<pagedown><pageup>");
        same("<del>", "<delete>");
        assert_eq!(
            shown("<pgdn><pgup><home><end>"),
            ["pgdn", "pgup", "home", "end"]
        );
    }

    #[test]
    fn what_a_terminal_sends_equals_what_a_table_writes() {
        let back_tab = KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT);
        assert_eq!(Key::from(back_tab), parse("<s-tab>").unwrap()[0]);
        let capital = KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT);
        assert_eq!(Key::from(capital), parse("G").unwrap()[0]);
    }

    #[test]
    fn what_is_written_is_read_again() {
        for key in parse("j<enter><c-o><a-]><s-tab><space><lt><f5>é>").unwrap() {
            assert_eq!(parse(&key.written()).unwrap(), [key]);
        }
    }

    #[test]
    fn faults_are_said() {
        assert_eq!(parse("j<ent"), Err(KeyError::Open("<ent".into())));
        assert_eq!(parse("<f13>"), Err(KeyError::Name("f13".into())));
        assert_eq!(parse("<é-x>"), Err(KeyError::Name("é-x".into())));
    }
}
