//! What the model looks like. Pure: the same model gives the same screen.

mod footer;
mod header;
mod help;
pub mod landing;
mod list;
mod menu;
mod palette;
pub(super) mod parts;
mod reading;

pub use footer::{at as footer_at, keys as footer_keys};
pub use help::line_count as help_lines;
pub use list::{at as list_at, page as list_page};
pub(super) use parts::when;

use super::compare;
use super::model::{Model, Overlay, Progress, Purpose, Screen};
use super::source::{self, Shown};
use super::theme::Role;
use crate::edition::ArticleIx;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Paragraph, Widget};

/// Draws the whole window.
pub fn draw(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    let ground = model.theme.style(Role::Text);
    frame.buffer_mut().set_style(area, ground);
    let [header, body, footer] = rows(area);
    header::draw(model, frame, header);
    match (&model.overlay, model.progress) {
        (Some(Overlay::Help(top)), _) => help::draw(model, frame, body, *top),
        (_, Progress::Reading) => {
            let far = reading::words(&model.work);
            say(
                model,
                frame,
                body,
                &format!("Reading the articles …\n\n{far}"),
            );
        }
        _ => screen(model, frame, body),
    }
    match &model.overlay {
        Some(Overlay::Prompt(Purpose::Correct(asked), line)) => {
            menu::draw_suggestions(model, frame, body, asked, line);
        }
        Some(Overlay::Prompt(purpose, line)) => palette::draw(model, frame, body, purpose, line),
        Some(Overlay::Menu(chosen)) => menu::draw(model, frame, body, chosen),
        Some(Overlay::Help(_)) | None => {}
    }
    footer::draw(model, frame, footer);
}

/// Header, body and footer; where there is hardly any room, the body has it.
fn rows(area: Rect) -> [Rect; 3] {
    let edge = u16::from(area.height > 2);
    Layout::vertical([
        Constraint::Length(edge),
        Constraint::Min(1),
        Constraint::Length(edge),
    ])
    .areas(area)
}

/// The body of a window of this size.
pub fn body(size: ratatui::layout::Size) -> Rect {
    rows(Rect::new(0, 0, size.width, size.height))[1]
}

/// The footer of a window of this size.
pub fn footer(size: ratatui::layout::Size) -> Rect {
    rows(Rect::new(0, 0, size.width, size.height))[2]
}

fn screen(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    match &model.spot.screen {
        Screen::Landing if model.edition.articles.is_empty() => say(
            model,
            frame,
            area,
            "There is no article here. Open files or folders: verbatim PATH …",
        ),
        Screen::Landing => landing::draw(model, frame, area),
        Screen::Compare(state) => {
            compare::draw(frame.buffer_mut(), area, &model.edition, state, model.theme);
        }
        Screen::Source(state) => {
            let marks = model.notebook.marks();
            let found = model.search.hits.iter().map(|hit| (hit.article, hit.span));
            let found: Vec<_> = found
                .filter(|(article, _)| shows(state, *article))
                .collect();
            let shown = Shown {
                marks,
                found: &found,
            };
            source::draw(
                frame.buffer_mut(),
                area,
                &model.edition,
                state,
                shown,
                model.theme,
            );
        }
        Screen::List(list) => list::draw(model, frame, area, *list),
    }
}

/// Whether an article is one of those in sight.
fn shows(source: &source::Source, article: ArticleIx) -> bool {
    source.panes.iter().any(|pane| pane.article == article)
}

/// One line in the middle of the window.
fn say(model: &Model, frame: &mut Frame<'_>, area: Rect, text: &str) {
    let style: Style = model.theme.style(Role::Dim);
    let row = area.height / 3;
    let area = Rect {
        y: area.y + row,
        height: area.height - row,
        ..area
    };
    let lines =
        super::prose::panel::lines(text, &[], "".into(), usize::from(area.width), model.theme);
    Paragraph::new(lines)
        .style(style)
        .centered()
        .render(area, frame.buffer_mut());
}
