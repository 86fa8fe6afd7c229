//! Days as outlets write them. `jiff` decides whether a day exists; what may mean two days is none.

use crate::corpus::pattern;
use crate::language::lexicon;
use jiff::civil::{Date, Time};
use jiff::fmt::{rfc2822, temporal::Pieces};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// The notations, each with named parts: `y`, `m` (number), `month` (name), `d`, or `a` and `b` where
/// only their size tells day from month.
static NOTATIONS: LazyLock<[Regex; 7]> = LazyLock::new(|| {
    let month = pattern::alternation(lexicon::MONTHS.entries());
    let ordinal = pattern::alternation(lexicon::ORDINAL_ENDINGS.entries());
    [
        r"(?-u:\b)(?P<y>[0-9]{4})(?P<sep>[-/.])(?P<m>[0-9]{1,2})[-/.](?P<d>[0-9]{1,2})(?:T[0-9]|(?-u:\b))".to_owned(),
        r"(?P<y>[0-9]{4})\s*年\s*(?P<m>[0-9]{1,2})\s*月\s*(?P<d>[0-9]{1,2})\s*日".to_owned(),
        format!(r"(?i)(?-u:\b)(?P<d>[0-9]{{1,2}})(?:{ordinal}|er|\.|º)?[\s-]*(?:of\s+|de\s+)?(?P<month>{month})(?-u:\b)\.?,?[\s-]*(?:de\s+)?(?P<y>[0-9]{{4}})(?-u:\b)"),
        format!(r"(?i)(?-u:\b)(?P<month>{month})(?-u:\b)\.?\s*(?P<d>[0-9]{{1,2}})(?:{ordinal})?(?:\s*,\s*|\s+)(?P<y>[0-9]{{4}})(?-u:\b)"),
        r"(?-u:\b)(?P<a>[0-9]{1,2})(?P<sep>[/.-])(?P<b>[0-9]{1,2})[/.-](?P<y>[0-9]{4})(?-u:\b)".to_owned(),
        format!(r"(?i)(?-u:\b)(?P<y>[0-9]{{4}})[\s-]+(?P<month>{month})(?-u:\b)\.?[\s-]+(?P<d>[0-9]{{1,2}})(?-u:\b)"),
        // "Tue May  6 06:30:00 2031", as C's asctime writes it, and posts of networks with the offset before the year.
        format!(r"(?i)(?-u:\b)(?P<month>{month})(?-u:\b) +(?P<d>[0-9]{{1,2}}) [0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?(?: [+-][0-9]{{4}}| [A-Z]{{3,4}})? (?P<y>[0-9]{{4}})(?-u:\b)"),
    ]
    .map(|pattern| pattern::regex(&pattern))
});

/// A number outside of these is no year in which anything was published.
const YEARS: Range<i16> = 1500..2200;

/// A day and where it stands in its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The day.
    pub date: Date,
    /// Its words, in bytes of the line.
    pub range: Range<usize>,
}

/// Which of two numbers is the day, where somebody tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// "2/5/2031" is the second of May.
    DayFirst,
    /// "2/5/2031" is the fifth of February.
    MonthFirst,
}

/// The days that a line names with their year, in their order.
pub fn find(line: &str) -> Vec<Dated> {
    find_in_order(line, None)
}

/// The days that a line names with their year, where it is known how day and month are ordered.
pub fn find_in_order(line: &str, order: Option<DayOrder>) -> Vec<Dated> {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found: Vec<Dated> = Vec::new();
    for notation in NOTATIONS.iter() {
        for captures in notation.captures_iter(line) {
            let range = captures.get(0).map_or(0..0, |all| all.range());
            let clear = found
                .iter()
                .all(|f| f.range.end <= range.start || range.end <= f.range.start);
            if let Some(date) = date(&captures, order).filter(|_| clear) {
                found.push(Dated { date, range });
            }
        }
    }
    found.sort_by_key(|f| f.range.start);
    found
}

/// The words of a line that are written as a day and name none, since no calendar has it: "31 February 2031". In their order,
/// in bytes of the line.
///
/// Two numbers before a year may count anything else ("45/67/2031"), so that they have to be a day and a month by their size.
pub fn unreal(line: &str) -> Vec<Range<usize>> {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let all = NOTATIONS.iter().flat_map(|notation| {
        let found = notation.captures_iter(line).filter(is_unreal);
        found.filter_map(|captures| Some(captures.get(0)?.range()))
    });
    let mut found: Vec<Range<usize>> = all.collect();
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, before| next.start < before.end);
    found
}

