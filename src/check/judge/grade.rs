//! The differences between a passage and its source, weighed as an editor does.

mod address;
mod draft_context;
mod gloss;
mod hidden;
mod left_out;
mod limits;
mod number_signs;
mod passage_ends;
mod person_in_gloss;
mod pronoun_in_gloss;
mod rows;
mod several_speakers;
mod views;

use super::lenience::{Lenience, number_goes_on};
use crate::check::passage::Passage;
use crate::check::place::Place;
use crate::check::surroundings::paragraph;
use crate::check::verdict::Verdict;
use crate::collation::normal::{Word, words};
use crate::collation::variant::{Detail, Variant, VariantKind};
use crate::collation::{Collation, OperatorClass, WitnessText, collate};
use crate::corpus::Article;
use crate::language::ending;
use crate::language::function_word::{self, Function, is_indefinite_article};
use crate::language::lexicon;
use crate::language::pronoun::Pronoun;
use address::is_address;
use draft_context::DraftContext;
use gloss::{
    bare_gloss, calls_alike, converts_sum, explains, fits_own_verb, gives_back, glosses,
    in_place_of_pronoun, is_false_gloss, is_noun_for_noun, is_other_name, is_other_thing,
    is_title_of_name, tells_what_it_is, tells_which, turns_sense, unprinted,
};
use hidden::turns_around;
use left_out::{
    adds_on, beheads, denies_other_thing, ends_in_condition, ends_in_next_sentence, is_at_edge,
    is_gap_of_source, is_inability_till, is_mere_opening, is_repair, joins_clauses,
    leaves_parallel, repeats, reverses, says_again,
};
use limits::{bounds_quantity, is_bound_told, is_limited_before, is_limited_behind, makes_less};
use number_signs::other_number;
use passage_ends::PassageEnds;
use person_in_gloss::names_another;
use pronoun_in_gloss::is_other_pronoun;
use rows::{DRAFT, Difference, SOURCE, is_sentence};
use several_speakers::several_speakers;
use std::cell::LazyCell;
use std::cmp::Reverse;
use views::{is_own_view, is_turn_of_view};

/// So many differences of a passage are told one by one; of a long one that is another text all would say nothing.
const MAX_DIFFERENCES_TOLD: usize = 8;

/// So few words without a verb in a tense claim nothing by themselves.
const WORDS_OF_FRAGMENT: usize = 5;

/// The reason where [`ends_in_next_sentence`] holds.
const RUNS_ON: &str = "runs on into the beginning of another sentence";

/// The reason where [`Place::joins_answers`] holds.
const JOINS_ANSWERS: &str = "joins the answers to two questions in one sentence";

/// Why words are exact.
const SAME_WORDS: &str = "the words of the source";

/// Why words are cut at an end where a sign tells it.
const MARKED_CUT: &str = "leaves off an end, with the sign of a cut (marked cut)";

/// The reason where [`number_goes_on`] holds.
const NUMBER_GOES_ON: &str = "the number goes on in the captions";

/// The verdict by the words alone, whoever says them and whenever: speaker and day are judged apart.
pub(super) struct Grade {
    pub(super) verdict: Verdict,
    pub(super) stop: bool,
    /// How many differences there are, typography aside.
    pub(super) changes: usize,
    pub(super) variants: Vec<Variant>,
    /// Whether nothing at all is told of the words but that the source has them.
    pub(super) is_same: bool,
    pub(super) why: String,
}

/// What one difference means.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Effect {
    verdict: Verdict,
    stop: bool,
}

impl Effect {
    /// Words are other ones than the source's.
    fn altered(stop: bool) -> Self {
        Self {
            verdict: Verdict::Altered,
            stop,
        }
    }

    /// Words of the source are left out.
    fn cut(stop: bool) -> Self {
        Self {
            verdict: Verdict::Cut,
            stop,
        }
    }
}

impl Grade {
    /// Holds a passage against its place.
    pub(super) fn of(place: &Place<'_>, passage: &Passage, draft: &Article) -> Self {
        let context = DraftContext::of(passage, &draft.text);
        let lenience = LazyCell::new(|| {
            Lenience::of(place, paragraph(&draft.text, passage.span).of(&draft.text))
        });
        Self::with(place, &context, |variant| lenience.passes(variant))
    }

    /// Holds words against a place, whatever stands around them in the draft.
    pub(super) fn of_words(place: &Place<'_>) -> Self {
        Self::with(place, &DraftContext::default(), |_| false)
    }

