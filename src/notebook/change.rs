//! What a reader did since the notebook was last saved, as steps that can be taken again on whatever
//! another instance wrote meanwhile. This is how two instances share a notebook and neither loses a word.

use super::anchor::Anchor;
use super::mark::{Mark, MarkedPassage};
use super::pages::{Corrected, Pages};
use super::question::takes_place;
use crate::edition::Correction;

/// One change of a notebook.
#[derive(Clone, Debug)]
pub enum Change {
    /// A new mark, or a removed one put back.
    Put(Box<Mark>),
    /// Note, tags, label or passages written anew.
    Edit {
        /// The mark as the reader saw it.
        before: Box<Mark>,
        /// The mark as the reader left it.
        after: Box<Mark>,
    },
    /// A mark taken away, as the reader saw it.
    Remove(Box<Mark>),
    /// A correction made.
    Correct(Corrected),
    /// A correction taken back.
    Withdraw(Correction),
    /// A notebook of the folder for data was taken in, named by its hash. It is no step of the reader's.
    TakenIn(String),
}

impl Change {
    /// Whether this step is about the mark `id`.
    pub fn concerns(&self, id: &str) -> bool {
        match self {
            Self::Put(mark) | Self::Edit { after: mark, .. } | Self::Remove(mark) => mark.id == id,
            Self::Correct(_) | Self::Withdraw(_) | Self::TakenIn(_) => false,
        }
    }

    /// Takes this step on `pages`.
    pub fn apply(&self, pages: &mut Pages) {
        match self {
            Self::Put(mark) => put(pages, (**mark).clone()),
            Self::Edit { before, after } => edit(pages, before, after),
            // What somebody else has written on it meanwhile was not seen, and stays.
            Self::Remove(seen) => pages.marks.retain(|m| m.id != seen.id || !m.says_as(seen)),
            Self::Correct(new) => {
                pages.corrections.retain(|old| !takes_place(new, old));
                pages.correct(new.clone());
            }
            Self::Withdraw(old) => pages.corrections.retain(|c| c.correction != *old),
            Self::TakenIn(hash) if pages.taken.contains(hash) => {}
            Self::TakenIn(hash) => pages.taken.push(hash.clone()),
        }
    }
}

fn put(pages: &mut Pages, mark: Mark) {
    match pages.marks.iter_mut().find(|m| m.id == mark.id) {
        // Another instance has it still or again, perhaps with words of its own.
        Some(old) => old.take_in(&mark),
        None => pages.marks.push(mark),
    }
}

/// A three-way merge: what both instances wrote is kept. A mark that the other one removed comes back,
/// because somebody still writes on it.
fn edit(pages: &mut Pages, before: &Mark, after: &Mark) {
    let Some(theirs) = pages.marks.iter_mut().find(|m| m.id == after.id) else {
        let mut back = after.clone();
        // Its line is of a time when it said something else.
        back.origin.change();
        pages.marks.push(back);
        return;
    };
    theirs.origin.change();
    if theirs.note == before.note {
        theirs.note.clone_from(&after.note);
    } else if after.note != before.note {
        theirs.add_note(&after.note);
    }
    if after.label != before.label {
        theirs.label.clone_from(&after.label);
    }
    if after.by != before.by {
        theirs.by.clone_from(&after.by);
    }
    edit_passages(theirs, before, after);
    if theirs.tags == before.tags {
        theirs.tags.clone_from(&after.tags);
        return;
    }
    theirs
        .tags
        .retain(|tag| after.tags.contains(tag) || !before.tags.contains(tag));
    for tag in &after.tags {
        if !before.tags.contains(tag) && !theirs.tags.contains(tag) {
            theirs.tags.push(tag.clone());
        }
    }
}

/// Puts the passages there that the reader left; of those that the other instance put there or took away meanwhile, what
/// it did stands.
fn edit_passages(theirs: &mut Mark, before: &Mark, after: &Mark) {
    let anchors =
        |mark: &Mark| -> Vec<Anchor> { mark.passages().map(|p| p.anchor.clone()).collect() };
    let (now, before, left) = (anchors(theirs), anchors(before), anchors(after));
    if left == before {
        return;
    }
    let came = after
        .passages()
        .filter(|p| !before.contains(&p.anchor) || now.contains(&p.anchor));
    let others = theirs
        .passages()
        .filter(|p| !before.contains(&p.anchor) && !left.contains(&p.anchor));
    let passages: Vec<MarkedPassage> = came.chain(others).cloned().collect();
    theirs.lie_on(passages);
}
