//! What `update` asks the world for.

/// Something that only the world outside the model can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Save the notebook.
    Save,
    /// Build the edition anew with the notebook's corrections.
    Rebuild,
    /// Find out which kinds of differences each statement has.
    Weigh,
    /// Write the marks to a Markdown file.
    Export,
    /// Give the terminal to the shell and stop.
    Suspend,
    /// Draw every cell anew.
    Redraw,
    /// End the program.
    Quit,
}
