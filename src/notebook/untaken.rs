//! What is kept in mind of a notebook in the folder for data that was not taken over whole.

use std::path::PathBuf;

/// A notebook of which not all was taken.
#[derive(Clone, Debug)]
pub(super) struct Untaken {
    pub(super) path: PathBuf,
    /// By what the notebook beside the articles names those bytes of it.
    pub(super) hash: String,
}
