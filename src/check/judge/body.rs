//! Whether anything ties the source's speaker to a body that a draft has for him and does not name: "the museum said".

use crate::check::persons::role::words_around_name;
use crate::check::persons::spokesman::is_of_another_body;
use crate::check::persons::words::is_persons_noun;
use crate::check::place::Place;
use crate::language::{function_word, lexicon};
use unicode_segmentation::UnicodeSegmentation;

/// What a source tells of its speaker and a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// The source's speaker belongs to the body, or is the head of some body.
    His,
    /// The speaker belongs to another body, which only has to do with this one.
    Anothers,
    /// The source does not tell to which body its speaker belongs.
    Unknown,
}

/// What ties the source's speaker to a body that is called by its noun alone; `None` where the draft calls no such body.
pub(super) fn tie(claimed: &str, by_source: &str, place: &Place<'_>) -> Option<Tie> {
    let called = function_word::without_the(claimed)?;
    let noun = called.to_lowercase();
    let is_body = [
        &lexicon::GENERIC_BODIES,
        &lexicon::BODY_HEADS,
        &lexicon::BODY_WORDS,
    ];
    let is_body = is_body.iter().any(|list| list.contains(&noun)) && !is_persons_noun(&noun);
    if !is_body || lexicon::WIDE_BODIES.contains(&noun) || lexicon::DOCUMENTS.contains(&noun) {
        return None;
    }
    let beside = words_around_name(by_source, place.text());
    let is_noun = |word: &str| word.trim_end_matches("’s").eq_ignore_ascii_case(&noun);
    let named = (0..beside.len()).filter(|at| is_noun(beside[*at]));
    let mut whole = named
        .clone()
        .map(|at| !is_of_another_body(&beside[at + 1..]));
    let outlet = place.outlet().unwrap_or_default();
    let is_of_outlet = outlet.unicode_words().any(is_noun);
    let heads = |word: &&str| {
        let word = word.to_lowercase();
        let is_listed = lexicon::HEADS_OF_BODIES.contains(&word)
            || lexicon::STATE_OFFICES.contains(&word)
            || lexicon::PORTFOLIO_OFFICES.contains(&word);
        is_listed || lexicon::OFFICERS.contains(&word) || word.starts_with(&noun) && word != noun
    };
    Some(match (named.count() > 0, whole.any(|whole| whole)) {
        _ if is_of_outlet => Tie::His,
        (true, true) => Tie::His,
        (true, false) => Tie::Anothers,
        (false, _) if beside.iter().any(heads) => Tie::His,
        (false, _) => Tie::Unknown,
    })
}
