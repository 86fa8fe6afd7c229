//! Marking, taking marks away, writing them out.

use super::rebuilding;
use super::travel::NO_STATEMENT;
use crate::edition::{ArticleIx, QuotationIx, Witness};
use crate::notebook::Mark;
use crate::reader::effect::Effect;
use crate::reader::mark_list::{MarkFilter, named};
use crate::reader::model::{Attaching, Model};
use crate::reader::theme::Role;
use crate::text::{Span, counted, join_sigla};
use std::sync::Arc;

const NOT_PRINTED: &str = "this outlet does not print the statement; choose one that does";

/// Marks the selected outlet's printing of the selected statement, or takes its marks away.
pub(super) fn printing(model: &mut Model) -> Vec<Effect> {
    let quotations = selected_printing(model);
    quoted(model, &quotations)
}

/// The quotations of the selected outlet's printing of the selected statement.
fn selected_printing(model: &Model) -> Vec<QuotationIx> {
    let selection = model.location.selection;
    let witness = selection
        .statement
        .and_then(|statement| model.edition.witness_of(statement, selection.outlet));
    witness.map_or_else(Vec::new, |witness| witness.quotations.clone())
}

/// Marks quotations of one article, or takes their marks away.
pub(super) fn quoted(model: &mut Model, quotations: &[QuotationIx]) -> Vec<Effect> {
    let Some(first) = quotations.first() else {
        model.say(Role::Problem, NOT_PRINTED);
        return Vec::new();
    };
    let article = model.edition[*first].article;
    let extents = quotations
        .iter()
        .map(|q| model.edition[*q].quotation.extent());
    let spans: Vec<Span> = extents.collect();
    passages(model, article, &spans)
}

/// What is done with a mark.
pub(super) type WithMark = fn(&mut Model, &Mark) -> Option<Effect>;

/// Does something with the mark on the selected outlet's printing; marks that first where it has no mark.
pub(super) fn beside_printing(model: &mut Model, then: WithMark) -> Vec<Effect> {
    let quotations = selected_printing(model);
    let extents = quotations
        .iter()
        .map(|q| model.edition[*q].quotation.extent());
    let spans: Vec<Span> = extents.collect();
    match quotations.first() {
        Some(first) => {
            let article = model.edition[*first].article;
            with_mark_at(model, article, &spans, then, printing)
        }
        None => {
            model.refuse_line(NOT_PRINTED);
            Vec::new()
        }
    }
}

/// Does something with the mark that was just made here, else with the one that lies on these places of the article, of
/// several the last; where none does, `mark` makes one, which is saved with what is written on it. A mark of words inside of them is another's.
pub(super) fn with_mark_at(
    model: &mut Model,
    article: ArticleIx,
    spans: &[Span],
    then: WithMark,
    mark: fn(&mut Model) -> Vec<Effect>,
) -> Vec<Effect> {
    let id = model.edition[article].id.clone();
    let there = |model: &Model| {
        let lies_here = |m: &&Mark| {
            let mut all = spans.iter();
            all.all(|span| m.spans_in(&id).any(|marked| marked == *span))
        };
        model.notebook.marks().iter().rfind(lies_here).cloned()
    };
    let just_marked = |model: &Model| {
        let made = model.just_marked.as_ref()?;
        let is_here = |marked: Span| spans.iter().any(|span| marked.overlaps(span));
        let mut marks = model.notebook.marks().iter();
        let mark = marks.find(|mark| mark.id == *made)?;
        mark.spans_in(&id).any(is_here).then(|| mark.clone())
    };
    if let Some(mark) = just_marked(model).or_else(|| there(model)) {
        return then(model, &mark).into_iter().collect();
    }
    let before = model.notebook.marks().len();
    let mut effects = mark(model);
    if let Some(mark) = there(model) {
        if model.notebook.marks().len() > before {
            model.made_for_note = Some(mark.id.clone());
            effects.clear();
            // Whether it stays is told when something is written on it, or nothing.
            model.notice = None;
        }
        effects.extend(then(model, &mark));
    }
    effects
}

