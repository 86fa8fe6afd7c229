//! JSON that is safe to print: what could steer a terminal stands as an escape. It is the same JSON.

use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

/// Writes one row a line.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_lines<T: Serialize>(
    rows: impl Iterator<Item = T>,
    out: &mut dyn Write,
) -> io::Result<()> {
    for row in rows {
        let json = serde_json::to_string(&row)?;
        out.write_all(escaped(&json).as_bytes())?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Writes one value over several lines, indented.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_pretty(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let json = serde_json::to_string_pretty(value)?;
    out.write_all(escaped(&json).as_bytes())?;
    out.write_all(b"\n")
}

/// JSON text in which every steering character is a `\u` escape. Those of ASCII already are, except
/// delete; outside of strings there are only line breaks, which stay. The separators of lines and of paragraphs are
/// escaped too: programs that split a text at all that Unicode calls the end of a line would find half a row.
pub fn escaped(json: &str) -> Cow<'_, str> {
    let separates = |c: char| matches!(c, '\u{2028}' | '\u{2029}');
    let steers = |c: char| c != '\n' && (separates(c) || crate::text::is_steering(c));
    if !json.contains(steers) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if steers(c) {
            // An escape holds sixteen bits: what lies beyond takes two.
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_an_escape_and_reads_back_as_it_was() {
        let text = "a\u{1b}[31m\u{9b}2J\u{7f}\u{202e}\u{e0041}\n“é”\u{2028}b\u{2029}";
        let mut out = Vec::new();
        write_lines(std::iter::once(text), &mut out).unwrap();
        let line = String::from_utf8(out).unwrap();
        assert!(
            !line.trim_end().contains(crate::text::is_steering),
            "{line:?}"
        );
        assert!(!line.contains(['\u{2028}', '\u{2029}']), "{line:?}");
        assert_eq!(serde_json::from_str::<String>(&line).unwrap(), text);
    }
}
