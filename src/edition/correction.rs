//! What a reader sets right.

use serde::{Deserialize, Serialize};

/// A reader's word against the machine's. Places are given by ids, which are the same for the same input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "set", rename_all = "kebab-case")]
pub enum Correction {
    /// This quotation was spoken by that person.
    Speaker {
        /// Quotation id.
        quotation: String,
        /// Who said it.
        name: String,
    },
    /// This quotation was said on that day (ISO 8601).
    Day {
        /// Quotation id.
        quotation: String,
        /// `2031-05-02`.
        day: String,
    },
    /// This article is of that outlet.
    Outlet {
        /// Article id.
        article: String,
        /// Its publisher.
        name: String,
    },
    /// These two quotations print the same statement.
    Join {
        /// Quotation id.
        quotation: String,
        /// Quotation id of the other.
        with: String,
    },
    /// This quotation is a statement of its own.
    Split {
        /// Quotation id.
        quotation: String,
    },
    /// These are nobody's words: a title, a term, scare quotes.
    NotAQuotation {
        /// Quotation id.
        quotation: String,
    },
}
