//! What was said when: the events by day, story by story where there are several, with their statements.

use super::reasons::name_in_table;
use super::statement::told_speaker;
use crate::edition::{Edition, EventIx, StatementIx};
use crate::export::day_of_week;
use crate::export::page::{Block, Form, Line};
use std::io;

/// Writes all events.
pub(super) fn put(edition: &Edition, form: &mut dyn Form) -> io::Result<()> {
    let mut events = (0..edition.events.len()).map(EventIx);
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
        let sigla = edition[event]
            .outlets
            .iter()
            .map(|o| edition[*o].siglum.as_str());
        let sigla: Vec<&str> = sigla.collect();
        form.put(Block::Line(
            format!("Covered by {}", sigla.join(", ")).into(),
        ))?;
        let listed = edition.rows_of(&edition[event]);
        form.put(Block::Items(listed.map(|s| line(edition, s)).collect()))
    })
}

/// What the sign of a guessed day says, where there is one.
pub(super) fn guessed_days(edition: &Edition) -> Option<String> {
    let mut events = edition.events.iter();
    events
        .any(|event| event.guess)
        .then(|| "≈ guessed day".to_string())
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
    let sigla = witnesses
        .map(|(witness, siglum)| format!("{siglum}{}", if witness.sure { "" } else { "?" }));
    let sigla: Vec<String> = sigla.collect();
    Line::default()
        .name(told_speaker(edition, statement))
        .text(format!(
            ": {} ({})",
            name_in_table(edition, ix),
            sigla.join(", ")
        ))
}
