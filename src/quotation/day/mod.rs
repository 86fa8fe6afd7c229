//! The day on which something was said: time expressions held against the day of publication.
//!
//! Which words tell the time of a quotation is settled when quotations are found; here they are only
//! resolved, so that the days can be set again once the day of publication is known or corrected.

mod calendar;
mod date_lines;
pub mod moment;
pub mod occasion;
pub mod times;

use crate::corpus::{Article, Attested, CountedFrom, Provenance};
use crate::quotation::{Doubt, Quotation, Time, TimeExpression, When};
use crate::text::printable;
use jiff::civil::{Date, Weekday};
use jiff::{Span as Duration, ToSpan};

/// What a time means in an article of the day `published`; `None` where no day or month can be known.
///
/// A weekday is the nearest such day on or before the day of publication, which is right for 92 of 100
/// weekdays in news text.
///
/// ```
/// use jiff::civil::{Weekday, date};
/// use verbatim::quotation::{Time, When, resolve};
/// let friday = date(2031, 5, 2);
/// let thursday = resolve(Time::Weekday(Weekday::Thursday), Some(friday));
/// assert_eq!(thursday, Some(When::Day(date(2031, 5, 1))));
/// assert_eq!(resolve(Time::Vague, Some(friday)), None);
/// ```
pub fn resolve(time: Time, published: Option<Date>) -> Option<When> {
    match time {
        Time::Weekday(day) => back(published?, days_since(published?, day)),
        Time::LastWeekday(day) => match days_since(published?, day) {
            // "last Friday" in Friday's or Saturday's paper is the Friday of the week before.
            near @ 0..=1 => back(published?, near + 7),
            days => back(published?, days),
        },
        Time::DaysAgo(days) => back(published?, days),
        Time::Day {
            year: Some(year),
            month,
            day,
        } => Some(When::Day(Date::new(year, month, day).ok()?)),
        Time::Day {
            year: None,
            month,
            day,
        } => latest_day(published?, month, day),
        Time::Month {
            year: Some(year),
            month,
        } => Some(When::Month { year, month }),
        Time::Month { year: None, month } => {
            let published = published?;
            let year = published.year() - i16::from(month > published.month());
            Some(When::Month { year, month })
        }
        Time::Vague => None,
    }
}

/// How many days before `date` the last `day` was; 0 where it is that day.
fn days_since(date: Date, day: Weekday) -> i8 {
    (date.weekday().to_monday_one_offset() - day.to_monday_one_offset()).rem_euclid(7)
}

fn back(date: Date, days: i8) -> Option<When> {
    let span: Duration = i64::from(days).days();
    Some(When::Day(date.checked_sub(span).ok()?))
}

/// The latest such day on or before `published`; at most eight years back, for 29 February.
fn latest_day(published: Date, month: i8, day: i8) -> Option<When> {
    (0..=8)
        .filter_map(|back| Date::new(published.year() - back, month, day).ok())
        .find(|date| *date <= published)
        .map(When::Day)
}

/// Sets [`Quotation::said_on`] and the doubts about the day, from the words found ([`Quotation::time`])
/// and the day of publication. It may be called again: what an earlier call set is replaced.
pub fn date(quotations: &mut [Quotation], article: &Article) {
    let published = article.published.as_ref().map(|known| known.value);
    for quotation in quotations {
        let (said_on, doubt) = match quotation.time {
            Some(expression) => stated(expression, quotation, article, published),
            None => guessed(published),
        };
        quotation.said_on = said_on;
        let no_day = |d: &Doubt| {
            use Doubt::{DayAfterPublication, DayFromPublication, DayUnknown};
            matches!(d, DayAfterPublication | DayFromPublication | DayUnknown)
        };
        quotation.doubts.retain(|d| !no_day(d));
        quotation.doubts.extend(doubt);
        quotation.doubts.sort_unstable();
    }
}

type Day = (Option<Attested<When>>, Option<Doubt>);

fn stated(
    time: TimeExpression,
    quotation: &Quotation,
    article: &Article,
    published: Option<Date>,
) -> Day {
    let Some(when) = resolve(time.time, published) else {
        return (None, Some(Doubt::DayUnknown));
    };
    let after = published.and_then(|published| day_after(time.time, when, published));
    let when = after.unwrap_or(when);
    let published = published.filter(|_| is_relative(time.time));
    let provenance = Provenance::Time {
        words: printable(time.span.of(&article.text)),
        counted: published.map(|published| counted(when, published)),
        elsewhere: is_elsewhere(time, quotation, &article.text),
    };
    let doubt = after.map(|_| Doubt::DayAfterPublication);
    (Some(Attested::new(when, provenance)), doubt)
}

