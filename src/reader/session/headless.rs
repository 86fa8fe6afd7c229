//! The reader without a terminal, key by key: for benches and for who drives it from a program.

use super::{App, ExportError, RebuildError, replay};
use crate::edition::Edition;
use crate::notebook::Notebook;
use crate::reader::config::Config;
use crate::reader::effect::Effect;
use crate::reader::event::Event;
use crate::reader::keys::{self, KeyError};
use crate::reader::model::Model;
use crate::reader::theme::Theme;
use crate::reader::update::settle;
use crate::reader::view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Size;
use std::sync::Arc;

/// A reader that shows its frames to the program that presses its keys.
///
/// ```
/// use verbatim::{corpus, edition::Edition, reader::HeadlessReader};
/// let mut reader = HeadlessReader::new(Edition::build(corpus::sample(), &[]), (120, 36));
/// reader.press("j<enter>").unwrap();
/// assert_eq!(reader.frame().area.width, 120);
/// ```
pub struct HeadlessReader {
    app: App,
    terminal: Terminal<TestBackend>,
    /// What the keys have asked for and is not done yet.
    unfinished: Vec<Effect>,
}

impl HeadlessReader {
    /// Opens an edition in a window of so many columns and lines, with the defaults of the settings and an
    /// empty notebook. Nothing is saved.
    pub fn new(edition: impl Into<Arc<Edition>>, (columns, lines): (u16, u16)) -> Self {
        let size = Size::new(columns, lines);
        let mut model = Model::new(Config::default(), Theme::Dark, size);
        model.open(edition.into().into(), Notebook::in_memory());
        settle(&mut model);
        let app = App {
            model,
            export: Box::new(|_, _, _| Err(ExportError::Other("nothing is written here".into()))),
            remembers: false,
            saved_in: None,
            own_writes: Default::default(),
            reread: None,
            build: Arc::new(|_| Err(RebuildError::Other("nothing is built here".into()))),
        };
        // Nothing can fail in memory.
        let Ok(terminal) = Terminal::new(TestBackend::new(columns, lines));
        Self {
            app,
            terminal,
            unfinished: Vec::new(),
        }
    }

    /// Presses these keys one after another; what one asks for is done before the next.
    ///
    /// # Errors
    /// Where they cannot be read; none is pressed then.
    pub fn press(&mut self, keys: &str) -> Result<(), KeyError> {
        replay::press(&mut self.app, keys::parse(keys)?);
        Ok(())
    }

    /// Presses these keys as a terminal does, where what they ask for is done meanwhile: here it is left for
    /// [`HeadlessReader::finish_tasks`].
    ///
    /// # Errors
    /// Where they cannot be read; none is pressed then.
    pub fn type_ahead(&mut self, keys: &str) -> Result<(), KeyError> {
        for key in keys::parse(keys)? {
            self.unfinished.extend(self.app.take(Event::Key(key)));
        }
        Ok(())
    }

    /// Does what the keys have asked for.
    pub fn finish_tasks(&mut self) {
        let unfinished = std::mem::take(&mut self.unfinished);
        replay::done(&mut self.app, unfinished);
    }

    /// Draws the screen and gives what stands on it.
    pub fn frame(&mut self) -> &Buffer {
        let Ok(_) = self
            .terminal
            .draw(|frame| view::draw(&self.app.model, frame));
        self.terminal.backend().buffer()
    }
}
