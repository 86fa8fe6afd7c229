//! What the draft leaves out of its source, within its words or at their edges.

use super::draft_context::DraftContext;
use super::rows::{DRAFT, Difference, SOURCE, is_sentence};
use crate::check::captions::as_heard;
use crate::check::judge::lenience::without_fillers;
use crate::check::place::Place;
use crate::collation::normal::{Word, words};
use crate::collation::variant::{Absence, Detail, Variant, VariantKind};
use crate::collation::{Collation, OperatorClass, Row, Token, TokenKind};
use crate::language::function_word::{self, AND, CAN, CANNOT, Function, NOT, TO};
use crate::language::lexicon;
use crate::language::pronoun::Pronoun;

/// So many words before the end of the draft's words may be said again behind it.
const WORDS_SAID_AGAIN: usize = 4;

/// With so few words a sentence is opened and not yet told.
pub(super) const WORDS_OF_SENTENCE_START: usize = 3;

/// Whether what is left out is a speaker who starts again behind a filler: "the hull was, you know, it was sound".
/// The words behind the filler end as those before it. So is a word that a machine hears twice and spells in two ways:
/// "the light was read, red".
pub(super) fn is_repair(difference: Difference<'_>, is_caption: bool) -> bool {
    let source = difference.source;
    let own = words(source);
    let kept = words(&without_fillers(source));
    let is_grammar = |word: &Word| function_word::of(&word.form).is_some();
    let before = difference.forms_before(SOURCE);
    let said_again = || {
        let kept = kept.iter().map(|word| word.form.as_str());
        before.ends_with(&kept.collect::<Vec<_>>())
    };
    let starts_again = kept.len() < own.len()
        && kept
            .last()
            .is_some_and(|last| before.last() == Some(&last.form.as_str()))
        && (kept.iter().all(is_grammar) || said_again());
    let heard_twice = || {
        let mut behind = difference.tokens_behind(SOURCE).iter();
        let next = behind.find(|token| token.kind == TokenKind::Word);
        let [word] = own.as_slice() else { return false };
        next.is_some_and(|next| as_heard(&next.form) == as_heard(&word.form))
    };
    // "I, you know, I blame the lamp": what stands before the filler is said again behind it.
    let said_on = || {
        let behind = difference.tokens_behind(SOURCE).iter();
        let behind = behind.filter(|token| token.kind == TokenKind::Word);
        let is_same = |(word, next): (&Word, &Token)| word.form == next.form;
        let is_broken = !kept.is_empty() && kept.len() < own.len() && kept.iter().all(is_grammar);
        is_broken && kept.len() <= behind.clone().count() && kept.iter().zip(behind).all(is_same)
    };
    starts_again || said_on() || is_caption && heard_twice()
}

/// Whether what is left out before the draft's first words denies nothing of them: an answer to what somebody else said ("No,
/// seriously,"), a false start ("and they, they just,"), or a clause for which they are the reason ("we didn't, because").
pub(super) fn is_mere_opening(difference: Difference<'_>) -> bool {
    let source = difference.source;
    let own = words(source);
    let mut own: Vec<&str> = own.iter().map(|word| word.form.as_str()).collect();
    let next = difference.tokens_behind(SOURCE).first();
    let next = next.map_or("", |token| token.form.as_str());
    let next = next.split(' ').next().unwrap_or_default();
    let is_subject = |form: &str| function_word::of(form) == Some(Function::Subject);
    let ends_in = |mark: &str| source.trim_end().ends_with(mark);
    let gives_reason = ends_in(", because");
    let denies = |form: &str| lexicon::means!(OPERATORS, form, "negation");
    let is_grammar =
        |form: &&str| is_opening_word(form) || function_word::of(form).is_some() && !denies(form);
    let starts_again =
        ends_in(",") && own.contains(&next) && is_subject(next) && own.iter().all(is_grammar);
    if own
        .last()
        .is_some_and(|last| own.len() > 1 && is_subject(last))
    {
        own.pop();
    }
    let is_parted = source.contains(',') || is_subject(next);
    let answers = is_parted && own.iter().all(|form| is_opening_word(form));
    difference.opens_draft() && (gives_reason || starts_again || answers)
}

fn is_opening_word(form: &str) -> bool {
    lexicon::SENTENCE_OPENINGS.contains(form)
}

/// Whether what is left out in the middle says the words before it again, with commas around: "not one of them, not one,".
pub(super) fn repeats(difference: Difference<'_>) -> bool {
    let source = difference.source;
    let own = words(source);
    let own: Vec<&str> = own.iter().map(|word| word.form.as_str()).collect();
    let before = difference.forms_before(SOURCE);
    let near = &before[before.len().saturating_sub(own.len() + WORDS_SAID_AGAIN)..];
    let is_said = || near.windows(own.len()).any(|run| run == own);
    let is_aside = source.trim().starts_with(',') && source.trim().ends_with(',');
    is_aside && !own.is_empty() && is_said()
}

