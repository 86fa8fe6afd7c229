//! Date lines: the one over a passage of a digest or live report, and the one at the head of a dispatch.

use crate::corpus::TimeLink;
use crate::quotation::day::calendar::is_date_line;
use crate::quotation::day::resolve;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::index::{Ix, ParagraphIx};
use crate::quotation::{Time, TimeExpression, ToldTime, When};
use crate::text::Span;
use jiff::civil::{Date, Weekday};

/// Paragraphs at the beginning of an article in which a dateline may stand.
const DATELINE_PARAGRAPHS: usize = 4;

/// The date lines of an article: their paragraphs and days, in order.
#[derive(Clone, Debug)]
pub struct DateLines {
    lines: Vec<(ParagraphIx, TimeExpression)>,
    link: TimeLink,
}

impl DateLines {
    /// The paragraphs that are date lines, or weekdays as headings, where there are two different ones at least;
    /// else the dateline ("OSTWICK, May 2 —"). `days` are the times of the article in order.
    pub fn new(analysis: &Analysis<'_>, days: impl Iterator<Item = TimeExpression>) -> Self {
        let mut lines = Vec::new();
        let mut head = None;
        let is_day =
            |time: &TimeExpression| matches!(time.time, Time::Day { .. } | Time::Weekday(_));
        for expression in days.filter(is_day) {
            let paragraph = analysis.paragraph_at(expression.span.start);
            let line = analysis.paragraphs[paragraph].span;
            let is_line = match expression.time {
                Time::Weekday(_) => is_weekday_line,
                _ => is_date_line,
            };
            if is_line(analysis.text, line, expression.span)
                || is_label(analysis.text, line, expression)
            {
                lines.push((paragraph, expression));
            } else if matches!(expression.time, Time::Day { .. })
                && paragraph < ParagraphIx::new(DATELINE_PARAGRAPHS)
                && is_place_line(analysis.text, line, expression.span)
            {
                head = head.or(Some((paragraph, expression)));
            }
        }
        let differ = lines
            .windows(2)
            .any(|pair| pair[0].1.time != pair[1].1.time);
        if differ {
            return DateLines {
                lines,
                link: TimeLink::DateLine,
            };
        }
        DateLines {
            lines: head.into_iter().collect(),
            link: TimeLink::Dateline,
        }
    }

    /// The date line over a paragraph as the time of what is said there.
    pub fn time_over(&self, paragraph: ParagraphIx) -> Option<ToldTime> {
        let expression = self.over(paragraph)?;
        Some(ToldTime {
            expression,
            link: self.link,
        })
    }

    /// The date line over a paragraph.
    pub fn over(&self, paragraph: ParagraphIx) -> Option<TimeExpression> {
        let (_, time) = self.lines.get(self.passage(paragraph).checked_sub(1)?)?;
        Some(*time)
    }

    /// The number of the passage that a paragraph belongs to: 0 before the first line.
    fn passage(&self, paragraph: ParagraphIx) -> usize {
        self.lines.partition_point(|(line, _)| *line <= paragraph)
    }

    /// Whether no date line of a digest parts two paragraphs.
    pub fn are_together(&self, a: ParagraphIx, b: ParagraphIx) -> bool {
        self.lines.len() < 2 || self.passage(a) == self.passage(b)
    }

    /// What a time means under its date line, from which "today" and "Thursday" are counted: to a calendar day where
    /// the line has a year, to a weekday where the line is one.
    pub fn counted(&self, analysis: &Analysis<'_>, expression: TimeExpression) -> Time {
        let paragraph = analysis.paragraph_at(expression.span.start);
        let line = self.over(paragraph).map(|line| line.time);
        let counted = match line {
            Some(Time::Day {
                year: Some(year),
                month,
                day,
            }) => counted_from_date(expression.time, year, month, day),
            Some(Time::Weekday(line)) => counted_from_weekday(expression.time, line),
            _ => None,
        };
        counted.unwrap_or(expression.time)
    }
}

fn counted_from_date(time: Time, year: i16, month: i8, day: i8) -> Option<Time> {
    let is_relative = matches!(
        time,
        Time::Weekday(_) | Time::LastWeekday(_) | Time::DaysAgo(_)
    );
    let line = Date::new(year, month, day).ok().filter(|_| is_relative)?;
    let When::Day(date) = resolve(time, Some(line))? else {
        return None;
    };
    Some(Time::Day {
        year: Some(date.year()),
        month: date.month(),
        day: date.day(),
    })
}

/// "yesterday" under "Friday" is Thursday; a weekday is counted from the publication, as the line itself is.
fn counted_from_weekday(time: Time, line: Weekday) -> Option<Time> {
    match time {
        Time::DaysAgo(days @ 0..=6) => Some(Time::Weekday(line.wrapping_sub(days))),
        _ => None,
    }
}