    /// `excuses` tells whether a difference that is a stop is nobody's fault; it is asked of no other one, for
    /// the answer needs the whole source.
    fn with(place: &Place<'_>, context: &DraftContext, excuses: impl Fn(&Variant) -> bool) -> Self {
        let source = place.witness();
        let printed = without_outer_signs(&place.passage, &source);
        let is_marked = printed.len() < place.passage.len();
        let draft = WitnessText::new("draft", vec![printed.to_string()]);
        let collation = collate(&[source, draft]);
        let weigh = |variant: &Variant| {
            let effect = effect(Difference::of(&collation, variant), place, context)?;
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
        let ends = PassageEnds::of(&collation, place, context);
        let beyond = || beyond_variants(&collation, place, &ends);
        if let Some((verdict, why)) = (!stop).then(beyond).flatten() {
            return Self {
                verdict,
                stop: true,
                changes: judged.len() + 1,
                is_same: false,
                why,
                variants: judged.into_iter().map(|(v, _)| v.clone()).collect(),
            };
        }
        let of_weight = judged.iter().filter(|(_, effect)| effect.stop == stop);
        let worst = named_by(of_weight.collect(), stop);
        let worst = worst.or_else(|| Some((Verdict::Altered, bare_gloss(&collation)?)));
        let at_ends = if stop {
            String::new()
        } else {
            ends.rest_in_words()
        };
        let is_same = worst.is_none() && at_ends.is_empty() && !is_marked;
        let of_sign = || is_marked.then(|| (Verdict::Cut, MARKED_CUT.into()));
        let worst = worst.or_else(of_sign);
        let (verdict, why) = worst.unwrap_or_else(|| (Verdict::Exact, SAME_WORDS.into()));
        let why = why + &at_ends;
        Self {
            verdict,
            stop,
            changes: judged.len(),
            is_same,
            why,
            variants: judged.into_iter().map(|(v, _)| v.clone()).collect(),
        }
    }
}

/// A passage without the signs of a cut at its ends: what is left off there is weighed as if no sign told of it. A source that has such
/// signs itself is another matter.
fn without_outer_signs<'p>(passage: &'p str, source: &WitnessText) -> &'p str {
    const SIGNS: [&str; 5] = ["…", "...", ". . .", "[…]", "[...]"];
    let has_sign = |text: &str| SIGNS.iter().any(|sign| text.contains(sign));
    let first = SIGNS.iter().find_map(|sign| passage.strip_prefix(sign));
    let own = first.unwrap_or(passage).trim_start();
    let ended = own.trim_end_matches([',', ' ']);
    let last = SIGNS.iter().find_map(|sign| ended.strip_suffix(sign));
    let own = last.map_or(own, str::trim_end);
    match own.is_empty() || source.pieces.iter().any(|piece| has_sign(piece)) {
        true => passage,
        false => own,
    }
}

/// A stop that no difference of words tells, as a verdict and its reason: words of several speakers, answers or sentences in one, a
/// number that goes on or has another sign, a limit that the rest of the sentence has.
fn beyond_variants(
    collation: &Collation,
    place: &Place<'_>,
    ends: &PassageEnds,
) -> Option<(Verdict, String)> {
    let several = several_speakers(place).map(|why| (Verdict::Spliced, why));
    let told = |is_so: bool, verdict, why: &str| is_so.then(|| (verdict, why.to_string()));
    several
        .or_else(|| told(place.joins_answers(), Verdict::Spliced, JOINS_ANSWERS))
        .or_else(|| told(ends_in_next_sentence(collation), Verdict::Spliced, RUNS_ON))
        .or_else(|| told(number_goes_on(place), Verdict::Altered, NUMBER_GOES_ON))
        .or_else(|| Some((Verdict::Altered, other_number(collation)?)))
        .or_else(|| Some((Verdict::Cut, ends.limited()?)))
}

/// The verdict of several differences, and which they are: all that are stops, those that turn the sense before the others. Who
/// mends the first one only would leave the next. Of differences without weight the first is enough.
fn named_by(mut of_weight: Vec<&(&Variant, Effect)>, stop: bool) -> Option<(Verdict, String)> {
    let verdicts = of_weight.iter().map(|(_, effect)| effect.verdict);
    let verdict = verdicts.max_by_key(|verdict| rank(*verdict))?;
    of_weight.sort_by_key(|(variant, effect)| Reverse((weight(variant), rank(effect.verdict))));
    let mut all = Vec::new();
    for words in of_weight
        .iter()
        .map(|(variant, _)| difference_in_words(variant))
    {
        if !all.contains(&words) {
            all.push(words);
        }
    }
    let most = if stop { MAX_DIFFERENCES_TOLD } else { 1 };
    let more = all.len().saturating_sub(most);
    all.truncate(most);
    if stop && more > 0 {
        all.push(format!("and {more} more"));
    }
    Some((verdict, all.join("; ")))
}

