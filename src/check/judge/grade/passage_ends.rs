//! What of its sentence a passage leaves off without a sign, before its first or behind its last word. A sentence that
//! is quoted in part is quoted all the same, unless the rest limits what it says: "we sell no wine | to minors".

use super::draft_context::DraftContext;
use super::left_out::is_open_till;
use super::rows::{DRAFT, SOURCE, is_sentence};
use super::views::is_turn_of_view;
use crate::check::place::Place;
use crate::collation::{Collation, Token, TokenKind, join_tokens};
use crate::language::ending;
use crate::language::function_word::{
    self, BECAUSE, BUT, FOR, Function, LIKE, NOT, OF, THAT, THE, THEN, WHO, WITH, WOULD,
};
use crate::language::lexicon::{self, Lexicon};
use crate::language::normal;
use crate::language::number;
use crate::language::pronoun::Pronoun;
use crate::language::time_word;
use crate::language::word::singular;

/// The longest entry of the lists of limits has so many words.
const WORDS_OF_ENTRY: usize = 6;

/// So many words before the end of a passage may say that something is too much or enough.
const WORDS_OF_DEGREE: usize = 3;

/// So many words stand before the "before" of a denial: "not a single day before".
const WORDS_TO_BEFORE: usize = 5;

/// So many words stand before the figure of a correction at most: "no, I am sorry, that is about".
const WORDS_TO_FIGURE: usize = 8;

/// So many words name a place: "in our upper fields".
const WORDS_OF_PLACE: usize = 2;

/// What the source has at the edges of a passage in the same sentence.
pub(super) struct PassageEnds {
    /// The rest of the sentence before the passage, as printed.
    before: String,
    /// The rest of the sentence behind it.
    behind: String,
    /// The rest that limits what the passage says, where the draft does not tell it.
    limit: Option<String>,
    /// The rest with which the speaker corrects it.
    correction: Option<String>,
}

impl PassageEnds {
    pub(super) fn of(collation: &Collation, place: &Place<'_>, context: &DraftContext) -> Self {
        let (source, draft) = (&collation.rows[SOURCE], &collation.rows[DRAFT]);
        let is_word = |token: &Token| token.kind == TokenKind::Word;
        let reads = |n: &usize| draft.tokens_at(*n).iter().any(is_word);
        let mut columns = 0..draft.cells.len();
        let (first, last) = (columns.clone().find(reads), columns.rfind(reads));
        let own = |tokens: &[Token]| !tokens.iter().any(is_word);
        let start = first.map_or(0, |n| source.end_before(n));
        let end = last.map_or(0, |n| source.end_before(n + 1));
        let opened = source.tokens[..start].iter().rposition(is_end);
        let before = &source.tokens[opened.map_or(0, |n| n + 1)..start];
        let closed = source.tokens[end..].iter().position(is_end);
        let is_closed = end
            .checked_sub(1)
            .is_some_and(|n| is_end(&source.tokens[n]));
        let behind = match (is_closed, closed) {
            (true, _) => &[],
            (false, closed) => {
                &source.tokens[end..end + closed.unwrap_or(source.tokens.len() - end)]
            }
        };
        let said = &draft.tokens;
        // What "then" means, the draft tells in its own words: "until she had sailed".
        let without_then = |limit: &str| {
            let (own, last) = limit.rsplit_once(' ')?;
            (last == THEN).then(|| own.to_string())
        };
        let is_told = |limit: &str| {
            let of_then = || without_then(limit).is_some_and(|own| context.tells_all(&own));
            context.prints(limit) || context.tells_all(limit) || of_then()
        };
        let is_whole = is_sentence(place) && !place.profile.is_caption;
        let is_claim = (is_sentence(place) || context.is_headline()) && !place.profile.is_caption;
        let limits = [
            limit_before(before, said).filter(|_| is_claim),
            (is_claim && limits_behind(behind, said)).then_some(behind),
            ends_in_denial(behind, said).then_some(behind),
        ];
        let limits = limits.into_iter().flatten();
        let mut limits = limits.map(|tokens| join_tokens(first_part(tokens)));
        let printed = |tokens: &[Token]| match own(tokens) || !is_whole {
            true => String::new(),
            false => join_tokens(tokens),
        };
        Self {
            limit: limits.find(|limit| !is_told(limit)),
            correction: is_corrected(behind, said).then(|| join_tokens(behind)),
            before: printed(before),
            behind: printed(behind),
        }
    }

