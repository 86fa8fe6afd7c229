//! Reports of what their speaker denies: "Okoro denied that the quay was sold" tells the contrary of what follows.

use crate::language::lexicon;
use crate::quotation::{Kind, Quotation};
use crate::text::Span;

/// The word with which an outlet tells that the speaker denies what it reports.
pub fn denying_word<'t>(quotation: &Quotation, text: &'t str) -> Option<&'t str> {
    let is_denial = |word: &&str| lexicon::UNSAYING_WORDS.meaning_folded(word) == Some("denial");
    let denies = |cue: Span| cue.of(text).split_whitespace().find(is_denial);
    let cue = quotation.cue.filter(|_| quotation.kind == Kind::Indirect);
    cue.and_then(denies)
}
