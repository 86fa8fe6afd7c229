//! Who prints what: the statements of each event by the outlets that cover it.

use super::naming::name_in_table;
use super::remembered::Lost;
use super::timeline::{guessed_days, heading, speaker_on_day};
use crate::edition::{Edition, EventIx, MatrixSign, OutletIx, StatementIx};
use crate::export::page::{Block, Form};
use crate::notebook::Notebook;
use std::io;

/// Writes a table for each event.
pub(super) fn put(edition: &Edition, notebook: &Notebook, form: &mut dyn Form) -> io::Result<()> {
    let signs = std::iter::once(MatrixSign::legend()).chain(guessed_days(edition));
    let signs: Vec<String> = signs.collect();
    form.put(Block::Note("Signs", vec![signs.join(", ").into()]))?;
    let mut events = (0..edition.events.len()).map(EventIx);
    events.try_for_each(|event| {
        form.put(Block::Heading(2, heading(edition, event)))?;
        let sigla = edition[event]
            .outlets
            .iter()
            .map(|o| edition[*o].siglum.clone());
        let head = ["Speaker".to_string(), "Words".to_string()];
        let statements = edition[event].statements.iter();
        let listed = statements.filter(|s| edition.row_of(**s) == **s);
        form.put(Block::Table {
            head: head.into_iter().chain(sigla).collect(),
            rows: listed.map(|s| row(edition, notebook, *s)).collect(),
        })
    })
}

fn row(edition: &Edition, notebook: &Notebook, ix: StatementIx) -> Vec<String> {
    let speaker = speaker_on_day(edition, ix);
    let named = [speaker, name_in_table(edition, ix)];
    let covering = edition[edition.event_of(ix)].outlets.iter().copied();
    let cells = cells(edition, notebook, ix, covering).into_iter();
    named
        .into_iter()
        .chain(cells.map(|(_, cell)| cell))
        .collect()
}

/// What outlets have of a statement, in signs; nothing is claimed of one that printed it when it was marked.
pub(in crate::export) fn cells(
    edition: &Edition,
    notebook: &Notebook,
    ix: StatementIx,
    outlets: impl IntoIterator<Item = OutletIx>,
) -> Vec<(OutletIx, String)> {
    let lost = Lost::new(edition, notebook);
    outlets
        .into_iter()
        .map(|outlet| {
            let presence = lost.presence(edition, ix, outlet);
            (outlet, MatrixSign::cell(presence))
        })
        .collect()
}
