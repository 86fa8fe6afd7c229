//! Statements to events: what was said on one occasion on one day.
//!
//! Statements of one speaker on one day belong to one event, unless their outlets name occasions that
//! cannot be the same (an interview and a speech, interviews with two broadcasters). Two speakers share an event where an outlet says that
//! the occasion was joint, or names the other speaker beside it ("at a news conference with …"). What an
//! article only reports in passing makes no events of its own (`passing`). Where there are several stories, an
//! event belongs to one of them, and what has no day is one line of its story: it is no event.

mod circumstances;
mod occasion_class;
mod occasions;
mod passing;
mod statement;
mod stories;
mod title;

pub use crate::language::person_name::short_name;
pub use statement::{OccasionMention, Occurrence, TimelineStatement};
pub use stories::{StoryArticle, stories, story_title};

use crate::quotation::When;
use passing::Line;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use title::title;

/// An event: which statements were made there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TimelineEvent {
    /// The place of its story among the stories.
    pub story: Option<usize>,
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

/// The events at which statements were made, story by story, by day (those without a day last), then by their
/// first statement.
///
/// ```
/// use verbatim::timeline::{OccasionMention, TimelineStatement, events};
/// let talk = OccasionMention { kind: "interview", article: 0, sentence: "Lind said in an interview." };
/// let mut said = TimelineStatement::default();
/// said.speaker = Some("Ada Lind");
/// said.occasions = vec![talk];
/// assert_eq!(events(&[said])[0].title, "Lind · interview");
/// ```
pub fn events(said: &[TimelineStatement<'_>]) -> Vec<TimelineEvent> {
    let mut days: BTreeMap<(Option<usize>, bool, Option<When>), Vec<usize>> = BTreeMap::new();
    for (i, s) in said.iter().enumerate() {
        let day = (s.story, s.when.is_none(), s.when);
        days.entry(day).or_default().push(i);
    }
    let days = days.into_par_iter();
    let events = days.flat_map_iter(|((story, _, when), statements)| {
        if story.is_some() && when.is_none() {
            return vec![name(said, Line::undated(statements))];
        }
        let (named, unnamed): (Vec<usize>, Vec<usize>) = statements
            .into_iter()
            .partition(|&i| said[i].speaker.is_some());
        let occasions = occasions::of_day(said, &named);
        let lines = passing::lines(said, occasions, &unnamed);
        let lines = lines.into_iter().map(|line| name(said, line));
        lines.collect()
    });
    events.collect()
}

/// The one event at which all these statements were made, whatever their outlets tell of it.
pub fn one_event(said: &[TimelineStatement<'_>]) -> TimelineEvent {
    name(said, Line::occasion((0..said.len()).collect()))
}

/// What stands for the occasion in the title of [`Line::further`].
const FURTHER: &str = "further reports";

/// An event of statements of one day and one story.
fn name(said: &[TimelineStatement<'_>], line: Line) -> TimelineEvent {
    let statements = line.statements;
    let first = statements.first().map(|&i| &said[i]);
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let own = statements.iter().map(|&i| &said[i]);
    let (told, disputed): (Vec<_>, Vec<_>) = own.partition(|own| own.rivals.is_empty());
    for speaker in told.iter().filter_map(|own| own.speaker) {
        let place = *places.entry(speaker).or_insert(counts.len());
        match counts.get_mut(place) {
            Some((_, n)) => *n += 1,
            None => counts.push((speaker, 1)),
        }
    }
    // "a survey" where "a survey of the institute" spoke: the longer description says which.
    let longer: Vec<&str> = counts.iter().map(|(name, _)| *name).collect();
    counts.retain(|(name, _)| {
        let goes_on = |other: &&str| other.strip_prefix(name).is_some_and(|s| s.starts_with(' '));
        !name.starts_with(char::is_lowercase) || !longer.iter().any(goes_on)
    });
    // Among equals a name says more than a description.
    let described = |name: &str| name.starts_with(char::is_lowercase);
    counts.sort_by_key(|(name, n)| (std::cmp::Reverse(*n), described(name)));
    let mut voices: Vec<Vec<String>> = counts
        .iter()
        .map(|(name, _)| vec![(*name).to_string()])
        .collect();
    // Who spoke here anyhow is named already.
    for rivals in disputed.iter().map(|own| &own.rivals) {
        if !voices
            .iter()
            .flatten()
            .any(|known| rivals.contains(&known.as_str()))
        {
            voices.push(rivals.iter().map(ToString::to_string).collect());
        }
    }
    let occasion = occasions::usual_name(said, &statements).filter(|_| line.occasion);
    let further = line.further.then_some(FURTHER);
    let title = title(&voices, occasion.as_deref().or(further));
    TimelineEvent {
        story: first.and_then(|first| first.story),
        when: first.and_then(|first| first.when),
        title,
        speakers: voices.into_iter().flatten().collect(),
        occasion,
        statements,
    }
}

#[cfg(test)]
mod tests;
