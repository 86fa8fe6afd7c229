//! Going from screen to screen, and back.

use super::filtering;
use crate::edition::{ArticleIx, QuotationIx, StatementIx};
use crate::reader::commands::Command;
use crate::reader::compare::Compare;
use crate::reader::effect::Effect;
use crate::reader::lists::ListKind;
use crate::reader::model::Model;
use crate::reader::screen::Screen;
use crate::reader::source::Source;
use crate::reader::theme::Role;
use crate::text::Span;

/// What is said where a command of a statement finds none on the screen.
pub(super) const NO_STATEMENT: &str =
    "no statement stands here; } goes to a quotation in an article";

/// The next order of the statements. For that of weight all of them are compared first.
pub(super) fn sort(model: &mut Model) -> Vec<Effect> {
    model.location.order = model.location.order.next();
    let effects = filtering::compare_all(model);
    model.statements = model.listed(model.location.selection.event);
    if let Screen::List(list) = &mut model.location.screen {
        list.cursor = 0;
    }
    if effects.is_empty() {
        let name = model.location.order.name();
        model.say(Role::Notice, format!("sorted: {name}"));
    }
    effects
}

/// Shows a list from its beginning; where it is shown already, the cursor goes there.
pub(super) fn show(model: &mut Model, kind: ListKind) {
    if !model.location.screen.lists(kind) {
        model.go(Screen::list(kind));
    }
    model.list_all();
    model.list_marks();
    if let Screen::List(list) = &mut model.location.screen {
        list.cursor = 0;
    }
}

/// Opens the selected statement in Compare or in its source.
pub(super) fn statement(model: &mut Model, command: Command) {
    let selection = model.location.selection;
    let Some(statement) = model.shown_statement() else {
        model.say(Role::Dim, NO_STATEMENT);
        return;
    };
    if command == Command::Compare {
        model.go(Screen::Compare(Box::new(compare(model, statement))));
        follow(model);
    } else {
        let witness = model.edition.witness_of(statement, selection.outlet);
        let article = witness.map(|witness| witness.article);
        source(model, statement, article);
    }
}

/// Opens a statement in an article that prints it.
pub(super) fn source(model: &mut Model, statement: StatementIx, article: Option<ArticleIx>) {
    let source = Source::at_statement(&model.edition, statement, article);
    if let Some(source) = source {
        model.go(Screen::Source(Box::new(source)));
    }
}

/// The printings of a statement, the selected outlet's chosen; where that does not print it, the base, as in its source.
pub(super) fn compare(model: &Model, statement: StatementIx) -> Compare {
    let mut compare = Compare::new(&model.edition, statement, model.variant_filter.clone());
    let outlet = model.location.selection.outlet;
    let own = model.edition.witness_of(statement, outlet);
    let statement = &model.edition[statement];
    if let Some(witness) = own.or(statement.witnesses.get(statement.base)) {
        compare.choose(witness.article);
    }
    compare
}

/// Opens an article at a place, and keeps the way back.
pub(super) fn article(model: &mut Model, article: ArticleIx, span: Span) {
    let source = at(model, article, span);
    model.go(Screen::Source(Box::new(source)));
    follow(model);
}

/// Opens an article at a place without others beside it: what is asked for there is this one alone.
pub(super) fn article_alone(model: &mut Model, article: ArticleIx, span: Span) {
    let mut source = Source::at_place(&model.edition, article, span.start);
    source.panes[0].sought = Some(span).filter(|span| !span.is_empty());
    model.go(Screen::Source(Box::new(source)));
    follow(model);
}

/// Turns the source screen to a place.
pub(super) fn turn_to(model: &mut Model, article: ArticleIx, span: Span) {
    let source = at(model, article, span);
    model.location.screen = Screen::Source(Box::new(source));
    follow(model);
}

/// The source at a place: on the quotation that stands there, if one does.
fn at(model: &Model, article: ArticleIx, span: Span) -> Source {
    let mut quotations = model.edition.quotations_of(article);
    let quoted = |q: &QuotationIx| model.edition[*q].quotation.extent().overlaps(&span);
    let mut source = match quotations.find(quoted) {
        Some(quotation) => Source::at_quotation(&model.edition, quotation),
        None => Source::at_place(&model.edition, article, span.start),
    };
    source.panes[0].sought = Some(span).filter(|span| !span.is_empty());
    source
}

/// Lets the selection follow what the screen stands on.
pub(super) fn follow(model: &mut Model) {
    let (statement, article) = model.location.screen.subject();
    if statement.is_some() && statement != model.location.selection.statement {
        model.choose_statement(statement);
    }
    if let Some(article) = article {
        model.location.selection.outlet = model.edition.outlet_of(article);
    }
}

/// Goes to another statement of the event, or over its end to the next event's, on the same screen.
pub(super) fn other_statement(model: &mut Model, command: Command, count: Option<usize>) {
    // One that is only selected on another screen is none to go on from.
    let Some(now) = model.shown_statement() else {
        model.say(Role::Dim, NO_STATEMENT);
        return;
    };
    let times = count.unwrap_or(1).max(1);
    let last = model.edition.statements.len().saturating_sub(1);
    let at = match (model.position(), command) {
        (Some(at), Command::NextStatement) => model.statements.get(at + times).copied(),
        (Some(at), _) => at.checked_sub(times).map(|at| model.statements[at]),
        (None, _) => None,
    };
    let passes = |number: &usize| model.filter.passes(StatementIx(*number));
    let mut after = (now.0 + 1..=last).filter(passes);
    let mut before = (0..now.0).rev().filter(passes);
    let beyond = match command {
        Command::NextStatement => after.nth(times - 1),
        _ => before.nth(times - 1),
    };
    let next = at.or(beyond.map(StatementIx)).unwrap_or(now);
    if next == now {
        model.say(Role::Dim, "there is no other statement that way");
        return;
    }
    model.choose_statement(Some(next));
    let outlet = model.location.selection.outlet;
    let article = model.edition.witness_of(next, outlet).map(|w| w.article);
    match &model.location.screen {
        Screen::Compare(before) => {
            let layout = before.chosen_layout.then_some(before.layout);
            let mut compare = compare(model, next);
            if let Some(layout) = layout {
                compare.set_layout(layout);
            }
            model.location.screen = Screen::Compare(Box::new(compare));
        }
        Screen::Source(_) => {
            if let Some(source) = Source::at_statement(&model.edition, next, article) {
                model.location.screen = Screen::Source(Box::new(source));
            }
        }
        Screen::Landing | Screen::Check(_) | Screen::List(_) => {}
    }
}

/// Back, forward, or out of what is being done.
pub(super) fn back(model: &mut Model, command: Command) {
    if command == Command::Cancel && model.location.screen.cancel() {
        return;
    }
    if command == Command::Cancel && model.attaching.take().is_some() {
        model.say(Role::Notice, "it stays where it is");
        return;
    }
    if command == Command::Cancel && std::mem::take(&mut model.zen) {
        return;
    }
    let left = model.location.selection;
    let moved = match command {
        Command::Forward => model.jumps.forward(&mut model.location),
        _ => model.jumps.back(&mut model.location),
    };
    if moved {
        // Who stepped from statement to statement of one event finds the last of them on the landing.
        let landing = matches!(model.location.screen, Screen::Landing);
        if landing && left.event == model.location.selection.event {
            model.location.selection = left;
        }
        let event = model.location.selection.event;
        model.statements = model.listed(event);
    } else if command != Command::Cancel {
        let end = if command == Command::Forward {
            "forward"
        } else {
            "back"
        };
        model.say(Role::Dim, format!("there is nowhere to go {end} to"));
    }
}
