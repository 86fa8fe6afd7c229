//! The mouse on every screen, found by what is drawn there.

use super::config::Config;
use super::event::{Event, Gesture};
use super::fixture;
use super::keys;
use super::model::Model;
use super::screen::{LandingPane, Screen};
use super::theme::Theme;
use super::update::update;
use super::{effect::Effect, view};
use crate::notebook::Notebook;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::{Position, Size};

fn opened(keys: &str) -> Model {
    let mut model = Model::new(Config::default(), Theme::Mono, Size::new(120, 36));
    let opened = Box::new((fixture::edition().into(), Notebook::in_memory()));
    update(&mut model, Event::Opened(opened));
    press(&mut model, keys);
    model
}

fn press(model: &mut Model, keys: &str) {
    for key in keys::parse(keys).unwrap() {
        update(model, Event::Key(key));
    }
}

/// The place of the `nth` cell at which `text` begins on the screen.
fn find(model: &Model, text: &str, nth: usize) -> Position {
    let mut terminal =
        Terminal::new(TestBackend::new(model.size.width, model.size.height)).unwrap();
    terminal.draw(|frame| view::draw(model, frame)).unwrap();
    let buffer = terminal.backend().buffer();
    let rows = (0..model.size.height).map(|y| {
        let cells = (0..model.size.width).map(|x| buffer[(x, y)].symbol());
        cells.collect::<Vec<_>>()
    });
    let begins = |row: &[&str], x: usize| row[x..].concat().starts_with(text);
    let mut found = rows.enumerate().flat_map(|(y, row)| {
        let columns = (0..row.len()).filter(|x| begins(&row, *x));
        columns
            .map(|x| Position::new(x as u16, y as u16))
            .collect::<Vec<_>>()
    });
    found.nth(nth).unwrap_or_else(|| panic!("{text}"))
}

fn point(model: &mut Model, gesture: Gesture, at: Position) -> Vec<Effect> {
    update(model, Event::Mouse(gesture, at))
}

fn click(model: &mut Model, text: &str, nth: usize) -> Vec<Effect> {
    let at = find(model, text, nth);
    point(model, Gesture::Press, at)
}

#[test]
fn a_click_selects_what_it_falls_on() {
    let mut model = opened("");
    let first = model.location.selection;
    click(&mut model, "Fri  2", 0);
    assert_ne!(model.location.selection.event, first.event);
    assert_eq!(model.location.pane, LandingPane::Timeline);
    let mut model = opened("");
    click(&mut model, "a present to every child", 0);
    assert_eq!(model.position(), Some(1));
    assert_eq!(model.location.pane, LandingPane::Statements);
}

#[test]
fn the_wheel_moves_what_it_is_over_and_the_keys_stay() {
    let mut model = opened("");
    let (event, pane) = (model.location.selection.event, model.location.pane);
    let timeline = find(&model, "Timeline", 0);
    point(&mut model, Gesture::WheelUp, timeline);
    assert_ne!(model.location.selection.event, event);
    assert_eq!(model.location.pane, pane);
}

#[test]
fn a_second_click_opens_and_a_hint_is_a_button() {
    let mut model = opened("");
    let words = find(&model, "Our grandchildren", 0);
    point(&mut model, Gesture::Press, words);
    point(&mut model, Gesture::PressAgain, words);
    assert!(matches!(model.location.screen, Screen::Compare(_)));
    click(&mut model, "s source", 0);
    assert!(matches!(model.location.screen, Screen::Source(_)));
    assert!(click(&mut model, "^o back", 0).is_empty());
    assert!(matches!(model.location.screen, Screen::Compare(_)));
}

