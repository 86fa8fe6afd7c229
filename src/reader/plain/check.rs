//! The check screen in words: the finding with both places, then all findings.

use super::{Lines, position};
use crate::export::check::source_words;
use crate::reader::check::{Check, Drafts, JudgedPassage};
use crate::reader::model::Model;

pub(super) fn tell(model: &Model, state: &Check, out: &mut Lines) {
    let Some(drafts) = &model.drafts else { return };
    let draft = drafts.draft(state.draft_number);
    let path = draft.map_or("", |draft| &draft.path);
    out.say(format!("Check: {path}."));
    out.say(format!("{}.", drafts.facts().replace(" · ", ", ")));
    let Some(told) = drafts.passage(state.current) else {
        out.say("There is nothing to tell.");
        return;
    };
    out.gap();
    let one = if drafts.is_wide() {
        "Passage"
    } else {
        "Finding"
    };
    let at = format!("{one} {} of {}", state.current + 1, drafts.count());
    out.say(format!("{at}: {}.", verdict(&told)));
    out.sub(format!("Draft: “{}”", words(&told)));
    if let Some(place) = &told.finding.source {
        let article = &drafts.sources().articles[place.article];
        let name = match told.finding.is_nearest() {
            true => "Nearest",
            false => "Source",
        };
        out.sub(format!(
            "{name}: “{}”",
            source_words(told.finding, place, article)
        ));
        let place = drafts.where_is(place).replace(" · ¶", ", paragraph ");
        out.sub(format!("Where: {place}."));
    }
    if told.finding.source.is_none() {
        for words in drafts.no_source(state.current) {
            out.sub(words);
        }
    }
    for reason in told.reasons(drafts.sources()) {
        out.sub(reason.words);
    }
    out.gap();
    list(drafts, state.current, out);
}

/// Every finding on a line.
fn list(drafts: &Drafts, current: usize, out: &mut Lines) {
    for (number, told) in (0..drafts.count()).filter_map(|n| Some((n, drafts.passage(n)?))) {
        let at = position(number, drafts.count(), number == current);
        out.say(format!("{at}{}, “{}”", verdict(&told), words(&told)));
    }
}

fn words(told: &JudgedPassage<'_>) -> String {
    let draft = &told.checked.draft;
    told.finding.passage.words(&draft.text)
}

/// The sign of a stop in a word.
fn verdict(told: &JudgedPassage<'_>) -> String {
    told.verdict().replace(" ▲", ", a stop")
}
