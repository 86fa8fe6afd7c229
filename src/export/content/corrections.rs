//! What the reader has set right: what stood there and what stands there now, how far it reaches, and when.

use super::reasons::{Change, concerned_words};
use crate::edition::{Correction, Edition, QuotationIx};
use crate::export::day;
use crate::export::page::{Block, Form};
use crate::notebook::Notebook;
use crate::quotation::When;
use crate::text::counted;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;
use std::collections::BTreeSet;
use std::io;

/// A correction as it is listed.
#[derive(Serialize)]
pub(in crate::export) struct CorrectionRow {
    /// What it is about; empty where `new` says that.
    pub what: &'static str,
    /// The words that it is about, where they are those of a quotation.
    pub words: String,
    /// What stood there before.
    pub old: String,
    /// What stands there now.
    pub new: String,
    /// How far it reaches.
    pub scope: String,
    /// When it was made (RFC 3339); empty where an earlier version did not keep it.
    pub created: String,
}

/// All corrections, in the order in which they were made.
pub(in crate::export) fn rows<'e>(
    edition: &'e Edition,
    notebook: &'e Notebook,
) -> impl Iterator<Item = CorrectionRow> + use<'e> {
    let corrections = notebook.corrections().enumerate();
    corrections.map(|(number, correction)| {
        let change = Change::new(edition, notebook, number, correction);
        CorrectionRow {
            what: change.what,
            words: concerned_words(notebook, number, correction).unwrap_or_default(),
            old: change.old,
            new: change.new,
            scope: correction_scope(edition, notebook, number, correction),
            created: notebook.corrected_from(number).1.to_owned(),
        }
    })
}

/// Writes them as a table.
pub(super) fn put(edition: &Edition, notebook: &Notebook, form: &mut dyn Form) -> io::Result<()> {
    let head = ["What", "Words", "Before", "Now", "Scope", "Made"];
    let rows = rows(edition, notebook).map(|row| {
        let made: Option<Timestamp> = row.created.parse().ok();
        let made = made.map(|made| made.to_zoned(TimeZone::system()).date());
        let made = made.map_or_else(String::new, |made| day(When::Day(made)));
        vec![
            row.what.into(),
            row.words,
            row.old,
            row.new,
            row.scope,
            made,
        ]
    });
    form.put(Block::Table {
        head: head.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    })
}

/// "everywhere: 12 quotations in 5 articles": how far a correction reaches.
pub fn correction_scope(
    edition: &Edition,
    notebook: &Notebook,
    number: usize,
    correction: &Correction,
) -> String {
    match correction {
        Correction::SpeakerRule { article, .. } => {
            let place = match article {
                Some(_) => "in this article",
                None => "everywhere",
            };
            let held = held_by_rule(edition, notebook, number);
            match held.is_empty() {
                true => format!("{place}: holds no quotation now"),
                false => format!("{place}: {}", spread(edition, &held)),
            }
        }
        Correction::Outlet { .. } | Correction::Headline { .. } | Correction::Published { .. } => {
            "this article".into()
        }
        Correction::StatementSpeaker { .. } => "all printings of its statement".into(),
        Correction::Title { .. } => "this event".into(),
        _ => "this quotation".into(),
    }
}

/// The quotations that a rule holds now.
pub fn held_by_rule(edition: &Edition, notebook: &Notebook, number: usize) -> Vec<QuotationIx> {
    let rule = notebook.correction_now(number);
    rule.map_or_else(Vec::new, |rule| edition.set_by(&rule).collect())
}

/// "12 quotations in 5 articles".
pub fn spread(edition: &Edition, quotations: &[QuotationIx]) -> String {
    let articles: BTreeSet<_> = quotations.iter().map(|q| edition[*q].article).collect();
    let quotations = counted(quotations.len(), "quotation");
    format!("{quotations} in {}", counted(articles.len(), "article"))
}
