//! Days and events down the page, story by story where there are several, with the outlets that cover each.

use super::super::parts::{cut, fitted, inside, numbered, panel, window};
use super::strips;
use crate::edition::{Coverage, Event, EventIx};
use crate::quotation::When;
use crate::reader::model::Model;
use crate::reader::prose::{Page, width};
use crate::reader::rows::{Group, Month, TimelineRow};
use crate::reader::screen::LandingPane;
use crate::reader::signs;
use crate::reader::theme::Role;
use crate::reader::wording::{day_of, month_name};
use crate::text::counted;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

/// Columns of `Thu  1  ` with the bar before it.
const DAY_COLUMNS: usize = 9;
/// Columns of `Thu  1 Dec  `, under a story: its days are of more than one month.
const STORY_DAY_COLUMNS: usize = 13;
/// Most columns for the name of an outlet.
const SIGLUM_MAX_COLUMNS: usize = 6;

/// Columns from which a folded month tells its statements, too.
const STATEMENTS_MIN_COLUMNS: usize = 42;

/// Fewest lines in which the density strips have room.
const STRIPS_MIN_LINES: u16 = 12;

/// Draws the timeline with the selected event in its middle, and the density strips where there is room.
pub(super) fn draw(model: &Model, buffer: &mut Buffer, area: Rect, strips: bool) {
    let focus = model.location.pane == LandingPane::Timeline;
    let place = place(model);
    let mut inner = panel(buffer, area, model.theme, focus, name(model), &place);
    if strips && inner.height >= STRIPS_MIN_LINES {
        inner = strips::draw(model, buffer, inner);
    }
    let all = &model.rows.rows;
    let Some(cursor) = model.rows.row(model.location.selection.event) else {
        return;
    };
    let room = Room::new(model, inner);
    let lines = window(cursor, all.len(), inner.height.into(), |row| {
        entry(model, row, room)
    });
    for (row, (line, chosen)) in inner.rows().zip(lines) {
        if chosen {
            buffer.set_style(row, model.theme.style(Role::Selected));
        }
        line.render(row, buffer);
    }
}

fn name(model: &Model) -> &'static str {
    match model.edition.stories.is_empty() {
        true => "Timeline",
        false => "Stories",
    }
}

/// "3 of 14": which of the events in sight it is.
fn place(model: &Model) -> String {
    let stops = model.rows.stops.len();
    let at = model.rows.position(model.location.selection.event) + 1;
    match stops {
        0 => String::new(),
        _ => format!("{at} of {stops}"),
    }
}

/// The event at a place.
pub(super) fn at(model: &Model, area: Rect, at: Position, strips: bool) -> Option<EventIx> {
    let mut inner = inside(area);
    if strips && inner.height >= STRIPS_MIN_LINES {
        inner = strips::above(model, inner);
    }
    let row = usize::from(
        at.y.checked_sub(inner.y)
            .filter(|row| *row < inner.height)?,
    );
    let all = &model.rows.rows;
    let cursor = model.rows.row(model.location.selection.event)?;
    let room = Room::new(model, inner);
    let lines = numbered(cursor, all.len(), inner.height.into(), |row| {
        entry(model, row, room)
    });
    model.rows.event_at(lines.get(row)?.1)
}

/// What the lines of the timeline have room for.
#[derive(Clone, Copy)]
struct Room {
    columns: usize,
    /// Before the row of this number the titles of stories have as many lines as they take, behind it one.
    whole_titles: usize,
}

impl Room {
    /// As many titles have all their words as leave room for all rows.
    fn new(model: &Model, inner: Rect) -> Self {
        let (columns, height) = (usize::from(inner.width), usize::from(inner.height));
        let all = model.rows.rows.len();
        let lines = |whole_titles: usize, row: usize| {
            let room = Self {
                columns,
                whole_titles,
            };
            entry(model, row, room).len()
        };
        let mut whole_titles = 0;
        if all <= height {
            let needed: usize = (0..all).map(|row| lines(0, row)).sum();
            let mut spare = height.saturating_sub(needed);
            for row in 0..all {
                let more = lines(all, row) - lines(0, row);
                if more > spare {
                    break;
                }
                spare -= more;
                whole_titles = row + 1;
            }
        }
        Self {
            columns,
            whole_titles,
        }
    }
}