/// How much a difference weighs among those of one passage: what turns the sense, then other words of meaning, then small ones.
fn weight(variant: &Variant) -> u8 {
    match (variant.weighty, is_small(variant)) {
        (true, _) => 2,
        (false, false) => 1,
        (false, true) => 0,
    }
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
fn effect(difference: Difference<'_>, place: &Place<'_>, context: &DraftContext) -> Option<Effect> {
    let variant = difference.variant;
    let (source, draft) = difference.texts();
    if let Some((pronoun, gloss)) = in_place_of_pronoun(difference) {
        return Some(Effect::altered(is_false_gloss(&pronoun, &gloss, place)));
    }
    let effect = match variant.kind {
        _ if fits_own_verb(source, draft) => Effect::altered(false),
        VariantKind::Fragment if limits_fragment(difference, place, context) => Effect::cut(true),
        VariantKind::Spelling if is_other_name_by_letters(variant, source, draft) => {
            Effect::altered(true)
        }
        VariantKind::Typography
        | VariantKind::Fragment
        | VariantKind::Joined
        | VariantKind::Spelling
        | VariantKind::Contraction => return None,
        VariantKind::Filler => Effect::cut(false),
        VariantKind::Fitted => Effect::altered(is_unfit(difference, place)),
        VariantKind::BracketInsertion => of_brackets(difference, place),
        VariantKind::MarkedCut if is_gap_of_source(variant) => match has_words(draft) {
            false if place.is_record() => return None,
            fills => Effect::altered(fills),
        },
        VariantKind::MarkedCut => Effect::cut(turns_by_cut(difference, place)),
        VariantKind::UnmarkedCut => Effect::cut(
            !is_repair(difference, place.profile.is_caption) && !is_address(difference, place),
        ),
        VariantKind::Moved if variant.weighty => Effect::altered(true),
        VariantKind::Moved => Effect {
            verdict: Verdict::Spliced,
            stop: true,
        },
        VariantKind::Operator
            if draft.is_empty() && (is_mere_opening(difference) || repeats(difference)) =>
        {
            Effect::cut(false)
        }
        VariantKind::Operator if is_at_edge(difference) => {
            if context.has(variant, source) || is_bound_told(difference, context) {
                return None;
            }
            Effect::cut(leaves_off_operator(difference, place, context))
        }
        VariantKind::WordSwap if is_rate(source, draft) => return None,
        VariantKind::WordSwap if is_small(variant) => {
            let is_other = bounds_quantity(difference) || relates_otherwise(difference);
            Effect::altered(is_other || makes_less(difference))
        }
        VariantKind::Operator
        | VariantKind::NumberOrName
        | VariantKind::Check
        | VariantKind::Insertion
        | VariantKind::WordSwap
        | VariantKind::Other => Effect::altered(true),
    };
    Some(effect)
}

/// Whether the rest of a sentence that the draft quotes in part limits what it prints.
fn limits_fragment(difference: Difference<'_>, place: &Place<'_>, context: &DraftContext) -> bool {
    beheads(difference, place, context)
        || is_limited_before(difference, place, context)
        || is_limited_behind(difference, place, context)
}

/// Whether words that the draft fits to its own sentence say something else there than in the source.
fn is_unfit(difference: Difference<'_>, place: &Place<'_>) -> bool {
    let (source, draft) = difference.texts();
    let is_of_other = || {
        is_in_other_tense(difference.variant, source, draft) || is_of_other_person(source, draft)
    };
    makes_own(source, draft)
        || drops_modal(difference)
        || cuts_off_verb(source, draft)
        || is_sentence(place) && is_of_other()
}

/// What it means that an editor has put words in brackets, or left out such words of the source.
fn of_brackets(difference: Difference<'_>, place: &Place<'_>) -> Effect {
    let (source, draft) = difference.texts();
    if draft.is_empty() {
        return Effect::cut(turns_sense(source));
    }
    let is_faithful = gives_back(draft, &unprinted(difference.collation))
        || is_title_of_name(difference, place)
        || calls_alike(source, draft)
        || converts_sum(difference);
    let is_false = || {
        difference.variant.weighty && !tells_which(difference, place)
            || is_false_gloss(source, draft, place)
                && !explains(difference)
                && !tells_what_it_is(difference, place)
            || is_other_name(source, draft, place)
            || names_another(difference, place)
            || is_other_pronoun(source, draft, place)
            || is_other_thing(difference)
            || is_noun_for_noun(source, draft, place)
    };
    Effect::altered(!is_faithful && is_false())
}

/// Whether what the sign of a cut hides turns the sense of what the draft prints around it. Which answers of a record may stand
/// together is told apart.
fn turns_by_cut(difference: Difference<'_>, place: &Place<'_>) -> bool {
    let (variant, source) = (difference.variant, difference.source);
    let turns = variant.weighty
        && variant.detail != Some(Detail::Splice)
        && !is_turn_of_view(source)
        && !leaves_parallel(difference);
    let first = words(&place.sentence_words()).into_iter().next();
    let first = first.map(|word| word.form).unwrap_or_default();
    turns
        || ends_in_condition(source)
        || joins_clauses(source, &first)
        || reverses(source)
        || ends_in_hedge(source)
        || turns_around(difference)
}

/// Whether an operator that the draft leaves off at its edge changes what it prints: nothing gives it back, says it again or only tells
/// the speaker's view.
fn leaves_off_operator(
    difference: Difference<'_>,
    place: &Place<'_>,
    context: &DraftContext,
) -> bool {
    let (variant, source) = (difference.variant, difference.source);
    !gives_back(&glosses(difference.collation), source)
        && !is_own_view(variant, source, &place.passage)
        && !says_again(difference)
        && !is_told_around(variant, place, context)
        && !keeps_guess(variant, place)
        && !adds_on(difference)
        && !denies_other_thing(difference)
        && !is_inability_till(difference)
}

/// Whether a few words keep a guess of their own though the draft leaves off that the speaker guesses: “about 40 boats” of "I think about
/// 40 boats".
fn keeps_guess(variant: &Variant, place: &Place<'_>) -> bool {
    let is_hedge = variant.detail == Some(Detail::Operator(OperatorClass::Hedge));
    let first = words(&place.passage).into_iter().next();
    let is_guess = |word: Word| lexicon::QUANTITY_GUESSES.contains(&word.form);
    is_hedge && is_bare_fragment(place) && first.is_some_and(is_guess)
}

/// Whether the draft tells in its own words the condition that it leaves out beside a few words that claim nothing by themselves:
/// anyone who had would be told “to their face”.
fn is_told_around(variant: &Variant, place: &Place<'_>, context: &DraftContext) -> bool {
    let is_condition = variant.detail == Some(Detail::Operator(OperatorClass::Condition));
    let is_told = || is_bare_fragment(place) && context.has_condition();
    is_condition && (is_told() || is_end_of_request(variant, place, context))
}

/// Whether the draft prints only till when somebody is asked to do something, and tells in its own words what that is: passengers should
/// ring him “before you leave”, for "If it snows, please ring me before you leave". Nothing is said to be so.
fn is_end_of_request(variant: &Variant, place: &Place<'_>, context: &DraftContext) -> bool {
    let own = words(&place.passage);
    let is_clause = own
        .first()
        .is_some_and(|first| lexicon::TIME_CLAUSES.contains(&first.form));
    let left_out = variant
        .reading_of(SOURCE)
        .map_or("", |reading| &*reading.text);
    let request = left_out
        .trim_end_matches([',', ' '])
        .rsplit([',', ';'])
        .next();
    let request = request.and_then(|rest| {
        let (first, rest) = rest.trim_start().split_once(' ')?;
        lexicon::has_flag!(BIDDING_WORDS, first, "request").then_some(rest)
    });
    is_clause && request.is_some_and(|request| context.tells_all(request))
}

/// Whether the draft prints no more than a few words without a verb in a tense.
fn is_bare_fragment(place: &Place<'_>) -> bool {
    let own = words(&place.passage);
    let is_finite = |form: &str| {
        matches!(
            function_word::of(form),
            Some(Function::Subject | Function::Auxiliary | Function::Modal)
        ) || lexicon::AUXILIARY_TENSES.contains(form)
            || ending::is_any_past(form)
    };
    let mut forms = own.iter().flat_map(|word| word.form.split(' '));
    !is_sentence(place) && own.len() <= WORDS_OF_FRAGMENT && !forms.any(is_finite)
}

/// Whether a rate is told by the one word and by the other: "2 kroner per share" for "2 kroner a share".
fn is_rate(source: &str, draft: &str) -> bool {
    let is_rate = |one: &str, other: &str| one == "per" && is_indefinite_article(other);
    is_rate(source, draft) || is_rate(draft, source)
}

fn is_small(variant: &Variant) -> bool {
    matches!(variant.detail, Some(Detail::Article | Detail::SmallWord))
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
                |a: &Word, b: &Word| ending::is_past(&a.form) && a.form.len() > b.form.len();
            variant.detail == Some(Detail::Inflection) && (is_past_of(a, b) || is_past_of(b, a))
        }
    }
}

