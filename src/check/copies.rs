//! The draft itself among its sources, against which it is not held.

use crate::corpus::Article;
use std::path::Path;

/// Whether a source is the draft itself: the same text, or the same file, of which more is read for a draft.
pub fn is_copy(source: &Article, draft: &Article) -> bool {
    let (one, other) = (Path::new(&source.path), Path::new(&draft.path));
    // What is no file by itself (a line of one, a member of an archive) has no path of its own to tell.
    let is_same_file = || match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    };
    source.sha256 == draft.sha256 || one.file_name() == other.file_name() && is_same_file()
}
