//! Days as they are typed, in all the forms in which the screens print them.

use super::Chip;
use super::offers::offer;
use crate::edition::Edition;
use crate::quotation::When;
use crate::reader::correction::question;
use crate::reader::picker::PickerEntry;
use jiff::civil::{Date, Weekday};
use jiff::fmt::strtime;

/// What stands between the first and the last day: as it is typed, and as the screens print it.
const BETWEEN: [&str; 3] = ["..", " – ", " - "];

/// The days of the events, the last one first: they tell the year of a day that is typed without one.
pub fn event_days(edition: &Edition) -> Vec<Date> {
    let days = edition.events.iter().filter_map(|event| match event.date {
        Some(When::Day(day)) => Some(day),
        _ => None,
    });
    let mut days: Vec<Date> = days.collect();
    days.sort_unstable_by(|a, b| b.cmp(a));
    days.dedup();
    days
}

/// Days as they are typed: one (2031-05-02, 2 May 2031, Fri 2 May, May 2), a month (2031-05, May 2031), a year (2031), or
/// the first and the last with two dots or a dash between them; behind or before the dots one may be missing (..2031-05).
/// `known` are days that something happened on, the last one first.
pub fn days(typed: &str, known: &[Date]) -> Option<PickerEntry> {
    let typed = typed.replace('≈', " ");
    let parts = BETWEEN.iter().find_map(|sign| typed.split_once(sign));
    let (from, to) = match parts {
        None => stretch(&typed, known)?,
        Some((from, to)) => match (from.trim(), to.trim()) {
            ("", "") => return None,
            (from, "") => (stretch(from, known)?.0, Date::MAX),
            ("", to) => (Date::MIN, stretch(to, known)?.1),
            (from, to) => (stretch(from, known)?.0, stretch(to, known)?.1),
        },
    };
    let chip = (from <= to).then_some(Chip::Days(from, to))?;
    Some(offer(chip, "as typed".into()))
}

/// The first and the last day of what is typed.
fn stretch(typed: &str, known: &[Date]) -> Option<(Date, Date)> {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(first) = month(&typed) {
        return Some((first, first.last_of_month()));
    }
    if typed.len() == 4
        && let Ok(year) = typed.parse()
    {
        let first = Date::new(year, 1, 1).ok()?;
        return Some((first, first.last_of_year()));
    }
    let day = day(&typed, known)?;
    Some((day, day))
}

/// The first day of a month that is typed with its year: 2031-05, May 2031.
fn month(typed: &str) -> Option<Date> {
    let mut words = typed.split([' ', '-']);
    // A shorter number is a day.
    words.find(|word| word.len() == 4 && word.parse::<i16>().is_ok())?;
    let typed = format!("1 {typed}");
    first_form(&["%d %Y-%m", "%d %b %Y", "%d %B %Y"], &typed)
}

/// A day, perhaps behind its weekday, perhaps without its year, or by its weekday and its number alone, as the timeline
/// prints it below the month.
fn day(typed: &str, known: &[Date]) -> Option<Date> {
    let (weekday, rest) = part_weekday(typed);
    let fits = |day: &Date| weekday.is_none_or(|weekday| day.weekday() == weekday);
    let with_year = |rest: &str| {
        let own = question::day(rest).ok();
        own.or_else(|| first_form(&["%b %d %Y", "%B %d %Y"], rest))
    };
    if let Some(day) = with_year(rest) {
        return Some(day).filter(fits);
    }
    let in_year = |year: i16| with_year(&format!("{rest} {year}"));
    let in_known_year = |day: &Date| in_year(day.year()).is_some_and(|own| own == *day);
    let number: Option<i8> = rest.parse().ok().filter(|_| weekday.is_some());
    let same = |day: &&Date| fits(day) && (number == Some(day.day()) || in_known_year(day));
    let last_year = || {
        known
            .first()
            .and_then(|last| in_year(last.year()))
            .filter(fits)
    };
    known.iter().find(same).copied().or_else(last_year)
}

/// The weekday that words begin with, where more follows, and the rest.
fn part_weekday(typed: &str) -> (Option<Weekday>, &str) {
    let parted = typed.split_once(' ').and_then(|(first, rest)| {
        let first = first.trim_end_matches(',');
        let read = |form| strtime::parse(form, first).ok()?.weekday();
        let weekday = read("%a").or_else(|| read("%A"))?;
        Some((weekday, rest))
    });
    match parted {
        Some((weekday, rest)) => (Some(weekday), rest),
        None => (None, typed),
    }
}

fn first_form(forms: &[&str], typed: &str) -> Option<Date> {
    let read = |form: &&str| strtime::parse(form, typed).and_then(|parts| parts.to_date());
    forms.iter().find_map(|form| read(form).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// Two years, so that a day without its year has to be looked for.
    const KNOWN: [Date; 3] = [date(2031, 6, 9), date(2031, 5, 2), date(2030, 12, 3)];

    fn shown(typed: &str) -> Option<String> {
        days(typed, &KNOWN).map(|entry| entry.words)
    }

    fn words(typed: &str) -> String {
        shown(typed).unwrap_or_else(|| panic!("{typed} is not understood"))
    }

    #[test]
    fn days_are_typed_in_several_ways() {
        assert_eq!(words("2031-05-02"), "2 May 2031");
        assert_eq!(words("2 May 2031"), "2 May 2031");
        assert_eq!(words("2031-02"), "1 Feb 2031 – 28 Feb 2031");
        assert_eq!(words("2031"), "1 Jan 2031 – 31 Dec 2031");
        assert_eq!(words("2031-05-02..2031-06"), "2 May 2031 – 30 Jun 2031");
        for nothing in ["", "..", "soon", "2031-13", "2031-06..2031-05", "203", "2"] {
            assert_eq!(shown(nothing), None, "{nothing}");
        }
        assert_eq!(words("2031..").split(" – ").next(), Some("1 Jan 2031"));
        assert_eq!(
            words("..2031-05-02").split(" – ").last(),
            Some("2 May 2031")
        );
    }

    #[test]
    fn what_a_screen_prints_as_a_day_is_understood() {
        let of_may = [
            "Fri 2 May 2031",
            "Friday 2 May 2031",
            "Fri, 2 May 2031",
            "≈ 2 May 2031",
            "≈2 May 2031",
            "2 may 2031",
            "May 2 2031",
            "May 2, 2031",
            "2 May",
            "May 2",
            "Fri 2 May",
            "Fri  2",
        ];
        for typed in of_may {
            assert_eq!(words(typed), "2 May 2031", "{typed}");
        }
        assert_eq!(words("3 December"), "3 Dec 2030");
        assert_eq!(
            words("4 Jan"),
            "4 Jan 2031",
            "of no event: of the last year"
        );
        assert_eq!(words("May 2031"), "1 May 2031 – 31 May 2031");
        assert_eq!(words("December 2030"), "1 Dec 2030 – 31 Dec 2030");
        assert_eq!(words("2 May 2031 – 9 Jun 2031"), "2 May 2031 – 9 Jun 2031");
        assert_eq!(shown("Mon 2 May 2031"), None, "it was a Friday");
        assert_eq!(shown("Fri 3"), None, "no event was on such a day");
    }
}
