//! The differences between a passage and its source, weighed as an editor does.

use super::lenience::{Lenience, number_goes_on, without_fillers};
use crate::check::passage::{Passage, before, narration, paragraph};
use crate::check::place::Place;
use crate::check::verdict::Verdict;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::{Word, words};
use crate::collation::variant::{Absence, Detail, Variant, VariantKind};
use crate::collation::{
    Cell, Collation, OperatorClass, Row, Token, TokenKind, WitnessText, collate,
};
use crate::corpus::Article;
use crate::language::function_word::{self, Function};
use crate::language::lexicon;
use crate::language::number;
use crate::language::pronoun::Pronoun;
use crate::language::word;
use crate::markup;
use crate::text::Span;
use std::cell::LazyCell;
use unicode_segmentation::UnicodeSegmentation;

/// The row of the source.
const SOURCE: usize = 0;
/// The row of the draft.
const DRAFT: usize = 1;

/// So many words before the end of the draft's words may be said again behind it.
const WORDS_SAID_AGAIN: usize = 4;

/// With so many words that tell something a draft's own words have what a condition says ("with an offer of 4 percent").
const WORDS_OF_CONDITION: usize = 2;

/// So many words name who is asked to do something.
const WORDS_TO_ASKED: usize = 6;

/// With so few words a sentence is opened and not yet told.
const WORDS_OF_OPENING: usize = 3;

/// What [`ends_in_next_sentence`] comes to.
const RUNS_ON: &str = "runs on into the beginning of another sentence";

/// What [`number_goes_on`] comes to.
const NUMBER_GOES_ON: &str = "the number goes on in the captions";

/// What the words alone say.
pub(super) struct Grade {
    pub(super) verdict: Verdict,
    pub(super) stop: bool,
    /// How many differences there are, typography aside.
    pub(super) changes: usize,
    pub(super) variants: Vec<Variant>,
    pub(super) why: String,
}

/// What else the draft prints of a quotation.
#[derive(Default)]
struct Beside {
    /// Its other stretches in marks.
    siblings: Vec<String>,
    /// The draft's own words in the sentence of the passage.
    narration: Vec<Word>,
    /// Whether those before it tell that somebody is asked to do what it says: "asked them to “keep to it”".
    is_asked: bool,
}

impl Beside {
    /// Whether the draft has elsewhere what it leaves off at an edge: in other marks, or in its own words (he hopes
    /// “that the road reopens”; he did not say “they lied”).
    fn has(&self, variant: &Variant, source: &str) -> bool {
        let told = |word: &Word| self.narration.iter().any(|own| own.stem == word.stem);
        if variant.detail == Some(Detail::Operator(OperatorClass::Condition)) {
            let telling = telling(source);
            let met = telling.iter().filter(|word| told(word)).count();
            if met >= WORDS_OF_CONDITION && met * 2 >= telling.len() {
                return true;
            }
        }
        let turning = variant.rests_on.iter().flat_map(|printed| words(printed));
        let mut turning: Vec<Word> = turning.collect();
        // Of "don't" and "may be" it is "not" and "may" that turn the sense.
        let turns = |word: &Word| lexicon::OPERATORS.contains(&word.form);
        if turning.iter().any(turns) {
            turning.retain(turns);
        }
        let is_told = !turning.is_empty() && turning.iter().all(told);
        is_told
            || self.is_asked && is_request(source)
            || self.siblings.iter().any(|text| prints(text, source))
    }
}

/// Whether words open a request and nothing else: "can we", "would you please".
fn is_request(text: &str) -> bool {
    let opens = |word: &Word| {
        let person = Pronoun::of(&word.form).is_some_and(Pronoun::is_subject);
        person || function_word::of(&word.form) == Some(Function::Modal) || word.form == "please"
    };
    let words = words(text);
    words.len() > 1 && words.iter().all(opens)
}

/// Whether the draft's words before a passage ask somebody to do what it says.
fn is_asked(passage: &Passage, draft: &str) -> bool {
    let before = before(passage.span, draft);
    let mut last = before.unicode_words().rev();
    let is_asking = |word: &str| {
        let cue = word::look_up(&word.to_lowercase()).cue;
        cue.is_some_and(|cue| {
            matches!(cue.lemma(), "ask" | "tell") || lexicon::ADDRESSING_VERBS.contains(cue.lemma())
        })
    };
    last.next() == Some("to") && last.take(WORDS_TO_ASKED).any(is_asking)
}

