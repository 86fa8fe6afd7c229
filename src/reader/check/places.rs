//! Where things stand on the check screen: geometry alone.

use crate::reader::view::parts::inside;
use ratatui::layout::Constraint::{Fill, Length};
use ratatui::layout::{Layout, Rect};

/// Which of the two texts the keys scroll.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// The draft.
    #[default]
    Draft,
    /// The source.
    Source,
}

/// Fewest columns for the two texts side by side.
const BESIDE_MIN_COLUMNS: u16 = 100;
/// Fewest lines for the two texts one above the other.
const ABOVE_MIN_LINES: u16 = 14;
/// Fewest lines of the screen for the finding in a frame.
const FRAMED_MIN_LINES: u16 = 12;
/// Fewest lines of the screen for a third line in that frame.
const ROOMY_MIN_LINES: u16 = 24;

/// A panel that may be out of sight.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Panel {
    pub frame: Option<Rect>,
    pub inside: Option<Rect>,
}

impl Panel {
    fn of(frame: Rect) -> Self {
        Self {
            frame: Some(frame),
            inside: Some(inside(frame)),
        }
    }
}

/// Where things stand in an area.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Places {
    pub draft: Panel,
    pub source: Panel,
    /// The panel below, which tells the finding; empty where there is no room.
    pub finding: Rect,
}

/// Divides `area`: the texts side by side, else one above the other, else the one that has the keys alone.
pub(super) fn places(area: Rect, side: Side) -> Places {
    let below = match area.height {
        0..4 => 0,
        4..FRAMED_MIN_LINES => 1,
        FRAMED_MIN_LINES..ROOMY_MIN_LINES => 4,
        _ => 5,
    };
    let [above, finding] = Layout::vertical([Fill(1), Length(below)]).areas(area);
    let (draft, source) = if area.width >= BESIDE_MIN_COLUMNS {
        let halves = Layout::horizontal([Length(above.width / 2), Fill(1)]);
        halves.areas(above).map(Panel::of).into()
    } else if above.height >= ABOVE_MIN_LINES {
        let halves = Layout::vertical([Length(above.height / 2), Fill(1)]);
        halves.areas(above).map(Panel::of).into()
    } else {
        match side {
            Side::Draft => (Panel::of(above), Panel::default()),
            Side::Source => (Panel::default(), Panel::of(above)),
        }
    };
    Places {
        draft,
        source,
        finding,
    }
}
