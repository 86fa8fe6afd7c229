//! What happens to the reader from outside.

use super::cancel::CancelToken;
use super::check::Drafts;
use super::error::RebuildError;
use super::filter::DifferenceSummary;
use super::index::Indexed;
use super::keys::Key;
use super::picker::{Matched, PickerEntry};
use super::search::Search;
use crate::corpus;
use crate::edition::Edition;
use crate::export::check::Checked;
use crate::notebook::Notebook;
use ratatui::layout::Position;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// Something that happened: a key, a changed window, work that is done, a signal.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The mouse did something.
    Mouse(Gesture, Position),
    /// The window has so many columns and lines now.
    Resize(u16, u16),
    /// The terminal says whether its background is light.
    Background {
        /// Dark letters on a light background.
        light: bool,
    },
    /// All that came from the terminal at once. Nothing more is read from it before this is taken, so that an
    /// editor that gets the terminal meanwhile has the keys typed for it.
    Batch(Vec<Event>),
    /// The corpus is still being read.
    Working(Work),
    /// The first articles of the corpus are there to be read; the others are still being read.
    PartOpened(Box<(Indexed, Notebook)>),
    /// The corpus has been read; the notebook is the one that belongs to it.
    Opened(Box<(Indexed, Notebook)>),
    /// These files of the corpus have changed on disk.
    FilesChanged(Vec<PathBuf>),
    /// The corpus has been read again; the notebook is the one that belongs to it.
    Reread(Box<(Indexed, Notebook)>),
    /// The edition with the corrections made since, or why it could not be built.
    Rebuilt(Box<Result<Indexed, RebuildError>>),
    /// A draft was edited, and checked anew; or why it could not be.
    Rechecked(usize, Box<Result<Checked, String>>),
    /// The drafts, checked anew with the corrections of this edition.
    CheckedAnew(Arc<Edition>, Box<Drafts>),
    /// What became in the editor of the note and tags of the mark of this id, or why it could not be edited.
    Noted(String, Result<Option<String>, String>),
    /// No browser could be started for an address.
    Unopened {
        /// The address.
        address: String,
        /// Why not.
        why: String,
    },
    /// Which kinds of differences each statement has; the edition is the one that was asked about.
    AllCompared(Arc<Edition>, Arc<Vec<DifferenceSummary>>),
    /// Everything that one can go to in the edition that was asked about.
    DestinationsListed(Arc<Edition>, Arc<Vec<PickerEntry>>),
    /// What the letters typed match.
    Matched(CancelToken, Matched),
    /// What a search has found, or why the query is no regular expression.
    Searched(CancelToken, Box<Result<Search, String>>),
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

/// What the mouse does; the left button is meant where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// The button goes down.
    Press,
    /// The button goes down again on the same place at once.
    PressAgain,
    /// The mouse moves with the button down.
    Drag,
    /// The button goes up.
    Release,
    /// The wheel turns towards the end.
    WheelDown,
    /// The wheel turns towards the beginning.
    WheelUp,
}

/// How far the reading of the corpus has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// What is done.
    pub progress: corpus::Progress,
    /// How long the rest takes, where that can be told.
    pub left: Option<Duration>,
}
