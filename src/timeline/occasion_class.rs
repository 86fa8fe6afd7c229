//! Which occasions can be the same one, by what they are called.

use crate::language::lexicon;
use strum::EnumString;

/// Occasions that can be one: a briefing may be called a news conference, a speech is no interview.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumString)]
#[strum(serialize_all = "lowercase")]
pub(super) enum OccasionClass {
    Interview,
    Post,
    Press,
    Speech,
    Written,
}

impl OccasionClass {
    /// The class of an occasion, by the first word of the list that its name holds.
    pub(super) fn of(kind: &str) -> Option<Self> {
        let mut classes = lexicon::OCCASION_CLASSES.pairs();
        let (_, class) = classes.find(|(word, _)| kind.contains(word))?;
        class.parse().ok()
    }
}
