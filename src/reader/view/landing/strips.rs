//! The two clocks: when it was said and when it was printed, as two strips over the same days.

use crate::quotation::When;
use crate::reader::model::Model;
use crate::reader::signs;
use crate::reader::theme::Role;
use crate::reader::wording::day;
use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use std::collections::BTreeMap;

/// Columns of `print `.
const LABEL_COLUMNS: u16 = 7;
/// Lines of the strips with their scale.
pub(super) const WIDE_LINES: u16 = 3;
/// From so many days on the strips stand over the panels.
const WIDE_FROM_DAYS: i32 = 62;

/// Draws the strips at the foot of `area`, where there are days, and answers the room left above.
pub(super) fn draw(model: &Model, buffer: &mut Buffer, area: Rect) -> Rect {
    let Some((first, last)) = days(model, area) else {
        return area;
    };
    let foot = Rect {
        y: area.bottom() - 3,
        height: 3,
        ..area
    };
    let span = Days {
        first,
        last,
        columns: usize::from(area.width - LABEL_COLUMNS - 1),
    };
    clocks(model, buffer, foot, &span);
    let ends = format!("{} – {} ", day(first), day(last));
    let dim = model.theme.style(Role::Dim);
    Line::styled(ends, dim)
        .right_aligned()
        .render(line_of(foot, 2), buffer);
    above(model, area)
}

/// Whether there are more days than the timeline's panel has columns to tell apart.
pub(super) fn are_wide(model: &Model) -> bool {
    let days = ends(model).map(|(first, last)| (last - first).get_days());
    days.is_some_and(|days| days > WIDE_FROM_DAYS)
}

/// Draws the strips over the whole width, the months below them.
pub(super) fn draw_wide(model: &Model, buffer: &mut Buffer, area: Rect) {
    let Some((first, last)) = days(model, area) else {
        return;
    };
    let span = Days {
        first,
        last,
        columns: usize::from(area.width - LABEL_COLUMNS - 1),
    };
    clocks(model, buffer, area, &span);
    let words = " ".repeat(LABEL_COLUMNS.into()) + &span.scale();
    Line::styled(words, model.theme.style(Role::Dim)).render(line_of(area, 2), buffer);
}

fn line_of(area: Rect, line: u16) -> Rect {
    Rect {
        y: area.y + line,
        height: 1,
        ..area
    }
}

/// The two strips, the day of the selected event marked in both.
fn clocks(model: &Model, buffer: &mut Buffer, area: Rect, span: &Days) {
    let index = &model.index;
    let here = model.edition.events.get(model.location.selection.event.0);
    let here = here.and_then(|event| event.date).and_then(When::day);
    let strips = [(" said  ", &index.said), (" print ", &index.printed)];
    for (row, (label, days)) in area.rows().zip(strips) {
        let mut spans = vec![Span::styled(label, model.theme.style(Role::Dim))];
        let cursor = here.map(|day| span.column(day));
        for (column, bar) in span.bars(days).into_iter().enumerate() {
            let role = if cursor == Some(column) {
                Role::Weighty
            } else {
                Role::Day
            };
            spans.push(Span::styled(bar.to_string(), model.theme.style(role)));
        }
        Line::from(spans).render(row, buffer);
    }
}

/// The room left above the strips.
pub(super) fn above(model: &Model, area: Rect) -> Rect {
    let strips = if days(model, area).is_some() { 4 } else { 0 };
    Rect {
        height: area.height - strips,
        ..area
    }
}

/// The first and the last day, where there are several and there is room to tell them apart.
fn days(model: &Model, area: Rect) -> Option<(Date, Date)> {
    ends(model).filter(|(first, last)| first != last && area.width >= LABEL_COLUMNS + 10)
}

/// The first and the last day.
fn ends(model: &Model) -> Option<(Date, Date)> {
    let ends = [&model.index.said, &model.index.printed];
    let first = ends.iter().filter_map(|days| days.keys().next()).min()?;
    let last = ends
        .iter()
        .filter_map(|days| days.keys().next_back())
        .max()?;
    Some((*first, *last))
}

/// The days from the first to the last, folded into columns.
struct Days {
    first: Date,
    last: Date,
    columns: usize,
}

impl Days {
    fn column(&self, day: Date) -> usize {
        let days = |to: Date| usize::try_from((to - self.first).get_days()).unwrap_or(0);
        days(day) * self.columns.saturating_sub(1) / days(self.last).max(1)
    }

    /// The names of the months under their first days, the year with the first of them and with January, as far
    /// as they have room; the year alone where January has no room.
    fn scale(&self) -> String {
        let mut out = String::new();
        let mut month = self.first.first_of_month();
        while month <= self.last {
            let column = self.column(month.max(self.first));
            let used = out.chars().count();
            let forms: &[&str] = match (used, month.month()) {
                (0, _) => &["%b %Y", "%b"],
                (_, 1) => &["%b %Y", "%Y"],
                _ => &["%b"],
            };
            let names = forms.iter().map(|form| month.strftime(form).to_string());
            let mut fitting = names.filter(|name| column + name.chars().count() <= self.columns);
            if let Some(name) = fitting.next()
                && (used == 0 || column > used)
            {
                out += &" ".repeat(column.saturating_sub(used));
                out += &name;
            }
            let Ok(next) = month.checked_add(1.month()) else {
                break;
            };
            month = next;
        }
        out
    }

    /// A bar a column, the highest for the most in one column. Something is never drawn as nothing.
    fn bars(&self, counts: &BTreeMap<Date, usize>) -> Vec<char> {
        let mut sums = vec![0; self.columns];
        for (day, count) in counts {
            sums[self.column(*day)] += count;
        }
        let most = sums.iter().copied().max().unwrap_or(0).max(1);
        let bars: Vec<char> = signs::BARS.sign.chars().collect();
        let height = |sum: usize| (sum * (bars.len() - 1)).div_ceil(most);
        sums.into_iter().map(|sum| bars[height(sum)]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_folded_and_a_single_statement_is_still_seen() {
        let span = Days {
            first: date(2031, 1, 1),
            last: date(2031, 12, 31),
            columns: 12,
        };
        let counts = [(date(2031, 1, 1), 100), (date(2031, 12, 31), 1)];
        let bars: String = span.bars(&counts.into_iter().collect()).iter().collect();
        assert_eq!(bars, "█··········▁");
    }

    #[test]
    fn the_scale_names_months_where_they_have_room() {
        let scale = |columns| {
            let days = Days {
                first: date(2030, 11, 20),
                last: date(2031, 3, 31),
                columns,
            };
            days.scale()
        };
        assert_eq!(
            scale(60),
            "Nov 2030          Jan 2031      Feb          Mar"
        );
        for columns in 1..200 {
            assert!(scale(columns).chars().count() <= columns);
        }
    }
}
