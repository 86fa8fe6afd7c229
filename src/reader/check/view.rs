//! Drawing the check screen.

use super::drafts::Drafts;
use super::places::{ScrolledText, finding_columns};
use super::state::Check;
use crate::reader::prose::panel::lines;
use crate::reader::prose::{Ink, Page};
use crate::reader::theme::{Role, Theme};
use crate::reader::view::parts::{cut, panel};
use crate::text::printable;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use std::path::Path;

/// Draws the screen; changes nothing. [`Check::fit`] must have seen the same area.
pub fn draw(buffer: &mut Buffer, area: Rect, drafts: &Drafts, state: &Check, theme: Theme) {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return;
    }
    let places = state.places(area);
    if let Some(frame) = places.draft.frame {
        let title = draft_title(drafts, state.draft_number);
        let inside = panel(
            buffer,
            frame,
            theme,
            state.side == ScrolledText::Draft,
            &title,
            "",
        );
        state.draft.draw(buffer, inside, theme);
    }
    if let Some(frame) = places.source.frame {
        let title = match &state.source {
            Some(_) => printable(&state.source_title),
            None => "source".into(),
        };
        let inside = panel(
            buffer,
            frame,
            theme,
            state.side == ScrolledText::Source,
            &title,
            "",
        );
        match &state.source {
            Some(source) => source.draw(buffer, inside, theme),
            None => say(buffer, inside, &state.no_source, theme),
        }
    }
    draw_finding(buffer, places.finding, drafts, state, theme);
}

/// The title over the draft in sight: its name, where there are several drafts.
fn draft_title(drafts: &Drafts, number: usize) -> String {
    let draft = drafts.draft(number).filter(|_| drafts.all().len() > 1);
    let name = draft.and_then(|draft| Path::new(&draft.path).file_name());
    match name {
        Some(name) => printable(&format!("draft · {}", name.to_string_lossy())),
        None => "draft".into(),
    }
}

/// Says what stands in the place of a source, the paragraphs a line apart.
fn say(buffer: &mut Buffer, inside: Rect, paragraphs: &[String], theme: Theme) {
    let room = usize::from(inside.width.saturating_sub(2));
    let style = theme.style(Role::Dim);
    let text = paragraphs.join("\n\n");
    let page = Page::new(&text, room);
    for (line, y) in page.lines().iter().zip(inside.y..inside.bottom()) {
        let words = line.span.of(&text);
        buffer.set_stringn(inside.x + 1, y, words, room, style);
    }
}

/// The panel below: which finding it is, its verdict and why; one line of it where there is no room for more. Where not
/// all of it fits, a sign says that it goes on.
fn draw_finding(buffer: &mut Buffer, area: Rect, drafts: &Drafts, state: &Check, theme: Theme) {
    if area.is_empty() {
        return;
    }
    let Some(told) = drafts.passage(state.current) else {
        panel(buffer, area, theme, false, "nothing to tell", "");
        return;
    };
    let of = if drafts.is_wide() { " passages" } else { "" };
    let at = format!("{} of {}{of}", state.current + 1, drafts.count());
    let verdict = told.verdict();
    let stop = told.finding.stop && told.finding.accepted.is_none();
    let role = if stop { Role::Weighty } else { Role::Text };
    if area.height == 1 {
        let words = format!(" {at} · {verdict} · {}", told.finding.why);
        let words = cut(&words, area.width.into());
        buffer.set_string(area.x, area.y, words, theme.style(role));
        return;
    }
    let title = format!("{at} · {verdict}");
    let inside = panel(buffer, area, theme, stop, &title, "");
    let columns = finding_columns(area);
    let styles =
        std::iter::once(theme.style(role)).chain(std::iter::repeat(theme.style(Role::Dim)));
    let told = state
        .reasons
        .iter()
        .zip(styles)
        .flat_map(|(reason, style)| {
            let spans = reason.differing.iter();
            let inks: Vec<Ink> = spans.map(|span| Ink::new(*span, Role::Differs)).collect();
            let lines = lines(&reason.words, &inks, "".into(), columns.into(), theme);
            lines.into_iter().map(move |line| line.style(style))
        });
    let told: Vec<Line<'_>> = told.collect();
    for (line, y) in told.iter().zip(inside.y..inside.bottom()) {
        buffer.set_line(inside.x + 1, y, line, columns);
    }
    if told.len() > inside.height.into() {
        let last = (
            inside.right().saturating_sub(1),
            inside.bottom().saturating_sub(1),
        );
        buffer.set_stringn(last.0, last.1, "…", 1, theme.style(Role::Dim));
    }
}
