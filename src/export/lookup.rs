//! Questions that are asked for every statement, answered once for the whole edition.

use crate::collation::table::WitnessText;
use crate::corpus::ArticleKind;
use crate::edition::{ArticleIx, Coverage, Edition, OutletIx, Presence, Statement, Witness};
use jiff::civil::Date;
use std::collections::HashMap;

/// Which outlet an article belongs to, and when an outlet last printed anything.
#[derive(Debug)]
pub struct Lookup<'e> {
    edition: &'e Edition,
    outlet: Vec<Option<OutletIx>>,
    /// The day of the last article of each outlet; `None` where one of them is undated.
    last: Vec<Option<Date>>,
}

impl<'e> Lookup<'e> {
    /// Reads the outlets of `edition` once.
    pub fn new(edition: &'e Edition) -> Self {
        let mut outlet = vec![None; edition.articles.len()];
        let mut last = Vec::with_capacity(edition.outlets.len());
        for (ix, o) in edition.outlets.iter().enumerate() {
            for article in &o.articles {
                outlet[article.0] = Some(OutletIx(ix));
            }
            let days: Option<Vec<Date>> = o
                .articles
                .iter()
                .map(|a| edition[*a].published.as_ref().map(|p| p.value))
                .collect();
            last.push(days.and_then(|days| days.into_iter().max()));
        }
        Self {
            edition,
            outlet,
            last,
        }
    }

    /// The name of an article's outlet, else its short name.
    pub fn outlet_name(&self, article: ArticleIx) -> &'e str {
        let article = &self.edition[article];
        match &article.outlet {
            Some(known) => &known.value,
            None => &article.siglum,
        }
    }

    /// What each outlet of the statement's event has of it: [`Edition::presence`] for a whole row of the
    /// matrix, without a search through all articles for each cell.
    pub fn row(&self, statement: &Statement) -> Vec<(OutletIx, Presence)> {
        let outlets = &self.edition[statement.event].outlets;
        let cell = |o: &OutletIx| (*o, self.cell(statement, *o));
        outlets.iter().map(cell).collect()
    }

    fn cell(&self, statement: &Statement, outlet: OutletIx) -> Presence {
        let prints = |w: &&Witness| self.outlet[w.article.0] == Some(outlet);
        if let Some(witness) = statement.witnesses.iter().find(prints) {
            return Presence::Printed {
                coverage: witness.coverage,
                sure: witness.sure,
                differs: witness.differs,
            };
        }
        let said = statement.said_on.as_ref().and_then(|k| k.value.day());
        match (self.last[outlet.0], said) {
            (Some(last), Some(said)) if last < said => Presence::Before,
            _ => Presence::Silent,
        }
    }

    /// The outlets that cover the event of a statement, could have printed it, and did not.
    pub fn silent(&self, statement: &Statement) -> Vec<&'e str> {
        self.row(statement)
            .into_iter()
            .filter(|(_, presence)| *presence == Presence::Silent)
            .map(|(outlet, _)| self.edition[outlet].siglum.as_str())
            .collect()
    }
}

/// The short names of a statement's witnesses, in their order: the outlet's siglum, and where an outlet
/// prints the statement in several articles "MT", "MT.2", "MT.3".
pub fn sigla(edition: &Edition, statement: &Statement) -> Vec<String> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let name = |witness: &Witness| {
        let siglum = edition[witness.article].siglum.as_str();
        let count = seen.entry(siglum).or_default();
        *count += 1;
        match *count {
            1 => siglum.to_string(),
            n => format!("{siglum}.{n}"),
        }
    };
    statement.witnesses.iter().map(name).collect()
}

/// The sure witnesses of a statement as collation takes them, each stretch a piece of its own: what
/// stands between two stretches is a cue, not an omission.
pub fn witness_texts(edition: &Edition, statement: &Statement) -> Vec<WitnessText> {
    let sigla = sigla(edition, statement);
    let sure = statement
        .witnesses
        .iter()
        .zip(sigla)
        .filter(|(w, _)| w.sure);
    sure.map(|(witness, siglum)| WitnessText {
        indirect: witness.coverage == Coverage::Indirect,
        reference: edition[witness.article].kind == ArticleKind::Transcript,
        ..WitnessText::new(siglum, pieces(edition, witness))
    })
    .collect()
}

fn pieces(edition: &Edition, witness: &Witness) -> Vec<String> {
    let text = &edition[witness.article].text;
    let spans = witness
        .quotations
        .iter()
        .flat_map(|q| &edition[*q].quotation.spans);
    spans.map(|span| span.of(text).trim().to_string()).collect()
}
