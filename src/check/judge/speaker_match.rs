//! By whom the words of a place are, held against whom the draft names.

/// Who says the words of a place, and whether the draft says another name.
pub(super) struct SpeakerMatch {
    /// The speaker by the source.
    pub(super) speaker: Option<String>,
    /// Whether the draft gives the words to somebody else. It is not said where either side leaves it open.
    pub(super) is_other: bool,
    /// Why nobody can tell that the draft's speaker is the source's.
    pub(super) doubt: Option<Doubt>,
}

/// Why nobody can tell whether the words are of whom the draft names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// The source calls its speaker otherwise.
    CalledOtherwise,
    /// The source tells nobody.
    NobodyTold,
}

impl SpeakerMatch {
    pub(super) fn same(speaker: Option<String>) -> Self {
        Self {
            speaker,
            is_other: false,
            doubt: None,
        }
    }

    pub(super) fn other(speaker: Option<String>) -> Self {
        Self {
            speaker,
            is_other: true,
            doubt: None,
        }
    }
}
