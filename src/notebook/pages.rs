//! What a notebook holds: marks, corrections, and lines of a later version.

use super::anchor::{Anchor, Anchoring, Place};
use super::articles::Articles;
use super::mark::Mark;
use super::origin::Origin;
use crate::corpus::Article;
use crate::edition::Correction;
use crate::text::printable_line;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A correction and the words of the quotations that it names, so that it never falls on others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrected {
    /// The correction, with the ids that its quotations had.
    pub correction: Correction,
    /// The words of each quotation that the correction names, in its order.
    pub words: Vec<String>,
    /// Each of them, or the article that the correction names, as it was; earlier versions kept the words only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub anchors: Vec<Anchor>,
    /// Who was found to have said each of these quotations, empty where nobody was; earlier versions did not keep it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spoken_by: Vec<String>,
    /// What stood there before the first correction of it, in words; empty where that is nothing, and in earlier versions.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub was: String,
    /// When it was made, RFC 3339.
    pub created: String,
    /// Who has made it, where it was taken in from somebody else; empty where it was the reader.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// Where each of the anchors is now.
    #[serde(skip)]
    pub places: Vec<Place>,
    /// Its line in the file.
    #[serde(skip)]
    pub origin: Origin,
}

/// The content of a notebook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pages {
    /// The head line.
    pub head: Origin,
    /// The marks in the order in which they were made.
    pub marks: Vec<Mark>,
    /// The corrections in the order in which they were made.
    pub corrections: Vec<Corrected>,
    /// The hashes of the notebooks in a folder for data that are taken in.
    pub taken: Vec<String>,
    /// Lines of a later version that this one does not know; they are kept.
    pub unknown: Vec<String>,
}

/// A mark or a correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    Mark(Box<Mark>),
    Correction(Box<Corrected>),
}

impl Corrected {
    /// Finds its quotations, or its article.
    pub fn place(&mut self, articles: &Articles<'_>) {
        self.places = self.anchors.iter().map(|a| articles.place(a)).collect();
    }

    /// The correction, with words for the id of another quotation: what that is called may have changed since.
    pub fn in_words(&self) -> String {
        if let (Correction::Extent { .. }, [_, .., words]) = (&self.correction, &self.words[..]) {
            let words = printable_line(words);
            return format!("the words of the quotation are “{words}”");
        }
        let other = self.correction.partner().zip(self.words.get(1));
        other.map_or_else(
            || self.correction.to_string(),
            |((told, _), words)| format!("{told} “{}”", printable_line(words)),
        )
    }

    /// Whether two were made at once, as one decision. Of an earlier version that is not known.
    pub fn is_one_deed(&self, other: &Self) -> bool {
        !self.created.is_empty() && self.created == other.created
    }

    /// When it was made; of earlier versions that is not always known.
    pub fn made_at(&self) -> Option<Timestamp> {
        self.created.parse().ok()
    }

    /// What has become of its words, where it is obeyed though they are not as they were: somebody should look.
    pub fn change(&self) -> Option<Anchoring> {
        let became = |wanted: Anchoring| {
            let mut all = self.places.iter();
            all.any(|place| place.anchoring == wanted).then_some(wanted)
        };
        became(Anchoring::Changed).or_else(|| became(Anchoring::Moved))
    }
}

impl Pages {
    /// Finds everything in the articles as they are now.
    pub fn place(&mut self, articles: &[Article]) {
        if self.marks.is_empty() && self.corrections.is_empty() {
            return;
        }
        let articles = Articles::new(articles);
        for mark in &mut self.marks {
            mark.place(&articles);
        }
        for corrected in &mut self.corrections {
            corrected.place(&articles);
        }
    }

    /// Whether both hold the same corrections, in whatever order.
    pub(super) fn corrects_as(&self, other: &Pages) -> bool {
        let lines = |pages: &Pages| -> Vec<String> {
            let all = pages.corrections.iter();
            let mut all: Vec<String> = all.map(|c| correction_line(&c.correction)).collect();
            all.sort_unstable();
            all
        };
        lines(self) == lines(other)
    }

    /// Takes a correction in at the place that its time gives it: what one of them means may hang on those before it, so
    /// that their order is that in which they were made, however often one is taken back and done again.
    pub(super) fn correct(&mut self, new: Corrected) {
        let made_at = new.made_at();
        let mut all = self.corrections.iter();
        let last = all.rposition(|old| old.made_at() <= made_at);
        self.corrections
            .insert(last.map_or(0, |last| last + 1), new);
    }
}

/// All that a correction says, to hold it against others.
pub(super) fn correction_line(correction: &Correction) -> String {
    format!("{correction:?}")
}
