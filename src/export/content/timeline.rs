//! What was said when: the events by day, story by story where there are several, with their statements.

use super::naming::name_in_table;
use super::reasons::upper_first;
use super::statement::told_speaker;
use crate::corpus::Attested;
use crate::edition::{Edition, EventIx, OutletIx, StatementIx};
use crate::export::day_of_week;
use crate::export::page::{Block, Form, Line};
use std::collections::HashSet;
use std::io;

/// Writes all events.
pub(super) fn put(edition: &Edition, form: &mut dyn Form) -> io::Result<()> {
    let events = (0..edition.events.len()).map(EventIx);
    // What stands in the rows of others is listed there.
    let mut events = events.filter(|event| edition.rows_of(&edition[*event]).next().is_some());
    let mut last = None;
    if let Some(sign) = guessed_days(edition) {
        form.put(Block::Note("Signs", vec![sign.into()]))?;
    }
    events.try_for_each(|event| {
        let story = edition[event].story;
        if let Some(story) = story.filter(|_| story != last) {
            form.put(Block::Heading(2, edition[story].title.clone()))?;
        }
        last = story;
        let level = if story.is_some() { 3 } else { 2 };
        form.put(Block::Heading(level, heading(edition, event)))?;
        form.put(Block::Line(covered_by(edition, event).into()))?;
        let listed = edition.rows_of(&edition[event]);
        form.put(Block::Items(listed.map(|s| line(edition, s)).collect()))
    })
}

/// "Covered by HP, NL · recorded in ?1": a record of what was said is no outlet that covers it.
fn covered_by(edition: &Edition, event: EventIx) -> String {
    let outlets = edition[event].outlets.iter();
    let (records, outlets): (Vec<_>, Vec<_>) = outlets.partition(|o| edition.is_no_outlet(**o));
    let named = |what: &str, outlets: &[&OutletIx]| {
        let sigla: Vec<&str> = outlets
            .iter()
            .map(|o| edition[**o].siglum.as_str())
            .collect();
        (!sigla.is_empty()).then(|| format!("{what} {}", sigla.join(", ")))
    };
    let told = [
        named("covered by", &outlets),
        named("recorded in", &records),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    upper_first(&told.join(" · "))
}

/// What the sign of a guessed day says, where there is one.
pub(super) fn guessed_days(edition: &Edition) -> Option<String> {
    let all = edition.statements.iter();
    let mut days = all.filter_map(|statement| statement.said_on.as_ref());
    days.any(Attested::is_guess)
        .then(|| "≈ guessed day".to_string())
}

/// "≈ Lund": who is told to have made a statement, with the sign of a guess where that it was on the day of its event is
/// only concluded.
pub(super) fn speaker_on_day(edition: &Edition, ix: StatementIx) -> String {
    let statement = &edition[ix];
    let is_guess = statement.said_on.as_ref().is_some_and(Attested::is_guess);
    let is_told_above = edition[edition.event_of(ix)].guess;
    let sign = if is_guess && !is_told_above {
        "≈ "
    } else {
        ""
    };
    format!("{sign}{}", told_speaker(edition, statement))
}

/// "Mon 1 Dec 2031 · Lund · joint news conference".
pub(super) fn heading(edition: &Edition, event: EventIx) -> String {
    let event = &edition[event];
    let sign = if event.guess { "≈ " } else { "" };
    match event.date {
        Some(date) => format!("{sign}{} · {}", day_of_week(date), event.title),
        None => format!("Day unknown · {}", event.title),
    }
}

/// "Tove Lund: “We sail …” (HP, NL?)".
fn line(edition: &Edition, ix: StatementIx) -> Line {
    let statement = &edition[ix];
    let witnesses = statement.witnesses.iter().zip(edition.sigla(statement));
    // Who prints it is told, and a second printing in one article is no other outlet's.
    let mut told = HashSet::new();
    let sigla = witnesses
        .filter(|(witness, _)| told.insert(witness.article))
        .map(|(witness, siglum)| format!("{siglum}{}", if witness.sure { "" } else { "?" }));
    let sigla: Vec<String> = sigla.collect();
    Line::default()
        .name(speaker_on_day(edition, ix))
        .text(format!(
            ": {} ({})",
            name_in_table(edition, ix),
            sigla.join(", ")
        ))
}
