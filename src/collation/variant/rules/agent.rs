//! Who does it: another person as the one of whom the sentence tells, and the one acted upon for the one who acts.
//!
//! Where a printing is indirect, or words stand outside the marks, persons are fitted to the sentence around. In the
//! marks of both they are the speaker's.

use super::pair::{Pair, SWAP_WORDS};
use crate::collation::lineage::Lineage;
use crate::collation::token::{Token, TokenKind};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::language::ending;
use crate::language::function_word::{self, BY, Function, THAT};
use crate::language::lexicon;
use crate::language::pronoun::Pronoun;
use crate::language::word::{has_plural_ending, singular};

/// "they" for "we"; "was bitten by" for "bit".
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let short = pair.only_a.len().max(pair.only_b.len()) <= SWAP_WORDS;
    if !short || !are_direct(pair) {
        return None;
    }
    let (a, b) = (pair.only_a.as_slice(), pair.only_b.as_slice());
    let suffered = |one, other, side| is_suffered(one, other).then(|| printed(side));
    let persons = are_other_persons(a, b).then(|| [printed(pair.a), printed(pair.b)].concat());
    let glossed = || {
        let other = are_glosses_of_others(pair, a, b);
        other.then(|| [printed(pair.a), printed(pair.b)].concat())
    };
    let bodies = || {
        let other = are_other_actors(pair, a, b);
        other.then(|| [printed(pair.a), printed(pair.b)].concat())
    };
    let words = persons
        .or_else(bodies)
        .or_else(glossed)
        .or_else(|| suffered(a, b, pair.a))
        .or_else(|| suffered(b, a, pair.b))?;
    Some(agent(words))
}

/// "they were warned" for "they warned": a form of "be" before a participle that the other reading has as the verb.
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    let tokens = &pair.a.notes.row.tokens;
    let next = tokens.get(pair.a.tokens.end)?;
    let subject = pair
        .a
        .before()
        .is_some_and(|token| token.kind == TokenKind::Word);
    let passive = matches!(pair.only_a.as_slice(), [word] if is_be(word)) && is_participle(next);
    (subject && passive && are_direct(pair)).then(|| {
        let mut words = printed(pair.a);
        words.push(next.text.clone());
        agent(vec![words.join(" ")])
    })
}

fn agent(words: Vec<String>) -> Classification {
    Classification::weighty(VariantKind::Operator, Some(Detail::Agent), words)
}

fn are_direct(pair: &Pair<'_>) -> bool {
    !pair.a.is_reported() && !pair.b.is_reported()
}

/// Somebody as the subject of one reading and somebody else as that of the other, and nothing else: where the tense is
/// another one, too, both are fitted to the sentence around.
fn are_other_persons(one: &[&str], other: &[&str]) -> bool {
    let subject = |forms: &[&str]| match forms {
        [form] => Pronoun::of(form).filter(|own| own.is_subject() && own.is_somebody()),
        _ => None,
    };
    // The two have no word in common: "she" is not "he".
    subject(one).is_some() && subject(other).is_some()
}

/// "the state" for "the council" as the subject of a sentence, in the speaker's own language: a translator has the choice
/// between words for one body. "The firm" may be the company.
fn are_other_actors(pair: &Pair<'_>, one: &[&str], other: &[&str]) -> bool {
    let is_subject = |side: &Side<'_>| {
        let tokens = &side.notes.row.tokens;
        let verbatim = side.notes.row.lineage == Lineage::Verbatim;
        let determined = side.before().is_some_and(|token| {
            let function = function_word::of(&token.form);
            matches!(function, Some(Function::Article | Function::Possessive))
        });
        let before = side.tokens.start.checked_sub(2).and_then(|n| tokens.get(n));
        let opens = before.is_none_or(|token| {
            let conjunction = lexicon::means!(FUNCTION_WORDS, &token.form, "conjunction");
            token.kind != TokenKind::Word || conjunction || token.form == THAT
        });
        let behind = tokens.get(side.tokens.end).map(|token| &token.form);
        let goes_on = behind.is_some_and(|form| function_word::of(form) != Some(Function::Other));
        verbatim && determined && opens && goes_on
    };
    let are_two = actor(one)
        .zip(actor(other))
        .is_some_and(|(one, other)| !may_be_one(&one, &other) && !may_be_one(&other, &one));
    are_two && is_subject(pair.a) && is_subject(pair.b)
}

/// "[the workers]" for "[the owners]": two editors name somebody else as the one whom the speaker means. A name may be that of
/// the other one's person.
fn are_glosses_of_others(pair: &Pair<'_>, one: &[&str], other: &[&str]) -> bool {
    let ([own], [theirs]) = (one, other) else {
        return false;
    };
    let is_gloss = |side: &Side<'_>| {
        let named = |token: &&Token| token.text.starts_with(char::is_uppercase);
        side.bracketed() && !side.words().iter().any(named)
    };
    let are_nouns = [own, theirs]
        .iter()
        .all(|form| function_word::of(form).is_none());
    let is_somebody = actor(one).is_some() || actor(other).is_some();
    let are_many = has_plural_ending(own) == has_plural_ending(theirs);
    let may_be_one =
        may_be_one(singular(own), singular(theirs)) || may_be_one(singular(theirs), singular(own));
    is_gloss(pair.a) && is_gloss(pair.b) && are_nouns && is_somebody && are_many && !may_be_one
}

/// The word for a body or a person by what they do that some forms are.
fn actor(forms: &[&str]) -> Option<String> {
    match forms {
        [form] => {
            let lists = [
                &lexicon::BODY_HEADS,
                &lexicon::GENERIC_BODIES,
                &lexicon::ROLES,
            ];
            let is_known = |noun: &str| lists.iter().any(|list| list.contains(noun));
            let one = singular(form);
            (is_known(form) || is_known(one)).then(|| one.to_string())
        }
        _ => None,
    }
}

/// Whether a noun may call what the other one calls.
fn may_be_one(one: &str, other: &str) -> bool {
    let kinds = lexicon::GENERIC_NOUNS.meaning(one);
    let called = [one, other].map(|noun| lexicon::CALLED_ALIKE.meaning(noun).unwrap_or(noun));
    kinds.is_some_and(|kinds| kinds.split(' ').any(|kind| kind == other)) || called[0] == called[1]
}

/// Whether the first of two readings has the verb in the passive, with "by" before who does it.
fn is_suffered(one: &[&str], other: &[&str]) -> bool {
    let told = |form: &&str| function_word::of(form).is_none();
    let verb = other.iter().any(told) && !other.iter().any(|form| is_be(form));
    verb && one.iter().any(|form| is_be(form)) && one.last() == Some(&BY)
}

/// "is", "was".
fn is_be(form: &str) -> bool {
    lexicon::PASSIVE_AUXILIARIES.contains(form)
}

/// "warned", "shot", "taken".
pub(super) fn is_participle(token: &Token) -> bool {
    let regular = ending::is_past(&token.form) && function_word::of(&token.form).is_none();
    let lists = [
        &lexicon::IRREGULAR_PARTICIPLES,
        &lexicon::PARTICIPLES_LIKE_PASTS,
    ];
    regular || lists.iter().any(|list| list.contains(&token.form))
}

fn printed(side: &Side<'_>) -> Vec<String> {
    side.words()
        .into_iter()
        .map(|token| token.text.clone())
        .collect()
}
