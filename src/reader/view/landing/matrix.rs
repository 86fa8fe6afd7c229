//! The statements of an event against the outlets: who prints what, how much of it, in which words.

use super::super::parts::{cut, fitted, inside, panel, top};
use super::Target;
use crate::edition::{Coverage, OutletIx, Presence, StatementIx};
use crate::reader::model::Model;
use crate::reader::prose::width;
use crate::reader::screen::Pane;
use crate::reader::theme::Role;
use crate::reader::wording::{day_of, first_words};
use crate::timeline::short_name;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

/// Least columns for the words of a statement.
const WORDS_MIN_COLUMNS: usize = 16;
/// So many outlets keep their columns whatever event is shown.
const MAX_FIXED_OUTLETS: usize = 12;
/// Most columns for a speaker.
const SPEAKER_MAX_COLUMNS: usize = 14;

/// The outlets in the order of the columns: all of the edition while they can be seen at a glance; else those
/// that cover the event, and the selected one.
pub fn columns(model: &Model) -> Vec<OutletIx> {
    if model.edition.outlets.len() <= MAX_FIXED_OUTLETS {
        return (0..model.edition.outlets.len()).map(OutletIx).collect();
    }
    let selection = model.location.selection;
    let mut columns = match model.edition.events.get(selection.event.0) {
        Some(event) => event.outlets.clone(),
        None => Vec::new(),
    };
    if !columns.contains(&selection.outlet) {
        columns.push(selection.outlet);
    }
    columns
}

/// What the rows have in common.
struct Grid {
    speaker: usize,
    words: usize,
    cell: usize,
    /// The outlets in sight.
    outlets: Vec<OutletIx>,
    /// Whether there are outlets to the left and to the right of them.
    hidden: (bool, bool),
}

impl Grid {
    fn new(model: &Model, room: usize) -> Self {
        let all = columns(model);
        let sigla = all.iter().map(|o| width(&model.edition[*o].siglum));
        let cell = sigla.max().unwrap_or(2).clamp(3, 6) + 2;
        let names = model
            .statements
            .iter()
            .take(200)
            .map(|s| width(&speaker(model, *s)));
        let widest = if room < 60 { 8 } else { SPEAKER_MAX_COLUMNS };
        let speaker = names.max().unwrap_or(1).min(widest);
        let fits = room.saturating_sub(speaker + WORDS_MIN_COLUMNS + 5) / cell;
        let fits = fits.clamp(1, all.len().max(1));
        let chosen = model.location.selection.outlet;
        let at = all.iter().position(|o| *o == chosen).unwrap_or(0);
        let first = (at + 1).saturating_sub(fits);
        let last = (first + fits).min(all.len());
        Self {
            speaker,
            words: room.saturating_sub(speaker + 5 + cell * (last - first)),
            cell,
            hidden: (first > 0, last < all.len()),
            outlets: all[first..last].to_vec(),
        }
    }
}

pub(super) fn draw(model: &Model, buffer: &mut Buffer, area: Rect) {
    let focus = model.location.pane == Pane::Statements;
    let order = format!("sort: {}", model.location.order.name());
    let inner = panel(buffer, area, model.theme, focus, &title(model), &order);
    let grid = Grid::new(model, usize::from(inner.width));
    let mut rows = inner.rows();
    if let Some(row) = rows.next() {
        head(model, &grid).render(row, buffer);
    }
    let Shown {
        legend,
        room,
        first,
    } = Shown::new(model, inner);
    let shown = model.statements[first.min(model.statements.len())..].iter();
    for (row, statement) in rows.by_ref().take(room).zip(shown) {
        if model.location.selection.statement == Some(*statement) {
            buffer.set_style(row, model.theme.style(Role::Selected));
        }
        line(model, &grid, *statement).render(row, buffer);
    }
    if let Some(row) = inner.rows().next_back().filter(|_| legend) {
        legend_line(model, usize::from(inner.width)).render(row, buffer);
    }
}

/// Which rows are in sight.
struct Shown {
    /// Whether the legend has room below the rows.
    legend: bool,
    /// Rows for statements.
    room: usize,
    /// The first row in sight.
    first: usize,
}

impl Shown {
    fn new(model: &Model, inner: Rect) -> Self {
        let all = model.statements.len();
        let legend = usize::from(inner.height) >= all.min(7) + 3;
        let room = usize::from(inner.height).saturating_sub(if legend { 3 } else { 1 });
        let first = top(model.position().unwrap_or(0), all, room);
        Self {
            legend,
            room,
            first,
        }
    }
}

/// What stands at a place: a statement and the outlet of the cell, or an outlet's name.
pub(super) fn at(model: &Model, area: Rect, at: Position) -> Option<Target> {
    let inner = inside(area);
    let line = usize::from(at.y.checked_sub(inner.y)?);
    let grid = Grid::new(model, usize::from(inner.width));
    let cells = usize::from(inner.x) + grid.speaker + grid.words + 3;
    let cell = usize::from(at.x).checked_sub(cells).map(|x| x / grid.cell);
    let outlet = cell.and_then(|n| grid.outlets.get(n).copied());
    let Some(row) = line.checked_sub(1) else {
        return outlet.map(Target::Outlet);
    };
    let shown = Shown::new(model, inner);
    let statement = model.statements.get(shown.first + row)?;
    (row < shown.room).then_some(Target::Statement(*statement, outlet))
}

