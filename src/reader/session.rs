//! The reader running: in a terminal, or on given keys and to a text.
//!
//! ```text
//! live        in a terminal: waits for events, draws what has changed
//! dialogue    in linear text, a line of keys at a time
//! replay      on given keys, the last screen as text
//! headless    key by key, for programs
//! work        reading and building beside the terminal
//! drafts      the files of the check screen
//! watching    the files of the corpus, where they change
//! file        the files that the reader exports to
//! manifest    what was set of articles, into corpus.toml
//! state_file  where the reader was, from one session to the next
//! svg         a screen as a picture
//! ```

mod dialogue;
pub(super) mod drafts;
mod file;
pub(super) mod headless;
mod live;
mod manifest;
pub(super) mod replay;
mod state_file;
mod svg;
mod watching;
mod work;

pub use super::error::{Error, ExportError, RebuildError};
pub use file::into_folder;

use super::check::Drafts;
use super::config::Config;
use super::effect::Effect;
use super::event::Event;
use super::exporting::{ExportOrder, form};
use super::keys::{self, Key};
use super::model::{Model, Progress};
use super::overlay::{Overlay, Purpose};
use super::prompt::PromptLine;
use super::session_state::SessionState;
use super::theme::{Role, Theme};
use super::update::{keep_typed, update};
use crate::corpus::Watch;
use crate::edition::Edition;
use crate::export::Format;
use crate::notebook::Notebook;
use ratatui::layout::Size;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Reads the corpus; runs on a thread of its own while the first frame is shown already, watched and perhaps
/// stopped by the reader.
pub type Opener = Box<dyn FnOnce(&Watch, &Parts) -> (Edition, Notebook) + Send>;

/// Takes the edition of the first articles while the others are read; each is of more than the one before.
pub type Parts = dyn Fn(Edition, Notebook) + Sync;

/// What reads the corpus again.
pub struct Rereader {
    /// The files and folders that are read, to be watched.
    pub paths: Vec<PathBuf>,
    /// Reads them, and opens their notebook.
    pub read: Arc<dyn Fn() -> (Edition, Notebook) + Send + Sync>,
}

/// Builds the edition anew with the corrections of a notebook that has just been saved, or says why not; runs
/// on a thread of its own while the reader goes on.
pub type Builder = Arc<dyn Fn(&Notebook) -> Result<Edition, RebuildError> + Send + Sync>;

/// Writes what is asked for to a new file, answers which or says why not.
pub type Exporter =
    Box<dyn FnMut(&Edition, &Notebook, &ExportOrder) -> Result<PathBuf, ExportError>>;

/// The size of `--print` where none is given: columns and lines.
const SIZE: (u16, u16) = (120, 36);

/// Said when the edition is there with the corrections that a save has brought.
const CORRECTED_ELSEWHERE: &str =
    "another Verbatim has corrected here meanwhile; that is shown now";

/// What the reader is started with: [`Session::new`], and then whatever is to be otherwise.
#[non_exhaustive]
pub struct Session {
    /// Reads the corpus and opens its notebook.
    pub open: Opener,
    /// Reads the corpus again when its files have changed; `None` where that cannot be done.
    pub reread: Option<Rereader>,
    /// Drafts that are checked against the corpus; with them the reader begins on the check screen.
    pub drafts: Option<Drafts>,
    /// Builds the edition anew when the reader has corrected it.
    pub build: Builder,
    /// Writes the marks when the reader asks for it.
    pub export: Exporter,
    /// The look; where none is given, that of the environment or of `config`.
    pub theme: Option<Theme>,
    /// What the reader has set once for all.
    pub config: Config,
    /// Keys to press first: letters stand for themselves, `<enter>` and the like for the rest.
    pub keys: Option<String>,
    /// Columns and lines of the printed screen.
    pub size: Option<(u16, u16)>,
    /// Print the screen after the keys, in this form, instead of taking the terminal.
    pub print: Option<Print>,
    /// Say the screens in words, one thing after another.
    pub plain: bool,
}

