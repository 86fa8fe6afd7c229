//! Where a passage stands in the file of its draft.

use super::Checked;
use crate::text::Span;

/// A place in a file. Lines and columns count from 1; a column counts code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LinePlace {
    pub(super) line: usize,
    pub(super) column: usize,
    /// The column in bytes of UTF-8.
    pub(super) byte: usize,
}

/// The lines of a draft's file, counted once for all of its findings.
pub(super) struct Lines<'c> {
    file: &'c str,
    /// The byte of the file at which the draft's text begins, and the blanks with which that does.
    shift: Shift,
    /// The bytes at which the lines begin.
    starts: Vec<usize>,
}

impl<'c> Lines<'c> {
    pub(super) fn of(checked: &'c Checked) -> Self {
        let (file, shift) = in_file(checked);
        let ends = file.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            file,
            shift,
            starts: std::iter::once(0).chain(ends).collect(),
        }
    }

    /// The stretch from the first letter to behind the last one.
    pub(super) fn places(&self, span: Span) -> [LinePlace; 2] {
        [span.start, span.end].map(|at| self.place(self.shift.moved(at)))
    }

    fn place(&self, at: usize) -> LinePlace {
        let line = self.starts.partition_point(|start| *start <= at);
        let before = self.file.get(self.starts[line - 1]..at);
        let before = before.unwrap_or_default();
        LinePlace {
            line,
            column: before.chars().count() + 1,
            byte: before.len() + 1,
        }
    }
}

/// How far the text of a draft stands from the beginning of its file.
#[derive(Clone, Copy)]
pub(super) struct Shift {
    start: usize,
    lead: usize,
}

impl Shift {
    /// The byte of the file for one of the draft.
    pub(super) fn moved(self, at: usize) -> usize {
        self.start + at.saturating_sub(self.lead)
    }
}

/// The text of a draft's file, and where in it a byte of the draft stands. The draft's text begins somewhere in its
/// file, behind front matter; where it does not stand there letter for letter (a Word document) the draft's text is
/// taken instead.
pub(super) fn in_file(checked: &Checked) -> (&str, Shift) {
    let text: &str = &checked.draft.text;
    let lead = trimmed(text);
    let in_file = checked
        .file
        .as_deref()
        .and_then(|file| Some((file, file.find(text.trim())?)));
    let (file, start) = in_file.unwrap_or((text, lead));
    (file, Shift { start, lead })
}

/// Bytes of blanks with which a text begins.
fn trimmed(text: &str) -> usize {
    text.len() - text.trim_start().len()
}
