//! The statements of an event against the outlets: who prints what, how much of it, in which words.

use super::super::parts::{cut, fitted, inside, panel, top};
use super::LandingTarget;
use crate::edition::{Edition, MatrixSign, OutletIx, Presence, Statement, StatementIx};
use crate::quotation::Doubt;
use crate::reader::model::Model;
use crate::reader::prose::width;
use crate::reader::screen::LandingPane;
use crate::reader::signs;
use crate::reader::theme::Role;
use crate::reader::wording::{day_of, short_speaker};
use crate::text::printable;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use std::collections::HashSet;
use strum::IntoEnumIterator;

/// Least columns for the words of a statement.
const WORDS_MIN_COLUMNS: usize = 16;
/// So many outlets keep their columns whatever event is shown.
const MAX_FIXED_OUTLETS: usize = 12;
/// In fewer columns outlets of which no row tells anything stand back for the words.
const NARROW_COLUMNS: usize = 80;
/// So many rows are looked through for the signs that the legend explains.
const SIGNED_ROWS: usize = 200;
/// So many rows stay, as far as there are, before the names of the outlets have more than the edge.
const MIN_ROWS: usize = 4;
/// So many rows stay, as far as there are, before what the signs mean has room.
const LEGEND_ROWS: usize = 7;
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
        let chosen = model.location.selection.outlet;
        let mut all = columns(model);
        if room < NARROW_COLUMNS {
            all.retain(|outlet| *outlet == chosen || is_told_of(model, *outlet));
        }
        let sigla = all.iter().map(|o| width(&siglum(model, *o)));
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

/// Whether what an outlet prints at the event is of another lineage than what it is listed with.
fn is_apart(model: &Model, outlet: OutletIx) -> bool {
    let edition = &model.edition;
    let mut rows = model.statements.iter().take(SIGNED_ROWS);
    rows.any(|row| {
        let witness = edition.witness_of(*row, outlet);
        witness.is_some_and(|witness| edition[*row].is_apart(witness))
    })
}

/// The name over the column of an outlet, with ~ where it prints a translation of what others print.
fn siglum(model: &Model, outlet: OutletIx) -> String {
    let mut siglum = model.edition[outlet].siglum.clone();
    if is_apart(model, outlet) {
        siglum.push_str(MatrixSign::Lineage.sign());
    }
    siglum
}

/// Whether a row tells anything of an outlet, if only that it is silent.
fn is_told_of(model: &Model, outlet: OutletIx) -> bool {
    let mut rows = model.statements.iter().take(SIGNED_ROWS);
    rows.any(|row| presence(model, *row, outlet) != Presence::Absent)
}

pub(super) fn draw(model: &Model, buffer: &mut Buffer, area: Rect) {
    let focus = model.location.pane == LandingPane::Statements;
    let order = format!("sort: {}", model.location.order.name());
    let inner = panel(buffer, area, model.theme, focus, &title(model), &order);
    let grid = Grid::new(model, usize::from(inner.width));
    let mut rows = inner.rows();
    if let Some(row) = rows.next() {
        head(model, &grid).render(row, buffer);
    }
    let below = MatrixFoot::new(model, &grid, inner);
    let RowsInSight { room, first } = RowsInSight::new(model, &below, inner);
    let shown = model.statements[first.min(model.statements.len())..].iter();
    for (row, statement) in rows.by_ref().take(room).zip(shown) {
        if model.location.selection.statement == Some(*statement) {
            buffer.set_style(row, model.theme.style(Role::Selected));
        }
        line(model, &grid, *statement).render(row, buffer);
    }
    below.draw(model, buffer, area, inner);
}

/// Which rows are in sight.
struct RowsInSight {
    /// Rows for statements.
    room: usize,
    /// The first row in sight.
    first: usize,
}

impl RowsInSight {
    fn new(model: &Model, below: &MatrixFoot, inner: Rect) -> Self {
        let room = usize::from(inner.height).saturating_sub(1 + below.height());
        let first = top(model.position().unwrap_or(0), model.statements.len(), room);
        Self { room, first }
    }
}

/// What stands below the rows: what the signs mean, and the names of the outlets in sight, the last line of them on the
/// edge of the panel.
struct MatrixFoot {
    legend: Vec<Line<'static>>,
    names: Vec<String>,
}

