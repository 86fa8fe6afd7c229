//! What `update` asks the world for, and who answers.

use crate::edition::Edition;
use crate::notebook::Mark;
use std::path::PathBuf;

/// Something that only the world outside the model can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Save the marks of the model.
    SaveMarks,
    /// Write the marks of the model to a Markdown file.
    Export,
    /// Give the terminal to the shell and stop.
    Suspend,
    /// Draw every cell anew.
    Redraw,
    /// End the program.
    Quit,
}

/// Keeps what the reader adds to an edition. The program's keeper writes files; a test's writes none.
pub trait Keeper {
    /// The marks that were kept for this edition before.
    ///
    /// # Errors
    /// In words for the reader.
    fn load(&mut self, edition: &Edition) -> Result<Vec<Mark>, String>;

    /// Keeps these marks from now on.
    ///
    /// # Errors
    /// In words for the reader.
    fn save(&mut self, edition: &Edition, marks: &[Mark]) -> Result<(), String>;

    /// Writes the marks to a new Markdown file and tells which; a file that is there is never overwritten.
    ///
    /// # Errors
    /// In words for the reader.
    fn export(&mut self, edition: &Edition, marks: &[Mark]) -> Result<PathBuf, String>;
}

/// A keeper that keeps nothing, for runs that must leave no trace.
#[derive(Debug)]
pub struct Nowhere;

impl Keeper for Nowhere {
    fn load(&mut self, _edition: &Edition) -> Result<Vec<Mark>, String> {
        Ok(Vec::new())
    }

    fn save(&mut self, _edition: &Edition, _marks: &[Mark]) -> Result<(), String> {
        Ok(())
    }

    fn export(&mut self, _edition: &Edition, _marks: &[Mark]) -> Result<PathBuf, String> {
        Err("nothing is written in this run".into())
    }
}
