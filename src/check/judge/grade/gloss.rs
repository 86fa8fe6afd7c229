//! What an editor puts in brackets, and whether it can stand for what was said.

use super::rows::{DRAFT, Difference, SOURCE, prints, telling};
use crate::check::persons::gender::gender_of;
use crate::check::place::Place;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::{Word, words};
use crate::collation::{Collation, Token, TokenKind};
use crate::language::ending;
use crate::language::function_word::{self, Function, OF};
use crate::language::lexicon;
use crate::language::number;
use crate::language::person_name::{Gender, PersonName, is_given_name};
use crate::language::pronoun::Pronoun;

/// So many words before a name tell what its bearer is: "union secretary Tom Vey".
const GLOSS_WORDS_BEFORE_NAME: usize = 4;

/// So many words without their article tell what a thing is: "a machine for the sorting of nets" claims something of it.
const WORDS_OF_NOUN: usize = 4;

/// Whether a gloss with a number only tells which thing a pronoun means, by a number that the source prints: "It [the
/// £6.5m]". It stands in for no quantity.
pub(super) fn tells_which(difference: Difference<'_>, place: &Place<'_>) -> bool {
    let (source, draft) = difference.texts();
    let points = |form: &str| {
        lexicon::PERSONAL_PRONOUNS.meaning(form).is_some()
            || function_word::of(form) == Some(Function::Subject)
    };
    let gloss = words(draft);
    let is_definite = gloss
        .first()
        .is_some_and(|word| function_word::of(&word.form) == Some(Function::Article));
    source.is_empty()
        && is_definite
        && difference
            .word_before(DRAFT)
            .is_some_and(|form| points(&form))
        && prints(place.text(), &difference.variant.rests_on.join(" "))
}

/// Whether a gloss only tells the sum before it in another currency: "12 crowns [$2]".
pub(super) fn converts_sum(difference: Difference<'_>) -> bool {
    let (source, draft) = difference.texts();
    let is_currency = |form: &str| {
        let mut all = lexicon::CURRENCIES.pairs();
        // A sum may be one word with its sign before it.
        let is_sum = |sign| form.starts_with(sign) && form.ends_with(|c: char| c.is_ascii_digit());
        all.any(|(word, sign)| form == word || form == sign || is_sum(sign))
    };
    let is_sum = |word: &Word| {
        let number = word.form.trim_start_matches(|c: char| !c.is_alphanumeric());
        let is_number = |form: &str| form.split(' ').all(number::is_number);
        is_number(number) || is_currency(&word.form)
    };
    let printed = draft.trim_matches(['[', ']', '(', ')', ' ']);
    let mut signs = lexicon::CURRENCIES.pairs().map(|(_, sign)| sign);
    let own = words(printed);
    let has_currency = own.iter().any(|word| is_currency(&word.form))
        || signs.any(|sign| printed.starts_with(sign));
    source.is_empty()
        && has_currency
        && own.iter().all(is_sum)
        && difference
            .word_before(DRAFT)
            .is_some_and(|form| is_currency(&form))
}

/// Whether a gloss calls a person by another noun for the same: "[the accused]" for "the defendant".
pub(super) fn calls_alike(source: &str, draft: &str) -> bool {
    let noun = |text: &str| {
        let words = telling(text);
        let [word] = words.as_slice() else {
            return None;
        };
        lexicon::CALLED_ALIKE.meaning(&word.form)
    };
    noun(source).is_some_and(|own| noun(draft) == Some(own))
}

/// Whether a gloss only puts a title before a name that stays: "[Mr] Tom Vey". Of another gender it means somebody else, and an
/// office the source has to tell.
pub(super) fn is_title_of_name(difference: Difference<'_>, place: &Place<'_>) -> bool {
    let variant = difference.variant;
    let row = &difference.collation.rows[DRAFT];
    let own = row.range(variant.columns.clone());
    let put_in = row.tokens[own.clone()].iter();
    let put_in: Vec<&Token> = put_in
        .filter(|token| token.kind == TokenKind::Word)
        .collect();
    let behind = row.tokens[own.end..].iter();
    let behind = behind.filter(|token| token.kind == TokenKind::Word);
    let name = behind.map(|token| token.text.trim_matches(|c: char| !c.is_alphanumeric()));
    let name: Vec<&str> = name
        .take_while(|word| word.starts_with(char::is_uppercase))
        .collect();
    let titles: Vec<String> = put_in.iter().map(|token| token.form.clone()).collect();
    let is_title = |title: &String| {
        let kind = lexicon::TITLES.meaning(title);
        matches!(kind, Some("man" | "woman")) || kind == Some("any") && prints(place.text(), title)
    };
    let is_all = !titles.is_empty() && titles.iter().all(is_title);
    let gender = PersonName::parse(&format!("{} X", titles.join(" "))).gender;
    let full = name.join(" ");
    let reading = variant.reading_of(SOURCE);
    let is_added = reading.is_none_or(|reading| reading.text.is_empty());
    is_added
        && put_in.iter().all(|token| token.bracketed)
        && is_all
        && !name.is_empty()
        && gender.agrees(gender_of(&full, place.text()))
}

