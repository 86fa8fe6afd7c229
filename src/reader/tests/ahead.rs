//! What a key asks for is done beside the terminal; keys pressed meanwhile mean what comes of it.

use super::{app, replay};
use crate::notebook::Notebook;
use crate::reader::effect::Effect;
use crate::reader::event::Event;
use crate::reader::fixture::{edition, many};
use crate::reader::keys;
use crate::reader::session::{App, Opener};
use crate::reader::theme::Theme;

/// More than is matched, searched or compared while a key waits.
fn large() -> Opener {
    let large = many(&edition(), 160);
    Box::new(|_, _| (large, Notebook::in_memory()))
}

/// Presses keys one after another and does nothing of what they ask for.
fn strike(app: &mut App, pressed: &str) -> Vec<Effect> {
    let pressed = keys::parse(pressed).unwrap().into_iter();
    let asked = pressed.flat_map(|key| app.take(Event::Key(key)));
    asked.collect()
}

fn opened() -> App {
    let mut app = app(Theme::Dark, (120, 36));
    replay::play(&mut app, large(), Vec::new());
    app
}

/// The screen without its last line: what is said there follows what happened last.
fn shown(app: &App) -> String {
    let mut text = replay::text(&replay::drawn(app));
    text.truncate(text.trim_end().rfind('\n').unwrap());
    text
}

#[test]
fn who_types_ahead_gets_what_who_waits_gets() {
    for pressed in [
        "<c-p>lamps<enter>",
        "<c-p>lam<down><down>p<enter>j",
        "<c-p>statement lam<enter>l<enter>n",
        "/the<enter>jj<enter>",
        "SSS",
        "TSSSj",
        "fweighty<enter>",
        "fweighty<enter>foutlet VD<enter>",
        "<c-p>q<bs><bs>j",
    ] {
        let mut waited = opened();
        replay::press(&mut waited, keys::parse(pressed).unwrap());
        let mut hasty = opened();
        let asked = strike(&mut hasty, pressed);
        assert!(!asked.is_empty(), "{pressed} asks for nothing");
        replay::done(&mut hasty, asked);
        assert_eq!(shown(&waited), shown(&hasty), "{pressed}");
    }
}

#[test]
fn an_order_that_comes_late_leaves_the_reader_on_the_statement() {
    let chosen = |app: &App| app.model.location.selection.statement;
    let mut hasty = opened();
    let asked = strike(&mut hasty, "TSSjj");
    let before = chosen(&hasty);
    replay::done(&mut hasty, asked);
    assert_eq!(chosen(&hasty), before);
    assert!(shown(&hasty).contains("sort: most weight"));
    let mut waits = opened();
    let asked = strike(&mut waits, "TSS");
    replay::done(&mut waits, asked);
    assert_ne!(chosen(&waits), before);
}

#[test]
fn who_gives_up_is_not_held_up() {
    for (pressed, there) in [
        ("<c-p>lamps<enter>j<esc>J", "J"),
        ("/the<enter>jj<esc>J", "J"),
        ("<c-p><bs>J", "J"),
    ] {
        let mut hasty = opened();
        let asked = strike(&mut hasty, pressed);
        assert!(hasty.model.typeahead.is_empty(), "{pressed}");
        let mut went = opened();
        replay::press(&mut went, keys::parse(there).unwrap());
        assert_eq!(shown(&went), shown(&hasty), "{pressed}");
        replay::done(&mut hasty, asked);
        assert_eq!(shown(&went), shown(&hasty), "{pressed}");
    }
}