/// What one difference means.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Effect {
    verdict: Verdict,
    stop: bool,
}

impl Grade {
    /// Holds a passage against its place.
    pub(super) fn of(place: &Place<'_>, passage: &Passage, draft: &Article) -> Self {
        let printed = |span: &Span| markup::stretch(&draft.text, *span).words().to_string();
        let beside = Beside {
            siblings: passage.siblings.iter().map(printed).collect(),
            narration: words(&narration(passage.span, &draft.text)),
            is_asked: is_asked(passage, &draft.text),
        };
        let lenience = LazyCell::new(|| {
            Lenience::of(place, paragraph(&draft.text, passage.span).of(&draft.text))
        });
        Self::with(place, &beside, |variant| lenience.passes(variant))
    }

    /// Holds words against a place, whatever stands around them in the draft.
    pub(super) fn of_words(place: &Place<'_>) -> Self {
        Self::with(place, &Beside::default(), |_| false)
    }

    /// `excuses` tells whether a difference that is a stop is nobody's fault; it is asked of no other one, for
    /// the answer needs the whole source.
    fn with(place: &Place<'_>, beside: &Beside, excuses: impl Fn(&Variant) -> bool) -> Self {
        let draft = WitnessText::new("draft", vec![place.passage.clone()]);
        let collation = collate(&[place.witness(), draft]);
        let weigh = |variant: &Variant| {
            let effect = effect(&collation, variant, place, beside)?;
            Some(Effect {
                stop: effect.stop && !excuses(variant),
                ..effect
            })
        };
        let variants = collation.variants();
        let judged: Vec<(&Variant, Effect)> = variants
            .iter()
            .filter_map(|variant| Some((variant, weigh(variant)?)))
            .collect();
        let stop = judged.iter().any(|(_, effect)| effect.stop);
        let unnamed = || {
            let runs_on = ends_in_next_sentence(&collation).then_some((Verdict::Spliced, RUNS_ON));
            let goes_on = || number_goes_on(place).then_some((Verdict::Altered, NUMBER_GOES_ON));
            runs_on.or_else(goes_on).filter(|_| !stop)
        };
        if let Some((verdict, why)) = unnamed() {
            return Self {
                verdict,
                stop: true,
                changes: judged.len() + 1,
                why: why.into(),
                variants: judged.into_iter().map(|(v, _)| v.clone()).collect(),
            };
        }
        let of_weight = judged.iter().filter(|(_, effect)| effect.stop == stop);
        let worst = of_weight.max_by_key(|(_, effect)| rank(effect.verdict));
        Self {
            verdict: worst.map_or(Verdict::Exact, |(_, effect)| effect.verdict),
            stop,
            changes: judged.len(),
            why: worst.map_or_else(|| "the words of the source".into(), |(v, _)| told(v)),
            variants: judged.into_iter().map(|(v, _)| v.clone()).collect(),
        }
    }
}

/// Whether the draft's last words are the first ones of another sentence of the source, with no mark between: "the wall
/// is safe at high water" for "The wall is safe. At high water I would leave."
fn ends_in_next_sentence(collation: &Collation) -> bool {
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
        && tail.len() <= WORDS_OF_OPENING
        && rest.filter(|token| is_word(token)).count() > WORDS_OF_OPENING
}

/// Of several differences the one that changes most names the verdict.
fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Altered => 3,
        Verdict::Spliced => 2,
        Verdict::Cut => 1,
        _ => 0,
    }
}

