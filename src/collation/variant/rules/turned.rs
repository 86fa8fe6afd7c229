//! Words that turn the sense of what is left when they go: hidden by the sign of a cut, or cut off at an edge.
//!
//! A clause of its own ("which nobody wanted") may go without touching the rest; what goes must stand in the
//! clause that is printed, or be the clause on which it hangs ("if …", "it is false that …").

use super::at_edge;
use super::retraction::{self, MAX_PHRASE_WORDS};
use crate::collation::token::{Token, TokenKind};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::notes::Phrase;
use crate::collation::variant::side::Side;
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::language::function_word::{self, AND, BUT, Function, NEVER, NOT, THAT, TO};
use crate::language::lexicon::{self, Lexicon};
use crate::language::operator::{self, OperatorClass};
use crate::language::pronoun::Pronoun;
use crate::language::word;
use std::ops::Range;

/// A negation this many words before an edge or nearer to it works on the words behind it: "not yet ready to".
const WORDS_TO_EDGE: usize = 3;

/// Before "to" a negation works from so many words off: "not going to tell a young grower | to go into debt".
const WORDS_TO_INFINITIVE: usize = 10;

/// What the sign of a cut hides: of the clause that goes on behind it, of the sentence that it breaks off, of the one
/// that it begins in the middle of, and of whole sentences between the two. Two answers of a record with a question
/// between them are none.
pub(in super::super) fn hidden(full: &Side<'_>) -> Option<Classification> {
    let found = in_clause(full).into_iter();
    let found = found.chain(broken_off(full)).chain(gone_on(full));
    let taken_back = retraction::by_any_sentence(full);
    let taken_back = taken_back.map(|words| (Some(Detail::Disbelief), vec![words]));
    let all = found.chain(taken_back).chain(question_between(full));
    all.reduce(|(detail, mut words), (other, more)| {
        let new = more.into_iter().filter(|word| !words.contains(word));
        let new: Vec<String> = new.collect();
        words.extend(new);
        (detail.or(other), words)
    })
    .map(|(detail, words)| Classification::weighty(VariantKind::MarkedCut, detail, words))
}

/// What a difference rests on, and the words.
type Turning = (Option<Detail>, Vec<String>);

/// What a sign of a cut hides of the end of the sentence before it: "…, but only if the state pays."
fn broken_off(full: &Side<'_>) -> Option<Turning> {
    let before = full.before().is_some_and(|token| !token.is_stop());
    let own = full.part(full.sentences().into_iter().next()?);
    let told = || at_edge(&own).or_else(|| left_behind(&own));
    let is_told = before && !denies_again(&own);
    weighed(is_told.then(told).flatten())
}

/// What it hides of the beginning of the sentence behind it: "… I do not believe that | the pier is safe".
fn gone_on(full: &Side<'_>) -> Option<Turning> {
    let tokens = &full.notes.row.tokens;
    let behind = tokens.get(full.tokens.end);
    let own = full.part(last_sentence(full));
    let goes_on = behind.is_some_and(|token| token.kind == TokenKind::Word);
    let begins = own.tokens.start > full.tokens.start;
    if !goes_on || own.words().is_empty() || !begins && !ends_in_that(&own) {
        return None;
    }
    let whole = begins.then(|| at_edge(&own)).flatten();
    let found = whole.or_else(|| left_before(&own));
    weighed(found.or_else(|| condition_before(&own)))
}

fn weighed(found: Option<Classification>) -> Option<Turning> {
    let found = found.filter(|found| found.weighty)?;
    Some((found.detail, found.rests_on))
}

/// The question between two answers of a record.
fn question_between(full: &Side<'_>) -> Option<Turning> {
    let tokens = &full.notes.row.tokens;
    let asks = |own: &Range<usize>| tokens[own.end - 1].form.starts_with('?');
    let mut questions = full.sentences().into_iter().filter(asks);
    let question = questions.next().filter(|_| full.record)?;
    Some((Some(Detail::Splice), vec![full.printed(&question)]))
}

