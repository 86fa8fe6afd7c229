//! Every screen as linear text: one thing after another, in words, for screen readers and pipes. No signs
//! that only the eye can tell, no columns, no colour.
//!
//! ```text
//! landing    the event, its statements and who prints them, the printings of one
//! compare    the printings, and the list of their differences
//! check      a draft's findings, one of them with the places on both sides
//! source     an article with its quotations named where they stand
//! over       what lies over a screen: keys, menus, lines being typed
//! change     what a key has changed of it
//! ```

mod change;
mod check;
mod compare;
mod landing;
mod over;
mod source;

pub use change::changed;

use super::lists::{Item, List, Rows};
use super::model::{Model, Progress};
use super::overlay::Overlay;
use super::prose::wrap;
use super::screen::Screen;
use super::theme::Role;
use super::view::footer_keys;
use crate::collation::SEAM;
use crate::text::{counted, printable};

/// Lines, each with its indent. Text of others is made safe when it is added.
#[derive(Debug, Default)]
pub struct Lines {
    lines: Vec<(usize, String)>,
}

impl Lines {
    /// Adds a line at the margin.
    fn say(&mut self, text: impl AsRef<str>) {
        self.put(0, text);
    }

    /// Adds a line that belongs to the one above it.
    fn sub(&mut self, text: impl AsRef<str>) {
        self.put(2, text);
    }

    fn put(&mut self, indent: usize, text: impl AsRef<str>) {
        // Only the eye can tell these signs; where the first stands the word stands, too.
        let words = text.as_ref().replace(" ▲", "").replace(SEAM, "then");
        self.lines.push((indent, printable(&words)));
    }

    fn gap(&mut self) {
        self.lines.push((0, String::new()));
    }

    /// The lines wrapped by words at `width`, what goes on indented by two.
    fn wrapped(&self, width: usize) -> String {
        let mut out = String::new();
        for (indent, text) in &self.lines {
            let room = width.saturating_sub(indent + 2).max(1);
            for (n, line) in wrap(text, room).into_iter().enumerate() {
                let indent = if n == 0 { *indent } else { indent + 2 };
                let line = format!("{:indent$}{}", "", &text[line]);
                out.push_str(line.trim_end());
                out.push('\n');
            }
            if text.is_empty() {
                out.push('\n');
            }
        }
        out
    }
}

/// The screen in words, in lines of at most `width` columns.
pub fn text(model: &Model, width: usize) -> String {
    let mut out = Lines::default();
    if model.progress == Progress::Reading {
        out.say("Verbatim. The articles are being read.");
        return out.wrapped(width);
    }
    // What was said last and what lies over the screen comes first: it is what a key has just changed.
    if let Some(notice) = &model.notice {
        let problem = if notice.role == Role::Problem {
            "Problem: "
        } else {
            ""
        };
        out.say(format!("{problem}{}", notice.text));
        out.gap();
    }
    if let Some(overlay) = &model.overlay {
        over::tell(model, overlay, &mut out);
        out.gap();
    }
    if matches!(model.overlay, Some(Overlay::Help(_))) {
        return out.wrapped(width);
    }
    out.say(heading(model));
    if let Some(waiting) = model.attached() {
        out.say(format!("m puts {waiting} here; esc leaves it."));
    }
    if model.filter.is_set() {
        let chips = model
            .filter
            .chips
            .iter()
            .map(|chip| format!("{} {}", chip.facet(), chip.shown()));
        out.say(format!("Only: {}.", chips.collect::<Vec<_>>().join(", ")));
    }
    out.gap();
    match &model.location.screen {
        Screen::Landing => landing::tell(model, &mut out),
        Screen::Compare(state) => compare::tell(model, state, &mut out),
        Screen::Source(state) => source::tell(model, state, &mut out),
        Screen::Check(state) => check::tell(model, state, &mut out),
        Screen::List(state) => list(model, *state, &mut out),
    }
    out.gap();
    out.say(format!("Keys: {}.", footer_keys(model).join(", ")));
    out.wrapped(width)
}

fn heading(model: &Model) -> String {
    let edition = &model.edition;
    let facts = [
        counted(edition.articles.len(), "article"),
        counted(edition.outlets.len(), "outlet"),
        counted(model.filter.rows(), "statement"),
        counted(model.notebook.marks().len(), "mark"),
        counted(model.index.doubts.worth(), "doubt"),
    ];
    format!("Verbatim: {}. {}.", edition.name, facts.join(", "))
}

/// A list, line by line.
fn list(model: &Model, list: List, out: &mut Lines) {
    let (spec, data) = (list.spec(), model.list_data());
    let all = (spec.count)(&data);
    out.say(format!("{}: {all}.", spec.title));
    if all == 0 {
        out.say(spec.empty);
    }
    for number in 0..all {
        let at = position(number, all, number == list.cursor);
        match spec.rows {
            Rows::Items(rows) => {
                let item = (rows.item)(&data, number).unwrap_or_default();
                tell_item(&at, &item, out);
            }
            Rows::Lines(rows) => tell_line(&at, &(rows.words)(&data, number), out),
        }
    }
}

fn tell_item(at: &str, item: &Item, out: &mut Lines) {
    if !item.heading.is_empty() {
        out.say(format!("{}:", item.heading));
    }
    out.say(format!("{at}{}", item.facts(", ")));
    for text in [&item.text, &item.remark, &item.note] {
        if !text.is_empty() {
            out.sub(text);
        }
    }
}

/// A line, and what belongs to it.
fn tell_line(at: &str, words: &[String], out: &mut Lines) {
    if let [first, rest @ ..] = words {
        out.say(format!("{at}{first}"));
        rest.iter()
            .filter(|text| !text.is_empty())
            .for_each(|text| out.sub(text));
    }
}

/// "2 of 5, selected: ".
fn position(number: usize, all: usize, selected: bool) -> String {
    let selected = if selected { ", selected" } else { "" };
    format!("{} of {all}{selected}: ", number + 1)
}

/// "KT, perhaps" for the "KT?" of the screen.
fn named(siglum: &str) -> String {
    match siglum.strip_suffix('?') {
        Some(siglum) => format!("{siglum}, perhaps"),
        None => siglum.to_string(),
    }
}