/// Removes the mark that was made only so that something could be written on it, once the reader calls the note off.
pub(super) fn call_off(model: &mut Model) {
    if let Some(id) = model.made_for_note.take() {
        model.notebook.unmake(&id);
        model.list_marks();
        model.say(Role::Dim, "called off; nothing is marked");
    }
}

/// Whether these passages are a printing that is only *perhaps* of the selected statement.
fn is_perhaps(model: &Model, article: ArticleIx, spans: &[Span]) -> bool {
    let edition = &model.edition;
    let statement = model.location.selection.statement;
    let witnesses = statement.map_or(&[][..], |s| &edition[s].witnesses);
    let mut unsure = witnesses.iter().filter(|w| !w.sure && w.article == article);
    unsure.any(|witness| {
        let printed = witness.quotations.iter();
        let mut printed = printed.map(|q| edition[*q].quotation.extent());
        printed.any(|extent| spans.contains(&extent))
    })
}

/// Marks passages of an article; where all of them are marked already, takes the marks away.
pub(super) fn passages(model: &mut Model, article: ArticleIx, spans: &[Span]) -> Vec<Effect> {
    let attached = model.attached();
    if let (Some(attached), Some(waiting), Some(span)) =
        (attached, model.attaching.take(), spans.first())
    {
        return put(model, waiting, &attached, article, *span);
    }
    let siglum = model.edition[article].siglum.clone();
    let perhaps = is_perhaps(model, article, spans);
    let places: Vec<(ArticleIx, Span)> = spans.iter().map(|span| (article, *span)).collect();
    let doubt = if perhaps {
        " what is only perhaps the statement,"
    } else {
        ""
    };
    toggle(model, &places, &siglum, doubt)
}

/// Puts what waits for other words on these.
fn put(
    model: &mut Model,
    waiting: Attaching,
    words: &str,
    article: ArticleIx,
    span: Span,
) -> Vec<Effect> {
    let said = format!("{words} stands here now; u takes it back");
    match waiting {
        Attaching::Mark(id) => {
            let article = &model.edition[article];
            model.notebook.reattach(&id, article, span);
            model.say(Role::Notice, said);
            vec![Effect::Save]
        }
        Attaching::Correction(correction) => {
            rebuilding::put(model, correction, said, article, span)
        }
    }
}

/// Marks the selected statement in every outlet that surely prints it, in one step; where all of it is marked already,
/// takes the marks away.
pub(super) fn statement(model: &mut Model) -> Vec<Effect> {
    let edition = &model.edition;
    let statement = model.shown_statement();
    let witnesses = statement.map_or(&[][..], |s| &edition[s].witnesses);
    let sure: Vec<&Witness> = witnesses.iter().filter(|witness| witness.sure).collect();
    let places = sure.iter().flat_map(|witness| {
        let printed = edition.distinct_quotations(witness).into_iter();
        printed.map(|q| (witness.article, edition[q].quotation.extent()))
    });
    let places: Vec<(ArticleIx, Span)> = places.collect();
    let mut sigla: Vec<&str> = Vec::new();
    for witness in sure {
        let siglum = edition[witness.article].siglum.as_str();
        if !sigla.contains(&siglum) {
            sigla.push(siglum);
        }
    }
    if places.is_empty() {
        model.say(Role::Problem, NO_STATEMENT);
        return Vec::new();
    }
    let sigla = join_sigla(&sigla, ", ");
    toggle(model, &places, &sigla, " the statement,")
}