/// What the sign of a cut hides of the clause that goes on behind it.
fn in_clause(full: &Side<'_>) -> Option<Turning> {
    let short = full.words().len() <= MAX_PHRASE_WORDS;
    let own_clause = opens_clause(full, full.tokens.start);
    let behind = last_sentence(full);
    // A stop at its end is that of the clause which the sign stands for.
    let tokens = &full.notes.row.tokens;
    let last = full.tokens.clone().rev().find(|n| !tokens[*n].is_stop());
    let body = full.tokens.start..last.map_or(full.tokens.start, |n| n + 1);
    let turning = full.operators().iter().filter(|operator| {
        let inside =
            full.tokens.start <= operator.tokens.start && operator.tokens.end <= full.tokens.end;
        // The words behind the sign go on a sentence whose beginning it hides: "I saw … his face".
        let goes_on = full.tokens.start < behind.start
            && behind.start <= operator.tokens.start
            && !has_break(full, &up_to_end(operator, &behind));
        let at_edge =
            operator.tokens.start == full.tokens.start || operator.tokens.end == full.tokens.end;
        inside
            && match operator.class {
                // Behind a stop it opens the sentence that goes on: "… It is dear. If the state pays | we sail".
                OperatorClass::Condition => {
                    operator.tokens.start == behind.start || !has_stop(full, body.clone())
                }
                // Set off by a comma it works on the clause around ("is | perhaps, as they say, | too small"), and last on the
                // words behind the sign.
                OperatorClass::Hedge => {
                    let set_off = operator.tokens.start == full.tokens.start
                        && tokens
                            .get(operator.tokens.end)
                            .is_some_and(|token| token.form == ",");
                    short || set_off || operator.tokens.end == full.tokens.end
                }
                OperatorClass::Intensifier => false,
                OperatorClass::Negation if goes_on => true,
                // It works on the words behind the sign: "a premium … for barley".
                OperatorClass::Negation | OperatorClass::Exclusive
                    if operator.tokens.end == full.tokens.end =>
                {
                    true
                }
                _ => !own_clause && (short || at_edge),
            }
    });
    let turning: Vec<_> = turning.collect();
    let broken = broken_denial(full);
    if let Some(word) = claimed(full).filter(|_| turning.is_empty() && broken.is_none()) {
        return Some((None, vec![word]));
    }
    let negation = Detail::Operator(OperatorClass::Negation);
    match (class_and_words(full, &turning), broken) {
        (Some((detail, mut words)), Some(word)) => {
            words.push(word);
            Some((Some(detail.min(negation)), words))
        }
        (None, Some(word)) => Some((Some(negation), vec![word])),
        (found, None) => found.map(|(detail, words)| (Some(detail), words)),
    }
}

/// The word that denies in a phrase whose other words are printed behind the sign: "no" of "no one", "none" of "none of the
/// boats", "not" of "not only".
fn broken_denial(full: &Side<'_>) -> Option<String> {
    let tokens = &full.notes.row.tokens;
    let forms: Vec<(usize, &str)> = (full.tokens.start..tokens.len())
        .flat_map(|n| tokens[n].form.split(' ').map(move |form| (n, form)))
        .collect();
    let hidden = forms.partition_point(|(n, _)| *n < full.tokens.end);
    let words: Vec<&str> = forms.iter().map(|(_, form)| *form).collect();
    let mut at = 0;
    while at < hidden {
        let length = operator::operators()
            .at(&words[at..])
            .map_or(1, |found| found.0);
        if at + length > hidden {
            let denies = operator::classes(&words[at..hidden]).contains(&OperatorClass::Negation);
            let from = forms[at].0..full.tokens.end;
            return denies.then(|| full.printed(&from));
        }
        at += length;
    }
    None
}

/// The "that" of a clause whose subject and verb are hidden and whose end goes on behind the sign: "I can promise … May"
/// for "I can promise that the crew comes in May" promises another thing.
fn claimed(full: &Side<'_>) -> Option<String> {
    let tokens = &full.notes.row.tokens;
    let hidden = &tokens[full.tokens.clone()];
    let before = tokens.get(full.tokens.start.checked_sub(1)?)?;
    let opens = hidden.first().filter(|token| token.form == THAT)?;
    let is_verb = |token: &Token| {
        let mut forms = token.form.split(' ');
        forms.any(|form| {
            matches!(
                function_word::of(form),
                Some(Function::Auxiliary | Function::Modal)
            )
        })
    };
    let goes_on = tokens
        .get(full.tokens.end)
        .is_some_and(|token| token.kind == TokenKind::Word);
    let claims = word::look_up(&before.text).cue.is_some();
    (claims && goes_on && !has_break(full, &full.tokens) && hidden.iter().any(is_verb))
        .then(|| opens.text.clone())
}

