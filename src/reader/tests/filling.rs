//! A large corpus is read while the rest of it is being read.

use super::{app, replay};
use crate::edition::Edition;
use crate::notebook::Notebook;
use crate::reader::effect::Effect;
use crate::reader::event::{Event, Work};
use crate::reader::fixture::{edition, many};
use crate::reader::index::Indexed;
use crate::reader::keys;
use crate::reader::model::Progress;
use crate::reader::screen::Screen;
use crate::reader::session::App;
use crate::reader::session_state::SessionState;
use crate::reader::theme::Theme;

fn boxed(edition: Edition) -> Box<(Indexed, Notebook)> {
    Box::new((edition.into(), Notebook::in_memory()))
}

/// A reader who has the first articles before them.
fn filling(state: Option<SessionState>) -> App {
    let mut app = app(Theme::Dark, (120, 36));
    app.model.last_session = state;
    app.take(Event::PartOpened(boxed(many(&edition(), 2))));
    app
}

fn press(app: &mut App, pressed: &str) -> Vec<Effect> {
    replay::press(app, keys::parse(pressed).unwrap())
}

/// All of it is there.
fn fill(app: &mut App) {
    let asked = app.take(Event::Opened(boxed(many(&edition(), 8))));
    replay::done(app, asked);
}

fn screen(app: &App) -> String {
    replay::text(&replay::drawn(app))
}

#[test]
fn what_is_there_can_be_read_and_the_rest_is_told_of() {
    let mut app = filling(None);
    let mut work = Work::default();
    work.progress.articles = (3_000, 40_000);
    app.take(Event::Working(work));
    let shown = screen(&app);
    assert!(shown.contains("3,000 of 40,000 articles"), "{shown}");
    assert!(shown.contains("esc stops") && shown.contains("Timeline"));
    app.take(Event::Resize(50, 24));
    assert!(screen(&app).lines().next().unwrap().ends_with(" esc stops"));
    app.take(Event::Resize(120, 36));
    press(&mut app, "c");
    assert!(screen(&app).contains("waits until all articles are read"));
    press(&mut app, "<enter>");
    assert!(matches!(app.model.location.screen, Screen::Compare(_)));
    // The first esc leaves the screen, the next stops the reading.
    assert!(press(&mut app, "<esc>").is_empty());
    let asked = press(&mut app, "<esc>");
    assert!(matches!(asked[..], [Effect::StopReading]));
}

#[test]
fn who_reads_stays_where_they_are_when_more_arrives() {
    for keys in [
        "jj",
        "J",
        "s}}",
        "<enter>n",
        "Tj",
        "<c-p>lamps",
        "/lamps<enter>j",
        "fserver<bs>",
        "W",
    ] {
        let mut early = filling(None);
        press(&mut early, keys);
        fill(&mut early);
        assert_eq!(early.model.progress, Progress::Ready);
        let mut late = app(Theme::Dark, (120, 36));
        late.take(Event::Opened(boxed(many(&edition(), 8))));
        press(&mut late, keys);
        assert_eq!(screen(&early), screen(&late), "{keys}");
    }
}

#[test]
fn where_the_reader_was_is_gone_to_once_it_is_there() {
    let mut there = app(Theme::Dark, (120, 36));
    there.take(Event::Opened(boxed(many(&edition(), 8))));
    press(&mut there, "99J<enter>");
    let far = SessionState::of(&there.model);
    let mut waits = filling(Some(far.clone()));
    assert!(matches!(waits.model.location.screen, Screen::Landing));
    fill(&mut waits);
    assert_eq!(SessionState::of(&waits.model), far);
    // Who has gone elsewhere meanwhile is not taken away from there.
    let mut goes = filling(Some(far));
    press(&mut goes, "j");
    fill(&mut goes);
    assert!(matches!(goes.model.location.screen, Screen::Landing));
}
