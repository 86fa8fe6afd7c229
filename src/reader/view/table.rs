//! Lists with one line an entry: speakers, all statements, places found; below them what the line is about.

use super::parts::{counted, cut, day, fitted, foot, inside, panel, top};
use super::{kwic, landing};
use crate::edition::{OutletIx, StatementIx};
use crate::reader::index::Speaker;
use crate::reader::lists::{List, ListKind, count};
use crate::reader::model::Model;
use crate::reader::prose::{Ink, panel::lines, width};
use crate::reader::theme::Role;
use crate::text::{Span as Place, printable};
use crate::timeline::short_name;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

/// Lines that a search being typed shows.
const MAX_SEARCH_LINES: usize = 8;
/// Fewest lines for the panel below.
const PANEL_BELOW_MIN_AREA_LINES: u16 = 18;

/// The list and the panel below it.
fn places(area: Rect, kind: ListKind) -> (Rect, Option<Rect>) {
    let below = match kind {
        ListKind::Speakers => 0,
        _ if area.height < PANEL_BELOW_MIN_AREA_LINES => 0,
        ListKind::Found => (area.height / 3).clamp(5, 9),
        _ => area.height * 2 / 5,
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
pub fn page(model: &Model, kind: ListKind) -> usize {
    let (above, _) = places(super::body(model), kind);
    let head = usize::from(kind == ListKind::Speakers);
    usize::from(above.height.saturating_sub(2))
        .saturating_sub(head)
        .max(1)
}

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, list: List) {
    let (above, below) = places(area, list.kind);
    let all = count(model, list.kind);
    let buffer = frame.buffer_mut();
    let place = match all {
        0 => String::new(),
        _ => format!("{} of {all}{}", list.cursor + 1, order(model, list.kind)),
    };
    let mut inner = panel(
        buffer,
        above,
        model.theme,
        true,
        &title(model, list.kind),
        &place,
    );
    if all == 0 {
        let nothing = format!(" {}", list.kind.nothing());
        Line::styled(nothing, model.theme.style(Role::Dim)).render(inner, buffer);
        return;
    }
    if list.kind == ListKind::Speakers && inner.height > 1 {
        speakers_head(model, inner.width.into()).render(inner, buffer);
        inner.y += 1;
        inner.height -= 1;
    }
    let columns = usize::from(inner.width);
    let first = top(list.cursor, all, inner.height.into());
    for (row, number) in inner.rows().zip(first..all) {
        let chosen = number == list.cursor;
        if chosen {
            buffer.set_style(row, model.theme.style(Role::Selected));
        }
        line(model, list.kind, number, chosen, columns).render(row, buffer);
    }
    if let Some(below) = below {
        match list.kind {
            ListKind::Found => paragraph(model, buffer, below, list.cursor),
            _ => landing::draw_printings(model, buffer, below),
        }
    }
}

/// The entry at a place.
pub(super) fn at(model: &Model, area: Rect, list: List, at: Position) -> Option<usize> {
    let (above, _) = places(area, list.kind);
    let mut inner = inside(above);
    if list.kind == ListKind::Speakers && inner.height > 1 {
        inner.y += 1;
        inner.height -= 1;
    }
    let row =
        at.y.checked_sub(inner.y)
            .filter(|row| *row < inner.height)?;
    let all = count(model, list.kind);
    let number = top(list.cursor, all, inner.height.into()) + usize::from(row);
    (number < all).then_some(number)
}

fn order(model: &Model, kind: ListKind) -> String {
    match kind {
        ListKind::Statements => format!(" · sort: {}", model.location.order.name()),
        _ => String::new(),
    }
}

fn title(model: &Model, kind: ListKind) -> String {
    if kind != ListKind::Found {
        return kind.title().to_string();
    }
    let search = &model.search;
    let what = if search.query.pattern {
        "Pattern"
    } else {
        "Found"
    };
    let more = if search.more {
        ", the first of more"
    } else {
        ""
    };
    format!("{what}: “{}”{more}", printable(&search.query.words))
}

fn line(
    model: &Model,
    kind: ListKind,
    number: usize,
    chosen: bool,
    columns: usize,
) -> Line<'static> {
    match kind {
        ListKind::Speakers => match model.index.speakers.get(number) {
            Some(of) => speaker(model, of, chosen, columns),
            None => Line::default(),
        },
        ListKind::Statements => match model.all_statements.get(number) {
            Some(of) => statement(model, *of, chosen, columns),
            None => Line::default(),
        },
        _ => match model.search.hits.get(number) {
            Some(hit) => kwic::line(model, *hit, chosen, columns),
            None => Line::default(),
        },
    }
}

/// Columns for a speaker's name.
fn name_room(columns: usize) -> usize {
    (columns / 3).clamp(10, 34)
}

