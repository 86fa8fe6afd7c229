//! The reader in a terminal: waits for events, draws when something has changed, and then sleeps.

use super::drafts::recheck;
use super::watching::watch;
use super::work::{CorpusReading, Rebuilding, begin, browse, read_again};
use super::{App, End, Error, Opener};
use crate::corpus::Article;
use crate::edition::ArticleIx;
use crate::reader::effect::Effect;
use crate::reader::event::Event;
use crate::reader::keys::Key;
use crate::reader::model;
use crate::reader::outside::{self, Job};
use crate::reader::terminal::{
    AskBackground, Guard, Input, Output, hang_up, listen, signals, write_links,
};
use crate::reader::theme::Role;
use crate::reader::view;
use crate::text::Span;
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// How often the progress is shown while the corpus is read. Afterwards nothing wakes the reader.
const PROGRESS_INTERVAL: Duration = Duration::from_millis(100);
/// The answer of a terminal that was asked comes within this time; it must not reach the shell.
const ANSWER_TIMEOUT: Duration = Duration::from_millis(300);

/// Runs until the reader quits; `asks` says that the terminal shall tell whether its background is light.
pub fn run(app: &mut App, open: Opener, keys: Vec<Key>, asks: bool) -> Result<(), Error> {
    let (send, events) = channel();
    let end = {
        let guard = Guard::take(app.model.config.mouse)?;
        let terminal = Terminal::new(CrosstermBackend::new(Output::default()))?;
        signals(send.clone())?;
        hang_up(send.clone())?;
        let term = std::env::var("TERM").ok();
        if let Some(again) = &app.reread {
            watch(again.paths.clone(), send.clone())?;
        }
        let reading = CorpusReading::begin(open, keys, send.clone())?;
        let mut screen = LiveTerminal {
            guard,
            terminal,
            reading,
            rebuilding: Rebuilding::new(send.clone()),
            asked: None,
            events: send.clone(),
            links: app.model.config.links.are_written(term.as_deref()),
        };
        screen.draw(app)?;
        if asks {
            screen.ask()?;
        }
        let input = listen(send, asks)?;
        let end = screen.run(app, &events, &input);
        screen.hear_out(&events, &input);
        end
    };
    app.leave(end)
}

/// The terminal while the reader holds it, and what is worked on meanwhile.
struct LiveTerminal {
    /// Dropped before the screen: what `Terminal` writes when it is dropped then goes nowhere. To a window that is
    /// closed it would fail, and the message of that failure too, which is a panic.
    guard: Guard,
    terminal: Terminal<CrosstermBackend<Output>>,
    reading: CorpusReading,
    rebuilding: Rebuilding,
    /// When the terminal was asked for its background, until it has answered.
    asked: Option<Instant>,
    events: Sender<Event>,
    /// Whether the terminal is given links.
    links: bool,
}

impl LiveTerminal {
    fn run(
        &mut self,
        app: &mut App,
        events: &Receiver<Event>,
        input: &Input,
    ) -> Result<End, Error> {
        // The channel cannot close before the program ends: this screen holds a sender.
        while let Some(first) = self.next(app, events) {
            let mut next = Some(first);
            // Whatever has come meanwhile is taken before the screen is drawn once.
            while let Some(event) = next {
                let sent = matches!(event, Event::Batch(_));
                if let Some(end) = self.take(app, event)? {
                    return Ok(end);
                }
                if sent {
                    input.go_on();
                }
                next = events.try_recv().ok();
            }
            self.draw(app)?;
        }
        Ok(End::Quit)
    }

