//! The day on which something was said: time expressions held against the day of publication.
//!
//! Which words tell the time of a quotation is decided when quotations are found; resolving them to days is a separate
//! step, which is repeated when the day of publication becomes known or is corrected.
//!
//! ```text
//! calendar      days and months as news prints them
//! times         all words of a text that tell when
//! neighbours    the words beside a time that may belong to it
//! date_lines    the date lines over a passage or at the head of a dispatch
//! passage       the time of the passage in which words stand
//! speech_times  which of these words tell when a quotation was said
//! occasion      the words that name the occasion
//! ```

mod calendar;
mod date_lines;
mod neighbours;
pub mod occasion;
mod passage;
pub mod speech_times;
pub mod times;

use crate::corpus::{Article, ArticleKind, Attested, CountedFrom, Provenance, TimeLink};
use crate::quotation::{Quotation, Time, ToldTime, When};
use crate::text::printable;
use jiff::civil::{Date, Weekday};
use jiff::{Span as Duration, ToSpan};
use std::cmp::Ordering;

/// The day, month or year that a time expression means in an article of the day `published`; `None` where none can be
/// known.
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
        Time::Year(year) => Some(When::Year(year)),
        Time::MonthsAgo(months) => {
            let then = published?.checked_sub(i64::from(months).months()).ok()?;
            Some(When::Month {
                year: then.year(),
                month: then.month(),
            })
        }
        Time::YearsAgo(years) => Some(When::Year(published?.year() - i16::from(years))),
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

/// The latest such day of the year on or before `published`. 29 February may lie up to eight years back.
fn latest_day(published: Date, month: i8, day: i8) -> Option<When> {
    (0..=8)
        .filter_map(|back| Date::new(published.year() - back, month, day).ok())
        .find(|date| *date <= published)
        .map(When::Day)
}

/// Sets [`Quotation::said_on`] from the words found ([`Quotation::time`]) and the day of publication. A second call
/// replaces what the first has set.
///
/// Where no words tell the day, it is the day of publication: surely in a transcript, as a guess in any other
/// article. Words that only exclude that day ("last week") leave it unknown. Nothing is said after it was printed, so
/// words for a later day are about something else, except for the day after a publication whose day is stated one too
/// early.
///
/// The day on which an article was only changed is none of these: nothing is counted from it, and nothing is said on it.
pub fn date(quotations: &mut [Quotation], article: &Article) {
    let published = published(article).map(|known| known.value);
    let is_early = published.is_some_and(|published| is_early(quotations, published));
    for quotation in quotations {
        quotation.said_on = match quotation.time {
            Some(told) if told.expression.time == Time::Vague => None,
            Some(told) => {
                let stated = stated(told, article, published);
                let stated = stated.filter(|known| match told.link {
                    TimeLink::Opening => is_likely(known.value, published, is_early),
                    TimeLink::Passage => is_early || !is_after(known.value, published),
                    _ => true,
                });
                stated.or_else(|| untold(article))
            }
            None => untold(article),
        };
    }
}

/// Whether the day of publication seems to be stated one too early: words beside a quotation name the day after it.
fn is_early(quotations: &[Quotation], published: Date) -> bool {
    let told = quotations.iter().filter_map(|quotation| quotation.time);
    let mut beside = told.filter(|told| told.link == TimeLink::Clause);
    beside.any(|told| {
        let time = told.expression.time;
        let when = resolve(time, Some(published));
        when.is_some_and(|when| tomorrow(time, when, published).is_some())
    })
}

/// Whether the day that the opening of an article names can be that of its other quotations: it lies at most a few days
/// before publication. A day further back, or after publication, is more likely about something else.
fn is_likely(when: When, published: Option<Date>, is_early: bool) -> bool {
    let (Some(day), Some(published)) = (when.day(), published) else {
        return true;
    };
    if day > published {
        return is_early;
    }
    day.duration_until(published).as_hours() <= 24 * MAX_DAYS_OF_NEWS
}

/// Whether a day is later than that of publication: a passage that names one tells of what is to come.
fn is_after(when: When, published: Option<Date>) -> bool {
    let days = when.day().zip(published);
    days.is_some_and(|(day, published)| day > published)
}

/// Days before publication on which what an article reports as news may have been said.
const MAX_DAYS_OF_NEWS: i64 = 4;

fn stated(told: ToldTime, article: &Article, published: Option<Date>) -> Option<Attested<When>> {
    let ToldTime { expression, link } = told;
    let when = resolve(expression.time, published)?;
    let tomorrow = published.and_then(|published| tomorrow(expression.time, when, published));
    let is_coming = published.is_some_and(|published| is_coming(expression.time, when, published));
    if is_coming && tomorrow.is_none() {
        return None;
    }
    let when = tomorrow.unwrap_or(when);
    let order = published.map(|published| when.cmp(&When::Day(published)));
    if order == Some(Ordering::Greater) && tomorrow.is_none() {
        return None;
    }
    let counted = published.zip(order);
    let counted = counted.filter(|_| tomorrow.is_some() || is_relative(expression.time));
    let provenance = Provenance::Time {
        words: printable(expression.span.of(&article.text)),
        counted: counted.map(|(published, order)| CountedFrom { published, order }),
        link,
    };
    Some(Attested::new(when, provenance))
}

