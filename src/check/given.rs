//! Words in marks that a draft gives to somebody though no verb of saying does: "regards her as “…”", "plans to “…”", "in his
//! eyes she is “…”", "“…”, according to insiders", "Okoro on Vey: “…”". Whoever prints them so says that they are a quotation.

use super::surroundings::{before, behind};
use crate::collation::normal::{Word, words};
use crate::language::function_word::{self, Function, IN, TO};
use crate::language::lexicon;
use crate::markup;
use crate::text::Span;

/// So many words stand between a word that gives words in marks and these: "regards the old keeper as".
const WORDS_BETWEEN: usize = 6;

/// So many words name both sides of "Okoro on Vey:".
const WORDS_OF_HEAD: usize = 8;

/// Whether one word in marks tells how somebody felt whom the draft names right before: "Okoro was “furious”". Nobody but he can
/// have said it.
pub(super) fn is_of_person(span: Span, draft: &str) -> bool {
    let before = before(span, draft);
    let own: Vec<&str> = before.split_whitespace().collect();
    let [.., name, verb] = own.as_slice() else {
        return false;
    };
    let is_felt = lexicon::FEELING_VERBS.contains(verb);
    let is_name =
        name.starts_with(char::is_uppercase) && function_word::of(&name.to_lowercase()).is_none();
    let own = words(markup::stretch(draft, span).words());
    let feels = |word: &Word| lexicon::FEELINGS.contains(&word.form);
    is_felt && is_name && own.len() == 1 && own.iter().any(feels)
}

/// Whether a draft gives a stretch in marks to somebody.
pub(super) fn is_given(span: Span, draft: &str) -> bool {
    let before = before(span, draft);
    let own = words(&before);
    let behind = words(&behind(span, draft));
    let is_according =
        behind.len() > 2 && function_word::is_according_to(&behind[0].form, &behind[1].form);
    is_according || is_topic(&before, &own) || is_in_mind(&own) || is_seen(&before)
}

/// Whether a line is headed by who speaks, and of what: "Okoro on Vey:".
fn is_topic(before: &str, own: &[Word]) -> bool {
    let head = before.trim_end().strip_suffix(':');
    let is_name = |text: &str| text.trim().starts_with(char::is_uppercase);
    let sides = head.and_then(|head| head.split_once(" on "));
    own.len() <= WORDS_OF_HEAD && sides.is_some_and(|(who, whom)| is_name(who) && is_name(whom))
}

/// Whether a word shortly before gives the words to somebody's mind.
fn is_in_mind(own: &[Word]) -> bool {
    let near = own.len().saturating_sub(WORDS_BETWEEN);
    (near..own.len()).any(|n| match lexicon::HOLDING_WORDS.meaning(&own[n].form) {
        Some("mind") => true,
        Some("purpose") => own.len() == n + 2 && own[n + 1].form == TO,
        _ => false,
    })
}

/// Whether words before tell in whose eyes it is so: "in his view", "in Okoro’s eyes".
fn is_seen(before: &str) -> bool {
    let own: Vec<String> = before.split_whitespace().map(str::to_lowercase).collect();
    let is_possessive = |word: &str| {
        let is_name = word.ends_with("’s") || word.ends_with("'s");
        is_name || function_word::of(word) == Some(Function::Possessive)
    };
    let is_seat = |n: usize| {
        let word = own[n].trim_end_matches(',');
        lexicon::means!(HOLDING_WORDS, word, "seat") && is_possessive(&own[n - 1])
    };
    (1..own.len()).any(|n| is_seat(n) && own[..n].iter().any(|word| word == IN))
}
