//! Deciding what the machine was unsure of, where the cursor stands: accepted, refused, or right as it was found.

use super::correction_menu::open;
use super::rebuilding::make;
use super::travel::NO_STATEMENT;
use crate::edition::{Correction, Edition, QuotationIx, StatementIx};
use crate::reader::correction::decisions::{accepted, joins, partings, perhaps, refusals, rights};
use crate::reader::effect::Effect;
use crate::reader::lists::Subject;
use crate::reader::model::Model;
use crate::reader::theme::Role;

/// Accepts what the machine was unsure of where the cursor stands.
pub(super) fn accept(model: &mut Model) -> Vec<Effect> {
    let edition = &model.edition;
    let doubted = doubted(model);
    if perhaps(edition, doubted).len() > 1 {
        open(model);
        model.say(Role::Notice, "it is perhaps one of several: choose");
        return Vec::new();
    }
    let all = doubted.iter().flat_map(|q| accepted(edition, *q)).collect();
    make(model, all)
}

/// Refuses that what the cursor stands on is the statement that it perhaps is; other doubts are set right
/// by saying what is true.
pub(super) fn refuse(model: &mut Model) -> Vec<Effect> {
    let refusals = refusals(&model.edition, doubted(model));
    if refusals.is_empty() {
        open(model);
        return Vec::new();
    }
    make(model, refusals)
}

/// Settles the doubts where the cursor stands; what it perhaps is stays open.
pub(super) fn confirm(model: &mut Model) -> Vec<Effect> {
    let corrections = rights(&model.edition, doubted(model));
    if corrections.is_empty() && !doubted(model).is_empty() {
        model.say(
            Role::Dim,
            "all that is open here is whether it is the same statement: y or n",
        );
        return Vec::new();
    }
    make(model, corrections)
}

/// The quotations of the doubt under the cursor.
fn doubted(model: &Model) -> &[QuotationIx] {
    match model.list_subject() {
        Some(Subject::Doubt(unsure)) => &unsure.quotations,
        _ => &[],
    }
}

/// Accepts that what only perhaps prints the selected statement prints it.
pub(super) fn accept_printing(model: &mut Model) -> Vec<Effect> {
    decide_printing(model, |edition, offered, statement| {
        joins(edition, &offered, statement)
    })
}

/// Refuses that what only perhaps prints the selected statement prints it.
pub(super) fn refuse_printing(model: &mut Model) -> Vec<Effect> {
    decide_printing(model, |edition, offered, statement| {
        partings(edition, &offered, statement)
    })
}

fn decide_printing(
    model: &mut Model,
    corrections: impl Fn(&Edition, Vec<QuotationIx>, StatementIx) -> Vec<Correction>,
) -> Vec<Effect> {
    let Some(statement) = model.shown_statement() else {
        model.say(Role::Problem, NO_STATEMENT);
        return Vec::new();
    };
    let offered = offered(model, statement);
    if offered.is_empty() {
        model.say(Role::Dim, "no printing of this statement has a ?");
        return Vec::new();
    }
    let all = corrections(&model.edition, offered, statement);
    make(model, all)
}

/// What only perhaps prints a statement: in the selected outlet, and where that has nothing open, in all.
fn offered(model: &Model, statement: StatementIx) -> Vec<QuotationIx> {
    let edition = &model.edition;
    let unsure = || edition[statement].witnesses.iter().filter(|w| !w.sure);
    let here = |article| edition.outlet_of(article) == model.location.selection.outlet;
    let one = unsure().any(|witness| here(witness.article));
    let wanted = unsure().filter(|witness| !one || here(witness.article));
    wanted.flat_map(|w| w.quotations.iter().copied()).collect()
}
