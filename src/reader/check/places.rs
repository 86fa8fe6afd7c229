//! Where things stand on the check screen: geometry alone.

use crate::reader::view::parts::inside;
use ratatui::layout::Constraint::{Fill, Length};
use ratatui::layout::{Layout, Rect};

/// Which of the two texts the keys scroll.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScrolledText {
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
/// Lines of that frame where a finding has fewer to tell, so that the texts stay where they are from one to the next.
const FRAMED_LINES: u16 = 4;

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
pub(super) struct CheckPlaces {
    pub draft: Panel,
    pub source: Panel,
    /// The panel below, which tells the finding; empty where there is no room.
    pub finding: Rect,
}

/// Columns of the lines that tell a finding in its frame.
pub(super) fn finding_columns(area: Rect) -> u16 {
    area.width.saturating_sub(4)
}

/// Divides `area`: the texts side by side, else one above the other, else the one that has the keys alone. The finding
/// has room for its `told` lines, up to half of the area.
pub(super) fn places(area: Rect, side: ScrolledText, told: usize) -> CheckPlaces {
    let below = match area.height {
        0..4 => 0,
        4..FRAMED_MIN_LINES => 1,
        _ => {
            let framed = u16::try_from(told).unwrap_or(u16::MAX).saturating_add(2);
            framed.min(area.height / 2).max(FRAMED_LINES)
        }
    };
    let [above, finding] = Layout::vertical([Fill(1), Length(below)]).areas(area);
    let (draft, source) = if area.width >= BESIDE_MIN_COLUMNS {
        let halves = Layout::horizontal([Length(above.width / 2), Fill(1)]);
        halves.areas(above).map(Panel::of).into()
    } else if area.height.saturating_sub(below.min(FRAMED_LINES)) >= ABOVE_MIN_LINES {
        let halves = Layout::vertical([Length(above.height / 2), Fill(1)]);
        halves.areas(above).map(Panel::of).into()
    } else {
        match side {
            ScrolledText::Draft => (Panel::of(above), Panel::default()),
            ScrolledText::Source => (Panel::default(), Panel::of(above)),
        }
    };
    CheckPlaces {
        draft,
        source,
        finding,
    }
}
