//! Whether somebody speaks for a body: what he says the body says.

use super::called::last;
use super::full_name::is_person_in;
use crate::language::function_word::THE;
use crate::language::person_name::{PersonName, is_given_name};
use crate::language::{function_word, lexicon};
use crate::quotation::speaker::turn_head::is_shouted;
use unicode_segmentation::UnicodeSegmentation;

/// So many words stand between a spokesman's name and the body that he speaks for.
const WORDS_OF_SPOKESMAN: usize = 10;

/// So many words before a name stands the body whose director is "its director".
const WORDS_TO_BODY: usize = 40;

/// So many words make the name of a body that of another one which has to do with it.
const WORDS_TO_OTHER: usize = 3;

/// Whether a text calls somebody the head or a spokesman of a body, beside the name: "Harbour Board spokeswoman Ada Example", "Ada
/// Example, chief executive of Harbour Works". What he says the body says; a spokesman of somebody is another one.
pub(in crate::check) fn speaks_for(text: &str, name: &str, body: &str) -> bool {
    let sought: Vec<&str> = body
        .unicode_words()
        .filter(|word| !word.eq_ignore_ascii_case(THE))
        .collect();
    let head = sought
        .last()
        .map(|word| word.to_lowercase())
        .unwrap_or_default();
    let is_person =
        sought.first().is_none_or(|first| is_given_name(first)) || is_person_in(text, body);
    let is_titled = !PersonName::parse(body).titles.is_empty();
    let is_acronym = sought.len() == 1 && sought.iter().all(|word| is_shouted(word));
    let is_named = sought.len() > 1 && sought[0].starts_with(char::is_uppercase);
    if is_person || is_titled || !(is_acronym || is_named || lexicon::BODY_HEADS.contains(&head)) {
        return false;
    }
    // Of a body that only its name tells, "the chief of Vey Works" and not "Vey Work’s son" tells that it is one.
    let is_known = is_acronym || lexicon::BODY_HEADS.contains(&head);
    let is_bearer = |word: &str, own: &str| {
        word == own || is_known && word.trim_end_matches("’s").trim_end_matches("'s") == own
    };
    let words: Vec<&str> = text.unicode_words().collect();
    let is_near = |at: usize| {
        let (first, end) = (
            at.saturating_sub(WORDS_OF_SPOKESMAN),
            at + WORDS_OF_SPOKESMAN,
        );
        let around = &words[first..end.min(words.len())];
        // "Vey Works denies it. “…,” its director, Ada Example, said": the body stands further off.
        let is_its = around.contains(&"its");
        let far = at.saturating_sub(if is_its {
            WORDS_TO_BODY
        } else {
            WORDS_OF_SPOKESMAN
        });
        let far = &words[far..end.min(words.len())];
        let mut runs = far.windows(sought.len()).enumerate();
        let has_body = runs.any(|(at, run)| {
            let mut pairs = run.iter().zip(&sought);
            pairs.all(|(word, own)| is_bearer(word, own))
                && !is_of_another_body(&far[at + run.len()..])
        });
        let heads = |word: &&str| lexicon::HEADS_OF_BODIES.contains(&word.to_lowercase());
        has_body && around.iter().any(heads)
    };
    let named = (0..words.len()).filter(|at| words[*at] == last(name));
    named.into_iter().any(is_near)
}

/// Whether the words behind the name of a body make it that of another one: "the museum" of "the museum workers’ union".
pub(in crate::check) fn is_of_another_body(behind: &[&str]) -> bool {
    let near = behind.iter().take(WORDS_TO_OTHER);
    let mut nouns = near.take_while(|word| function_word::of(&word.to_lowercase()).is_none());
    nouns.any(|word| {
        let word = word.to_lowercase();
        lexicon::GENERIC_BODIES.contains(&word) || word == "association"
    })
}
