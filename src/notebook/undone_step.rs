//! What a step did that was taken back, or done again.

use super::Mark;
use super::history::Step;
use super::pages::Written;
use crate::edition::Correction;

/// What was taken back, or done again: as it was done the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UndoneStep {
    /// A mark was made.
    Made,
    /// A mark was taken away.
    Removed,
    /// A note was written.
    Note,
    /// Tags were set.
    Tags,
    /// A label was given, or taken away.
    Label,
    /// A mark was put on other words.
    Passages,
    /// Several things were done with marks.
    Marks,
    /// Corrections were made, perhaps among marks: the edition is to be built anew.
    Corrections,
    /// Corrections were put on other words: the edition is to be built anew.
    Put,
    /// Corrections were withdrawn: the edition is to be built anew.
    Withdrawn,
    /// Nothing was undone: somebody else has changed the same thing since.
    ChangedSince,
}

/// What a step was about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct StepTargets {
    /// The marks, as the step left them; those that it took away as they were.
    pub marks: Vec<Mark>,
    /// The corrections that it made, else those that it took away.
    pub corrections: Vec<Correction>,
}

impl StepTargets {
    /// What a step put there and took away.
    pub(super) fn of(step: &Step) -> Self {
        let (put, away) = (marks(&step.after), marks(&step.before));
        let stays = |old: &&Mark| put.iter().any(|new| new.id == old.id);
        let gone = away.into_iter().filter(|old| !stays(old));
        let marks = put.iter().copied().chain(gone).cloned().collect();
        let (made, withdrawn) = (corrections(&step.after), corrections(&step.before));
        let corrections = if made.is_empty() { withdrawn } else { made };
        Self { marks, corrections }
    }
}

fn corrections(entries: &[Written]) -> Vec<Correction> {
    let made = entries.iter().filter_map(|entry| match entry {
        Written::Correction(made) => Some(made.correction.clone()),
        Written::Mark(_) => None,
    });
    made.collect()
}

/// When corrections were made. One that is put on other words keeps its time; one that answers another does not.
fn made_at(entries: &[Written]) -> Vec<&str> {
    let made = entries.iter().filter_map(|entry| match entry {
        Written::Correction(made) => Some(made.created.as_str()),
        Written::Mark(_) => None,
    });
    made.collect()
}

impl UndoneStep {
    /// What a step did, where it could be taken back or done again.
    pub(super) fn by(step: &Step, is_done: bool) -> Self {
        match is_done {
            true => Self::of(&step.before, &step.after),
            false => Self::ChangedSince,
        }
    }

    /// What a step did that put `after` where `before` stood.
    fn of(before: &[Written], after: &[Written]) -> Self {
        let is_correction = |entry: &Written| matches!(entry, Written::Correction(_));
        if after.iter().any(is_correction) {
            return match made_at(before) == made_at(after) {
                true => Self::Put,
                false => Self::Corrections,
            };
        }
        if before.iter().any(is_correction) {
            return Self::Withdrawn;
        }
        let (before, after) = (marks(before), marks(after));
        let was = |mark: &Mark| before.iter().copied().find(|old| old.id == mark.id);
        let put = after.iter().map(|new| match was(new) {
            Some(old) => edited(old, new),
            None => Self::Made,
        });
        let stays = |mark: &Mark| after.iter().any(|new| new.id == mark.id);
        let away = before
            .iter()
            .filter(|old| !stays(old))
            .map(|_| Self::Removed);
        let mut all = put.chain(away);
        match all.next() {
            Some(first) if all.all(|other| other == first) => first,
            _ => Self::Marks,
        }
    }
}

fn marks(entries: &[Written]) -> Vec<&Mark> {
    let marks = entries.iter().filter_map(|entry| match entry {
        Written::Mark(mark) => Some(mark.as_ref()),
        Written::Correction(_) => None,
    });
    marks.collect()
}

/// What was written on a mark. Note and tags are one line of the reader: who writes both has written a note.
fn edited(old: &Mark, new: &Mark) -> UndoneStep {
    let is_alone = |taken: UndoneStep, as_old: Mark| match as_old.says_as(old) {
        true => taken,
        false => UndoneStep::Marks,
    };
    let mut as_old = new.clone();
    as_old.tags.clone_from(&old.tags);
    if new.note != old.note {
        as_old.note.clone_from(&old.note);
        return is_alone(UndoneStep::Note, as_old);
    }
    if new.tags != old.tags {
        return is_alone(UndoneStep::Tags, as_old);
    }
    if new.label != old.label {
        as_old.label.clone_from(&old.label);
        return is_alone(UndoneStep::Label, as_old);
    }
    UndoneStep::Passages
}
