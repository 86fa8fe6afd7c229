//! Auxiliaries, by the tense or the mood that they give a verb.

use super::lexicon;

/// What an auxiliary makes of its verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Auxiliary {
    /// "was said", "were said".
    Was,
    /// "has said", "have said".
    Has,
    /// "had said".
    Had,
    /// "will say", "must say".
    Will,
    /// "would say", "might say".
    Would,
    /// "can say", "may say".
    Can,
}

impl Auxiliary {
    /// What a word is as an auxiliary, whatever its case and its kind of apostrophe.
    pub(crate) fn of(word: &str) -> Option<Self> {
        lexicon::AUXILIARIES.meaning_folded(word)?.parse().ok()
    }

    /// Whether it puts its verb in the perfect: it was done before.
    pub(crate) fn is_perfect(self) -> bool {
        matches!(self, Self::Has | Self::Had)
    }

    /// Whether it puts its verb in the future: it is still to be done, or was then.
    pub(crate) fn is_future(self) -> bool {
        matches!(self, Self::Will | Self::Would)
    }

    /// Whether its verb is only to be done or only possible: nothing tells that it was done.
    pub(crate) fn is_modal(self) -> bool {
        self.is_future() || self == Self::Can
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_only_possible_is_told_from_what_was_done() {
        for word in ["will", "Could", "may"] {
            assert!(
                Auxiliary::of(word).is_some_and(Auxiliary::is_modal),
                "{word}"
            );
        }
        for word in ["were", "has", "had"] {
            assert!(
                !Auxiliary::of(word).is_some_and(Auxiliary::is_modal),
                "{word}"
            );
        }
        assert!(Auxiliary::of("may").is_some_and(|may| !may.is_future()));
        assert!(Auxiliary::of("had").is_some_and(Auxiliary::is_perfect));
        assert_eq!(Auxiliary::of("sails"), None);
    }
}