#[test]
fn a_drag_in_an_article_selects_from_letter_to_letter() {
    let mut model = opened("s");
    let Screen::Source(source) = &model.location.screen else {
        panic!("no article");
    };
    let article = source.pane().article;
    let text = model.edition[article].text.clone();
    let quoted = model.edition[source.quotation().unwrap()]
        .quotation
        .extent();
    let words: Vec<&str> = quoted.of(&text).split_whitespace().take(2).collect();
    let words = words.join(" ");
    let from = find(&model, &words, 0);
    let to = Position::new(from.x + words.chars().count() as u16 - 1, from.y);
    for (down, up) in [(from, to), (to, from)] {
        point(&mut model, Gesture::Press, down);
        point(&mut model, Gesture::Drag, up);
        point(&mut model, Gesture::Release, up);
        let Screen::Source(source) = &model.location.screen else {
            panic!("no article");
        };
        let (of, span) = source.passage(&model.edition).unwrap();
        assert_eq!((of, span.of(&text)), (article, words.as_str()));
    }
    press(&mut model, "m");
    assert_eq!(model.notebook.marks()[0].passage.anchor.exact, words);
}

#[test]
fn nothing_moves_under_the_pointer_until_the_button_goes_up() {
    let mut model = opened("A<enter>");
    let Screen::Source(source) = &model.location.screen else {
        panic!("no article");
    };
    let article = source.pane().article;
    let quoted = model.edition.quotations_of(article).last().unwrap();
    let text = model.edition[article].text.clone();
    let quoted = model.edition[quoted].quotation.extent();
    let words: Vec<&str> = quoted.of(&text).split_whitespace().take(2).collect();
    let words = words.join(" ");
    let from = find(&model, &words, 0);
    point(&mut model, Gesture::Press, from);
    assert_eq!(find(&model, &words, 0), from);
    let to = Position::new(from.x + words.chars().count() as u16 - 1, from.y);
    point(&mut model, Gesture::Drag, to);
    point(&mut model, Gesture::Release, to);
    press(&mut model, "m");
    assert_eq!(model.notebook.marks()[0].passage.anchor.exact, words);
}

#[test]
fn a_drag_in_a_comparison_selects_words_of_one_printing() {
    let mut model = opened("<enter>t");
    let Screen::Compare(compare) = &model.location.screen else {
        panic!("no comparison");
    };
    let base = compare.base;
    let first = compare.collation.rows[base].tokens[0].text.clone();
    let from = find(&model, &first, 0);
    point(&mut model, Gesture::Press, from);
    point(
        &mut model,
        Gesture::Drag,
        Position::new(from.x + 12, from.y),
    );
    let Screen::Compare(compare) = &model.location.screen else {
        panic!("no comparison");
    };
    let (article, span) = compare.selected(&model.edition).unwrap();
    let words = span.of(&model.edition[article].text).to_string();
    assert!(words.starts_with(&first) && words.len() > 8, "{words}");
    press(&mut model, "m");
    assert_eq!(model.notebook.marks()[0].passage.anchor.exact, words);
}

#[test]
fn lists_and_what_lies_over_take_the_mouse() {
    let mut model = opened("A");
    let third = find(&model, "2031-05-0", 2);
    point(&mut model, Gesture::Press, third);
    assert!(matches!(model.location.screen, Screen::List(list) if list.cursor == 2));
    press(&mut model, "?");
    assert!(model.overlay.is_some());
    point(&mut model, Gesture::Press, Position::new(50, 15));
    assert!(model.overlay.is_none());
}

#[test]
fn no_place_of_any_screen_makes_it_fall_over() {
    for keys in [
        "", "<tab>", "<enter>", "<enter>d", "<enter>a", "s", "sZ", "D", "A", "?", ":", "c", "/",
    ] {
        for size in [(120, 36), (80, 24), (40, 12), (9, 3), (1, 1)] {
            let mut model = opened("");
            update(&mut model, Event::Resize(size.0, size.1));
            press(&mut model, keys);
            for y in (0..=size.1).step_by(2) {
                for x in (0..=size.0).step_by(7) {
                    let at = Position::new(x, y);
                    let (location, overlay) = (model.location.clone(), model.overlay.clone());
                    for gesture in [Gesture::Press, Gesture::Drag, Gesture::WheelDown] {
                        point(&mut model, gesture, at);
                    }
                    let event = model.location.selection.event;
                    assert!(event.0 < model.edition.events.len(), "{keys} {at}");
                    (model.location, model.overlay) = (location, overlay);
                }
            }
        }
    }
}
