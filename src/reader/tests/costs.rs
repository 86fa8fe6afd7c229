//! What a key and its frame cost: as much as is in sight, whatever the corpus holds.

use super::app;
use crate::edition::Edition;
use crate::notebook::Notebook;
use crate::reader::cost::taken;
use crate::reader::event::Event;
use crate::reader::fixture::{edition, many};
use crate::reader::keys;
use crate::reader::session::replay;
use crate::reader::theme::Theme;

/// What the last key and its frame cost after the others.
fn cost(keys: &str, edition: Edition) -> usize {
    let mut keys = keys::parse(keys).unwrap();
    let last = keys.pop().unwrap();
    let mut app = app(Theme::Dark, (120, 36));
    replay::screen(
        &mut app,
        Box::new(|_, _| (edition, Notebook::in_memory())),
        keys,
    );
    taken();
    app.take(Event::Key(last));
    replay::drawn(&app);
    taken()
}

#[test]
fn a_key_and_its_frame_cost_what_is_in_sight_and_not_what_there_is() {
    let one = edition();
    for keys in [
        "j",
        "J",
        "99J",
        "<tab>j",
        "<s-tab>j",
        "S",
        "<enter>",
        "<enter>n",
        "<enter>)",
        "<enter>H",
        "s",
        "s}",
        "s]",
        "sv}",
        "sZ",
        "A",
        "Aj",
        "A<enter>",
        "D",
        "Dj",
        "Mj",
        "W",
        "Wj",
        "W<enter>",
        "Tj",
        "T<enter>",
        "C",
        "?",
        ":",
        ":f",
        "f",
        "foutlet V",
        "<c-p>",
        "<c-p>l",
        "<c-p>la",
        "<c-p>lam<bs>",
        "<c-p>lamp<down>",
        "SS",
        "SSS",
        "TS",
        "TSj",
        "fweighty<enter>",
        "/lamps<enter>",
        "/lamps<enter>j",
        "s/lamps",
        "s/lamps<enter>n",
        "zM",
        "zMj",
        "m",
        "x",
        "<c-o>",
    ] {
        let (few, many) = (cost(keys, many(&one, 30)), cost(keys, many(&one, 300)));
        // Numbers get longer, and a page that was not full may be so now.
        assert!(few > 0, "{keys}");
        assert!(many <= few + few / 4 + 400, "{keys}: {few} and {many}");
    }
}