/// Whether what is left out behind the draft's last words says them again: "nothing, absolutely nothing".
pub(super) fn says_again(difference: Difference<'_>) -> bool {
    let said: Vec<&str> = difference
        .tokens_before(DRAFT)
        .iter()
        .map(|token| token.form.as_str())
        .collect();
    let adds = |word: &Word| {
        let again = said
            .iter()
            .rev()
            .take(WORDS_SAID_AGAIN)
            .any(|form| *form == word.form);
        !again && !lexicon::means!(OPERATORS, &word.form, "intensifier")
    };
    !said.is_empty() && !words(difference.source).iter().any(adds)
}

/// Whether what is left out behind the draft's last words is a clause of its own that denies something else: "two
/// glasses at noon, and nothing after that".
pub(super) fn adds_on(difference: Difference<'_>) -> bool {
    let denies = difference.variant.detail == Some(Detail::Operator(OperatorClass::Negation));
    let first = words(difference.source).into_iter().next();
    let begins = first.is_some_and(|word| word.form == AND);
    denies && begins && difference.word_before(DRAFT).is_some()
}

/// Whether what is left out behind the draft's last words denies another thing that is set against them in the same form: "a matter of
/// rope, not of paint". They stand as they are without it.
pub(super) fn denies_other_thing(difference: Difference<'_>) -> bool {
    let own = words(difference.source);
    let [not, link, ..] = own.as_slice() else {
        return false;
    };
    let before = difference.forms_before(DRAFT);
    let near = &before[before.len().saturating_sub(WORDS_SAID_AGAIN)..];
    let is_aside = difference.source.trim_start().starts_with(',');
    is_aside && not.form == NOT && near.contains(&link.form.as_str())
}

/// Whether what is left out behind the draft's last words only tells till when the speaker cannot do something: "we cannot tell
/// until it rains".
pub(super) fn is_inability_till(difference: Difference<'_>) -> bool {
    let link = words(difference.source)
        .into_iter()
        .next()
        .map(|word| word.form);
    let before = difference.forms_before(DRAFT);
    link.is_some_and(|link| is_open_till(&before, &link))
}

/// Whether somebody says till when he cannot do something: now he cannot. "We will not | until June" tells when he will.
pub(super) fn is_open_till(clause: &[&str], link: &str) -> bool {
    let cannot = |two: &[&str]| matches!(two, [CAN, NOT]);
    let is_cannot = clause.windows(2).any(cannot) || clause.contains(&CANNOT);
    is_cannot && lexicon::means!(TIME_RELATIONS, link, "until")
}

/// Whether words are missing before the first or behind the last word of the draft.
pub(super) fn is_at_edge(difference: Difference<'_>) -> bool {
    let variant = difference.variant;
    let row = &difference.collation.rows[DRAFT];
    let is_word = |token: &Token| token.kind == TokenKind::Word;
    let reads = |column: &usize| row.tokens_at(*column).iter().any(is_word);
    let missing = variant
        .reading_of(DRAFT)
        .is_some_and(|r| r.absence == Some(Absence::Omitted));
    let mut columns = 0..row.cells.len();
    let (first, last) = (columns.clone().find(reads), columns.rfind(reads));
    let before = first.is_none_or(|first| variant.columns.end <= first);
    let behind = last.is_none_or(|last| variant.columns.start > last);
    missing && (before || behind)
}

/// Whether it is the source that prints the sign of a cut there: what it cut nobody can tell.
pub(super) fn is_gap_of_source(variant: &Variant) -> bool {
    let of_source = variant.reading_of(SOURCE);
    variant.kind == VariantKind::MarkedCut
        && of_source.is_some_and(|reading| reading.absence == Some(Absence::Cut))
}

/// Whether words end in the opening of a condition, whose clause goes on behind them: without "I would be surprised
/// if", what nobody believes is stated.
pub(super) fn ends_in_condition(text: &str) -> bool {
    let last = words(text).pop();
    last.is_some_and(|word| lexicon::means!(OPERATORS, &word.form, "condition"))
}

