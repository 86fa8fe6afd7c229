//! The day of the occasion on which a draft says that words were said: "at Tuesday’s meeting", "told Tuesday night’s council
//! meeting", "The council met on Tuesday. Okoro said: “…”".

use super::surroundings::paragraph;
use crate::language::{function_word, lexicon};
use crate::quotation::day::times::{TimePosition, times};
use crate::quotation::{Quotation, Time, TimeExpression};
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// So many words of a name of an occasion stand behind its day: "Tuesday’s council budget meeting".
const WORDS_OF_OCCASION: usize = 4;

/// So many words stand before the time of a question: "Asked by reporters on Monday".
const WORDS_TO_TIME: usize = 4;

/// The time before the occasion in the sentence of a quotation, or that of the meeting which the sentence before tells of.
pub(super) fn time_of_occasion(quotation: &Quotation, text: &str) -> Option<TimeExpression> {
    let [before, behind] = sentence_around(quotation, text);
    let mut here = [before, behind].into_iter();
    here.find_map(|part| time_in(part, text))
        .or_else(|| time_of_question(quotation, text))
        .or_else(|| time_of_meeting(before, text))
}

/// The time of the question, or of the talk, with which the sentence of a quotation opens: "Asked on Monday, before the vote, whether it
/// would rain, Okoro had said: “…”".
pub(super) fn time_of_question(quotation: &Quotation, text: &str) -> Option<TimeExpression> {
    let [before, _] = sentence_around(quotation, text);
    let words = before.of(text);
    let lead = words.len() - words.trim_start().len();
    let opening = words[lead..].split(' ').next().unwrap_or_default();
    let is_asked = lexicon::QUESTION_OPENINGS.contains_lowered(opening);
    let found = times(words).into_iter().map(|found| found.expression);
    let mut told = found.filter(|time| time.time != Time::Vague && is_asked);
    let first = told.next()?;
    let between = words[lead..first.span.start].split_whitespace().count();
    (between <= WORDS_TO_TIME).then(|| moved(first, before.start))
}

/// Whether the sentence of a quotation tells of an occasion of "this week".
pub(super) fn is_of_this_week(quotation: &Quotation, text: &str) -> bool {
    let here = sentence_around(quotation, text).into_iter();
    let mut parts = here.map(|part| part.of(text).to_lowercase().replace('’', "'"));
    parts.any(|part| {
        let (_, behind) = part.split_once("this week's ").unwrap_or_default();
        names_occasion(behind)
    })
}

/// A text's own words before a quotation and behind it, in its sentence.
pub(super) fn sentence_around(quotation: &Quotation, text: &str) -> [Span; 2] {
    let extent = quotation.extent();
    let own = paragraph(text, extent);
    let before = text[own.start..extent.start].trim_end_matches(['“', '"', '‘', ' ']);
    let start = before.rfind(ENDS).map_or(0, |at| at + 1);
    let start = (own.start + start..=own.start + before.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(own.start);
    let behind = &text[extent.end..own.end];
    let is_closed = text[..extent.end].ends_with(['.', '!', '?']);
    let marks = behind.len() - behind.trim_start_matches(['”', '"', '’', ',']).len();
    let end = behind[marks..]
        .find(ENDS)
        .map_or(behind.len(), |at| marks + at);
    let end = if is_closed { 0 } else { end };
    [
        Span::new(start, own.start + before.len()),
        Span::new(extent.end, extent.end + end),
    ]
}

/// What ends a text's own words.
const ENDS: [char; 7] = ['.', '!', '?', '\n', '”', '"', '“'];

/// The first time in some words that tells which occasion was meant.
fn time_in(part: Span, text: &str) -> Option<TimeExpression> {
    let words = part.of(text);
    let found = times(words).into_iter().map(|found| found.expression);
    let mut told = found
        .filter(|time| time.time != Time::Vague)
        .chain(months(words))
        .filter(|time| is_of_occasion(words, time.span));
    told.next().map(|time| moved(time, part.start))
}

/// The months that stand before a noun: "the March meeting".
fn months(words: &str) -> impl Iterator<Item = TimeExpression> {
    words.unicode_word_indices().filter_map(|(at, word)| {
        let is_capital = word.starts_with(char::is_uppercase);
        let number = lexicon::MONTHS.meaning(&word.to_lowercase());
        let month = number.filter(|_| is_capital)?.parse().ok()?;
        Some(TimeExpression {
            span: Span::new(at, at + word.len()),
            time: Time::Month { year: None, month },
        })
    })
}

pub(super) fn moved(time: TimeExpression, by: usize) -> TimeExpression {
    TimeExpression {
        span: Span::new(time.span.start + by, time.span.end + by),
        ..time
    }
}

/// Whether a time belongs to an occasion at which, or to which, somebody speaks: "at the March meeting", "told Tuesday’s debate".
fn is_of_occasion(words: &str, time: Span) -> bool {
    let mut before = words[..time.start].unicode_words().rev();
    let is_small = |word: &&str| {
        let word = word.to_lowercase();
        function_word::is_article(&word) || lexicon::PERIOD_MODIFIERS.contains(&word)
    };
    let leads = before.find(|word| !is_small(word));
    let is_led = leads.is_some_and(|word| lexicon::BEFORE_OCCASIONS.contains_lowered(word));
    let behind = words[time.end..].trim_start_matches(['’', '\'']);
    let behind = behind.strip_prefix("s ").unwrap_or(behind);
    // "at Tuesday" is followed by its occasion, and "told him on Tuesday the meeting" by an article.
    let is_noun = !function_word::is_definite(behind.trim_start()) && !behind.starts_with(',');
    is_led && is_noun && names_occasion(behind)
}

/// Whether words begin with the name of an occasion: "council meeting".
fn names_occasion(words: &str) -> bool {
    let end = words.find([',', '.', ':', ';', '“', '"']);
    let own = words[..end.unwrap_or(words.len())].unicode_words();
    let mut own = own.take(WORDS_OF_OCCASION);
    own.any(is_spoken_occasion)
}

/// Whether a word names an occasion on which somebody speaks: "briefing", "interview", "hearing".
pub(super) fn is_spoken_occasion(word: &str) -> bool {
    lexicon::means!(OCCASION_CLASSES, word, "press" | "interview" | "speech")
        || lexicon::SITTINGS.contains(word)
}

/// The only time of the sentence before some words in their paragraph, where it tells that a body met.
fn time_of_meeting(before: Span, text: &str) -> Option<TimeExpression> {
    let own = paragraph(text, before);
    let above = text[own.start..before.start].trim_end_matches(['.', ' ']);
    if above.contains(['“', '”', '"']) {
        return None;
    }
    let start = above.rfind(['.', '!', '?']).map_or(0, |at| at + 1);
    let sentence = &above[start..];
    let is_met = |word: &str| lexicon::MEETING_VERBS.contains(word);
    let found = times(sentence);
    let [time] = found.as_slice() else {
        return None;
    };
    let is_told = time.position == TimePosition::Free && time.expression.time != Time::Vague;
    (is_told && sentence.unicode_words().any(is_met))
        .then(|| moved(time.expression, own.start + start))
}
