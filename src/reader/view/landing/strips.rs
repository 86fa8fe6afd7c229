//! The two clocks: when it was said and when it was printed, as two strips over the same days.

use super::super::parts::day;
use crate::quotation::When;
use crate::reader::model::Model;
use crate::reader::theme::Role;
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use std::collections::BTreeMap;

const BARS: [char; 9] = ['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Columns of `print `.
const LABEL: u16 = 7;

/// Draws the strips at the foot of `area`, where there are days, and answers the room left above.
pub(super) fn draw(model: &Model, buffer: &mut Buffer, area: Rect) -> Rect {
    let Some((first, last)) = days(model, area) else {
        return area;
    };
    let index = &model.index;
    let foot = Rect {
        y: area.bottom() - 3,
        height: 3,
        ..area
    };
    let columns = usize::from(area.width - LABEL - 1);
    let span = Days {
        first,
        last,
        columns,
    };
    let here = model.edition.events.get(model.spot.selection.event.0);
    let here = here.and_then(|event| event.date).and_then(When::day);
    let strips = [(" said  ", &index.said), (" print ", &index.printed)];
    for (row, (label, days)) in foot.rows().zip(strips) {
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
    let ends = format!("{} – {} ", day(first), day(last));
    let dim = model.theme.style(Role::Dim);
    Line::styled(ends, dim).right_aligned().render(
        Rect {
            y: foot.y + 2,
            height: 1,
            ..foot
        },
        buffer,
    );
    above(model, area)
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
    let ends = [&model.index.said, &model.index.printed];
    let first = ends.iter().filter_map(|days| days.keys().next()).min()?;
    let last = ends
        .iter()
        .filter_map(|days| days.keys().next_back())
        .max()?;
    (first != last && area.width >= LABEL + 10).then_some((*first, *last))
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

    /// A bar a column, the highest for the most in one column. Something is never drawn as nothing.
    fn bars(&self, counts: &BTreeMap<Date, usize>) -> Vec<char> {
        let mut sums = vec![0; self.columns];
        for (day, count) in counts {
            sums[self.column(*day)] += count;
        }
        let most = sums.iter().copied().max().unwrap_or(0).max(1);
        let height = |sum: usize| (sum * (BARS.len() - 1)).div_ceil(most);
        sums.into_iter().map(|sum| BARS[height(sum)]).collect()
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
}