/// Whether a date labels the entry of a chronicle that it opens: "Jan. 2: Okoro says".
fn is_label(text: &str, line: Span, date: TimeExpression) -> bool {
    let before = text.get(line.start..date.span.start).unwrap_or("");
    let opens = !before.contains(char::is_alphanumeric);
    let dated = matches!(date.time, Time::Day { .. });
    let behind = text.get(date.span.end..line.end).unwrap_or("");
    dated && line.contains(&date.span) && opens && behind.starts_with([':', '—', '–'])
}

/// A weekday alone on its line, or with the hour: "Friday", "## Friday, 2:15 p.m.", "**Friday:**".
fn is_weekday_line(text: &str, line: Span, day: Span) -> bool {
    if !line.contains(&day) || day.end - line.start > MAX_HEADING_BYTES {
        return false;
    }
    let before = text.get(line.start..day.start).unwrap_or("");
    let after = text.get(day.end..line.end).unwrap_or("");
    let is_sign = |c: char| !c.is_alphanumeric();
    // An hour: digits, and at most "a.m. EST".
    let letters = after.chars().filter(|c| c.is_alphabetic()).count();
    let is_hour = after.contains(|c: char| c.is_ascii_digit())
        && after.len() <= MAX_HOUR_BYTES
        && letters <= 5;
    before.chars().all(is_sign) && (after.chars().all(is_sign) || is_hour)
}

/// Bytes of a heading up to the end of its weekday.
const MAX_HEADING_BYTES: usize = 20;
/// Bytes of the hour behind it.
const MAX_HOUR_BYTES: usize = 20;

/// "OSTWICK, May 2 (AP) —": capitals before the date, a dash after it.
fn is_place_line(text: &str, line: Span, date: Span) -> bool {
    if date.start - line.start > 60 {
        return false;
    }
    let before = text.get(line.start..date.start).unwrap_or("");
    let after = text.get(date.end..line.end).unwrap_or("");
    let capital = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c == '(');
    let dash = after
        .char_indices()
        .take(24)
        .find(|(_, c)| matches!(c, '—' | '–' | '-'));
    let agency = dash.map(|(at, _)| &after[..at]);
    before.split_whitespace().all(capital)
        && agency.is_some_and(|agency| agency.split_whitespace().all(capital))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::day::times::times;

    fn read<'t>(text: &'t str) -> (Analysis<'t>, DateLines) {
        let analysis = Analysis::new(text);
        let days = times(text).into_iter().map(|found| found.expression);
        let lines = DateLines::new(&analysis, days);
        (analysis, lines)
    }

    #[test]
    fn date_lines_hold_for_their_passage() {
        let text = "May 1, 2031\nRain fell.\n“No,” Okoro said.\nMay 2, 2031\n“Yes,” Okoro said.";
        let (_, lines) = read(text);
        let line = |paragraph| {
            lines
                .over(ParagraphIx::new(paragraph))
                .map(|time| time.span.of(text))
        };
        assert_eq!(line(2), Some("May 1, 2031"));
        assert_eq!(line(4), Some("May 2, 2031"));
        let together = |a, b| lines.are_together(ParagraphIx::new(a), ParagraphIx::new(b));
        assert!(together(1, 2) && !together(2, 4));
        assert_eq!(
            read("May 1, 2031\n“No,” Okoro said.")
                .1
                .over(ParagraphIx::new(1)),
            None
        );
        let text = "OSTWICK, May 1 (ZBC) — Rain fell.\n“No,” Okoro said.";
        assert!(read(text).1.over(ParagraphIx::new(1)).is_some());
    }

    #[test]
    fn days_of_the_week_are_counted_from_the_line_over_them() {
        let text = "OSTWICK, May 1, 2031 (ZBC) — Rain fell on Wednesday.\n“No,” Okoro said today.";
        let (analysis, lines) = read(text);
        let read = times(text).into_iter();
        let days: Vec<Time> = read
            .map(|s| lines.counted(&analysis, s.expression))
            .collect();
        let day = |month, day| Time::Day {
            year: Some(2031),
            month,
            day,
        };
        assert_eq!(days, [day(5, 1), day(4, 30), day(5, 1)]);
    }

    #[test]
    fn a_weekday_alone_on_its_line_is_that_of_its_passage() {
        let text = "## Thursday\nRain fell.\n“No,” Okoro said.\n**Friday, 2:15 p.m.**\n“Yes,” Okoro said yesterday.";
        let (analysis, lines) = read(text);
        let line = |paragraph| {
            lines
                .over(ParagraphIx::new(paragraph))
                .map(|time| time.time)
        };
        assert_eq!(line(2), Some(Time::Weekday(Weekday::Thursday)));
        assert_eq!(line(4), Some(Time::Weekday(Weekday::Friday)));
        let yesterday = times(text).pop().unwrap().expression;
        let counted = lines.counted(&analysis, yesterday);
        assert_eq!(counted, Time::Weekday(Weekday::Thursday));
        for text in [
            "Thursday\nRain fell.\n“No,” Okoro said.",
            "Thursday was wet.\nRain fell.\nFriday was dry.\n“No,” Okoro said.",
        ] {
            let (_, lines) = read(text);
            assert_eq!(lines.over(ParagraphIx::new(2)), None, "{text}");
        }
    }
}