impl Session {
    /// A session in the terminal, with the default settings and without drafts, which reads the corpus once.
    pub fn new(open: Opener, build: Builder, export: Exporter) -> Self {
        Self {
            open,
            reread: None,
            drafts: None,
            build,
            export,
            theme: None,
            config: Config::default(),
            keys: None,
            size: None,
            print: None,
            plain: false,
        }
    }
}

/// How a screen is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
#[non_exhaustive]
pub enum Print {
    /// Its letters, line by line
    Text,
    /// A picture with its colours
    Svg,
}

/// Runs the reader. With `print` the answer is the last screen; without, it is `None` once the
/// reader has quit.
///
/// # Errors
/// Where the keys cannot be read, the terminal cannot be used, or a thread panicked.
pub fn run(session: Session) -> Result<Option<String>, Error> {
    read_drafts(session).map(|(screen, _)| screen)
}

/// The same, and the drafts as the reader leaves them.
///
/// # Errors
/// Those of [`run`].
pub fn read_drafts(session: Session) -> Result<(Option<String>, Option<Drafts>), Error> {
    let keys = keys::parse(session.keys.as_deref().unwrap_or(""))?;
    let set = session.config.theme;
    let theme = session
        .theme
        .unwrap_or_else(|| Theme::from_environment(set));
    // A look that nobody has chosen follows the background of the terminal.
    let asks = session.theme.is_none() && Theme::is_open(set);
    let of_terminal = || session.plain.then(columns).flatten();
    let usual = || (of_terminal().unwrap_or(SIZE.0), SIZE.1);
    let (width, height) = session.size.unwrap_or_else(usual);
    let mut app = App {
        model: Model::new(session.config, theme, Size::new(width, height)),
        export: session.export,
        build: session.build,
        reread: session.reread,
        remembers: false,
        saved_in: None,
        own_writes: manifest::OwnWrites::default(),
    };
    app.model.drafts = session.drafts;
    if session.plain {
        let screen = said(&mut app, session.open, keys, session.print.is_some())?;
        return Ok((screen, app.model.drafts));
    }
    if let Some(form) = session.print {
        let buffer = replay::screen(&mut app, session.open, keys);
        app.end_of_keys();
        let light = matches!(theme, Theme::Light | Theme::Light16);
        let background = if light { svg::LIGHT } else { svg::DARK };
        let screen = match form {
            Print::Text => replay::text(&buffer),
            Print::Svg => svg::svg(&buffer, background),
        };
        return Ok((app.unsaved(Some(screen))?, app.model.drafts));
    }
    app.remembers = app.may_remember(&keys);
    if asks {
        app.model.asked_theme = Some(theme);
        let told = std::env::var("COLORFGBG").ok();
        app.model.theme = theme.unanswered(told.as_deref());
    }
    live::run(&mut app, session.open, keys, asks)?;
    Ok((app.unsaved(None)?, app.model.drafts))
}

/// The columns of the terminal that standard output is, if it is one.
fn columns() -> Option<u16> {
    let terminal = io::stdout().is_terminal();
    let size = terminal.then(crossterm::terminal::size)?.ok();
    size.map(|(columns, _)| columns)
        .filter(|columns| *columns > 0)
}

/// The reader in words: the last screen, or a dialogue over standard input and output.
fn said(app: &mut App, open: Opener, keys: Vec<Key>, once: bool) -> Result<Option<String>, Error> {
    if once {
        replay::play(app, open, keys);
        let shown = dialogue::shown(app);
        app.end_of_keys();
        return app.unsaved(Some(shown));
    }
    app.remembers = app.may_remember(&keys);
    let end = dialogue::run(app, open, keys, &mut io::stdout().lock());
    app.leave(end.map_err(Error::from))?;
    app.unsaved(None)
}

