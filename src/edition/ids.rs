//! Ids of what is made of quotations: by the earliest of them, so that what else is said changes none.

use super::{Edition, QuotationIx, Statement};
use rayon::prelude::*;

impl Edition {
    /// Gives the statements their ids.
    pub(super) fn name_statements(&mut self) {
        let statements = self.statements.par_iter();
        let ids = statements.map(|statement| self.id("s", statement.sure_quotations()));
        let ids: Vec<String> = ids.collect();
        for (statement, id) in self.statements.iter_mut().zip(ids) {
            statement.id = id;
        }
    }

    /// A kind of thing and the id of the earliest of its quotations: the one of the article that came out
    /// first, of articles of one day the one whose id comes first.
    pub(super) fn id(&self, kind: &str, quotations: impl Iterator<Item = QuotationIx>) -> String {
        let earliest = quotations.min_by_key(|q| {
            let placed = &self[*q];
            let article = &self[placed.article];
            let day = article.published.as_ref().map(|known| known.value);
            (day.is_none(), day, &article.id, *q)
        });
        let id = earliest.map_or("", |quotation| &self[quotation].id);
        [kind, ":", id].concat()
    }
}

impl Statement {
    /// The quotations that surely print it, witness by witness.
    pub(crate) fn sure_quotations(&self) -> impl Iterator<Item = QuotationIx> + '_ {
        let sure = self.witnesses.iter().filter(|witness| witness.sure);
        sure.flat_map(|witness| &witness.quotations).copied()
    }
}
