//! Drawing the compare screen.

use super::lines::{self, CollationLine};
use super::places::{PAIR_MIN_COLUMNS, facts, first_entry, has_extents, heading, places};
use super::state::{Compare, Layout};
use super::units::StyledRun;
use super::{apparatus, witnesses};
use crate::edition::Edition;
use crate::export::Lost;
use crate::reader::prose::{Ink, panel};
use crate::reader::signs;
use crate::reader::theme::{Role, Theme};
use crate::reader::view::parts;
use crate::text::{counted, printable};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;

/// Draws the screen; changes nothing. [`Compare::fit`] must have seen the same area.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    (edition, lost): (&Edition, &Lost),
    state: &Compare,
    theme: Theme,
) {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return;
    }
    let places = places(area, state);
    draw_frame(buffer, places.frame, (edition, lost), state, theme);
    draw_heading(buffer, (area, places.heading), edition, state, theme);
    let lines = state.laid.iter().skip(state.top);
    for (line, y) in lines.zip(places.text.y..places.text.bottom()) {
        draw_line(buffer, places.text, y, line, state, theme);
    }
    draw_said(buffer, (area, places.said), edition, state, theme);
    if let Some(below) = places.below {
        draw_apparatus(buffer, below, places.entries, state, theme);
    }
}

/// The current difference in a sentence; before one is chosen how many there are, or why there is none. In a low area how
/// far the printings go stands here.
fn draw_said(
    buffer: &mut Buffer,
    (whole, area): (Rect, Rect),
    edition: &Edition,
    state: &Compare,
    theme: Theme,
) {
    if state.is_alone() {
        return draw_alone(buffer, area, edition, state, theme);
    }
    let Some(current) = state.current else {
        let words = match state.differences.is_empty() {
            true if has_extents(whole) => state.no_differences_below_extents(),
            true => state.no_differences(),
            false if has_extents(whole) => {
                format!("{}: n steps through them.", difference_count(state))
            }
            false => state.extents().to_string(),
        };
        return draw_remark(buffer, area, &words, theme);
    };
    let width = area.width.into();
    let said = apparatus::sentence(&state.scope(), &state.sigla(), current, width);
    for (line, y) in said.iter().zip(area.y..area.bottom()) {
        draw_plain(buffer, area, y, line, theme);
    }
}

/// What can be done with a statement that one outlet alone prints.
fn draw_alone(buffer: &mut Buffer, area: Rect, edition: &Edition, state: &Compare, theme: Theme) {
    let others = match edition.statements.len() {
        0 | 1 => "",
        _ => ", ) goes to the next statement",
    };
    let words = format!(
        "{} s opens it in its article{others}, c joins or corrects it.",
        state.no_differences()
    );
    draw_remark(buffer, area, &words, theme);
}

fn draw_remark(buffer: &mut Buffer, area: Rect, words: &str, theme: Theme) {
    let ink = [Ink::new((0..words.len()).into(), Role::Dim)];
    let told = panel::lines(words, &ink, "".into(), area.width.into(), theme);
    for (line, row) in told.into_iter().zip(area.rows()) {
        line.render(row, buffer);
    }
}

fn draw_frame(
    buffer: &mut Buffer,
    frame: Rect,
    (edition, lost): (&Edition, &Lost),
    state: &Compare,
    theme: Theme,
) {
    let siglum = |row: usize| state.rows.get(row).map_or("", |row| &row.siglum);
    let (base, other) = (siglum(state.base), siglum(state.other));
    let title = match state.layout {
        _ if state.is_alone() => format!("{base} alone"),
        Layout::Pair if state.sides().is_some() => format!("{base} {} {other}", signs::BESIDE.sign),
        Layout::Pair | Layout::Table => format!("All printings · base {base}"),
        Layout::Apparatus => format!("Text of {base}"),
    };
    let lineages = match (
        state.is_of_several_lineages(),
        state.variant_filter.word_by_word,
    ) {
        _ if state.layout == Layout::Apparatus => "",
        (true, false) => "by sentence, w by word · ",
        (true, true) => "by word, w by sentence · ",
        (false, _) => "",
    };
    let all = edition[state.statement].witnesses.len();
    let left_out = all - state.rows.len().min(all);
    let told = match left_out {
        0 if state.is_alone() => String::new(),
        0 => format!("{lineages}{}", state.variant_filter.summary()),
        perhaps => format!(
            "{lineages}{perhaps} perhaps left out · {}",
            state.variant_filter.summary()
        ),
    };
    let inner = parts::panel(buffer, frame, theme, true, &title, &told);
    let mut remarks = witnesses::remarks((edition, lost), state.statement, &state.rows);
    // Of a pair it is told by its two sides.
    let pair = state.sides().filter(|_| state.layout == Layout::Pair);
    let is_shown = |n: usize| pair.is_none_or(|(left, right)| n == left || n == right);
    let mut shown = state.rows.iter().enumerate();
    if shown.any(|(n, row)| is_shown(n) && !row.sure) {
        let gap = if remarks.is_empty() { "" } else { " · " };
        remarks = format!("? perhaps the same statement{gap}{remarks}");
    }
    if inner != frame && !remarks.is_empty() {
        let room = usize::from(frame.width.saturating_sub(6));
        let remarks = format!(" {} ", parts::cut(&remarks, room));
        let style = Style::new()
            .remove_modifier(Modifier::DIM | Modifier::BOLD)
            .patch(theme.style(Role::Dim));
        buffer.set_string(frame.x + 2, frame.bottom() - 1, remarks, style);
    }
}

