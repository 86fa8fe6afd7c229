//! Every mode of the terminal, taken together and given back together: when the reader quits, when an
//! error ends it, when any thread panics, and while the program is stopped.

use super::mouse;
use crate::corpus::is_expected_panic;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{execute, queue};
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, Once, PoisonError, TryLockError};
use std::time::{Duration, Instant};

/// Who may write to the terminal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holder {
    /// The shell: before the reader starts, while it is stopped, after it has quit.
    Shell,
    /// The reader.
    Reader,
    /// Another program that the reader has started, and waits for.
    Another,
    /// The shell, for good: something panicked, and what is still drawn must not reach the screen.
    Nobody,
}

static HOLDER: Mutex<Holder> = Mutex::new(Holder::Shell);

/// Whether the reader listens to the mouse when it holds the terminal.
static MOUSE: AtomicBool = AtomicBool::new(false);

/// Whether another program that the reader has started holds the terminal.
pub fn is_away() -> bool {
    *lock() == Holder::Another
}

/// Holds the terminal in the reader's modes; dropping it gives the terminal back.
#[derive(Debug)]
pub struct Guard(());

impl Guard {
    /// Takes the terminal: raw mode, the alternate screen, bracketed paste, no cursor, and where it is
    /// wanted the mouse. From now on a panic in any thread gives everything back before its message is
    /// printed, but for those that a reader of files catches.
    ///
    /// # Errors
    /// Where standard output or input is no terminal that can be set.
    pub fn take(mouse: bool) -> io::Result<Self> {
        MOUSE.store(mouse, Ordering::Relaxed);
        static HOOK: Once = Once::new();
        HOOK.call_once(|| {
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |info| {
                if !is_expected_panic() {
                    give_back(&mut lock_within(Duration::from_millis(200)), Holder::Nobody);
                }
                before(info);
            }));
        });
        enter(&mut lock())?;
        Ok(Self(()))
    }

    /// Gives the terminal to the shell for a while.
    pub fn suspend(&self) {
        give_back(&mut Some(lock()), Holder::Shell);
    }

    /// Gives the terminal to another program that the reader starts and waits for.
    pub fn lend(&self) {
        give_back(&mut Some(lock()), Holder::Another);
    }

    /// Listens to the mouse from now on, or leaves it to the terminal.
    ///
    /// # Errors
    /// Where the terminal cannot be written to.
    pub fn set_mouse(&self, on: bool) -> io::Result<()> {
        MOUSE.store(on, Ordering::Relaxed);
        match *lock() {
            Holder::Reader => execute!(io::stdout(), mouse::Listen(on)),
            _ => Ok(()),
        }
    }

    /// Takes the terminal again with all its modes, also where another program has changed them meanwhile.
    ///
    /// # Errors
    /// As [`Guard::take`].
    pub fn resume(&self) -> io::Result<()> {
        enter(&mut lock())
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back(&mut Some(lock()), Holder::Shell);
    }
}

fn lock() -> MutexGuard<'static, Holder> {
    HOLDER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The lock, or nothing where its holder is the very thread that panicked.
fn lock_within(limit: Duration) -> Option<MutexGuard<'static, Holder>> {
    let start = Instant::now();
    while start.elapsed() < limit {
        match HOLDER.try_lock() {
            Ok(holder) => return Some(holder),
            Err(TryLockError::Poisoned(holder)) => return Some(holder.into_inner()),
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(1)),
        }
    }
    None
}

fn enter(holder: &mut Holder) -> io::Result<()> {
    if *holder == Holder::Nobody {
        return Ok(());
    }
    enable_raw_mode()?;
    *holder = Holder::Reader;
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        Hide
    )?;
    if MOUSE.load(Ordering::Relaxed) {
        execute!(io::stdout(), mouse::Listen(true))?;
    }
    Ok(())
}

/// Undoes every mode. A terminal that is gone cannot be restored, so faults are of no use here.
fn give_back(holder: &mut Option<MutexGuard<'static, Holder>>, to: Holder) {
    if let Some(holder) = holder {
        if **holder != Holder::Reader {
            return;
        }
        **holder = to;
    }
    let mut out = io::stdout();
    let _ = queue!(
        out,
        EndSynchronizedUpdate,
        SetAttribute(Attribute::Reset),
        mouse::Listen(false),
        DisableBracketedPaste,
        Show,
        LeaveAlternateScreen
    );
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// What is drawn, gathered and written in one piece, and only while the reader holds the terminal.
#[derive(Debug, Default)]
pub struct Output {
    gathered: Vec<u8>,
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.gathered.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let holder = lock();
        let written = if *holder == Holder::Reader {
            let mut out = io::stdout();
            out.write_all(&self.gathered).and_then(|()| out.flush())
        } else {
            Ok(())
        };
        self.gathered.clear();
        written
    }
}
