//! What limits a quantity or a clause before or behind it: without it the draft says more than was said.

use super::draft_context::DraftContext;
use super::left_out::WORDS_OF_SENTENCE_START;
use super::rows::{DRAFT, Difference, SOURCE, is_sentence};
use super::views::tells_fact;
use crate::check::place::Place;
use crate::collation::TokenKind;
use crate::collation::normal::words;
use crate::language::function_word::{ALSO, AND, EXCEPT, IN, IT, OR, SO, THAT, THIS};
use crate::language::pronoun::Pronoun;
use crate::language::word::{self, Lists};
use crate::language::{function_word, lexicon, number, time_word};

/// So many words name whom a clause is by: "according to the keeper of the lock,".
const WORDS_OF_CLAUSE_SOURCE: usize = 4;

/// Whether what is left off before the draft's first word makes what it prints less, and the draft does not tell it itself: "In
/// theory, the plan is sound", "According to Vey, it sank", "About 40 boats sank", "A few stayed", "Even the cooks left".
pub(super) fn is_limited_before(
    difference: Difference<'_>,
    place: &Place<'_>,
    context: &DraftContext,
) -> bool {
    let source = difference.source;
    let forms = forms_of(source);
    let is_limit = || {
        is_qualified(&forms, source)
            || bounds_quantity(Difference {
                draft: "",
                ..difference
            })
            || is_small_number(&forms, &place.passage)
            || is_focus(&forms) && is_sentence(place)
            || is_guess(&forms) && tells_fact(&place.passage)
    };
    let is_told = || {
        let last = forms.last();
        context.prints(source)
            || last.is_some_and(|last| context.tells(last))
            || is_bound_told(difference, context)
    };
    difference.opens_draft() && is_limit() && !is_told()
}

/// Whether what is left off is a bound of a quantity, and the draft tells in its own words that this is no measure, by whatever word:
/// Okoro said that some “300 boats sank”.
pub(super) fn is_bound_told(difference: Difference<'_>, context: &DraftContext) -> bool {
    let left_off = Difference {
        draft: "",
        ..difference
    };
    bounds_quantity(left_off) && context.tells_any(&lexicon::QUANTITY_BOUNDS)
}

/// Whether what is left off behind the draft's last word makes what it prints less, and the draft does not tell it itself: "or
/// were saved", "in their eyes", and behind a denial "after nine".
pub(super) fn is_limited_behind(
    difference: Difference<'_>,
    place: &Place<'_>,
    context: &DraftContext,
) -> bool {
    let source = difference.source;
    let row = &difference.collation.rows[DRAFT];
    let behind = &row.tokens[row.end_before(difference.variant.columns.start)..];
    let is_last = !behind.iter().any(|token| token.kind == TokenKind::Word);
    let forms = forms_of(source);
    let is_denied = || {
        let mut forms = row.tokens.iter().flat_map(|token| token.form.split(' '));
        forms.any(|form| lexicon::means!(OPERATORS, form, "negation"))
    };
    let is_limit =
        || is_alternative(&forms) || is_in_eyes_of_others(&forms) || is_denied() && is_time(&forms);
    // A comma before the limit counts wherever the collation puts it: the draft may print it as the end of its passage.
    let before = difference.tokens_before(SOURCE);
    let is_parted = source.trim_start().starts_with(',')
        || before.last().is_some_and(|token| token.form == ",");
    // "It’s sad" tells too little to be claimed.
    let said = difference.forms_before(DRAFT);
    let is_told = said.len() > WORDS_OF_SENTENCE_START;
    let is_contrast = || {
        let is_one = is_sentence(place) && !place.profile.is_caption;
        is_one
            && (is_taken_back(&forms)
                || is_turned_later(source)
                || is_parted && (is_told && is_turned(&forms) || is_set_off(&forms, source)))
            && !context.contrasts()
    };
    is_last && !forms.is_empty() && (is_limit() || is_contrast()) && !context.prints(source)
}

/// Whether a clause goes on against what it says: "but it is old", "although half of it is shut", "except the forty who
/// left". "Not only … but also" says more of the same.
fn is_turned(forms: &[String]) -> bool {
    let mut rest = forms.iter().flat_map(|form| form.split(' '));
    let opens = rest.next().is_some_and(|form| {
        lexicon::CONTRASTS.contains(form) || lexicon::OBJECTIONS.contains(form) || form == EXCEPT
    });
    opens && rest.next().is_some_and(|next| next != ALSO)
}

/// Whether a clause goes on against what it says and denies something: "but we cannot rule it out", "and that was not one of them".
fn is_taken_back(forms: &[String]) -> bool {
    let denies = |form: &str| lexicon::means!(OPERATORS, form, "negation");
    let mut rest = forms.iter().flat_map(|form| form.split(' '));
    let is_it = matches!(
        [rest.next(), rest.next(), rest.next(), rest.next()],
        [Some(AND), Some(THAT | THIS | IT), Some(verb), Some(next)]
            if lexicon::AUXILIARY_TENSES.contains(verb) && denies(next)
    );
    is_it || is_turned(forms) && forms.iter().flat_map(|form| form.split(' ')).any(denies)
}

/// Whether a later clause of the same sentence goes on against it and denies something: "and it is cheap, but it will not work".
fn is_turned_later(source: &str) -> bool {
    let sentence = source.split(['.', '!', '?']).next().unwrap_or_default();
    let mut clauses = sentence.split(", ").skip(1).map(forms_of);
    clauses.any(|forms| is_taken_back(&forms))
}

