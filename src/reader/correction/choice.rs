//! One thing that can be set right: what it is about, what it does, and the key that takes it.

use super::question::Asked;
use crate::edition::{ArticleIx, Correction, QuotationIx};
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
    /// What taking this line does.
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
