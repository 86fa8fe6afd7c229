//! What can go wrong outside the model, for the program that starts the reader.

use crate::reader::keys::KeyError;
use std::io;
use std::path::PathBuf;

/// Why the reader could not run.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
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
    /// Something that the reader added could not be saved.
    #[error("{why}")]
    Unsaved {
        /// What, and where it is now.
        why: String,
        /// The last screen, where it is printed.
        screen: Option<String>,
    },
    /// Something panicked; its message has been printed.
    #[error("a fault in Verbatim ended it; what was marked before is saved")]
    Panicked,
}

/// Why the edition was not built anew with the reader's corrections.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RebuildError {
    /// Corrections are left out of this reading.
    #[error("kept; it is left out here because of --as-found")]
    AsFound,
    /// There is no notebook to keep corrections in.
    #[error("no folder for notebooks is known, which corrections are kept in")]
    NoNotebook,
    /// There is no edition to correct yet.
    #[error("the articles are not read yet")]
    NotRead,
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

/// Why nothing was exported.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// What was to be written cannot be put in the format.
    #[error("{0}")]
    Format(#[source] io::Error),
    /// The file cannot be written.
    #[error("{}: {why}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why it cannot be written.
        #[source]
        why: io::Error,
    },
    /// A file of that name is there already; it is left alone.
    #[error("{}: there already", path.display())]
    There {
        /// The file.
        path: PathBuf,
        /// A name that no file has.
        free: Option<PathBuf>,
    },
    /// Anything else.
    #[error("{0}")]
    Other(String),
}
