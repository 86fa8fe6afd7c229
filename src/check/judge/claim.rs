//! Whose a draft says that words are, and whether it says that he has them from another one.

use crate::check::passage::Passage;
use crate::check::persons::relayed;
use crate::check::place::Place;
use crate::check::surroundings::{before, behind};
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::language::pronoun::Pronoun;
use crate::language::{lexicon, word};
use unicode_segmentation::UnicodeSegmentation;

/// A passage whose speaker the draft names, with its place in the source.
pub(super) struct Claimed<'a, 's> {
    pub(super) place: &'a Place<'s>,
    pub(super) passage: &'a Passage,
    pub(super) draft: &'a str,
    /// The speaker by the draft.
    pub(super) claimed: &'a str,
    /// The speaker by the source, where it tells one.
    pub(super) by_source: Option<&'a str>,
}

/// Whether the draft's words beside a passage tell that its speaker has it from another one.
pub(super) fn is_handed_on(passage: &Passage, draft: &str) -> bool {
    let (before, behind) = (before(passage.span, draft), behind(passage.span, draft));
    is_told_to(passage, draft)
        || tells_of_another(&before)
        || [before, behind]
            .iter()
            .any(|told| relayed::quoted_in(told).is_some())
}

/// Whether words before a passage tell how or why somebody else does something: "He told how she stopped the clock, because". What
/// stands behind "that" or "when" he may do himself, or it is when he speaks: "She said that she would", "He smiled when she came".
fn tells_of_another(before: &str) -> bool {
    let words: Vec<&str> = before.unicode_words().collect();
    let leads = |word: &str| lexicon::means_folded!(QUESTION_LINKS, word, "manner");
    let is_other = |word: &str| {
        Pronoun::of(word).is_some_and(|pronoun| pronoun.is_people() && pronoun.is_subject())
    };
    words
        .windows(2)
        .any(|two| leads(two[0]) && is_other(two[1]))
}

/// Whether the draft's words before a passage tell that somebody was told it: "recalls being told that".
fn is_told_to(passage: &Passage, draft: &str) -> bool {
    let before = before(passage.span, draft).to_lowercase();
    let words: Vec<&str> = before.unicode_words().collect();
    let is_passive = |word: &str| lexicon::means!(WORD_CLASSES, word, "be");
    let is_told = |word: &str| {
        let cue = word::look_up(word).cue;
        cue.is_some_and(|cue| cue.group == CueGroup::Tell && cue.inflection == Inflection::Past)
    };
    words
        .windows(2)
        .any(|two| is_passive(two[0]) && is_told(two[1]))
}

#[cfg(test)]
mod tests {
    use super::tells_of_another;

    #[test]
    fn how_or_why_another_one_does_something_is_told_of_him() {
        for told in [
            "Okoro told how she stopped the clock, because",
            "Okoro recalled how he had sung on the quay:",
            "Okoro described to the board how they mended the nets,",
            "Okoro explained why she had left the yard:",
            "How they had waited for the ferry, Okoro never forgot:",
            "Okoro told how, and why, she stopped the clock,",
        ] {
            assert!(tells_of_another(told), "{told}");
        }
        for own in [
            "Okoro told how the clock stopped, because",
            "Okoro told how it stopped, because",
            "Okoro told how we stopped the clock, because",
            "Okoro told how her clock stopped, because",
            "Okoro said that she stopped the clock, because",
            "Okoro smiled when she came:",
            "Okoro knows who they are:",
            "She told the board:",
        ] {
            assert!(!tells_of_another(own), "{own}");
        }
    }
}
