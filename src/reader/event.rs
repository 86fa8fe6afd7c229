//! What happens to the reader from outside.

use super::filter::Traits;
use super::keys::Key;
use crate::edition::Edition;
use crate::notebook::Notebook;
use std::sync::Arc;

/// Something that happened: a key, a changed window, work that is done, a signal.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The window has so many columns and lines now.
    Resize(u16, u16),
    /// The corpus has been read; the notebook is the one that belongs to it.
    Opened(Box<(Edition, Notebook)>),
    /// The edition with the corrections made since, or why there is none.
    Rebuilt(Box<Result<Edition, String>>),
    /// The differences of each statement of the edition, which they were asked of.
    Weighed(Arc<Edition>, Arc<Vec<Traits>>),
    /// Something panicked on another thread; its message has been printed.
    Panicked,
    /// The terminal is gone, and why.
    Lost(String),
    /// Someone asks the program to stop for a while.
    Stop,
    /// The program goes on after a stop.
    Continue,
    /// A signal asks the program to end.
    End(i32),
}
