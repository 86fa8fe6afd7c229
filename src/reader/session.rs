//! The reader running: in a terminal, or on given keys and to a text.

mod file;
mod live;
pub(super) mod rehearsal;
pub(super) mod replay;
mod svg;
mod work;

pub use file::into_folder;

use super::config::Config;
use super::effect::Effect;
use super::event::Event;
use super::keys::{self, KeyError};
use super::model::Model;
use super::theme::{Role, Theme};
use super::update::update;
use crate::corpus::Watch;
use crate::edition::Edition;
use crate::notebook::{Mark, Notebook};
use ratatui::layout::Size;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

/// Reads the corpus; runs on a thread of its own while the first frame is shown already, watched and perhaps
/// stopped by the reader.
pub type Opener = Box<dyn FnOnce(&Watch) -> (Edition, Notebook) + Send>;

/// Builds the edition anew with the corrections of a notebook that has just been saved, or says why not; runs
/// on a thread of its own while the reader goes on.
pub type Builder = Arc<dyn Fn(&Notebook) -> Result<Edition, String> + Send + Sync>;

/// Writes marks to a new file, answers which or says why not.
pub type Exporter = Box<dyn FnMut(&Edition, &[Mark]) -> Result<PathBuf, String>>;

/// The size of `--print` where none is given: columns and lines.
const SIZE: (u16, u16) = (120, 36);

/// What the reader is started with.
pub struct Session {
    /// Reads the corpus and opens its notebook.
    pub open: Opener,
    /// Builds the edition anew when the reader has corrected it.
    pub build: Builder,
    /// Writes the marks when the reader asks for it.
    pub export: Exporter,
    /// The look; where none is given, that of the environment or of `config`.
    pub theme: Option<Theme>,
    /// What the reader has set once for all.
    pub config: Config,
    /// Keys to press first, as [`keys::parse`] reads them.
    pub keys: Option<String>,
    /// Columns and lines of the printed screen.
    pub size: Option<(u16, u16)>,
    /// Print the screen after the keys, in this form, instead of taking the terminal.
    pub print: Option<Print>,
}

/// How a screen is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Print {
    /// Its letters, line by line
    Text,
    /// A picture with its colours
    Svg,
}

/// Why the reader could not run.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The key sequence cannot be read.
    #[error(transparent)]
    Keys(#[from] KeyError),
    /// The terminal cannot be used.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] io::Error),
    /// The terminal went away.
    #[error("the terminal is gone: {0}")]
    Lost(String),
    /// Something panicked; its message has been printed.
    #[error("a fault in Verbatim ended it; what was marked before is saved")]
    Panicked,
}

/// Runs the reader. With `print` the answer is the last screen; without, it is `None` once the
/// reader has quit.
///
/// # Errors
/// Where the keys cannot be read, the terminal cannot be used, or a thread panicked.
pub fn run(session: Session) -> Result<Option<String>, Error> {
    let keys = keys::parse(session.keys.as_deref().unwrap_or(""))?;
    let set = session.config.theme;
    let theme = session
        .theme
        .unwrap_or_else(|| Theme::from_environment(set));
    // A look that nobody has chosen follows the ground of the terminal.
    let asks = session.theme.is_none() && Theme::is_open(set);
    let (width, height) = session.size.unwrap_or(SIZE);
    let mut desk = Desk {
        model: Model::new(session.config, theme, Size::new(width, height)),
        export: session.export,
        build: session.build,
    };
    if let Some(form) = session.print {
        let buffer = replay::screen(&mut desk, session.open, keys);
        let light = matches!(theme, Theme::Light | Theme::Light16);
        let ground = if light { svg::LIGHT } else { svg::DARK };
        return Ok(Some(match form {
            Print::Text => replay::text(&buffer),
            Print::Svg => svg::svg(&buffer, ground),
        }));
    }
    live::run(&mut desk, session.open, keys, asks)?;
    Ok(None)
}

/// The model, and the hands that do what it asks for.
pub(super) struct Desk {
    pub model: Model,
    pub export: Exporter,
    pub build: Builder,
}

impl Desk {
    /// Takes an event; saving and exporting are done, the effects left are the terminal's.
    pub fn take(&mut self, event: Event) -> Vec<Effect> {
        let mut left = Vec::new();
        for effect in update(&mut self.model, event) {
            match effect {
                Effect::Save => self.save(),
                Effect::Export => self.export(),
                other => left.push(other),
            }
        }
        left
    }

    fn save(&mut self) {
        let model = &mut self.model;
        if let Err(problem) = model.notebook.save(&model.edition.articles) {
            model.say(Role::Problem, format!("not saved: {problem}"));
        }
    }

    fn export(&mut self) {
        let model = &mut self.model;
        let marks = model.notebook.marks();
        let number = marks.len();
        match (self.export)(&model.edition, marks) {
            Ok(path) => {
                let end = if number == 1 { "" } else { "s" };
                let path = path.display();
                model.say(
                    Role::Notice,
                    format!("{number} mark{end} written to {path}"),
                );
            }
            Err(reason) => model.say(Role::Problem, format!("not exported: {reason}")),
        }
    }
}
