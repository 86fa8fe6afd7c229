//! The addresses in sight, for a terminal that opens links by itself.

use super::places::{places, text_area};
use super::state::Source;
use super::view::frame_title;
use crate::edition::Edition;
use ratatui::layout::Rect;

/// The title of a frame begins so many columns behind its corner.
const TITLE_COLUMN: u16 = 3;

/// An address, or a part of it that stands in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScreenLink {
    /// The cells of its letters.
    pub area: Rect,
    /// The letters.
    pub text: String,
    /// The whole address, also where a line shows only a part of it.
    pub address: String,
}

/// Where the addresses of the articles stand when the screen is drawn in `area`: over the text, and in the frame the
/// outlet's name, which stays in view.
pub fn links(area: Rect, edition: &Edition, state: &Source) -> Vec<ScreenLink> {
    let mut out = Vec::new();
    let places = places(area, state);
    for (frame, pane) in places.frames.into_iter().zip(&state.panes) {
        let Some((frame, address)) = frame.zip(edition[pane.article].url.clone()) else {
            continue;
        };
        out.push(ScreenLink {
            area: Rect {
                x: frame.x.saturating_add(TITLE_COLUMN),
                width: frame.width.saturating_sub(TITLE_COLUMN),
                height: 1,
                ..frame
            },
            text: frame_title(edition, pane),
            address,
        });
    }
    for (inside, pane) in places.panes.into_iter().zip(&state.panes) {
        let Some(inside) = inside else { continue };
        let (_, text) = text_area(inside, pane);
        let head = pane.head.iter().skip(pane.top);
        for (line, y) in head.zip(text.y..text.bottom()) {
            if let Some(address) = &line.address {
                out.push(ScreenLink {
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
