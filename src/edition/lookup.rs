//! Questions that are asked of an edition again and again, answered without a search.

use super::spoken::is_translated;
use super::{ArticleIx, Coverage, Edition, OutletIx, Presence, Statement, StatementIx, Witness};
use crate::collation::align::collate;
use crate::collation::table::{Collation, WitnessText};
use crate::corpus::ArticleKind;
use jiff::civil::Date;
use std::collections::HashMap;

/// What follows from the articles and outlets of an edition; read off them at the first question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tables {
    /// The outlet of each article.
    outlet: Vec<OutletIx>,
    /// The day of the last article of each outlet; `None` where one of them is undated.
    last: Vec<Option<Date>>,
    /// The articles by their ids.
    article: HashMap<String, ArticleIx>,
}

impl Tables {
    fn read(edition: &Edition) -> Self {
        let mut outlet = vec![OutletIx(0); edition.articles.len()];
        let mut last = Vec::with_capacity(edition.outlets.len());
        for (n, o) in edition.outlets.iter().enumerate() {
            for article in &o.articles {
                outlet[article.0] = OutletIx(n);
            }
            let published = |a: &ArticleIx| edition[*a].published.as_ref().map(|p| p.value);
            let days: Option<Vec<Date>> = o.articles.iter().map(published).collect();
            last.push(days.and_then(|days| days.into_iter().max()));
        }
        let ids = edition.articles.iter().enumerate();
        let article = ids.map(|(n, a)| (a.id.clone(), ArticleIx(n))).collect();
        Self {
            outlet,
            last,
            article,
        }
    }
}

impl Edition {
    fn tables(&self) -> &Tables {
        self.tables.get_or_init(|| Tables::read(self))
    }

    /// The outlet of an article.
    pub fn outlet_of(&self, article: ArticleIx) -> OutletIx {
        let known = self.tables().outlet.get(article.0);
        known.copied().unwrap_or(OutletIx(0))
    }

    /// The article with this id.
    pub fn article(&self, id: &str) -> Option<ArticleIx> {
        self.tables().article.get(id).copied()
    }

    /// The witness of an outlet for a statement: where it has several a sure one, and of these the fullest.
    pub fn witness_of(&self, statement: StatementIx, outlet: OutletIx) -> Option<&Witness> {
        self.printed_by(&self[statement], outlet)
    }

    fn printed_by<'s>(&self, statement: &'s Statement, outlet: OutletIx) -> Option<&'s Witness> {
        let witnesses = statement.witnesses.iter();
        witnesses
            .filter(|w| self.outlet_of(w.article) == outlet)
            .min_by_key(|w| (!w.sure, w.coverage))
    }

    /// What `outlet` has of `statement`.
    pub fn presence(&self, statement: StatementIx, outlet: OutletIx) -> Presence {
        self.cell(&self[statement], outlet)
    }

    fn cell(&self, statement: &Statement, outlet: OutletIx) -> Presence {
        if let Some(w) = self.printed_by(statement, outlet) {
            return Presence::Printed {
                coverage: w.coverage,
                sure: w.sure,
                differs: w.differs,
            };
        }
        let said = statement.said_on.as_ref().and_then(|k| k.value.day());
        let last = self.tables().last.get(outlet.0).copied().flatten();
        match (last, said) {
            (Some(last), Some(said)) if last < said => Presence::Before,
            _ if self[statement.event].outlets.contains(&outlet) => Presence::Silent,
            _ => Presence::Absent,
        }
    }

    /// What each outlet of the statement's event has of it: a row of the matrix.
    pub fn row(&self, statement: &Statement) -> Vec<(OutletIx, Presence)> {
        let outlets = self[statement.event].outlets.iter();
        outlets.map(|o| (*o, self.cell(statement, *o))).collect()
    }

    /// The outlets that cover the event of a statement, could have printed it, and did not.
    pub fn silent(&self, statement: &Statement) -> Vec<&str> {
        let row = self.row(statement).into_iter();
        let silent = row.filter(|(_, presence)| *presence == Presence::Silent);
        silent.map(|(o, _)| self[o].siglum.as_str()).collect()
    }

    /// The short names of a statement's witnesses, in their order: the outlet's siglum, and where an
    /// outlet prints the statement in several articles "MT", "MT.2", "MT.3".
    pub fn sigla(&self, statement: &Statement) -> Vec<String> {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        let name = |witness: &Witness| {
            let siglum = self[witness.article].siglum.as_str();
            let count = seen.entry(siglum).or_default();
            *count += 1;
            match *count {
                1 => siglum.to_string(),
                n => format!("{siglum}.{n}"),
            }
        };
        statement.witnesses.iter().map(name).collect()
    }

    /// The witnesses of a statement as collation takes them, in their order (the sure ones first), under
    /// the names of [`Edition::sigla`]. Each stretch is a piece of its own: what stands between two
    /// stretches is a cue, not an omission.
    pub fn witness_texts(&self, statement: &Statement) -> Vec<WitnessText> {
        let named = statement.witnesses.iter().zip(self.sigla(statement));
        let text = |(witness, siglum): (&Witness, String)| WitnessText {
            indirect: witness.coverage == Coverage::Indirect,
            reference: self[witness.article].kind == ArticleKind::Transcript,
            translated: is_translated(statement.spoken.as_ref(), &self[witness.article]),
            ..WitnessText::new(siglum, self.stretches(witness))
        };
        named.map(text).collect()
    }

    /// [`Edition::witness_texts`] of the sure witnesses alone.
    pub fn sure_texts(&self, statement: &Statement) -> Vec<WitnessText> {
        let sure = statement.witnesses.iter().take_while(|w| w.sure).count();
        let mut texts = self.witness_texts(statement);
        texts.truncate(sure);
        texts
    }

    /// The sure witnesses of a statement side by side; `None` where there is only one.
    pub fn collation(&self, statement: &Statement) -> Option<Collation> {
        let texts = self.sure_texts(statement);
        (texts.len() > 1).then(|| collate(&texts))
    }

    /// The stretches that a witness prints without a break.
    fn stretches(&self, witness: &Witness) -> Vec<String> {
        let text = &self[witness.article].text;
        let quotations = witness.quotations.iter().map(|q| &self[*q].quotation);
        let spans = quotations.flat_map(|quotation| &quotation.spans);
        spans.map(|span| span.of(text).to_string()).collect()
    }
}