fn entry(model: &Model, number: usize, room: Room) -> Vec<Line<'static>> {
    let columns = room.columns;
    let heading = |text: String, role| {
        let style = model.theme.style(role);
        vec![Line::from(Span::styled(format!(" {text}"), style))]
    };
    match model.rows.rows[number] {
        TimelineRow::Year(year) => heading(year.to_string(), Role::Heading),
        TimelineRow::Group(Group::Month(month)) => {
            let role = month.map_or(Role::Doubt, |_| Role::Day);
            heading(named(month), role)
        }
        // The first event of an open story stands below its heading.
        TimelineRow::Group(Group::Story(_)) => {
            let sign = format!(" {} ", signs::OPEN.sign);
            story(model, (number, number + 1), &sign, room)
        }
        TimelineRow::Folded(Group::Story(_), ..) => {
            let here = model.rows.row(model.location.selection.event) == Some(number);
            let bar = if here { signs::HERE.sign } else { " " };
            let sign = format!("{bar}{} ", signs::POINTER.sign);
            story(model, (number, number), &sign, room)
        }
        TimelineRow::Folded(Group::Month(month), events, statements) => {
            let here = model.rows.row(model.location.selection.event) == Some(number);
            let bar = if here { signs::HERE.sign } else { " " };
            let events = counted(events, "event");
            let name = format!("{} {} · {events}", signs::POINTER.sign, named(month));
            let all = format!("{name} · {}", counted(statements, "statement"));
            let room = columns.saturating_sub(1);
            // All months alike: what one of them has no room for none says.
            let words = fitted(
                if room >= STATEMENTS_MIN_COLUMNS {
                    &all
                } else {
                    &name
                },
                room,
            );
            vec![Line::from(vec![
                Span::raw(bar),
                Span::styled(words, model.theme.style(Role::Day)),
            ])]
        }
        TimelineRow::Event(ix) => {
            let above = number.checked_sub(1).map(|n| model.rows.rows[n]);
            event(model, ix, above, columns)
        }
    }
}

/// "▸ Heron mill · fire     4 outlets", with the name of the outlet where it is one alone: at a row, the story of the event
/// at another.
fn story(model: &Model, (at, row): (usize, usize), sign: &str, room: Room) -> Vec<Line<'static>> {
    let theme = model.theme;
    let event = model.rows.event_at(row);
    let Some(story) = event.and_then(|event| model.edition[event].story) else {
        return Vec::new();
    };
    let story = &model.edition[story];
    let cover = match story.outlets.as_slice() {
        [only] => cut(&model.edition[*only].siglum, SIGLUM_MAX_COLUMNS),
        several => counted(several.len(), "outlet"),
    };
    let columns = room.columns.saturating_sub(width(sign) + width(&cover) + 2);
    let title = Page::new(&story.title, columns);
    let lines = title.lines().iter().filter(|line| line.paragraph.is_some());
    let mut lines: Vec<&str> = lines.map(|line| title.text(line)).collect();
    if at >= room.whole_titles {
        lines = vec![&story.title];
    }
    let line = |(number, words): (usize, &str)| {
        let (sign, cover) = match number {
            0 => (sign.to_owned(), cover.clone()),
            _ => (" ".repeat(width(sign)), String::new()),
        };
        Line::from(vec![
            Span::raw(sign),
            Span::styled(fitted(words, columns), theme.style(Role::Heading)),
            Span::raw(" "),
            Span::styled(cover, theme.style(Role::Siglum)),
        ])
    };
    lines.into_iter().enumerate().map(line).collect()
}

fn named(month: Month) -> String {
    match month {
        Some((_, 0)) => "Some month".into(),
        Some((_, month)) => month_name(month),
        None => "Day unknown".into(),
    }
}

