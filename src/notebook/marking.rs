//! The marks of a notebook: which there are, and making, changing and removing them.

use super::change::Change;
use super::pages::Pages;
use super::{Mark, MarkedPassage, Notebook};
use crate::corpus::Article;
use crate::text::Span;
use std::collections::BTreeSet;

impl Notebook {
    /// The marks in the order in which they were made, lost ones among them.
    pub fn marks(&self) -> &[Mark] {
        &self.pages.marks
    }

    /// This notebook with these marks alone, to be written out; it is never saved.
    pub fn with_only(&self, ids: &BTreeSet<String>) -> Notebook {
        let marks = self.pages.marks.iter();
        let marks = marks.filter(|mark| ids.contains(&mark.id)).cloned();
        self.to_be_written(marks.collect())
    }

    /// The same without passages of articles that are not open here: nothing could be said of them but that.
    pub fn with_open_marks(&self) -> Notebook {
        let marks = self.pages.marks.iter().filter_map(|mark| {
            let mut open = mark.clone();
            let here = mark.passages().filter(|p| !self.is_elsewhere(&p.article));
            let here: Vec<MarkedPassage> = here.cloned().collect();
            (!here.is_empty()).then(|| {
                open.lie_on(here);
                open
            })
        });
        self.to_be_written(marks.collect())
    }

    /// A notebook of these marks, never saved.
    pub(super) fn to_be_written(&self, marks: Vec<Mark>) -> Notebook {
        Notebook {
            corpus: self.corpus.clone(),
            pages: Pages {
                marks,
                corrections: self.pages.corrections.clone(),
                ..Pages::default()
            },
            is_as_found: self.is_as_found,
            open: self.open.clone(),
            ..Notebook::default()
        }
    }

    /// Whether an article, by its id, is another of the folder than those of it that are open: what is written on it is
    /// not lost.
    pub fn is_elsewhere(&self, article: &str) -> bool {
        let open = self.open.as_ref();
        open.is_some_and(|open| !open.contains(article))
    }

    /// How many marks lie on articles of the folder that are not open, wholly or in part.
    pub fn marks_elsewhere(&self) -> usize {
        let marks = self.pages.marks.iter();
        let elsewhere = marks.filter(|mark| {
            let mut passages = mark.passages();
            passages.any(|passage| self.is_elsewhere(&passage.article))
        });
        elsewhere.count()
    }

    /// Where marks lie in one article, in the order of the text; what is lost is left out.
    pub fn marked_in(&self, article: &str) -> Vec<Span> {
        let marks = self.pages.marks.iter();
        let mut spans: Vec<Span> = marks.flat_map(|m| m.spans_in(article)).collect();
        spans.sort_unstable();
        spans
    }

    /// Marks a passage; the answer is the new mark's id.
    pub fn mark(&mut self, article: &Article, span: Span, note: &str, tags: &[String]) -> String {
        self.mark_all(Mark::new(article, span, note, tags), Vec::new())
    }

    /// Marks these passages as one; nothing where there is none.
    pub fn mark_passages(&mut self, places: &[(&Article, Span)]) -> Option<String> {
        let ((article, span), more) = places.split_first()?;
        let more = more.iter().map(|(a, span)| MarkedPassage::new(a, *span));
        let first = Mark::new(article, *span, "", &[]);
        Some(self.mark_all(first, more.collect()))
    }

    fn mark_all(&mut self, first: Mark, more: Vec<MarkedPassage>) -> String {
        let mark = Mark { more, ..first };
        let id = mark.id.clone();
        self.step(Change::Put(Box::new(mark)));
        id
    }

    /// Writes note and tags of a mark anew. Nothing happens where there is no such mark.
    pub fn edit(&mut self, id: &str, note: &str, tags: &[String]) {
        self.rewrite(id, |mark| {
            mark.note = note.to_string();
            mark.tags = tags.to_vec();
        });
    }

    /// Gives a mark this label, or with an empty one takes its label away. Nothing happens where there is no such mark.
    pub fn label(&mut self, id: &str, label: &str) {
        self.rewrite(id, |mark| mark.label = label.to_string());
    }

    fn rewrite(&mut self, id: &str, write: impl FnOnce(&mut Mark)) {
        let Some(before) = self.pages.marks.iter().find(|m| m.id == id).cloned() else {
            return;
        };
        let mut after = before.clone();
        write(&mut after);
        self.write_over(before, after);
    }

    pub(super) fn write_over(&mut self, before: Mark, after: Mark) {
        if after != before {
            self.step(Change::Edit {
                before: Box::new(before),
                after: Box::new(after),
            });
        }
    }

    /// Puts a mark on other words: the passage that is lost, else the first; note, tags and id stay.
    pub fn reattach(&mut self, id: &str, article: &Article, span: Span) {
        self.rewrite(id, |mark| {
            let lost = mark.more.iter_mut().find(|passage| passage.is_lost());
            let place = match lost {
                Some(lost) if !mark.passage.is_lost() => lost,
                _ => &mut mark.passage,
            };
            *place = MarkedPassage::new(article, span);
        });
    }

    /// Takes these passages out of a mark that lies on others, too: note, tags, label and id stay with those. Nothing
    /// happens where none would be left.
    pub fn take_out(&mut self, id: &str, places: &[(&Article, Span)]) {
        self.rewrite(id, |mark| {
            let is_meant = |passage: &MarkedPassage| {
                let mut places = places.iter();
                places.any(|(article, span)| passage.is_in(&article.id) && passage.span == *span)
            };
            let left = mark.passages().filter(|passage| !is_meant(passage));
            let left: Vec<MarkedPassage> = left.cloned().collect();
            if !left.is_empty() {
                mark.lie_on(left);
            }
        });
    }

    /// Takes back a mark that was made and called off: of one that was never saved nothing is left to be saved either.
    #[cfg(feature = "reader")]
    pub(crate) fn unmake(&mut self, id: &str) {
        let is_new = |change: &Change| matches!(change, Change::Put(mark) if mark.id == id);
        let was_saved = !self.pending.iter().any(is_new);
        self.remove(id);
        if !was_saved {
            self.pending.retain(|change| match change {
                Change::Put(mark) => mark.id != id,
                Change::Edit { after, .. } => after.id != id,
                Change::Remove(mark) => mark.id != id,
                _ => true,
            });
        }
    }

    /// Takes a mark away and hands it over, for [`Notebook::put_back`].
    pub fn remove(&mut self, id: &str) -> Option<Mark> {
        let mark = self.pages.marks.iter().find(|m| m.id == id).cloned()?;
        self.step(Change::Remove(Box::new(mark.clone())));
        Some(mark)
    }

    /// Puts a removed mark back.
    pub fn put_back(&mut self, mark: Mark) {
        self.step(Change::Put(Box::new(mark)));
    }
}
