//! What is collated, and how each row is called on the screen.

use crate::collation::table::WitnessText;
use crate::edition::{ArticleIx, Edition, OutletIx, Presence, StatementIx};
use crate::text::printable;

/// A row of the collation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Short name on the screen, with ? where the witness is only *perhaps*.
    pub siglum: String,
    /// Its article.
    pub article: ArticleIx,
    /// Not only perhaps.
    pub sure: bool,
}

/// The rows of a statement's collation, in the order of its witnesses.
pub fn rows(edition: &Edition, statement: StatementIx) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for witness in &edition[statement].witnesses {
        let siglum = printable(&edition[witness.article].siglum);
        // A second article of the same outlet is told apart by a number.
        let outlet = edition.outlet_of(witness.article);
        let before = rows
            .iter()
            .filter(|r| edition.outlet_of(r.article) == outlet);
        let number = match before.count() {
            0 => String::new(),
            n => (n + 1).to_string(),
        };
        let doubt = if witness.sure { "" } else { "?" };
        rows.push(Row {
            siglum: format!("{siglum}{number}{doubt}"),
            article: witness.article,
            sure: witness.sure,
        });
    }
    rows
}

/// The words of each row: a piece for every stretch that the article prints without a break.
pub fn texts(edition: &Edition, statement: StatementIx, rows: &[Row]) -> Vec<WitnessText> {
    let witnesses = &edition[statement].witnesses;
    let texts = witnesses.iter().zip(rows).map(|(witness, row)| {
        let quotations = witness.quotations.iter().map(|q| &edition[*q]);
        let text = &edition[witness.article].text;
        let spans = quotations.flat_map(|placed| &placed.quotation.spans);
        let pieces = spans.map(|span| span.of(text).to_string()).collect();
        WitnessText::new(row.siglum.clone(), pieces)
    });
    texts.collect()
}

/// "KT silent · AN printed before it was said": the outlets that have no row, where there is a reason.
pub fn absent(edition: &Edition, statement: StatementIx) -> String {
    let with = |wanted: Presence| {
        let outlets = (0..edition.outlets.len()).map(OutletIx);
        let sigla = outlets.filter(|o| edition.presence(statement, *o) == wanted);
        let sigla: Vec<&str> = sigla.map(|o| edition[o].siglum.as_str()).collect();
        sigla.join(" ")
    };
    let parts = [
        (with(Presence::Silent), "silent"),
        (with(Presence::Before), "printed before it was said"),
    ];
    let parts = parts.iter().filter(|(sigla, _)| !sigla.is_empty());
    let parts: Vec<String> = parts.map(|(sigla, why)| format!("{sigla} {why}")).collect();
    printable(&parts.join(" · "))
}
