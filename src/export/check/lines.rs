//! Where a passage stands in the file of its draft.

use super::Checked;
use crate::text::Span;

/// A place in a file. Lines and columns count from 1; a column counts code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
    /// The column in bytes of UTF-8.
    pub(super) byte: usize,
}

/// The stretch from the first letter to behind the last one.
pub(super) fn places(checked: &Checked, span: Span) -> [Place; 2] {
    let (file, moved) = in_file(checked);
    [place(file, moved(span.start)), place(file, moved(span.end))]
}

/// The text of a draft's file, and where in it a byte of the draft stands. The draft's text begins somewhere in its
/// file, behind front matter; where it does not stand there letter for letter (a Word document) the draft's text is
/// taken instead.
pub(super) fn in_file(checked: &Checked) -> (&str, impl Fn(usize) -> usize) {
    let text: &str = &checked.draft.text;
    let lead = trimmed(text);
    let in_file = checked
        .file
        .as_deref()
        .and_then(|file| Some((file, file.find(text.trim())?)));
    let (file, start) = in_file.unwrap_or((text, lead));
    (file, move |at: usize| start + at.saturating_sub(lead))
}

/// Bytes of blanks with which a text begins.
fn trimmed(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

fn place(file: &str, at: usize) -> Place {
    let before = file.get(..at).unwrap_or_default();
    let line = before.rfind('\n').map_or(0, |n| n + 1);
    Place {
        line: before.matches('\n').count() + 1,
        column: before[line..].chars().count() + 1,
        byte: before.len() - line + 1,
    }
}
