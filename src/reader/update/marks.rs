//! Marking, taking marks away, writing them out.

use crate::edition::{ArticleIx, QuotationIx};
use crate::notebook::Anchoring;
use crate::reader::effect::Effect;
use crate::reader::model::Model;
use crate::reader::theme::Role;
use crate::text::Span;

/// Marks the selected outlet's printing of the selected statement, or takes its marks away.
pub(super) fn printing(model: &mut Model) -> Vec<Effect> {
    let selection = model.location.selection;
    let witness = selection
        .statement
        .and_then(|statement| model.edition.witness_of(statement, selection.outlet));
    let quotations = witness.map(|witness| witness.quotations.clone());
    quoted(model, &quotations.unwrap_or_default())
}

/// Marks quotations of one article, or takes their marks away.
pub(super) fn quoted(model: &mut Model, quotations: &[QuotationIx]) -> Vec<Effect> {
    let Some(first) = quotations.first() else {
        model.say(
            Role::Problem,
            "this outlet does not print the statement; choose one that does",
        );
        return Vec::new();
    };
    let article = model.edition[*first].article;
    let extents = quotations
        .iter()
        .map(|q| model.edition[*q].quotation.extent());
    let spans: Vec<Span> = extents.collect();
    passages(model, article, &spans)
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
    if let (Some(id), Some(span)) = (model.attaching.take(), spans.first()) {
        model.notebook.reattach(&id, &model.edition[article], *span);
        model.say(Role::Notice, "the mark stands here now; u takes it back");
        return vec![Effect::Save];
    }
    let id = &model.edition[article].id;
    let marks = model.notebook.marks().iter();
    let there: Vec<(Span, String)> = marks
        .filter(|mark| mark.article == *id && mark.anchoring != Anchoring::Lost)
        .filter(|mark| spans.contains(&mark.span))
        .map(|mark| (mark.span, mark.id.clone()))
        .collect();
    let missing = spans
        .iter()
        .filter(|s| !there.iter().any(|(span, _)| span == *s));
    let missing: Vec<Span> = missing.copied().collect();
    let siglum = model.edition[article].siglum.clone();
    let perhaps = is_perhaps(model, article, spans);
    if missing.is_empty() {
        for (_, id) in there {
            model.notebook.remove(&id);
        }
        model.say(
            Role::Notice,
            format!("{siglum}: mark taken away; u puts it back"),
        );
    } else {
        for span in missing {
            model.notebook.mark(&model.edition[article], span, "", &[]);
        }
        let all = model.notebook.marks().len();
        let doubt = if perhaps {
            " what is only perhaps the statement"
        } else {
            ""
        };
        model.say(
            Role::Notice,
            format!("{siglum}: marked{doubt} · {all} in all; M lists them, x exports"),
        );
    }
    vec![Effect::Save]
}

/// Takes the mark of this number away.
pub(super) fn remove(model: &mut Model, number: usize) -> Vec<Effect> {
    let Some(id) = model
        .notebook
        .marks()
        .get(number)
        .map(|mark| mark.id.clone())
    else {
        return Vec::new();
    };
    model.notebook.remove(&id);
    model.clamp_list();
    model.say(Role::Notice, "mark taken away; u puts it back");
    vec![Effect::Save]
}