/// What a difference means; `None` where it means nothing.
fn effect(
    collation: &Collation,
    variant: &Variant,
    place: &Place<'_>,
    beside: &Beside,
) -> Option<Effect> {
    let effect = |verdict, stop| Some(Effect { verdict, stop });
    let reading = |row| {
        variant
            .reading_of(row)
            .map_or("", |reading| reading.text.as_str())
    };
    let (source, draft) = (reading(SOURCE), reading(DRAFT));
    match variant.kind {
        VariantKind::Fragment if beheads(collation, variant, source, place, beside) => {
            effect(Verdict::Cut, true)
        }
        VariantKind::Typography
        | VariantKind::Fragment
        | VariantKind::Joined
        | VariantKind::Spelling
        | VariantKind::Contraction => None,
        VariantKind::Filler => effect(Verdict::Cut, false),
        VariantKind::Fitted => effect(
            Verdict::Altered,
            makes_own(source, draft)
                || is_sentence(place) && is_in_other_tense(variant, source, draft),
        ),
        VariantKind::BracketInsertion if draft.is_empty() => effect(Verdict::Cut, false),
        VariantKind::BracketInsertion => effect(
            Verdict::Altered,
            variant.weighty && !tells_which(collation, variant, source, draft, place)
                || is_false_gloss(source, draft, place)
                || is_other_name(source, draft, place)
                || is_other_thing(collation, variant, source, draft),
        ),
        VariantKind::MarkedCut if has_cut(source) => None,
        VariantKind::MarkedCut => {
            let turns = variant.weighty && !is_turn_of_view(source);
            effect(Verdict::Cut, turns || ends_in_condition(source))
        }
        VariantKind::UnmarkedCut => effect(Verdict::Cut, !is_repair(collation, variant, source)),
        VariantKind::Moved if variant.weighty => effect(Verdict::Altered, true),
        VariantKind::Moved => effect(Verdict::Spliced, true),
        VariantKind::Operator if is_at_edge(collation, variant) => (!beside.has(variant, source))
            .then_some(Effect {
                verdict: Verdict::Cut,
                stop: !is_own_view(variant, source)
                    && !says_again(collation, variant, source)
                    && !adds_on(collation, variant, source),
            }),
        VariantKind::WordSwap if is_small(variant) => effect(
            Verdict::Altered,
            bounds_quantity(collation, variant, source, draft),
        ),
        _ => effect(Verdict::Altered, true),
    }
}

/// Whether what is left out is a speaker who starts again behind a filler: "the hull was, you know, it was sound".
/// The words behind the filler end as those before it.
fn is_repair(collation: &Collation, variant: &Variant, source: &str) -> bool {
    let own = words(source);
    let kept = words(&without_fillers(source));
    let is_grammar = |word: &Word| function_word::of(&word.form).is_some();
    let before = word_before(collation, SOURCE, variant);
    kept.len() < own.len()
        && kept.iter().all(is_grammar)
        && kept
            .last()
            .is_some_and(|last| before.as_ref() == Some(&last.form))
}

/// Whether words only say that what is said is the speaker's own view: "in our view".
fn is_turn_of_view(text: &str) -> bool {
    let forms: Vec<String> = words(text).into_iter().map(|word| word.form).collect();
    lexicon::OWN_VIEWS.contains(&forms.join(" "))
}

/// Whether what is left out only opens what the speaker thinks: "I think that", "I do believe", "in our view".
fn is_own_view(variant: &Variant, source: &str) -> bool {
    if is_turn_of_view(source) {
        return true;
    }
    let is_hedge = variant.detail == Some(Detail::Operator(OperatorClass::Hedge));
    let words = words(source);
    let thinks = |word: &Word| lexicon::THINKING_VERBS.contains(&word.form);
    let is_first = words.first().is_some_and(|word| word.form == "i");
    let is_opening = |word: &Word| function_word::of(&word.form).is_some() || thinks(word);
    is_hedge && is_first && words.iter().any(thinks) && words.iter().all(is_opening)
}

/// Whether what is left out behind the draft's last words says them again: "nothing, absolutely nothing".
fn says_again(collation: &Collation, variant: &Variant, source: &str) -> bool {
    let row = &collation.rows[DRAFT];
    let before = row.end_before(variant.columns.start);
    let said: Vec<&str> = row.tokens[..before]
        .iter()
        .map(|token| token.form.as_str())
        .collect();
    let adds = |word: &Word| {
        let again = said
            .iter()
            .rev()
            .take(WORDS_SAID_AGAIN)
            .any(|form| *form == word.form);
        !again && lexicon::OPERATORS.meaning(&word.form) != Some("intensifier")
    };
    !said.is_empty() && !words(source).iter().any(adds)
}