/// Whether a date without a year is one that comes soon after publication, and not that of the year before: "a default
/// on Oct. 17" in an article of Oct. 7.
fn is_coming(time: Time, when: When, published: Date) -> bool {
    let Some(day) = when.day() else { return false };
    let days = day.duration_until(published).as_hours() / 24;
    matches!(time, Time::Day { year: None, .. }) && days > DAYS_OF_YEAR - MAX_DAYS_AHEAD
}

/// Days of a year.
const DAYS_OF_YEAR: i64 = 365;
/// Days after publication up to which a date without a year is taken for one that is still to come.
const MAX_DAYS_AHEAD: i64 = 45;

/// The day after publication, where the words name it: the article was updated, or its day is that of another time
/// zone. A weekday that would otherwise lie six days back is taken for it.
fn tomorrow(time: Time, when: When, published: Date) -> Option<When> {
    let tomorrow = When::Day(published.tomorrow().ok()?);
    let six_days_ago = back(published, 6) == Some(when);
    let named = matches!(time, Time::Weekday(_)) && six_days_ago;
    (named || when == tomorrow).then_some(tomorrow)
}

/// The day of a quotation that no words date: that of publication, which is sure in a transcript and a guess in a
/// report. A day of publication that is only inferred from another article is a guess in both.
fn untold(article: &Article) -> Option<Attested<When>> {
    let published = published(article)?;
    let is_inferred = matches!(published.provenance, Provenance::SharedStatement { .. });
    let provenance = match article.kind {
        ArticleKind::Transcript if !is_inferred => Provenance::TranscriptDay(published.value),
        _ => Provenance::Publication(published.value),
    };
    Some(Attested::new(When::Day(published.value), provenance))
}

/// The day on which an article came out, where what is known is not only when it was changed.
fn published(article: &Article) -> Option<&Attested<Date>> {
    let published = article.published.as_ref();
    published.filter(|known| !known.provenance.is_update())
}

