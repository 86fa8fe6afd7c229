//! What can be set right, and what is offered while it is typed: a panel at the foot of the screen.

use super::parts::{cut, fitted, panel, top};
use crate::reader::correcting::suggestions::suggestions;
use crate::reader::correcting::{Asked, Menu, Wanted};
use crate::reader::model::Model;
use crate::reader::prompt::Line as Typed;
use crate::reader::theme::Role;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

/// The most lines that are offered at once.
const MAX_LINES: usize = 12;

/// Draws the menu.
pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, menu: &Menu) {
    let words = menu.target.quotations.first();
    let siglum = &model.edition[menu.target.article].siglum;
    let about = match words {
        Some(quotation) => format!("Correct {siglum} “{}”", model.edition.quoted(*quotation)),
        None => format!("Correct the article of {siglum}"),
    };
    let rows: Vec<(String, String)> = menu
        .choices
        .iter()
        .map(|choice| (choice.key.to_string(), choice.words.clone()))
        .collect();
    let chosen = Some(menu.cursor);
    offer(model, frame.buffer_mut(), area, &about, &rows, chosen);
}

/// Draws what is offered for the line being typed.
pub(super) fn draw_suggestions(
    model: &Model,
    frame: &mut Frame<'_>,
    area: Rect,
    asked: &Asked,
    line: &Typed,
) {
    let about = match asked.wanted {
        Wanted::Speaker => format!("Who said it · now {}", asked.now),
        Wanted::Day => format!(
            "The day it was said, as 2022-12-02 or 2 Dec 2022 · now {}",
            asked.now
        ),
        Wanted::Same => "Of which statement is it a printing".to_string(),
        Wanted::Outlet => format!("Whose article it is · now {}", asked.now),
        Wanted::Headline => format!("The headline · now {}", asked.now),
        Wanted::Published => format!("The day it came out, as 2022-12-02 · now {}", asked.now),
        Wanted::Title => format!("What the event is called · now {}", asked.now),
    };
    let all = suggestions(model, asked, line.text());
    let rows: Vec<(String, String)> = all
        .into_iter()
        .map(|one| (String::new(), one.shown))
        .collect();
    offer(model, frame.buffer_mut(), area, &about, &rows, asked.chosen);
}

fn offer(
    model: &Model,
    buffer: &mut Buffer,
    area: Rect,
    about: &str,
    rows: &[(String, String)],
    chosen: Option<usize>,
) {
    let shown = rows
        .len()
        .clamp(1, MAX_LINES)
        .min(usize::from(area.height.saturating_sub(2)));
    let height = u16::try_from(shown + 2)
        .unwrap_or(u16::MAX)
        .min(area.height);
    let area = Rect {
        y: area.bottom() - height,
        height,
        ..area
    };
    Clear.render(area, buffer);
    let theme = model.theme;
    let hint = "↑ ↓ choose · ↵ take · esc";
    let room = usize::from(area.width).saturating_sub(hint.chars().count() + 10);
    let inner = panel(buffer, area, theme, true, &cut(about, room.max(10)), hint);
    let keys = if rows.iter().all(|(key, _)| key.is_empty()) {
        0
    } else {
        3
    };
    let first = top(chosen.unwrap_or(0), rows.len(), shown);
    for (number, (row, (key, words))) in inner.rows().zip(&rows[first..]).enumerate() {
        let here = chosen == Some(first + number);
        if here {
            buffer.set_style(row, theme.style(Role::Selected));
        }
        let words = cut(words, usize::from(inner.width).saturating_sub(keys + 2));
        Line::from(vec![
            Span::raw(if here { "▌" } else { " " }),
            Span::styled(fitted(key, keys), theme.style(Role::Key)),
            Span::styled(words, theme.style(Role::Text)),
        ])
        .render(row, buffer);
    }
}
