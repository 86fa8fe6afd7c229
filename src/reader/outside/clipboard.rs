//! The clipboard of the terminal, reached through the terminal itself (OSC 52): so it works over SSH.

use crossterm::clipboard::CopyToClipboard;
use crossterm::queue;
use std::io::{self, Write};
use std::process::{Command, Stdio};

/// Puts `text` on the clipboard by way of `terminal`. tmux keeps such sequences of programs to itself
/// unless it is told otherwise, but passes on what is given to it as a buffer.
///
/// # Errors
/// Where the terminal cannot be written to.
pub fn copy(text: &str, terminal: &mut impl Write) -> io::Result<()> {
    let in_tmux = std::env::var_os("TMUX").is_some_and(|value| !value.is_empty());
    if in_tmux && by_tmux(text).is_ok() {
        return Ok(());
    }
    queue!(terminal, CopyToClipboard::to_clipboard_from(text))
}

fn by_tmux(text: &str) -> io::Result<()> {
    let mut child = Command::new("tmux")
        .args(["load-buffer", "-w", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes())?;
    }
    match child.wait()?.success() {
        true => Ok(()),
        false => Err(io::Error::other("tmux refused the buffer")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_goes_through_the_terminal() {
        let mut out = Vec::new();
        queue!(out, CopyToClipboard::to_clipboard_from("We sail.")).unwrap();
        assert_eq!(out, b"\x1b]52;c;V2Ugc2FpbC4=\x1b\\");
    }
}
