//! Whether a draft's day can be the one of the source, each at the grain at which it is told: a year against a year, a month
//! against a month.

use crate::check::event_days::{RelationToEvent, is_told_of_other_day, relation_to_event};
use crate::check::passage::Passage;
use crate::check::persons::called::{is_same_word, last};
use crate::check::place::Place;
use crate::check::surroundings::{narration, paragraph};
use crate::language::{function_word, lexicon, word};
use crate::quotation::{Time, TimeExpression, When, resolve};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use unicode_segmentation::UnicodeSegmentation;

/// A weekday alone is one of the last so many days.
const DAYS_OF_WEEKDAY: i64 = 8;

/// So many words name an event and what leads to it: "of the fire".
const WORDS_OF_EVENT: usize = 3;

/// A day, a month or a year, against another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DayMatch {
    /// The two days agree, or the draft tells none.
    Right,
    /// The draft tells another day than the source.
    Wrong,
    /// The source tells no day; a place of another source that tells its day is preferred.
    Untold,
}

/// Holds the draft's day against the source's.
pub(super) fn day_match(passage: &Passage, draft: &str, place: &Place<'_>) -> DayMatch {
    let told = place.said_on().or_else(|| place.said_in());
    let claim = &passage.claim;
    let is_right = |agrees: bool| match agrees {
        true => DayMatch::Right,
        false => DayMatch::Wrong,
    };
    if let Some(claimed) = claim.said_on
        && place.names_beside(claimed)
    {
        return DayMatch::Right;
    }
    if is_of_other_sentence(passage, draft) && is_of_document(passage, draft) {
        return DayMatch::Right;
    }
    if let Some(own) = place.own_day().and_then(When::day)
        && is_of_document(passage, draft)
        && is_named_day(passage, own)
    {
        return DayMatch::Right;
    }
    if is_before_event(passage, draft, place) || is_before_week(passage, place) {
        return DayMatch::Wrong;
    }
    if let Some(guessed) = place.day_guessed()
        && let Some(is_wrong) = is_off(passage, draft, guessed, place)
    {
        return is_right(!is_wrong);
    }
    if let Some(weekday) = claim.weekday
        && let Some(told) = weekday_told(place)
    {
        let is_all = claim.month_and_day.is_none() && claim.said_on.is_none();
        if is_all || told != weekday {
            return is_right(told == weekday);
        }
    }
    // "Had called it that in an interview on Saturday": of what lies back no more may be read than that it does.
    let is_open = || {
        place
            .time_told()
            .is_none_or(|told| told.time == Time::Vague)
    };
    if told.is_none()
        && is_open()
        && let Some(own) = place.weekday_of_occasion()
        && let Some(weekday) = weekday_claimed(passage)
    {
        return is_right(own == weekday);
    }
    if place
        .month_guessed()
        .is_some_and(|month| is_of_days_after(passage, month, place))
    {
        return DayMatch::Wrong;
    }
    if let (Some((month, day)), Some(told)) = (claim.month_and_day, told.and_then(When::day)) {
        return is_right((told.month(), told.day()) == (month, day));
    }
    let month = claim.month.or(claim.month_and_day.map(|(month, _)| month));
    if let (Some(month), Some(told)) = (month, told.and_then(month_of)) {
        return is_right(told == month);
    }
    if let (true, Some(told)) = (claim.is_weekend, told.and_then(When::day)) {
        return is_right(matches!(
            told.weekday(),
            Weekday::Friday | Weekday::Saturday | Weekday::Sunday
        ));
    }
    if let (Some(first), Some(told)) = (claim.not_before, told.and_then(When::day))
        && told < first
    {
        return DayMatch::Wrong;
    }
    let Some(claimed) = claim.said_on else {
        return DayMatch::Right;
    };
    match (told, place.published()) {
        (Some(told), _) => is_right(may_be_one(claimed, told)),
        (None, Some(published)) if is_after(claimed, published) => DayMatch::Wrong,
        (None, Some(published)) if may_be_one(claimed, published) => DayMatch::Right,
        (None, _) => DayMatch::Untold,
    }
}

