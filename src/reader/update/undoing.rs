//! Taking back what was done last, and doing it again: marks, corrections, and what another notebook brought.

use super::rebuilding::rebuild;
use crate::export::correction_in_words_of_both;
use crate::notebook::{StepTargets, UndoneStep};
use crate::reader::effect::Effect;
use crate::reader::mark_list::{named, sigla};
use crate::reader::model::Model;
use crate::reader::theme::Role;
use crate::text::join_sigla;

/// Takes back what was done last, also in an earlier run.
pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
    let touched = model.notebook.last_done();
    let taken = model.notebook.undo(&model.edition.articles);
    exchanged(model, taken, &touched, "take back", undone)
}

/// Does again what was taken back last.
pub(super) fn redo(model: &mut Model) -> Vec<Effect> {
    let touched = model.notebook.last_undone();
    let taken = model.notebook.redo(&model.edition.articles);
    exchanged(model, taken, &touched, "do again", redone)
}

/// What was taken back, in words: before what it was about and behind it.
fn undone(taken: UndoneStep) -> (&'static str, &'static str) {
    match taken {
        UndoneStep::Made => ("mark", "taken back; U makes it again"),
        UndoneStep::Removed => ("mark", "is back; U takes it away again"),
        UndoneStep::Note => ("note on", "taken back; U writes it again"),
        UndoneStep::Tags => ("tags of", "taken back; U sets them again"),
        UndoneStep::Label => ("label of", "taken back; U sets it again"),
        UndoneStep::Passages => (
            "mark",
            "is back on its words before; U puts it on the others again",
        ),
        UndoneStep::Put => (
            "correction",
            "is back on its words before; U puts it on the others again",
        ),
        UndoneStep::Withdrawn => ("correction", "is back; U takes it away again"),
        UndoneStep::Corrections => ("correction", "taken back; U does it again"),
        _ => ("changes of", "taken back; U does them again"),
    }
}

/// What was done again, in words: before what it was about and behind it.
fn redone(taken: UndoneStep) -> (&'static str, &'static str) {
    match taken {
        UndoneStep::Made => ("mark", "made again; u takes it back"),
        UndoneStep::Removed => ("mark", "taken away again; u brings it back"),
        UndoneStep::Note => ("note on", "written again; u takes it back"),
        UndoneStep::Tags => ("tags of", "set again; u takes them back"),
        UndoneStep::Label => ("label of", "set again; u takes it back"),
        UndoneStep::Passages => ("mark", "put on the other words again; u takes it back"),
        UndoneStep::Put => (
            "correction",
            "put on the other words again; u takes it back",
        ),
        UndoneStep::Withdrawn => ("correction", "taken away again; u brings it back"),
        UndoneStep::Corrections => ("correction", "done again; u takes it back"),
        _ => ("changes of", "done again; u takes them back"),
    }
}

/// What a step was about: “We sail” (HP); “spoken by Ada Lind”; of several the first, and how many more there are.
fn about(model: &Model, touched: &StepTargets) -> String {
    let edition = &model.edition;
    let of_several = |first: String, all: usize| match all {
        0 | 1 => first,
        all => format!("{first} and {} more", all - 1),
    };
    let corrected = touched.corrections.first().map(|correction| {
        let words = correction_in_words_of_both(edition, &model.notebook, correction);
        of_several(format!("“{words}”"), touched.corrections.len())
    });
    let marked = touched.marks.first().map(|mark| {
        let mut own: Vec<&str> = sigla(edition, mark).collect();
        own.dedup();
        let own = join_sigla(&own, ", ");
        of_several(format!("{} ({own})", named(mark)), touched.marks.len())
    });
    match (corrected, marked) {
        // Who takes in another notebook does both at once.
        (Some(corrected), Some(marked)) => format!("{corrected} and mark {marked}"),
        (corrected, marked) => corrected.or(marked).unwrap_or_default(),
    }
}

/// Says what was taken back or done again.
fn exchanged(
    model: &mut Model,
    taken: Option<UndoneStep>,
    touched: &StepTargets,
    what: &str,
    words: fn(UndoneStep) -> (&'static str, &'static str),
) -> Vec<Effect> {
    let said = |taken| {
        let (before, behind) = words(taken);
        format!("{before} {} {behind}", about(model, touched))
    };
    match taken {
        None => {
            model.say(Role::Dim, format!("there is nothing to {what}"));
            Vec::new()
        }
        Some(UndoneStep::ChangedSince) => {
            let why = format!("somebody has changed that since; there is nothing to {what}");
            model.say(Role::Problem, why);
            vec![Effect::Save]
        }
        Some(taken @ (UndoneStep::Corrections | UndoneStep::Put | UndoneStep::Withdrawn)) => {
            let said = said(taken);
            model.clamp_list();
            rebuild(model, said)
        }
        Some(taken) => {
            let said = said(taken);
            model.list_marks();
            model.say(Role::Notice, said);
            vec![Effect::Save]
        }
    }
}