    /// Why the passage is a stop, where the rest of its sentence limits it.
    pub(super) fn limited(&self) -> Option<String> {
        let told = |words: &String, does: &str| {
            let words = trimmed(words);
            format!("leaves out “{words}”, which {does} what is said")
        };
        let correction = self.correction.as_ref();
        let correction = correction.map(|words| told(words, "corrects"));
        correction.or_else(|| Some(told(self.limit.as_ref()?, "limits")))
    }

    /// What the reader is told of the rest of the sentence where it changes nothing.
    pub(super) fn rest_in_words(&self) -> String {
        let mut told = String::new();
        if !self.before.is_empty() {
            told += &format!("; the source begins: “{}”", trimmed(&self.before));
        }
        if !self.behind.is_empty() {
            told += &format!("; the source goes on: “{}”", trimmed(&self.behind));
        }
        told
    }
}

fn trimmed(text: &str) -> &str {
    text.trim_matches([',', ' ', ';', '-', '–', '—'])
}

/// Whether the speaker corrects right behind a passage what he has just said: "forty boats — | no, sorry, fourteen".
fn is_corrected(behind: &[Token], said: &[Token]) -> bool {
    let is_parted = behind
        .first()
        .is_some_and(|token| token.kind != TokenKind::Word);
    let rest = forms(behind);
    let opened = opening(&rest, &lexicon::SELF_CORRECTIONS);
    let has_figure = |words: &[&str]| words.iter().any(|word| number::is_number(word));
    let clause = last_clause(said);
    let is_set_off = |n: usize| forms(first_part(behind)).len() == n && rest.len() > n;
    is_parted
        && match opened {
            Some(("sure", _)) => true,
            Some((_, n)) => {
                let near = &rest[n..rest.len().min(n + WORDS_TO_FIGURE)];
                is_set_off(n) && has_figure(near) && has_figure(&clause)
            }
            None => false,
        }
}

fn is_end(token: &Token) -> bool {
    token.form.starts_with(['.', '!', '?'])
}

/// The tokens up to the first comma or other mark behind a word.
fn first_part(tokens: &[Token]) -> &[Token] {
    let first = tokens
        .iter()
        .position(|token| token.kind == TokenKind::Word);
    let from = first.unwrap_or(tokens.len());
    let end = tokens[from..]
        .iter()
        .position(|token| token.kind != TokenKind::Word);
    &tokens[from..end.map_or(tokens.len(), |n| from + n)]
}

/// The forms of tokens; a contraction has two.
fn forms(tokens: &[Token]) -> Vec<&str> {
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    words.flat_map(|token| token.form.split(' ')).collect()
}

/// What the longest entry of a list with which words begin means, and how many words it has.
fn opening(words: &[&str], list: &Lexicon) -> Option<(&'static str, usize)> {
    let most = words.len().min(WORDS_OF_ENTRY);
    let entry = |n: usize| Some((list.meaning(&words[..n].join(" "))?, n));
    (1..=most).rev().find_map(entry)
}

/// Whether words have a verb in the past: they tell of one time, and of no condition.
fn is_past(words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| lexicon::means!(AUXILIARY_TENSES, word, "past") || ending::is_any_past(word))
}

fn denies(words: &[&str]) -> bool {
    let denial = |word: &&str| lexicon::means!(OPERATORS, word, "negation");
    words.iter().any(denial)
}

/// Whether the last word of a passage denies what the sentence goes on with: "but not | by much".
fn ends_in_denial(behind: &[Token], said: &[Token]) -> bool {
    let last = said.iter().rfind(|token| token.kind == TokenKind::Word);
    let goes_on = behind
        .first()
        .is_some_and(|token| token.kind == TokenKind::Word);
    goes_on && last.is_some_and(|last| lexicon::FINAL_DENIALS.contains(&last.form))
}

/// The words with which a sentence opens, or its last clause before the passage, where they limit the rest of it: "without a
/// roof,", "until Friday", "were it lower,". They stand right before the passage: another clause between would be what they limit.
fn limit_before<'t>(before: &'t [Token], said: &[Token]) -> Option<&'t [Token]> {
    let is_coordinator = |token: &Token| lexicon::COORDINATORS.contains(&token.form);
    let leads_in = |token: &&Token| token.kind != TokenKind::Word || is_coordinator(token);
    let lead = before.iter().take_while(leads_in).count();
    let opens_clause = |n: &usize| {
        let is_joined = is_coordinator(&before[*n]) && before[n - 1].kind != TokenKind::Word;
        is_joined || matches!(&*before[*n].form, ":" | ";")
    };
    let last = (lead + 1..before.len()).rfind(opens_clause);
    let of_last = || {
        let own = &before[last? + 1..];
        (limits_rest(own, said) || is_condition(own)).then_some(own)
    };
    let own = &before[lead..];
    limits_rest(own, said).then_some(own).or_else(of_last)
}