/// Whether a gloss names somebody else than the name for which it stands: another of those whom the source quotes.
pub(super) fn is_other_name(source: &str, draft: &str, place: &Place<'_>) -> bool {
    let quoted = |text: &str| {
        let name = text.trim_matches(|c: char| !c.is_alphanumeric());
        let name = place.full_name(name)?;
        place.has_speaker(&name).then_some(name)
    };
    let names = quoted(source).zip(quoted(draft));
    names.is_some_and(|(a, b)| speakers_agree(Some(&a), Some(&b)) == Agreement::Conflict)
}

/// Whether an editor's words in brackets cannot stand for what was said: the speaker's own name for "he", or
/// words that the source has nowhere.
pub(super) fn is_false_gloss(source: &str, draft: &str, place: &Place<'_>) -> bool {
    let meaning = words(source)
        .first()
        .and_then(|word| lexicon::PERSONAL_PRONOUNS.meaning(&word.form));
    let pronoun = matches!(meaning, Some("man" | "woman" | "many"));
    let gloss = draft.trim_matches(|c: char| !c.is_alphanumeric());
    let own = speakers_agree(Some(gloss), place.speaker().as_deref()) == Agreement::Agree;
    let all = words(place.text());
    let known = |stem: &str| all.iter().any(|word| word.stem == stem);
    let unknown = telling(gloss).iter().any(|word| !known(&word.stem));
    let gender = |text: &str| {
        let words = words(text);
        Gender::of_pronoun(&words.first()?.form)
    };
    let is_other_gender = gender(source)
        .zip(gender(draft))
        .is_some_and(|(a, b)| a != b);
    is_other_gender || pronoun && own || unknown || is_said_of_another(source, gloss, place)
}

/// Whether a gloss for "we" or "me" names what the source says of another of those whom it quotes, and not of the speaker: "[the
/// union]" where a secretary of the union speaks, too, "[the host]" where another one is the host.
fn is_said_of_another(source: &str, gloss: &str, place: &Place<'_>) -> bool {
    let first = words(source).into_iter().next();
    let first = first.and_then(|word| Pronoun::of(&word.form));
    let is_own = first.is_some_and(Pronoun::is_first);
    let Some(speaker) = place.speaker().filter(|_| is_own) else {
        return false;
    };
    let put = telling(gloss);
    let is_of = |name: &str| {
        let all = words(place.text());
        let last = words(name).pop().map(|word| word.form);
        let named = (0..all.len()).filter(|n| Some(&all[*n].form) == last.as_ref());
        let mut near = named.flat_map(|n| &all[n.saturating_sub(GLOSS_WORDS_BEFORE_NAME)..n]);
        near.any(|word| put.iter().any(|own| own.stem == word.stem))
    };
    let is_other = |name: &&str| speakers_agree(Some(name), Some(&speaker)) == Agreement::Conflict;
    !is_of(&speaker) && place.speakers().filter(is_other).any(is_of)
}

/// Whether a gloss only explains the pronoun before it, which stays, by a noun: "them [the pilots]". Nobody can tell from the
/// source that it is right, and nothing that was said is gone.
pub(super) fn explains(difference: Difference<'_>) -> bool {
    let (source, draft) = difference.texts();
    let is_of_others = |form: &String| {
        // "They would" may be one word.
        let pronoun = form.split([' ', '\'', '’']).next().unwrap_or_default();
        lexicon::PERSONAL_PRONOUNS.meaning(pronoun).is_some()
    };
    let is_common = |word: &Word| word.span.of(draft).starts_with(char::is_lowercase);
    source.is_empty()
        && !difference.variant.weighty
        && words(draft).iter().all(is_common)
        && difference
            .word_before(DRAFT)
            .as_ref()
            .is_some_and(is_of_others)
}

/// Whether a gloss only tells what the thing before it is, which stays: "the gaff [a hooked pole]". It has an article and nouns, and
/// no more: another word could claim something. What a person is would be a claim, too.
pub(super) fn tells_what_it_is(difference: Difference<'_>, place: &Place<'_>) -> bool {
    let (source, draft) = difference.texts();
    let gloss = words(draft);
    let Some((article, named)) = gloss.split_first() else {
        return false;
    };
    let is_noun = |word: &Word| {
        word.form == OF
            || word.span.of(draft).starts_with(char::is_lowercase)
                && function_word::of(&word.form).is_none()
                && !lexicon::OPERATORS.contains(&word.form)
                && !lexicon::DISBELIEF.contains(&word.form)
                && !number::is_number(&word.form)
                && !ending::is_adverb(&word.form)
    };
    source.is_empty()
        && !difference.variant.weighty
        && function_word::is_article(&article.form)
        && (1..=WORDS_OF_NOUN).contains(&named.len())
        && named.iter().all(is_noun)
        && is_behind_thing(difference, place)
}