/// Whether what is left out behind the draft's last words is a clause of its own that denies something else: "two
/// glasses at noon, and nothing after that".
fn adds_on(collation: &Collation, variant: &Variant, source: &str) -> bool {
    let denies = variant.detail == Some(Detail::Operator(OperatorClass::Negation));
    let begins = words(source).first().is_some_and(|word| word.form == "and");
    denies && begins && word_before(collation, DRAFT, variant).is_some()
}

/// Whether one side makes a bound of a quantity: "up to 40" for "40".
fn bounds_quantity(collation: &Collation, variant: &Variant, source: &str, draft: &str) -> bool {
    let is_bound = |text: &str| {
        let forms: Vec<String> = words(text).into_iter().map(|word| word.form).collect();
        lexicon::QUANTITY_BOUNDS.contains(&forms.join(" "))
    };
    let row = &collation.rows[SOURCE];
    let behind = &row.tokens[row.end_before(variant.columns.end)..];
    // A sign of a currency may stand before the number.
    let is_quantity = behind
        .iter()
        .take(2)
        .any(|token| number::is_number(&token.form));
    is_quantity && (is_bound(source) != is_bound(draft))
}

/// The last word that a row prints before a difference.
fn word_before(collation: &Collation, row: usize, variant: &Variant) -> Option<String> {
    let row = &collation.rows[row];
    let mut before = row.tokens[..row.end_before(variant.columns.start)]
        .iter()
        .rev();
    let word = before.find(|token| token.kind == TokenKind::Word)?;
    word.form.rsplit(' ').next().map(String::from)
}

fn is_small(variant: &Variant) -> bool {
    matches!(variant.detail, Some(Detail::Article | Detail::SmallWord))
}

/// Whether words are missing before the first or behind the last word of the draft.
fn is_at_edge(collation: &Collation, variant: &Variant) -> bool {
    let cells = &collation.rows[DRAFT].cells;
    let reads = |cell: &Cell| matches!(cell, Cell::Reading(_));
    let missing = variant
        .reading_of(DRAFT)
        .is_some_and(|r| r.absence == Some(Absence::Omitted));
    let (first, last) = (cells.iter().position(reads), cells.iter().rposition(reads));
    let before = first.is_none_or(|first| variant.columns.end <= first);
    let behind = last.is_none_or(|last| variant.columns.start > last);
    missing && (before || behind)
}

/// The sign of a cut that the source prints itself is a pause.
fn has_cut(source: &str) -> bool {
    let letters = |c: char| c.is_alphanumeric();
    !source.contains(letters) && (source.contains('…') || source.contains("..."))
}

/// Whether a text has all these words.
fn prints(text: &str, sought: &str) -> bool {
    let own: Vec<String> = words(text).into_iter().map(|word| word.form).collect();
    words(sought).iter().all(|word| own.contains(&word.form))
}

/// Whether the draft prints a sentence of its own, which no words around it fit to another time.
fn is_sentence(place: &Place<'_>) -> bool {
    place.passage.starts_with(char::is_uppercase)
}

/// Whether a verb is put into the past or out of it: a form of be, have or do, or a verb that loses or gains its "-ed".
fn is_in_other_tense(variant: &Variant, source: &str, draft: &str) -> bool {
    let (source, draft) = (words(source), words(draft));
    let ([a], [b]) = (source.as_slice(), draft.as_slice()) else {
        return false;
    };
    let of_auxiliary = |word: &Word| lexicon::AUXILIARY_TENSES.meaning(&word.form);
    match of_auxiliary(a).zip(of_auxiliary(b)) {
        Some((a, b)) => a != b,
        None => {
            // "need" is no past of its own.
            let is_past_of =
                |a: &Word, b: &Word| a.form.ends_with("ed") && a.form.len() > b.form.len();
            variant.detail == Some(Detail::Inflection) && (is_past_of(a, b) || is_past_of(b, a))
        }
    }
}