/// What is left out before the first word that a witness prints: "it would be false to say that", "if the board
/// pays,", "not", "some people say".
pub(in super::super) fn left_before(full: &Side<'_>) -> Option<Classification> {
    let clause = last_sentence(full);
    let untold = disbelief(full, &clause)
        .or_else(|| unsaid(full, &clause))
        .or_else(|| others_say(full, &clause))
        .or_else(|| others_view(full, &clause));
    if let Some(word) = untold {
        let detail = Some(Detail::Disbelief);
        return Some(Classification::weighty(
            VariantKind::Operator,
            detail,
            vec![word],
        ));
    }
    let infinitive = full
        .notes
        .row
        .tokens
        .get(full.tokens.end)
        .is_some_and(|t| t.form == TO);
    let reach = if infinitive {
        WORDS_TO_INFINITIVE
    } else {
        WORDS_TO_EDGE
    };
    let turning = full.operators().iter().filter(|operator| {
        let between = up_to_end(operator, &clause);
        let words = words_in(full, &between).saturating_sub(usize::from(ends_in_that(full)));
        let here = clause.start <= operator.tokens.start && !has_break(full, &between);
        match operator.class {
            OperatorClass::Condition => operator.tokens.start == clause.start,
            OperatorClass::Negation => here && (words <= reach || ends_in_that(full)),
            OperatorClass::Exclusive | OperatorClass::Hedge => here && words == 0,
            // "a | few": what is left of it says another thing.
            OperatorClass::Quantifier => operator.tokens.end > clause.end,
            OperatorClass::Modal | OperatorClass::Intensifier => false,
        }
    });
    operator(full, &turning.collect::<Vec<_>>())
}

/// The "if" that is left out directly before the first word that a witness prints: "we sell the boats if", without which a
/// condition is a fact.
pub(in super::super) fn condition_before(full: &Side<'_>) -> Option<Classification> {
    let ends = |operator: &&Phrase<OperatorClass>| {
        operator.class == OperatorClass::Condition && operator.tokens.end == full.tokens.end
    };
    let turning: Vec<_> = full.operators().iter().filter(ends).collect();
    operator(full, &turning)
}

/// What is left out behind the last word that a witness prints: "if the board pays", "but not this year", and
/// behind a denial the time for which it holds ("we will not close it | this year").
pub(in super::super) fn left_behind(full: &Side<'_>) -> Option<Classification> {
    let tokens = &full.notes.row.tokens;
    let denied = denies(full);
    let passed = |token: &Token| token.form == "," || token.form == BUT;
    let first = full.tokens.clone().find(|n| !passed(&tokens[*n]))?;
    let limiting = limit(full).filter(|_| denied);
    let limiting = limiting
        .or_else(|| qualification(full))
        .or_else(|| relative(full));
    if let Some(words) = limiting {
        let is_condition = full.operators().iter().any(|operator| {
            operator.tokens.start == first && operator.class == OperatorClass::Condition
        });
        let class = match is_condition {
            true => OperatorClass::Condition,
            false => OperatorClass::Exclusive,
        };
        return Some(Classification::weighty(
            VariantKind::Operator,
            Some(Detail::Operator(class)),
            vec![words],
        ));
    }
    let is_whole = full.before().is_none_or(Token::is_stop);
    let sentence = || {
        is_whole
            .then(|| retraction::by_first_sentence(full))
            .flatten()
    };
    let unsaid = retraction::taken_back(full).or_else(sentence);
    if let Some(word) = unsaid.or_else(|| others_said(full)) {
        let detail = Some(Detail::Disbelief);
        return Some(Classification::weighty(
            VariantKind::Operator,
            detail,
            vec![word],
        ));
    }
    let added = restriction_behind_and(full, first);
    let turning = full.operators().iter().filter(|operator| {
        let begins = operator.tokens.start == first || Some(operator.tokens.start) == added;
        let denies = matches!(operator.lemma.as_str(), NOT | NEVER);
        begins
            && match operator.class {
                OperatorClass::Condition => operator.tokens.start == first,
                OperatorClass::Exclusive => true,
                OperatorClass::Negation => denies && !denied,
                _ => false,
            }
    });
    operator(full, &turning.collect::<Vec<_>>())
}

