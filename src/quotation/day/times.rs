//! Finds the words of a text that tell when.
//!
//! Anchors ("Thursday", "Dec.", "last night") come from a list by one pass of an
//! Aho–Corasick automaton; each is then widened over the words around it ("late Thursday night",
//! "Sunday, 31 December 2017"). One pass, whatever the text.

use crate::language::lexicon;
use crate::language::time_word::EARLIER;
use crate::language::time_word::{self, TimeWord};
use crate::quotation::day::calendar::{around_century, around_month};
use crate::quotation::day::neighbours::{MAX_WORDS_BEFORE, word_after, word_before};
use crate::quotation::{Time, TimeExpression};
use crate::text::Span;
use jiff::civil::Weekday;

/// The position of a time in its phrase, which decides whether it can tell when something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimePosition {
    /// "on Thursday", "Thursday".
    Free,
    /// "Thursday's …": the time of the noun that follows.
    Possessive,
    /// "since Thursday", "until May": an end of a stretch of time.
    Bound,
}

/// A time expression and its position in its phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundTime {
    /// The words and what they mean.
    pub expression: TimeExpression,
    /// Their position in the phrase.
    pub position: TimePosition,
    /// Whether they refer to the day named last before them: "that day", "the same night".
    pub points_back: bool,
}

/// The time expressions of `text`, in order, without overlap.
pub fn times(text: &str) -> Vec<FoundTime> {
    let mut found: Vec<FoundTime> = Vec::new();
    for (span, anchor) in time_word::find(text) {
        if found
            .last()
            .is_some_and(|last| span.start < last.expression.span.end)
            || !stands_alone(text, span)
            || is_part_of_name(text, span, anchor)
        {
            continue;
        }
        let Some(new) = parse(text, span, anchor) else {
            continue;
        };
        push(&mut found, text, new);
    }
    found
}

/// Adds `new`, joined with the time before it where both are one expression: "Sunday" with "31 December", "earlier"
/// with "on Thursday".
fn push(found: &mut Vec<FoundTime>, text: &str, mut new: FoundTime) {
    if let Some(last) = found.last().copied() {
        let gap = text.get(last.expression.span.end..new.expression.span.start);
        let touching = gap.is_some_and(|gap| matches!(gap, " " | ", " | " ,"));
        let unites = match (last.expression.time, new.expression.time) {
            (Time::Weekday(_), Time::Day { .. }) => true,
            (Time::Vague, Time::Weekday(_) | Time::Day { .. } | Time::Month { .. }) => {
                last.expression.span.of(text).eq_ignore_ascii_case(EARLIER)
            }
            _ => false,
        };
        let overlapping = new.expression.span.start < last.expression.span.end;
        if (touching || overlapping) && unites {
            new.expression.span = last.expression.span.cover(&new.expression.span);
            found.pop();
        } else if overlapping {
            new.expression.span.start = last.expression.span.end;
        }
    }
    found.push(new);
}

fn parse(text: &str, span: Span, anchor: TimeWord) -> Option<FoundTime> {
    let capital = text[span.range()].starts_with(|c: char| c.is_uppercase());
    match anchor {
        TimeWord::Weekday(day) if capital => weekday(text, span, day),
        TimeWord::Month(month) if capital => calendar(text, around_month(text, span, month)),
        TimeWord::Ago(days) => Some(finish(text, span, Time::DaysAgo(days))),
        TimeWord::MonthsAgo(months) => Some(finish(text, span, Time::MonthsAgo(months))),
        TimeWord::YearsAgo(years) => Some(finish(text, span, Time::YearsAgo(years))),
        TimeWord::Vague => Some(finish(text, span, Time::Vague)),
        TimeWord::Same => Some(FoundTime {
            points_back: true,
            ..finish(text, span, Time::Vague)
        }),
        TimeWord::Year => calendar(text, around_century(text, span)),
        TimeWord::Weekday(_) | TimeWord::Month(_) => None,
    }
}

