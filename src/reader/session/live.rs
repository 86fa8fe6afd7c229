//! The reader in a terminal: waits for events, draws when something has changed, and then sleeps.

use super::{Desk, Error, Opener};
use crate::reader::effect::Effect;
use crate::reader::event::Event;
use crate::reader::filter::traits;
use crate::reader::keys::Key;
use crate::reader::terminal::{Guard, Output, listen, signals};
use crate::reader::view;
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// How the reader ended.
enum End {
    Quit,
    Signal(i32),
}

pub fn run(desk: &mut Desk, open: Opener, keys: Vec<Key>) -> Result<(), Error> {
    let (send, events) = channel();
    let end = {
        let guard = Guard::take()?;
        let mut screen = Screen::new(guard)?;
        signals(send.clone())?;
        screen.draw(desk)?;
        load(open, keys, send.clone())?;
        let work = Rebuilding::new(send.clone());
        listen(send)?;
        screen.run(desk, &events, work)
    };
    if let End::Signal(signal) = end? {
        die_of(signal);
    }
    Ok(())
}

/// Ends as the signal would have ended a program that does not listen to it, so that whoever sent it sees so.
fn die_of(signal: i32) {
    #[cfg(unix)]
    let _ = signal_hook::low_level::emulate_default_handler(signal);
    #[cfg(not(unix))]
    let _ = signal;
}

/// Reads the corpus on a thread of its own; the keys given beforehand are pressed when it is there.
fn load(open: Opener, keys: Vec<Key>, events: Sender<Event>) -> io::Result<()> {
    let work = move || {
        let event = match catch_unwind(AssertUnwindSafe(open)) {
            Ok(opened) => Event::Opened(Box::new(opened)),
            Err(_) => Event::Panicked,
        };
        // A reader that has quit meanwhile needs none of it.
        let _ = events.send(event);
        for key in keys {
            let _ = events.send(Event::Key(key));
        }
    };
    thread::Builder::new().name("corpus".into()).spawn(work)?;
    Ok(())
}

/// The thread that builds the edition anew; never more than one.
struct Rebuilding {
    events: Sender<Event>,
    /// It is at work.
    busy: bool,
    /// What it works on has been corrected again since.
    again: bool,
}

impl Rebuilding {
    fn new(events: Sender<Event>) -> Self {
        Self {
            events,
            busy: false,
            again: false,
        }
    }

    /// Begins to build; where that is under way, once more after it.
    fn ask(&mut self, desk: &Desk) -> io::Result<()> {
        if self.busy {
            self.again = true;
            return Ok(());
        }
        self.busy = true;
        let (build, notebook) = (Arc::clone(&desk.build), desk.model.notebook.clone());
        let events = self.events.clone();
        let work = move || {
            let event = match catch_unwind(AssertUnwindSafe(|| build(&notebook))) {
                Ok(built) => Event::Rebuilt(Box::new(built)),
                Err(_) => Event::Panicked,
            };
            let _ = events.send(event);
        };
        thread::Builder::new().name("correct".into()).spawn(work)?;
        Ok(())
    }

    /// Finds out the differences of all statements.
    fn weigh(&self, desk: &Desk) -> io::Result<()> {
        let (edition, events) = (Arc::clone(&desk.model.edition), self.events.clone());
        let work = move || {
            let event = match catch_unwind(AssertUnwindSafe(|| traits(&edition))) {
                Ok(traits) => Event::Weighed(edition, Arc::new(traits)),
                Err(_) => Event::Panicked,
            };
            let _ = events.send(event);
        };
        thread::Builder::new().name("weigh".into()).spawn(work)?;
        Ok(())
    }

    /// Whether what was built is out of date already; then it is built once more.
    fn is_late(&mut self, desk: &Desk) -> io::Result<bool> {
        self.busy = false;
        let late = std::mem::take(&mut self.again);
        if late {
            self.ask(desk)?;
        }
        Ok(late)
    }
}

/// The terminal while the reader holds it.
struct Screen {
    terminal: Terminal<CrosstermBackend<Output>>,
    guard: Guard,
}

impl Screen {
    fn new(guard: Guard) -> io::Result<Self> {
        let terminal = Terminal::new(CrosstermBackend::new(Output::default()))?;
        Ok(Self { terminal, guard })
    }

    fn run(
        &mut self,
        desk: &mut Desk,
        events: &Receiver<Event>,
        mut work: Rebuilding,
    ) -> Result<End, Error> {
        // The channel cannot close before the program ends: the input thread holds a sender.
        while let Ok(first) = events.recv() {
            let mut next = Some(first);
            // Whatever has come meanwhile is taken before the screen is drawn once.
            while let Some(event) = next {
                if let Some(end) = self.take(desk, event, &mut work)? {
                    return Ok(end);
                }
                next = events.try_recv().ok();
            }
            self.draw(desk)?;
        }
        Ok(End::Quit)
    }

    fn take(
        &mut self,
        desk: &mut Desk,
        event: Event,
        work: &mut Rebuilding,
    ) -> Result<Option<End>, Error> {
        match &event {
            Event::Rebuilt(_) if work.is_late(desk)? => return Ok(None),
            Event::Panicked => return Err(Error::Panicked),
            Event::Lost(reason) => return Err(Error::Lost(reason.clone())),
            Event::End(signal) => return Ok(Some(End::Signal(*signal))),
            _ => {}
        }
        for effect in desk.take(event) {
            match effect {
                Effect::Quit => return Ok(Some(End::Quit)),
                Effect::Suspend => self.stop()?,
                Effect::Redraw => self.anew()?,
                Effect::Rebuild => work.ask(desk)?,
                Effect::Weigh => work.weigh(desk)?,
                Effect::Save | Effect::Export => {}
            }
        }
        Ok(None)
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

    fn draw(&mut self, desk: &mut Desk) -> io::Result<()> {
        // A change of size while the program was stopped comes without an event.
        let size = self.terminal.size()?;
        if size != desk.model.size {
            desk.take(Event::Resize(size.width, size.height));
        }
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| view::draw(&desk.model, frame))?;
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        Write::flush(self.terminal.backend_mut())
    }
}
