//! A screen as a picture: SVG with the colours of the theme, for manuals and reports.

use crate::reader::prose::width;
use maud::{PreEscaped, html};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use std::fmt::Write;

/// Width and height of a cell, and where its letters stand in it, in pixels.
const CELL: (u16, u16, u16) = (9, 18, 14);

/// What a terminal shows where a program asks for no colour.
#[derive(Clone, Copy, Debug)]
pub struct Colours {
    /// The colour of letters.
    pub letters: &'static str,
    /// The colour behind letters.
    pub background: &'static str,
}

/// A dark terminal.
pub const DARK: Colours = Colours {
    letters: "#d4d4d4",
    background: "#16181d",
};
/// A light terminal.
pub const LIGHT: Colours = Colours {
    letters: "#1e1e1e",
    background: "#fbfbfb",
};

/// Draws a screen. Letters of one look form one piece that is exactly as wide as its cells, so that the
/// columns stay straight in whatever font shows them.
pub fn svg(buffer: &Buffer, background: Colours) -> String {
    let (w, h, _) = CELL;
    let (across, down) = (buffer.area.width * w, buffer.area.height * h);
    let mut out = String::new();
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {across} {down}\" width=\"{across}\" \
         height=\"{down}\" font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"15\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n",
        background.background
    );
    for y in 0..buffer.area.height {
        for piece in pieces(buffer, y) {
            out.push_str(&drawn(&piece, y, background));
        }
    }
    out.push_str("</svg>\n");
    out
}

/// Neighbouring cells of one look.
struct CellRun<'b> {
    x: u16,
    cells: u16,
    text: String,
    look: &'b Cell,
}

fn pieces(buffer: &Buffer, y: u16) -> Vec<CellRun<'_>> {
    let mut out: Vec<CellRun<'_>> = Vec::new();
    let mut x = 0;
    while x < buffer.area.width {
        let cell = &buffer[(x, y)];
        let cells = u16::try_from(width(cell.symbol()).max(1)).unwrap_or(1);
        match out.last_mut() {
            Some(last) if same_look(last.look, cell) => {
                last.cells += cells;
                last.text.push_str(cell.symbol());
            }
            _ => out.push(CellRun {
                x,
                cells,
                text: cell.symbol().to_string(),
                look: cell,
            }),
        }
        x += cells;
    }
    out
}

fn same_look(a: &Cell, b: &Cell) -> bool {
    (a.fg, a.bg, a.modifier) == (b.fg, b.bg, b.modifier)
}

fn drawn(piece: &CellRun<'_>, y: u16, background: Colours) -> String {
    let (w, h, base) = CELL;
    let (x, y, across) = (piece.x * w, y * h, piece.cells * w);
    let modifier = piece.look.modifier;
    let (mut letters, mut behind) = (hex(piece.look.fg), hex(piece.look.bg));
    if modifier.contains(Modifier::REVERSED) {
        let shown =
            |colour: Option<String>, or: &str| Some(colour.unwrap_or_else(|| or.to_string()));
        (letters, behind) = (
            shown(behind, background.background),
            shown(letters, background.letters),
        );
    }
    let underlined = modifier
        .contains(Modifier::UNDERLINED)
        .then_some("underline");
    let bold = modifier.contains(Modifier::BOLD).then_some("bold");
    let faint = modifier.contains(Modifier::DIM).then_some("0.7");
    let letters = letters.unwrap_or_else(|| background.letters.to_string());
    html! {
        @if let Some(behind) = behind {
            rect x=(x) y=(y) width=(across) height=(h) fill=(behind) {}
        }
        @if !piece.text.trim().is_empty() {
            text x=(x) y=(y + base) textLength=(across) fill=(letters) font-weight=[bold]
                text-decoration=[underlined] opacity=[faint] xml:space="preserve" { (piece.text) }
            (PreEscaped("\n"))
        }
    }
    .into_string()
}

/// The colour as SVG writes it; `None` for the terminal's own.
fn hex(colour: Color) -> Option<String> {
    const SIXTEEN: [(Color, &str); 16] = [
        (Color::Black, "#000000"),
        (Color::Red, "#cd3131"),
        (Color::Green, "#0dbc79"),
        (Color::Yellow, "#c5a332"),
        (Color::Blue, "#2472c8"),
        (Color::Magenta, "#bc3fbc"),
        (Color::Cyan, "#11a8cd"),
        (Color::Gray, "#c8c8c8"),
        (Color::DarkGray, "#767676"),
        (Color::LightRed, "#f14c4c"),
        (Color::LightGreen, "#23d18b"),
        (Color::LightYellow, "#f5f543"),
        (Color::LightBlue, "#3b8eea"),
        (Color::LightMagenta, "#d670d6"),
        (Color::LightCyan, "#29b8db"),
        (Color::White, "#ffffff"),
    ];
    match colour {
        Color::Rgb(r, g, b) => Some(format!("#{r:02x}{g:02x}{b:02x}")),
        named => SIXTEEN
            .iter()
            .find(|(known, _)| *known == named)
            .map(|(_, hex)| (*hex).to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    #[test]
    fn letters_are_escaped_and_keep_their_cells() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
        buffer.set_string(0, 0, "a<b", Style::new().fg(Color::Rgb(1, 2, 3)));
        buffer.set_string(3, 0, "船&c", Style::new().add_modifier(Modifier::REVERSED));
        let picture = svg(&buffer, DARK);
        assert!(
            picture.contains("textLength=\"27\" fill=\"#010203\" xml:space=\"preserve\">a&lt;b<")
        );
        assert!(
            picture.contains("<rect x=\"27\" y=\"0\" width=\"36\" height=\"18\" fill=\"#d4d4d4\">")
        );
        assert!(picture.contains("fill=\"#16181d\" xml:space=\"preserve\">船&amp;c<"));
    }
}
