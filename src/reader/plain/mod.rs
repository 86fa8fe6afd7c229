//! Every screen as linear text: one thing after another, in words, for screen readers and pipes. No signs
//! that only the eye can tell, no columns, no colour.
//!
//! ```text
//! landing    the event, its statements and who prints them, the printings of one
//! compare    the printings, and the list of their differences
//! source     an article with its quotations named where they stand
//! over       what lies over a screen: keys, menus, lines being typed
//! ```

mod compare;
mod landing;
mod over;
mod source;

use super::lists::{List, ListKind, count, item};
use super::model::{Model, Overlay, Progress, Screen};
use super::prose::wrap;
use super::theme::Role;
use super::view::footer_keys;
use crate::edition::{Coverage, Presence};
use crate::text::printable;

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
        // Only the eye can tell this sign; where it stands the word stands, too.
        let words = text.as_ref().replace(" ▲", "");
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
        Screen::List(state) => list(model, *state, &mut out),
    }
    out.gap();
    out.say(format!("Keys: {}.", footer_keys(model).join(", ")));
    out.wrapped(width)
}

fn heading(model: &Model) -> String {
    let edition = &model.edition;
    let counted =
        |number: usize, one: &str| format!("{number} {one}{}", if number == 1 { "" } else { "s" });
    let facts = [
        counted(edition.articles.len(), "article"),
        counted(edition.outlets.len(), "outlet"),
        counted(edition.statements.len(), "statement"),
        counted(model.notebook.marks().len(), "mark"),
        counted(model.index.doubts.worth(), "doubt"),
    ];
    format!("Verbatim: {}. {}.", edition.name, facts.join(", "))
}

/// A list of places, item by item.
fn list(model: &Model, list: List, out: &mut Lines) {
    let all = count(model, list.kind);
    out.say(format!("{}: {all}.", list.kind.title()));
    if all == 0 {
        out.say(list.kind.nothing());
    }
    for number in 0..all {
        let at = position(number, all, number == list.cursor);
        if list.kind == ListKind::Speakers {
            out.say(format!("{at}{}", speaker(model, number)));
        } else if list.kind == ListKind::Statements {
            landing::statement_line(&model.edition, model.all_statements[number], &at, out);
        }
        let Some(item) = item(model, list.kind, number) else {
            continue;
        };
        if !item.heading.is_empty() {
            out.say(format!("{}:", item.heading));
        }
        let facts = [&item.siglum, &item.day, &item.name];
        let facts: Vec<&str> = facts.iter().map(|fact| fact.trim()).collect();
        let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        let head = facts.join(", ");
        out.say(at + &head);
        for text in [&item.text, &item.remark] {
            if !text.is_empty() {
                out.sub(text);
            }
        }
    }
}

/// "Ada Okoro, 12 statements, 3 printed by several outlets; MT 8, KT 4."
fn speaker(model: &Model, number: usize) -> String {
    let speaker = &model.index.speakers[number];
    let outlets = speaker.outlets.iter();
    let outlets = outlets.map(|(outlet, n)| format!("{} {n}", model.edition[*outlet].siglum));
    format!(
        "{}, {} statements, {} printed by several outlets; {}.",
        speaker.name,
        speaker.statements,
        speaker.shared,
        outlets.collect::<Vec<_>>().join(", ")
    )
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

/// What an outlet has of a statement, in words; nothing where it does not cover the event.
fn presence(presence: Presence) -> Option<String> {
    Some(match presence {
        Presence::Printed {
            coverage,
            sure,
            differs,
        } => {
            let mut words = match coverage {
                Coverage::Full => "whole",
                Coverage::Fragment => "fragment",
                Coverage::Indirect => "indirect",
            }
            .to_string();
            if differs {
                words.push_str(" in other words");
            }
            if !sure {
                words.push_str(", perhaps");
            }
            words
        }
        Presence::Silent => "silent".into(),
        Presence::Before => "printed before it was said".into(),
        Presence::Absent => return None,
    })
}
