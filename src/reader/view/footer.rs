//! The line at the bottom: the keys that work here, a word to the reader, or the line being typed.

use super::parts::cut;
use crate::reader::commands::{Command, Entry, at};
use crate::reader::correcting::Wanted;
use crate::reader::lists::count;
use crate::reader::model::{Model, Overlay, Purpose, Screen};
use crate::reader::picker;
use crate::reader::prompt::Line as Typed;
use crate::reader::prose::width;
use crate::reader::theme::Role;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

/// The commands that stand on the right.
const RIGHT: [Command; 4] = [
    Command::Help,
    Command::Palette,
    Command::Back,
    Command::Quit,
];

/// What is done with a line of a list.
const ON_ITEMS: [Command; 6] = [
    Command::Open,
    Command::Note,
    Command::Unmark,
    Command::Accept,
    Command::Refuse,
    Command::Correct,
];

/// Whether something is said or typed that must be seen.
pub(super) fn has_words(model: &Model) -> bool {
    let typing = matches!(model.overlay, Some(Overlay::Prompt(..)));
    typing || model.notice.is_some() || !model.pending.shown().is_empty()
}

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    if area.is_empty() {
        return;
    }
    if let Some(Overlay::Prompt(purpose, line)) = &model.overlay {
        prompt(model, frame, area, purpose, line);
        return;
    }
    let theme = model.theme;
    let room = usize::from(area.width);
    let pending = model.pending.shown();
    let fixed: Vec<(String, &str)> = right(model);
    let right_width = fixed
        .iter()
        .map(|(key, word)| width(key) + width(word) + 3)
        .sum::<usize>();
    let full = room >= right_width + 20;
    let right_width = if full { right_width } else { 0 };
    let left_room = room.saturating_sub(right_width + 1);
    let mut left = vec![Span::raw(" ")];
    if !pending.is_empty() {
        left.push(Span::styled(pending, theme.style(Role::Key)));
    } else if let Some(notice) = &model.notice {
        left.push(Span::styled(
            cut(&notice.text, left_room),
            theme.style(notice.role),
        ));
    } else {
        let empty = is_empty_list(model);
        let entries = at(model.place()).filter(|entry| {
            let idle = empty && ON_ITEMS.contains(&entry.command);
            !(idle || RIGHT.contains(&entry.command))
        });
        let keys = entries.filter_map(|entry| shown(model, entry));
        left.extend(pairs(model, keys, left_room));
    }
    let buffer = frame.buffer_mut();
    Line::from(left).render(area, buffer);
    if full {
        let mut right = pairs(model, fixed.into_iter(), right_width + 1);
        right.push(Span::raw(" "));
        Line::from(right).right_aligned().render(area, buffer);
    }
}

/// Whether a list is shown that has no line to do something with.
fn is_empty_list(model: &Model) -> bool {
    match &model.spot.screen {
        Screen::List(list) => count(model, list.kind) == 0,
        _ => false,
    }
}

fn right(model: &Model) -> Vec<(String, &'static str)> {
    let place = model.place();
    let landing = matches!(model.spot.screen, Screen::Landing);
    let leave = if landing {
        Command::Back
    } else {
        Command::Quit
    };
    RIGHT
        .iter()
        .filter(|command| **command != leave)
        .map(|command| command.entry())
        .filter(|entry| entry.applies(place))
        .filter_map(|entry| shown(model, entry))
        .collect()
}

/// The first key of a command and the footer's word for it.
fn shown(model: &Model, entry: &'static Entry) -> Option<(String, &'static str)> {
    let key = model.config.keymap.shown(entry.command).next()?;
    (!entry.short.is_empty()).then_some((key, entry.short))
}

fn pairs(
    model: &Model,
    keys: impl Iterator<Item = (String, &'static str)>,
    room: usize,
) -> Vec<Span<'static>> {
    let theme = model.theme;
    let mut spans = Vec::new();
    let mut used = 1;
    for (key, word) in keys {
        let gap = if spans.is_empty() { 0 } else { 2 };
        used += width(&key) + 1 + width(word) + gap;
        if used > room {
            break;
        }
        spans.push(Span::raw(" ".repeat(gap)));
        spans.push(Span::styled(key, theme.style(Role::Key)));
        spans.push(Span::styled(format!(" {word}"), theme.style(Role::Dim)));
    }
    spans
}

fn prompt(model: &Model, frame: &mut Frame<'_>, area: Rect, purpose: &Purpose, line: &Typed) {
    let sign = match purpose {
        Purpose::Search(looking) if looking.pattern => "pattern: ",
        Purpose::Search(_) => "/",
        Purpose::Pick(picker) => match picker.wanted {
            picker::Wanted::Place => "go to: ",
            picker::Wanted::Filter => "show only: ",
            picker::Wanted::Kinds => "kind: ",
        },
        Purpose::Palette(_) => ":",
        Purpose::Note(_) => "note: ",
        Purpose::Correct(asked) => match asked.wanted {
            Wanted::Speaker => "speaker: ",
            Wanted::Day => "day: ",
            Wanted::Same => "same as: ",
            Wanted::Outlet => "outlet: ",
        },
    };
    let theme = model.theme;
    let room = usize::from(area.width).saturating_sub(width(sign) + 3);
    // A line longer than the window slides to the left, so that the cursor stays in sight.
    let mut hidden = 0;
    while width(&line.before()[hidden..]) > room {
        hidden += line.before()[hidden..]
            .chars()
            .next()
            .map_or(1, char::len_utf8);
    }
    let typed = Line::from(vec![
        Span::raw(" "),
        Span::styled(sign, theme.style(Role::Key)),
        Span::styled(
            cut(&line.text()[hidden..], room + 1),
            theme.style(Role::Text),
        ),
    ]);
    typed.render(area, frame.buffer_mut());
    if let Some(notice) = &model.notice {
        let used = width(sign) + width(line.text()) + 4;
        let words = cut(&notice.text, usize::from(area.width).saturating_sub(used));
        let words = Span::styled(format!("{words} "), theme.style(notice.role));
        Line::from(words)
            .right_aligned()
            .render(area, frame.buffer_mut());
    }
    let column = 1 + width(sign) + width(&line.before()[hidden..]);
    let column = u16::try_from(column)
        .unwrap_or(u16::MAX)
        .min(area.width - 1);
    frame.set_cursor_position(Position::new(area.x + column, area.y));
}