/// The weekday that the draft tells.
fn weekday_claimed(passage: &Passage) -> Option<Weekday> {
    let claim = &passage.claim;
    let said = || claim.said_on.and_then(When::day).map(|day| day.weekday());
    claim.weekday.or_else(said)
}

/// Whether the draft tells one of the last days before the source came out, where that is more than a week behind the month (its
/// first day) that the source tells of the occasion.
fn is_of_days_after(passage: &Passage, month: Date, place: &Place<'_>) -> bool {
    let claim = &passage.claim;
    let published = place.published().and_then(When::day);
    let is_late = published.is_some_and(|published| {
        let last = month.last_of_month().checked_add(DAYS_OF_WEEKDAY.days());
        last.is_ok_and(|last| last < published)
    });
    let is_day = || {
        let said = claim.said_on.and_then(When::day);
        said.is_some_and(|said| said > month.last_of_month())
    };
    is_late && (claim.weekday.is_some() && claim.month_and_day.is_none() || is_day())
}

/// Whether the draft has words said after an event that the source has said before it, or the other way round.
fn is_before_event(passage: &Passage, draft: &str, place: &Place<'_>) -> bool {
    let claimed = relation_to_event(&narration(passage.span, draft));
    let is_after = claimed
        .as_ref()
        .is_some_and(|(side, _)| *side == RelationToEvent::After);
    let told = || relation_to_event(&place.told_around());
    if let Some((side, event)) = &claimed
        && let Some((own, other)) = told()
        && (*event == other || event.is_empty() || other.is_empty())
    {
        return own != *side;
    }
    let event = claimed.filter(|_| is_after).map(|(_, event)| event);
    event.is_some_and(|event| is_before_news(&event, passage, place))
}

/// Whether the source has the words said before the day of the event after which the draft has them, as both tell it.
fn is_before_news(name: &str, passage: &Passage, place: &Place<'_>) -> bool {
    let published = place.published().and_then(When::day);
    let day = |time: TimeExpression| resolve(time.time, published).and_then(When::day);
    let news = place.profile.day_of_news.or(published);
    let event = passage.claim.since.and_then(day);
    let event = event.filter(|event| Some(*event) == news);
    if is_told_of_other_day(name, place.text(), |time| day(time) == event) {
        return false;
    }
    let said = place.said_on().or_else(|| place.said_in());
    said.and_then(last_day)
        .zip(event)
        .is_some_and(|(said, event)| said < event)
}

/// Whether the draft calls by its weekday alone a day that was not in the week before the source, or that of the news though the
/// source has the words said a week or more before it.
fn is_before_week(passage: &Passage, place: &Place<'_>) -> bool {
    let claim = &passage.claim;
    let is_all = claim.month_and_day.is_none() && claim.said_on.is_none();
    let Some(weekday) = claim.weekday.filter(|_| is_all) else {
        return false;
    };
    let is_of_news = || {
        place
            .profile
            .day_of_news
            .is_some_and(|day| day.weekday() == weekday)
    };
    let is_earlier = || place.said_on().is_none() && is_weeks_earlier(&place.told_around());
    is_long_ago(place) || is_earlier() && is_of_news()
}

/// Whether some words count weeks, months or years back: "a week earlier".
fn is_weeks_earlier(told: &str) -> bool {
    let words: Vec<String> = told.unicode_words().map(str::to_lowercase).collect();
    let is_period = |word: &str| {
        let one = word::singular(word);
        lexicon::PERIODS.contains(one) && !lexicon::PARTS_OF_DAY.contains(one)
    };
    words
        .windows(2)
        .any(|two| is_period(&two[0]) && lexicon::BACK_STEPS.contains(&two[1]))
}