/// How the reader ended.
enum End {
    /// The reader has quit.
    Quit,
    /// What the keys come from has ended.
    Closed,
    /// The system has ended it.
    Signal(i32),
}

/// Does what a signal does to a program that does not listen to it, so that whoever sent it sees so.
fn obey(signal: i32) {
    #[cfg(unix)]
    let _ = signal_hook::low_level::emulate_default_handler(signal);
    #[cfg(not(unix))]
    let _ = signal;
}

/// The model, and the hands that do what it asks for.
pub(super) struct App {
    pub model: Model,
    pub export: Exporter,
    pub build: Builder,
    pub reread: Option<Rereader>,
    /// Whether the reader's place is remembered from session to session.
    pub remembers: bool,
    /// The file in which the notebook was saved, as its own could not be written.
    pub saved_in: Option<PathBuf>,
    /// The manifests written here of which the watch over the files has not told yet.
    pub own_writes: manifest::OwnWrites,
}

impl App {
    /// Takes an event; saving and exporting are done, the effects left are the terminal's.
    pub fn take(&mut self, mut event: Event) -> Vec<Effect> {
        let mut left = Vec::new();
        if let Event::FilesChanged(files) = &mut event {
            self.own_writes.leave_others(files);
        }
        let unclear = match &mut event {
            Event::PartOpened(opened) | Event::Opened(opened) | Event::Reread(opened) => {
                self.recall(&mut opened.1)
            }
            _ => None,
        };
        for effect in update(&mut self.model, event) {
            match effect {
                Effect::Save => left.extend(self.save()),
                Effect::SaveElsewhere(path) => {
                    left.extend(self.save_elsewhere(&file::typed_path(&path)));
                }
                Effect::Rescue => left.extend(self.leave_rescued()),
                Effect::LayBeside => self.lay_beside(),
                Effect::WriteManifest => self.write_manifest(),
                Effect::Reread => left.extend(self.reread()),
                Effect::Leave => left.push(Effect::Quit),
                Effect::Quit => left.extend(self.quit()),
                Effect::Export(order) => self.export(&order),
                Effect::LetStand(number, reason) => {
                    drafts::let_stand(&mut self.model, number, &reason);
                }
                Effect::Report(draft, format, file) => {
                    drafts::report(&mut self.model, draft, format, &file);
                }
                Effect::TakeBack(number) => drafts::take_back(&mut self.model, number),
                Effect::Rebuild if left.iter().any(|e| matches!(e, Effect::Rebuild)) => {}
                other => left.push(other),
            }
        }
        if let Some(why) = unclear {
            let why = format!("where you were is not known: {why}");
            self.model.say(Role::Problem, why);
        }
        left
    }

    /// Whether the reader comes back to where they were: keys given beforehand begin where everybody begins, and
    /// drafts where they are checked.
    fn may_remember(&self, keys: &[Key]) -> bool {
        self.model.config.session && keys.is_empty() && self.model.drafts.is_none()
    }

    /// Looks up where the reader was the last time; answers why that is not known where it should be.
    fn recall(&mut self, notebook: &mut Notebook) -> Option<String> {
        let path = state_file::path(notebook)?;
        let mut rescued = state_file::rescued(notebook);
        let state = match self.remembers {
            true => state_file::load(&path),
            false => Ok(None),
        };
        let saved_in = state
            .as_ref()
            .ok()
            .and_then(|state| state.as_ref()?.saved_in.clone());
        let saved_in = saved_in.filter(|path| !rescued.contains(path));
        rescued.extend(saved_in);
        notebook.note_rescued(rescued);
        let is_first = self.model.progress == Progress::Reading;
        match state {
            Ok(state) if is_first => {
                self.model.last_session = state;
                None
            }
            Ok(_) => None,
            Err(why) => is_first.then_some(why),
        }
    }

