//! A list with several lines an entry: outlet, day and speaker on the first, the words below.

use super::export::{most_above, text};
use super::parts::{cut, fitted, inside, numbered, panel, window};
use crate::reader::lists::{Item, ItemRows, List, PanelText, RemarkPlace};
use crate::reader::model::Model;
use crate::reader::prose::{Ink, panel::lines, width};
use crate::reader::signs;
use crate::reader::theme::{Role, Theme};
use crate::text::{Span as Place, counted, printable};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

/// The most lines of an item; who wants more opens it.
const MAX_ITEM_LINES: usize = 8;
/// Lines that an item usually takes.
const USUAL_ITEM_LINES: u16 = 4;

/// Blanks before the words of an item.
const INDENT: &str = "       ";

/// A list that is so wide has the panel about its entry at its side, a narrower one below.
const MIN_COLUMNS_SIDE_BY_SIDE: u16 = 100;
/// Columns of a panel's first line that hold neither its title nor what stands at its end.
const FRAME_COLUMNS: usize = 8;
/// So many columns of a list's title are shown at least.
const MIN_HEADING_COLUMNS: usize = 6;
/// A list of fewer lines has no panel.
const MIN_LINES_ABOVE_PANEL: u16 = 12;

/// How many items a page shows.
pub(super) fn page(body: Rect, rows: ItemRows) -> usize {
    let [list, _] = areas(body, rows.panel.is_some());
    usize::from(list.height.saturating_sub(2) / USUAL_ITEM_LINES).max(1)
}

/// The room of the list, and that of the panel about the entry with the cursor, empty where there is none.
fn areas(area: Rect, has_panel: bool) -> [Rect; 2] {
    let is_wide = area.width >= MIN_COLUMNS_SIDE_BY_SIDE;
    if !has_panel || !is_wide && area.height < MIN_LINES_ABOVE_PANEL {
        return [area, Rect::default()];
    }
    match is_wide {
        true => Layout::horizontal([Constraint::Fill(2), Constraint::Fill(3)]).areas(area),
        false => Layout::vertical([Constraint::Fill(1), Constraint::Fill(1)]).areas(area),
    }
}

/// What stands in the panel about the entry with the cursor.
fn about(model: &Model, list: List, rows: ItemRows) -> Option<PanelText> {
    rows.panel
        .and_then(|panel| panel(&model.list_data(), list.cursor))
}

/// The lines that the panel about the entry with the cursor shows at once, and how many can be scrolled by; `None` where no
/// panel is shown.
pub(super) fn panel_lines(
    model: &Model,
    body: Rect,
    list: List,
    rows: ItemRows,
) -> Option<(usize, usize)> {
    let about = about(model, list, rows)?;
    let [_, beside] = areas(body, true);
    let inner = inside(beside);
    (!beside.is_empty()).then(|| (inner.height.into(), most_above(inner, &about.text)))
}

/// Whether a list with these rows has room for its panel.
pub(super) fn has_panel(body: Rect, rows: ItemRows) -> bool {
    let [_, beside] = areas(body, rows.panel.is_some());
    !beside.is_empty()
}

/// Whether a place is in the panel about the entry with the cursor.
pub(super) fn is_in_panel(body: Rect, rows: ItemRows, at: Position) -> bool {
    let [_, beside] = areas(body, rows.panel.is_some());
    beside.contains(at)
}

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, list: List, rows: ItemRows) {
    let (spec, data) = (list.spec(), model.list_data());
    let all = (spec.count)(&data);
    let position = spec.position(&data, list.cursor);
    let buffer = frame.buffer_mut();
    let about = about(model, list, rows);
    let [area, beside] = areas(area, about.is_some());
    let in_panel = list.in_panel && !beside.is_empty();
    if let Some(about) = about.filter(|_| !beside.is_empty()) {
        let most = most_above(inside(beside), &about.text);
        let above = list.above.min(most);
        // Where there is more than the panel holds, how it is reached is told before anything else.
        let hint = match (most, in_panel) {
            (0, _) => about.hint.to_owned(),
            (_, true) => format!("{} below · tab goes back", counted(most - above, "line")),
            (_, false) => format!("{} below · tab goes there", counted(most - above, "line")),
        };
        let inner = panel(buffer, beside, model.theme, in_panel, about.title, &hint);
        text(model, buffer, inner, &about.text, above);
    }
    // Where the cursor stands and how the list is sorted is told whatever the title says.
    let room = usize::from(area.width).saturating_sub(width(&position) + FRAME_COLUMNS);
    let heading = cut(&spec.heading(&data), room.max(MIN_HEADING_COLUMNS));
    let inner = panel(buffer, area, model.theme, !in_panel, &heading, &position);
    if all == 0 {
        let nothing = format!(" {}", spec.empty);
        Line::styled(nothing, model.theme.style(Role::Dim)).render(inner, buffer);
    }
    let columns = usize::from(inner.width);
    let lines = window(list.cursor, all, inner.height.into(), |number| {
        entry(model, list, rows, number, columns)
    });
    let headed = (rows.item)(&data, list.cursor).is_some_and(|item| !item.heading.is_empty());
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

/// The item at a place.
pub(super) fn at(
    model: &Model,
    area: Rect,
    list: List,
    rows: ItemRows,
    at: Position,
) -> Option<usize> {
    let all = (list.spec().count)(&model.list_data());
    let [area, _] = areas(area, rows.panel.is_some() && all > 0);
    let inner = inside(area);
    if !inner.contains(at) {
        return None;
    }
    let row = usize::from(at.y.checked_sub(inner.y)?);
    let lines = numbered(list.cursor, all, inner.height.into(), |number| {
        entry(model, list, rows, number, inner.width.into())
    });
    lines.get(row).map(|(_, number)| *number)
}

/// The lines of an item under its heading, and an empty one after them where it has more than one.
fn entry(
    model: &Model,
    list: List,
    rows: ItemRows,
    number: usize,
    columns: usize,
) -> Vec<Line<'static>> {
    let item = (rows.item)(&model.list_data(), number).unwrap_or_default();
    let chosen = number == list.cursor;
    let mut lines = Vec::new();
    if !item.heading.is_empty() {
        let heading = format!(" {}", printable(&item.heading));
        lines.push(Line::styled(heading, model.theme.style(Role::Heading)));
    }
    let mut words = match item.one_line {
        true => vec![on_one_line(model, &item, chosen, columns)],
        false => described(model, &item, rows, chosen, columns),
    };
    let single = words.len() == 1;
    lines.append(&mut words);
    if !single {
        lines.push(Line::default());
    }
    lines
}