impl MatrixFoot {
    /// As many lines of it as leave room for the rows.
    fn new(model: &Model, grid: &Grid, inner: Rect) -> Self {
        let (all, height) = (model.statements.len(), usize::from(inner.height));
        let columns = usize::from(inner.width).saturating_sub(4);
        let mut names = packed(names(model, grid), " · ", columns);
        if height < all.min(MIN_ROWS) + names.len() {
            // There is room for the names on the edge of the panel alone.
            let joined = names.join(" · ");
            names = Vec::from_iter((!joined.is_empty()).then(|| cut(&joined, columns)));
        }
        let mut legend = legend_lines(model, usize::from(inner.width));
        // A blank line stands before the legend.
        let needed = all.min(LEGEND_ROWS) + 2 + names.len().saturating_sub(1);
        legend.truncate(height.saturating_sub(needed));
        Self { legend, names }
    }

    /// The lines that it takes from the rows.
    fn height(&self) -> usize {
        let legend = match self.legend.len() {
            0 => 0,
            lines => lines + 1,
        };
        legend + self.names.len().saturating_sub(1)
    }

    fn draw(self, model: &Model, buffer: &mut Buffer, area: Rect, inner: Rect) {
        if inner == area {
            return;
        }
        let dim = model.theme.style(Role::Dim);
        let edge = area.bottom().saturating_sub(1);
        let mut names = self.names.into_iter().rev();
        if let Some(last) = names.next().filter(|_| area.height > 2) {
            // The frame that has the keys may be bold; what stands on it is no title.
            let on_edge = Style::new().remove_modifier(Modifier::BOLD).patch(dim);
            buffer.set_string(area.x + 2, edge, format!(" {last} "), on_edge);
        }
        let names = names.map(|names| Line::styled(format!("  {names}"), dim));
        let lines = names.chain(self.legend.into_iter().rev());
        for (row, line) in inner.rows().rev().zip(lines) {
            line.render(row, buffer);
        }
    }
}

/// What stands at a place: a statement and the outlet of the cell, or an outlet's name.
pub(super) fn at(model: &Model, area: Rect, at: Position) -> Option<LandingTarget> {
    let inner = inside(area);
    let line = usize::from(at.y.checked_sub(inner.y)?);
    let grid = Grid::new(model, usize::from(inner.width));
    let cells = usize::from(inner.x) + grid.speaker + grid.words + 3;
    let cell = usize::from(at.x).checked_sub(cells).map(|x| x / grid.cell);
    let outlet = cell.and_then(|n| grid.outlets.get(n).copied());
    let Some(row) = line.checked_sub(1) else {
        return outlet.map(LandingTarget::Outlet);
    };
    let shown = RowsInSight::new(model, &MatrixFoot::new(model, &grid, inner), inner);
    let statement = model.statements.get(shown.first + row)?;
    (row < shown.room).then_some(LandingTarget::Statement(*statement, outlet))
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
    let more = if left { signs::MORE_BEFORE.sign } else { " " };
    let mut spans = vec![Span::styled(
        fitted("", before) + more + " ",
        theme.style(Role::Key),
    )];
    for outlet in &grid.outlets {
        let siglum = cut(&siglum(model, *outlet), grid.cell - 1);
        let blanks = " ".repeat(grid.cell.saturating_sub(width(&siglum)));
        let mut style = theme.style(Role::Siglum);
        if *outlet == model.location.selection.outlet {
            style = style.add_modifier(Modifier::UNDERLINED | Modifier::BOLD);
        }
        spans.push(Span::styled(siglum, style));
        spans.push(Span::raw(blanks));
    }
    if right {
        spans.push(Span::styled(
            signs::MORE_BEHIND.sign,
            theme.style(Role::Key),
        ));
    }
    Line::from(spans)
}

fn line(model: &Model, grid: &Grid, statement: StatementIx) -> Line<'static> {
    let theme = model.theme;
    let chosen = model.location.selection.statement == Some(statement);
    let row = &model.edition[statement];
    let known = match &row.speaker {
        Some(_) if !is_speaker_doubtful(&model.edition, row) => Role::Speaker,
        _ => Role::Doubt,
    };
    let words = model.edition.heading(statement);
    let mut spans = vec![
        Span::raw(if chosen { signs::HERE.sign } else { " " }),
        Span::styled(
            fitted(&speaker(model, statement), grid.speaker + 1),
            theme.style(known),
        ),
        Span::styled(fitted(&words, grid.words), theme.style(Role::Quotation)),
        Span::raw(" "),
    ];
    for outlet in &grid.outlets {
        let presence = presence(model, statement, *outlet);
        let (sign, style) = (MatrixSign::cell(presence), style(model, presence));
        let here = chosen && *outlet == model.location.selection.outlet;
        let pointer = if here { signs::POINTER.sign } else { " " };
        let blanks = " ".repeat(grid.cell.saturating_sub(width(&sign) + 1));
        spans.push(Span::styled(pointer, theme.style(Role::Key)));
        spans.push(Span::styled(sign, style));
        spans.push(Span::raw(blanks));
    }
    Line::from(spans)
}

