//! Files to articles: formats, metadata, encodings, the bundled sample.

mod article;

pub use article::{Article, ArticleKind, Known};

use std::fmt;
use std::path::PathBuf;

/// Something that could not be read, said to the reader while the rest goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file or folder.
    pub path: PathBuf,
    /// Line in the file, counted from 1, where the fault has one.
    pub line: Option<usize>,
    /// What is wrong, in words.
    pub reason: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// The articles that were opened together, and what could not be opened.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// What the reader calls it: `title` of `corpus.toml`, else the folder's name.
    pub name: String,
    /// The articles, in the order of their paths.
    pub articles: Vec<Article>,
    /// What went wrong; never fatal.
    pub problems: Vec<Problem>,
}

/// Opens files and folders.
pub fn open(_paths: &[PathBuf]) -> Corpus {
    Corpus::default()
}

/// The sample that is built into the program.
pub fn sample() -> Corpus {
    Corpus::default()
}