/// What "and" adds to words that hold for less by it: "and only to the poor", "and not to the bank". A clause of its own says
/// something else ("and only he can pay").
fn restriction_behind_and(full: &Side<'_>, first: usize) -> Option<usize> {
    let tokens = &full.notes.row.tokens;
    let second = first + 1;
    let next = tokens.get(second + 1)?;
    let is_phrase = lexicon::means!(FUNCTION_WORDS, &next.form, "preposition");
    let inside = full.tokens.contains(&(second + 1));
    (tokens[first].form == AND && inside && is_phrase).then_some(second)
}

/// Whether a stretch only denies once more what its sentence has denied already ("…, not now and not in May").
pub(in super::super) fn denies_again(full: &Side<'_>) -> bool {
    let mut operators = full.operators().iter();
    denies(full) && operators.all(|operator| operator.class == OperatorClass::Negation)
}

/// Whether the sentence that goes on with these words holds a negation.
fn denies(full: &Side<'_>) -> bool {
    let tokens = &full.notes.row.tokens;
    let before = &tokens[..full.tokens.start];
    let start = before.iter().rposition(Token::is_stop).map_or(0, |n| n + 1);
    let operators = full.notes.operators_in(&(start..full.tokens.start));
    operators
        .iter()
        .any(|operator| operator.class == OperatorClass::Negation)
}

/// The limit of time with which a stretch begins, no mark before it: "this year", "until the pier is mended".
fn limit(full: &Side<'_>) -> Option<String> {
    opening(
        &full.notes.row.tokens[full.tokens.clone()],
        &lexicon::LIMITS,
    )
}

/// What makes the words before it hold less than they say, with or without a comma: "subject to consent", "in theory",
/// "but we also counted in the rain".
fn qualification(full: &Side<'_>) -> Option<String> {
    let tokens = &full.notes.row.tokens[full.tokens.clone()];
    let tokens = match tokens {
        [comma, rest @ ..] if comma.kind == TokenKind::Punctuation => rest,
        _ => tokens,
    };
    opening(tokens, &lexicon::QUALIFICATIONS)
}

/// The entry of a list with whose words a stretch begins.
fn opening(tokens: &[Token], list: &Lexicon) -> Option<String> {
    let words = tokens.iter().flat_map(|token| token.form.split(' '));
    let begins = |phrase: &&str| {
        words
            .clone()
            .take(phrase.split(' ').count())
            .eq(phrase.split(' '))
    };
    list.entries().find(begins).map(String::from)
}

/// The verb with which the words before are given to somebody other than the speaker: ", his enemies say".
fn others_said(full: &Side<'_>) -> Option<String> {
    let words = full.first_clause();
    // "Whatever his enemies say" grants that they speak against it, and gives them no word.
    let mut first_two = words.first().zip(words.get(1)).into_iter();
    if first_two.any(|(one, next)| grants(&one.form, &next.form)) {
        return None;
    }
    let tokens = &full.notes.row.tokens;
    // The comma may stand in both witnesses, and so before the stretch.
    let is_comma = |n: usize| tokens.get(n).is_some_and(|token| token.form == ",");
    let start = full.tokens.start;
    let opens = is_comma(start) || start.checked_sub(1).is_some_and(is_comma);
    let (verb, before) = words.split_last()?;
    let cue = word::look_up(&verb.text).cue?;
    let says = !matches!(cue.group, CueGroup::Soft | CueGroup::Plain);
    let subject = before.last()?;
    let is_other = match Pronoun::of(&subject.form) {
        Some(pronoun) => pronoun.is_subject() && !pronoun.is_first(),
        None => function_word::of(&subject.form).is_none(),
    };
    let reports = says && cue.inflection != Inflection::Ing && is_other;
    (opens && reports && words.len() <= MAX_PHRASE_WORDS).then(|| verb.text.clone())
}

