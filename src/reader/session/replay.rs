//! The reader without a terminal: keys through the same update, the last screen as text.

use super::{App, Opener, Rereader};
use crate::corpus::Watch;
use crate::reader::effect::Effect;
use crate::reader::event::Event;
use crate::reader::keys::Key;
use crate::reader::view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use std::collections::VecDeque;

/// Opens the corpus and presses the keys one after another.
pub fn play(app: &mut App, open: Opener, keys: Vec<Key>) {
    let (edition, notebook) = open(&Watch::default(), &|_, _| {});
    let asked = app.take(Event::Opened(Box::new((edition.into(), notebook))));
    done(app, asked);
    for key in keys {
        let left = press(app, vec![key]);
        if is_over(&left) {
            break;
        }
        for effect in left {
            refuse(app, effect);
        }
    }
}

/// Says of what only a terminal could do that it is not done, where the reader would think so.
fn refuse(app: &mut App, effect: Effect) {
    if let Effect::EditNote(mark, _) = effect {
        let why = "an editor needs a terminal; a writes a note here";
        app.take(Event::Noted(mark, Err(why.into())));
    }
}

/// Opens the corpus, presses the keys as [`play`] does, and answers the last screen.
pub fn screen(app: &mut App, open: Opener, keys: Vec<Key>) -> Buffer {
    play(app, open, keys);
    drawn(app)
}

/// Presses the keys one after another; what one asks for is done before the next. Answers what only a terminal
/// could do.
pub fn press(app: &mut App, keys: Vec<Key>) -> Vec<Effect> {
    let mut left = Vec::new();
    for key in keys {
        let effects = app.take(Event::Key(key));
        left.extend(done(app, effects));
        if is_over(&left) {
            break;
        }
    }
    left
}

/// Does what is asked for, and what is asked for by what comes of it. Answers what only a terminal could do.
pub fn done(app: &mut App, effects: Vec<Effect>) -> Vec<Effect> {
    let (mut open, mut left) = (VecDeque::from(effects), Vec::new());
    while let Some(effect) = open.pop_front() {
        let event = match effect {
            Effect::Rebuild => {
                let before = app.model.indexed();
                let built = (app.build)(&app.model.notebook);
                let built = built.map(|edition| before.corrected(edition));
                Some(Event::Rebuilt(Box::new(built)))
            }
            Effect::Begin(task) => task.run(),
            Effect::Reread => app.reread.as_ref().map(reread),
            other => {
                left.push(other);
                None
            }
        };
        open.extend(event.into_iter().flat_map(|event| app.take(event)));
    }
    left
}

/// Reads the corpus again, and gives the event that a session gets once it is read.
pub fn reread(again: &Rereader) -> Event {
    let (edition, notebook) = (again.read)();
    Event::Reread(Box::new((edition.into(), notebook)))
}

/// Whether the reader has quit.
pub fn is_over(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Quit))
}

/// The screen that the program would draw now.
pub fn drawn(app: &App) -> Buffer {
    let size = app.model.size;
    let backend = TestBackend::new(size.width, size.height);
    // Nothing can fail in memory; a screen that could not be drawn would be empty.
    let Ok(mut terminal) = Terminal::new(backend);
    let Ok(_) = terminal.draw(|frame| view::draw(&app.model, frame));
    terminal.backend().buffer().clone()
}

/// The letters of a screen, blanks at the ends of lines left out.
pub fn text(buffer: &Buffer) -> String {
    let mut out = String::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(crate::reader::prose::width(symbol).max(1)).unwrap_or(1);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
