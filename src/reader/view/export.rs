//! What is about to be exported: what and in which form, of all that can be chosen, and how it begins, above the line
//! with the file's name.

use super::parts::{inside, panel};
use crate::reader::exporting::Exporting;
use crate::reader::model::Model;
use crate::reader::prose::{width, wrap};
use crate::reader::theme::Role;
use crate::text::printable;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

/// The keys of the question, as many words of it as have room beside what is exported.
const HINTS: [&str; 4] = [
    "↑ ↓ what · tab form · pgdn on · ↵ write · esc",
    "↑ ↓ what · tab form · ↵ write · esc",
    "↑ ↓ what · tab form",
    "↑ ↓ · tab",
];
/// Fewest lines in which what can be chosen is listed: the beginning of the file needs some, too.
const CHOICES_MIN_LINES: u16 = 14;
/// Columns of the title's line that hold neither title nor keys.
const FRAME_COLUMNS: usize = 10;

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, export: &Exporting) {
    let buffer = frame.buffer_mut();
    Clear.render(area, buffer);
    let title = format!("Export {} · {}", export.words(), export.form());
    let room = usize::from(area.width).saturating_sub(width(&title) + FRAME_COLUMNS);
    let hint = HINTS.iter().find(|hint| width(hint) <= room);
    let inner = panel(buffer, area, model.theme, true, &title, hint.unwrap_or(&""));
    let choices = choices(model, inner, export);
    let below = below(inner, &choices);
    for (row, line) in inner.rows().zip(choices) {
        line.render(row, buffer);
    }
    text(model, buffer, below, &export.preview, export.above);
}

/// How many lines of what is exported can be scrolled by in the body of the window.
pub fn most_scrolled(model: &Model, export: &Exporting) -> usize {
    let inner = inside(super::body(model));
    let below = below(inner, &choices(model, inner, export));
    most_above(below, &export.preview)
}

/// What can be chosen, line by line, where there is room for it above the rest.
fn choices(model: &Model, area: Rect, export: &Exporting) -> Vec<Line<'static>> {
    if area.height < CHOICES_MIN_LINES {
        return Vec::new();
    }
    let columns = usize::from(area.width);
    let listed = [
        ("what", export.all_contents()),
        ("form", export.all_forms()),
    ];
    let lines = listed
        .into_iter()
        .flat_map(|(name, (all, chosen))| choice_lines(model, name, &all, chosen, columns));
    lines.chain([Line::default()]).collect()
}

/// The room below these lines.
fn below(area: Rect, lines: &[Line<'_>]) -> Rect {
    let taken = u16::try_from(lines.len()).unwrap_or(area.height);
    let taken = taken.min(area.height);
    Rect {
        y: area.y + taken,
        height: area.height - taken,
        ..area
    }
}

/// "what  marks · [quote sheet] · statements", in as many lines as it takes.
fn choice_lines(
    model: &Model,
    name: &'static str,
    all: &[String],
    chosen: usize,
    columns: usize,
) -> Vec<Line<'static>> {
    let theme = model.theme;
    let dim = theme.style(Role::Dim);
    let begun = |name: &str| Line::styled(format!(" {name:<5}"), dim);
    let mut lines = vec![begun(name)];
    for (number, words) in all.iter().enumerate() {
        let words = match number == chosen {
            true => Span::styled(format!(" [{words}]"), theme.style(Role::Key)),
            false => Span::styled(format!("  {words} "), theme.style(Role::Text)),
        };
        if lines
            .last()
            .is_some_and(|line| line.width() + words.width() > columns)
        {
            lines.push(begun(""));
        }
        if let Some(line) = lines.last_mut() {
            line.push_span(words);
        }
    }
    lines
}

/// Text line by line, wrapped by words, without the first lines that are scrolled by.
pub(super) fn text(model: &Model, buffer: &mut Buffer, area: Rect, text: &str, above: usize) {
    let lines = wrapped(text, area.width).skip(above);
    for (row, text) in area.rows().zip(lines) {
        Line::styled(text, model.theme.style(Role::Text)).render(row, buffer);
    }
}

/// How many lines can be scrolled by until the end of a text is seen.
pub(super) fn most_above(area: Rect, text: &str) -> usize {
    let all = wrapped(text, area.width).count();
    all.saturating_sub(area.height.into())
}

fn wrapped(text: &str, columns: u16) -> impl Iterator<Item = String> {
    let columns = usize::from(columns).max(1);
    text.lines().flat_map(move |text| {
        let text = printable(text);
        let lines = wrap(&text, columns).into_iter();
        let lines: Vec<String> = lines.map(|line| text[line].to_string()).collect();
        if lines.is_empty() {
            vec![String::new()]
        } else {
            lines
        }
    })
}
