//! The screens on an invented edition: keys through the real update, what is drawn with its styles.

use super::fixture;
use super::keys;
use super::model::Model;
#[allow(unused_imports)]
use super::picture::picture;
use super::session::{Desk, Exporter, Opener, replay};
use super::theme::Theme;
use crate::corpus::Problem;
use crate::edition::Edition;
use crate::notebook::Notebook;
use ratatui::buffer::Buffer;
use ratatui::layout::Size;
use std::path::PathBuf;

/// The fixture with what goes wrong in real corpora: no outlet, no day, a file that cannot be read.
fn unknowns() -> Edition {
    let mut edition = fixture::edition();
    let radio = &mut edition.articles[2];
    radio.outlet = None;
    radio.published = None;
    radio.siglum = "?1".into();
    edition.outlets[2].name = None;
    edition.outlets[2].siglum = "?1".into();
    edition.events[0].date = None;
    edition.statements[0].said_on = None;
    edition.events.rotate_left(1);
    for statement in &mut edition.statements {
        statement.event.0 = (statement.event.0 + 2) % 3;
    }
    edition.problems.push(Problem {
        path: "tide.jsonl".into(),
        line: Some(7),
        reason: "no text".into(),
    });
    edition
}

fn opener(edition: Edition) -> Opener {
    Box::new(|| (edition, Notebook::in_memory()))
}

fn exporter() -> Exporter {
    Box::new(|_, marks| match marks.len() {
        1 => Ok(PathBuf::from("harbour-marks.md")),
        _ => Err("disk full".into()),
    })
}

fn desk(theme: Theme, size: (u16, u16)) -> Desk {
    Desk {
        model: Model::new(theme, Size::new(size.0, size.1)),
        export: exporter(),
    }
}

fn screen(keys: &str, theme: Theme, size: (u16, u16), edition: Edition) -> Buffer {
    let keys = keys::parse(keys).unwrap();
    replay::screen(&mut desk(theme, size), opener(edition), keys)
}

/// The screen after the keys, letters only.
fn text(keys: &str, size: (u16, u16)) -> String {
    replay::text(&screen(keys, Theme::Dark, size, fixture::edition()))
}

#[test]
fn show() {
    for (keys, size) in [
        ("", (120, 36)),
        ("", (80, 24)),
        ("", (40, 12)),
        ("s", (120, 36)),
        ("?", (80, 24)),
        (":ex", (80, 24)),
        ("/harbour<enter>", (120, 36)),
        ("D", (80, 24)),
        ("A", (120, 36)),
    ] {
        println!("{}", text(keys, size));
    }
    println!(
        "{}",
        replay::text(&screen("<tab>", Theme::Dark, (120, 36), unknowns()))
    );
}
