//! Days and months of the calendar as news prints them: "Dec. 1", "1st of December 2031", "2031-12-01".

use crate::language::lexicon;
use crate::quotation::Time;
use crate::quotation::day::neighbours::{MAX_WORDS_BEFORE, word_after, word_before};
use crate::text::Span;
use jiff::civil::Date;

/// The date around the name of a month: "in December", "December 2031", "Dec. 1", "December 1st,
/// 2031", "1 December", "1st of December 2031".
pub fn around_month(text: &str, name: Span, month: i8) -> Option<(Span, Time)> {
    let bytes = text.as_bytes();
    let after = digits(bytes, skip_blanks(bytes, name.end));
    let mut span = name;
    let mut day = None;
    if (1..=2).contains(&after.len()) && !is_clock_time(bytes, after.end) {
        span.end = ordinal_end(text, after.end);
        if let Some(end) = range_end(text, span.end) {
            return Some((Span::new(name.start, end), Time::Vague));
        }
        day = Some(after);
    } else if let Some((number, start)) = number_before(text, name.start) {
        span.start = start;
        day = Some(number);
    }
    let (year, end) = year_after(bytes, text, span.end, day.is_some());
    let span = with_preposition(text, Span::new(span.start, end));
    if let Some(day) = day {
        let day: i8 = day.of(text).parse().ok()?;
        Date::new(year.unwrap_or(LEAP_YEAR), month, day).ok()?;
        return Some((span, Time::Day { year, month, day }));
    }
    let bare = year.is_none()
        && (is_abbreviated(name.of(text))
            || is_ambiguous(name.of(text)) && span.start == name.start);
    (!bare).then_some((span, Time::Month { year, month }))
}

/// The date or year that begins with the two digits at the end of `anchor`: an ISO date, or else a year, if `anchor` has
/// a preposition before them ("in 20") or a work of that year follows ("a 2017 report").
pub fn around_century(text: &str, anchor: Span) -> Option<(Span, Time)> {
    let first = anchor.end - 2;
    let number = digits(text.as_bytes(), first);
    if number.len() != 4 {
        return None;
    }
    let iso = Span::new(first, first + "2031-12-01".len());
    if let Ok(date) = iso.of(text).parse::<Date>() {
        let time = Time::Day {
            year: Some(date.year()),
            month: date.month(),
            day: date.day(),
        };
        return Some((iso, time));
    }
    let year = number.of(text).parse().ok()?;
    if anchor.len() > 2 {
        return Some((Span::new(anchor.start, number.end), Time::Year(year)));
    }
    let work = work_after(text, number.end)?;
    Some((Span::new(number.start, work.end), Time::Year(year)))
}

/// The noun of a work behind its year, past the name of who wrote it ("a 2017 Harbour Board study"), or of an occasion
/// past its own ("the 2017 Harbour Conference").
fn work_after(text: &str, year: usize) -> Option<Span> {
    let mut end = year;
    for _ in 0..=NAMES_BEFORE_WORK {
        let word = word_after(text, end)?;
        let named = end > year && lexicon::DATED_WORKS.contains_folded(word.of(text));
        if named || lexicon::DATED_WORKS.contains(word.of(text)) {
            return Some(word);
        }
        if !word.of(text).starts_with(char::is_uppercase) {
            return None;
        }
        end = word.end;
    }
    None
}

/// Words of a name between a year and the work that it dates.
const NAMES_BEFORE_WORK: usize = 4;

/// Whether a line is a date line, with few letters beside the date: "Thursday, 1 May 2031, 14:30".
pub fn is_date_line(text: &str, line: Span, date: Span) -> bool {
    if line.len() > MAX_DATE_LINE_BYTES || !line.contains(&date) {
        return false;
    }
    let around = [line.start..date.start, date.end..line.end];
    let rest = around.into_iter().filter_map(|range| text.get(range));
    let letters = rest.flat_map(str::chars).filter(|c| c.is_alphabetic());
    letters.count() <= 12
}

/// Bytes of a date line.
const MAX_DATE_LINE_BYTES: usize = 80;

/// Any leap year, so that 29 February without a year is a day.
const LEAP_YEAR: i16 = 2024;

fn is_abbreviated(name: &str) -> bool {
    name.ends_with('.') || name.len() <= 4 && !lexicon::SHORT_MONTHS.contains(name)
}

/// Whether the name of a month is also another word or a given name, and so needs a preposition beside it.
fn is_ambiguous(name: &str) -> bool {
    lexicon::AMBIGUOUS_MONTHS.contains_folded(name)
}

/// The year after a month ("March of 2031") or, behind an optional comma, after a day; and where the date ends.
fn year_after(bytes: &[u8], text: &str, end: usize, of_day: bool) -> (Option<i16>, usize) {
    let comma = of_day && follows(bytes, end, b",");
    let of_year = !of_day && text[end..].starts_with(" of ");
    let link = usize::from(comma) + if of_year { " of".len() } else { 0 };
    let number = digits(bytes, skip_blanks(bytes, end + link));
    let year = number.of(text).parse().ok();
    match year.filter(|year| number.len() == 4 && (1500..=2199).contains(year)) {
        Some(year) => (Some(year), number.end),
        None => (None, end),
    }
}

