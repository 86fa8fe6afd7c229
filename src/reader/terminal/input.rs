//! What comes from outside, each source on a thread that sleeps until there is something.

use super::background::{Answer, KeyOutcome};
use super::guard;
use super::mouse::Presses;
use crate::reader::event::Event;
use crate::reader::thread::spawn;
use crossterm::event::{Event as TerminalEvent, KeyEventKind, poll, read};
use std::io::{self, IsTerminal};
use std::sync::mpsc::{Receiver, Sender, SyncSender, sync_channel};
use std::time::Duration;

/// The other end of the thread that listens to the terminal.
#[derive(Debug)]
pub struct Input {
    go_on: SyncSender<()>,
}

impl Input {
    /// What came last has been taken: more may be read. Until then the terminal is not read, so that
    /// another program can have what is typed meanwhile.
    pub fn go_on(&self) {
        // The thread is gone where the terminal is; that has been said.
        let _ = self.go_on.send(());
    }
}

/// Listens to keyboard, mouse and window; `asked` says that the terminal was asked for its background. The
/// thread ends with the program: a blocked read cannot be called off.
///
/// # Errors
/// Where no thread can be started.
pub fn listen(events: Sender<Event>, asked: bool) -> io::Result<Input> {
    let (go_on, wait) = sync_channel(1);
    let listener = Listener {
        answer: Answer::new(asked),
        presses: Presses::default(),
    };
    spawn("input", events, move |events| listener.run(events, &wait))?;
    Ok(Input { go_on })
}

struct Listener {
    answer: Answer,
    presses: Presses,
}

impl Listener {
    fn run(mut self, events: &Sender<Event>, go_on: &Receiver<()>) {
        loop {
            let (sent, fault) = match self.batch() {
                Ok(sent) => (sent, None),
                Err(fault) => (Vec::new(), Some(Event::Lost(fault.to_string()))),
            };
            let lost = fault.is_some();
            let event = fault.unwrap_or(Event::Batch(sent));
            if events.send(event).is_err() || lost || go_on.recv().is_err() {
                return;
            }
        }
    }

    /// Waits for something, and takes what has come with it.
    fn batch(&mut self) -> io::Result<Vec<Event>> {
        let mut batch = Vec::new();
        while batch.is_empty() {
            self.translate(read()?, &mut batch);
            while poll(Duration::ZERO)? {
                self.translate(read()?, &mut batch);
            }
            batch.extend(self.answer.pause().into_iter().map(Event::Key));
        }
        Ok(batch)
    }

    fn translate(&mut self, sent: TerminalEvent, batch: &mut Vec<Event>) {
        match sent {
            TerminalEvent::Key(key) if key.kind != KeyEventKind::Release => {
                match self.answer.take(key.into()) {
                    KeyOutcome::Keys(keys) => batch.extend(keys.into_iter().map(Event::Key)),
                    KeyOutcome::Background { light } => batch.push(Event::Background { light }),
                    KeyOutcome::Nothing => {}
                }
            }
            TerminalEvent::Paste(text) => batch.push(Event::Paste(text)),
            TerminalEvent::Mouse(mouse) => batch.extend(self.presses.event(mouse)),
            TerminalEvent::Resize(width, height) => batch.push(Event::Resize(width, height)),
            _ => {}
        }
    }
}

/// Listens to the signals that stop, continue and end a program.
///
/// # Errors
/// Where no handler can be set or no thread started.
#[cfg(unix)]
pub fn signals(events: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    let mut signals =
        signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    spawn("signals", events, move |events| {
        for signal in signals.forever() {
            if guard::is_away() && is_for_another(signal) {
                continue;
            }
            let event = match signal {
                SIGTSTP => Event::Stop,
                SIGCONT => Event::Continue,
                signal => Event::End(signal),
            };
            if events.send(event).is_err() {
                return;
            }
        }
    })
}

/// Whether a signal is meant for the program that has the terminal meanwhile, an editor: the keys that
/// break off are its own, and when it is stopped, so is the reader.
#[cfg(unix)]
fn is_for_another(signal: i32) -> bool {
    use signal_hook::consts::{SIGCONT, SIGINT, SIGQUIT, SIGTSTP};
    if signal == SIGTSTP {
        let _ = signal_hook::low_level::emulate_default_handler(signal);
    }
    matches!(signal, SIGINT | SIGQUIT | SIGTSTP | SIGCONT)
}

/// Watches for the end of the terminal itself. Where the reader stands outside of its session (under `su` or `setsid`),
/// no signal tells of it, and what reads the keys would get nothing from then on, again and again. Of a terminal that
/// is not the standard input the signal tells; where a system cannot tell the end of a terminal, the watch ends.
///
/// # Errors
/// Where no thread can be started.
#[cfg(unix)]
pub fn hang_up(events: Sender<Event>) -> io::Result<()> {
    use rustix::event::{PollFd, PollFlags, poll};
    if !io::stdin().is_terminal() {
        return Ok(());
    }
    spawn("hang-up", events, |events| {
        let stdin = io::stdin();
        let mut watched = [PollFd::new(&stdin, PollFlags::empty())];
        while poll(&mut watched, None) == Err(rustix::io::Errno::INTR) {}
        if watched[0].revents().intersects(PollFlags::HUP) {
            // A reader that has quit meanwhile needs none of it.
            let _ = events.send(Event::End(signal_hook::consts::SIGHUP));
        }
    })
}

/// Other systems tell it with the keys.
///
/// # Errors
/// None: the result is that of systems where it is watched for.
#[cfg(not(unix))]
pub fn hang_up(_events: Sender<Event>) -> io::Result<()> {
    Ok(())
}

/// Other systems have no such signals.
///
/// # Errors
/// None: the result is that of systems with signals.
#[cfg(not(unix))]
pub fn signals(_events: Sender<Event>) -> io::Result<()> {
    Ok(())
}
