//! What the model looks like. Pure: the same model gives the same screen.

mod export;
mod footer;
mod header;
mod help;
mod items;
pub mod landing;
mod leaving;
mod list;
mod menu;
mod palette;
pub(super) mod parts;
mod picker;
mod reading;
mod table;

pub use export::most_scrolled as most_scrolled_in_export;
pub use footer::{at as footer_at, keys as footer_keys};
#[cfg(test)]
pub(in crate::reader) use help::explained_signs;
pub use help::last_top as last_top_of_help;
pub use list::{
    at as list_at, is_in_panel as is_in_list_panel, page as list_page,
    panel_lines as list_panel_lines,
};

use super::check;
use super::compare;
use super::model::{Model, Progress};
use super::overlay::{Overlay, Purpose};
use super::screen::Screen;
use super::source::{self, Highlights};
use super::theme::Role;
use crate::edition::{ArticleIx, Edition};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Clear, Paragraph, Widget};

/// Draws the whole window.
pub fn draw(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    let plain = model.theme.style(Role::Text);
    frame.buffer_mut().set_style(area, plain);
    let [header, body, footer] = rows(area, is_zen(model));
    header::draw(model, frame, header);
    match (&model.overlay, model.progress) {
        (Some(Overlay::Help(shown)), _) => help::draw(model, frame, body, shown),
        (_, Progress::Reading) => {
            let far = reading::parts(&model.work).join(" · ");
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
        Some(Overlay::Prompt(Purpose::Note(noting), line)) => {
            menu::draw_tags(model, frame, body, noting, line);
        }
        Some(Overlay::Prompt(Purpose::Search(_), _)) => {
            if !matches!(model.location.screen, Screen::Source(_)) {
                table::draw_glance(model, frame, body);
            }
        }
        Some(Overlay::Prompt(Purpose::Leave { why }, _)) => leaving::draw(model, frame, body, why),
        Some(Overlay::Prompt(Purpose::Export(chosen), _)) => {
            export::draw(model, frame, body, chosen);
        }
        Some(Overlay::Prompt(Purpose::Pick(found), _)) => picker::draw(model, frame, body, found),
        Some(Overlay::Prompt(purpose, line)) => palette::draw(model, frame, body, purpose, line),
        Some(Overlay::Menu(chosen)) => menu::draw(model, frame, body, chosen),
        Some(Overlay::Help(_)) | None => {}
    }
    if is_zen(model) && footer::has_words(model) {
        // What is said or typed lies over the last line.
        let last = Rect {
            y: area.bottom() - 1,
            height: 1,
            ..area
        };
        Clear.render(last, frame.buffer_mut());
        footer::draw(model, frame, last);
    }
    footer::draw(model, frame, footer);
}

/// The addresses in sight: links, where the terminal opens them. No snapshot holds them, for they change no letter.
pub fn links(model: &Model) -> Vec<source::ScreenLink> {
    match &model.location.screen {
        Screen::Source(state) => source::links(body(model), &model.edition, state),
        _ => Vec::new(),
    }
}

/// Whether an article has the whole screen.
fn is_zen(model: &Model) -> bool {
    model.zen && matches!(model.location.screen, Screen::Source(_))
}

/// Header, body and footer; where there is hardly any room, the body has it.
fn rows(area: Rect, zen: bool) -> [Rect; 3] {
    let edge = u16::from(area.height > 2 && !zen);
    Layout::vertical([
        Constraint::Length(edge),
        Constraint::Min(1),
        Constraint::Length(edge),
    ])
    .areas(area)
}

/// The part of the window that the screen has for itself.
pub fn body(model: &Model) -> Rect {
    let size = model.size;
    rows(Rect::new(0, 0, size.width, size.height), is_zen(model))[1]
}

/// The line of the window that shows the keys.
pub fn footer(model: &Model) -> Rect {
    let size = model.size;
    rows(Rect::new(0, 0, size.width, size.height), is_zen(model))[2]
}

/// So many problems are told where there is nothing to read.
const MAX_PROBLEMS: usize = 5;

fn screen(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    match &model.location.screen {
        Screen::Landing if model.edition.articles.is_empty() => {
            say(model, frame, area, &nothing_here(&model.edition))
        }
        Screen::Landing => landing::draw(model, frame, area),
        Screen::Compare(state) => {
            compare::draw(
                frame.buffer_mut(),
                area,
                (&model.edition, &model.lost),
                state,
                model.theme,
            );
        }
        Screen::Source(state) => {
            let marks = model.notebook.marks();
            let found = model.search.hits.iter().map(|hit| (hit.article, hit.span));
            let found: Vec<_> = found
                .filter(|(article, _)| shows(state, *article))
                .collect();
            let shown = Highlights {
                marks,
                labels: Some(&model.config.labels),
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
        Screen::Check(state) => {
            if let Some(drafts) = &model.drafts {
                check::draw(frame.buffer_mut(), area, drafts, state, model.theme);
            }
        }
        Screen::List(list) => list::draw(model, frame, area, *list),
    }
}

/// Why there is nothing to read.
fn nothing_here(edition: &Edition) -> String {
    let mut words = "There is no article here. Open files or folders: verbatim PATH …".to_string();
    for problem in edition.problems.iter().take(MAX_PROBLEMS) {
        words += &format!("\n\n{problem}");
    }
    let more = edition.problems.len().saturating_sub(MAX_PROBLEMS);
    if more > 0 {
        words += &format!("\n\n{more} more: ! lists them");
    }
    words
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
