//! Whom an editor's words in brackets may name: the one whom the words before them give for that pronoun or noun.

use super::gloss::is_behind_thing;
use super::rows::{DRAFT, Difference, SOURCE};
use crate::check::place::Place;
use crate::check::surroundings::narration;
use crate::collation::normal::{Word, words};
use crate::language::function_word::{BY, THE};
use crate::language::lexicon;
use crate::language::person_name::{Gender, gender_of_given_name, is_given_name};
use crate::language::word::has_plural_ending;
use unicode_segmentation::UnicodeSegmentation;

/// So many words stand between a name and what its bearer is: "Tom Vey, the old mayor".
const WORDS_TO_GLOSSED_ROLE: usize = 3;

/// The turn that words stand in and the question before it are so many paragraphs, with one between them.
const TURNS_BEFORE: usize = 3;

/// Somebody in a text: the last word of a name, or a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Person<'t> {
    word: &'t str,
    gender: Gender,
}

impl Person<'_> {
    fn is_name(self) -> bool {
        self.word.starts_with(char::is_uppercase)
    }
}

/// Whether a gloss names somebody whom the source does not give there: another one than the pronoun means, a name for a noun
/// that the source sets beside no such name, or whoever did what is told ("told [by Vey]").
pub(super) fn names_another(difference: Difference<'_>, place: &Place<'_>) -> bool {
    let (source, draft) = difference.texts();
    let put = persons(draft, place);
    let is_agent = words(draft).first().is_some_and(|word| word.form == BY);
    if source.is_empty() && is_agent && words(draft).len() > 1 {
        return true;
    }
    let said = words(source);
    let is_many = |word: &Word| lexicon::means!(PERSONAL_PRONOUNS, &word.form, "many");
    if said.first().is_some_and(is_many)
        && is_dialogue(place)
        && let Some(noun) = plural_noun(draft)
    {
        return !is_told_before(&noun, place);
    }
    if put.is_empty() {
        return false;
    }
    let before = difference.word_before(DRAFT);
    let stands_for = match said.as_slice() {
        [] => before,
        [.., last] => Some(last.form.clone()),
    };
    let first = said.first().map(|word| word.form.clone());
    let meaning = |form: &Option<String>| {
        let form = form.as_deref()?.split(' ').next()?;
        lexicon::PERSONAL_PRONOUNS.meaning(form)
    };
    match meaning(&first).or_else(|| meaning(&stands_for)) {
        Some("man" | "woman") => {
            let gender = match meaning(&first).or_else(|| meaning(&stands_for)) {
                Some("man") => Gender::Man,
                _ => Gender::Woman,
            };
            let own = difference.forms_before(SOURCE).join(" ");
            !put.iter()
                .all(|person| is_meant(*person, gender, &own, place))
        }
        Some("many") => {
            // Beside "they" an article or a letter may give the noun further down.
            let is_told = |noun: &str| {
                let is_near = source.is_empty() && !is_dialogue(place);
                is_told_before(noun, place) || is_near && tells_of(place.text(), noun)
            };
            put.len() == 1 && (put[0].is_name() || !is_told(put[0].word))
        }
        Some(_) => false,
        None => match stands_for {
            Some(noun) => {
                let is_thing = source.is_empty()
                    && !put.iter().any(|person| person.is_name())
                    && is_behind_thing(difference, place);
                let is_open = lexicon::RELATIONS.contains(&noun);
                // A noun in the place of a noun is judged by `is_noun_for_noun`; here only names beside nouns count.
                let may_be = |person: &Person<'_>| {
                    !source.is_empty() && !person.is_name()
                        || is_beside(place.text(), person.word, &noun)
                };
                !is_open && !is_thing && !put.iter().all(may_be)
            }
            None => put.iter().any(|person| is_speaker(*person, place)),
        },
    }
}

/// Whom the gloss names.
fn persons<'t>(gloss: &'t str, place: &Place<'_>) -> Vec<Person<'t>> {
    let parts = gloss.split(" and ").flat_map(|part| part.split(','));
    let parts = parts.filter_map(|part| part.unicode_words().next_back());
    let is_known = |word: &&str| match word.starts_with(char::is_uppercase) {
        true => {
            let mut quoted = place.speakers().filter_map(|name| name.rsplit(' ').next());
            quoted.any(|last| last == *word)
                || mentions(place.text(), place).any(|person| person.word == *word)
        }
        false => is_role(word),
    };
    let parts = parts.filter(is_known);
    parts
        .map(|word| Person {
            word,
            gender: Gender::Unknown,
        })
        .collect()
}

fn is_role(word: &str) -> bool {
    lexicon::ROLES.contains(word)
        && !lexicon::DOCUMENTS.contains(word)
        && !lexicon::BODY_HEADS.contains(word)
}

/// The persons of a text in its order: who stands behind a given name, whom the source quotes, and roles.
fn mentions<'t>(text: &'t str, place: &Place<'_>) -> impl Iterator<Item = Person<'t>> {
    let words: Vec<&str> = text.unicode_words().collect();
    let quoted: Vec<&str> = place
        .speakers()
        .filter(|name| name.contains(' '))
        .filter_map(|name| name.unicode_words().next_back())
        .collect();
    let person = move |at: usize| {
        let word = bare(words[at]);
        let given = at.checked_sub(1).map(|n| words[n]);
        let given = given.filter(|given| is_given_name(given));
        let is_name = word.starts_with(char::is_uppercase)
            && (given.is_some() || quoted.contains(&word))
            && !is_given_name(word);
        (is_name || is_role(word)).then(|| Person {
            word,
            gender: given.map_or(Gender::Unknown, gender_of_given_name),
        })
    };
    (0..text.unicode_words().count()).filter_map(person)
}