fn speaker(model: &Model, statement: StatementIx) -> String {
    let statement = &model.edition[statement];
    let name = short_speaker(&model.edition, statement);
    match is_speaker_doubtful(&model.edition, statement) {
        // However long the name, its doubt is seen.
        true => format!(
            "{}?",
            cut(name.trim_end_matches('?'), SPEAKER_MAX_COLUMNS - 2)
        ),
        false => name,
    }
}

/// What a cell tells: nothing of an outlet that printed it when it was marked.
fn presence(model: &Model, statement: StatementIx, outlet: OutletIx) -> Presence {
    model.lost.presence(&model.edition, statement, outlet)
}

/// How a cell looks: doubtful, differing or plain.
fn style(model: &Model, presence: Presence) -> Style {
    let role = match presence {
        Presence::Printed { sure: false, .. } => Role::Doubt,
        Presence::Printed { differs: true, .. } => Role::Differs,
        Presence::Printed { .. } => Role::Text,
        _ => Role::Dim,
    };
    model.theme.style(role)
}

/// The signs in the cells of the listed statements.
pub fn signs_in_view(model: &Model) -> Vec<MatrixSign> {
    let outlets = columns(model);
    let rows = model.statements.iter().take(SIGNED_ROWS);
    let cells = rows.flat_map(|row| outlets.iter().map(move |o| presence(model, *row, *o)));
    let seen: HashSet<MatrixSign> = cells.flat_map(MatrixSign::of).collect();
    MatrixSign::iter()
        .filter(|sign| seen.contains(sign))
        .collect()
}

/// What the signs in view mean, line by line; those that need it most come first.
fn legend_lines(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let theme = model.theme;
    let mut signs = signs_in_view(model);
    // A filled square is understood; what claims something is not.
    signs.sort_by_key(|sign| {
        !matches!(
            sign,
            MatrixSign::Check | MatrixSign::Lineage | MatrixSign::Perhaps
        )
    });
    let mut lines: Vec<Line<'static>> = Vec::new();
    for sign in signs {
        let explained = [
            Span::styled(sign.sign(), theme.style(Role::Text)),
            Span::styled(format!(" {}  ", sign.short()), theme.style(Role::Dim)),
        ];
        let needed: usize = explained.iter().map(Span::width).sum();
        match lines.last_mut() {
            Some(line) if line.width() + needed <= columns => line.spans.extend(explained),
            _ => {
                let begun = std::iter::once(Span::raw(" ")).chain(explained);
                lines.push(Line::from_iter(begun));
            }
        }
    }
    lines
}

/// The names of the outlets in sight, those that are no more than their siglum left out.
fn names(model: &Model, grid: &Grid) -> Vec<String> {
    let names = grid.outlets.iter().filter_map(|outlet| {
        let outlet = &model.edition[*outlet];
        let first = outlet.articles.first();
        let name = first.map_or("", |article| model.edition[*article].outlet_name());
        let named = || printable(&format!("{} {name}", outlet.siglum));
        (name != outlet.siglum).then(named)
    });
    names.collect()
}

/// Words in as few lines as hold them without breaking one; what is longer than a line is cut.
fn packed(all: Vec<String>, between: &str, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for words in all {
        match lines.last_mut() {
            Some(line) if width(line) + width(between) + width(&words) <= columns => {
                line.push_str(between);
                line.push_str(&words);
            }
            _ => lines.push(cut(&words, columns)),
        }
    }
    lines
}

/// Whether no printing is sure of who said it, or outlets name different speakers.
fn is_speaker_doubtful(edition: &Edition, statement: &Statement) -> bool {
    let sure = statement.witnesses.iter().filter(|witness| witness.sure);
    let mut doubts = sure
        .flat_map(|w| &w.quotations)
        .map(|q| &edition[*q].quotation.doubts);
    let named = |doubts: &Vec<Doubt>| !doubts.iter().any(|doubt| doubt.is_about_speaker());
    let differ = |doubts: &Vec<Doubt>| doubts.contains(&Doubt::SpeakersDiffer);
    !doubts.clone().any(named) || doubts.any(differ)
}