fn is_unreal(captures: &Captures<'_>) -> bool {
    let number = |name: &str| captures.name(name)?.as_str().parse::<i16>().ok();
    let Some(year) = number("y").filter(|year| YEARS.contains(year)) else {
        return false;
    };
    let (Some(a), Some(b)) = (number("a"), number("b")) else {
        return date(captures, None).is_none();
    };
    let orders = [(a, b), (b, a)];
    let is_by_size = |(day, month): (i16, i16)| day <= 31 && month <= 12;
    let is_real = |(day, month): (i16, i16)| Date::new(year, month as i8, day as i8).is_ok();
    orders.into_iter().any(is_by_size) && !orders.into_iter().any(is_real)
}

/// The day that a value states and nothing beside it but a time of day, a zone or a weekday, where the order of day and
/// month is known or plays no part. In a value a year may have two figures.
pub fn value(text: &str, order: Option<DayOrder>) -> Option<Date> {
    static SHORT: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r"^([0-9]{1,2}[/.][0-9]{1,2}[/.])([0-9]{2})(?-u:\b)"));
    if let Some(date) = eight_figures(text.trim()) {
        return Some(date);
    }
    let text = SHORT.replace(text.trim(), |captures: &Captures<'_>| {
        let century = if &captures[2] < "70" { "20" } else { "19" };
        format!("{}{century}{}", &captures[1], &captures[2])
    });
    let found = find_in_order(&text, order);
    let [only] = &found[..] else { return None };
    let rest = [&text[..only.range.start], &text[only.range.end..]].join(" ");
    let words = rest
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty());
    let mut long = words.filter(|w| !is_date_word(w) && w.len() > 1);
    long.next().is_none().then_some(only.date)
}

/// The day of a value that is nothing but its figures: "20310502".
fn eight_figures(text: &str) -> Option<Date> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = |range: Range<usize>| text[range].parse::<i16>().ok();
    let (year, month, day) = (number(0..4)?, number(4..6)?, number(6..8)?);
    Date::new(year, month as i8, day as i8).ok()
}

/// The day at which the clocks of computers begin: what programs write where nobody stated one.
pub const CLOCK_ZERO: Date = jiff::civil::date(1970, 1, 1);

/// The instant that a number counts, as tables of data write it: seconds since 1970, or thousandths, millionths or
/// billionths of them.
pub fn counted(text: &str) -> Option<Zoned> {
    let text = text.trim();
    let digits = text.strip_suffix(".0").unwrap_or(text);
    let parts = match digits.len() {
        10 => 1,
        13 => 1_000,
        16 => 1_000_000,
        19 => 1_000_000_000,
        _ => return None,
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let seconds = digits.parse::<i64>().ok()? / parts;
    let instant = Timestamp::from_second(seconds).ok()?;
    Some(instant.to_zoned(TimeZone::UTC))
}

/// The instant that a value states together with its offset from UTC, as machines (ISO 8601), mail (RFC 2822) and posts of
/// networks (the asctime of C with the offset before the year) write one. Midnight sharp is how they write a day.
pub fn instant(text: &str) -> Option<Zoned> {
    let text = text.trim();
    let asctime = || Zoned::strptime("%a %b %d %H:%M:%S %z %Y", text).ok();
    let instant = iso_instant(text).or_else(|| rfc2822::parse(text).ok());
    let instant = instant.or_else(asctime)?;
    (instant.time() != Time::midnight()).then_some(instant)
}

fn iso_instant(text: &str) -> Option<Zoned> {
    let pieces = Pieces::parse(text).ok()?;
    let local = pieces.date().to_datetime(pieces.time()?);
    let zone = TimeZone::fixed(pieces.to_numeric_offset()?);
    local.to_zoned(zone).ok()
}

/// An instant as RFC 3339 writes it, with the offset that its source gave.
pub fn rfc3339(instant: &Zoned) -> String {
    instant.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// The order of day and month in the numbers of a text, where those that are clear agree.
pub fn order_in(text: &str) -> Option<DayOrder> {
    static NUMBERS: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(r"(?-u:\b)([0-9]{1,2})[/-]([0-9]{1,2})[/-][0-9]{4}(?-u:\b)")
    });
    let orders = NUMBERS.captures_iter(text).filter_map(|captures| {
        let number = |n: usize| captures[n].parse::<u8>().ok();
        match (number(1)?, number(2)?) {
            (13..=31, 1..=12) => Some(DayOrder::DayFirst),
            (1..=12, 13..=31) => Some(DayOrder::MonthFirst),
            _ => None,
        }
    });
    let mut orders: Vec<DayOrder> = orders.collect();
    orders.dedup();
    <[DayOrder; 1]>::try_from(orders).ok().map(|[order]| order)
}

