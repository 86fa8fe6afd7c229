//! Who prints what: the statements of each event by the outlets that cover it.

use super::reasons::name_of;
use super::timeline::heading;
use crate::edition::{Coverage, Edition, EventIx, Presence, StatementIx};
use crate::export::page::{Block, Form};
use std::io;

const LEGEND: &str = "■ whole · ◧ a part · i indirectly · – silent, though it covers the event · · went to press \
before it was said · ≠ in other words · ~ of another lineage (a translation) · ? perhaps the same statement";

/// Writes a table for each event.
pub(super) fn put(edition: &Edition, form: &mut dyn Form) -> io::Result<()> {
    form.put(Block::Note(vec![LEGEND.into()]))?;
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
            rows: listed.map(|s| row(edition, *s)).collect(),
        })
    })
}

fn row(edition: &Edition, ix: StatementIx) -> Vec<String> {
    let speaker = edition[ix].speaker.clone();
    let named = [
        speaker.unwrap_or_else(|| "Speaker unknown".into()),
        name_of(edition, ix),
    ];
    let cells = edition
        .row(ix)
        .into_iter()
        .map(|(_, presence)| sign(presence));
    named.into_iter().chain(cells).collect()
}

/// What an outlet has of a statement, as the matrix of the reader shows it.
pub fn sign(presence: Presence) -> String {
    match presence {
        Presence::Printed {
            coverage,
            sure,
            differs,
            apart,
        } => {
            let coverage = match coverage {
                Coverage::Full => "■",
                Coverage::Fragment => "◧",
                Coverage::Indirect => "i",
            };
            let other = match (apart, differs) {
                (true, _) => "~",
                (false, true) => "≠",
                (false, false) => "",
            };
            format!("{coverage}{other}{}", if sure { "" } else { "?" })
        }
        Presence::Silent => "–".into(),
        Presence::Before => "·".into(),
        Presence::Absent => String::new(),
    }
}
