//! The voice of a part of a document, and by what the document tells whose it is.

use crate::text::Span;
use jiff::civil::Date;

/// By what a document tells whose voice it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Evidence {
    /// The title of a part: "Dissenting judgment of Example J".
    Title,
    /// The head of a mail inside the document.
    Mail,
    /// A name below the words, or below the heading over them.
    Signature,
    /// The day above an entry of a log.
    Entry,
    /// A head over what somebody is quoted with: "Quotes from Ada Example".
    Head,
    /// The question of an interview, which the words answer.
    Interview,
}

impl Evidence {
    /// Whether all that stands in the part is written by whoever it is, and by nobody else.
    pub(super) fn is_authors(self) -> bool {
        matches!(self, Self::Mail | Self::Signature)
    }
}

/// The voice of a part of a document.
#[derive(Debug)]
pub(in crate::check) struct Voice {
    /// Where it begins and ends, in bytes of the document's text.
    pub(in crate::check) span: Span,
    /// Who speaks there, where the document tells.
    pub(in crate::check) name: Option<String>,
    /// The line that tells it, which may have his office.
    pub(super) line: String,
    /// The day that the part bears.
    pub(super) day: Option<Date>,
    /// By what the document tells it.
    pub(super) by: Evidence,
}

impl Voice {
    pub(super) fn new(span: Span, name: impl Into<String>, by: Evidence) -> Self {
        let name = name.into();
        Self {
            span,
            line: name.clone(),
            name: Some(name),
            day: None,
            by,
        }
    }

    /// Whether it is a part of the document with an author of its own.
    pub(super) fn is_of_document(&self) -> bool {
        self.by == Evidence::Title || self.by.is_authors()
    }

    /// Whether a place (a byte of the document's text) stands in the part.
    pub(super) fn holds(&self, place: usize) -> bool {
        self.span.start <= place && place < self.span.end
    }
}
