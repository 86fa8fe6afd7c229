//! Short forms, and what they stand for.

use crate::language::lexicon;

/// What a short form in capitals stands for: "U.S.", "UN".
pub(crate) fn in_full(printed: &str) -> Option<&'static str> {
    let bare: String = printed.chars().filter(|c| *c != '.').collect();
    lexicon::SHORT_FORMS.meaning(&bare)
}

/// Whether a dot after this word (in lower case) ends no sentence.
pub(crate) fn is_dotted(word: &str) -> bool {
    lexicon::ABBREVIATED_TITLES.contains(word)
}
