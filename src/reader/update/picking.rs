//! Lists to choose from by some letters: places to go to, filters, kinds of differences.

use super::filtering::{add, changed};
use super::hiding::change_filter;
use super::{marks, settle, travel};
use crate::edition::{Edition, StatementIx};
use crate::notebook::Mark;
use crate::reader::cancel::CancelToken;
use crate::reader::effect::Effect;
use crate::reader::filter::{days, event_days, offers};
use crate::reader::mark_offers;
use crate::reader::model::Model;
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::picker::{Matched, Matching, PickAction, Picker, PickerEntry, PickerKind};
use crate::reader::prompt::PromptLine;
use crate::reader::screen::Screen;
use crate::reader::task::Task;
use crate::reader::theme::Role;
use crate::text::Span;
use std::sync::Arc;

/// Offers every article, event, statement and speaker.
pub(super) fn places(model: &mut Model) -> Vec<Effect> {
    let known = model.destinations.clone();
    let mut picker = Picker::new(PickerKind::Place, known.clone().unwrap_or_default());
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
    all: Arc<Vec<PickerEntry>>,
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
    open(model, Picker::new(PickerKind::Filter, Arc::new(all)));
}

/// Offers the kinds of differences of the statement that is compared.
pub(super) fn kinds(model: &mut Model) {
    let Screen::Compare(compare) = &model.location.screen else {
        return;
    };
    let entry = |(kind, count, hidden)| {
        let sort: &'static str = if hidden { "hidden" } else { "shown" };
        let kind: crate::collation::variant::VariantKind = kind;
        PickerEntry {
            sort,
            words: kind.shown().to_string(),
            remark: format!("{count} here"),
            target: PickAction::Kind(kind),
        }
    };
    let all: Vec<PickerEntry> = compare.kinds().into_iter().map(entry).collect();
    open(model, Picker::new(PickerKind::Kinds, Arc::new(all)));
}

/// Offers what the marks can be filtered by.
pub(super) fn mark_filters(model: &mut Model) {
    let all = mark_offers::offers(&model.mark_list, &model.edition, &model.notebook);
    open(model, Picker::new(PickerKind::MarkFilter, Arc::new(all)));
}

/// Offers the labels for a mark, and none.
pub(super) fn labels(model: &mut Model, mark: &Mark) -> Option<Effect> {
    let entry = |words: String, name: &str| PickerEntry {
        sort: "label",
        words,
        remark: if mark.label == name { "now" } else { "" }.into(),
        target: PickAction::Label(name.to_string()),
    };
    let set = model.config.labels.iter();
    let set = set.map(|l| entry(format!("{} {}", l.sign, l.name), &l.name));
    let all: Vec<PickerEntry> = set.chain([entry("no label".into(), "")]).collect();
    model.labelling = Some(mark.id.clone());
    open(model, Picker::new(PickerKind::Label, Arc::new(all)));
    None
}

fn open(model: &mut Model, picker: Picker) {
    let purpose = Purpose::Pick(Box::new(picker));
    model.overlay = Some(Overlay::Prompt(purpose, PromptLine::default()));
}

/// Other letters stand in the line.
pub(super) fn typed(edition: &Edition, picker: &mut Picker, text: &str) -> Vec<Effect> {
    let typed = match picker.kind {
        PickerKind::Filter => days(text, &event_days(edition)),
        PickerKind::MarkFilter => mark_offers::typed(text),
        _ => None,
    };
    // What the list says in these words is meant.
    picker.typed = typed.filter(|_| picker.listed(text).is_none());
    begin(picker.narrow(text))
}

/// Does what the chosen line says.
pub(super) fn choose(model: &mut Model, picker: &Picker) -> Vec<Effect> {
    let Some(entry) = picker.line(picker.chosen) else {
        model.say(Role::Dim, "nothing matches these letters");
        marks::call_off(model);
        return Vec::new();
    };
    match entry.target.clone() {
        PickAction::Article(article) => travel::article(model, article, Span::default()),
        PickAction::Event(event) => {
            let statements = model.edition[event].statements.clone();
            unfilter_for(model, &statements);
            model.go(Screen::Landing);
            model.choose_event(event);
        }
        PickAction::Statement(statement) => {
            unfilter_for(model, &[statement]);
            model.go(Screen::Landing);
            model.choose_statement(Some(statement));
        }
        PickAction::Add(chip) => {
            if picker.kind == PickerKind::Place {
                model.filter.chips.clear();
            }
            return add(model, chip);
        }
        PickAction::Drop(number) => {
            model.filter.chips.remove(number);
            changed(model);
        }
        PickAction::AddMarkFilter(filter) => marks::add_filter(model, filter),
        PickAction::DropMarkFilter(number) => {
            model.mark_list.filters.remove(number);
        }
        PickAction::Label(name) => return marks::label(model, &name),
        PickAction::Kind(kind) => {
            change_filter(model, |variant_filter| variant_filter.toggle(kind));
            settle(model);
            kinds(model);
        }
    }
    Vec::new()
}

/// Takes all filters away where they would hide what the reader goes to.
fn unfilter_for(model: &mut Model, statements: &[StatementIx]) {
    let row_passes = |s: &StatementIx| model.filter.passes(model.edition.row_of(*s));
    if !statements.iter().any(row_passes) {
        model.filter.chips.clear();
        model.refilter();
        model.say(
            Role::Notice,
            "the filters are taken away: they would hide it",
        );
    }
}
