//! Handing a passage to other programs: the clipboard, the browser, the editor.

use crate::edition::{ArticleIx, QuotationIx};
use crate::export::address;
use crate::export::cite;
use crate::reader::effect::Effect;
use crate::reader::model::Model;
use crate::reader::screen::Screen;
use crate::reader::theme::Role;
use crate::text::Span;

/// What the cursor stands on: stretches of one article.
struct Passage {
    article: ArticleIx,
    /// The stretches in their order; one at least.
    spans: Vec<Span>,
}

/// The selected passage, the chosen printing, a finding's place of a source, or the place of a list's line.
fn passage(model: &Model) -> Option<Passage> {
    let edition = &model.edition;
    let quoted = |quotations: &[QuotationIx]| {
        let extents = quotations.iter().map(|q| edition[*q].quotation.extent());
        Some(Passage {
            article: edition[*quotations.first()?].article,
            spans: extents.collect(),
        })
    };
    let one = |(article, span)| Passage {
        article,
        spans: vec![span],
    };
    match &model.location.screen {
        Screen::Landing => {
            let selection = model.location.selection;
            let witness = edition.witness_of(selection.statement?, selection.outlet)?;
            quoted(&witness.quotations)
        }
        Screen::Compare(compare) => match compare.selected(edition) {
            Some(selected) => Some(one(selected)),
            None => quoted(compare.printing(edition)),
        },
        Screen::Source(source) => source.passage(edition).map(one),
        Screen::Check(state) => {
            let told = model.drafts.as_ref()?.passage(state.current)?;
            let place = told.finding.source.as_ref()?;
            Some(Passage {
                article: ArticleIx(place.article),
                spans: place.spans.clone(),
            })
        }
        Screen::List(list) => {
            let place = list.spec().place(&model.list_data(), list.cursor);
            place.map(one)
        }
    }
}

/// The [`passage`]; in an article without one the place where it is read, which has no words.
fn place(model: &Model) -> Option<Passage> {
    passage(model).or_else(|| match &model.location.screen {
        Screen::Source(source) => {
            let pane = source.pane();
            let byte = pane.reading_place(&model.edition);
            Some(Passage {
                article: pane.article,
                spans: vec![Span::new(byte, byte)],
            })
        }
        _ => None,
    })
}

/// Copies the passage with its citation.
pub(super) fn copy(model: &mut Model) -> Vec<Effect> {
    let Some(passage) = passage(model).filter(|p| p.spans.iter().any(|span| !span.is_empty()))
    else {
        model.say(Role::Problem, "there is no passage here to copy");
        return Vec::new();
    };
    let edition = &model.edition;
    let cited = passage.spans.iter();
    let cited: Vec<String> = cited
        .map(|span| cite(edition, passage.article, *span))
        .collect();
    let text = cited.join("\n");
    let siglum = edition[passage.article].siglum.clone();
    model.say(
        Role::Notice,
        format!("{siglum}: copied with its citation, by way of the terminal"),
    );
    vec![Effect::Copy(text)]
}

/// Opens the article's page at the passage.
pub(super) fn browse(model: &mut Model) -> Vec<Effect> {
    let Some(passage) = place(model) else {
        model.say(Role::Problem, "there is no article here to open");
        return Vec::new();
    };
    let article = &model.edition[passage.article];
    let siglum = &article.siglum;
    let Some(url) = &article.url else {
        let why = format!("{siglum} states no address; url in corpus.toml sets it");
        model.say(Role::Problem, why);
        return Vec::new();
    };
    let words = passage.spans.first().copied().unwrap_or_default();
    let Some(address) = address(article, words) else {
        let why = format!("not opened: {url} is no web address");
        model.say(Role::Problem, why);
        return Vec::new();
    };
    model.say(Role::Notice, format!("{siglum}: opening {address}"));
    vec![Effect::Browse(address)]
}

/// Where no browser could be started, the address goes to the clipboard: over SSH the browser is elsewhere.
pub(super) fn unopened(model: &mut Model, address: String, why: &str) -> Vec<Effect> {
    model.say(
        Role::Problem,
        format!(
            "the address is copied, since no browser could be started (BROWSER names one): {why}"
        ),
    );
    vec![Effect::Copy(address)]
}

/// Opens the file of the article or the draft at the passage.
pub(super) fn edit(model: &mut Model) -> Vec<Effect> {
    if let Screen::Check(state) = &model.location.screen {
        let told = model
            .drafts
            .as_ref()
            .and_then(|drafts| drafts.passage(state.current));
        let span = told.map_or(Span::default(), |told| told.finding.passage.span);
        return vec![Effect::EditDraft(state.draft_number, span)];
    }
    match place(model) {
        Some(passage) => {
            let span = passage.spans.first().copied().unwrap_or_default();
            vec![Effect::Edit(passage.article, span)]
        }
        None => {
            model.say(Role::Problem, "there is no article here to edit");
            Vec::new()
        }
    }
}