fn title(model: &Model) -> String {
    match model.edition.events.get(model.location.selection.event.0) {
        Some(event) => format!("{} · {}", day_of(event), event.title),
        None => "Statements".into(),
    }
}

/// The outlets' short names over their columns.
fn head(model: &Model, grid: &Grid) -> Line<'static> {
    let theme = model.theme;
    let (left, right) = grid.hidden;
    let before = grid.speaker + grid.words + 2;
    let mut spans = vec![Span::styled(
        fitted("", before) + if left { "‹ " } else { "  " },
        theme.style(Role::Key),
    )];
    for outlet in &grid.outlets {
        let siglum = cut(&model.edition[*outlet].siglum, grid.cell - 1);
        let blanks = " ".repeat(grid.cell.saturating_sub(width(&siglum)));
        let mut style = theme.style(Role::Siglum);
        if *outlet == model.location.selection.outlet {
            style = style.add_modifier(Modifier::UNDERLINED | Modifier::BOLD);
        }
        spans.push(Span::styled(siglum, style));
        spans.push(Span::raw(blanks));
    }
    if right {
        spans.push(Span::styled("›", theme.style(Role::Key)));
    }
    Line::from(spans)
}

fn line(model: &Model, grid: &Grid, statement: StatementIx) -> Line<'static> {
    let theme = model.theme;
    let chosen = model.location.selection.statement == Some(statement);
    let row = &model.edition[statement];
    let known = if row.speaker.is_some() {
        Role::Speaker
    } else {
        Role::Doubt
    };
    let words = first_words(&model.edition, statement);
    let mut spans = vec![
        Span::raw(if chosen { "▌" } else { " " }),
        Span::styled(
            fitted(&speaker(model, statement), grid.speaker + 1),
            theme.style(known),
        ),
        Span::styled(fitted(&words, grid.words), theme.style(Role::Quotation)),
        Span::raw(" "),
    ];
    for outlet in &grid.outlets {
        let presence = model.edition.presence(statement, *outlet);
        let (sign, style) = sign(model, presence);
        let here = chosen && *outlet == model.location.selection.outlet;
        let pointer = if here { "▸" } else { " " };
        let blanks = " ".repeat(grid.cell.saturating_sub(width(&sign) + 1));
        spans.push(Span::styled(pointer, theme.style(Role::Key)));
        spans.push(Span::styled(sign, style));
        spans.push(Span::raw(blanks));
    }
    Line::from(spans)
}

fn speaker(model: &Model, statement: StatementIx) -> String {
    match &model.edition[statement].speaker {
        Some(name) => short_name(name).to_string(),
        None => "?".into(),
    }
}

/// The sign of a cell: how much the outlet prints, and whether its words differ.
fn sign(model: &Model, presence: Presence) -> (String, Style) {
    let theme = model.theme;
    let Presence::Printed {
        coverage,
        sure,
        differs,
        apart,
    } = presence
    else {
        let sign = match presence {
            Presence::Silent => "–",
            Presence::Before => "·",
            _ => " ",
        };
        return (sign.into(), theme.style(Role::Dim));
    };
    let sign = match coverage {
        Coverage::Full => "■",
        Coverage::Fragment => "◧",
        Coverage::Indirect => "i",
    };
    let differing = if differs { "≠" } else { "" };
    let apart = if apart { "~" } else { "" };
    let unsure = if sure { "" } else { "?" };
    let role = match (sure, differs) {
        (false, _) => Role::Doubt,
        (true, true) => Role::Differs,
        (true, false) => Role::Text,
    };
    (
        format!("{sign}{apart}{differing}{unsure}"),
        theme.style(role),
    )
}

/// Whether a witness of a listed statement is of another lineage than its base.
fn is_any_apart(model: &Model) -> bool {
    let mut listed = model.statements.iter().map(|ix| &model.edition[*ix]);
    listed.any(|statement| statement.witnesses.iter().any(|w| statement.is_apart(w)))
}

/// What the signs mean, as far as there is room.
fn legend_line(model: &Model, room: usize) -> Line<'static> {
    let theme = model.theme;
    let signs = [
        ("■", "whole"),
        ("◧", "fragment"),
        ("i", "indirect"),
        ("–", "silent"),
        ("≠", "words differ"),
        ("?", "perhaps"),
        ("·", "printed before"),
    ];
    // Rare enough to be told only where it is seen, and first.
    let translated = is_any_apart(model).then_some(("~", "lineage"));
    let mut used = 1;
    let mut spans = vec![Span::raw(" ")];
    for (sign, meaning) in translated.into_iter().chain(signs) {
        used += width(sign) + width(meaning) + 3;
        if used > room {
            break;
        }
        spans.push(Span::styled(sign, theme.style(Role::Text)));
        spans.push(Span::styled(
            format!(" {meaning}  "),
            theme.style(Role::Dim),
        ));
    }
    Line::from(spans)
}
