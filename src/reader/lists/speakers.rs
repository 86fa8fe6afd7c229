//! Who said how much, and which outlets print it.

use super::{Below, LineLook, LineRows, ListData, ListSpec, Rows, Subject};
use crate::edition::OutletIx;
use crate::reader::index::IndexedSpeaker;
use crate::reader::prose::width;
use crate::reader::theme::Role;
use crate::reader::view::parts::{cut, fitted};
use crate::reader::wording::day;
use crate::text::counted;
use ratatui::text::{Line, Span};

pub(super) const LIST: ListSpec = ListSpec {
    title: "Speakers",
    name: "speakers",
    keys: &["W"],
    doc: "List who said how much, and which outlets print it",
    empty: "Nobody is named as a speaker here.",
    open_word: Some("what they said"),
    remembered: true,
    count: |data| data.index.speakers.len(),
    subject: |data, number| {
        let speaker = data.index.speakers.get(number)?;
        Some(Subject::Speaker(&speaker.name))
    },
    heading: None,
    position: None,
    rows: Rows::Lines(LineRows {
        head: Some(head),
        line,
        words,
        below: Below::Nothing,
    }),
};

/// Columns for a speaker's name.
fn name_room(columns: usize) -> usize {
    (columns / 3).clamp(10, 34)
}

fn head(columns: usize) -> String {
    let name = fitted(" speaker", name_room(columns) + 1);
    format!("{name}said  shared  printed by")
}

fn line(data: &ListData<'_>, look: LineLook, number: usize) -> Option<Line<'static>> {
    let of: &IndexedSpeaker = data.index.speakers.get(number)?;
    let (theme, columns) = (look.theme, look.columns);
    let room = name_room(columns);
    let shared = match of.shared {
        0 => "–".to_string(),
        number => number.to_string(),
    };
    let mut spans = vec![
        look.bar(),
        Span::styled(
            fitted(&cut(&of.name, room - 1), room),
            theme.style(Role::Speaker),
        ),
        Span::styled(format!("{:>4}", of.statements), theme.style(Role::Text)),
        Span::styled(format!("{shared:>8}  "), theme.style(Role::Dim)),
    ];
    let days = of.days.map(|(from, to)| match from == to {
        true => day(from),
        false => format!("{} – {}", day(from), day(to)),
    });
    let days = days
        .filter(|_| columns >= super::DAY_MIN_COLUMNS)
        .unwrap_or_default();
    let used: usize = spans.iter().map(Span::width).sum();
    let rest = columns.saturating_sub(used + width(&days) + 2);
    let outlets = outlets(data, &of.outlets, rest);
    spans.push(Span::styled(
        fitted(&outlets, rest),
        theme.style(Role::Siglum),
    ));
    spans.push(Span::styled(format!(" {days}"), theme.style(Role::Day)));
    Some(Line::from(spans))
}

/// "MT 7  CNN 4  +2": who prints how many, as far as there is room.
fn outlets(data: &ListData<'_>, outlets: &[(OutletIx, usize)], room: usize) -> String {
    let mut out = String::new();
    for (number, (outlet, count)) in outlets.iter().enumerate() {
        let next = format!("{} {count}  ", cut(&data.edition[*outlet].siglum, 6));
        if width(&out) + width(&next) + 4 > room {
            return out + &format!("+{}", outlets.len() - number);
        }
        out += &next;
    }
    out
}

/// "Ada Okoro, 12 statements, 3 printed by several outlets; MT 8, KT 4."
fn words(data: &ListData<'_>, number: usize) -> Vec<String> {
    let Some(speaker) = data.index.speakers.get(number) else {
        return Vec::new();
    };
    let outlets = speaker.outlets.iter();
    let outlets = outlets.map(|(outlet, n)| format!("{} {n}", data.edition[*outlet].siglum));
    vec![format!(
        "{}, {}, {} printed by several outlets; {}.",
        speaker.name,
        counted(speaker.statements, "statement"),
        speaker.shared,
        outlets.collect::<Vec<_>>().join(", ")
    )]
}