/// Whether a word may stand in a date line beside the date.
pub fn is_date_word(word: &str) -> bool {
    lexicon::DATE_WORDS.contains(&word.to_lowercase())
}

/// The day in the path of an address: `/2031/05/02/`, `/2031/may/02/`, `/2031-05-02-…`, `/20310502/`.
pub fn in_url(url: &str) -> Option<Date> {
    static PATH: LazyLock<[Regex; 3]> = LazyLock::new(|| {
        [
            r"[/_-](?P<y>(?:19|20)[0-9][0-9])[-/](?P<m>[0-9]{1,2})[-/](?P<d>[0-9]{1,2})(?:[-/_.?#T]|$)",
            r"(?i)/(?P<y>(?:19|20)[0-9][0-9])/(?P<month>[a-z]{3,9})/(?P<d>[0-9]{1,2})(?:[-/_.?#]|$)",
            r"[/_-](?P<y>(?:19|20)[0-9][0-9])(?P<m>[0-9][0-9])(?P<d>[0-9][0-9])(?:[-/_.?#]|$)",
        ]
        .map(pattern::regex)
    });
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = &path[path.find('/')?..];
    PATH.iter()
        .find_map(|pattern| date(&pattern.captures(path)?, None))
}

/// The day in the name of a file, year first: `2031-05-02-bridge`, `hp_20310502`.
pub fn in_name(name: &str) -> Option<Date> {
    static NAME: LazyLock<[Regex; 2]> = LazyLock::new(|| {
        [
            r"(?:^|[^0-9])(?P<y>(?:19|20)[0-9]{2})[-_.](?P<m>[0-9]{2})[-_.](?P<d>[0-9]{2})(?:[^0-9]|$)",
            r"(?:^|[^0-9])(?P<y>(?:19|20)[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})(?:[^0-9]|$)",
        ]
        .map(pattern::regex)
    });
    NAME.iter()
        .find_map(|pattern| date(&pattern.captures(name)?, None))
}

fn date(captures: &Captures<'_>, order: Option<DayOrder>) -> Option<Date> {
    let number = |name: &str| captures.name(name)?.as_str().parse::<i16>().ok();
    let small = |name: &str| i8::try_from(number(name)?).ok();
    let year = number("y").filter(|year| YEARS.contains(year))?;
    if let Some(month) = captures.name("month") {
        let month = lexicon::MONTHS.meaning(&month.as_str().to_lowercase())?;
        return Date::new(year, month.parse().ok()?, small("d")?).ok();
    }
    if let (Some(a), Some(b)) = (small("a"), small("b")) {
        let (day, month) =
            day_and_month(a, b, captures.name("sep").map_or("", |s| s.as_str()), order)?;
        return Date::new(year, month, day).ok();
    }
    Date::new(year, small("m")?, small("d")?).ok()
}