/// Whether the short form of a day ("Sun.") is the last word of a paper's name, with the article before it: "told the Ostwick Sun."
fn is_named_paper(text: &str, span: Span) -> bool {
    let name = word_before(text, span.start);
    let is_name = |word: &Span| word.of(text).starts_with(char::is_uppercase);
    let article = name
        .filter(is_name)
        .and_then(|word| word_before(text, word.start));
    span.of(text).ends_with('.')
        && article.is_some_and(|word| word.of(text).eq_ignore_ascii_case("the"))
}

/// Whether the words are part of the name of a paper, a programme or a treaty: "the Sunday Times", "USA TODAY", "on
/// This Week". Their capitals tell, which words of time have only at the beginning of a sentence.
fn is_part_of_name(text: &str, span: Span, anchor: TimeWord) -> bool {
    let capital = |word: &str| word.starts_with(|c: char| c.is_uppercase());
    let before = word_before(text, span.start).map(|word| word.of(text));
    match anchor {
        TimeWord::Weekday(_) => {
            let head = before.filter(|word| capital(word));
            let tail = word_after(text, span.end).map(|word| word.of(text));
            let tail = tail.filter(|word| capital(word));
            is_named_paper(text, span)
                || head.is_some_and(|head| lexicon::DAY_NAME_HEADS.contains_folded(head))
                || tail.is_some_and(|tail| lexicon::DAY_NAME_TAILS.contains_folded(tail))
        }
        TimeWord::Ago(_) | TimeWord::Vague | TimeWord::MonthsAgo(_) | TimeWord::YearsAgo(_) => {
            let words = span.of(text);
            let title = words.split(' ').all(capital);
            let shouted = words.len() > 1 && words.chars().all(|c| c.is_uppercase());
            shouted || title && (words.contains(' ') || before.is_some_and(capital))
        }
        _ => false,
    }
}

fn weekday(text: &str, span: Span, day: Weekday) -> Option<FoundTime> {
    let mut time = Time::Weekday(day);
    let mut start = span.start;
    for _ in 0..MAX_WORDS_BEFORE {
        let Some(word) = word_before(text, start) else {
            break;
        };
        let modifier = word.of(text);
        match lexicon::WEEKDAY_MODIFIERS.meaning_folded(modifier) {
            Some("another") => return None,
            Some("past") => time = Time::LastWeekday(day),
            Some(_) => {}
            // "read The Sun."
            None if modifier.eq_ignore_ascii_case("the") && span.of(text).ends_with('.') => {
                return None;
            }
            None => break,
        }
        start = word.start;
    }
    Some(finish(text, Span::new(start, span.end), time))
}

fn calendar(text: &str, found: Option<(Span, Time)>) -> Option<FoundTime> {
    let (span, time) = found?;
    Some(finish(text, span, time))
}

/// Extends a time over the part of the day behind it ("night"), and determines its position in its phrase.
fn finish(text: &str, span: Span, time: Time) -> FoundTime {
    let mut span = span;
    for part in lexicon::PARTS_OF_DAY.entries() {
        let end = span.end + 1 + part.len();
        let behind = text.get(span.end..end).and_then(|t| t.strip_prefix(' '));
        if behind == Some(part) && stands_alone(text, Span::new(span.start, end)) {
            span.end = end;
        }
    }
    let possessive = ["'s", "’s"].iter().any(|s| text[span.end..].starts_with(s));
    let bound = word_before(text, span.start)
        .is_some_and(|word| lexicon::TIME_BOUNDS.contains_folded(word.of(text)));
    let position = match (bound, possessive) {
        (true, _) => TimePosition::Bound,
        (_, true) => TimePosition::Possessive,
        _ => TimePosition::Free,
    };
    FoundTime {
        expression: TimeExpression { span, time },
        position,
        points_back: false,
    }
}

