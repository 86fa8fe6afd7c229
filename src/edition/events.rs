//! Statements to events: what the timeline makes of an edition.

use super::families;
use super::stories::story_of;
use super::{ArticleIx, Edition, Event, OutletIx, QuotationIx, Statement, StatementIx, StoryIx};
use crate::corpus::Attested;
use crate::quotation::day::occasion;
use crate::quotation::{Doubt, Kind, Quotation, When};
use crate::text::floor;
use crate::timeline::{self, OccasionMention, Occurrence, TimelineEvent, TimelineStatement};
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// Gathers the statements of an edition in events.
pub fn gather_events(edition: &mut Edition) {
    gather_events_of(edition, |_| true);
}

/// Gathers the statements of some days in events anew; those of other days stay as they are, for an event is
/// of one day.
pub fn gather_events_of(edition: &mut Edition, is_anew: impl Fn(Option<When>) -> bool) {
    let all = edition.statements.iter().enumerate();
    let anew = all.filter(|(_, statement)| is_anew(day_of(statement)));
    let anew: Vec<StatementIx> = anew.map(|(n, _)| StatementIx(n)).collect();
    let groupings = Groupings::new(edition);
    let said = anew.par_iter().map(|s| said(edition, *s, &groupings));
    let said: Vec<TimelineStatement<'_>> = said.collect();
    let told = timeline::events(&said).into_par_iter();
    let told: Vec<Event> = told.map(|told| event(edition, &anew, told)).collect();
    let kept = edition.events.iter().filter(|event| !is_anew(event.date));
    set_events_in_order(edition, kept.cloned().chain(told).collect());
}

/// Gives an edition these events, story by story, by day.
pub fn set_events_in_order(edition: &mut Edition, mut events: Vec<Event>) {
    events.sort_by_key(|event| (event.story, event.date.is_none(), event.date));
    edition.events = events.into();
    edition.event_of = Arc::default();
}

/// The event of statements that were made on one occasion; day and story stay those of the event that it was before,
/// where it was one.
pub fn one_event(edition: &Edition, statements: Vec<StatementIx>, before: Option<&Event>) -> Event {
    let groupings = Groupings::new(edition);
    let all = statements.iter();
    let said = all.map(|s| said(edition, *s, &groupings));
    let said: Vec<TimelineStatement<'_>> = said.collect();
    let told = event(edition, &statements, timeline::one_event(&said));
    match before {
        Some(before) => Event {
            date: before.date,
            guess: before.guess,
            story: before.story,
            ..told
        },
        None => told,
    }
}

/// The day of a statement, by which it is put with others.
pub fn day_of(statement: &Statement) -> Option<When> {
    statement.said_on.as_ref().map(|known| known.value)
}

/// An event of the timeline, whose statements are numbers in `statements`.
fn event(edition: &Edition, statements: &[StatementIx], told: TimelineEvent) -> Event {
    let statements: Vec<StatementIx> = told.statements.iter().map(|n| statements[*n]).collect();
    let witnesses = statements.iter().flat_map(|s| &edition[*s].witnesses);
    let mut outlets: Vec<OutletIx> = witnesses.map(|w| edition.outlet_of(w.article)).collect();
    outlets.sort_unstable();
    outlets.dedup();
    let printed = statements.iter();
    let printed = printed.flat_map(|s| edition[*s].sure_quotations());
    let mut days = statements.iter().map(|s| &edition[*s].said_on);
    let guess = days.all(|day| day.as_ref().is_some_and(Attested::is_guess));
    Event {
        id: edition.id("e", printed),
        date: told.when,
        guess,
        title: told.title,
        speakers: told.speakers,
        occasion: told.occasion,
        statements,
        outlets,
        story: told.story.map(StoryIx),
    }
}

/// What statements and articles belong to beside their events.
struct Groupings {
    /// The story of each article that is of one.
    stories: HashMap<ArticleIx, StoryIx>,
    /// The family of each statement.
    families: Vec<usize>,
}

impl Groupings {
    fn new(edition: &Edition) -> Self {
        Self {
            stories: edition.stories_of_articles(),
            families: families::numbers(edition),
        }
    }
}

fn said<'a>(edition: &'a Edition, ix: StatementIx, groupings: &Groupings) -> TimelineStatement<'a> {
    let statement = &edition[ix];
    let quotations: Vec<QuotationIx> = statement.sure_quotations().collect();
    let occasions = quotations.iter();
    let occasions = occasions.filter_map(|q| named_occasion(edition, *q));
    let place = |q: &QuotationIx| Occurrence {
        article: edition[*q].article.0,
        number: q.0,
    };
    let doubtful = |q: &QuotationIx| is_doubtful_report(&edition[*q].quotation);
    let speaker = statement.speaker.as_deref();
    let is_doubtful = quotations.iter().all(doubtful);
    TimelineStatement {
        speaker: speaker.filter(|_| !is_doubtful),
        doubtful: speaker.filter(|_| is_doubtful),
        family: Some(groupings.families[ix.0]),
        rivals: edition.rival_speakers(statement),
        when: day_of(statement),
        story: story_of(statement, &groupings.stories).map(|StoryIx(number)| number),
        occasions: occasions.collect(),
        printed: quotations.iter().map(place).collect(),
    }
}

/// Whether it is perhaps no report at all ("the results say"), which makes no event of its own.
pub fn is_doubtful_report(quotation: &Quotation) -> bool {
    quotation.kind == Kind::Indirect && quotation.doubts.contains(&Doubt::KindUnclear)
}

/// Bytes before and after the words of an occasion in which the ends of its sentence are looked for. It bounds the work in
/// texts without stops.
const BYTES_AROUND_OCCASION: usize = 500;

fn named_occasion(edition: &Edition, quotation: QuotationIx) -> Option<OccasionMention<'_>> {
    let placed = &edition[quotation];
    let text = &edition[placed.article].text;
    let words = placed.quotation.occasion?;
    let kind = occasion::kind(words.of(text))?;
    let first = floor(text, words.start.saturating_sub(BYTES_AROUND_OCCASION));
    let from = text[first..words.start]
        .rfind(['\n', '.'])
        .map_or(first, |at| first + at + 1);
    let last = floor(text, words.end + BYTES_AROUND_OCCASION);
    let to = text[words.end..last]
        .find(['\n', '.'])
        .map_or(last, |at| words.end + at);
    Some(OccasionMention {
        kind,
        article: placed.article.0,
        sentence: &text[from..to],
    })
}