/// Whether words end in the opening of a condition, whose clause goes on behind them: without "I would be surprised
/// if", what nobody believes is stated.
fn ends_in_condition(text: &str) -> bool {
    let last = words(text).pop();
    last.is_some_and(|word| lexicon::OPERATORS.meaning(&word.form) == Some("condition"))
}

/// Whether a sentence of the draft is the clause of a condition or of a "when", whose opening neither its other marks nor its own
/// words have.
fn beheads(
    collation: &Collation,
    variant: &Variant,
    source: &str,
    place: &Place<'_>,
    beside: &Beside,
) -> bool {
    let first = collation.rows[DRAFT].end_before(variant.columns.end) == 0;
    let opening = words(source).pop();
    let is_unclaimed = |word: &Word| lexicon::UNCLAIMED_OPENINGS.contains(&word.form);
    let is_told = |word: &Word| beside.narration.iter().any(|own| own.form == word.form);
    first
        && is_sentence(place)
        && (ends_in_condition(source) || opening.as_ref().is_some_and(is_unclaimed))
        && !opening.as_ref().is_some_and(is_told)
        && !beside.siblings.iter().any(|text| prints(text, source))
}

/// Whether a gloss with a number only tells which thing a pronoun means, by a number that the source prints: "It [the
/// £6.5m]". It stands in for no quantity.
fn tells_which(
    collation: &Collation,
    variant: &Variant,
    source: &str,
    draft: &str,
    place: &Place<'_>,
) -> bool {
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
        && word_before(collation, DRAFT, variant).is_some_and(|form| points(&form))
        && prints(place.text(), &variant.rests_on.join(" "))
}

/// Whether what was said of others is made the speaker's own: "we" for "they". Who fits words to a sentence about
/// the speaker goes the other way.
fn makes_own(source: &str, draft: &str) -> bool {
    let is_own = |text: &str| {
        let mut pronouns = words(text).into_iter().map(|word| Pronoun::of(&word.form));
        pronouns.any(|pronoun| pronoun.is_some_and(Pronoun::is_first))
    };
    let is_of_others = words(source)
        .iter()
        .any(|word| lexicon::PERSONAL_PRONOUNS.meaning(&word.form).is_some());
    is_own(draft) && !is_own(source) && is_of_others
}

/// Whether a gloss names somebody else than the name for which it stands: another of those whom the source quotes.
fn is_other_name(source: &str, draft: &str, place: &Place<'_>) -> bool {
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
fn is_false_gloss(source: &str, draft: &str, place: &Place<'_>) -> bool {
    let meaning = words(source)
        .first()
        .and_then(|word| lexicon::PERSONAL_PRONOUNS.meaning(&word.form));
    let pronoun = matches!(meaning, Some("man" | "woman" | "many"));
    let gloss = draft.trim_matches(|c: char| !c.is_alphanumeric());
    let own = speakers_agree(Some(gloss), place.speaker().as_deref()) == Agreement::Agree;
    let all = words(place.text());
    let known = |stem: &str| all.iter().any(|word| word.stem == stem);
    let unknown = telling(gloss).iter().any(|word| !known(&word.stem));
    pronoun && own || unknown
}

/// Whether a gloss calls what was said by another noun: "[the road]" for "the dam". A name may stand for a noun and
/// a noun for a name, and anything for "this" and "it".
fn is_other_thing(collation: &Collation, variant: &Variant, source: &str, draft: &str) -> bool {
    let row = &collation.rows[DRAFT];
    let start = row.range(variant.columns.clone()).start;
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

/// The words of a text that tell something.
fn telling(text: &str) -> Vec<Word> {
    let mut all = words(text);
    all.retain(|word| function_word::of(&word.form).is_none());
    all
}

/// A difference in words: "leaves out “not” (operator: negation)".
fn told(variant: &Variant) -> String {
    let of = |row| {
        variant
            .reading_of(row)
            .map_or("", |reading| reading.text.as_str())
    };
    let (source, draft) = (of(SOURCE), of(DRAFT));
    let label = variant.label();
    match (source.is_empty(), draft.is_empty()) {
        (false, true) => format!("leaves out “{source}” ({label})"),
        (true, false) => format!("adds “{draft}” ({label})"),
        _ => format!("“{draft}” for “{source}” ({label})"),
    }
}