    /// Remembers where the reader is.
    pub fn remember(&self) {
        let ready = self.model.progress == Progress::Ready;
        if let Some(path) =
            state_file::path(&self.model.notebook).filter(|_| self.remembers && ready)
        {
            // Who leaves is not held up by what could not be kept.
            let mut state = SessionState::of(&self.model);
            let earlier = self.model.notebook.rescued().first();
            state.saved_in = self.saved_in.as_ref().or(earlier).cloned();
            let _ = state_file::write(&path, &state);
        }
    }

    /// Saves the notebook; what another Verbatim has corrected in it meanwhile is taken into the edition.
    fn save(&mut self) -> Option<Effect> {
        let model = &mut self.model;
        match model.notebook.save(&model.edition.articles) {
            Ok(conflicts) => {
                if let Some(first) = conflicts.first() {
                    let more = match conflicts.len() {
                        1 => String::new(),
                        all => format!(" (and {} more)", all - 1),
                    };
                    let told = format!("another Verbatim wrote here meanwhile: {first}{more}");
                    model.say(Role::Problem, told);
                }
                // Whatever is still being read is read with these corrections.
                let is_read = model.progress == Progress::Ready;
                (is_read && model.notebook.was_corrected_elsewhere()).then(|| {
                    // What the reader has just done is said first: it tells what `u` would take back.
                    let own = std::mem::take(&mut model.said_when_rebuilt);
                    model.said_when_rebuilt = match own.as_str() {
                        "" => CORRECTED_ELSEWHERE.into(),
                        own => format!("{own} · {CORRECTED_ELSEWHERE}"),
                    };
                    Effect::Rebuild
                })
            }
            Err(problem) => {
                model.say(Role::Problem, format!("not saved: {problem}"));
                None
            }
        }
    }

    fn lay_beside(&mut self) {
        let model = &mut self.model;
        match model.notebook.lay_beside(&model.edition.articles) {
            Ok(path) => model.say(
                Role::Notice,
                format!(
                    "the notebook lies beside the articles now: {}",
                    path.display()
                ),
            ),
            Err(problem) => {
                let (why, path) = (&problem.reason, problem.path.display());
                model.say(Role::Problem, format!("not moved: {why} ({path})"));
            }
        }
    }

    /// Writes what the reader has set of articles into corpus.toml, where files or folders are read.
    fn write_manifest(&mut self) {
        match &self.reread {
            Some(read) => manifest::write(&mut self.model, &mut self.own_writes, &read.paths),
            None => {
                let why = "there is no folder here for a corpus.toml";
                self.model.say(Role::Dim, why);
            }
        }
    }

    /// Has the corpus read again, where that can be done.
    fn reread(&mut self) -> Option<Effect> {
        let model = &mut self.model;
        if self.reread.is_none() {
            model.say(
                Role::Dim,
                "there are no files here that could be read again",
            );
            return None;
        }
        model.rereading = true;
        // What changes from now on is not among what is read.
        model.changed_files.clear();
        Some(Effect::Reread)
    }

    /// Ends the program, unless something is not saved: then the reader decides.
    fn quit(&mut self) -> Option<Effect> {
        let model = &mut self.model;
        let saved = model.notebook.save(&model.edition.articles);
        let Err(problem) = saved else {
            return Some(Effect::Quit);
        };
        let why = format!("not saved: {problem}");
        model.overlay = Some(Overlay::Prompt(
            Purpose::Leave { why },
            PromptLine::default(),
        ));
        None
    }

    /// Saves in another file and ends the program; where that cannot be written either, the reader is asked again.
    fn save_elsewhere(&mut self, path: &Path) -> Option<Effect> {
        let model = &mut self.model;
        match model.notebook.save_as(path) {
            Ok(()) => {
                self.saved_in = Some(path.to_path_buf());
                Some(Effect::Quit)
            }
            Err(problem) => {
                let why = format!("not saved: {problem}");
                let line = PromptLine::holding(&path.display().to_string());
                model.overlay = Some(Overlay::Prompt(Purpose::Leave { why }, line));
                None
            }
        }
    }