/// Whether two words open a clause that holds whatever it may be: "whatever they", "no matter".
fn grants(one: &str, next: &str) -> bool {
    let list = &lexicon::COME_WHAT_MAY;
    list.contains(one) || list.contains(&format!("{one} {next}"))
}

/// The negation in a clause that tells which ones are meant of those just named: "anything | that was not ours". What
/// somebody says, thinks or is sure of begins with "that", too.
fn relative(full: &Side<'_>) -> Option<String> {
    let tokens = &full.notes.row.tokens;
    let opens = tokens.get(full.tokens.start)?;
    let noun = tokens.get(full.tokens.start.checked_sub(1)?)?;
    let is_relative = lexicon::RESTRICTING_RELATIVES.contains(&opens.form);
    let is_noun = noun.kind == TokenKind::Word
        && word::look_up(&noun.text).cue.is_none()
        && (function_word::of(&noun.form).is_none()
            || lexicon::PRONOMINAL_DETERMINERS.contains(&noun.form));
    let mut negations = full.operators().iter();
    let negation = negations.find(|operator| {
        operator.class == OperatorClass::Negation
            && operator.tokens.start >= full.tokens.start
            && !has_break(full, &(full.tokens.start..operator.tokens.start))
    })?;
    (is_relative && is_noun).then(|| full.printed(&negation.tokens))
}

/// The verb with which somebody other than the speaker says or thinks the words: "some people say", "they told us".
fn others_say(full: &Side<'_>, clause: &Range<usize>) -> Option<String> {
    let words: Vec<&Token> = full.notes.row.tokens[clause.clone()]
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .collect();
    let link = |token: &&&Token| {
        let function = function_word::of(&token.form);
        let is_addressee = Pronoun::of(&token.form).is_some_and(Pronoun::is_object);
        let is_small = matches!(function, Some(Function::Pronoun | Function::Possessive));
        token.form == THAT || is_small || is_addressee
    };
    let links = words.iter().rev().take_while(link).count();
    let (verb, before) = words[..words.len() - links].split_last()?;
    let cue = word::look_up(&verb.text).cue?;
    let says = !matches!(cue.group, CueGroup::Soft | CueGroup::Plain);
    // "Nobody believes that", "it does not say that" rest on their negation.
    let denied = || {
        let mut operators = full.notes.operators_in(clause).iter();
        operators.any(|operator| operator.class == OperatorClass::Negation)
    };
    let thinks = || lexicon::THINKING_VERBS.contains(cue.lemma());
    let reports = (says || thinks()) && !denied() && cue.inflection != Inflection::Ing;
    if cue.inflection == Inflection::Base && is_bidding(before) {
        return None;
    }
    // "I will tell you", "they have said": the subject stands before what goes with the verb.
    let goes_with_verb = |form: &&str| {
        let function = function_word::of(form);
        matches!(function, Some(Function::Auxiliary | Function::Modal))
    };
    let mut forms = before.iter().rev().flat_map(|token| token.form.rsplit(' '));
    // "I am told": others tell it.
    let is_be = |form: &str| lexicon::means!(WORD_CLASSES, form, "be");
    let is_passive =
        cue.inflection == Inflection::Past && forms.clone().take_while(goes_with_verb).any(is_be);
    let mut beside = forms.clone().take_while(goes_with_verb);
    let is_bound = beside.any(|form| lexicon::has_flag!(OBLIGATIONS, form, "modal"));
    let subject = forms.find(|form| !goes_with_verb(form))?;
    // "You must know that", "it should be said that": the speaker says it himself.
    let is_addressed = Pronoun::of(subject).is_some_and(|own| {
        own.is_subject() && !own.is_first() && (own.is_speech_participant() || !own.is_somebody())
    });
    let is_due = |form| lexicon::has_flag!(OBLIGATIONS, form, "verb");
    let has_to = subject == TO && forms.next().is_some_and(is_due);
    if is_bound && is_addressed || has_to {
        return None;
    }
    let own = match before {
        // Who used to think so does no longer.
        [.., used, to] if to.form == TO => !lexicon::means!(HABIT_VERBS, &used.form, "ended"),
        _ => {
            let is_first = |own: Pronoun| own.is_first() && own.is_subject();
            !is_passive && Pronoun::of(subject).is_some_and(is_first)
        }
    };
    let marks = words.len() == clause.len();
    (reports && !own && links <= 2 && marks).then(|| verb.text.clone())
}

