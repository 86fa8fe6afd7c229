//! The landing in words: the events where the timeline has the keys, else one event and its statements.

use super::{Lines, position, tell_line};
use crate::collation::Lineage;
use crate::corpus::Provenance;
use crate::edition::{Edition, Event, StatementIx, Witness};
use crate::reader::lists::statement_in_words;
use crate::reader::model::Model;
use crate::reader::screen::LandingPane;
use crate::reader::view::landing::difference_sentences;
use crate::reader::wording::{day_of, said};

pub(super) fn tell(model: &Model, out: &mut Lines) {
    let edition = &model.edition;
    if edition.articles.is_empty() {
        out.say("There is no article here. Open files or folders: verbatim PATH");
        for problem in &edition.problems {
            out.sub(problem.to_string());
        }
        return;
    }
    let chosen = model.location.selection.event;
    if model.location.pane == LandingPane::Timeline {
        out.say("Timeline.");
        for (number, event) in edition.events.iter().enumerate() {
            let at = position(number, edition.events.len(), number == chosen.0);
            out.say(format!("{at}{}", named(edition, event)));
        }
        return;
    }
    let Some(event) = edition.events.get(chosen.0) else {
        return;
    };
    let at = position(chosen.0, edition.events.len(), false);
    out.say(format!("Event {at}{}", named(edition, event)));
    out.gap();
    out.say("Statements.");
    let all = model.statements.len();
    for (number, statement) in model.statements.iter().enumerate() {
        let selected = model.location.selection.statement == Some(*statement);
        let words = statement_in_words((edition, &model.lost), *statement);
        tell_line(&position(number, all, selected), &words, out);
    }
    if let Some(statement) = model.location.selection.statement {
        out.gap();
        printings(model, statement, out);
    }
}

/// "Thu 1 Dec 2022, Okoro–Lind, printed by MT, KT."
fn named(edition: &Edition, event: &Event) -> String {
    let day = day_of(event);
    let story = event
        .story
        .map(|story| format!(", of the story {}", edition[story].title));
    let story = story.unwrap_or_default();
    let outlets = event.outlets.iter();
    let sigla: Vec<&str> = outlets.map(|o| edition[*o].siglum.as_str()).collect();
    let printed = sigla.join(", ");
    format!("{day}, {}{story}, printed by {printed}.", event.title)
}

fn printings(model: &Model, ix: StatementIx, out: &mut Lines) {
    let edition = &model.edition;
    let statement = &edition[ix];
    let speaker = edition.told_speaker(statement);
    let said = said(statement.said_on.as_ref());
    out.say(format!(
        "Printings of the selected statement: {speaker}, {said}."
    ));
    for (witness, siglum) in statement.witnesses.iter().zip(edition.sigla(statement)) {
        let outlet = edition.outlet_of(witness.article);
        let selected = if outlet == model.location.selection.outlet {
            ", selected"
        } else {
            ""
        };
        let words = edition.in_clauses(witness);
        out.say(format!("{siglum}{}{selected}: {words}", kind(witness)));
    }
    for sentence in difference_sentences(model, ix) {
        out.say(format!("Differs: {sentence}"));
    }
}

fn kind(witness: &Witness) -> String {
    let sure = if witness.sure { "" } else { ", perhaps" };
    let is_guess = witness
        .lineage_by
        .as_deref()
        .is_some_and(Provenance::is_guess);
    let lineage = match (witness.lineage, is_guess) {
        (Lineage::Verbatim, _) => String::new(),
        (lineage, false) => format!(", {}", lineage.name()),
        (lineage, true) => format!(", perhaps {}", lineage.name()),
    };
    format!(", {}{lineage}{sure}", witness.coverage.name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collation::SEAM;
    use crate::reader::fixture;

    #[test]
    fn lineage_and_seams_are_told_in_words() {
        let mut witness = fixture::edition().statements[0].witnesses[0].clone();
        witness.lineage = Lineage::BackTranslated;
        witness.lineage_by = Some(Box::new(Provenance::Reader));
        assert!(
            kind(&witness).ends_with(", back-translated"),
            "{}",
            kind(&witness)
        );
        let mut out = Lines::default();
        out.say(format!("“We sail” {SEAM} “at noon”"));
        assert_eq!(out.wrapped(80), "“We sail” then “at noon”\n");
    }
}
