//! Words that tell when: "Thursday", "Dec.", "last night".

use crate::language::lexicon;
use crate::language::phrase_finder::PhraseFinder;
use crate::text::Span;
use jiff::civil::Weekday;
use std::sync::LazyLock;

/// Stands behind how long something is past.
pub(crate) const AGO: &str = "ago";
pub(crate) const EARLIER: &str = "earlier";
pub(crate) const LATE: &str = "late";

/// What a word tells about the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeWord {
    /// "Thursday".
    Weekday(Weekday),
    /// "Dec.", by its number from 1 to 12.
    Month(i8),
    /// "yesterday": days before publication.
    Ago(i8),
    /// "last month": months before that of the publication.
    MonthsAgo(i8),
    /// "last year": years before that of the publication.
    YearsAgo(i8),
    /// "earlier this week": an unnamed day, but not that of publication.
    Vague,
    /// "that day": the day named last before it.
    Same,
    /// "20", "in 19": the first two digits of a year, which two more follow.
    Year,
}

static TIMES: LazyLock<PhraseFinder<TimeWord>> = LazyLock::new(|| {
    let entries = lexicon::TIMES.pairs();
    PhraseFinder::new(entries.filter_map(|(words, meaning)| Some((words, parse(meaning)?))))
});

fn parse(meaning: &str) -> Option<TimeWord> {
    let (kind, number) = meaning.split_once(' ').unwrap_or((meaning, ""));
    let number = || number.parse::<i8>().ok();
    match kind {
        "weekday" => {
            let day = Weekday::from_monday_one_offset(number()?).ok()?;
            Some(TimeWord::Weekday(day))
        }
        "month" => number().map(TimeWord::Month),
        "ago" => number().map(TimeWord::Ago),
        "months-ago" => number().map(TimeWord::MonthsAgo),
        "years-ago" => number().map(TimeWord::YearsAgo),
        "vague" => Some(TimeWord::Vague),
        "same" => Some(TimeWord::Same),
        "year" => Some(TimeWord::Year),
        _ => None,
    }
}

/// The words of `text` that tell when, with their byte spans, in order. A hit may be part of a longer word.
pub(crate) fn find(text: &str) -> impl Iterator<Item = (Span, TimeWord)> {
    TIMES.find(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_understood() {
        for (words, meaning) in lexicon::TIMES.pairs() {
            assert!(parse(meaning).is_some(), "{words} = {meaning}");
        }
    }
}