/// Whether words up to a comma are a condition: "if we do not mend it,". One that only begs pardon is none.
fn is_condition(own: &[Token]) -> bool {
    let Some((mark, body)) = own.split_last() else {
        return false;
    };
    let is_one = body.iter().all(|token| token.kind == TokenKind::Word);
    let opens = body
        .first()
        .is_some_and(|first| lexicon::means!(OPERATORS, &first.form, "condition"));
    mark.form == "," && is_one && opens && !is_turn_of_view(&join_tokens(body))
}

/// Whether words that end right before the passage limit it.
fn limits_rest(own: &[Token], said: &[Token]) -> bool {
    let ends_in_comma = own.last().is_some_and(|token| token.form == ",");
    let body = &own[..own.len() - usize::from(ends_in_comma)];
    let words = forms(body);
    let is_one = body.iter().all(|token| token.kind == TokenKind::Word);
    let hands_on = words
        .last()
        .is_some_and(|last| *last == THAT || lexicon::COORDINATORS.contains(last));
    if !is_one || hands_on {
        return false;
    }
    match opening(&words, &lexicon::LIMITS_AT_FRONT) {
        Some(("limit", _)) => true,
        Some(("general", _)) => !is_past(&words),
        Some(("clause", n)) => ends_in_comma && words.len() > n,
        Some(("denied", n)) => words.len() == n && denies(&forms(said)),
        _ => is_in_own(&words) && !is_turn_of_view(&join_tokens(body)),
    }
}

/// Whether words say that something holds where the speaker is at home: "in our fields".
fn is_in_own(words: &[&str]) -> bool {
    let [place, whose, named @ ..] = words else {
        return false;
    };
    let is_own = Pronoun::of(whose).is_some_and(|own| own.is_first() && own.is_possessive());
    let is_noun = |word: &&str| function_word::of(word).is_none();
    lexicon::has_flag!(PLACE_PREPOSITIONS, place, "own")
        && is_own
        && (1..=WORDS_OF_PLACE).contains(&named.len())
        && named.iter().all(is_noun)
}

/// Whether the words with which a sentence goes on limit what is said before them: no mark stands between, or they say so
/// themselves.
fn limits_behind(behind: &[Token], said: &[Token]) -> bool {
    let is_aside = behind.first().is_some_and(|token| token.form == ",");
    if is_narrowed(behind)
        || is_aside && is_limit_of_knowledge(behind)
        || is_aside && is_not_before(&last_clause(said), &forms(behind))
        || is_aside && is_for_some(&last_clause(said), &forms(first_part(behind)))
    {
        return true;
    }
    if behind
        .first()
        .is_none_or(|token| token.kind != TokenKind::Word)
    {
        return false;
    }
    let part = first_part(behind);
    let rest = forms(part);
    let clause = last_clause(said);
    let excepts = || {
        let last = clause.last().copied().unwrap_or_default();
        let is_all = lexicon::means!(OPERATORS, last, "negation")
            || lexicon::means!(SWEEPING_WORDS, last, "all");
        rest[0] == BUT && is_all
    };
    let sweeps = |kind| {
        let of_kind = |word: &&str| lexicon::SWEEPING_WORDS.meaning(word) == Some(kind);
        clause.iter().any(of_kind)
    };
    let of_all = || denies(&clause) || sweeps("all");
    let is_wish = || clause.windows(2).any(|two| two == [WOULD, LIKE]);
    let kind = opening(&rest, &lexicon::LIMITS_AT_END);
    match kind {
        Some(("limit", _)) => !is_open_till(&clause, rest[0]),
        Some(("general", n)) if rest.len() > n && !is_past(&rest) => true,
        _ if is_reason_denied(&clause, &rest) => true,
        Some(("light", _)) => excepts(),
        _ if is_partial(&rest)
            || is_bounded_degree(&clause, &rest)
            || is_of_quality(&clause, &rest)
            || is_for_some(&clause, &rest)
            || is_for_time(&clause, &rest)
            || is_but_alike(&clause, &rest) =>
        {
            true
        }
        _ if is_assurance(&clause) && is_of_time_or_place(&rest) => true,
        _ if is_place_or_day(part) && !refuses(&clause) => false,
        Some(("promise", _)) => of_all() || is_regret(&clause) || sweeps("promise") && !is_wish(),
        _ => of_all(),
    }
}