fn is_relative(time: Time) -> bool {
    !matches!(
        time,
        Time::Day { year: Some(_), .. } | Time::Month { year: Some(_), .. } | Time::Year(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::LineRole;
    use crate::quotation::{Kind, TimeExpression};
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
            instant: None,
            accessed: None,
            related: Default::default(),
            links: Vec::new(),
            outlet: None,
            stated_outlet: None,
            found_body: None,
            siglum: "?1".into(),
            headline: None,
            authors: Vec::new(),
            published: published.map(|day| Attested::new(day, Provenance::Reader)),
            url: None,
            language: None,
            kind: Default::default(),
            note: None,
            translation: None,
            path: "a.txt".into(),
            sha256: String::new(),
            text: text.into(),
        }
    }

    fn clause(expression: TimeExpression) -> Option<ToldTime> {
        let link = TimeLink::Clause;
        Some(ToldTime { expression, link })
    }

    fn quotation(spans: Vec<Span>, time: Option<ToldTime>) -> Quotation {
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
            doubts: Vec::new(),
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
        let mut found = [quotation(vec![Span::new(3, 17)], clause(time))];
        date(&mut found, &article(None, text));
        assert_eq!(found[0].said_on, None);
        for _ in 0..2 {
            date(&mut found, &article(Some(FRIDAY), text));
            let said_on = found[0].said_on.clone().unwrap();
            assert_eq!(said_on.value, When::Day(ymd(2031, 5, 1)));
            assert_eq!(
                said_on.provenance.to_string(),
                "“late Thursday” before 2 May 2031, the day of publication"
            );
            assert!(!said_on.is_guess());
        }
    }

    #[test]
    fn no_weekday_is_counted_from_the_day_of_an_update() {
        let text = "“We sail,” Okoro said on Thursday.";
        let time = times::times(text)[0].expression;
        let mut article = article(Some(FRIDAY), text);
        let line = Provenance::line(LineRole::Updated, "Updated 2 May 2031");
        article.published = Some(Attested::new(FRIDAY, line));
        for told in [clause(time), None] {
            let mut found = [quotation(vec![Span::new(3, 10)], told)];
            date(&mut found, &article);
            assert_eq!(found[0].said_on, None);
        }
        assert_eq!(article.stated_publication_day(), None);
    }

    #[test]
    fn a_weekday_of_tomorrow_is_the_day_after_a_publication_that_came_too_early() {
        let text = "“Rain is coming,” Okoro said on Saturday.";
        let time = times::times(text)[0].expression;
        let mut found = [quotation(vec![Span::new(3, 17)], clause(time))];
        date(&mut found, &article(Some(FRIDAY), text));
        let said_on = found[0].said_on.clone().unwrap();
        assert_eq!(said_on.value, When::Day(ymd(2031, 5, 3)));
        let by = said_on.provenance.to_string();
        assert!(by.contains("“on Saturday” after 2 May 2031"), "{by}");
        assert!(said_on.is_guess());
        date(&mut found, &article(Some(ymd(2031, 5, 3)), text));
        assert!(!found[0].said_on.clone().unwrap().is_guess());
    }

    #[test]
    fn a_record_is_of_its_day() {
        let text = "VEY: The ferry is late.\nOKORO: It is.";
        let of = |kind, provenance| {
            let published = Some(Attested::new(FRIDAY, provenance));
            let article = Article {
                kind,
                published,
                ..article(None, text)
            };
            let mut found = [quotation(vec![Span::new(5, 23)], None)];
            date(&mut found, &article);
            let [quotation] = found;
            let said_on = quotation.said_on.unwrap();
            (said_on.value, said_on.is_guess())
        };
        let friday = When::Day(FRIDAY);
        let record = ArticleKind::Transcript;
        assert_eq!(of(record, Provenance::Reader), (friday, false));
        assert_eq!(of(ArticleKind::Article, Provenance::Reader), (friday, true));
        let shared = Provenance::SharedStatement {
            siglum: "B".into(),
            words: "The ferry".into(),
        };
        assert_eq!(of(record, shared), (friday, true));
    }

    #[test]
    fn a_later_day_is_not_that_of_what_was_said() {
        let text = "“Rain is coming,” Okoro said on 3 June 2031.";
        let time = times::times(text)[0].expression;
        let mut found = [quotation(vec![Span::new(3, 17)], clause(time))];
        date(&mut found, &article(Some(FRIDAY), text));
        let said_on = found[0].said_on.clone().unwrap();
        assert_eq!(said_on.provenance, Provenance::Publication(FRIDAY));
        date(&mut found, &article(Some(ymd(2031, 6, 4)), text));
        let said_on = found[0].said_on.clone().unwrap();
        assert_eq!(said_on.value, When::Day(ymd(2031, 6, 3)));
    }

    #[test]
    fn vague_words_rule_the_publication_out_and_no_words_leave_it_a_guess() {
        let text = "Okoro spoke on Friday.\n“Rain,” he said. Earlier this week he said “sun”.";
        let expression = |words: &str, time| {
            let start = text.find(words).unwrap();
            let span = Span::new(start, start + words.len());
            TimeExpression { span, time }
        };
        let friday = expression("on Friday", Time::Weekday(Weekday::Friday));
        let opening = ToldTime {
            expression: friday,
            link: TimeLink::Opening,
        };
        let vague = expression("Earlier this week", Time::Vague);
        let mut found = [
            quotation(vec![Span::new(26, 30)], Some(opening)),
            quotation(vec![Span::new(70, 73)], clause(vague)),
            quotation(vec![Span::new(26, 30)], None),
        ];
        date(&mut found, &article(Some(FRIDAY), text));
        let by = |i: usize| {
            let said_on = found[i].said_on.as_ref();
            said_on.map(|known| (known.provenance.to_string(), known.is_guess()))
        };
        let opening =
            "“on Friday”: the day of publication, 2 May 2031 (the opening of the article)";
        assert_eq!(by(0), Some((opening.to_string(), true)));
        assert_eq!(by(1), None);
        let publication = "the day of publication, 2 May 2031";
        assert_eq!(by(2), Some((publication.to_string(), true)));
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_said_after_it_was_printed(
            days in 0i64..9000,
            said in 0usize..12,
            opening in 0usize..12,
            number in 1i8..29,
        ) {
            let published = ymd(2010, 1, 1).checked_add(days.days()).unwrap();
            let month = published.strftime("%B");
            let tomorrow = published.tomorrow().unwrap().strftime("%A");
            let year = published.year();
            let times = [
                format!("on {month} {number}"),
                format!("on {month} {number}, {year}"),
                format!("on December {number}, {year}"),
                format!("on June {number}, {}", year + 1),
                format!("in {}", year + 1),
                format!("in December {year}"),
                "on Monday".into(),
                "on Friday".into(),
                format!("on {tomorrow}"),
                "today".into(),
                "last month".into(),
                "earlier this year".into(),
            ];
            let (said, opening) = (&times[said], &times[opening]);
            let text = format!(
                "Mara Okoro spoke {opening}.\n“We sail,” Okoro said {said}.\n“We stay,” Tom Vey said."
            );
            let article = article(Some(published), &text);
            let mut found = crate::quotation::find(&article);
            date(&mut found, &article);
            for known in found.iter().filter_map(|quotation| quotation.said_on.as_ref()) {
                let early = known.provenance.is_after_publication();
                let latest = if early { published.tomorrow().unwrap() } else { published };
                proptest::prop_assert!(known.value <= When::Day(latest), "{known:?} in {text}");
                proptest::prop_assert!(!early || known.is_guess());
            }
        }
    }
}