/// Takes the preposition before a date into its span.
fn with_preposition(text: &str, span: Span) -> Span {
    let mut start = span.start;
    for _ in 0..MAX_WORDS_BEFORE {
        let Some(word) = word_before(text, start) else {
            break;
        };
        if !lexicon::MONTH_MODIFIERS.contains_folded(word.of(text)) {
            break;
        }
        start = word.start;
    }
    Span::new(start, span.end)
}

/// The day number before a month's name ("1 ", "1st ", "1st of "), and where the date begins.
fn number_before(text: &str, end: usize) -> Option<(Span, usize)> {
    let bytes = text.as_bytes();
    let head = text[..end].strip_suffix(' ')?;
    let head = head.strip_suffix(" of").unwrap_or(head);
    let ordinal = lexicon::ORDINAL_ENDINGS
        .entries()
        .find_map(|ending| head.strip_suffix(ending));
    let stop = ordinal.unwrap_or(head).len();
    let tail = bytes[..stop].iter().rev().take(3);
    let start = stop - tail.take_while(|b| b.is_ascii_digit()).count();
    let clear = start == 0 || !matches!(bytes[start - 1], b'.' | b',' | b':' | b'/' | b'-' | b'$');
    ((1..=2).contains(&(stop - start)) && clear).then_some((Span::new(start, stop), start))
}

fn ordinal_end(text: &str, end: usize) -> usize {
    let mut endings = lexicon::ORDINAL_ENDINGS.entries();
    let suffix = endings.find(|ending| text[end..].starts_with(ending));
    end + suffix.map_or(0, |ending| ending.len())
}

/// The end of "3-5", which names no single day.
fn range_end(text: &str, end: usize) -> Option<usize> {
    let tail = text[end..].strip_prefix(['-', '–', '—'])?;
    let number = digits(text.as_bytes(), text.len() - tail.len());
    (!number.is_empty()).then_some(number.end)
}

/// At most five digits from `start` on.
fn digits(bytes: &[u8], start: usize) -> Span {
    let tail = bytes.get(start..).unwrap_or_default();
    let len = tail
        .iter()
        .take(5)
        .take_while(|b| b.is_ascii_digit())
        .count();
    Span::new(start, start + len)
}

fn skip_blanks(bytes: &[u8], start: usize) -> usize {
    let tail = bytes.get(start..).unwrap_or_default();
    start + tail.iter().take(2).take_while(|b| **b == b' ').count()
}

/// Whether a number that ends there is an hour: "10:30".
fn is_clock_time(bytes: &[u8], end: usize) -> bool {
    follows(bytes, end, b":") && bytes.get(end + 1).is_some_and(u8::is_ascii_digit)
}

fn follows(bytes: &[u8], at: usize, what: &[u8]) -> bool {
    bytes.get(at..).is_some_and(|tail| tail.starts_with(what))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::day::times::times;

    fn found(text: &str) -> Vec<(&str, Time)> {
        times(text)
            .iter()
            .map(|s| (s.expression.span.of(text), s.expression.time))
            .collect()
    }

    fn day(year: Option<i16>, month: i8, day: i8) -> Time {
        Time::Day { year, month, day }
    }

    #[test]
    fn days_of_a_month() {
        assert_eq!(found("on Dec. 1, he"), [("on Dec. 1", day(None, 12, 1))]);
        assert_eq!(
            found("on 1 December they"),
            [("on 1 December", day(None, 12, 1))]
        );
        assert_eq!(
            found("the 1st of December 2031."),
            [("1st of December 2031", day(Some(2031), 12, 1))]
        );
        assert_eq!(
            found("December 1st, 2031."),
            [("December 1st, 2031", day(Some(2031), 12, 1))]
        );
        assert_eq!(
            found("October 30,2031"),
            [("October 30,2031", day(Some(2031), 10, 30))]
        );
        assert_eq!(
            found("on 2031-12-01 at"),
            [("2031-12-01", day(Some(2031), 12, 1))]
        );
        assert_eq!(
            found("Sunday, Dec. 31, 2031."),
            [("Sunday, Dec. 31, 2031", day(Some(2031), 12, 31))]
        );
        assert_eq!(
            found("on April 27: “No"),
            [("on April 27", day(None, 4, 27))]
        );
        assert_eq!(found("on Feb. 31"), []);
        assert_eq!(found("from Oct. 3-5"), [("Oct. 3-5", Time::Vague)]);
    }

    #[test]
    fn months_are_kept_as_months() {
        let month = |year, month| Time::Month { year, month };
        assert_eq!(found("in October they"), [("in October", month(None, 10))]);
        assert_eq!(
            found("in May 2031"),
            [("in May 2031", month(Some(2031), 5))]
        );
        assert_eq!(found("April Osei may march; he may say so; Jan Osei"), []);
    }
}
