//! The time of a day that words tell, as minutes since midnight.

use crate::language::function_word::{AT, IN, THE};
use crate::language::lexicon;

/// Minutes of an hour.
const MINUTES_PER_HOUR: u32 = 60;
/// Minutes from midnight to noon.
const NOON_MINUTES: u32 = 12 * MINUTES_PER_HOUR;

/// The minutes since midnight that the forms of words and marks tell and nothing else.
pub(super) fn time_of_day(forms: &[&str]) -> Option<u32> {
    if let Some(minutes) = spoken(forms) {
        return Some(minutes);
    }
    let joined: String;
    let parted: Vec<&str>;
    let forms = match forms {
        [hours, ":", minutes, half @ ..] => {
            joined = format!("{hours}:{minutes}");
            parted = std::iter::once(joined.as_str())
                .chain(half.iter().copied())
                .collect();
            &parted
        }
        _ => forms,
    };
    if let [hour] | ["12", hour] = forms
        && let Some(hour) = lexicon::NAMED_HOURS.meaning(hour)
    {
        return hour.parse().ok().map(|hour: u32| hour * MINUTES_PER_HOUR);
    }
    let mut halves = lexicon::CLOCK_HALVES.entries();
    let (time, half) = match forms {
        [only] => match halves.find_map(|half| only.strip_suffix(half).zip(Some(half))) {
            Some(joined) => joined,
            // A bare number is no time.
            None => return face(only).filter(|_| only.contains([':', '.'])),
        },
        [time, clock, half @ ..] if clock.ends_with("clock") => (*time, half_of_day(half)?),
        [time, half @ ..] => (*time, half_of_day(half)?),
        [] => return None,
    };
    let face = face(time).filter(|minutes| (60..NOON_MINUTES + 60).contains(minutes))?;
    let lists = [&lexicon::CLOCK_HALVES, &lexicon::PARTS_OF_DAY];
    let is_late = match lists.iter().find_map(|list| list.meaning(half)) {
        Some("early") => false,
        Some("night") => face % NOON_MINUTES >= NOON_MINUTES / 2,
        _ => true,
    };
    Some(face % NOON_MINUTES + if is_late { NOON_MINUTES } else { 0 })
}

/// "half past six in the evening", "a quarter to nine", "ten minutes past three".
fn spoken(forms: &[&str]) -> Option<u32> {
    let mut relations = forms.iter().enumerate();
    let (at, relation) =
        relations.find_map(|(at, form)| Some((at, lexicon::CLOCK_RELATIONS.meaning(form)?)))?;
    let (part, [_, hour, half @ ..]) = forms.split_at(at) else {
        return None;
    };
    let is_after = relation == "after";
    let named = lexicon::CLOCK_PARTS.meaning(&part.join(" "));
    let minutes = match named {
        // Nobody says "half to six".
        Some(minutes) => minutes
            .parse()
            .ok()
            .filter(|n| *n < MINUTES_PER_HOUR / 2 || is_after)?,
        None => spoken_minutes(part)?,
    };
    let told = match half {
        [] => face(hour).filter(|own| own % 60 == 0)?,
        _ => time_of_day(&[&[*hour], half].concat())?,
    };
    match is_after {
        true => Some(told + minutes),
        false => told.checked_sub(minutes),
    }
}

/// "ten", "ten minutes".
fn spoken_minutes(part: &[&str]) -> Option<u32> {
    let count = match part {
        [count] => count,
        [count, unit] if lexicon::UNITS.meaning(unit) == Some("time minute") => count,
        _ => return None,
    };
    count.parse().ok().filter(|n| *n < MINUTES_PER_HOUR)
}

/// "pm", "afternoon": in which half of the day a time of a clock of twelve hours lies.
fn half_of_day<'f>(forms: &[&'f str]) -> Option<&'f str> {
    match forms {
        [half] if lexicon::CLOCK_HALVES.contains(half) => Some(half),
        [IN, THE, part] | [AT, part] if lexicon::PARTS_OF_DAY.contains(part) => Some(part),
        _ => None,
    }
}

/// The hours and minutes of a clock's face, with whatever stop between them: "9:30", "9.30", "9".
pub(super) fn face(printed: &str) -> Option<u32> {
    let (hours, minutes) = printed.split_once([':', '.']).unwrap_or((printed, "00"));
    let figures = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    if !figures(hours, 1..=2) || !figures(minutes, 2..=2) {
        return None;
    }
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 24 && minutes < 60).then_some(hours * 60 + minutes)
}