/// Marks places as one mark; where one lies on all of them already, takes that away, or where it lies on others too, takes
/// them out of it: only what the reader points at goes. `what` is said of what is marked.
fn toggle(model: &mut Model, places: &[(ArticleIx, Span)], sigla: &str, what: &str) -> Vec<Effect> {
    let edition = Arc::clone(&model.edition);
    let lies_on = |mark: &&Mark, (article, span): &(ArticleIx, Span)| {
        let id = &edition[*article].id;
        mark.spans_in(id).any(|marked| marked == *span)
    };
    let mut marks = model.notebook.marks().iter();
    let there = marks.find(|mark| places.iter().all(|place| lies_on(mark, place)));
    let placed = places
        .iter()
        .map(|(article, span)| (&edition[*article], *span));
    let placed: Vec<_> = placed.collect();
    if let Some(mark) = there.cloned() {
        let others = mark.passages().filter(|passage| {
            let mut placed = placed.iter();
            !placed.any(|(article, span)| passage.is_in(&article.id) && passage.span == *span)
        });
        let others = others.count();
        let said = match others {
            0 => {
                model.notebook.remove(&mark.id);
                taken_away(&mark)
            }
            _ => {
                model.notebook.take_out(&mark.id, &placed);
                let left = counted(others, "other passage");
                format!(
                    "taken out of the mark {}, which keeps {left}; u puts it back",
                    named(&mark)
                )
            }
        };
        model.say(Role::Notice, format!("{sigla}: {said}"));
    } else {
        model.just_marked = model.notebook.mark_passages(&placed);
        let all = model.notebook.marks();
        let words = all.last().map(named).unwrap_or_default();
        let all = all.len();
        model.say(
            Role::Notice,
            format!("{sigla}: marked{what} {words} · {all} in all; M lists and exports them"),
        );
    }
    vec![Effect::Save]
}

/// "mark “We sail” with its note and 2 tags taken away; u brings it back"
fn taken_away(mark: &Mark) -> String {
    let passages = mark.passages().count();
    let tags = mark.tags.len();
    let lost = [
        (passages > 1).then(|| counted(passages, "passage")),
        (!mark.note.is_empty()).then(|| "note".into()),
        (tags > 0).then(|| counted(tags, "tag")),
        (!mark.label.is_empty()).then(|| "label".into()),
    ];
    let lost: Vec<String> = lost.into_iter().flatten().collect();
    let with = match lost.split_last() {
        None => String::new(),
        Some((only, [])) => format!(" with its {only}"),
        Some((last, others)) => format!(" with its {} and {last}", others.join(", ")),
    };
    format!("mark {}{with} taken away; u brings it back", named(mark))
}

/// Takes a mark away.
pub(super) fn remove(model: &mut Model, id: &str) -> Vec<Effect> {
    let Some(mark) = model.notebook.remove(id) else {
        return Vec::new();
    };
    model.list_marks();
    let said = taken_away(&mark);
    model.say(Role::Notice, said);
    vec![Effect::Save]
}

/// Gives a label to the mark that waits for one.
pub(super) fn label(model: &mut Model, name: &str) -> Vec<Effect> {
    let Some(id) = model.labelling.take() else {
        return Vec::new();
    };
    model.notebook.label(&id, name);
    let is_made = model.made_for_note.take().is_some();
    let shown = || model.config.labels.shown(name);
    let said = match (name, is_made) {
        ("", true) => "marked, without a label; u takes it back".to_string(),
        ("", false) => "label taken away; u puts it back".to_string(),
        (_, true) => format!("marked, label: {}", shown()),
        (_, false) => format!("label: {}", shown()),
    };
    model.say(Role::Notice, said);
    vec![Effect::Save]
}

/// The next order of the list of marks.
pub(super) fn sort(model: &mut Model) {
    model.mark_list.order = model.mark_list.order.next();
    let name = model.mark_list.order.name();
    model.say(Role::Notice, format!("sorted: {name}"));
}

/// Lists only what passes this filter, too; one that nothing passes is not set.
pub(super) fn add_filter(model: &mut Model, filter: MarkFilter) {
    let words = filter.shown();
    model.mark_list.filters.push(filter);
    model.list_marks();
    if model.mark_list.shown.is_empty() {
        model.mark_list.filters.pop();
        model.list_marks();
        let said = format!("no mark passes with {words}; it is not set");
        model.say(Role::Problem, said);
    }
}

/// Takes the last filter of the marks away.
pub(super) fn drop_last_filter(model: &mut Model) {
    if model.mark_list.filters.pop().is_none() {
        model.say(Role::Dim, "no filter is set; f sets one");
    }
}
