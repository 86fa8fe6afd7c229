//! An article as stories see it.

use jiff::civil::Date;

/// An article as stories see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoryArticle<'a> {
    /// Its headline.
    pub headline: Option<&'a str>,
    /// Its text.
    pub text: &'a str,
    /// When it came out.
    pub published: Option<Date>,
    /// The statements that it shares with others, by any numbers that are the same for all articles.
    pub statements: Vec<usize>,
}