fn speakers_head(model: &Model, columns: usize) -> Line<'static> {
    let name = fitted(" speaker", name_room(columns) + 1);
    let words = format!("{name}said  shared  printed by");
    Line::styled(cut(&words, columns), model.theme.style(Role::Dim))
}

fn speaker(model: &Model, of: &Speaker, chosen: bool, columns: usize) -> Line<'static> {
    let theme = model.theme;
    let room = name_room(columns);
    let shared = match of.shared {
        0 => "–".to_string(),
        number => number.to_string(),
    };
    let mut spans = vec![
        Span::raw(if chosen { "▌" } else { " " }),
        Span::styled(
            fitted(&cut(&of.name, room - 1), room),
            theme.style(Role::Speaker),
        ),
        Span::styled(format!("{:>4}", of.statements), theme.style(Role::Text)),
        Span::styled(format!("{shared:>8}  "), theme.style(Role::Dim)),
    ];
    let days = of.days.map(|(from, to)| match from == to {
        true => day(from),
        false => format!("{} – {}", day(from), day(to)),
    });
    let days = days.filter(|_| columns >= 90).unwrap_or_default();
    let used: usize = spans.iter().map(Span::width).sum();
    let rest = columns.saturating_sub(used + width(&days) + 2);
    let outlets = outlets(model, &of.outlets, rest);
    spans.push(Span::styled(
        fitted(&outlets, rest),
        theme.style(Role::Siglum),
    ));
    spans.push(Span::styled(format!(" {days}"), theme.style(Role::Day)));
    Line::from(spans)
}

/// "MT 7  CNN 4  +2": who prints how many, as far as there is room.
fn outlets(model: &Model, outlets: &[(OutletIx, usize)], room: usize) -> String {
    let mut out = String::new();
    for (number, (outlet, count)) in outlets.iter().enumerate() {
        let next = format!("{} {count}  ", cut(&model.edition[*outlet].siglum, 6));
        if width(&out) + width(&next) + 4 > room {
            return out + &format!("+{}", outlets.len() - number);
        }
        out += &next;
    }
    out
}

fn statement(model: &Model, ix: StatementIx, chosen: bool, columns: usize) -> Line<'static> {
    let theme = model.theme;
    let statement = &model.edition[ix];
    let day = match &statement.said_on {
        Some(known) => known.value.to_string(),
        None => "?".into(),
    };
    let speaker = statement.speaker.as_deref().map_or("?", short_name);
    let printed = model.printers(ix).len();
    let differing = statement.witnesses.iter().filter(|w| w.differs).count();
    let differs = if differing > 0 {
        format!(" ≠{differing}")
    } else {
        String::new()
    };
    let mark = format!("{}{differs}", counted(printed, "outlet"));
    let name = if columns < 80 { 12 } else { 16 };
    let words = columns.saturating_sub(name + 12 + 16);
    Line::from(vec![
        Span::raw(if chosen { "▌" } else { " " }),
        Span::styled(fitted(&day, 11), theme.style(Role::Day)),
        Span::styled(
            fitted(&cut(speaker, name - 1), name),
            theme.style(Role::Speaker),
        ),
        Span::styled(
            fitted(&landing::words(model, ix), words),
            theme.style(Role::Quotation),
        ),
        Span::raw(" "),
        Span::styled(
            mark,
            theme.style(if differing > 0 {
                Role::Differs
            } else {
                Role::Dim
            }),
        ),
    ])
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
    for (row, hit) in inner.rows().zip(hits) {
        kwic::line(model, *hit, false, inner.width.into()).render(row, buffer);
    }
}

/// The paragraph around a place, the words found in the middle of the panel.
fn paragraph(model: &Model, buffer: &mut Buffer, area: Rect, number: usize) {
    let Some(hit) = model.search.hits.get(number) else {
        return;
    };
    // As much of the paragraph as the panel holds: at most a third of it before the place, the rest after.
    let letters =
        usize::from(area.width.saturating_sub(6)) * usize::from(area.height.saturating_sub(3));
    let text = &model.edition[hit.article].text[..hit.span.start];
    let before = text.len() - text.rfind('\n').map_or(0, |at| at + 1);
    let before = before.min(letters / 3);
    let room = (before, letters.saturating_sub(before + hit.span.len()));
    let item = crate::reader::lists::within(model, hit.article, hit.span, room);
    let theme = model.theme;
    let facts = [&item.siglum, &item.day, &item.name];
    let facts: Vec<&str> = facts
        .into_iter()
        .map(String::as_str)
        .filter(|f| !f.is_empty())
        .collect();
    let inner = panel(
        buffer,
        area,
        theme,
        false,
        &printable(&facts.join(" · ")),
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