/// Whether words behind a comma end the sentence with that in which alone it holds: ", in mice", ", on paper". A time, a name and what
/// an article tells of are where it happens.
fn is_set_off(forms: &[String], source: &str) -> bool {
    let [preposition, noun] = forms else {
        return false;
    };
    let is_place = time_word::find(source).next().is_some() || number::is_number(noun);
    lexicon::has_flag!(PLACE_PREPOSITIONS, preposition, "apart")
        && !source
            .trim_start_matches([',', ' '])
            .contains(char::is_uppercase)
        && function_word::of(noun).is_none()
        && !is_place
}

/// Whether words begin another possibility: "or were saved", but not "or so".
fn is_alternative(forms: &[String]) -> bool {
    let is_vague = |form: &String| form == SO || lexicon::means!(FUNCTION_WORDS, form, "adverb");
    forms[0] == OR && forms.get(1).is_some_and(|next| !is_vague(next))
}

/// Whether words tell that others see it so: "in their eyes".
fn is_in_eyes_of_others(forms: &[String]) -> bool {
    let [preposition, whose, seat, ..] = forms else {
        return false;
    };
    let is_of_others = Pronoun::of(whose).is_some_and(|own| own.is_possessive() && !own.is_first());
    let is_seat = lexicon::means!(HOLDING_WORDS, seat, "seat");
    preposition == IN && is_of_others && is_seat
}

/// Whether words tell a time of day up to their end: "after nine", "before noon".
fn is_time(forms: &[String]) -> bool {
    let [relation, time] = forms else {
        return false;
    };
    let is_told = number::is_number(time) || lexicon::PARTS_OF_DAY.contains(time);
    lexicon::TIME_RELATIONS.contains(relation) && is_told
}

/// Whether words end in some that qualify a clause ("in theory"), or the last of them between commas begin so and name somebody
/// or something: "according to the yard,".
fn is_qualified(forms: &[String], source: &str) -> bool {
    let ends = |phrase: &str| {
        let before = forms.len().checked_sub(phrase.split(' ').count());
        before.is_some_and(|before| forms[before..].join(" ") == phrase)
    };
    let clause = source.trim_end().strip_suffix(',');
    let clause = clause.and_then(|clause| clause.rsplit(',').next());
    let clause = forms_of(clause.unwrap_or_default());
    let clause = clause
        .iter()
        .skip_while(|form| lexicon::COORDINATORS.contains(form));
    let clause = clause.map(String::as_str).collect::<Vec<_>>().join(" ");
    let opens = |phrase: &str| {
        let name = clause
            .strip_prefix(phrase)
            .and_then(|rest| rest.strip_prefix(' '));
        name.is_some_and(|name| name.split(' ').count() <= WORDS_OF_CLAUSE_SOURCE)
    };
    let mut phrases = lexicon::QUALIFICATIONS.entries();
    phrases.any(|phrase| ends(phrase) || opens(phrase))
}

/// Whether one side makes a bound or a guess of a quantity: "up to 40", "about 40" for "40". Behind a verb of saying or thinking
/// "about" is no measure: "they talk about 40 boats".
pub(super) fn bounds_quantity(difference: Difference<'_>) -> bool {
    let (source, draft) = difference.texts();
    let is_bound = |text: &str, row: usize| {
        let forms = forms_of(text);
        let ends = |phrase: &str| {
            let before = forms.len().checked_sub(phrase.split(' ').count())?;
            (forms[before..].join(" ") == phrase).then_some(before)
        };
        let before = lexicon::QUANTITY_BOUNDS.entries().find_map(ends);
        before.is_some_and(|before| {
            let last = match before.checked_sub(1) {
                Some(last) => Some(forms[last].clone()),
                None => difference.word_before(row),
            };
            let takes = |form: &str| {
                let word = word::look_up(form);
                let says = word.cue.is_some() || word.lists.has(Lists::CUE_NOUN);
                says || lexicon::THINKING_VERBS.contains(form)
            };
            !last.is_some_and(|last| takes(&last))
        })
    };
    let behind = difference.tokens_behind(SOURCE);
    // A sign of a currency may stand before the number.
    let is_quantity = behind
        .iter()
        .take(2)
        .any(|token| token.kind == TokenKind::Word && number::is_number(&token.form));
    is_quantity && (is_bound(source, SOURCE) != is_bound(draft, DRAFT))
}

/// Whether words end in a speaker's own guess: "I’d guess", "my guess is".
fn is_guess(forms: &[String]) -> bool {
    let own = forms.join(" ");
    let is_opening = |phrase: &str| {
        own.strip_suffix(phrase)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
    };
    lexicon::OWN_GUESSES.entries().any(is_opening)
}

/// Whether words end in the article of "a few" and "a little", which the draft begins with: without it there are hardly any.
fn is_small_number(forms: &[String], passage: &str) -> bool {
    let next = words(passage).into_iter().next();
    let is_scant = next.is_some_and(|next| lexicon::SCANT_QUANTITIES.contains(&next.form));
    is_scant && forms.last().is_some_and(|last| last == "a")
}

/// Whether the last word sets off what the draft begins with from others: "even".
fn is_focus(forms: &[String]) -> bool {
    let last = forms.last();
    last.is_some_and(|last| lexicon::FOCUS_WORDS.contains(last))
}

/// Whether one side alone makes a claim less: what "all but sank" is afloat.
pub(super) fn makes_less(difference: Difference<'_>) -> bool {
    let (source, draft) = difference.texts();
    let is_less = |text: &str| {
        let own = format!(" {} ", forms_of(text).join(" "));
        let mut phrases = lexicon::NEAR_MISSES.entries();
        phrases.any(|phrase| own.contains(&format!(" {phrase} ")))
    };
    is_less(source) != is_less(draft)
}

fn forms_of(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.form).collect()
}
