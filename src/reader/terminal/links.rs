//! Links in the terminal's own way (OSC 8): the letters stay as they are, and the terminal opens the address.
//!
//! A link is a mode of the terminal, and only cells that have changed are written: so each cell opens and closes its
//! own link, and says how wide its letter is.

use crate::export::web_address;
use crate::reader::source::ScreenLink;
use ratatui::buffer::{Buffer, CellDiffOption, CellWidth};
use std::fmt::Write;
use std::num::NonZeroU16;
use unicode_segmentation::UnicodeSegmentation;

/// Addresses of more bytes are not taken by terminals (VTE, iTerm2).
const MAX_ADDRESS_BYTES: usize = 2083;

/// Makes links of the addresses whose letters are in sight: what lies over them has none.
pub fn write(buffer: &mut Buffer, links: &[ScreenLink]) {
    for link in links {
        if let Some(address) = encoded(&link.address) {
            // One name for all lines of an address: the terminal lights them up together.
            let first = links.iter().position(|l| l.address == link.address);
            let name = first.unwrap_or_default();
            write_one(buffer, link, &format!("id={name};{address}"));
        }
    }
}

fn write_one(buffer: &mut Buffer, link: &ScreenLink, target: &str) {
    let area = link.area.intersection(buffer.area);
    let mut x = area.x;
    let mut cells = Vec::new();
    for letter in link.text.graphemes(true) {
        if x >= area.right() || area.is_empty() {
            break;
        }
        let cell = &buffer[(x, area.y)];
        if cell.symbol() != letter {
            return;
        }
        let Some(width) = NonZeroU16::new(cell.cell_width()) else {
            return;
        };
        cells.push((x, width));
        x += width.get();
    }
    for (x, width) in cells {
        let cell = &mut buffer[(x, area.y)];
        let letter = cell.symbol().to_string();
        cell.set_symbol(&format!(
            "\u{1b}]8;{target}\u{1b}\\{letter}\u{1b}]8;;\u{1b}\\"
        ));
        cell.set_diff_option(CellDiffOption::ForcedWidth(width));
    }
}

/// A web address in the letters that the sequence may hold: what is not ASCII is percent-encoded, and one with a
/// control character is none.
fn encoded(address: &str) -> Option<String> {
    let address = web_address(address)?;
    let mut out = String::new();
    for byte in address.bytes() {
        match byte {
            b'!'..=b'~' => out.push(byte.into()),
            // Writing to a string does not fail.
            _ => drop(write!(out, "%{byte:02X}")),
        }
    }
    (out.len() <= MAX_ADDRESS_BYTES).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    const ROW: Rect = Rect::new(0, 0, 30, 1);

    fn link(text: &str, address: &str) -> ScreenLink {
        ScreenLink {
            area: Rect::new(2, 0, 20, 1),
            text: text.into(),
            address: address.into(),
        }
    }

    fn drawn(text: &str) -> Buffer {
        let mut buffer = Buffer::empty(ROW);
        buffer.set_string(2, 0, text, Style::default());
        buffer
    }

    #[test]
    fn a_link_that_was_in_sight_is_not_written_again() {
        let frame = || {
            let mut buffer = drawn("at https://a.example/x");
            write(
                &mut buffer,
                &[link("https://a.example/x", "https://a.example/x")],
            );
            buffer
        };
        assert!(frame().diff(&frame()).is_empty());
    }

    #[test]
    fn every_cell_is_a_whole_link_as_wide_as_its_letter() {
        let shown = "https://a.example/ü";
        let mut buffer = drawn(shown);
        write(&mut buffer, &[link(shown, &format!("{shown}/more"))]);
        for (n, letter) in shown.chars().enumerate() {
            let cell = &buffer[(n as u16 + 2, 0)];
            assert_eq!(cell.cell_width(), 1);
            let symbol = cell.symbol();
            assert!(
                symbol.contains(";https://a.example/%C3%BC/more\u{1b}\\"),
                "{symbol:?}"
            );
            assert!(
                symbol.ends_with(&format!("\\{letter}\u{1b}]8;;\u{1b}\\")),
                "{symbol:?}"
            );
        }
        assert_eq!(buffer[(21, 0)].symbol(), " ");
        let before = Buffer::empty(ROW);
        assert_eq!(before.diff(&buffer).len(), shown.chars().count());
        assert_eq!(buffer.diff(&before).len(), shown.chars().count());
    }

    #[test]
    fn what_is_no_web_address_or_not_in_sight_is_no_link() {
        for (shown, text, address) in [
            ("file:///a", "file:///a", "file:///a"),
            ("javascript:x", "javascript:x", "javascript://x"),
            ("https://a", "https://a", "https://a\u{1b}]8;;"),
            ("a menu lies", "https://a", "https://a"),
        ] {
            let mut buffer = drawn(shown);
            write(&mut buffer, &[link(text, address)]);
            assert_eq!(buffer, drawn(shown), "{address:?}");
        }
    }
}