/// Whether a gloss stands behind a noun or a name, and that of no person.
pub(super) fn is_behind_thing(difference: Difference<'_>, place: &Place<'_>) -> bool {
    let before = difference.tokens_before(DRAFT).iter();
    let mut before = before.rev().filter(|token| token.kind == TokenKind::Word);
    let Some(thing) = before.next() else {
        return false;
    };
    let is_given = |token: &Token| is_given_name(&token.text);
    let of_speaker = |name: &str| name.split(' ').any(|word| word == thing.text);
    function_word::of(&thing.form).is_none()
        && !lexicon::ROLES.contains(&thing.form)
        && !lexicon::RELATIONS.contains(&thing.form)
        && !lexicon::GENDERED_NOUNS.contains(&thing.form)
        && !is_given(thing)
        && !before.next().is_some_and(is_given)
        && !place.speakers().any(of_speaker)
}

/// The pronoun for which a gloss stands, and the gloss, where the verb behind both is the same: "[The pilot] will" for
/// "he’ll", "[The pilots] are" for "they’re".
pub(super) fn in_place_of_pronoun(difference: Difference<'_>) -> Option<(String, String)> {
    let columns = &difference.variant.columns;
    let row = |n: usize| &difference.collation.rows[n];
    let printed = &row(DRAFT).tokens[row(DRAFT).range(columns.clone())];
    let (put_in, rest): (Vec<&Token>, Vec<&Token>) =
        printed.iter().partition(|token| token.bracketed);
    let own = forms(rest);
    // What the draft leaves off before its first word may hold the pronoun.
    let is_first = row(DRAFT).end_before(columns.start) == 0;
    let end = row(SOURCE).end_before(columns.end);
    let start = row(SOURCE).end_before(columns.start);
    let said = forms(&row(SOURCE).tokens[if is_first { 0 } else { start }..end]);
    let before = said.len().checked_sub(own.len() + 1)?;
    let (pronoun, verb) = said[before..].split_first()?;
    let is_pronoun = lexicon::PERSONAL_PRONOUNS.meaning(pronoun).is_some()
        || function_word::of(pronoun) == Some(Function::Subject);
    let tense = |form: &String| lexicon::AUXILIARY_TENSES.meaning(form);
    let is_same = |(a, b): (&String, &String)| a == b || tense(a).is_some() && tense(a) == tense(b);
    let gloss: String = put_in
        .iter()
        .map(|token| token.text.clone() + " ")
        .collect();
    let stands = is_pronoun && own.iter().zip(verb).all(is_same) && !own.is_empty();
    (stands && (is_first || before == 0) && !telling(&gloss).is_empty())
        .then(|| (pronoun.clone(), gloss))
}

/// The forms of the words among some tokens.
fn forms<'t>(tokens: impl IntoIterator<Item = &'t Token>) -> Vec<String> {
    let words = tokens
        .into_iter()
        .filter(|token| token.kind == TokenKind::Word);
    words
        .flat_map(|token| token.form.split(' ').map(String::from))
        .collect()
}

/// Whether the speaker’s own verb is fitted to a sentence about him, with its ending in brackets: "mend[s]" for "I mend".
pub(super) fn fits_own_verb(source: &str, draft: &str) -> bool {
    let (said, put) = (words(source), words(draft));
    let ([subject, verb], [own]) = (said.as_slice(), put.as_slice()) else {
        return false;
    };
    let is_first = Pronoun::of(&subject.form).is_some_and(|own| own.is_first() && own.is_subject());
    is_first && verb.stem == own.stem && draft.contains('[')
}

/// Whether a gloss gives back a condition that is left out elsewhere: its conjunction and something of what it tells. With
/// another word for what was denied ("if it had failed" for "if it had not held") it has one denial less.
pub(super) fn gives_back(gloss: &str, left_out: &str) -> bool {
    let (own, said) = (words(gloss), words(left_out));
    let has_condition = |words: &[Word]| words.iter().any(|word| is_operator(word, "condition"));
    let denials = |words: &[Word]| {
        words
            .iter()
            .filter(|word| is_operator(word, "negation"))
            .count()
    };
    let known = |word: &Word| said.iter().any(|other| other.stem == word.stem);
    let telling = telling(gloss);
    let is_reworded = !telling.iter().all(known);
    has_condition(&own)
        && has_condition(&said)
        && telling.iter().any(known)
        && (denials(&own) % 2 == denials(&said) % 2) != is_reworded
}

