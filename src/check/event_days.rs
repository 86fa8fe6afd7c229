//! The day of words whose own sentence in a draft tells none: that of an occasion named again ("in the same recording"), that of
//! the event after which they were said ("told reporters after the verdict"), and that with which the sentence before opens.

use super::occasions::{is_spoken_occasion, moved, sentence_around};
use super::surroundings::paragraph;
use crate::corpus::Article;
use crate::language::function_word::{self, ON, SAME, THE};
use crate::language::{lexicon, person_name};
use crate::quotation::day::times::{TimePosition, times};
use crate::quotation::{Quotation, Time, TimeExpression, resolve};
use crate::text::Span;
use jiff::civil::Date;
use unicode_segmentation::UnicodeSegmentation;

/// A first paragraph of prose has so many words at least; a headline or a date line has fewer, or no end of a sentence.
const WORDS_OF_LEDE: usize = 8;

/// So many words stand between "after" or "at" and its event: "after the guilty verdict", "at Sunday’s premiere".
pub(super) const WORDS_TO_EVENT: usize = 3;

/// So many words after its day name whom a sentence is about: "On Monday, the deputy harbour master".
const WORDS_OF_SUBJECT: usize = 5;

/// Whether something was said before an event or after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RelationToEvent {
    /// "before the match".
    Before,
    /// "after the match", "afterwards".
    After,
}

/// An event and whether some words have something said before or after it; the event is empty where they only tell that it was over
/// ("afterwards").
pub(super) fn relation_to_event(words: &str) -> Option<(RelationToEvent, String)> {
    let words: Vec<String> = words.unicode_words().map(str::to_lowercase).collect();
    let event = |at: usize| {
        let side = match lexicon::EVENT_SIDES.meaning(&words[at])? {
            "before" => RelationToEvent::Before,
            "after" => RelationToEvent::After,
            _ => return Some((RelationToEvent::After, String::new())),
        };
        let behind = words[at + 1..].iter().take(WORDS_TO_EVENT);
        let event = behind.take_while(|word| {
            function_word::of(word).is_none() || function_word::is_article(word)
        });
        let event = event.into_iter().find(|word| is_event(word))?;
        Some((side, event.clone()))
    };
    let mut found = (0..words.len()).filter_map(event);
    let first = found.next()?;
    found.all(|other| other.0 == first.0).then_some(first)
}

/// Whether a word names an event that begins and ends on the day that is told of it.
pub(super) fn is_event(word: &str) -> bool {
    lexicon::NEWS_EVENTS.contains(word)
}

/// The day with which a draft opens, where the words were said after what happened then: "the jury found on Tuesday … told reporters
/// after the verdict".
pub(super) fn day_of_event(quotation: &Quotation, text: &str) -> Option<TimeExpression> {
    let mut parts = sentence_around(quotation, text).into_iter();
    let is_after = |part: Span| {
        relation_to_event(part.of(text)).is_some_and(|(side, _)| side == RelationToEvent::After)
    };
    if !parts.any(is_after) {
        return None;
    }
    let time = only_day(lede(text)?, text)?;
    (time.span.end <= quotation.extent().start).then_some(time)
}

/// The day of which an article reports as its news: the only one of its lede.
pub(super) fn day_of_news(article: &Article) -> Option<Date> {
    let published = article.published.as_ref().map(|known| known.value);
    let told = only_day(lede(&article.text)?, &article.text)?;
    resolve(told.time, published)?.day()
}

/// The first paragraph of running text.
fn lede(text: &str) -> Option<Span> {
    let mut start = 0;
    text.split_inclusive('\n').find_map(|line| {
        let own = Span::new(start, start + line.trim_end().len());
        start += line.len();
        let words = own.of(text);
        let is_prose = words.ends_with(['.', '!', '?', '”', '"', '’', ')'])
            && !words.starts_with(['#', '>', '|', '-'])
            && words.split_whitespace().count() >= WORDS_OF_LEDE;
        is_prose.then_some(own)
    })
}

/// The only day that some words tell, in a text's own words.
fn only_day(part: Span, text: &str) -> Option<TimeExpression> {
    let mut days = days(part, text).into_iter();
    let first = days.next()?;
    days.all(|other| other.time == first.time).then_some(first)
}

/// The days that a text tells in its own words.
pub(super) fn days(part: Span, text: &str) -> Vec<TimeExpression> {
    let words = part.of(text);
    let is_told = |time: &TimeExpression| {
        let before = &words[..time.span.start];
        let opened = before.matches('“').count() > before.matches('”').count();
        let straight = before.matches('"').count() % 2 == 1;
        !opened && !straight
    };
    let found = times(words).into_iter();
    let found = found.filter(|found| found.position != TimePosition::Bound);
    let days = found.map(|found| found.expression).filter(|time| {
        matches!(
            time.time,
            Time::Weekday(_) | Time::LastWeekday(_) | Time::Day { .. }
        )
    });
    days.filter(is_told)
        .map(|time| moved(time, part.start))
        .collect()
}

