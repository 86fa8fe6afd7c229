//! Where things stand on the source screen: geometry alone, for drawing, for fitting and for the mouse.

use super::margin;
use super::pane::Pane;
use super::state::Source;
use crate::reader::view::parts::inside;
use ratatui::layout::Rect;

/// Fewest columns for two articles.
const TWO_ARTICLES_MIN_COLUMNS: u16 = 100;
/// Fewest lines for the panel below.
const REASONS_MIN_AREA_LINES: u16 = 18;

/// Fewest lines in the panel below, so that it seldom changes its height.
const REASONS_MIN_LINES: usize = 4;

/// Where things stand in an area.
pub(super) struct SourcePlaces {
    /// The frame of each article that is in sight.
    pub frames: [Option<Rect>; 2],
    /// The inside of each of these frames.
    pub panes: [Option<Rect>; 2],
    /// The frame of the panel below, which says why.
    pub why: Option<Rect>,
}

/// Whether there is room for both articles.
pub(super) fn both(area: Rect, state: &Source) -> bool {
    state.panes.len() > 1 && area.width >= TWO_ARTICLES_MIN_COLUMNS && !state.zen
}

/// Divides `area`: the panel below goes first where there is no room, then the second article.
pub(super) fn places(area: Rect, state: &Source) -> SourcePlaces {
    if state.zen {
        let mut panes = [None, None];
        panes[state.side] = Some(area);
        return SourcePlaces {
            frames: [None, None],
            panes,
            why: None,
        };
    }
    let below = match area.height {
        0..REASONS_MIN_AREA_LINES => 0,
        // What it says, so that no line stands empty; the text of the articles begins at the top and stays.
        REASONS_MIN_AREA_LINES..30 => 2 + state.told.clamp(REASONS_MIN_LINES, 5) as u16,
        _ => 2 + state.told.clamp(REASONS_MIN_LINES, 8) as u16,
    };
    let above = Rect {
        height: area.height - below,
        ..area
    };
    let why = (below > 0).then(|| Rect {
        y: area.y + above.height,
        height: below,
        ..area
    });
    let mut frames = [None, None];
    if both(area, state) {
        let half = area.width / 2;
        frames[0] = Some(Rect {
            width: half,
            ..above
        });
        frames[1] = Some(Rect {
            x: area.x + half,
            width: area.width - half,
            ..above
        });
    } else {
        frames[state.side] = Some(above);
    }
    SourcePlaces {
        frames,
        panes: frames.map(|frame| frame.map(inside)),
        why,
    }
}

/// Where the gutter of an article begins, and where its text stands.
pub(super) fn text_area(inside: Rect, pane: &Pane) -> (u16, Rect) {
    let margin = margin::width(&pane.page) as u16;
    let used = margin + (pane.page.width() + margin::MAP_COLUMNS) as u16;
    let x = inside.x + inside.width.saturating_sub(used) / 2;
    let text = Rect {
        x: (x + margin).min(inside.right()),
        width: inside.right().saturating_sub(x + margin),
        ..inside
    };
    (x, text)
}
