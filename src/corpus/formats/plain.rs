//! Plain text: the whole file, with `\n` as line end.

use super::Reading;
use crate::corpus::draft::Draft;
use crate::corpus::encodings::unify_line_ends;

/// The text as one article.
pub fn read(text: String) -> Reading {
    let draft = Draft {
        text: unify_line_ends(text),
        ..Draft::default()
    };
    Reading {
        drafts: vec![draft],
        faults: Vec::new(),
    }
}
