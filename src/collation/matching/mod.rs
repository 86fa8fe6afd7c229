//! Which printings are the same stretch of speech.

use crate::quotation::Kind;
use jiff::civil::Date;

/// One quotation as matching sees it.
#[derive(Clone, Debug)]
pub struct Printing<'a> {
    /// Index of its article; printings of one article stand in their order.
    pub article: usize,
    /// Who published it; printings of one outlet are no evidence of each other.
    pub outlet: &'a str,
    /// Direct, mixed or indirect.
    pub kind: Kind,
    /// The resolved speaker, where known: evidence, never a veto.
    pub speaker: Option<&'a str>,
    /// The day its article came out.
    pub published: Option<Date>,
    /// The words, stretches joined by a blank.
    pub text: &'a str,
}

/// The printings of one statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Printings (indices) that are surely the same stretch of speech; never empty, ascending.
    pub sure: Vec<usize>,
    /// Printings that perhaps are: loose rewordings, translations, indirect reports. Each of them also
    /// has a group of its own in which it is sure.
    pub perhaps: Vec<usize>,
}

/// Joins printings to statements. Every printing is sure in exactly one group.
///
/// `articles` are the texts that the printings come from, the background for how much a word tells.
pub fn join(printings: &[Printing<'_>], _articles: &[&str]) -> Vec<Group> {
    (0..printings.len())
        .map(|i| Group {
            sure: vec![i],
            perhaps: Vec::new(),
        })
        .collect()
}