/// Whether no letter or digit touches the span, so that it is a word and not a part of one.
fn stands_alone(text: &str, span: Span) -> bool {
    let before = text[..span.start].chars().next_back();
    let after = text[span.end..].chars().next();
    let ends_in_digit = text.as_bytes()[span.end - 1].is_ascii_digit();
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '_' | '@' | '#' | '$' | '£' | '€');
    !before.is_some_and(joins)
        && (ends_in_digit || text.as_bytes()[span.end - 1] == b'.' || !after.is_some_and(joins))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Time)> {
        times(text)
            .iter()
            .map(|s| (s.expression.span.of(text), s.expression.time))
            .collect()
    }

    #[test]
    fn weekdays_with_the_words_around_them() {
        let thursday = Time::Weekday(Weekday::Thursday);
        assert_eq!(
            found("Okoro said late Thursday."),
            [("late Thursday", thursday)]
        );
        assert_eq!(
            found("On Thursday night he left"),
            [("On Thursday night", thursday)]
        );
        assert_eq!(found("in Thursday's debate"), [("Thursday", thursday)]);
        assert_eq!(found("he said Thurs. at noon"), [("Thurs.", thursday)]);
        assert_eq!(
            found("he said earlier on Thursday"),
            [("earlier on Thursday", thursday)]
        );
        assert_eq!(
            found("he said last Thursday"),
            [("last Thursday", Time::LastWeekday(Weekday::Thursday))]
        );
        assert_eq!(found("will meet next Thursday"), []);
        assert_eq!(found("the sun. He read The Sun. Money and Mondays"), []);
    }

    #[test]
    fn days_counted_from_the_publication_and_vague_times() {
        assert_eq!(found("said last night"), [("last night", Time::DaysAgo(1))]);
        assert_eq!(
            found("said yesterday evening, today"),
            [
                ("yesterday evening", Time::DaysAgo(1)),
                ("today", Time::DaysAgo(0))
            ]
        );
        assert_eq!(
            found("said three days ago"),
            [("three days ago", Time::DaysAgo(3))]
        );
        assert_eq!(
            found("said earlier this week"),
            [("earlier this week", Time::Vague)]
        );
        assert_eq!(found("said in 1998"), [("in 1998", Time::Year(1998))]);
        assert_eq!(found("for $2000 and 20 people, 1950 votes"), []);
    }

    #[test]
    fn names_of_papers_programmes_and_treaties_are_no_times() {
        for text in [
            "Okoro told USA TODAY that",
            "a Port Today survey found",
            "he told TODAY that",
            "she said on This Week that",
            "the Good Friday Agreement",
            "he told the Sunday Times",
            "on Monday Night with Vey",
            "told Quay News Sunday",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
        for text in [
            "Today Okoro said",
            "This week Okoro said",
            "Okoro said today",
            "On Sunday Okoro said",
            "Okoro Sunday said",
            "on Monday night with Vey",
        ] {
            assert_eq!(found(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn the_tie_tells_what_the_time_belongs_to() {
        let position = |text| times(text)[0].position;
        assert_eq!(position("on Thursday"), TimePosition::Free);
        assert_eq!(position("Thursday’s debate"), TimePosition::Possessive);
        assert_eq!(position("since Thursday"), TimePosition::Bound);
        assert_eq!(position("before May 3"), TimePosition::Bound);
    }

    #[test]
    fn some_times_point_back_to_the_day_named_before() {
        let back = |text| times(text)[0].points_back;
        assert!(back("in a letter written that day") && back("later the same night"));
        assert!(!back("on Thursday") && !back("the next day"));
    }

    #[test]
    fn strange_text_is_read_in_one_piece() {
        for text in [
            "Dec. ",
            "Dec. 1—",
            "é Dec. 31–é",
            "20",
            "in 20",
            "2031-12-0é",
            "1st of",
            " Dec",
            "Mon.Tue.",
            "Dec. 99999",
        ] {
            for found in times(text) {
                let words = text.get(found.expression.span.range());
                assert!(words.is_some_and(|words| !words.is_empty()), "{text}");
            }
        }
    }
}