/// What a gloss may give back: the words of the source that the draft does not print.
pub(super) fn unprinted(collation: &Collation) -> String {
    let (source, draft) = (&collation.rows[SOURCE], &collation.rows[DRAFT]);
    let is_bare = |column: &usize| draft.tokens_at(*column).iter().all(|token| token.bracketed);
    let columns = (0..source.cells.len()).filter(is_bare);
    columns.map(|column| source.text(column) + " ").collect()
}

/// All that an editor of the draft has put in.
pub(super) fn glosses(collation: &Collation) -> String {
    let tokens = collation.rows[DRAFT].tokens.iter();
    let put_in = tokens.filter(|token| token.bracketed);
    put_in.map(|token| token.text.clone() + " ").collect()
}

/// Whether what the source prints in brackets turns the sense of the words around it: "we will [not] sail".
pub(super) fn turns_sense(source: &str) -> bool {
    let turns = |word: &Word| is_operator(word, "negation") || is_operator(word, "condition");
    words(source).iter().any(turns)
}

/// Tells that the draft prints a word of the source's editor as the speaker's own: without its brackets.
pub(super) fn bare_gloss(collation: &Collation) -> Option<String> {
    let (source, draft) = (&collation.rows[SOURCE], &collation.rows[DRAFT]);
    let is_bare = |column: usize| {
        let printed = draft.tokens_at(column);
        printed.iter().any(|token| !token.bracketed)
    };
    let glosses = (0..source.cells.len()).filter(|column| is_bare(*column));
    let mut glosses = glosses.flat_map(|column| source.tokens_at(column));
    let is_told = |token: &&Token| {
        let tells = function_word::of(&token.form).is_none();
        token.kind == TokenKind::Word && token.bracketed && tells
    };
    let word = glosses.find(is_told)?;
    Some(format!(
        "prints “{}” without the source’s brackets",
        word.text
    ))
}

fn is_operator(word: &Word, class: &str) -> bool {
    let mut forms = word.form.split(' ');
    forms.any(|form| lexicon::OPERATORS.meaning(form) == Some(class))
}

/// Whether a gloss puts one common noun in the place of another, with its verb or without: "[Rain] rots" for "Frost rots". A noun
/// with which a sentence begins has a capital as names have; one that stands nowhere else is none.
pub(super) fn is_noun_for_noun(source: &str, draft: &str, place: &Place<'_>) -> bool {
    let (said, put) = (telling(source), telling(draft));
    let is_pronoun = |word: &Word| Pronoun::of(&word.form).is_some();
    let points = words(source).iter().chain(&words(draft)).any(is_pronoun);
    let is_common = |word: &Word, text: &str| {
        let printed = word.span.of(text);
        printed.starts_with(char::is_lowercase) || !is_name_in(place.text(), printed)
    };
    let shared = said.iter().any(|a| put.iter().any(|b| a.stem == b.stem));
    let (Some(one), Some(other)) = (said.first(), put.first()) else {
        return false;
    };
    let is_single = said.len() == 1 && put.len() == 1;
    is_single && !points && !shared && is_common(one, source) && is_common(other, draft)
}

/// Whether a text has a word with a capital inside a sentence.
fn is_name_in(text: &str, word: &str) -> bool {
    let mut places = text.match_indices(word);
    places.any(|(at, _)| {
        let before = text[..at].trim_end_matches([' ', '“', '"', '‘', '*']);
        !before.is_empty() && !before.ends_with(['.', '!', '?', ':', '\n', '…'])
    })
}

/// Whether a gloss calls what was said by another noun: "[the road]" for "the dam". A name may stand for a noun and
/// a noun for a name, and anything for "this" and "it".
pub(super) fn is_other_thing(difference: Difference<'_>) -> bool {
    let (source, draft) = difference.texts();
    let row = &difference.collation.rows[DRAFT];
    let start = row.range(difference.variant.columns.clone()).start;
    let before = start.checked_sub(1).and_then(|n| row.tokens.get(n));
    let is_article = |form: &str| function_word::of(form) == Some(Function::Article);
    let begins = words(draft).first().is_some_and(|w| is_article(&w.form));
    let is_noun = begins || before.is_some_and(|token| is_article(&token.form));
    let points = words(source).iter().any(|word| {
        function_word::of(&word.form).is_some_and(|function| function != Function::Article)
    });
    let (said, put) = (telling(source), telling(draft));
    let shared = said.iter().any(|a| put.iter().any(|b| a.stem == b.stem));
    let is_common = |words: &[Word], text: &str| {
        let mut own = words.iter().map(|word| word.span.of(text));
        !words.is_empty() && own.all(|word| word.starts_with(char::is_lowercase))
    };
    is_noun && !points && !shared && is_common(&said, source) && is_common(&put, draft)
}