    /// Sleeps until something happens.
    fn next(&mut self, app: &App, events: &Receiver<Event>) -> Option<Event> {
        if app.model.progress == model::Progress::Ready {
            return events.recv().ok();
        }
        match events.recv_timeout(PROGRESS_INTERVAL) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => Some(self.reading.look()),
            Err(RecvTimeoutError::Disconnected) => None,
        }
    }

    fn take(&mut self, app: &mut App, event: Event) -> Result<Option<End>, Error> {
        match event {
            Event::Batch(all) => {
                for event in all {
                    if let Some(end) = self.take(app, event)? {
                        return Ok(Some(end));
                    }
                }
                return Ok(None);
            }
            Event::Rebuilt(_) if self.rebuilding.is_late(app)? => return Ok(None),
            Event::Panicked => return Err(Error::Panicked),
            Event::Lost(reason) => return Err(Error::Lost(reason)),
            Event::End(signal) => return Ok(Some(End::Signal(signal))),
            Event::Background { .. } => self.asked = None,
            _ => {}
        }
        for effect in app.take(event) {
            match effect {
                Effect::Quit => return Ok(Some(End::Quit)),
                other => self.carry_out(app, other)?,
            }
        }
        Ok(None)
    }

    fn carry_out(&mut self, app: &mut App, effect: Effect) -> io::Result<()> {
        match effect {
            Effect::Suspend => self.stop(),
            Effect::Redraw => self.anew(),
            Effect::Rebuild => self.rebuilding.ask(app),
            Effect::Reread => match &app.reread {
                Some(again) => read_again(again, self.events.clone()),
                None => Ok(()),
            },
            Effect::Begin(task) => begin(task, self.events.clone()),
            Effect::Copy(text) => outside::copy(&text, self.terminal.backend_mut()),
            Effect::Browse(address) => browse(address, self.events.clone()),
            Effect::Edit(article, span) => self.edit(app, article, span),
            Effect::EditDraft(draft, span) => self.edit_draft(app, draft, span),
            Effect::EditNote(mark, text) => {
                self.guard.lend();
                app.take(Event::Noted(mark, outside::edit_text(&text)));
                self.anew()
            }
            Effect::Mouse(on) => self.guard.set_mouse(on),
            Effect::StopReading => {
                self.reading.stop();
                Ok(())
            }
            Effect::Save
            | Effect::SaveElsewhere(_)
            | Effect::Rescue
            | Effect::LayBeside
            | Effect::WriteManifest
            | Effect::Leave
            | Effect::Export(_)
            | Effect::LetStand(..)
            | Effect::Report(..)
            | Effect::TakeBack(_)
            | Effect::Quit => Ok(()),
        }
    }

    /// Lends the terminal to the reader's editor; answers whether the file was changed.
    fn lend(&mut self, article: &Article, span: Span) -> Result<bool, String> {
        Job::find(article, span).and_then(|job| {
            self.guard.lend();
            outside::edit(&job)
        })
    }

    /// Has an article edited, and takes the terminal back where it was.
    fn edit(&mut self, app: &mut App, article: ArticleIx, span: Span) -> io::Result<()> {
        match self.lend(&app.model.edition[article], span) {
            Ok(true) => app.model.say(
                Role::Notice,
                "changed; it is read when the articles are read again",
            ),
            Ok(false) => {}
            Err(why) => app.model.say(Role::Problem, format!("not edited: {why}")),
        }
        self.anew()
    }

    /// Has a draft edited; one that was changed is checked anew.
    fn edit_draft(&mut self, app: &mut App, draft: usize, span: Span) -> io::Result<()> {
        if let Some(drafts) = &app.model.drafts
            && let Some(article) = drafts.draft(draft)
        {
            match self.lend(article, span) {
                Ok(true) => {
                    let checked = Box::new(recheck(drafts, draft));
                    app.take(Event::Rechecked(draft, checked));
                }
                Ok(false) => {}
                Err(why) => app.model.say(Role::Problem, format!("not edited: {why}")),
            }
        }
        self.anew()
    }

    /// Asks the terminal whether its background is light; the answer comes as an event.
    fn ask(&mut self) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), AskBackground)?;
        self.asked = Some(Instant::now());
        Write::flush(self.terminal.backend_mut())
    }

    /// Who quits at once waits a moment for the terminal's answer, which else the shell would read.
    fn hear_out(&self, events: &Receiver<Event>, input: &Input) {
        let Some(asked) = self.asked else { return };
        input.go_on();
        while let Some(rest) = ANSWER_TIMEOUT.checked_sub(asked.elapsed()) {
            match events.recv_timeout(rest) {
                Ok(Event::Batch(all)) => {
                    if all
                        .iter()
                        .any(|event| matches!(event, Event::Background { .. }))
                    {
                        return;
                    }
                    input.go_on();
                }
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }

    /// Gives the terminal back and stops, as a program that does not catch Ctrl-Z would.
    fn stop(&mut self) -> io::Result<()> {
        #[cfg(unix)]
        {
            self.guard.suspend();
            signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        }
        self.anew()
    }

    /// Takes the terminal with all its modes, whoever had it meanwhile, and forgets what is on it. (Clearing by
    /// [`Terminal::clear`] would ask where the cursor is, and the answer would go to the input thread.)
    fn anew(&mut self) -> io::Result<()> {
        self.guard.resume()?;
        self.terminal = Terminal::new(CrosstermBackend::new(Output::default()))?;
        queue!(self.terminal.backend_mut(), Clear(ClearType::All))
    }

    fn draw(&mut self, app: &mut App) -> io::Result<()> {
        // A change of size while the program was stopped comes without an event.
        let size = self.terminal.size()?;
        if size != app.model.size {
            app.take(Event::Resize(size.width, size.height));
        }
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        let links = match self.links {
            true => view::links(&app.model),
            false => Vec::new(),
        };
        self.terminal.draw(|frame| {
            view::draw(&app.model, frame);
            write_links(frame.buffer_mut(), &links);
        })?;
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        Write::flush(self.terminal.backend_mut())
    }
}
