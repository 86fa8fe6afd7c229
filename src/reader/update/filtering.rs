//! Setting filters and taking them away; comparing all statements where a filter or an order asks for it.

use crate::edition::{Edition, Sort, StatementIx};
use crate::reader::effect::Effect;
use crate::reader::filter::{self, Chip, DifferenceSummary};
use crate::reader::model::Model;
use crate::reader::screen::Screen;
use crate::reader::task::Task;
use crate::reader::theme::Role;
use crate::text::counted;
use std::sync::Arc;

/// So many statements are compared while the reader waits for a filter; more on a thread of their own.
const MAX_STATEMENTS_AT_ONCE: usize = 40;

/// Shows only what passes this filter, too.
pub(super) fn add(model: &mut Model, chip: Chip) -> Vec<Effect> {
    let before = model.location.selection;
    let words = chip.shown();
    if !model.filter.chips.contains(&chip) {
        model.filter.chips.push(chip);
    }
    let effects = compare_all(model);
    if !effects.is_empty() {
        return effects;
    }
    model.refilter();
    if model.statements.is_empty() {
        model.filter.chips.pop();
        model.location.selection = before;
        model.refilter();
        model.say(
            Role::Problem,
            format!("nothing passes with “{words}”; it is not set"),
        );
        return Vec::new();
    }
    show(model, before.statement);
    Vec::new()
}

/// Takes the last filter away.
pub(super) fn drop_last(model: &mut Model) {
    match model.filter.chips.pop() {
        Some(_) => changed(model),
        None => model.say(Role::Dim, "no filter is set; f sets one"),
    }
}

/// Finds out what passes now, and shows it.
pub(super) fn changed(model: &mut Model) {
    let before = model.location.selection.statement;
    model.refilter();
    show(model, before);
}

/// Compares the printings of all statements where that must be known: at once where they are few.
pub(super) fn compare_all(model: &mut Model) -> Vec<Effect> {
    if !model.waits() {
        return Vec::new();
    }
    if model.filter.comparing {
        return Vec::new();
    }
    let several = filter::several(&model.edition.statements);
    if several > MAX_STATEMENTS_AT_ONCE {
        model.say(Role::Notice, format!("comparing {several} statements …"));
        model.filter.comparing = true;
        return vec![Effect::Begin(Task::CompareAll(Arc::clone(&model.edition)))];
    }
    model.filter.differences = Some(Arc::new(filter::summarize(&model.edition)));
    Vec::new()
}

/// The differences of all statements are known.
pub(super) fn all_compared(
    model: &mut Model,
    edition: &Arc<Edition>,
    differences: Arc<Vec<DifferenceSummary>>,
) {
    if !Arc::ptr_eq(edition, &model.edition) {
        return;
    }
    model.filter.comparing = false;
    model.filter.differences = Some(differences);
    if !model.filter.chips.iter().any(Chip::asks_differences) {
        if model.location.order == Sort::Weight {
            model.relist();
            let name = model.location.order.name();
            model.say(Role::Notice, format!("sorted: {name}"));
        }
        return;
    }
    let before = model.location.selection.statement;
    model.refilter();
    if model.statements.is_empty() {
        let chips = &mut model.filter.chips;
        let asked = chips.iter().rposition(Chip::asks_differences);
        let asked = asked.map(|number| chips.remove(number));
        model.refilter();
        let words = asked.map_or_else(String::new, |chip| chip.shown());
        return model.say(
            Role::Problem,
            format!("nothing passes with “{words}”; it is not set"),
        );
    }
    show(model, before);
}

/// Leaves a screen whose statement does not pass, and says how much does.
fn show(model: &mut Model, before: Option<StatementIx>) {
    let gone = model.location.selection.statement != before;
    if gone
        && matches!(
            model.location.screen,
            Screen::Compare(_) | Screen::Source(_)
        )
    {
        model.go(Screen::Landing);
    }
    if let Screen::List(list) = &mut model.location.screen {
        list.cursor = 0;
    }
    let (all, passing) = (model.filter.rows(), model.filter.count());
    let words = match model.filter.is_set() {
        true => format!(
            "{passing} of {}; F takes the last filter away",
            counted(all, "statement")
        ),
        false => format!("all of {}", counted(all, "statement")),
    };
    model.say(Role::Notice, words);
}
