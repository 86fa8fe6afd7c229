//! A line of text that the reader types: what to search for, a command's name, a note.

use super::keys::Key;
use crossterm::event::{KeyCode, KeyModifiers};
use unicode_segmentation::UnicodeSegmentation;

/// A line being typed and the place of its cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PromptLine {
    text: String,
    /// In bytes, on the border of a letter.
    cursor: usize,
}

impl PromptLine {
    /// A line that holds `text` already, the cursor at its end.
    pub fn holding(text: &str) -> Self {
        Self {
            text: text.to_string(),
            cursor: text.len(),
        }
    }

    /// A line with the cursor between two texts.
    pub fn around(before: &str, behind: &str) -> Self {
        Self {
            text: format!("{before}{behind}"),
            cursor: before.len(),
        }
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The part before the cursor.
    pub fn before(&self) -> &str {
        &self.text[..self.cursor]
    }

    /// Puts text in at the cursor; line breaks become blanks.
    pub fn insert(&mut self, text: &str) {
        let text = crate::text::printable(text);
        self.text.insert_str(self.cursor, &text);
        self.cursor += text.len();
    }

    /// Takes so many bytes before the cursor away.
    pub fn take_back(&mut self, bytes: usize) {
        self.cut(self.cursor.saturating_sub(bytes));
    }

    /// Takes a key that edits the line; `false` where the key does something else.
    pub fn edit(&mut self, key: Key) -> bool {
        if let Some(letter) = key.typed() {
            self.insert(letter.encode_utf8(&mut [0; 4]));
            return true;
        }
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Backspace => self.cut(self.left()),
            KeyCode::Delete => {
                let right = self.right();
                self.text.drain(self.cursor..right);
            }
            KeyCode::Left => self.cursor = self.left(),
            KeyCode::Right => self.cursor = self.right(),
            KeyCode::Home => self.cursor = 0,
            KeyCode::End => self.cursor = self.text.len(),
            KeyCode::Char('a') if control => self.cursor = 0,
            KeyCode::Char('e') if control => self.cursor = self.text.len(),
            KeyCode::Char('u') if control => self.cut(0),
            KeyCode::Char('w') if control => self.cut(self.word()),
            _ => return false,
        }
        true
    }

    fn cut(&mut self, from: usize) {
        self.text.drain(from..self.cursor);
        self.cursor = from;
    }

    fn left(&self) -> usize {
        let last = self.before().graphemes(true).next_back();
        self.cursor - last.map_or(0, str::len)
    }

    fn right(&self) -> usize {
        let next = self.text[self.cursor..].graphemes(true).next();
        self.cursor + next.map_or(0, str::len)
    }

    /// Where the word before the cursor begins.
    fn word(&self) -> usize {
        let before = self.before().trim_end();
        before.rfind(' ').map_or(0, |blank| blank + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::keys;

    #[test]
    fn letters_of_several_code_points_are_edited_whole() {
        let mut line = PromptLine::holding("one two e\u{301}");
        for key in keys::parse("<bs><c-w>x<left><del>y<home><right>Z").unwrap() {
            assert!(line.edit(key));
        }
        assert_eq!(line.text(), "oZne y");
        assert_eq!(line.before(), "oZ");
        line.insert("a\u{1b}[0m\nb");
        assert_eq!(line.text(), "oZa[0m bne y");
    }
}
