//! Whole sentences that go. Most may, whatever they hold: those around them say what they said. One does not where it takes
//! back what stands before it. Such a sentence is short, denies or doubts, and has nothing of its own to deny: it
//! answers ("No.", "Not yet.") or points back ("That is not a promise.", "Nowhere does it say this."). A clause behind a
//! comma takes back in the same words ("but I doubt it").

use crate::collation::OperatorClass;
use crate::collation::token::{Token, TokenKind};
use crate::collation::variant::side::Side;
use crate::language::function_word;
use crate::language::lexicon;
use crate::language::operator;
use crate::language::pronoun::Pronoun;
use crate::language::word;
use std::ops::Range;

/// A longer sentence says something of its own.
const MAX_RETRACTION_WORDS: usize = 8;
/// One that sets itself against what stands before it has so many words at most.
const AGAINST_WORDS: usize = 14;
/// So many words in a row, or fewer, are no clause of their own.
pub(super) const MAX_PHRASE_WORDS: usize = 4;

/// The words with which the first sentence of a stretch takes back what stands before it, where the stretch begins
/// with a whole sentence.
pub(super) fn by_first_sentence(full: &Side<'_>) -> Option<String> {
    by(full, whole_sentences(full).next()?)
}

/// The words with which any whole sentence of a stretch takes back what stands before it.
pub(super) fn by_any_sentence(full: &Side<'_>) -> Option<String> {
    whole_sentences(full).find_map(|sentence| by(full, sentence))
}

fn by(full: &Side<'_>, sentence: Range<usize>) -> Option<String> {
    let own = full.part(sentence);
    let found = taken_back(&own).or_else(|| denial(&own));
    found.or_else(|| withdrawal(&own))
}

/// The word with which the speaker takes back what he has just said: "but I doubt it", "which is a lie", "I hope".
pub(super) fn taken_back(full: &Side<'_>) -> Option<String> {
    let words = full.first_clause();
    let is = |form: &str, part: &str| lexicon::TAKING_BACK.has_flag(form, part);
    let is_object = |token: &&&Token| is(&token.form, "object");
    let objects = usize::from(words.len() > 2 && words.last().filter(is_object).is_some());
    let (word, before) = words[..words.len() - objects].split_last()?;
    let clause: Vec<&str> = before.iter().flat_map(|t| t.form.split(' ')).collect();
    let is_person = |form: &str| Pronoun::of(form).is_some_and(Pronoun::is_subject);
    let denies = |rest: &[&str]| rest.iter().any(|form| is(form, "denial"));
    let is_disbelief = lexicon::DISBELIEF.contains(&word.form) || is(&word.form, "disbelief");
    let takes_back = match clause.as_slice() {
        [subject] => is_person(subject) && is_disbelief,
        [subject, adverb] if is(adverb, "adverb") => is_person(subject) && is_disbelief,
        // "which is a lie", "which is not true".
        [subject, verb, rest @ ..] if is(subject, "subject") && is(verb, "verb") => {
            match denies(rest) {
                true => is(&word.form, "belief"),
                false => is_disbelief,
            }
        }
        _ => false,
    };
    let found = takes_back.then(|| word.text.clone());
    found.or_else(|| disbelieved(&words))
}

/// The verb of a clause behind "which" or "though" with which somebody does not believe what stands before it: "which I do not
/// believe for a second", "which nobody here believes", "though I doubt it".
fn disbelieved(words: &[&Token]) -> Option<String> {
    let (opens, clause) = words.split_first()?;
    let is_relative = lexicon::has_flag!(TAKING_BACK, &opens.form, "subject")
        && lexicon::INTERROGATIVES.contains(&opens.form);
    if !is_relative && !lexicon::OBJECTIONS.contains(&opens.form) {
        return None;
    }
    let disbelieves = |token: &&Token| lexicon::DISBELIEF.contains(&token.form);
    let thinks = |token: &&Token| {
        let cue = word::look_up(&token.text).cue;
        cue.is_some_and(|cue| lexicon::THINKING_VERBS.contains(cue.lemma()))
    };
    let at = clause.iter().position(|t| disbelieves(t) || thinks(t))?;
    let (before, rest) = (&clause[..at], &clause[at + 1..]);
    let forms: Vec<&str> = before.iter().flat_map(|t| t.form.split(' ')).collect();
    let denied = operator::classes(&forms).contains(&OperatorClass::Negation);
    let by_person = Pronoun::of(forms.first()?).is_some_and(Pronoun::is_subject)
        && forms.iter().all(|form| function_word::of(form).is_some());
    let by_nobody = denied && operator::classes(&forms[..1]).len() == 1;
    // What is doubted is what stands before, and nothing that the clause names itself.
    let is_object = |token: &&Token| lexicon::has_flag!(TAKING_BACK, &token.form, "object");
    let points_back = is_relative || rest.first().is_some_and(is_object);
    let turns = match disbelieves(&clause[at]) {
        true => !denied && by_person,
        false => denied && (by_person || by_nobody),
    };
    (turns && points_back && before.len() <= MAX_PHRASE_WORDS).then(|| clause[at].text.clone())
}

