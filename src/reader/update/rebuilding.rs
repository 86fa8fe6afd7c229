//! Corrections made, taken back and put on other words; the edition is built anew with them.

use crate::edition::{ArticleIx, Correction};
use crate::export::correction_in_words_of_both;
use crate::reader::correction::outcome::{done, is_so};
use crate::reader::effect::Effect;
use crate::reader::model::{Attaching, Model};
use crate::reader::screen::Screen;
use crate::reader::theme::Role;
use crate::text::Span;
use std::ops::Range;
use std::sync::Arc;

/// Writes corrections in the notebook and has the edition built with them.
pub(super) fn make(model: &mut Model, mut corrections: Vec<Correction>) -> Vec<Effect> {
    corrections.retain(|correction| !is_so(&model.edition, correction));
    if corrections.is_empty() {
        model.say(Role::Dim, "that is how it is read already");
        return Vec::new();
    }
    let said = done(&model.edition, &corrections);
    let apart = corrections.iter().find_map(|correction| match correction {
        Correction::Apart { quotation, from } => Some((quotation.clone(), from.clone())),
        _ => None,
    });
    model.notebook.correct_all(corrections, &model.edition);
    if let Screen::Source(source) = &mut model.location.screen {
        source.cancel();
    }
    let effects = rebuild(model, said);
    model.parted = apart;
    effects
}

/// Has the edition built with the corrections as they are now, and says what was done: now, and when it is there.
pub(super) fn rebuild(model: &mut Model, done: String) -> Vec<Effect> {
    model.say(Role::Notice, format!("{done}; reading anew …"));
    model.said_when_rebuilt = done;
    model.parted = None;
    vec![Effect::Save, Effect::Rebuild]
}

/// Takes back all corrections of the deed of this number: one half of it would say something else than the reader said.
pub(super) fn withdraw(model: &mut Model, number: usize) -> Vec<Effect> {
    let Some(deed) = model.notebook.deeds().nth(number) else {
        return Vec::new();
    };
    let all = model.notebook.corrections().skip(deed.start);
    let all: Vec<Correction> = all.take(deed.len()).cloned().collect();
    let first = all
        .first()
        .map(|first| correction_in_words_of_both(&model.edition, &model.notebook, first));
    for correction in &all {
        model.notebook.withdraw(correction);
    }
    let words = first.unwrap_or_default();
    model.clamp_list();
    rebuild(
        model,
        format!("correction “{words}” taken back; u makes it again"),
    )
}

/// Puts a deed, told by its first correction, on these words; where they are none that it could be about, it still waits.
pub(super) fn put(
    model: &mut Model,
    first: Correction,
    done: String,
    article: ArticleIx,
    span: Span,
) -> Vec<Effect> {
    let is_meant =
        |deed: &Range<usize>| model.notebook.corrections().nth(deed.start) == Some(&first);
    let deed = model.notebook.deeds().find(is_meant).unwrap_or_default();
    let edition = Arc::clone(&model.edition);
    if model.notebook.reattach_deed(deed, &edition, article, span) {
        return rebuild(model, done);
    }
    model.attaching = Some(Attaching::Correction(first));
    model.say(
        Role::Problem,
        "no quotation stands in these words: go to one, or select some of its words",
    );
    Vec::new()
}
