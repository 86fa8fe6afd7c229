//! Days, numbers and what outlets print, in the words that every screen uses for them.

use crate::corpus::Attested;
use crate::edition::{Coverage, Edition, Event, Presence, Statement};
use crate::quotation::When;
use crate::timeline::short_name;
use jiff::civil::Date;

/// Who said a statement, in a word: "Lind", "?", and "Lind/Okoro?" where outlets name several.
pub fn short_speaker(edition: &Edition, statement: &Statement) -> String {
    let rivals = edition.rival_speakers(statement);
    if rivals.is_empty() {
        let own = statement.speaker.as_deref();
        return own.map_or("?", short_name).to_string();
    }
    let mut names: Vec<&str> = rivals.into_iter().map(short_name).collect();
    names.dedup();
    format!("{}?", names.join("/"))
}

/// `Thu 1 Dec 2022`.
pub fn day(date: Date) -> String {
    date.strftime("%a %-d %b %Y").to_string()
}

/// A day, a month or a year in words.
pub fn when(when: When) -> String {
    match when {
        When::Day(date) => day(date),
        When::Month { year, month } => format!("{} {year}", month_name(month)),
        When::Year(year) => year.to_string(),
    }
}

/// A day in words, with the sign of a guess: `≈ Thu 1 Dec 2022`.
pub fn known_day(known: &Attested<When>) -> String {
    signed(when(known.value), known.is_guess())
}

/// When something was said, in words.
pub fn said(said_on: Option<&Attested<When>>) -> String {
    said_on.map_or("day unknown".into(), |known| {
        format!("said {}", known_day(known))
    })
}

/// The day of an event in words.
pub fn day_of(event: &Event) -> String {
    let day = event.date.map(|date| signed(when(date), event.guess));
    day.unwrap_or_else(|| "day unknown".into())
}

fn signed(day: String, guess: bool) -> String {
    if guess { format!("≈ {day}") } else { day }
}

/// `December`.
pub fn month_name(month: i8) -> String {
    let date = Date::new(2000, month.clamp(1, 12), 1);
    date.map(|d| d.strftime("%B").to_string())
        .unwrap_or_default()
}

/// What an outlet has of a statement, in words; nothing where it does not cover the event.
pub fn presence(presence: Presence) -> Option<String> {
    Some(match presence {
        Presence::Printed {
            coverage,
            sure,
            differs,
            apart,
        } => {
            let mut words = match coverage {
                Coverage::Full => "whole",
                Coverage::Fragment => "fragment",
                Coverage::Indirect => "indirect",
            }
            .to_string();
            if apart && coverage == Coverage::Indirect {
                words.push_str(if differs { ", to check" } else { "" });
            } else if apart && differs {
                words.push_str(" of another lineage, to check");
            } else if apart {
                words.push_str(" of another lineage");
            } else if differs {
                words.push_str(", words differ");
            }
            if !sure {
                words.push_str(", perhaps");
            }
            words
        }
        Presence::Silent => "silent".into(),
        Presence::Parted => "parted by hand".into(),
        Presence::Before => "printed before it was said".into(),
        Presence::Absent => return None,
    })
}