/// Columns of `≈ Wed 30 Nov 2022` and the two blanks before the name.
const DAY_COLUMNS: usize = 19;

/// Day, name and remark on one line, each under those of the item above.
fn on_one_line(model: &Model, item: &Item, chosen: bool, columns: usize) -> Line<'static> {
    let room = columns.saturating_sub(DAY_COLUMNS + 2);
    let name = room * 2 / 5;
    let parts = [
        (fitted(&item.day, DAY_COLUMNS), Role::Day),
        (fitted(&item.name, name), Role::Speaker),
        (format!("  {}", cut(&item.remark, room - name)), Role::Doubt),
    ];
    let bar = Span::raw(if chosen { signs::HERE.sign } else { " " });
    let parts = parts.map(|(text, role)| Span::styled(text, model.theme.style(role)));
    Line::from_iter(std::iter::once(bar).chain(parts))
}

fn described(
    model: &Model,
    item: &Item,
    rows: ItemRows,
    chosen: bool,
    columns: usize,
) -> Vec<Line<'static>> {
    let theme = model.theme;
    let mut head = vec![Span::raw(if chosen { signs::HERE.sign } else { " " })];
    if !item.siglum.is_empty() {
        head.push(Span::styled(
            fitted(&item.siglum, 6),
            theme.style(Role::Siglum),
        ));
    }
    let facts = [(&item.day, Role::Day), (&item.name, Role::Speaker)];
    for (fact, role) in facts.into_iter().filter(|(fact, _)| !fact.is_empty()) {
        let used: usize = head.iter().map(Span::width).sum();
        let fact = cut(&printable(fact), columns.saturating_sub(used));
        head.push(Span::styled(format!("{fact}  "), theme.style(role)));
    }
    let used: usize = head.iter().map(Span::width).sum();
    let remark = printable(&item.remark);
    let fits = used + width(&remark) < columns;
    let beside = rows.remark != RemarkPlace::Below && fits;
    if beside {
        head.push(Span::styled(remark.clone(), theme.style(Role::Doubt)));
    }
    let ink = [Ink::new(item.place, rows.place)];
    let columns_of_words = columns.saturating_sub(1);
    let words = match item.line_each {
        true => one_line_each(&item.text, theme.style(rows.place), columns_of_words),
        false => lines(&item.text, &ink, INDENT.into(), columns_of_words, theme),
    };
    let mut out = vec![Line::from(head)];
    let question = rows.remark == RemarkPlace::Question;
    let role = if question { Role::Doubt } else { Role::Dim };
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
    let (first, last) = if question {
        (remark, words)
    } else {
        (words, remark)
    };
    let note = noted(&item.note, columns.saturating_sub(1), theme);
    // Long words never take all the lines: of what is said of them one line is seen at least, and one of the note.
    let room = MAX_ITEM_LINES - out.len() - note.len().min(1);
    let kept = last.len().min(room.saturating_sub(first.len()).max(1));
    let first = shortened(first, room - kept);
    let left = room - first.len() - kept + note.len().min(1);
    out.extend(first);
    out.extend(shortened(last, kept));
    out.extend(shortened(note, left));
    out
}

/// Each line on one line.
fn one_line_each(text: &str, style: Style, columns: usize) -> Vec<Line<'static>> {
    let room = columns.saturating_sub(width(INDENT));
    let all = text.lines();
    let all = all.map(|line| Span::styled(cut(&printable(line), room), style));
    all.map(|line| Line::from_iter([Span::raw(INDENT), line]))
        .collect()
}

/// What the reader wrote, below the words.
fn noted(note: &str, columns: usize, theme: Theme) -> Vec<Line<'static>> {
    if note.is_empty() {
        return Vec::new();
    }
    let note = printable(note);
    let ink = [Ink::new(Place::new(0, note.len()), Role::Doubt)];
    lines(&note, &ink, INDENT.into(), columns, theme)
}

/// The first of these lines, with a sign where more are left out.
fn shortened(mut lines: Vec<Line<'static>>, most: usize) -> Vec<Line<'static>> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push_span("…");
        }
    }
    lines
}
