//! Where things stand on the compare screen: geometry alone, for drawing, for fitting and for the mouse.

use super::state::{Compare, Layout};
use crate::reader::prose;
use crate::reader::view::parts;
use ratatui::layout::Rect;

/// Fewest columns for two printings side by side.
pub(super) const PAIR_MIN_COLUMNS: usize = 56;
/// Fewest lines for the apparatus below the text.
const APPARATUS_MIN_AREA_LINES: u16 = 24;
/// Fewest lines for the heading inside the frame.
const HEADING_MIN_AREA_LINES: u16 = 12;
/// Fewest lines for how far the printings go above the text.
const EXTENT_MIN_AREA_LINES: u16 = 18;
/// Lines that say the current difference where there is no apparatus.
const SENTENCE_LINES: u16 = 2;
/// Lines that say what can be done where there is nothing to compare, or how far the printings go that do not differ.
const ALONE_LINES: u16 = 3;

/// Where things stand in an area.
pub(super) struct ComparePlaces {
    /// The frame around heading and printings.
    pub frame: Rect,
    /// Speaker, day, occasion; the names over a pair.
    pub heading: Rect,
    /// The printings.
    pub text: Rect,
    /// The current difference in words.
    pub said: Rect,
    /// The frame of the apparatus.
    pub below: Option<Rect>,
    /// The entries of the apparatus.
    pub entries: Rect,
}

/// Divides `area`: the apparatus goes first where there is no room, then the heading. Neither of the two
/// panels takes more than it needs while the other could use it.
pub(super) fn places(area: Rect, state: &Compare) -> ComparePlaces {
    let headed = match area.height {
        HEADING_MIN_AREA_LINES.. => 2 + facts(area, state).len() as u16,
        _ => 0,
    };
    let names = state.sides().is_some()
        && !state.is_by_sentence()
        && usize::from(area.width) >= PAIR_MIN_COLUMNS + 4;
    let names = u16::from(names);
    let needed = |lines: usize| u16::try_from(lines + 2).unwrap_or(u16::MAX);
    let entries = match state.entries.len() {
        0 => 0,
        lines => needed(lines),
    };
    let rest = area
        .height
        .saturating_sub(needed(state.laid.len()) + headed + names);
    let wanted = match state.layout {
        _ if !has_list(area, state) => 0,
        // The list stands right under its text, with the room that both leave behind it.
        Layout::Apparatus => rest.max(entries.min(area.height * 3 / 5)),
        Layout::Pair | Layout::Table => entries.min(rest.max(area.height * 2 / 5)),
    };
    let [frame, below] = split(area, wanted);
    let below = (wanted > 0).then_some(below);
    let inside = inside(frame);
    let [heading, rest] = cut(inside, headed + names);
    let said = if below.is_none() {
        let lines = if state.is_alone() || state.differences.is_empty() {
            ALONE_LINES
        } else {
            SENTENCE_LINES
        };
        lines.min(rest.height / 2)
    } else {
        0
    };
    let [text, said] = match state.is_alone() {
        // What can be done instead stands right under the words.
        true => cut(rest, needed(state.laid.len()).min(rest.height - said) - 1),
        false => split(rest, said),
    };
    ComparePlaces {
        frame,
        heading,
        text,
        said,
        below,
        entries: {
            let inside = self::inside(below.unwrap_or(Rect { height: 0, ..area }));
            // One column for the bar beside the current entry.
            Rect {
                x: inside.x + 1.min(inside.width),
                width: inside.width.saturating_sub(1),
                ..inside
            }
        },
    }
}

/// The lines under the heading: how far the printings go, and how near to the speech their words are,
/// and in what they attribute these differently. Three lines at most for the first and two for the rest, one line less for each in a low area.
pub(super) fn facts(area: Rect, state: &Compare) -> Vec<String> {
    let most = match area.height < APPARATUS_MIN_AREA_LINES {
        true => [2, 1],
        false => [3, 2],
    };
    let room = usize::from(area.width.saturating_sub(4));
    let extents = match state.extents() {
        "" => String::new(),
        _ if !has_extents(area) => String::new(),
        told => format!("extent: {told}"),
    };
    // What the first line has no room for.
    let spoken = match heading(state, room) == state.heading[0] {
        true => state.heading[1].as_str(),
        false => "",
    };
    let most = std::iter::once(1).chain(most);
    let facts = [spoken, &extents, &state.beside].into_iter().zip(most);
    let lines = facts.map(|(words, most)| first_lines(words, room, most));
    lines.collect::<Vec<_>>().concat()
}

/// "Sunniva Hart · said Fri 2 May 2031 · call-in · spoken in French: every printing is a translation"; the language stands
/// among the facts below where both do not fit in a line.
pub(super) fn heading(state: &Compare, room: usize) -> String {
    let whole = state.heading.join(" · ");
    match state.heading[1].is_empty() || prose::width(&whole) > room {
        true => state.heading[0].clone(),
        false => whole,
    }
}

/// Whether there is room to say above the text how far the printings go.
pub(super) fn has_extents(area: Rect) -> bool {
    area.height >= EXTENT_MIN_AREA_LINES
}

/// The first lines of a text; what follows the last one is cut with a sign.
fn first_lines(words: &str, room: usize, most: usize) -> Vec<String> {
    let mut lines = prose::wrap(words, room);
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        last.end = words.len();
    }
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    lines.map(|line| parts::cut(&words[line], room)).collect()
}

/// Whether the differences are listed below the printings.
fn has_list(area: Rect, state: &Compare) -> bool {
    let has_room = area.height >= APPARATUS_MIN_AREA_LINES || state.layout == Layout::Apparatus;
    has_room && !state.entries.is_empty()
}

/// `area` without its last `lines`, and those.
fn split(area: Rect, lines: u16) -> [Rect; 2] {
    let [above, below] = cut(area, area.height.saturating_sub(lines));
    [above, below]
}

/// The first `lines` of `area`, and the rest.
fn cut(area: Rect, lines: u16) -> [Rect; 2] {
    let lines = lines.min(area.height);
    let above = Rect {
        height: lines,
        ..area
    };
    let below = Rect {
        y: area.y + lines,
        height: area.height - lines,
        ..area
    };
    [above, below]
}

/// The inside of a frame, without a blank column on either side.
fn inside(frame: Rect) -> Rect {
    let inner = parts::inside(frame);
    let margin = u16::from(inner != frame);
    Rect {
        x: inner.x + margin,
        width: inner.width.saturating_sub(2 * margin),
        ..inner
    }
}

/// The first entry of the apparatus in view, of so many lines: the current one is always in sight.
pub(super) fn first_entry(state: &Compare, lines: u16) -> usize {
    let current = state
        .entries
        .iter()
        .position(|(n, _)| state.current == Some(*n));
    let rows = usize::from(lines);
    let top = current.unwrap_or(0).saturating_sub(rows / 3);
    top.min(state.entries.len().saturating_sub(rows))
}
