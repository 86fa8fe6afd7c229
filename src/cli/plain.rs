//! The timeline with all words, as linear text: for pipes, pagers and screen readers.

use crate::corpus::printed;
use crate::edition::{Edition, Event, StatementIx, StoryIx};
use crate::export::day_of_week;
use crate::reader::doubts::Doubts;
use crate::reader::prose::wrap::wrap;
use crate::reader::wording::presence;
use crate::text::{counted, printable};
use std::io::{self, Write};

/// Wider lines are hard to read.
const MAX_COLUMNS: usize = 100;

/// Writes the events by day, and under each its statements with who printed them. Prose is wrapped by
/// words at `width`, never cut.
pub fn write(edition: &Edition, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let width = width.min(MAX_COLUMNS);
    indented(&printable(&edition.name), 0, 0, width, out)?;
    indented(&sums(edition), 0, 0, width, out)?;
    let mut last = None;
    for event in &edition.events {
        writeln!(out)?;
        if let Some(story) = event.story.filter(|_| event.story != last) {
            let words = of_story(edition, story);
            indented(&printable(&words), 0, 2, width, out)?;
            writeln!(out)?;
        }
        last = event.story;
        indented(&printable(&heading(edition, event)), 0, 2, width, out)?;
        for statement in edition.rows_of(event) {
            one(edition, statement, width, out)?;
        }
    }
    Ok(())
}

fn sums(edition: &Edition) -> String {
    let counts = [
        edition.articles.len(),
        edition.outlets.len(),
        edition.rows(),
        Doubts::new(edition).worth(),
    ];
    let named = counts.iter().zip(printed::COUNTED);
    let named: Vec<String> = named.map(|(count, name)| counted(*count, name)).collect();
    named.join(printed::BETWEEN_COUNTS)
}

/// "Story: Heron mill · fire · HP NL".
fn of_story(edition: &Edition, story: StoryIx) -> String {
    let story = &edition[story];
    let sigla = story.outlets.iter().map(|o| edition[*o].siglum.as_str());
    let sigla: Vec<&str> = sigla.collect();
    format!("Story: {} · {}", story.title, sigla.join(" "))
}

fn heading(edition: &Edition, event: &Event) -> String {
    let sign = if event.guess { "≈ " } else { "" };
    let day = event.date.map_or_else(
        || "day unknown".to_string(),
        |date| format!("{sign}{}", day_of_week(date)),
    );
    let outlets: Vec<&str> = event
        .outlets
        .iter()
        .map(|o| edition[*o].siglum.as_str())
        .collect();
    format!("{day} · {} · {}", event.title, outlets.join(" "))
}

fn one(edition: &Edition, ix: StatementIx, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let statement = &edition[ix];
    let speaker = edition.told_speaker(statement);
    let base = statement.witnesses.get(statement.base);
    let words = base.map_or_else(String::new, |witness| edition.in_clauses(witness));
    let text = printable(&format!("{speaker}: {words}"));
    indented(&text, 2, 4, width, out)?;
    let row = edition.row(ix).into_iter();
    let told = row.filter_map(|(outlet, what)| {
        Some(format!("{} {}", edition[outlet].siglum, presence(what)?))
    });
    let told: Vec<String> = told.collect();
    indented(&printable(&told.join("; ")), 4, 4, width, out)
}

/// `text` in lines of `width`, the first indented by `first` and the others by `rest`.
fn indented(
    text: &str,
    first: usize,
    rest: usize,
    width: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let room = width.saturating_sub(rest).max(1);
    for (n, line) in wrap(text, room).into_iter().enumerate() {
        let indent = if n == 0 { first } else { rest };
        writeln!(out, "{:indent$}{}", "", &text[line])?;
    }
    Ok(())
}
