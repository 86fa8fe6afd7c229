//! All statements that pass the filters, in the chosen order.

use super::{Below, LineLook, LineRows, ListData, ListSpec, Rows, Subject};
use crate::edition::{Edition, StatementIx};
use crate::export::Lost;
use crate::reader::index::printers;
use crate::reader::theme::Role;
use crate::reader::view::parts::{cut, fitted};
use crate::reader::wording::{presence, short_speaker};
use crate::text::counted;
use ratatui::text::{Line, Span};

pub(super) const LIST: ListSpec = ListSpec {
    title: "Statements",
    name: "statements",
    keys: &["T"],
    doc: "List all statements that pass the filters",
    empty: "Nothing passes the filters.",
    open_word: Some("open"),
    remembered: true,
    count: |data| data.statements.len(),
    subject: |data, number| data.statements.get(number).copied().map(Subject::Statement),
    heading: None,
    position: Some(position),
    rows: Rows::Lines(LineRows {
        head: None,
        line,
        words,
        below: Below::Printings,
    }),
};

fn position(data: &ListData<'_>, cursor: usize) -> String {
    let (at, all) = (cursor + 1, data.statements.len());
    format!("{at} of {all} · sort: {}", data.order.name())
}

fn line(data: &ListData<'_>, look: LineLook, number: usize) -> Option<Line<'static>> {
    let ix = *data.statements.get(number)?;
    let (theme, columns) = (look.theme, look.columns);
    let statement = &data.edition[ix];
    let day = match &statement.said_on {
        Some(known) if known.is_guess() => format!("≈{}", known.value),
        Some(known) => known.value.to_string(),
        None => "?".into(),
    };
    let speaker = short_speaker(data.edition, statement);
    let printed = printers(data.edition, statement).len();
    let differing = statement.witnesses.iter().filter(|w| w.differs).count();
    let differs = if differing > 0 {
        format!(" ≠{differing}")
    } else {
        String::new()
    };
    let mark = format!("{}{differs}", counted(printed, "outlet"));
    let name = if columns < 80 { 12 } else { 16 };
    let words = columns.saturating_sub(name + 13 + 16);
    Some(Line::from(vec![
        look.bar(),
        Span::styled(fitted(&day, 11) + " ", theme.style(Role::Day)),
        Span::styled(
            fitted(&cut(&speaker, name - 1), name),
            theme.style(Role::Speaker),
        ),
        Span::styled(
            fitted(&data.edition.heading(ix), words),
            theme.style(Role::Quotation),
        ),
        Span::raw(" "),
        Span::styled(
            mark,
            theme.style(if differing > 0 {
                Role::Differs
            } else {
                Role::Dim
            }),
        ),
    ]))
}

fn words(data: &ListData<'_>, number: usize) -> Vec<String> {
    let statement = data.statements.get(number);
    statement.map_or_else(Vec::new, |ix| {
        statement_in_words((data.edition, data.lost), *ix).to_vec()
    })
}

/// A statement in words: speaker and words, and what each outlet that covers the event has of it.
pub fn statement_in_words((edition, lost): (&Edition, &Lost), ix: StatementIx) -> [String; 2] {
    let statement = &edition[ix];
    let speaker = edition.told_speaker(statement);
    let outlets = edition[edition.event_of(ix)].outlets.iter();
    let cells = outlets.filter_map(|outlet| {
        let cell = presence(lost.presence(edition, ix, *outlet))?;
        Some(format!("{} {cell}", edition[*outlet].siglum))
    });
    let known = lost.printings(edition, ix).into_iter();
    let known = known.map(|own| {
        let siglum = own.siglum(edition);
        format!("{siglum} when it was marked: {}", own.printed())
    });
    [
        format!("{speaker}: {}", edition.heading(ix)),
        cells.chain(known).collect::<Vec<_>>().join("; "),
    ]
}