/// Whether the source came out more than a week behind the day that it tells, which no draft that is held against it calls by its weekday
/// alone.
fn is_long_ago(place: &Place<'_>) -> bool {
    let is_day = |when: &When| when.day().is_some();
    let said = place
        .said_on()
        .filter(|said| is_day(said) || !is_time_of_other(place));
    let said = said.or_else(|| place.said_in());
    let said = said.and_then(last_day);
    let published = place.published().and_then(When::day);
    let is_late = |(said, published): (Date, Date)| {
        said.checked_add(DAYS_OF_WEEKDAY.days())
            .is_ok_and(|last| last < published)
    };
    said.zip(published).is_some_and(is_late)
}

/// Whether the draft gives words to the document that prints them, which has a day beside that of the speech: "said in a news release
/// Tuesday".
fn is_of_document(passage: &Passage, draft: &str) -> bool {
    names_document(&narration(passage.span, draft))
}

fn names_document(told: &str) -> bool {
    told.unicode_words().any(|word| {
        lexicon::DOCUMENTS.contains_lowered(word) || lexicon::PERIODICALS.contains_lowered(word)
    })
}

/// Whether the draft tells the day in a sentence before that of the passage, which tells of nothing written: "Okoro met the keeper on
/// Monday. “…,” he wrote in a newsletter."
fn is_of_other_sentence(passage: &Passage, draft: &str) -> bool {
    let start = paragraph(draft, passage.span).start;
    let before = &draft[start..passage.span.start];
    let earlier = before
        .rfind(['.', '!', '?'])
        .map_or(start, |end| start + end);
    let time = passage.claim.time.map(|time| time.span);
    let is_earlier = time.is_some_and(|time| start <= time.start && time.end <= earlier);
    is_earlier && !names_document(&draft[start..earlier])
}

/// Whether the draft's day is this one, as far as it tells one.
fn is_named_day(passage: &Passage, day: Date) -> bool {
    let claim = &passage.claim;
    let of_date = || Some(claim.month_and_day? == (day.month(), day.day()));
    let of_weekday = || Some(claim.weekday? == day.weekday());
    let whole = claim.said_on.map(|claimed| claimed == When::Day(day));
    whole.or_else(of_date).or_else(of_weekday) == Some(true)
}

/// Whether the draft's day is off that of something else which the source reports: before it, or after the source came out. A
/// day between may be right. That of publication, where the source reports an earlier day, was copied from its head, unless the
/// words have an occasion of their own ("by telephone") or may have been said later.
fn is_off(passage: &Passage, draft: &str, guessed: Date, place: &Place<'_>) -> Option<bool> {
    let claim = &passage.claim;
    let published = place.published()?.day()?;
    let month_and_day = || {
        let (month, day) = claim.month_and_day?;
        Date::new(guessed.year(), month, day).ok()
    };
    let of_weekday = || {
        let weekday = claim.weekday?;
        let mut days = guessed.series(1.day()).take_while(|day| *day <= published);
        // A weekday that none of these days is lies before them.
        let day = days.find(|day| day.weekday() == weekday);
        day.or_else(|| guessed.yesterday().ok())
    };
    let claimed = claim.said_on.and_then(When::day);
    let claimed = claimed.or_else(month_and_day).or_else(of_weekday)?;
    let is_copied = claimed == published
        && guessed < published
        && !place.has_occasion()
        && !may_be_later(passage, draft, place);
    Some(claimed < guessed || claimed > published || is_copied)
}