/// Whether a sentence goes on behind a comma with the only case in which it holds: ", and only on Sundays". "And only the cook
/// stayed" is another clause.
fn is_narrowed(behind: &[Token]) -> bool {
    let rest = forms(behind);
    let joins = |word: &&&str| lexicon::COORDINATORS.contains(word);
    let mut rest = rest.iter().skip_while(joins);
    let is_only = rest
        .next()
        .is_some_and(|word| lexicon::means!(OPERATORS, word, "exclusive"));
    let is_case = |word: &&str| {
        lexicon::means!(FUNCTION_WORDS, word, "preposition")
            || lexicon::means!(OPERATORS, word, "condition")
            || lexicon::TIME_CLAUSES.contains(word)
    };
    behind.first().is_some_and(|token| token.form == ",")
        && is_only
        && rest.next().is_some_and(is_case)
}

/// Whether a sentence goes on behind a comma with how far the speaker knows it: ", as far as we can tell".
fn is_limit_of_knowledge(behind: &[Token]) -> bool {
    let rest = forms(behind);
    opening(&rest, &lexicon::KNOWLEDGE_LIMITS).is_some()
}

/// Whether a promise goes on behind a comma with the time before which it does not hold: "we will pay, | and not a day before the
/// board has met". "And not before" alone only stresses a time that is told.
fn is_not_before(clause: &[&str], rest: &[&str]) -> bool {
    let joins = |word: &&&str| lexicon::COORDINATORS.contains(word);
    let rest: Vec<&str> = rest.iter().skip_while(joins).copied().collect();
    let denies = rest.first().is_some_and(|word| *word == NOT);
    let mut near = rest.iter().take(WORDS_TO_BEFORE);
    let link = near.position(|word| lexicon::STARTS.contains(word));
    let is_promised = || clause.iter().any(promises) || is_assurance(clause);
    denies && link.is_some_and(|at| at + 1 < rest.len()) && is_promised()
}

/// Whether somebody binds himself: "I promise", "I guarantee", "we refuse", "we can rule out". What he tells of others or of the
/// past binds nobody.
fn is_assurance(clause: &[&str]) -> bool {
    let is_first =
        |word: &&str| Pronoun::of(word).is_some_and(|own| own.is_first() && own.is_subject());
    let binds = |two: &[&str]| {
        let mut assurances = lexicon::flagged!(PROMISING_WORDS, "assurance");
        is_promising(two[0]) || assurances.any(|own| own.split(' ').zip(two).all(|(a, b)| a == *b))
    };
    let mut own = clause.iter().skip_while(|word| !is_first(word));
    own.next().is_some() && clause.windows(2).any(binds)
}

/// Whether a form is of a verb of promising; forms are spelled in one way ("promize").
fn is_promising(form: &str) -> bool {
    let mut verbs = lexicon::PROMISING_WORDS.pairs();
    verbs.any(|(verb, kind)| kind == "verb" && normal::forms(verb).concat() == form)
}

fn promises(word: &&str) -> bool {
    lexicon::means!(SWEEPING_WORDS, word, "promise")
}

/// Whether words tell for what time or place something is bound: "in this financial year", "this season", "at our yard".
fn is_of_time_or_place(rest: &[&str]) -> bool {
    let [first, second, ..] = rest else {
        return false;
    };
    let is_place = lexicon::has_flag!(PLACE_PREPOSITIONS, first, "bound");
    let is_period = lexicon::PERIODS.contains(second) || lexicon::BOUNDED_PERIODS.contains(second);
    is_place || lexicon::RUNNING_PERIODS.contains(first) && is_period
}

/// A form of "be", whose complement says what somebody or something is.
fn is_be(form: &str) -> bool {
    lexicon::means!(WORD_CLASSES, form, "be")
}

/// Whether words say to which people alone something is what it is called: "is a treat | for anybody who swims".
fn is_for_some(clause: &[&str], rest: &[&str]) -> bool {
    let names = |group: &str, next: &str| match lexicon::RELATIVE_HEADS.meaning(group) {
        Some("both") => true,
        Some(_) => next == WHO,
        None => false,
    };
    let leads = |word: &str| lexicon::COMPLEMENT_PREPOSITIONS.contains(word);
    matches!(rest, [link, group, next, ..] if leads(link) && names(group, next))
        && clause.iter().any(|word| is_be(word))
}