/// Whether what stands before a verb is no subject of it: "please note that", "and remember that", "let me say that".
fn is_bidding(before: &[&Token]) -> bool {
    let stands_before = |token: &&&Token| {
        lexicon::has_flag!(BIDDING_WORDS, &token.form, "before")
            || lexicon::COORDINATORS.contains(&token.form)
    };
    let more = before.iter().rev().take_while(stands_before).count();
    match before[..before.len() - more] {
        [] => true,
        [.., one, own] => {
            lexicon::has_flag!(BIDDING_WORDS, &one.form, "let")
                && Pronoun::of(&own.form).is_some_and(Pronoun::is_first)
        }
        _ => false,
    }
}

/// What makes it unreal that somebody says what follows: "I would be | lying if I said | that".
fn unsaid(full: &Side<'_>, clause: &Range<usize>) -> Option<String> {
    let tokens = &full.notes.row.tokens;
    let says = |token: &Token| {
        let cue = word::look_up(&token.text).cue;
        cue.is_some_and(|cue| !matches!(cue.group, CueGroup::Soft | CueGroup::Plain))
    };
    let is_if = |token: &Token| lexicon::means!(WORD_CLASSES, &token.form, "if");
    let verb = clause.clone().rev().find(|n| says(&tokens[*n]))?;
    let links = |token: &Token| {
        token.form == THAT || Pronoun::of(&token.form).is_some_and(Pronoun::is_object)
    };
    let subject = verb.checked_sub(1).filter(|n| clause.contains(n))?;
    let link = subject.checked_sub(1).filter(|n| clause.contains(n))?;
    let is_subject = Pronoun::of(&tokens[subject].form).is_some_and(Pronoun::is_subject);
    let leads_over = tokens[verb + 1..clause.end].iter().all(links);
    let would = |token: &Token| {
        let mut forms = token.form.split(' ');
        forms.any(|form| function_word::of(form) == Some(Function::Modal))
    };
    let is_unreal = tokens[clause.start..link].iter().any(would);
    let told = link.saturating_sub(1).max(clause.start)..verb + 1;
    (is_if(&tokens[link]) && is_subject && leads_over && is_unreal).then(|| full.printed(&told))
}

/// The noun for what somebody other than the speaker thinks: "there is a view that", not "my view is that".
fn others_view(full: &Side<'_>, clause: &Range<usize>) -> Option<String> {
    let tokens = &full.notes.row.tokens[clause.clone()];
    let is_own = |token: &Token| Pronoun::of(&token.form).is_some_and(Pronoun::is_first);
    let (_, before) = tokens.split_last().filter(|_| ends_in_that(full))?;
    let noun = before.last()?;
    let is_view = lexicon::VIEWS.contains(&noun.form) && !tokens.iter().any(is_own);
    is_view.then(|| noun.text.clone())
}

fn operator(full: &Side<'_>, turning: &[&Phrase<OperatorClass>]) -> Option<Classification> {
    let (detail, words) = class_and_words(full, turning)?;
    Some(Classification::weighty(
        VariantKind::Operator,
        Some(detail),
        words,
    ))
}

fn class_and_words(
    full: &Side<'_>,
    turning: &[&Phrase<OperatorClass>],
) -> Option<(Detail, Vec<String>)> {
    let class = turning.iter().map(|operator| operator.class).min()?;
    let words = turning
        .iter()
        .map(|operator| full.printed(&operator.tokens));
    Some((Detail::Operator(class), words.collect()))
}