fn bare(word: &str) -> &str {
    word.trim_end_matches("’s").trim_end_matches("'s")
}

fn is_speaker(person: Person<'_>, place: &Place<'_>) -> bool {
    let speaker = place.speaker();
    let last = speaker
        .as_deref()
        .and_then(|name| name.unicode_words().next_back());
    last.is_some_and(|last| {
        last == person.word || !person.is_name() && is_beside(place.text(), last, person.word)
    })
}

/// Whether a pronoun behind these words of its sentence can mean somebody: the one named last before it, the first one of the
/// sentence before, the one who was "he" already, or whom the reporter's own sentence names. Where nobody is named before it, nobody can tell.
fn is_meant(person: Person<'_>, gender: Gender, own: &str, place: &Place<'_>) -> bool {
    let is_he = |other: Person<'_>| {
        other.word.eq_ignore_ascii_case(person.word)
            || person.is_name() != other.is_name()
                && is_beside(place.text(), person.word, other.word)
    };
    let fits = |other: &Person<'_>| {
        let is_open = other.gender == Gender::Unknown || other.gender == gender;
        is_open && !is_speaker(*other, place)
    };
    let told = narration(place.words_span(), place.text());
    let before = place.text_before();
    let said = own.to_lowercase();
    let nearest = || {
        let in_sentence = mentions(&said, place).filter(fits).last();
        in_sentence.is_some_and(is_he)
            || in_sentence.is_none()
                && mentions(before, place)
                    .filter(fits)
                    .last()
                    .is_none_or(is_he)
    };
    let sentences = || before.trim_end().rsplit(['.', '!', '?']);
    let subject = || {
        let mut last = sentences().filter_map(|sentence| mentions(sentence, place).find(fits));
        last.next().is_some_and(is_he)
    };
    // "Is he for sale?" "Ask the mayor. He is our best": who was "he" before another one is named may be so behind.
    let goes_on = || {
        let rest = before.rfind(person.word).map(|at| &before[at..]);
        let between = rest.map(|rest| {
            let other = mentions(rest, place)
                .filter(fits)
                .find(|other| !is_he(*other));
            let end = other.and_then(|other| rest.find(other.word));
            &rest[..end.unwrap_or(rest.len())]
        });
        between.is_some_and(|text| text.unicode_words().any(|word| is_of(word, gender)))
    };
    mentions(&told, place).filter(fits).any(is_he) || nearest() || subject() || goes_on()
}

/// Whether a word is a pronoun for a man or for a woman.
fn is_of(word: &str, gender: Gender) -> bool {
    let folded = word.to_lowercase();
    let meaning = lexicon::PERSONAL_PRONOUNS.meaning(bare(&folded));
    match gender {
        Gender::Man => meaning == Some("man"),
        Gender::Woman => meaning == Some("woman"),
        Gender::Unknown => false,
    }
}

/// Whether the source has told of several before the words, by this noun or by one that means the same: an article anywhere, a record
/// of several speakers and an interview in the turn or in the question before it.
fn is_told_before(noun: &str, place: &Place<'_>) -> bool {
    let before = place.text_before();
    let near = match is_dialogue(place) {
        true => turns_before(before),
        false => before,
    };
    tells_of(near, noun)
}

/// Whether a text has a noun, or one that means the same.
fn tells_of(text: &str, noun: &str) -> bool {
    let alike = |word: &Word| lexicon::CALLED_ALIKE.meaning(&word.form);
    let own = words(noun);
    let is_one = |word: &Word| {
        let mut own = own.iter();
        own.any(|own| word.stem == own.stem || alike(own).is_some() && alike(word) == alike(own))
    };
    words(text).iter().any(is_one)
}

fn is_dialogue(place: &Place<'_>) -> bool {
    let mut speakers = place.speakers();
    let first = speakers.next();
    place.is_answer() || place.is_record() && speakers.any(|other| Some(other) != first)
}

/// The noun of a gloss that tells of several by it alone: "[The pilots]".
fn plural_noun(gloss: &str) -> Option<String> {
    let own = words(gloss);
    let [article, noun] = own.as_slice() else {
        return None;
    };
    let is_plural = has_plural_ending(&noun.form);
    let is_common = noun.span.of(gloss).starts_with(char::is_lowercase);
    (article.form == THE && is_plural && is_common).then(|| noun.form.clone())
}

/// The beginning of a turn, with the question before it.
fn turns_before(text: &str) -> &str {
    let lines = text.lines().rev().filter(|line| !line.trim().is_empty());
    let first = lines.take(TURNS_BEFORE).last();
    let start = first.map(|line| line.as_ptr() as usize - text.as_ptr() as usize);
    &text[start.unwrap_or(0)..]
}

/// Whether a text sets a name beside what its bearer is: "Mayor Tom Vey", "Tom Vey, the old mayor".
fn is_beside(text: &str, one: &str, other: &str) -> bool {
    let words: Vec<&str> = text.unicode_words().map(bare).collect();
    let is = |at: usize, sought: &str| words[at].eq_ignore_ascii_case(sought);
    let (name, noun) = match one.starts_with(char::is_uppercase) {
        true => (one, other),
        false => (other, one),
    };
    let near = |at: usize| {
        let run = words[..at]
            .iter()
            .rev()
            .take_while(|word| word.starts_with(char::is_uppercase))
            .count();
        let first = at.saturating_sub(run + 1);
        let end = words.len().min(at + 1 + WORDS_TO_GLOSSED_ROLE);
        (first..at).chain(at + 1..end).any(|n| is(n, noun))
    };
    (0..words.len()).filter(|at| words[*at] == name).any(near)
}
