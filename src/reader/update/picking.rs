//! Lists to choose from by some letters: places to go to, filters, kinds of differences.

use super::{compare, travel};
use crate::edition::{Edition, Sort, StatementIx};
use crate::reader::effect::Effect;
use crate::reader::filter::{self, Chip, DifferenceSummary, days, offers};
use crate::reader::model::{Model, Overlay, Purpose, Screen};
use crate::reader::picker::{Entry, Matched, Matching, Picker, Target, Wanted};
use crate::reader::prompt::Line;
use crate::reader::task::{CancelToken, Task};
use crate::reader::theme::Role;
use crate::text::Span;
use std::sync::Arc;

/// So many statements are compared while the reader waits for a filter; more on a thread of their own.
const MAX_STATEMENTS_AT_ONCE: usize = 40;

/// Offers every article, event, statement and speaker.
pub(super) fn places(model: &mut Model) -> Vec<Effect> {
    let known = model.destinations.clone();
    let mut picker = Picker::new(Wanted::Place, known.clone().unwrap_or_default());
    picker.loading = known.is_none();
    open(model, picker);
    if known.is_some() {
        return Vec::new();
    }
    let list = Task::ListDestinations(
        Arc::clone(&model.edition),
        Arc::clone(&model.index.speakers),
    );
    vec![Effect::Begin(list)]
}

/// Everything that can be gone to has been gathered.
pub(super) fn destinations_listed(
    model: &mut Model,
    edition: &Arc<Edition>,
    all: Arc<Vec<Entry>>,
) -> Vec<Effect> {
    if !Arc::ptr_eq(edition, &model.edition) {
        return Vec::new();
    }
    model.destinations = Some(Arc::clone(&all));
    match &mut model.overlay {
        Some(Overlay::Prompt(Purpose::Pick(picker), line)) if picker.loading => {
            begin(picker.fill(all, line.text()))
        }
        _ => Vec::new(),
    }
}

/// What the letters typed match is known.
pub(super) fn matched(model: &mut Model, token: &CancelToken, matched: Matched) {
    if let Some(Overlay::Prompt(Purpose::Pick(picker), _)) = &mut model.overlay {
        picker.take(token, matched);
    }
}

/// Has letters matched beside the terminal.
fn begin(matching: Option<Matching>) -> Vec<Effect> {
    let matching = matching.map(|matching| Effect::Begin(Task::Match(matching)));
    matching.into_iter().collect()
}

/// Offers the filters.
pub(super) fn filters(model: &mut Model) {
    let all = offers(&model.edition, &model.index, &model.filter);
    open(model, Picker::new(Wanted::Filter, Arc::new(all)));
}

/// Offers the kinds of differences of the statement that is compared.
pub(super) fn kinds(model: &mut Model) {
    let Screen::Compare(compare) = &model.location.screen else {
        return;
    };
    let entry = |(kind, count, hidden)| {
        let sort: &'static str = if hidden { "hidden" } else { "shown" };
        let kind: crate::collation::variant::VariantKind = kind;
        Entry {
            sort,
            words: kind.name().to_string(),
            remark: format!("{count} here"),
            target: Target::Kind(kind),
        }
    };
    let all: Vec<Entry> = compare.kinds().into_iter().map(entry).collect();
    open(model, Picker::new(Wanted::Kinds, Arc::new(all)));
}

fn open(model: &mut Model, picker: Picker) {
    let purpose = Purpose::Pick(Box::new(picker));
    model.overlay = Some(Overlay::Prompt(purpose, Line::default()));
}

/// Other letters stand in the line.
pub(super) fn typed(picker: &mut Picker, text: &str) -> Vec<Effect> {
    if picker.wanted == Wanted::Filter {
        picker.typed = days(text);
    }
    begin(picker.narrow(text))
}

/// Does what the chosen line says.
pub(super) fn choose(model: &mut Model, picker: &Picker) -> Vec<Effect> {
    let Some(entry) = picker.line(picker.chosen) else {
        model.say(Role::Dim, "nothing matches these letters");
        return Vec::new();
    };
    match entry.target.clone() {
        Target::Article(article) => travel::article(model, article, Span::default()),
        Target::Event(event) => {
            let statements = model.edition[event].statements.clone();
            unfilter_for(model, &statements);
            model.go(Screen::Landing);
            model.choose_event(event);
        }
        Target::Statement(statement) => {
            unfilter_for(model, &[statement]);
            model.go(Screen::Landing);
            model.choose_statement(Some(statement));
        }
        Target::Add(chip) => {
            if picker.wanted == Wanted::Place {
                model.filter.chips.clear();
            }
            return add(model, chip);
        }
        Target::Drop(number) => {
            model.filter.chips.remove(number);
            changed(model);
        }
        Target::Kind(kind) => {
            compare::change_filter(model, |variant_filter| variant_filter.toggle(kind));
            model.settle();
            kinds(model);
        }
    }
    Vec::new()
}

/// Takes all filters away where they would hide what the reader goes to.
fn unfilter_for(model: &mut Model, statements: &[StatementIx]) {
    if !statements.iter().any(|s| model.filter.passes(*s)) {
        model.filter.chips.clear();
        model.refilter();
        model.say(
            Role::Notice,
            "the filters are taken away: they would hide it",
        );
    }
}

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

/// Takes the last filter away.
pub(super) fn drop_last(model: &mut Model) {
    match model.filter.chips.pop() {
        Some(_) => changed(model),
        None => model.say(Role::Dim, "no filter is set; f sets one"),
    }
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

/// Finds out what passes now, and shows it.
fn changed(model: &mut Model) {
    let before = model.location.selection.statement;
    model.refilter();
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
    let (all, passing) = (
        model.edition.statements.len(),
        model.filter.count(&model.edition),
    );
    let words = match model.filter.is_set() {
        true => format!("{passing} of {all} statements; F takes the last filter away"),
        false => format!("all {all} statements"),
    };
    model.say(Role::Notice, words);
}
