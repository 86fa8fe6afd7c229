//! The addresses in sight, for a terminal that opens links by itself.

use super::places::{places, text_area};
use super::state::Source;
use ratatui::layout::Rect;

/// An address, or a part of it that stands in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The cells of its letters.
    pub area: Rect,
    /// The letters.
    pub text: String,
    /// The whole address, also where a line shows only a part of it.
    pub address: String,
}

/// Where the addresses of the articles stand when the screen is drawn in `area`.
pub fn links(area: Rect, state: &Source) -> Vec<Link> {
    let mut out = Vec::new();
    let panes = places(area, state).panes;
    for (inside, pane) in panes.into_iter().zip(&state.panes) {
        let Some(inside) = inside else { continue };
        let (_, text) = text_area(inside, pane);
        let head = pane.head.iter().skip(pane.top);
        for (line, y) in head.zip(text.y..text.bottom()) {
            if let Some(address) = &line.address {
                out.push(Link {
                    area: Rect {
                        y,
                        height: 1,
                        ..text
                    },
                    text: line.text.clone(),
                    address: address.clone(),
                });
            }
        }
    }
    out
}
