//! What comes from outside, each source on a thread that sleeps until there is something.

use crate::reader::event::Event;
use crossterm::event::{Event as Sent, KeyEventKind};
use std::io;
use std::sync::mpsc::Sender;
use std::thread;

/// Listens to the keyboard. The thread ends with the program: a blocked read cannot be called off.
///
/// # Errors
/// Where no thread can be started.
pub fn listen(events: Sender<Event>) -> io::Result<()> {
    thread::Builder::new().name("input".into()).spawn(move || {
        loop {
            let event = match crossterm::event::read() {
                Ok(sent) => match translated(sent) {
                    Some(event) => event,
                    None => continue,
                },
                Err(fault) => Event::Lost(fault.to_string()),
            };
            let lost = matches!(event, Event::Lost(_));
            if events.send(event).is_err() || lost {
                return;
            }
        }
    })?;
    Ok(())
}

fn translated(sent: Sent) -> Option<Event> {
    match sent {
        Sent::Key(key) if key.kind != KeyEventKind::Release => Some(Event::Key(key.into())),
        Sent::Paste(text) => Some(Event::Paste(text)),
        Sent::Resize(width, height) => Some(Event::Resize(width, height)),
        _ => None,
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
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            for signal in signals.forever() {
                let event = match signal {
                    SIGTSTP => Event::Stop,
                    SIGCONT => Event::Continue,
                    signal => Event::End(signal),
                };
                if events.send(event).is_err() {
                    return;
                }
            }
        })?;
    Ok(())
}

/// Other systems have no such signals.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn signals(_events: Sender<Event>) -> io::Result<()> {
    Ok(())
}
