//! The menu of what can be set right, and which of its lines a letter takes.

use super::choice::{Choice, Target};
use super::choices::choices;
use crate::edition::Edition;

/// The menu and its cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    /// The quotation, statement or article that the menu corrects.
    pub target: Target,
    /// The corrections offered, one a line.
    pub choices: Vec<Choice>,
    /// The line with the cursor.
    pub cursor: usize,
    /// Whether a letter was typed that the menu does not have: what is typed behind it was meant for something else, and is
    /// not taken.
    pub is_astray: bool,
}

impl Menu {
    /// All that can be set right for `target`.
    pub fn new(edition: &Edition, target: Target) -> Self {
        Self {
            choices: choices(edition, &target),
            target,
            cursor: 0,
            is_astray: false,
        }
    }

    /// The line that a letter takes. What is set for one printing alone has its letter also where there is but one: the same
    /// keys do the same from statement to statement.
    pub fn line(&self, letter: char) -> Option<usize> {
        let of = |letter| self.choices.iter().position(|choice| choice.key == letter);
        let alone = ALONE.iter().find(|(alone, _)| *alone == letter);
        of(letter).or_else(|| alone.and_then(|(_, plain)| of(*plain)))
    }
}

/// The letters that set something for one printing alone, each with that which sets it where there is no other.
const ALONE: [(char, char); 2] = [('S', 's'), ('D', 'd')];
