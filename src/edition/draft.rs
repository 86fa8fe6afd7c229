//! A quotation on its way into the edition.

use crate::quotation::{Doubt, Quotation};

/// A quotation with its id, before it is known which statement it prints.
#[derive(Clone, Debug)]
pub struct Draft {
    /// `article:qN`; given before any correction, so that corrections do not change it.
    pub id: String,
    /// Index of its article.
    pub article: usize,
    /// What was found.
    pub quotation: Quotation,
}

impl Draft {
    /// The speaker's name, where known.
    pub fn speaker(&self) -> Option<&str> {
        self.quotation.known_speaker().map(|s| s.name.as_str())
    }

    /// Adds a doubt once, keeping the order of [`Doubt`].
    pub fn doubt(&mut self, doubt: Doubt) {
        let doubts = &mut self.quotation.doubts;
        if let Err(at) = doubts.binary_search(&doubt) {
            doubts.insert(at, doubt);
        }
    }

    /// Takes doubts back.
    pub fn settle(&mut self, settled: &[Doubt]) {
        self.quotation.doubts.retain(|d| !settled.contains(d));
    }
}