/// Whether the sign of a cut joins the beginning of one clause with the end of another: "I hate … the town" for "I hate the
/// press, but I love the town". Both the end of the first clause and the subject of the second go. Behind "and" or a stop
/// the same subject may go on ("We packed, and we left"), so there it must be another one with its verb.
pub(super) fn joins_clauses(source: &str, first: &str) -> bool {
    let pieces: Vec<&str> = source.split_whitespace().collect();
    let is_contrast = |piece: &str| lexicon::CONTRASTS.contains(piece.trim_matches(','));
    let is_stop = |piece: &str| piece.ends_with(['.', '!', '?', ';']);
    let parts = |n: &usize| {
        let piece = pieces[*n];
        is_contrast(piece)
            || piece == AND && pieces[..*n].last().is_some_and(|p| p.ends_with(','))
            || is_stop(piece)
    };
    let mut breaks = (0..pieces.len()).filter(parts);
    let Some(opening) = breaks.next() else {
        return false;
    };
    let last = breaks.next_back().unwrap_or(opening);
    let has_end = pieces[..opening + usize::from(is_stop(pieces[opening]))]
        .iter()
        .any(|piece| piece.contains(char::is_alphanumeric));
    let clause = words(&pieces[last + 1..].join(" "));
    let ends = pieces
        .last()
        .is_some_and(|piece| piece.ends_with([',', '.', '!', '?', ';']));
    let Some(subject) = clause.first().filter(|_| has_end && !ends) else {
        return false;
    };
    let of = |word: &Word| function_word::of(&word.form);
    let is_verb = |word: &Word| matches!(of(word), Some(Function::Auxiliary | Function::Modal));
    let is_pronoun = of(subject) == Some(Function::Subject);
    let pronoun = Pronoun::of(&subject.form).filter(|_| is_pronoun);
    match (is_contrast(pieces[last]), pronoun) {
        (true, Some(_)) => clause.len() > 1,
        (false, Some(pronoun)) => pronoun.is_first() && subject.form != first,
        (_, None) => clause.len() > 1 && clause.iter().skip(1).any(is_verb),
    }
}

/// Whether the sign of a cut hides the first of two that one preposition opens, the second of which is set off: "hear from … the
/// pilot" for "hear from anybody on the quay, in particular from the pilot". A denial of the first is none of the second.
pub(super) fn leaves_parallel(difference: Difference<'_>) -> bool {
    let own = words(difference.source);
    let own: Vec<&str> = own.iter().map(|word| word.form.as_str()).collect();
    let [.., setting, again] = own.as_slice() else {
        return false;
    };
    let is_set_off = lexicon::LISTING_WORDS.contains(setting);
    let is_again = difference
        .word_before(SOURCE)
        .is_some_and(|form| form == *again);
    let only_counts = own.iter().all(|form| {
        let mut words = form.split(' ');
        words.all(|word| matches!(lexicon::OPERATORS.meaning(word), None | Some("quantifier")))
    });
    let is_preposition = lexicon::means!(FUNCTION_WORDS, again, "preposition");
    is_set_off && is_again && is_preposition && only_counts
}

/// Whether what the sign of a cut hides says right before the words behind it that they are no more, or hardly, so: "stopped",
/// "used to", "less".
pub(super) fn reverses(source: &str) -> bool {
    let own = words(source);
    let own: Vec<&str> = own.iter().map(|word| word.form.as_str()).collect();
    match own.as_slice() {
        [.., verb, TO] => lexicon::means!(REVERSALS, verb, "to" | "both"),
        [.., last] => lexicon::means!(REVERSALS, last, "bare" | "both"),
        [] => false,
    }
}

/// Whether a sentence of the draft is the clause of a condition or of a "when", whose opening neither its other marks nor its own
/// words have.
pub(super) fn beheads(
    difference: Difference<'_>,
    place: &Place<'_>,
    context: &DraftContext,
) -> bool {
    let source = difference.source;
    let opening = words(source).pop();
    let is_unclaimed = |word: &Word| lexicon::UNCLAIMED_OPENINGS.contains(&word.form);
    difference.opens_draft()
        && is_sentence(place)
        && (ends_in_condition(source) || opening.as_ref().is_some_and(is_unclaimed))
        && !opening
            .as_ref()
            .is_some_and(|word| context.tells(&word.form))
        && !context.prints(source)
}

/// Whether the draft's last words are the first ones of another sentence of the source, with no mark between: "the wall
/// is safe at high water" for "The wall is safe. At high water I would leave."
pub(super) fn ends_in_next_sentence(collation: &Collation) -> bool {
    let (source, draft) = (&collation.rows[SOURCE], &collation.rows[DRAFT]);
    let is_word = |token: &Token| token.kind == TokenKind::Word;
    let is_end = |token: &Token| token.form.starts_with(['.', '!', '?']);
    let reads = |row: &Row, n: usize| row.tokens_at(n).iter().any(is_word);
    let columns = 0..draft.cells.len();
    let both: Vec<usize> = columns
        .filter(|n| reads(source, *n) && reads(draft, *n))
        .collect();
    let Some(last) = both.last() else {
        return false;
    };
    let end = source.end_before(last + 1);
    let start = source.tokens[..end]
        .iter()
        .rposition(is_end)
        .map_or(0, |n| n + 1);
    let first = both.partition_point(|n| source.end_before(n + 1) <= start);
    let tail = &both[first..];
    let runs_on = tail.first().is_some_and(|n| {
        let before = draft.tokens[..draft.end_before(*n)].last();
        first > 0 && before.is_some_and(is_word)
    });
    let rest = source.tokens[end..]
        .iter()
        .take_while(|token| !is_end(token));
    runs_on
        && tail.len() <= WORDS_OF_SENTENCE_START
        && rest.filter(|token| is_word(token)).count() > WORDS_OF_SENTENCE_START
}