    /// Leaves as the reader has ended: nothing that is not saved is given up where nobody could be asked.
    fn leave(&mut self, end: Result<End, Error>) -> Result<(), Error> {
        self.remember();
        if !matches!(end, Ok(End::Quit))
            && let Some(told) = self.rescue()
        {
            // A window that is closed shows nothing any more.
            let _ = writeln!(io::stderr(), "verbatim: {told}");
        }
        if let End::Signal(signal) = end? {
            obey(signal);
        }
        Ok(())
    }

    /// Saves what is not saved where nobody can be asked any more, what is being typed too: elsewhere, if not in
    /// the notebook. Answers what has become of it where the notebook could not be written.
    pub fn rescue(&mut self) -> Option<String> {
        let model = &mut self.model;
        keep_typed(model);
        let problem = model.notebook.save(&model.edition.articles).err()?;
        self.save_anywhere();
        let told = match &self.saved_in {
            Some(path) => format!("all of it is in {}, for verbatim merge", path.display()),
            None => "it is lost: no other folder could be written to either".to_string(),
        };
        Some(format!("not saved: {problem}; {told}"))
    }

    /// No key comes any more: what is being typed is kept as where a window is closed. What could not be saved is told by
    /// [`App::unsaved`].
    fn end_of_keys(&mut self) {
        keep_typed(&mut self.model);
        let model = &mut self.model;
        let _ = model.notebook.save(&model.edition.articles);
    }

    /// Saves all of it in the first place that takes it.
    fn save_anywhere(&mut self) {
        let notebook = &mut self.model.notebook;
        let places = state_file::rescue_places(notebook);
        let mut places = places.into_iter();
        self.saved_in = places.find(|path| notebook.save_as(path).is_ok());
    }

    /// Ends the program with all of it saved somewhere; where no place takes it, the reader is asked again.
    fn leave_rescued(&mut self) -> Option<Effect> {
        self.save_anywhere();
        if self.saved_in.is_some() {
            return Some(Effect::Quit);
        }
        let why = "not saved: no other folder can be written to either".into();
        self.model.overlay = Some(Overlay::Prompt(
            Purpose::Leave { why },
            PromptLine::default(),
        ));
        None
    }

    /// The fault of leaving with something that is not in the notebook.
    fn unsaved(&self, screen: Option<String>) -> Result<Option<String>, Error> {
        let notebook = &self.model.notebook;
        let own = notebook
            .path()
            .map_or_else(String::new, |path| path.display().to_string());
        let why = match &self.saved_in {
            Some(path) => format!("{own}: not saved; all of it is in {}", path.display()),
            None if notebook.is_changed() => {
                format!("{own}: what you marked or corrected is not saved")
            }
            None => return Ok(screen),
        };
        Err(Error::Unsaved { why, screen })
    }

    /// Writes what was asked for. Until it is written, the question for the file stays open.
    fn export(&mut self, order: &ExportOrder) {
        let model = &mut self.model;
        match (self.export)(&model.edition, &model.notebook, order) {
            Ok(path) => {
                model.overlay = None;
                // An ending that tells no form leaves open what the file is.
                let form = match Format::of_file(&path) {
                    Some(_) => String::new(),
                    None => format!(" as {}", form(order.format)),
                };
                model.say(Role::Notice, format!("written to {}{form}", path.display()));
            }
            Err(reason) => {
                let mut why = format!("not exported: {reason}");
                if let ExportError::There {
                    free: Some(free), ..
                } = &reason
                    && let Some(Overlay::Prompt(Purpose::Export(_), line)) = &mut model.overlay
                {
                    *line = PromptLine::holding(&free.display().to_string());
                    why.push_str("; enter writes to this name");
                }
                model.say(Role::Problem, why);
            }
        }
    }
}