fn event(
    model: &Model,
    ix: EventIx,
    above: Option<TimelineRow>,
    columns: usize,
) -> Vec<Line<'static>> {
    let theme = model.theme;
    let event = &model.edition[ix];
    let chosen = model.location.selection.event == ix;
    let bar = if chosen { signs::HERE.sign } else { " " };
    let cover = cover(model, event);
    let day_columns = match event.story {
        Some(_) => STORY_DAY_COLUMNS,
        None => DAY_COLUMNS,
    };
    let room = columns
        .saturating_sub(day_columns + width(&cover) + 2)
        .max(8);
    let title = Page::new(&event.title, room);
    let mut out: Vec<Line<'static>> = Vec::new();
    for line in title
        .lines()
        .iter()
        .filter(|line| line.paragraph.is_some())
        .take(3)
    {
        let first = out.is_empty();
        let day = if first {
            day(model, ix, above)
        } else {
            String::new()
        };
        let mut spans = vec![
            Span::raw(bar),
            Span::styled(fitted(&day, day_columns - 1), theme.style(Role::Day)),
            Span::styled(fitted(title.text(line), room), theme.style(Role::Text)),
        ];
        if first {
            let cover = format!(" {cover}");
            spans.push(Span::styled(cover, theme.style(Role::Siglum)));
        }
        out.push(Line::from(spans));
    }
    out
}

/// `Thu  1`, or `Thu  1 ≈` where the day is guessed, unless the event above it has the same.
fn day(model: &Model, ix: EventIx, above: Option<TimelineRow>) -> String {
    let event = &model.edition[ix];
    if let Some(TimelineRow::Event(above)) = above
        && (model.edition[above].date, model.edition[above].guess) == (event.date, event.guess)
    {
        return String::new();
    }
    if event.story.is_some() {
        return day_in_story(event);
    }
    match event.date {
        Some(When::Day(date)) if event.guess => date.strftime("%a %e ≈").to_string(),
        Some(When::Day(date)) => date.strftime("%a %e").to_string(),
        Some(When::Month { .. } | When::Year(_)) => "some day".into(),
        None => String::new(),
    }
}

/// `Thu  1 Dec`, `≈ 1 Dec` where the day is guessed.
fn day_in_story(event: &Event) -> String {
    match event.date {
        Some(When::Day(date)) if event.guess => date.strftime("≈%e %b").to_string(),
        Some(When::Day(date)) => date.strftime("%a %e %b").to_string(),
        Some(When::Month { .. }) => event
            .date
            .map_or_else(String::new, |month| month.to_string()),
        Some(When::Year(year)) => year.to_string(),
        None => "day unknown".into(),
    }
}

/// How many outlets of its story, or else of all, cover the event; for a single one its name and how many
/// statements it prints. What has no day is no event: of it nobody is said to cover or leave out anything.
fn cover(model: &Model, event: &Event) -> String {
    let edition = &model.edition;
    match event.outlets.as_slice() {
        [only] => {
            let indirect = event.statements.iter().all(|statement| {
                let witness = edition.witness_of(*statement, *only);
                witness.is_some_and(|w| w.coverage == Coverage::Indirect)
            });
            let siglum = cut(&edition[*only].siglum, SIGLUM_MAX_COLUMNS);
            match edition.rows_of(event).count() {
                1 if indirect => format!("{siglum} i"),
                number => format!("{siglum} {number}"),
            }
        }
        outlets if event.date.is_none() => counted(outlets.len(), "outlet"),
        outlets => {
            let story = event.story.map(|story| edition[story].outlets.len());
            let all = story.unwrap_or(edition.outlets.len()).max(outlets.len());
            format!("{}/{all}", outlets.len())
        }
    }
}

/// The selected event on one line.
pub(super) fn draw_folded(model: &Model, buffer: &mut Buffer, area: Rect) {
    let theme = model.theme;
    let chosen = model.location.selection.event;
    let Some(event) = model.edition.events.get(chosen.0) else {
        return;
    };
    let story = event.story.map(|story| model.edition[story].title.as_str());
    let title = format!("{} · {}", story.unwrap_or(name(model)), place(model));
    let inner = panel(buffer, area, theme, false, &title, "J K other events");
    let sigla: Vec<&str> = event
        .outlets
        .iter()
        .map(|outlet| model.edition[*outlet].siglum.as_str())
        .collect();
    let columns = usize::from(inner.width);
    let sigla = cut(&sigla.join(" "), columns / 3);
    let day = day_of(event);
    let room = columns.saturating_sub(width(&day) + width(&sigla) + 5);
    Line::from(vec![
        Span::styled(format!(" {day}  "), theme.style(Role::Day)),
        Span::styled(fitted(&event.title, room), theme.style(Role::Text)),
        Span::raw(" "),
        Span::styled(sigla, theme.style(Role::Siglum)),
    ])
    .render(inner, buffer);
}
