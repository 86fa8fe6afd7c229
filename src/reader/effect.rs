//! What `update` asks the world for.

use super::exporting::ExportOrder;
use super::task::Task;
use crate::edition::ArticleIx;
use crate::export::check::CheckFormat;
use crate::text::Span;

/// Something that only the world outside the model can do.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Save the notebook.
    Save,
    /// Save the notebook in another file, named as it was typed, as its own cannot be written, and end the program.
    SaveElsewhere(String),
    /// Save the notebook in a file of its own, wherever there is room, as its own cannot be written, and end the program.
    Rescue,
    /// Lay the notebook beside the articles.
    LayBeside,
    /// End the program, whatever is not saved.
    Leave,
    /// Build the edition anew with the notebook's corrections.
    Rebuild,
    /// Write what was set of articles into corpus.toml.
    WriteManifest,
    /// Read the articles again.
    Reread,
    /// Find something out beside the terminal; what comes of it is an event.
    Begin(Task),
    /// Write this to a file that is not there yet.
    Export(ExportOrder),
    /// Put this text on the clipboard.
    Copy(String),
    /// Open this address in the browser.
    Browse(String),
    /// Open the article's file in the editor at the line of this place.
    Edit(ArticleIx, Span),
    /// Open this draft in the editor at the line of this place; where it was changed, read and check it anew.
    EditDraft(usize, Span),
    /// Have this text, the note and the tags of the mark of this id, written in the editor.
    EditNote(String, String),
    /// Write the report on all drafts, where the form is for one on this one, to a file that is not there yet, named as it was
    /// typed.
    Report(usize, CheckFormat, String),
    /// Let the finding of this number stand, for this reason, and write it into the baseline file.
    LetStand(usize, String),
    /// Let the finding of this number stand no more, and take it out of the baseline file.
    TakeBack(usize),
    /// Listen to the mouse, or leave it to the terminal.
    Mouse(bool),
    /// Read no more of the corpus; go on with what is there.
    StopReading,
    /// Give the terminal to the shell and stop.
    Suspend,
    /// Draw every cell anew.
    Redraw,
    /// End the program; what cannot be saved is asked about first.
    Quit,
}
