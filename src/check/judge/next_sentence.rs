//! What a speaker says right behind a whole sentence that makes it less: its condition ("We would sail. But only if it is dry.") or
//! another figure or name ("Forty. Sorry, fourteen.").

use crate::check::passage::Passage;
use crate::check::place::Place;
use crate::check::surroundings::paragraph;
use crate::collation::normal::{Word, words};
use crate::language::function_word;
use crate::language::lexicon::{self, Lexicon};
use crate::language::number;

/// The longest opening has so many words.
const WORDS_OF_OPENING: usize = 4;

/// A correction has so many words at most behind its opening: "no, not Crail, Elie".
const WORDS_OF_CORRECTION: usize = 4;

/// In so many sentences behind it a claim is said again with its condition.
const SENTENCES_TO_CONDITION: usize = 2;

/// The sentence behind the passage that makes it less, and that the draft does not tell.
pub(super) fn turned(place: &Place<'_>, passage: &Passage, draft: &str) -> Option<String> {
    let behind = place.sentences_behind();
    let (next, said) = (*behind.first()?, words(&place.passage));
    let last = last_sentence(&place.passage, &said);
    let is_turned = is_condition(next) || is_correction(next, last);
    let again = || {
        let near = behind.iter().take(SENTENCES_TO_CONDITION);
        near.copied().find(|next| is_said_again(next, last))
    };
    let turn = Some(next).filter(|_| is_turned).or_else(again)?;
    (!is_told(turn, passage, draft)).then(|| turn.trim().to_string())
}

/// The words of the last sentence of some words.
fn last_sentence<'w>(text: &str, said: &'w [Word]) -> &'w [Word] {
    let ends = |two: &[Word]| {
        let between = text.get(two[0].span.end..two[1].span.start);
        between.is_some_and(|between| between.contains(['.', '!', '?']))
    };
    let start = said.windows(2).rposition(ends).map_or(0, |at| at + 1);
    &said[start..]
}

/// The forms of some words, of which a contraction has two.
fn forms(words: &[Word]) -> Vec<&str> {
    words.iter().flat_map(|word| word.form.split(' ')).collect()
}

/// What the longest entry of a list means with which words begin, and how many words it has.
fn opening(forms: &[&str], list: &Lexicon) -> Option<(&'static str, usize)> {
    let most = forms.len().min(WORDS_OF_OPENING);
    let entry = |n: usize| Some((list.meaning(&forms[..n].join(" "))?, n));
    (1..=most).rev().find_map(entry)
}

/// Whether a sentence is no more than a condition.
fn is_condition(sentence: &str) -> bool {
    let own = words(sentence);
    match opening(&forms(&own), &lexicon::CONDITIONS_BEHIND) {
        Some(("sure", _)) => true,
        Some(_) => !sentence.contains(','),
        None => false,
    }
}

/// Whether a sentence corrects a figure or a name of the one before it.
fn is_correction(sentence: &str, last: &[Word]) -> bool {
    let own = words(sentence);
    let (own, said) = (forms(&own), forms(last));
    let Some((kind, n)) = opening(&own, &lexicon::SELF_CORRECTIONS) else {
        return false;
    };
    let rest = &own[n..];
    let has_figure = |words: &[&str]| words.iter().any(|word| number::is_number(word));
    let is_figure = has_figure(rest) && has_figure(&said);
    let is_denied =
        rest.first() == Some(&"not") && rest.get(1).is_some_and(|word| said.contains(word));
    let is_short = rest.len() <= WORDS_OF_CORRECTION;
    is_short && (kind == "sure" && !rest.is_empty() || is_figure || is_denied)
}

/// Whether a sentence says again what somebody would do, with a condition: "We would support it. We would support one if it rained."
fn is_said_again(sentence: &str, last: &[Word]) -> bool {
    let would = |words: &[Word]| -> Option<String> {
        let own = forms(words);
        let at = own.iter().position(|form| *form == "would")?;
        let verb = own.get(at + 1)?;
        // "Would have", "would be" are said of anything.
        function_word::of(verb).is_none().then(|| verb.to_string())
    };
    let own = words(sentence);
    let is_condition = |word: &Word| lexicon::means!(OPERATORS, &word.form, "condition");
    let is_free = !last.iter().any(is_condition);
    is_free && would(last).is_some() && would(last) == would(&own) && own.iter().any(is_condition)
}

/// Whether the draft tells most of a sentence itself, in the paragraph of a passage or in the next one.
fn is_told(sentence: &str, passage: &Passage, draft: &str) -> bool {
    let own = paragraph(draft, passage.span);
    let rest = draft[own.end..].trim_start();
    let start = draft.len() - rest.len();
    let end = rest.find('\n').map_or(draft.len(), |at| start + at);
    let around = words(&draft[own.start..end]);
    let sentence = words(sentence);
    let tells = |word: &&Word| function_word::of(&word.form).is_none();
    let telling: Vec<&Word> = sentence.iter().filter(tells).collect();
    let told = telling
        .iter()
        .filter(|word| around.iter().any(|own| own.stem == word.stem));
    told.count() * 2 > telling.len()
}
