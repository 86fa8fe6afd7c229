//! Days as people write them.

use crate::quotation::When;
use jiff::civil::Date;

/// "1 Dec 2031", or "Dec 2031" for a month.
pub fn day(when: When) -> String {
    match when {
        When::Day(date) => date.strftime("%-d %b %Y").to_string(),
        When::Month { year, month } => match Date::new(year, month, 1) {
            Ok(first) => first.strftime("%b %Y").to_string(),
            Err(_) => when.to_string(),
        },
    }
}

/// "Mon 1 Dec 2031", or "Dec 2031" for a month.
pub fn day_of_week(when: When) -> String {
    match when {
        When::Day(date) => date.strftime("%a %-d %b %Y").to_string(),
        When::Month { .. } => day(when),
    }
}