/// The day that a draft tells before of the occasion that the sentence of a quotation names again: "told the podcast on Monday … In
/// the same recording she said".
pub(super) fn day_of_same_occasion(quotation: &Quotation, text: &str) -> Option<TimeExpression> {
    let [before, behind] = sentence_around(quotation, text);
    let parts = [before, behind].into_iter();
    let noun = parts
        .into_iter()
        .find_map(|part| occasion_again(part.of(text)))?;
    let is_recorded = |word: &str| {
        lexicon::RECORDED_THINGS.contains(word)
            || lexicon::means!(OCCASION_CLASSES, word, "interview")
    };
    let is_same = |word: &str| {
        let word = word.to_lowercase();
        word == noun || is_recorded(&noun) && is_recorded(&word)
    };
    let above = &text[..before.start.min(quotation.extent().start)];
    let named = above
        .unicode_word_indices()
        .filter(|(_, word)| is_same(word));
    let told = named.filter_map(|(at, _)| {
        let sentence = sentence_at(above, at);
        only_day(sentence, text).filter(|_| !is_to_come(sentence.of(text)))
    });
    let told: Vec<TimeExpression> = told.collect();
    let first = told.first().copied()?;
    told.iter()
        .all(|other| other.time == first.time)
        .then_some(first)
}

/// The occasion that some words name as one that was told before: "on the podcast", "at the same hearing".
fn occasion_again(words: &str) -> Option<String> {
    let words: Vec<String> = words.unicode_words().map(str::to_lowercase).collect();
    let is_occasion = |word: &String| {
        is_spoken_occasion(word) || lexicon::RECORDED_THINGS.contains(word) || is_event(word)
    };
    let is_led = |at: usize| {
        let mut before = words[..at].iter().rev();
        let mut leads = || before.next().map(String::as_str).unwrap_or_default();
        let (first, second, third) = (leads(), leads(), leads());
        let leads = match first {
            SAME => third,
            _ => second,
        };
        let is_named = matches!(first, SAME | THE);
        let is_place = lexicon::SESSION_PREPOSITIONS.contains(leads)
            || lexicon::OCCASION_PREPOSITIONS.contains(leads)
            || leads == ON;
        is_named && is_place
    };
    (0..words.len())
        .find(|at| is_occasion(&words[*at]) && is_led(*at))
        .map(|at| words[at].clone())
}

/// A text's own words around a place up to the next marks or ends of sentences.
fn sentence_at(text: &str, at: usize) -> Span {
    let is_end = |c: char| matches!(c, '.' | '!' | '?' | '\n' | '“' | '”' | '"');
    let start = text[..at].rfind(is_end);
    let start = start.map_or(0, |end| {
        end + text[end..].chars().next().map_or(1, char::len_utf8)
    });
    let end = text[at..].find(is_end).map_or(text.len(), |end| at + end);
    Span::new(start, end)
}

/// The day with which the sentence before that of a quotation opens, where it is about whom the next one calls by a pronoun: "On
/// Monday, the keeper gave way. “I was wrong,” she wrote." What somebody said of a day may have been said long after it.
pub(super) fn day_of_sentence_before(quotation: &Quotation, text: &str) -> Option<TimeExpression> {
    let mention = quotation.speaker.as_ref()?.mention?;
    let is_written = lexicon::WRITING_VERBS.contains_lowered(quotation.cue?.of(text));
    if !is_written {
        return None;
    }
    let is_pronoun = function_word::is_pronoun(&mention.of(text).to_lowercase());
    let [before, _] = sentence_around(quotation, text);
    let opens = !before.of(text).contains(char::is_alphanumeric) || before.contains(&mention);
    let own = paragraph(text, before);
    let above = text[own.start..before.start].trim_end_matches(['.', ' ']);
    if !is_pronoun || !opens || above.is_empty() || above.contains(['“', '”', '"']) {
        return None;
    }
    let start = above.rfind(['.', '!', '?']).map_or(0, |at| at + 1);
    let sentence = &above[start..];
    let time = only_day(Span::new(own.start + start, own.start + above.len()), text)?;
    let (at, end) = (
        time.span.start - own.start - start,
        time.span.end - own.start - start,
    );
    let is_opening = sentence[..at].split_whitespace().count() <= 1;
    let subject = sentence[end..].strip_prefix(',')?.trim_start();
    (is_opening && is_of_person(subject) && !is_to_come(sentence)).then_some(time)
}

/// Whether some words tell of what is to come: "will meet on Friday".
fn is_to_come(words: &str) -> bool {
    let is_future = |word: &str| lexicon::FUTURE_WORDS.contains_lowered(word);
    words.unicode_words().any(is_future)
}

/// Whether a sentence is about a person whom it names by an office or a pronoun.
fn is_of_person(sentence: &str) -> bool {
    let mut words = sentence.unicode_words();
    let opening: Vec<&str> = words.by_ref().take(WORDS_OF_SUBJECT).collect();
    let is_person = |word: &&str| {
        let small = word.to_lowercase();
        lexicon::ROLES.contains(&small) || person_name::is_title(&small)
    };
    let is_he = |word: &&str| function_word::is_pronoun(&word.to_lowercase());
    match opening.split_first() {
        Some((first, rest)) => {
            let is_office = *first == THE && rest.iter().any(is_person);
            is_office || is_he(first)
        }
        None => false,
    }
}

/// Whether a text tells another day of an event than the one given: "Wednesday’s vote".
pub(super) fn is_told_of_other_day(
    event: &str,
    text: &str,
    is_given: impl Fn(TimeExpression) -> bool,
) -> bool {
    let named = text.unicode_word_indices();
    let mut named = named.filter(|(_, word)| word.eq_ignore_ascii_case(event));
    named.any(|(at, _)| {
        let mut told = days(sentence_at(text, at), text).into_iter();
        told.any(|time| !is_given(time))
    })
}
