//! An editor's word that a finding may stand, with a reason: in a comment of the draft, or in a baseline file.

use strum::IntoStaticStr;

/// Where it is said that a finding may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[non_exhaustive]
pub enum AcceptedBy {
    /// `<!-- verbatim: ok, reason -->` in the draft.
    Comment,
    /// A line of a baseline file.
    Baseline,
}

impl AcceptedBy {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The words for people.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Comment => "a comment",
            Self::Baseline => "the baseline",
        }
    }
}

/// An editor's word that a finding may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Acceptance {
    /// Where it is said.
    pub by: AcceptedBy,
    /// Why, in the editor's words; empty where none are given.
    pub reason: String,
}

impl Acceptance {
    pub(super) fn new(by: AcceptedBy, reason: &str) -> Self {
        Self {
            by,
            reason: reason.trim().to_string(),
        }
    }

    /// "let stand by a comment: heard by phone".
    pub fn in_words(&self) -> String {
        let by = self.by.in_words();
        match self.reason.as_str() {
            "" => format!("let stand by {by}, without a reason"),
            reason => format!("let stand by {by}: {reason}"),
        }
    }
}
