//! A list with one line an entry, and below it what the line is about.

use super::landing;
use super::parts::{cut, foot, inside, panel, top};
use crate::reader::lists::{Below, LineLook, LineRows, List, kwic, within};
use crate::reader::model::Model;
use crate::reader::prose::{Ink, panel::lines};
use crate::reader::theme::Role;
use crate::text::{Span as Place, printable};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Clear, Widget};

/// Lines that a search being typed shows.
const MAX_SEARCH_LINES: usize = 8;
/// Fewest lines for the panel below.
const PANEL_BELOW_MIN_AREA_LINES: u16 = 18;

/// The list and the panel below it.
fn places(area: Rect, below: Below) -> (Rect, Option<Rect>) {
    let below = match below {
        Below::Nothing => 0,
        _ if area.height < PANEL_BELOW_MIN_AREA_LINES => 0,
        Below::Paragraph => (area.height / 3).clamp(5, 9),
        Below::Printings => area.height * 2 / 5,
    };
    let above = Rect {
        height: area.height - below,
        ..area
    };
    let rest = Rect {
        y: above.bottom(),
        height: below,
        ..area
    };
    (above, (below > 0).then_some(rest))
}

/// How many entries a page shows.
pub(super) fn page(body: Rect, rows: LineRows) -> usize {
    let (above, _) = places(body, rows.below);
    let head = usize::from(rows.head.is_some());
    usize::from(above.height.saturating_sub(2))
        .saturating_sub(head)
        .max(1)
}

/// The room for the entries inside the frame, and the line over them where there is one.
fn split(inner: Rect, rows: LineRows) -> (Option<Rect>, Rect) {
    if rows.head.is_none() || inner.height < 2 {
        return (None, inner);
    }
    let head = Rect { height: 1, ..inner };
    let rest = Rect {
        y: inner.y + 1,
        height: inner.height - 1,
        ..inner
    };
    (Some(head), rest)
}

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, list: List, rows: LineRows) {
    let (spec, data, theme) = (list.spec(), model.list_data(), model.theme);
    let (above, below) = places(area, rows.below);
    let all = (spec.count)(&data);
    let buffer = frame.buffer_mut();
    let position = spec.position(&data, list.cursor);
    let inner = panel(buffer, above, theme, true, &spec.heading(&data), &position);
    if all == 0 {
        let nothing = format!(" {}", spec.empty);
        Line::styled(nothing, theme.style(Role::Dim)).render(inner, buffer);
        return;
    }
    let columns = usize::from(inner.width);
    let (head, inner) = split(inner, rows);
    if let (Some(row), Some(head)) = (head, rows.head) {
        let words = cut(&head(columns), columns);
        Line::styled(words, theme.style(Role::Dim)).render(row, buffer);
    }
    let first = top(list.cursor, all, inner.height.into());
    for (row, number) in inner.rows().zip(first..all) {
        let chosen = number == list.cursor;
        if chosen {
            buffer.set_style(row, theme.style(Role::Selected));
        }
        let look = LineLook {
            theme,
            columns,
            chosen,
        };
        let line = (rows.line)(&data, look, number);
        line.unwrap_or_default().render(row, buffer);
    }
    if let Some(below) = below {
        match rows.below {
            Below::Paragraph => paragraph(model, buffer, below, list),
            Below::Printings | Below::Nothing => landing::draw_printings(model, buffer, below),
        }
    }
}

/// The entry at a place.
pub(super) fn at(
    model: &Model,
    area: Rect,
    list: List,
    rows: LineRows,
    at: Position,
) -> Option<usize> {
    let (above, _) = places(area, rows.below);
    let (_, inner) = split(inside(above), rows);
    let row =
        at.y.checked_sub(inner.y)
            .filter(|row| *row < inner.height)?;
    let all = (list.spec().count)(&model.list_data());
    let number = top(list.cursor, all, inner.height.into()) + usize::from(row);
    (number < all).then_some(number)
}

/// The first places that a search being typed finds, at the foot of the screen.
pub(super) fn draw_glance(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let hits = &model.search.hits;
    let shown = hits
        .len()
        .min(MAX_SEARCH_LINES)
        .min(usize::from(area.height.saturating_sub(2)));
    if shown == 0 {
        return;
    }
    let area = foot(area, shown);
    let buffer = frame.buffer_mut();
    Clear.render(area, buffer);
    let inner = panel(
        buffer,
        area,
        model.theme,
        true,
        "Found",
        "↵ all of them · esc",
    );
    let look = LineLook {
        theme: model.theme,
        columns: inner.width.into(),
        chosen: false,
    };
    for (row, hit) in inner.rows().zip(hits) {
        kwic::line(&model.edition, *hit, look).render(row, buffer);
    }
}

/// The paragraph around a place, the words found in the middle of the panel.
fn paragraph(model: &Model, buffer: &mut Buffer, area: Rect, list: List) {
    let data = model.list_data();
    let Some((article, span)) = list.spec().place(&data, list.cursor) else {
        return;
    };
    // As much of the paragraph as the panel holds: at most a third of it before the place, the rest after.
    let letters =
        usize::from(area.width.saturating_sub(6)) * usize::from(area.height.saturating_sub(3));
    let text = &model.edition[article].text[..span.start];
    let before = text.len() - text.rfind('\n').map_or(0, |at| at + 1);
    let before = before.min(letters / 3);
    let room = (before, letters.saturating_sub(before + span.len()));
    let item = within(&data, article, span, room);
    let theme = model.theme;
    let inner = panel(
        buffer,
        area,
        theme,
        false,
        &printable(&item.facts(" · ")),
        "",
    );
    let found = Ink::new(item.place, Role::Found);
    let all = Ink::new(Place::new(0, item.text.len()), Role::Text);
    let columns = usize::from(inner.width).saturating_sub(1);
    let words = lines(&item.text, &[all, found], " ".into(), columns, theme);
    for (row, line) in inner.rows().zip(words) {
        line.render(row, buffer);
    }
}