/// The day after the publication, where a weekday names it: an article whose day is that of its first
/// version, or of another time zone. A day six days back would hardly be called by its weekday alone.
fn day_after(time: Time, when: When, published: Date) -> Option<When> {
    let tomorrow = published.tomorrow().ok()?;
    let six_days_ago = back(published, 6) == Some(when);
    (matches!(time, Time::Weekday(_)) && six_days_ago).then_some(When::Day(tomorrow))
}

fn guessed(published: Option<Date>) -> Day {
    match published {
        Some(day) => (
            Some(Attested::new(When::Day(day), Provenance::Publication(day))),
            Some(Doubt::DayFromPublication),
        ),
        None => (None, Some(Doubt::DayUnknown)),
    }
}

fn is_relative(time: Time) -> bool {
    !matches!(
        time,
        Time::Day { year: Some(_), .. } | Time::Month { year: Some(_), .. }
    )
}

fn counted(when: When, published: Date) -> CountedFrom {
    CountedFrom {
        published,
        order: when.cmp(&When::Day(published)),
    }
}

/// So many bytes away words are elsewhere, whatever the lines.
const FAR: usize = 2000;

/// Whether the words stand outside the quotation's paragraphs.
fn is_elsewhere(time: TimeExpression, quotation: &Quotation, text: &str) -> bool {
    let extent = quotation.extent();
    let between = if time.span.end <= extent.start {
        text.get(time.span.end..extent.start)
    } else {
        text.get(extent.end..time.span.start)
    };
    between.is_some_and(|between| between.len() > FAR || between.contains('\n'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::Kind;
    use crate::text::Span;
    use jiff::civil::date as ymd;

    const FRIDAY: Date = ymd(2031, 5, 2);

    fn day(year: i16, month: i8, day: i8) -> Option<When> {
        Some(When::Day(ymd(year, month, day)))
    }

    #[test]
    fn a_weekday_is_the_nearest_on_or_before_the_publication() {
        let read = |time| resolve(time, Some(FRIDAY));
        assert_eq!(read(Time::Weekday(Weekday::Friday)), day(2031, 5, 2));
        assert_eq!(read(Time::Weekday(Weekday::Thursday)), day(2031, 5, 1));
        assert_eq!(read(Time::Weekday(Weekday::Saturday)), day(2031, 4, 26));
        assert_eq!(read(Time::LastWeekday(Weekday::Friday)), day(2031, 4, 25));
        assert_eq!(read(Time::LastWeekday(Weekday::Thursday)), day(2031, 4, 24));
        assert_eq!(read(Time::LastWeekday(Weekday::Monday)), day(2031, 4, 28));
        assert_eq!(read(Time::DaysAgo(2)), day(2031, 4, 30));
    }

    #[test]
    fn a_date_without_a_year_is_the_latest_before_the_publication() {
        let read = |month, day| {
            resolve(
                Time::Day {
                    year: None,
                    month,
                    day,
                },
                Some(FRIDAY),
            )
        };
        assert_eq!(read(5, 2), day(2031, 5, 2));
        assert_eq!(read(5, 3), day(2030, 5, 3));
        assert_eq!(read(2, 29), day(2028, 2, 29));
        let month = |month| resolve(Time::Month { year: None, month }, Some(FRIDAY));
        assert_eq!(
            month(10),
            Some(When::Month {
                year: 2030,
                month: 10
            })
        );
        assert_eq!(
            month(5),
            Some(When::Month {
                year: 2031,
                month: 5
            })
        );
    }

    #[test]
    fn without_a_day_of_publication_only_full_dates_are_known() {
        assert_eq!(resolve(Time::Weekday(Weekday::Monday), None), None);
        assert_eq!(resolve(Time::DaysAgo(0), None), None);
        assert_eq!(
            resolve(
                Time::Day {
                    year: None,
                    month: 5,
                    day: 1
                },
                None
            ),
            None
        );
        let full = Time::Day {
            year: Some(2031),
            month: 5,
            day: 1,
        };
        assert_eq!(resolve(full, None), day(2031, 5, 1));
        let month = Time::Month {
            year: Some(2031),
            month: 5,
        };
        assert_eq!(
            resolve(month, None),
            Some(When::Month {
                year: 2031,
                month: 5
            })
        );
    }

    fn article(published: Option<Date>, text: &str) -> Article {
        Article {
            id: "a".into(),
            former_id: "a".into(),
            outlet: None,
            siglum: "?1".into(),
            headline: None,
            authors: Vec::new(),
            published: published.map(|day| Attested::new(day, Provenance::Reader)),
            url: None,
            language: None,
            kind: Default::default(),
            note: None,
            path: "a.txt".into(),
            sha256: String::new(),
            text: text.into(),
        }
    }

    fn quotation(spans: Vec<Span>, time: Option<TimeExpression>) -> Quotation {
        Quotation {
            spans,
            kind: Kind::Direct,
            cue: None,
            speaker: None,
            relay: None,
            time,
            said_on: None,
            occasion: None,
            floating: false,
            doubts: vec![Doubt::SpeakerUnknown],
        }
    }

    #[test]
    fn days_are_set_again_when_the_publication_becomes_known() {
        let text = "“Rain is coming,” Okoro said late Thursday.";
        let span = Span::new(text.find("late").unwrap(), text.len() - 1);
        let time = TimeExpression {
            span,
            time: Time::Weekday(Weekday::Thursday),
        };
        let mut found = [quotation(vec![Span::new(3, 17)], Some(time))];
        date(&mut found, &article(None, text));
        assert_eq!(found[0].said_on, None);
        assert_eq!(found[0].doubts, [Doubt::SpeakerUnknown, Doubt::DayUnknown]);
        for _ in 0..2 {
            date(&mut found, &article(Some(FRIDAY), text));
            let said_on = found[0].said_on.clone().unwrap();
            assert_eq!(said_on.value, When::Day(ymd(2031, 5, 1)));
            assert_eq!(
                said_on.provenance.to_string(),
                "“late Thursday” before 2 May 2031, the day of publication"
            );
            assert_eq!(found[0].doubts, [Doubt::SpeakerUnknown]);
        }
    }

    #[test]
    fn a_weekday_of_tomorrow_is_the_day_after_a_publication_that_came_too_early() {
        let text = "“Rain is coming,” Okoro said on Saturday.";
        let time = times::times(text)[0].expression;
        let mut found = [quotation(vec![Span::new(3, 17)], Some(time))];
        date(&mut found, &article(Some(FRIDAY), text));
        let said_on = found[0].said_on.clone().unwrap();
        assert_eq!(said_on.value, When::Day(ymd(2031, 5, 3)));
        let by = said_on.provenance.to_string();
        assert!(by.contains("“on Saturday” after 2 May 2031"), "{by}");
        assert!(found[0].doubts.contains(&Doubt::DayAfterPublication));
        date(&mut found, &article(Some(ymd(2031, 5, 3)), text));
        assert_eq!(found[0].doubts, [Doubt::SpeakerUnknown]);
    }

    #[test]
    fn words_elsewhere_are_named_as_such_and_vague_words_rule_the_publication_out() {
        let text = "Okoro spoke on Friday.\n“Rain,” he said. Earlier this week he said “sun”.";
        let friday = TimeExpression {
            span: Span::new(12, 21),
            time: Time::Weekday(Weekday::Friday),
        };
        let vague = TimeExpression {
            span: Span::new(42, 59),
            time: Time::Vague,
        };
        let mut found = [
            quotation(vec![Span::new(26, 30)], Some(friday)),
            quotation(vec![Span::new(70, 73)], Some(vague)),
            quotation(vec![Span::new(26, 30)], None),
        ];
        date(&mut found, &article(Some(FRIDAY), text));
        let by = |i: usize| {
            found[i]
                .said_on
                .as_ref()
                .map(|known| known.provenance.to_string())
        };
        assert_eq!(
            by(0).as_deref(),
            Some("“on Friday”: the day of publication, 2 May 2031 (elsewhere in the article)")
        );
        assert_eq!(by(1), None);
        assert!(found[1].doubts.contains(&Doubt::DayUnknown));
        assert_eq!(by(2).as_deref(), Some("the day of publication, 2 May 2031"));
        assert!(found[2].doubts.contains(&Doubt::DayFromPublication));
    }
}
