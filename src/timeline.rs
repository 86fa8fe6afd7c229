//! Statements to events: what was said on one occasion on one day.
//!
//! Statements of one speaker on one day belong to one event, unless their outlets name occasions that
//! cannot be the same (an interview and a speech). Two speakers share an event where an outlet says that
//! the occasion was joint, or names the other speaker beside it ("at a news conference with …"). What an
//! article only reports in passing makes no events of its own (`passing`).

mod occasions;
mod passing;
mod statement;
mod title;

pub use crate::language::person_name::short_name;
pub use statement::{OccasionMention, Occurrence, TimelineStatement};

use crate::quotation::When;
use passing::Line;
use std::collections::{BTreeMap, HashMap};
use title::title;

/// An event: which statements were made there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TimelineEvent {
    /// When.
    pub when: Option<When>,
    /// "Okoro–Lind · joint news conference".
    pub title: String,
    /// Who spoke, those with the most statements first.
    pub speakers: Vec<String>,
    /// The normal form that most outlets use, the more telling one first.
    pub occasion: Option<String>,
    /// Statements (indices), ascending.
    pub statements: Vec<usize>,
}

/// The events at which statements were made, by day (those without a day last), then by their first statement.
///
/// ```
/// use verbatim::timeline::{OccasionMention, TimelineStatement, events};
/// let talk = OccasionMention { kind: "interview", article: 0, sentence: "Lind said in an interview." };
/// let said = TimelineStatement { speaker: Some("Ada Lind"), occasions: vec![talk], ..TimelineStatement::default() };
/// assert_eq!(events(&[said])[0].title, "Lind · interview");
/// ```
pub fn events(said: &[TimelineStatement<'_>]) -> Vec<TimelineEvent> {
    let mut days: BTreeMap<(bool, Option<When>), Vec<usize>> = BTreeMap::new();
    for (i, s) in said.iter().enumerate() {
        days.entry((s.when.is_none(), s.when)).or_default().push(i);
    }
    let mut out = Vec::new();
    for ((_, when), statements) in days {
        let (named, unnamed): (Vec<usize>, Vec<usize>) = statements
            .into_iter()
            .partition(|&i| said[i].speaker.is_some());
        let occasions = occasions::of_day(said, &named);
        let lines = passing::lines(said, occasions, &unnamed);
        out.extend(lines.into_iter().map(|line| name(said, when, line)));
    }
    out
}

/// What stands for the occasion in the title of [`Line::further`].
const FURTHER: &str = "further reports";

fn name(said: &[TimelineStatement<'_>], when: Option<When>, line: Line) -> TimelineEvent {
    let statements = line.statements;
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for speaker in statements.iter().filter_map(|&i| said[i].speaker) {
        let place = *places.entry(speaker).or_insert(counts.len());
        match counts.get_mut(place) {
            Some((_, n)) => *n += 1,
            None => counts.push((speaker, 1)),
        }
    }
    // Among equals a name says more than a description.
    let described = |name: &str| name.starts_with(char::is_lowercase);
    counts.sort_by_key(|(name, n)| (std::cmp::Reverse(*n), described(name)));
    let speakers: Vec<String> = counts.iter().map(|(name, _)| (*name).to_string()).collect();
    let occasion = occasions::usual_name(said, &statements);
    let further = line.further.then_some(FURTHER);
    let title = title(&speakers, occasion.as_deref().or(further));
    TimelineEvent {
        when,
        title,
        speakers,
        occasion,
        statements,
    }
}

#[cfg(test)]
mod tests;