/// Which of two numbers is the day: the one above 12; with stops between them the first, as on the
/// continent; else the order decides, where one is known.
fn day_and_month(a: i8, b: i8, separator: &str, order: Option<DayOrder>) -> Option<(i8, i8)> {
    match (a > 12, b > 12) {
        (true, false) => Some((a, b)),
        (false, true) if separator != "." => Some((b, a)),
        (false, false) if separator == "." || a == b => Some((a, b)),
        (false, false) => order.map(|order| match order {
            DayOrder::DayFirst => (a, b),
            DayOrder::MonthFirst => (b, a),
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn the_usual_notations_are_read() {
        for line in [
            "May 02, 2031",
            "2 May 2031",
            "02 May 2031 14: 30",
            "Published May 2,2031",
            "Published 2 May 2031 at 10:00",
            "Friday, 2nd of May, 2031",
            "Fri 2 May 2031 14.30 BST",
            "Fri May  2 14:30:00 2031",
            "Fri May 02 14:30:00 +0000 2031",
            "2031-05-02T14:30:00Z",
            "2031/5/2",
            "2. Mai 2031",
            "2 de mayo de 2031",
            "MAY. 2, 2031, 10:02 A.M.",
            "02.05.2031",
            "2-May-2031",
            "2031年5月2日",
            "2031 May 2",
        ] {
            let found = find(line);
            assert_eq!(found.len(), 1, "{line}: {found:?}");
            assert_eq!(found[0].date, day(2031, 5, 2), "{line}");
        }
    }

    #[test]
    fn what_is_no_day_or_may_be_two_is_none() {
        for line in [
            "02/05/2031",
            "31 February 2031",
            "May 2031",
            "2 May",
            "13/13/2031",
            "9999-99-99",
            "1.2.3",
            "12 maybe 2031",
        ] {
            assert_eq!(find(line), [], "{line}");
        }
        assert_eq!(find("25/12/2031")[0].date, day(2031, 12, 25));
        assert_eq!(find("12/25/2031")[0].date, day(2031, 12, 25));
    }

    #[test]
    fn a_day_that_no_calendar_has_is_told_from_what_is_no_day() {
        for (line, words) in [
            ("Published 31 February 2031 at noon", "31 February 2031"),
            ("Feb. 30, 2031", "Feb. 30, 2031"),
            ("31/02/2031", "31/02/2031"),
            ("02/31/2031", "02/31/2031"),
            ("31.04.2031", "31.04.2031"),
            ("2031-02-30", "2031-02-30"),
            ("2031-13-01", "2031-13-01"),
            ("29 February 2031 or 28 February 2031", "29 February 2031"),
        ] {
            let found = unreal(line);
            assert_eq!(found.len(), 1, "{line}: {found:?}");
            assert_eq!(&line[found[0].clone()], words);
        }
        for line in [
            "28 February 2031",
            "02/05/2031",
            "25.12.2031",
            "12.25.2031",
            "45/67/2031",
            "31 February 0031",
            "February 2031",
        ] {
            assert!(unreal(line).is_empty(), "{line}");
        }
    }

    #[test]
    fn a_known_order_tells_day_from_month() {
        let of = |order| find_in_order("02/05/2031", Some(order))[0].date;
        assert_eq!(of(DayOrder::DayFirst), day(2031, 5, 2));
        assert_eq!(of(DayOrder::MonthFirst), day(2031, 2, 5));
        let clear = find_in_order("25/12/2031", Some(DayOrder::MonthFirst));
        assert_eq!(clear[0].date, day(2031, 12, 25));
    }

    #[test]
    fn a_value_is_a_day_and_nothing_else() {
        assert_eq!(
            value("Fri, 02 May 2031 14:30:00 +0200", None),
            Some(day(2031, 5, 2))
        );
        assert_eq!(
            value("2031-05-02 14:30:00+02:00", None),
            Some(day(2031, 5, 2))
        );
        assert_eq!(
            value("2031-05-02T23:30:00.000Z", None),
            Some(day(2031, 5, 2))
        );
        assert_eq!(value("around 2 May 2031", None), None);
        assert_eq!(value("2 May 2031 to 3 May 2031", None), None);
    }

    #[test]
    fn an_instant_is_stated_with_its_offset() {
        let read = |text| instant(text).as_ref().map(rfc3339);
        for (text, wanted) in [
            ("2031-05-02T14:30:00Z", "2031-05-02T14:30:00+00:00"),
            ("2031-05-02T14:30+02:00", "2031-05-02T14:30:00+02:00"),
            ("2031-05-02 14:30:00.250+0200", "2031-05-02T14:30:00+02:00"),
            (
                "Fri, 02 May 2031 14:30:00 -0500",
                "2031-05-02T14:30:00-05:00",
            ),
        ] {
            assert_eq!(read(text).as_deref(), Some(wanted), "{text}");
        }
        for text in [
            "2031-05-02",
            "2031-05-02T14:30:00",
            "2031-05-02T00:00:00Z",
            "2 May 2031",
            "soon",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn days_in_paths_are_read() {
        for url in [
            "https://a.example/2031/05/02/rain",
            "https://a.example/news/2031/may/02/rain",
            "https://a.example/rain-2031-05-02",
            "https://a.example/rain_20310502.html",
        ] {
            assert_eq!(in_url(url), Some(day(2031, 5, 2)), "{url}");
        }
        for url in [
            "https://a.example/2031/05/rain",
            "https://a.example/20315502/",
            "https://2031-05-02.example",
        ] {
            assert_eq!(in_url(url), None, "{url}");
        }
    }
}