/// Whether a verb that hangs on a modal in the source is said outright: "mends" for "may mend".
fn drops_modal(difference: Difference<'_>) -> bool {
    let (source, draft) = difference.texts();
    let is_modal = |form: &String| function_word::of(form) == Some(Function::Modal);
    let said = difference.word_before(SOURCE).filter(is_modal);
    let printed = difference.word_before(DRAFT).filter(is_modal);
    let is_longer = draft.len() > source.len() && !ending::is_participle(draft);
    said.is_some()
        && printed.is_none()
        && difference.variant.detail == Some(Detail::Inflection)
        && is_longer
}

/// Whether what is left out ends with a word that weakens what the draft goes on with: "Perhaps".
fn ends_in_hedge(source: &str) -> bool {
    let last = words(source).pop();
    last.is_some_and(|word| lexicon::means!(OPERATORS, &word.form, "hedge"))
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

/// Whether a pronoun is put for one of another person: "their" for "our", "her" for "him".
fn is_of_other_person(source: &str, draft: &str) -> bool {
    let (source, draft) = (words(source), words(draft));
    let ([a], [b]) = (source.as_slice(), draft.as_slice()) else {
        return false;
    };
    // "It is mine" for "it is ours".
    let owner = |word: &Word| lexicon::ABSOLUTE_POSSESSIVES.meaning(&word.form);
    if let Some((own, other)) = owner(a).zip(owner(b)) {
        return own != other;
    }
    let gender = |word: &Word| lexicon::PERSONAL_PRONOUNS.meaning(&word.form);
    let both = Pronoun::of(&a.form).zip(Pronoun::of(&b.form));
    both.is_some_and(|(own, other)| !own.is_same_person(other) || gender(a) != gender(b))
}

/// Whether the sign of a cut stands for the verb that the source contracts with its subject: "We …" for "we’re".
fn cuts_off_verb(source: &str, draft: &str) -> bool {
    let forms = |text: &str| -> usize {
        let all = words(text).into_iter();
        all.map(|word| word.form.split([' ', '\'', '’']).count())
            .sum()
    };
    let is_cut = draft.contains('…') || draft.contains("...");
    is_cut && forms(draft) == 1 && forms(source) > 1
}

/// Whether a preposition or conjunction is put for one that tells the contrary or claims more: "from" for "to", "because" for
/// "when". Things are "different from" and "different to" others alike.
fn relates_otherwise(difference: Difference<'_>) -> bool {
    let (source, draft) = difference.texts();
    let (source, draft) = (words(source), words(draft));
    let ([a], [b]) = (source.as_slice(), draft.as_slice()) else {
        return false;
    };
    let before = difference.word_before(SOURCE);
    let takes_either = before.is_some_and(|form| lexicon::TAKING_EITHER.contains(&form));
    !takes_either
        && (lexicon::OTHER_RELATIONS.has_flag(&a.form, &b.form)
            || lexicon::OTHER_RELATIONS.has_flag(&b.form, &a.form))
}

/// Whether a name is another one by a letter or two. Two ways to write one name in Latin letters are none: "i" and "y" for one
/// sound, a letter doubled.
fn is_other_name_by_letters(variant: &Variant, source: &str, draft: &str) -> bool {
    let written = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphabetic());
        let letters = letters.flat_map(char::to_lowercase);
        let letters = letters.map(|c| if matches!(c, 'y' | 'j') { 'i' } else { c });
        let mut letters: Vec<char> = letters.collect();
        letters.dedup();
        letters
    };
    let folded = |text: &str| written(&words(text).iter().map(|w| &*w.form).collect::<String>());
    let both = !source.is_empty() && !draft.is_empty();
    both && variant.detail == Some(Detail::Name) && folded(source) != folded(draft)
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// A difference in words: "leaves out “not” (negation)".
fn difference_in_words(variant: &Variant) -> String {
    let of = |row| {
        variant
            .reading_of(row)
            .map_or("", |reading| reading.text.as_str())
    };
    let (source, draft) = (of(SOURCE), of(DRAFT));
    let label = variant.label();
    if is_gap_of_source(variant) {
        return match has_words(draft) {
            true => format!("has “{draft}” for the source’s ellipsis"),
            false => "closes the source’s ellipsis".into(),
        };
    }
    match (source.is_empty(), draft.is_empty()) {
        (false, true) => format!("leaves out “{source}” ({label})"),
        (true, false) => format!("adds “{draft}” ({label})"),
        _ => format!("“{draft}” for “{source}” ({label})"),
    }
}
