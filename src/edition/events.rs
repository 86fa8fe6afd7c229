//! Statements to events: what the timeline makes of an edition.

use super::{Edition, Event, EventIx, OutletIx, QuotationIx, Statement, StatementIx};
use crate::quotation::day::occasion;
use crate::quotation::{Doubt, Kind, Quotation};
use crate::text::floor;
use crate::timeline::{self, OccasionMention, Occurrence, TimelineEvent, TimelineStatement};

/// Gathers the statements of an edition in events.
pub fn gather_events(edition: &mut Edition) {
    let statements = edition.statements.iter();
    let said: Vec<TimelineStatement<'_>> = statements.map(|s| said(edition, s)).collect();
    let told = timeline::events(&said).into_iter().enumerate();
    edition.events = told.map(|(n, told)| event(edition, n, told)).collect();
    tell_events(edition);
}

fn event(edition: &Edition, number: usize, told: TimelineEvent) -> Event {
    let statements: Vec<StatementIx> = told.statements.into_iter().map(StatementIx).collect();
    let witnesses = statements.iter().flat_map(|s| &edition[*s].witnesses);
    let mut outlets: Vec<OutletIx> = witnesses.map(|w| edition.outlet_of(w.article)).collect();
    outlets.sort_unstable();
    outlets.dedup();
    Event {
        id: format!("e{}", number + 1),
        date: told.when,
        title: told.title,
        speakers: told.speakers,
        occasion: told.occasion,
        statements,
        outlets,
    }
}

/// Tells each statement which event is its own.
fn tell_events(edition: &mut Edition) {
    let mut own = vec![EventIx(0); edition.statements.len()];
    for (n, event) in edition.events.iter().enumerate() {
        event.statements.iter().for_each(|s| own[s.0] = EventIx(n));
    }
    let told = edition.statements.iter().map(|s| s.event);
    if !told.eq(own.iter().copied()) {
        let statements = edition.statements.iter_mut();
        statements.zip(own).for_each(|(s, event)| s.event = event);
    }
}

fn said<'a>(edition: &'a Edition, statement: &'a Statement) -> TimelineStatement<'a> {
    let sure = statement.witnesses.iter().filter(|w| w.sure);
    let quotations: Vec<QuotationIx> = sure.flat_map(|w| &w.quotations).copied().collect();
    let occasions = quotations.iter();
    let occasions = occasions.filter_map(|q| named_occasion(edition, *q));
    let place = |q: &QuotationIx| Occurrence {
        article: edition[*q].article.0,
        number: q.0,
    };
    let doubtful = |q: &QuotationIx| is_doubtful_report(&edition[*q].quotation);
    let speaker = statement.speaker.as_deref();
    TimelineStatement {
        speaker: speaker.filter(|_| !quotations.iter().all(doubtful)),
        when: statement.said_on.as_ref().map(|k| k.value),
        occasions: occasions.collect(),
        printed: quotations.iter().map(place).collect(),
    }
}

/// Whether it is perhaps no report at all ("the results say"), which makes no event of its own.
pub fn is_doubtful_report(quotation: &Quotation) -> bool {
    quotation.kind == Kind::Indirect && quotation.doubts.contains(&Doubt::KindUnclear)
}

/// Bytes before and after the words of an occasion that are looked at.
const LONGEST_SENTENCE: usize = 500;

fn named_occasion(edition: &Edition, quotation: QuotationIx) -> Option<OccasionMention<'_>> {
    let placed = &edition[quotation];
    let text = &edition[placed.article].text;
    let words = placed.quotation.occasion?;
    let kind = occasion::kind(words.of(text))?;
    let first = floor(text, words.start.saturating_sub(LONGEST_SENTENCE));
    let from = text[first..words.start]
        .rfind(['\n', '.'])
        .map_or(first, |at| first + at + 1);
    let last = floor(text, words.end + LONGEST_SENTENCE);
    let to = text[words.end..last]
        .find(['\n', '.'])
        .map_or(last, |at| words.end + at);
    Some(OccasionMention {
        kind,
        article: placed.article.0,
        sentence: &text[from..to],
    })
}
