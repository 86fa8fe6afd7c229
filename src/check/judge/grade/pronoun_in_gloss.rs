//! A pronoun that an editor sets in brackets for other words: it may stand for a pronoun of the speaker's that a report shifts ("[she]"
//! for "I"), or for the noun that it means. Anybody else is another agent.

use crate::check::persons::gender::gender_of;
use crate::check::persons::words::is_persons_noun;
use crate::check::place::Place;
use crate::collation::normal::words;
use crate::language::function_word::{self, BY};
use crate::language::lexicon;
use crate::language::person_name::Gender;
use crate::language::pronoun::Pronoun;
use crate::language::word::has_plural_ending;

/// Whether a gloss that is one pronoun cannot mean whom the source's words mean.
pub(super) fn is_other_pronoun(source: &str, draft: &str, place: &Place<'_>) -> bool {
    let own = words(draft);
    let put: Vec<&str> = own.iter().map(|word| word.form.as_str()).collect();
    let put = match put.as_slice() {
        [form] | [BY, form] => *form,
        _ => return false,
    };
    let Some(pronoun) = Pronoun::of(put) else {
        return false;
    };
    let all = words(source);
    let said = all.iter().find_map(|word| {
        let form = word.form.split(' ').next()?;
        Pronoun::of(form).map(|own| (form, own))
    });
    match said {
        Some((form, said)) if said.is_first() => {
            // "I" becomes "she" in a report about her.
            let is_same = pronoun.is_first() && said.is_same_person(pronoun);
            !is_same && (pronoun.is_first() || is_of_other_gender(put, form, place))
        }
        Some((form, _)) if is_you(form) => false,
        Some((form, _)) => pronoun.is_first() || meaning(form) != meaning(put),
        None if all.is_empty() => false,
        None => {
            let is_thing = meaning(put) == Some("body") && is_person(source);
            let is_number = is_many(source) == (meaning(put) == Some("many"));
            pronoun.is_first() || is_thing || !is_number
        }
    }
}

fn is_you(form: &str) -> bool {
    form.starts_with("you")
}

/// What a pronoun means: a man, a woman, several, a thing.
fn meaning(form: &str) -> Option<&'static str> {
    lexicon::PERSONAL_PRONOUNS.meaning(form)
}

/// Whether a pronoun for the speaker is for somebody of the other sex, or for several where one speaks.
fn is_of_other_gender(put: &str, said: &str, place: &Place<'_>) -> bool {
    let owner = lexicon::ABSOLUTE_POSSESSIVES.meaning(said);
    let is_one = Pronoun::of(owner.unwrap_or(said)).is_some_and(Pronoun::is_first_singular);
    let speaker = place.speaker();
    let gender = speaker.map_or(Gender::Unknown, |name| gender_of(&name, place.text()));
    is_one && Gender::of_pronoun(put).is_some_and(|told| !told.agrees(gender))
}

/// The last noun of some words.
fn noun(source: &str) -> String {
    let mut all = words(source);
    all.retain(|word| function_word::of(&word.form).is_none());
    all.pop().map_or_else(String::new, |word| word.form)
}

/// Whether words end in what a person is: "the minister".
fn is_person(source: &str) -> bool {
    is_persons_noun(&noun(source))
}

/// Whether the noun with which words end is of several.
fn is_many(source: &str) -> bool {
    let last = noun(source);
    source.contains(" and ") || has_plural_ending(&last)
}
