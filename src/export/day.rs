//! Days as people write them.

use crate::corpus::Attested;
use crate::quotation::When;
use jiff::civil::Date;

/// "1 Dec 2031", "Dec 2031" for a month, "2031" for a year.
pub fn day(when: When) -> String {
    match when {
        When::Day(date) => date.strftime("%-d %b %Y").to_string(),
        When::Month { year, month } => match Date::new(year, month, 1) {
            Ok(first) => first.strftime("%b %Y").to_string(),
            Err(_) => when.to_string(),
        },
        When::Year(_) => when.to_string(),
    }
}

/// A day with the sign of a guess: "≈ 1 Dec 2031".
pub fn known_day(known: &Attested<When>) -> String {
    let sign = if known.is_guess() { "≈ " } else { "" };
    format!("{sign}{}", day(known.value))
}

/// "Mon 1 Dec 2031"; a month or a year as [`day`] writes it.
pub fn day_of_week(when: When) -> String {
    match when {
        When::Day(date) => date.strftime("%a %-d %b %Y").to_string(),
        When::Month { .. } | When::Year(_) => day(when),
    }
}
