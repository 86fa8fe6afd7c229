//! Words in marks that a draft gives to somebody though no verb of saying does: "regards her as “…”", "plans to “…”", "in his
//! eyes she is “…”", "“…”, according to insiders", "Okoro on Vey: “…”". Whoever prints them so says that they are a quotation.

use super::passage::{Passage, before, behind};
use crate::collation::normal::{Word, words};
use crate::language::function_word::{self, Function};
use crate::language::lexicon;
use crate::quotation::Why;

/// So many words stand between a word that gives words in marks and these: "regards the old keeper as".
const WORDS_BETWEEN: usize = 6;

/// So many words name both sides of "Okoro on Vey:".
const WORDS_OF_HEAD: usize = 8;

/// Takes a passage as a quotation that looks like nobody's words, or leaves open if it is one, where the draft gives it
/// to somebody. One word may be set in marks for any reason.
pub(super) fn settle(passage: &mut Passage, draft: &str) {
    let is_loose = matches!(passage.nobodys, Some(Why::Scare | Why::Other));
    let is_in_doubt = is_loose || passage.nobodys.is_none() && passage.claim.is_kind_open;
    if is_in_doubt && words(&passage.words(draft)).len() > 1 && is_given(passage, draft) {
        passage.claim.is_speaker_open |= passage.claim.speaker.is_none();
        passage.claim.is_kind_open = false;
        passage.nobodys = None;
    }
}

/// Whether one word in loose marks tells how somebody felt whom the draft names right before: "Okoro was “furious”". Nobody but he can
/// have said it.
pub(super) fn is_of_person(passage: &Passage, draft: &str) -> bool {
    let before = before(passage.span, draft);
    let own: Vec<&str> = before.split_whitespace().collect();
    let [.., name, verb] = own.as_slice() else {
        return false;
    };
    let is_felt = matches!(*verb, "was" | "is" | "felt" | "feels");
    let is_name =
        name.starts_with(char::is_uppercase) && function_word::of(&name.to_lowercase()).is_none();
    let is_one = words(&passage.words(draft)).len() == 1;
    let feels = |word: Word| lexicon::FEELINGS.contains(&word.form);
    passage.nobodys == Some(Why::Scare)
        && is_one
        && is_felt
        && is_name
        && words(&passage.words(draft)).into_iter().any(feels)
}

fn is_given(passage: &Passage, draft: &str) -> bool {
    let before = before(passage.span, draft);
    let own = words(&before);
    let behind = words(&behind(passage.span, draft));
    let is_according = behind.len() > 2 && behind[0].form == "according" && behind[1].form == "to";
    is_according || is_topic(&before, &own) || is_held(&own) || is_seen(&before)
}

/// Whether a line is headed by who speaks, and of what: "Okoro on Vey:".
fn is_topic(before: &str, own: &[Word]) -> bool {
    let head = before.trim_end().strip_suffix(':');
    let is_name = |text: &str| text.trim().starts_with(char::is_uppercase);
    let sides = head.and_then(|head| head.split_once(" on "));
    own.len() <= WORDS_OF_HEAD && sides.is_some_and(|(who, whom)| is_name(who) && is_name(whom))
}

/// Whether a word shortly before gives the words to somebody's mind.
fn is_held(own: &[Word]) -> bool {
    let near = own.len().saturating_sub(WORDS_BETWEEN);
    (near..own.len()).any(|n| match lexicon::HOLDING_WORDS.meaning(&own[n].form) {
        Some("mind") => true,
        Some("purpose") => own.len() == n + 2 && own[n + 1].form == "to",
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
        lexicon::HOLDING_WORDS.meaning(word) == Some("seat") && is_possessive(&own[n - 1])
    };
    (1..own.len()).any(|n| is_seat(n) && own[..n].iter().any(|word| word == "in"))
}
