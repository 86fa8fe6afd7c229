//! Reports of what their speaker denies: "Okoro denied that the quay was sold" tells the contrary of what follows, and
//! "Okoro denied saying" or "never said" tells of words in marks that nobody said them so.

use crate::language::cue_verb::CueGroup;
use crate::language::lexicon;
use crate::language::normal;
use crate::language::operator::{self, OperatorClass};
use crate::language::{function_word, word};
use crate::quotation::{Kind, Quotation};
use crate::text::Span;

/// The word with which an outlet tells that the speaker denies what it reports, or that he has not said what it quotes.
pub fn denying_word<'t>(quotation: &Quotation, text: &'t str) -> Option<&'t str> {
    let cue = quotation.cue?;
    let denial = cue.of(text).split_whitespace().find(|word| is_denial(word));
    match (quotation.kind, denial) {
        (Kind::Indirect, denial) => denial,
        (_, Some(denial)) => denies_saying(quotation, cue, text).then_some(denial),
        (_, None) => negation_before(cue, text),
    }
}

fn is_denial(word: &str) -> bool {
    lexicon::means_folded!(UNSAYING_WORDS, word, "denial")
}

/// Whether what is denied is a saying: "denied ever having said: “…”". Who "denied it, saying “…”" has said it.
fn denies_saying(quotation: &Quotation, cue: Span, text: &str) -> bool {
    let first = quotation.spans.iter().map(|span| span.start).min();
    let between = first.and_then(|start| text.get(cue.end..start));
    let mut words = between.unwrap_or_default().split_whitespace();
    let saying = words.find(|word| !is_small(word));
    saying.is_some_and(|saying| says(saying.trim_end_matches(':')))
}

/// A word of grammar or a name ("on Friday"), no mark behind it.
fn is_small(word: &str) -> bool {
    let is_name = word.chars().all(char::is_alphabetic) && word.starts_with(char::is_uppercase);
    is_name || word == "ever" || function_word::of(&normal::fold(word)).is_some()
}

fn says(word: &str) -> bool {
    let cue = word::look_up(word).cue;
    cue.is_some_and(|cue| !matches!(cue.group, CueGroup::Soft | CueGroup::Plain))
}

/// The word directly before the cue that denies it: "never said", "did not say".
fn negation_before(cue: Span, text: &str) -> Option<&str> {
    let before = text[..cue.start].trim_end_matches(' ');
    let word = before.rsplit([' ', '\n', '”', '"', ',']).next()?;
    let forms = normal::forms(word);
    let forms: Vec<&str> = forms.iter().map(String::as_str).collect();
    let denies = operator::classes(&forms).contains(&OperatorClass::Negation);
    // "Nobody said": it is the speaker who is none.
    let is_adverb = forms.iter().any(|form| function_word::is_not(form));
    (denies && is_adverb && says(cue.of(text))).then_some(word)
}
