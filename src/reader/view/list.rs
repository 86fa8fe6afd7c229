//! A list of places, each with its outlet, day and speaker on one line and its words below.

use super::parts::{counted, cut, fitted, inside, numbered, panel, window};
use super::table;
use crate::reader::lists::{Item, List, ListKind, count, item};
use crate::reader::model::Model;
use crate::reader::prose::{Ink, panel::lines, width};
use crate::reader::theme::Role;
use crate::text::{Span as Place, printable};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

/// The most lines of an item; who wants more opens it.
const MAX_ITEM_LINES: usize = 8;
/// Lines that an item usually takes.
const USUAL_ITEM_LINES: u16 = 4;

/// Blanks before the words of an item.
const INDENT: &str = "       ";

/// How many items a page shows.
pub fn page(model: &Model, kind: ListKind) -> usize {
    if kind.is_table() {
        return table::page(model, kind);
    }
    usize::from(super::body(model).height.saturating_sub(2) / USUAL_ITEM_LINES).max(1)
}

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, list: List) {
    if list.kind.is_table() {
        return table::draw(model, frame, area, list);
    }
    let all = count(model, list.kind);
    let place = if all == 0 {
        String::new()
    } else {
        match list.kind {
            ListKind::Doubts => among_doubts(model, list.cursor),
            _ => format!("{} of {all}", list.cursor + 1),
        }
    };
    let buffer = frame.buffer_mut();
    let inner = panel(buffer, area, model.theme, true, list.kind.title(), &place);
    if all == 0 {
        let nothing = format!(" {}", list.kind.nothing());
        Line::styled(nothing, model.theme.style(Role::Dim)).render(inner, buffer);
    }
    let columns = usize::from(inner.width);
    let lines = window(list.cursor, all, inner.height.into(), |number| {
        entry(model, list, number, columns)
    });
    let headed = item(model, list.kind, list.cursor).is_some_and(|item| !item.heading.is_empty());
    // The first line of the chosen item, below the heading that it may have.
    let chosen = lines.iter().position(|(_, chosen)| *chosen);
    let chosen = chosen.map(|first| first + usize::from(headed));
    for (number, (row, (line, _))) in inner.rows().zip(lines).enumerate() {
        if Some(number) == chosen {
            buffer.set_style(row, model.theme.style(Role::Selected));
        }
        line.render(row, buffer);
    }
}

/// "3 of 12 · 5 events below": those worth a look are counted for themselves, as in the header.
fn among_doubts(model: &Model, cursor: usize) -> String {
    let worth = model.index.doubts.worth();
    let events = model.index.doubts.len() - worth;
    match cursor.checked_sub(worth) {
        Some(event) => format!("event {} of {events}", event + 1),
        None if events == 0 => format!("{} of {worth}", cursor + 1),
        None => format!(
            "{} of {worth} · {} below",
            cursor + 1,
            counted(events, "event")
        ),
    }
}

/// The item at a place.
pub fn at(model: &Model, area: Rect, list: List, at: Position) -> Option<usize> {
    if list.kind.is_table() {
        return table::at(model, area, list, at);
    }
    let inner = inside(area);
    let row = usize::from(at.y.checked_sub(inner.y)?);
    let all = count(model, list.kind);
    let lines = numbered(list.cursor, all, inner.height.into(), |number| {
        entry(model, list, number, inner.width.into())
    });
    lines.get(row).map(|(_, number)| *number)
}

/// The lines of an item under its heading, and an empty one after them where it has more than one.
fn entry(model: &Model, list: List, number: usize, columns: usize) -> Vec<Line<'static>> {
    let item = item(model, list.kind, number).unwrap_or_default();
    let chosen = number == list.cursor;
    let mut lines = Vec::new();
    if !item.heading.is_empty() {
        let heading = format!(" {}", printable(&item.heading));
        lines.push(Line::styled(heading, model.theme.style(Role::Heading)));
    }
    let mut words = described(model, list.kind, &item, chosen, columns);
    if words.len() > MAX_ITEM_LINES {
        words.truncate(MAX_ITEM_LINES);
        if let Some(last) = words.last_mut() {
            last.push_span("…");
        }
    }
    let single = words.len() == 1;
    lines.append(&mut words);
    if !single {
        lines.push(Line::default());
    }
    lines
}

/// Columns of `Wed 30 Nov 2022`, and two before the name.
const DAY_COLUMNS: usize = 17;

/// An event with its day on one line, the names under each other.
fn of_event(model: &Model, item: &Item, chosen: bool, columns: usize) -> Line<'static> {
    let room = columns.saturating_sub(DAY_COLUMNS + 2);
    let name = room * 2 / 5;
    let parts = [
        (fitted(&item.day, DAY_COLUMNS), Role::Day),
        (fitted(&item.name, name), Role::Speaker),
        (format!("  {}", cut(&item.remark, room - name)), Role::Doubt),
    ];
    let bar = Span::raw(if chosen { "▌" } else { " " });
    let parts = parts.map(|(text, role)| Span::styled(text, model.theme.style(role)));
    Line::from_iter(std::iter::once(bar).chain(parts))
}

fn described(
    model: &Model,
    kind: ListKind,
    item: &Item,
    chosen: bool,
    columns: usize,
) -> Vec<Line<'static>> {
    if kind == ListKind::Doubts && item.target.is_none() {
        return vec![of_event(model, item, chosen, columns)];
    }
    let theme = model.theme;
    let mut head = vec![Span::raw(if chosen { "▌" } else { " " })];
    if !item.siglum.is_empty() {
        head.push(Span::styled(
            fitted(&item.siglum, 6),
            theme.style(Role::Siglum),
        ));
    }
    let facts = [(&item.day, Role::Day), (&item.name, Role::Speaker)];
    for (fact, role) in facts.into_iter().filter(|(fact, _)| !fact.is_empty()) {
        head.push(Span::styled(
            format!("{}  ", printable(fact)),
            theme.style(role),
        ));
    }
    let used: usize = head.iter().map(Span::width).sum();
    let remark = printable(&item.remark);
    let beside = kind != ListKind::Articles && used + width(&remark) < columns;
    if beside {
        head.push(Span::styled(remark.clone(), theme.style(Role::Doubt)));
    }
    // A list of marks is all marks: there is nothing to stand out from.
    let role = if kind == ListKind::Marks {
        Role::Quotation
    } else {
        Role::Found
    };
    let ink = [Ink::new(item.place, role)];
    let words = lines(
        &item.text,
        &ink,
        INDENT.into(),
        columns.saturating_sub(1),
        theme,
    );
    let mut out = vec![Line::from(head)];
    // What is doubtful is asked before the words that answer it.
    let (asked, role) = match kind {
        ListKind::Doubts => (true, Role::Doubt),
        _ => (false, Role::Dim),
    };
    let all = [Ink::new(Place::new(0, remark.len()), role)];
    let remark = match beside {
        true => Vec::new(),
        false => lines(
            &remark,
            &all,
            INDENT.into(),
            columns.saturating_sub(1),
            theme,
        ),
    };
    let (first, last) = if asked {
        (remark, words)
    } else {
        (words, remark)
    };
    out.extend(first.into_iter().chain(last));
    out
}
