//! Words that only say that the speaker thinks so.

use crate::collation::OperatorClass;
use crate::collation::normal::{Word, words};
use crate::collation::variant::{Detail, Variant};
use crate::language::{function_word, lexicon, number, time_word};

/// Whether words only say that what is said is the speaker's own view: "in our view".
pub(super) fn is_turn_of_view(text: &str) -> bool {
    let forms: Vec<String> = words(text).into_iter().map(|word| word.form).collect();
    lexicon::OWN_VIEWS.contains(&forms.join(" "))
}

/// Whether what is left out only opens what the speaker thinks: "I think that", "I do believe", "in our view". Of a number or a time
/// he is not sure then.
pub(super) fn is_own_view(variant: &Variant, source: &str, passage: &str) -> bool {
    let thinks = |word: &Word| lexicon::THINKING_VERBS.contains(&word.form);
    if words(source).iter().any(thinks) && tells_fact(passage) {
        return false;
    }
    if is_turn_of_view(source) {
        return true;
    }
    let is_hedge = variant.detail == Some(Detail::Operator(OperatorClass::Hedge));
    let words = words(source);
    let is_first = words.first().is_some_and(|word| word.form == "i");
    let is_opening = |word: &Word| function_word::of(&word.form).is_some() || thinks(word);
    is_hedge && is_first && words.iter().any(thinks) && words.iter().all(is_opening)
}

/// Whether the first sentence of a passage tells a number or a time, which is so or is not: of anything else somebody who thinks it only
/// has an opinion.
pub(super) fn tells_fact(passage: &str) -> bool {
    let first = passage.split(['.', '!', '?']).next().unwrap_or_default();
    let is_count = |word: &Word| {
        let form = &word.form;
        let is_hour = lexicon::NAMED_HOURS.contains(form);
        number::is_number(form) && form != "one" || is_hour
    };
    words(first).iter().any(is_count) || time_word::find(first).next().is_some()
}