/// The word that takes back what follows, where the stretch leads over to it: "I doubt that", "it would be false
/// to say that".
fn disbelief(full: &Side<'_>, clause: &Range<usize>) -> Option<String> {
    let tokens = &full.notes.row.tokens;
    let disbelieves = |token: &Token| {
        token
            .form
            .split(' ')
            .any(|f| lexicon::DISBELIEF.contains(f))
    };
    let at = clause.clone().rev().find(|n| disbelieves(&tokens[*n]))?;
    // "I hope, I really hope, that": the comma before the clause ends nothing.
    let leads_over = tokens[at + 1..clause.end].iter().map(|t| t.form.as_str());
    let between = match leads_over.eq([",", THAT]) {
        true => clause.end..clause.end,
        false => at + 1..clause.end,
    };
    let is_quality = tokens[at].form.ends_with("ble") && !follows_be(tokens, at);
    let near = words_in(full, &between) == 0 && !is_quality || is_to_say(&tokens[between.clone()]);
    // "I doubt that the firm | knew": with its subject in the outlet's own words the clause is no surer.
    let behind_that = between.clone().rev().find(|n| tokens[*n].form == THAT);
    let subject = behind_that.map(|that| words_in(full, &(that + 1..between.end)));
    let over_subject = subject.is_some_and(|words| words <= WORDS_TO_EDGE);
    (!has_break(full, &between) && (near || over_subject || ends_in_that(full)))
        .then(|| tokens[at].text.clone())
}

/// Whether a form of "be" stands before a word, an adverb between or none: "it is quite possible", but not "the best possible".
fn follows_be(tokens: &[Token], at: usize) -> bool {
    let mut before = tokens[..at].iter().rev().take(2);
    before.any(|token| {
        let mut forms = token.form.split(' ');
        forms.any(|form| lexicon::means!(WORD_CLASSES, form, "be"))
    })
}

/// "to say", "to claim": a verb of saying that leads over to the clause it takes.
fn is_to_say(tokens: &[Token]) -> bool {
    let [to, verb] = tokens else { return false };
    let says = |group| !matches!(group, CueGroup::Soft | CueGroup::Plain);
    to.form == TO
        && word::look_up(&verb.text)
            .cue
            .is_some_and(|cue| says(cue.group))
}

fn ends_in_that(full: &Side<'_>) -> bool {
    let tokens = &full.notes.row.tokens;
    let last = tokens[full.tokens.clone()].last();
    last.is_some_and(|token| token.form == THAT)
}

/// The tokens between an operator and the end of a clause; none where it reaches beyond ("provided | by").
fn up_to_end(operator: &Phrase<OperatorClass>, clause: &Range<usize>) -> Range<usize> {
    operator.tokens.end.min(clause.end)..clause.end
}

/// The tokens of a stretch behind its last end of a sentence.
fn last_sentence(full: &Side<'_>) -> Range<usize> {
    let tokens = &full.notes.row.tokens;
    let stop = full.tokens.clone().rev().find(|n| tokens[*n].is_stop());
    stop.map_or(full.tokens.start, |n| n + 1)..full.tokens.end
}

fn has_stop(full: &Side<'_>, tokens: Range<usize>) -> bool {
    full.notes.row.tokens[tokens].iter().any(Token::is_stop)
}

/// Whether a clause ends among these tokens: a mark, "and", "but".
fn has_break(full: &Side<'_>, tokens: &Range<usize>) -> bool {
    let parts = |token: &Token| {
        token.kind != TokenKind::Word || lexicon::COORDINATORS.contains(&token.form)
    };
    full.notes.row.tokens[tokens.clone()].iter().any(parts)
}

fn words_in(full: &Side<'_>, tokens: &Range<usize>) -> usize {
    let tokens = full.notes.row.tokens[tokens.clone()].iter();
    tokens.filter(|token| token.kind == TokenKind::Word).count()
}

/// Whether a clause of its own begins with a token: a mark, "and", "because", "which".
fn opens_clause(full: &Side<'_>, at: usize) -> bool {
    full.notes.row.tokens.get(at).is_some_and(|token| {
        let conjunction = lexicon::means!(FUNCTION_WORDS, &token.form, "conjunction");
        token.kind != TokenKind::Word
            || conjunction
            || lexicon::INTERROGATIVES.contains(&token.form)
    })
}
