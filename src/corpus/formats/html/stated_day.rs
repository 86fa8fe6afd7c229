//! The day on which a page states for machines that its article came out.

use crate::corpus::metadata::dates;
use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{ToSpan, Zoned};

/// What states something, and its words.
pub type Stated = (String, String);

/// The first of `found` that states a day: its instant where it states one, else the day.
///
/// Many pages state the instant in UTC, whose day may be another than that at the place of the outlet. Where the page
/// states the same instant with an offset, or its address the day before or after, that is the day.
pub fn first(found: &[Stated], in_address: Option<Date>) -> Option<Stated> {
    let ((key, value), day) = found
        .iter()
        .find_map(|stated| Some((stated, dates::find(&stated.1).first()?.date)))?;
    let Some(instant) = dates::instant(value) else {
        return Some((key.clone(), day.to_string()));
    };
    let local = || same_with_offset(found, &instant).or_else(|| local_day(in_address?, &instant));
    let is_utc = instant.offset() == Offset::UTC;
    let local = is_utc.then(local).flatten();
    local.or_else(|| Some((key.clone(), dates::rfc3339(&instant))))
}

/// The first of `found` that is written as a day and is in no calendar.
pub fn unreal(found: &[Stated]) -> Option<&str> {
    let mut values = found.iter().map(|(_, value)| value.as_str());
    values.find(|value| !dates::unreal(value).is_empty())
}

/// The same minute as somebody states it at another place than that of UTC.
fn same_with_offset(found: &[Stated], instant: &Zoned) -> Option<Stated> {
    let minute = |instant: &Zoned| instant.timestamp().as_second().div_euclid(60);
    found.iter().find_map(|(key, value)| {
        let other = dates::instant(value)?;
        let is_same = minute(&other) == minute(instant) && other.offset() != Offset::UTC;
        is_same.then(|| (key.clone(), dates::rfc3339(&other)))
    })
}

/// A day next to that of the instant, if it was that day anywhere.
fn local_day(day: Date, instant: &Zoned) -> Option<Stated> {
    let earliest = instant.checked_sub(12.hours()).ok()?.date();
    let latest = instant.checked_add(14.hours()).ok()?.date();
    let is_other = day != instant.date() && (earliest..=latest).contains(&day);
    is_other.then(|| ("address".into(), day.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn of(values: &[&str], in_address: Option<Date>) -> Option<String> {
        let found: Vec<Stated> = values
            .iter()
            .map(|value| ("a".into(), (*value).to_owned()))
            .collect();
        first(&found, in_address).map(|(_, value)| value)
    }

    #[test]
    fn an_instant_in_utc_is_on_the_day_of_its_outlet() {
        let late = "2031-05-02T22:04:10Z";
        let local = of(&[late, "Sat, 3 May 2031 00:04:00 +0200"], None);
        assert_eq!(local.as_deref(), Some("2031-05-03T00:04:00+02:00"));
        assert_eq!(
            of(&[late], Some(date(2031, 5, 3))).as_deref(),
            Some("2031-05-03")
        );
        let early = of(&["2031-05-02T02:00:00Z"], Some(date(2031, 5, 1)));
        assert_eq!(early.as_deref(), Some("2031-05-01"));
    }

    #[test]
    fn any_other_day_stays_as_it_is_stated() {
        let at = "2031-05-02T08:04:00+00:00";
        for other in [date(2031, 5, 2), date(2031, 5, 3), date(2031, 4, 30)] {
            assert_eq!(of(&[at], Some(other)).as_deref(), Some(at));
        }
        // Another instant, and an instant that has the offset of its place.
        assert_eq!(
            of(&[at, "2031-05-03T00:04:00+02:00"], None).as_deref(),
            Some(at)
        );
        let here = "2031-05-02T22:04:00-05:00";
        assert_eq!(of(&[here], Some(date(2031, 5, 3))).as_deref(), Some(here));
        assert_eq!(
            of(&["soon", "2 May 2031"], None).as_deref(),
            Some("2031-05-02")
        );
        assert_eq!(of(&["soon"], Some(date(2031, 5, 2))), None);
    }
}
