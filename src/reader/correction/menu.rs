//! The menu of what can be set right, and which of its lines a letter takes.

use super::choices::choices;
use super::question::Asked;
use crate::edition::{ArticleIx, Correction, Edition, QuotationIx};
use crate::text::Span;

/// What is to be set right: quotations of one article, or the article alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The article.
    pub article: ArticleIx,
    /// Quotations that are one printing.
    pub quotations: Vec<QuotationIx>,
    /// Words of the article that the reader has selected.
    pub selected: Option<Span>,
}

/// What happens on a line of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// The reader is asked for something, and types a line.
    Ask(Asked),
    /// These corrections are made.
    Make(Vec<Correction>),
    /// This quotation is selected in its article, to be bounded otherwise.
    Select(QuotationIx),
}

/// A line of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The key that takes it.
    pub key: char,
    /// What it does, in words.
    pub words: String,
    /// What happens.
    pub act: Act,
}

impl Choice {
    /// The value that stands there now, where the reader is asked for another: "(now Ada Lind)".
    pub fn now(&self) -> Option<String> {
        match &self.act {
            Act::Ask(asked) if asked.wanted.is_of_value() => {
                Some(format!("(now {})", asked.told_now()))
            }
            _ => None,
        }
    }
}

/// The menu and its cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    /// What it is about.
    pub target: Target,
    /// Its lines.
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