fn draw_heading(
    buffer: &mut Buffer,
    (frame, area): (Rect, Rect),
    edition: &Edition,
    state: &Compare,
    theme: Theme,
) {
    let sides = state
        .sides()
        .filter(|_| usize::from(area.width) >= PAIR_MIN_COLUMNS && !state.is_by_sentence());
    let names = u16::from(sides.is_some());
    if area.height > names {
        let room = area.width.into();
        let words = parts::cut(&heading(state, room), room);
        buffer.set_string(area.x, area.y, words, theme.style(Role::Speaker));
        let facts = facts(frame, state).into_iter();
        for (words, y) in facts.zip(area.y + 1..area.bottom()) {
            buffer.set_stringn(area.x, y, words, room, theme.style(Role::Dim));
        }
    }
    let Some((left, right)) = sides.filter(|_| !area.is_empty()) else {
        return;
    };
    let side = lines::side(area.width.into());
    let y = area.bottom() - 1;
    for (number, x) in [(left, 0), (right, side + 3)] {
        let sign = state.sign(number);
        let Some(row) = state.rows.get(number) else {
            continue;
        };
        let name = edition[row.article].outlet_name();
        let doubt = if row.sure {
            ""
        } else {
            " · perhaps the same statement"
        };
        let words = printable(&format!("{sign} {} · {name}{doubt}", row.siglum));
        let words = parts::cut(&words, side);
        buffer.set_string(area.x + x as u16, y, words, theme.style(Role::Siglum));
    }
}

/// A line of the printings: the current difference and the selected passage stand out.
fn draw_line(
    buffer: &mut Buffer,
    area: Rect,
    y: u16,
    line: &CollationLine,
    state: &Compare,
    theme: Theme,
) {
    let selected = |place| state.passage.is_some_and(|passage| passage.holds(place));
    draw_pieces(buffer, area, y, line, |piece| {
        let mut style = theme.style(piece.role);
        if piece.variant.is_some() && piece.variant == state.current {
            style = style.patch(theme.style(Role::CurrentDifference));
        }
        if piece.place.is_some_and(selected) {
            style = style.patch(theme.style(Role::Selection));
        }
        style
    });
}

fn draw_plain(buffer: &mut Buffer, area: Rect, y: u16, line: &CollationLine, theme: Theme) {
    draw_pieces(buffer, area, y, line, |piece| theme.style(piece.role));
}

fn draw_pieces(
    buffer: &mut Buffer,
    area: Rect,
    y: u16,
    line: &CollationLine,
    style: impl Fn(&StyledRun) -> Style,
) {
    let mut x = area.x;
    for piece in &line.pieces {
        let room = area.right().saturating_sub(x).into();
        (x, _) = buffer.set_stringn(x, y, &piece.text, room, style(piece));
    }
}

/// "3 differences, 1 weighty ▲".
fn difference_count(state: &Compare) -> String {
    let (all, weighty) = (state.differences.len(), state.weighty());
    let weight = match (all, weighty) {
        (_, 0) => String::new(),
        (1, _) => ", weighty ▲".to_string(),
        (_, _) => format!(", {weighty} weighty ▲"),
    };
    format!("{}{weight}", counted(all, "difference"))
}

fn draw_apparatus(buffer: &mut Buffer, frame: Rect, area: Rect, state: &Compare, theme: Theme) {
    let title = format!("Apparatus · {}", difference_count(state));
    parts::panel(buffer, frame, theme, false, &title, "");
    let is_current = |n: &usize| state.current == Some(*n);
    let top = first_entry(state, area.height);
    let lines = state.entries.iter().skip(top);
    for ((n, line), y) in lines.zip(area.y..area.bottom()) {
        if is_current(n) {
            buffer.set_stringn(
                area.x.saturating_sub(1),
                y,
                signs::HERE.sign,
                1,
                theme.style(Role::BarCurrent),
            );
        }
        draw_plain(buffer, area, y, line, theme);
    }
}