/// "I take that back."
fn withdrawal(sentence: &Side<'_>) -> Option<String> {
    let forms = sentence.forms();
    let [subject, .., object, back] = forms.as_slice() else {
        return None;
    };
    let is_own = Pronoun::of(subject).is_some_and(|own| own.is_first() && own.is_subject());
    let withdraws = |form: &&str| lexicon::has_flag!(TAKING_BACK, form, "withdrawal");
    let takes_back = is_own
        && forms.len() <= MAX_RETRACTION_WORDS
        && forms.iter().any(withdraws)
        && lexicon::has_flag!(TAKING_BACK, object, "object")
        && lexicon::has_flag!(TAKING_BACK, back, "back");
    takes_back.then(|| sentence.printed(&sentence.tokens))
}

/// The whole sentences of a stretch: each begins behind a stop or a passage and ends in one.
fn whole_sentences<'s>(full: &'s Side<'_>) -> impl Iterator<Item = Range<usize>> + 's {
    let tokens = &full.notes.row.tokens;
    let is_end = |n: usize| {
        let goes_on = tokens.get(n + 1);
        tokens[n].is_stop() || goes_on.is_none_or(|next| next.piece != tokens[n].piece)
    };
    let begins = move |n: usize| n.checked_sub(1).is_none_or(is_end);
    let all = full.sentences().into_iter();
    all.filter(move |own| begins(own.start) && is_end(own.end - 1))
        .filter(move |own| {
            tokens[own.clone()]
                .iter()
                .any(|token| token.kind == TokenKind::Word)
        })
}

/// A denial or a doubt that says nothing else.
fn denial(sentence: &Side<'_>) -> Option<String> {
    use OperatorClass::{Hedge, Negation};
    let forms = sentence.forms();
    let classes = operator::classes(&forms);
    let turns = classes.iter().any(|own| matches!(own, Negation | Hedge));
    // "But it cannot do that under the law": set against what stands before, it may be longer.
    let is_against = forms
        .first()
        .is_some_and(|form| lexicon::CONTRASTS.contains(form));
    let most = if is_against {
        AGAINST_WORDS
    } else {
        MAX_RETRACTION_WORDS
    };
    let is_turning = turns && forms.len() <= most;
    let is_empty = || {
        let tokens = &sentence.notes.row.tokens;
        let mut words = sentence
            .tokens
            .clone()
            .filter(|n| tokens[*n].kind == TokenKind::Word);
        words.all(|n| {
            let mut operators = sentence.operators().iter();
            is_grammar(&tokens[n]) || operators.any(|own| own.tokens.contains(&n))
        })
    };
    (is_turning && (is_empty() || points_back(&forms))).then(|| {
        let words = sentence.words().into_iter();
        let words: Vec<&str> = words.map(|token| token.text.as_str()).collect();
        words.join(" ")
    })
}

fn is_grammar(token: &Token) -> bool {
    let mut forms = token.form.split(' ');
    forms.all(|form| function_word::of(form).is_some())
}

/// "it", "this", "that", for what was said: no noun stands behind it ("this pier") but one for words ("that claim").
fn points_back(forms: &[&str]) -> bool {
    let is_said = |noun: &str| {
        let noun = word::singular(noun);
        lexicon::VIEWS.contains(noun)
            || lexicon::DISBELIEF.contains(noun)
            || lexicon::means!(RETRACTIONS, noun, "object")
    };
    let stands_alone = |n: usize| {
        let next = forms.get(n + 1);
        next.is_none_or(|next| function_word::of(next).is_some() || is_said(next))
    };
    let mut all = forms.iter().enumerate();
    all.any(|(n, form)| lexicon::has_flag!(TAKING_BACK, form, "object") && stands_alone(n))
}
