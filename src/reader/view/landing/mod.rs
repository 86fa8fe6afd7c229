//! The landing: the timeline, the matrix of the event's statements and outlets, the printings of the
//! selected statement. In small windows panels fold: the timeline to one line, then all but the panel
//! that has the keys.

mod differences;
mod excerpt;
mod matrix;
mod printings;
mod strips;
mod timeline;

pub use differences::all as difference_sentences;
pub use differences::kinds as kinds_in_view;
pub use matrix::{columns, signs_in_view};
pub use printings::draw as draw_printings;

use crate::edition::{EventIx, OutletIx, StatementIx};
use crate::reader::model::Model;
use crate::reader::screen::LandingPane;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};

/// Fewest lines for the two clocks over the panels.
const WIDE_STRIPS_MIN_LINES: u16 = 30;

/// Where the panels stand; a panel without a place is folded away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct PanelPlaces {
    /// The two clocks over the whole width, where there are many days; else they stand in the timeline.
    strip: Option<Rect>,
    timeline: Option<Rect>,
    /// The timeline's one-line stand-in.
    folded: Option<Rect>,
    matrix: Option<Rect>,
    printings: Option<Rect>,
}

fn places(model: &Model, area: Rect) -> PanelPlaces {
    let pane = model.location.pane;
    if area.width >= 100 && area.height >= WIDE_STRIPS_MIN_LINES && strips::are_wide(model) {
        let [strip, rest] =
            Layout::vertical([Constraint::Length(strips::WIDE_LINES), Constraint::Fill(1)])
                .areas(area);
        return PanelPlaces {
            strip: Some(strip),
            ..panels(rest, pane)
        };
    }
    panels(area, pane)
}

fn panels(area: Rect, pane: LandingPane) -> PanelPlaces {
    use Constraint::{Fill, Length};
    if area.width >= 100 && area.height >= 24 {
        let [top, below] = Layout::vertical([Fill(11), Fill(9)]).areas(area);
        let left = (area.width * 2 / 7).clamp(36, 48);
        let [timeline, matrix] = Layout::horizontal([Length(left), Fill(1)]).areas(top);
        return PanelPlaces {
            timeline: Some(timeline),
            matrix: Some(matrix),
            printings: Some(below),
            ..PanelPlaces::default()
        };
    }
    if area.height < 6 {
        return alone(area, pane);
    }
    let fold = if area.height < 16 { 1 } else { 3 };
    let [folded, rest] = Layout::vertical([Length(fold), Fill(1)]).areas(area);
    if area.height < 16 {
        return PanelPlaces {
            folded: Some(folded),
            ..alone(rest, pane)
        };
    }
    let [upper, below] = Layout::vertical([Fill(1), Fill(1)]).areas(rest);
    let places = PanelPlaces {
        printings: Some(below),
        ..PanelPlaces::default()
    };
    match pane {
        LandingPane::Timeline => PanelPlaces {
            timeline: Some(folded.union(upper)),
            ..places
        },
        _ => PanelPlaces {
            folded: Some(folded),
            matrix: Some(upper),
            ..places
        },
    }
}

/// Only the panel that has the keys.
fn alone(area: Rect, pane: LandingPane) -> PanelPlaces {
    let mut places = PanelPlaces::default();
    match pane {
        LandingPane::Timeline => places.timeline = Some(area),
        LandingPane::Statements => places.matrix = Some(area),
        LandingPane::Printings => places.printings = Some(area),
    }
    places
}

/// Draws what has a place.
pub fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let places = places(model, area);
    let buffer = frame.buffer_mut();
    if let Some(area) = places.strip {
        strips::draw_wide(model, buffer, area);
    }
    if let Some(area) = places.folded {
        timeline::draw_folded(model, buffer, area);
    }
    if let Some(area) = places.timeline {
        timeline::draw(model, buffer, area, places.strip.is_none());
    }
    if let Some(area) = places.matrix {
        matrix::draw(model, buffer, area);
    }
    if let Some(area) = places.printings {
        printings::draw(model, buffer, area);
    }
}

/// What stands at a place of the landing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LandingTarget {
    /// An event of the timeline.
    Event(EventIx),
    /// A row of the matrix, and the outlet of the cell.
    Statement(StatementIx, Option<OutletIx>),
    /// An outlet: its name over the matrix, or its printing.
    Outlet(OutletIx),
}

/// The panel at `at`, and what stands there in it.
pub fn at(model: &Model, area: Rect, at: Position) -> Option<(LandingPane, Option<LandingTarget>)> {
    let places = places(model, area);
    let inside = |place: Option<Rect>| place.filter(|place| place.contains(at));
    if let Some(area) = inside(places.timeline.or(places.folded)) {
        let event = places
            .timeline
            .and_then(|_| timeline::at(model, area, at, places.strip.is_none()));
        return Some((LandingPane::Timeline, event.map(LandingTarget::Event)));
    }
    if let Some(area) = inside(places.matrix) {
        return Some((LandingPane::Statements, matrix::at(model, area, at)));
    }
    let area = inside(places.printings)?;
    let outlet = printings::at(model, area, at);
    Some((LandingPane::Printings, outlet.map(LandingTarget::Outlet)))
}

/// Half of the rows of the panel that has the keys.
pub fn half_page(model: &Model) -> usize {
    let places = places(model, super::body(model));
    let area = match model.location.pane {
        LandingPane::Timeline => places.timeline,
        LandingPane::Statements => places.matrix,
        LandingPane::Printings => places.printings,
    };
    usize::from(area.map_or(2, |area| area.height.saturating_sub(2)) / 2).max(1)
}
