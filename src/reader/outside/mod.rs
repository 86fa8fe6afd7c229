//! What other programs do for the reader: the clipboard, the browser, the editor.
//!
//! ```text
//! browser    opening an address
//! clipboard  the terminal's clipboard, also through SSH and tmux
//! editor     the reader's editor at a line
//! ```

mod browser;
mod clipboard;
mod editor;

pub use browser::browse;
pub use clipboard::copy;
pub use editor::{Job, edit, edit_text, file_of};