/// Whether the day of publication may be that of the words though the source reports of an earlier one: that is the day of what
/// another one said, or the draft tells that it was said after what happened then.
fn may_be_later(passage: &Passage, draft: &str, place: &Place<'_>) -> bool {
    let (before, behind) = place.around_day().unwrap_or_default();
    let speaker = place.speaker().unwrap_or_default();
    let words = || before.unicode_words().chain(behind.unicode_words());
    let is_his = words().any(|word| is_same_word(word, last(&speaker)));
    let mut last_words = before.unicode_words().rev();
    let (verb, subject) = (last_words.next(), last_words.next());
    // "He said on Monday" may be the speaker.
    let is_open = subject.is_none_or(|word| function_word::is_pronoun(&word.to_lowercase()));
    let is_cue = verb.is_some_and(|verb| word::look_up(&verb.to_lowercase()).cue.is_some());
    let is_said = is_cue && !is_open;
    let own = narration(passage.span, draft);
    let after = own.split_once(" after ").map_or("", |(_, after)| after);
    let is_told = |word: &str| {
        let tells = function_word::of(&word.to_lowercase()).is_none();
        tells && words().any(|own| is_same_word(own, word))
    };
    is_said && !is_his || after.unicode_words().any(is_told)
}

/// Whether the month or year that the source tells may be that of something else in its sentence: "said of the fire in March", "said Vey,
/// who came in March".
fn is_time_of_other(place: &Place<'_>) -> bool {
    let (before, _) = place.around_day().unwrap_or_default();
    let words: Vec<String> = before.unicode_words().map(str::to_lowercase).collect();
    let last = &words[words.len().saturating_sub(WORDS_OF_EVENT)..];
    last.iter()
        .any(|word| lexicon::BEFORE_EVENTS.contains(word))
        || words.iter().any(|word| function_word::is_relative(word))
}

/// The weekday that the source tells, by its date or in words.
fn weekday_told(place: &Place<'_>) -> Option<Weekday> {
    let in_words = || match place.time_told()?.time {
        Time::Weekday(day) | Time::LastWeekday(day) => Some(day),
        _ => None,
    };
    let told = place.said_on().and_then(When::day);
    let told = told.map(|day| day.weekday());
    told.or_else(in_words).or_else(|| place.weekday_before())
}

/// When the words were said by the source: its own words, and the day that they come to.
pub(super) fn time_by_source(place: &Place<'_>) -> Option<String> {
    let guessed = || place.day_guessed().map(When::Day);
    let day = place.said_on().or_else(|| place.said_in()).or_else(guessed);
    let day = day.map(|day| day.to_string());
    let words = place.time_told().filter(|_| !place.is_day_set());
    let words = words.map(|time| time.span.of(place.text()));
    let words = words.map(|words| format!("“{}”", words.trim()));
    match (words, day) {
        (Some(words), Some(day)) => Some(format!("{words}, {day}")),
        (words, day) => words.or(day),
    }
}

/// The last day of a month or a year.
fn last_day(when: When) -> Option<Date> {
    match when {
        When::Day(day) => Some(day),
        When::Month { year, month } => Some(Date::new(year, month, 1).ok()?.last_of_month()),
        When::Year(year) => Date::new(year, 12, 31).ok(),
    }
}

fn parts(when: When) -> [Option<i16>; 3] {
    match when {
        When::Day(day) => [
            Some(day.year()),
            Some(day.month().into()),
            Some(day.day().into()),
        ],
        When::Month { year, month } => [Some(year), Some(month.into()), None],
        When::Year(year) => [Some(year), None, None],
    }
}

fn month_of(when: When) -> Option<i8> {
    match when {
        When::Day(day) => Some(day.month()),
        When::Month { month, .. } => Some(month),
        When::Year(_) => None,
    }
}

/// The two at the grain of the coarser one.
fn at_one_grain(a: When, b: When) -> impl Iterator<Item = (i16, i16)> {
    let both = parts(a).into_iter().zip(parts(b));
    both.map_while(|(a, b)| a.zip(b))
}

fn may_be_one(a: When, b: When) -> bool {
    at_one_grain(a, b).all(|(a, b)| a == b)
}

/// Whether one is surely later than the other.
fn is_after(a: When, b: When) -> bool {
    let differs = at_one_grain(a, b).find(|(a, b)| a != b);
    differs.is_some_and(|(a, b)| a > b)
}
