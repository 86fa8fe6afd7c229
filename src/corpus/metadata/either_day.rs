//! A day of publication that is written as two numbers, each of which may be the month.

use super::dates::{self, DayOrder};
use crate::corpus::clip;
use crate::corpus::provenance::Attested;
use crate::corpus::stated_facts::EitherDay;
use jiff::civil::Date;

/// How much of an article is asked for days that are clear, in bytes.
const MAX_ASKED_BYTES: usize = 32 * 1024;

impl EitherDay {
    /// The two days that a value may state.
    pub fn of(text: &str) -> Option<Self> {
        let day_first = dates::value(text, Some(DayOrder::DayFirst))?;
        let month_first = dates::value(text, Some(DayOrder::MonthFirst))?;
        (day_first != month_first).then(|| Self {
            written: text.to_owned(),
            day_first,
            month_first,
        })
    }

    /// The day that is meant: in the order that is set, else in that of the clear days of the article, else the one of the
    /// two that the article names clearly.
    pub fn meant(&self, order: Option<DayOrder>, text: &str) -> Option<Date> {
        let text = clip::start(text, MAX_ASKED_BYTES);
        if let Some(order) = order.or_else(|| dates::order_in(text)) {
            return Some(match order {
                DayOrder::DayFirst => self.day_first,
                DayOrder::MonthFirst => self.month_first,
            });
        }
        let clear: Vec<Date> = dates::find(text).iter().map(|dated| dated.date).collect();
        let named = |day: &Date| clear.contains(day);
        match (named(&self.day_first), named(&self.month_first)) {
            (true, false) => Some(self.day_first),
            (false, true) => Some(self.month_first),
            _ => None,
        }
    }

    /// Why the day is unknown, for the reader.
    pub fn problem(either: &Attested<Self>) -> String {
        let Self {
            written,
            day_first,
            month_first,
        } = &either.value;
        format!(
            "“{written}” may be {day_first} or {month_first}: day_order = \"day-first\" or \"month-first\" in corpus.toml tells"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_order_that_is_set_tells_and_else_the_article() {
        let either = EitherDay::of("2/5/2031").unwrap();
        let (may, february) = (date(2031, 5, 2), date(2031, 2, 5));
        assert_eq!((either.day_first, either.month_first), (may, february));
        for (order, text, meant) in [
            (
                Some(DayOrder::DayFirst),
                "It rained on 2/27/2031.",
                Some(may),
            ),
            (Some(DayOrder::MonthFirst), "It rained.", Some(february)),
            (None, "It rained on 27/2/2031.", Some(may)),
            (None, "It rained on 2/27/2031.", Some(february)),
            (None, "It rained on 27/2/2031 and 2/27/2031.", None),
            (None, "Published on 5 February 2031.", Some(february)),
            (None, "From 5 February 2031 to 2 May 2031.", None),
            (None, "It rained.", None),
        ] {
            assert_eq!(either.meant(order, text), meant, "{text}");
        }
    }

    #[test]
    fn clear_days_are_none() {
        for text in ["27/2/2031", "2/2/2031", "2.5.2031", "2 May 2031", "soon"] {
            assert_eq!(EitherDay::of(text), None, "{text}");
        }
    }
}
