//! The corrections that a decision comes to: joined, refused, parted, right as found, said at one event.

use crate::edition::{Correction, Edition, PlacedQuotation, QuotationIx, StatementIx};
use crate::quotation::When;
use crate::reader::naming::anchor;
use std::collections::BTreeSet;

/// Corrections that say: this quotation was said at the event of that one. An event is of one day, so where the days
/// differ it was said on the day of that event.
pub fn same_event(edition: &Edition, quotation: &str, with: &str) -> Vec<Correction> {
    let both = edition.quotation(quotation).zip(edition.quotation(with));
    let Some((own, other)) = both else {
        return Vec::new();
    };
    let date = edition[edition.event_of(edition[other].statement)].date;
    let statement = &edition[edition[own].statement];
    let is_other_day = statement.said_on.as_ref().map(|known| known.value) != date;
    let day = date.and_then(When::day).filter(|_| is_other_day);
    let days = day.into_iter().flat_map(|day| {
        let all = std::iter::once(own).chain(statement.sure_quotations().filter(|q| *q != own));
        all.map(move |quotation| Correction::Day {
            quotation: edition[quotation].id.to_string(),
            day: day.to_string(),
        })
    });
    let same = pairs(edition, own, other)
        .map(|[quotation, with]| Correction::SameEvent { quotation, with });
    same.chain(days).collect()
}

/// The ids of printings of two statements, two and two, beginning with these: what is told of both statements is told of
/// each of their printings, so that it holds whichever of these is there.
pub(super) fn pairs(
    edition: &Edition,
    own: QuotationIx,
    other: QuotationIx,
) -> impl Iterator<Item = [String; 2]> {
    let [own, other] = [own, other].map(|first| printings_from(edition, first));
    let count = own.len().max(other.len());
    (0..count).map(move |n| {
        let pair = [own[n % own.len()], other[n % other.len()]];
        pair.map(|quotation| edition[quotation].id.to_string())
    })
}

/// A quotation, and the first of each other sure printing of its statement.
fn printings_from(edition: &Edition, first: QuotationIx) -> Vec<QuotationIx> {
    let witnesses = edition[edition[first].statement].witnesses.iter();
    let others = witnesses.filter(|w| w.sure && !w.quotations.contains(&first));
    let others = others.filter_map(|w| w.quotations.first().copied());
    std::iter::once(first).chain(others).collect()
}

/// Ids of quotations.
pub fn ids(edition: &Edition, quotations: &[QuotationIx]) -> Vec<String> {
    quotations
        .iter()
        .map(|q| edition[*q].id.to_string())
        .collect()
}

/// The statements that these quotations perhaps print.
pub fn perhaps(edition: &Edition, quotations: &[QuotationIx]) -> Vec<StatementIx> {
    let all = quotations.iter().flat_map(|q| &edition[*q].perhaps);
    let mut all: Vec<StatementIx> = all.copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Corrections that say: these are printings of that statement.
pub fn joins(
    edition: &Edition,
    quotations: &[QuotationIx],
    statement: StatementIx,
) -> Vec<Correction> {
    anchor(edition, statement).map_or_else(Vec::new, |with| joins_with(edition, quotations, with))
}

/// Corrections that say: these print the statement of that quotation.
pub fn joins_with(
    edition: &Edition,
    quotations: &[QuotationIx],
    with: QuotationIx,
) -> Vec<Correction> {
    let mut joined = BTreeSet::from([edition[with].statement]);
    let first = quotations
        .iter()
        .filter(|q| joined.insert(edition[**q].statement));
    let pairs = first.flat_map(|quotation| pairs(edition, *quotation, with));
    let joins = pairs.map(|[quotation, with]| Correction::Join { quotation, with });
    joins.collect()
}

/// Corrections that say: none of these prints a statement that it perhaps prints.
pub fn refusals(edition: &Edition, quotations: &[QuotationIx]) -> Vec<Correction> {
    let doubtful = quotations.iter().flat_map(|q| {
        let statements = edition[*q].perhaps.iter();
        statements.map(move |statement| (*q, *statement))
    });
    let mut apart: Vec<Correction> = Vec::new();
    for parting in doubtful.flat_map(|(q, statement)| partings(edition, &[q], statement)) {
        if !apart.contains(&parting) {
            apart.push(parting);
        }
    }
    apart
}

/// Corrections that say: none of these is a printing of that statement, nor of another one in its row. What the others of
/// the row perhaps are would else put it there again; and so would what surely prints the same as these, so that their
/// statement is refused as a whole.
pub fn partings(
    edition: &Edition,
    quotations: &[QuotationIx],
    statement: StatementIx,
) -> Vec<Correction> {
    let mut refused: Vec<QuotationIx> = quotations.to_vec();
    for own in quotations.iter().map(|q| edition[*q].statement) {
        let others = edition[own].sure_quotations();
        let others: Vec<QuotationIx> = others.filter(|q| !refused.contains(q)).collect();
        refused.extend(others);
    }
    let row = edition.row_of(statement);
    let all = (0..edition.statements.len()).map(StatementIx);
    let others = all.filter(|other| *other != statement && edition.row_of(*other) == row);
    let froms = std::iter::once(statement).chain(others);
    let mut apart = Vec::new();
    for from in froms {
        let Some(anchor) = anchor(edition, from) else {
            continue;
        };
        let others = refused.iter().filter(|q| edition[**q].statement != from);
        apart.extend(others.map(|quotation| Correction::Apart {
            quotation: edition[*quotation].id.to_string(),
            from: edition[anchor].id.to_string(),
        }));
    }
    apart
}

/// Corrections that say: these are right as they were found. Nothing for those without doubts.
pub fn rights(edition: &Edition, quotations: &[QuotationIx]) -> Vec<Correction> {
    let unsure = quotations.iter().map(|q| &edition[*q]);
    let unsure = unsure.filter(|placed| placed.is_unsure());
    let right = |placed: &PlacedQuotation| Correction::Right {
        quotation: placed.id.to_string(),
    };
    unsure.map(right).collect()
}

/// The corrections that accept all that the machine was unsure of, as far as there is one thing to accept.
pub fn accepted(edition: &Edition, quotation: QuotationIx) -> Vec<Correction> {
    let mut out = rights(edition, &[quotation]);
    if let [only] = edition[quotation].perhaps[..] {
        out.extend(joins(edition, &[quotation], only));
    }
    out
}