/// Whether words say how long something was as it is called: "we were bad | for an hour".
fn is_for_time(clause: &[&str], rest: &[&str]) -> bool {
    let [.., verb, quality] = clause else {
        return false;
    };
    let is_count = |word: &str| function_word::is_article(word) || number::is_number(word);
    let is_period = |word: &str| {
        let one = singular(word);
        let unit = lexicon::UNITS.meaning(one).unwrap_or_default();
        lexicon::PERIODS.contains(one) || unit.starts_with("time ")
    };
    let is_told = matches!(rest, [FOR, count, period, ..] if is_count(count) && is_period(period));
    is_be(verb) && function_word::of(quality).is_none() && is_told
}

/// Whether words tell what differs in things that are called the same: "the same coat | with another button".
fn is_but_alike(clause: &[&str], rest: &[&str]) -> bool {
    let is_same = |word: &&str| lexicon::means!(LIKENESS, word, "same");
    let differs = |word: &&str| lexicon::means!(LIKENESS, word, "differs");
    rest[0] == WITH && clause.iter().any(is_same) && rest.iter().any(differs)
}

/// Whether a denial may only be of a reason: "We did not close | because of the money", "I do not believe that anybody left | because of
/// it". What cannot or will not be is not.
fn is_reason_denied(clause: &[&str], rest: &[&str]) -> bool {
    let is_denied = |two: &[&str]| lexicon::REASON_DENIALS.contains(two[0]) && two[1] == NOT;
    matches!(rest, [BECAUSE, OF, ..]) && clause.windows(2).any(is_denied)
}

/// Whether somebody says what he would not do: where or when he would not is the half of it.
fn refuses(clause: &[&str]) -> bool {
    let mut pairs = clause.windows(2);
    pairs.any(|two| two[0] == "would" && function_word::is_not(two[1]))
}

/// Whether somebody says what should have been done: how is the half of it.
fn is_regret(clause: &[&str]) -> bool {
    let is_one = |two: &[&str]| lexicon::REGRETS.contains(&two.join(" "));
    clause.windows(2).any(is_one)
}

/// The forms of the last clause of a passage, up to a mark or a coordinator before its end.
fn last_clause(said: &[Token]) -> Vec<&str> {
    let is_word = |token: &Token| token.kind == TokenKind::Word;
    let end = said.iter().rposition(is_word).map_or(0, |n| n + 1);
    let parts = |token: &Token| !is_word(token) || lexicon::COORDINATORS.contains(&token.form);
    let start = said[..end].iter().rposition(parts).map_or(0, |n| n + 1);
    forms(&said[start..end])
}

/// Whether words say for how much of something it holds: "on most days", "in small amounts".
fn is_partial(rest: &[&str]) -> bool {
    let [preposition, part, ..] = rest else {
        return false;
    };
    function_word::of(preposition) == Some(Function::Other)
        && lexicon::PARTIAL_QUANTITIES.contains(part)
}

/// Whether words say what something is too much or enough for: "too late | to save it".
fn is_bounded_degree(clause: &[&str], rest: &[&str]) -> bool {
    let near = clause.iter().rev().take(WORDS_OF_DEGREE);
    let mut near = near.filter(|word| lexicon::DEGREES.contains(word));
    lexicon::COMPLEMENT_PREPOSITIONS.contains(rest[0]) && rest.len() > 1 && near.next().is_some()
}

/// Whether words say in what, or for whom, somebody else is as the clause says: "the soup is free | for children".
fn is_of_quality(clause: &[&str], rest: &[&str]) -> bool {
    let [.., verb, quality] = clause else {
        return false;
    };
    let is_of_speaker = clause
        .iter()
        .any(|word| Pronoun::of(word).is_some_and(Pronoun::is_first));
    let is_quality = function_word::of(quality).is_none();
    lexicon::COMPLEMENT_PREPOSITIONS.contains(rest[0])
        && is_be(verb)
        && is_quality
        && !is_of_speaker
}

/// Whether words only tell a place or a day by its name, or by one word with an article: "on Mill Road", "at the gate".
fn is_place_or_day(part: &[Token]) -> bool {
    let [preposition, named @ ..] = part else {
        return false;
    };
    let is_preposition = function_word::of(&preposition.form) == Some(Function::Other);
    let is_name = |token: &Token| {
        token.text.starts_with(char::is_uppercase) || number::is_number(&token.form)
    };
    let is_time = |token: &Token| {
        let mut words = time_word::find(&token.text);
        words.next().is_some()
    };
    match named {
        [] => is_time(preposition),
        [article, _] if article.form == THE => is_preposition,
        [article, rest @ ..] if article.form == THE => is_preposition && rest.iter().all(is_name),
        all => is_preposition && all.iter().all(is_name),
    }
}
