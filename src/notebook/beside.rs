//! A notebook beside the articles, and the one that the folder for data holds of the same articles.
//!
//! An empty file beside the articles takes over what the folder for data holds, once and at the first opening: what is
//! taken away there later must not come back. A file in which something stands may be a colleague's: what the folder for
//! data holds more is told, and taken in by `verbatim merge` alone, since the reader may not want to share it. Either way
//! the file then names what was taken, by its hash. Where the file beside the articles cannot be written, the one in the
//! folder for data is in its place, and takes in what that one holds. What is taken away there is told and merged as what is
//! added.

use super::change::Change;
use super::pages::{Corrected, Pages};
use super::place::{self, CorpusKey};
use super::question::answers_same;
use super::untaken::Untaken;
use super::{Notebook, elsewhere};
use crate::corpus::{Article, NOTEBOOK, Problem};
use crate::text::hex;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What a file that names what was taken calls these bytes.
fn hash_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..8])
}

impl Notebook {
    /// Where nothing is written yet: looks which notebook tells of most of the articles.
    pub(super) fn look_elsewhere(&mut self, key: &CorpusKey, articles: &[Article]) {
        let is_wanted = self.is_new() && key.is_of_files();
        if let Some(own) = place::in_data_folder(key).filter(|_| is_wanted) {
            self.elsewhere = elsewhere::look(&own, articles);
        }
    }

    /// Takes over what the folder for data holds, or keeps in mind that it holds more.
    pub(super) fn look_in_data_folder(&mut self, key: &CorpusKey, articles: &[Article]) {
        if let Some(path) = place::in_data_folder(key) {
            self.look_in(&path, articles);
        }
    }

    pub(super) fn look_in(&mut self, path: &Path, articles: &[Article]) {
        // What could not be read whole is not written into.
        if !self.problems.is_empty() {
            return;
        }
        let read = match place::open(path) {
            Ok(read) => read,
            Err(problem) => return self.problems.push(problem),
        };
        let hash = hash_of(read.bytes.as_deref().unwrap_or_default());
        let holds_nothing = read.pages.marks.is_empty() && read.pages.corrections.is_empty();
        let takes_away = self.taken_away(&read.pages).is_some();
        if holds_nothing && !takes_away || self.pages.taken.contains(&hash) {
            return;
        }
        if self
            .seen
            .as_deref()
            .is_some_and(|b| b.trim_ascii().is_empty())
        {
            self.problems.extend(read.problems);
            self.take_over(read.pages, hash, articles);
        } else if !takes_away && holds_all(&self.pages, &read.pages) {
            // Whoever copied the file there has taken it; this is written with the next change.
            self.pages.taken.push(hash);
        } else {
            let path = path.to_path_buf();
            self.untaken = Some(Untaken { path, hash });
        }
    }

    /// Takes in what one beside the articles holds that cannot be written: it is read with this one, which is in its
    /// place. What was taken in stays, whatever the reader makes of it, until that file changes.
    pub(super) fn read_beside(&mut self, beside: &Path, articles: &[Article]) {
        if !self.problems.is_empty() {
            return;
        }
        self.read_only = Some(beside.to_path_buf());
        let mut read = match place::read_only(beside) {
            Ok(read) => read,
            Err(problem) => return self.problems.push(problem),
        };
        self.problems.extend(read.problems);
        let hash = hash_of(read.bytes.as_deref().unwrap_or_default());
        if !self.pages.taken.contains(&hash) {
            // What the reader wrote on the same is later.
            read.pages.leave_out(&self.pages);
            self.take_over(read.pages, hash, articles);
        }
    }

    fn take_over(&mut self, before: Pages, hash: String, articles: &[Article]) {
        self.pages.unknown.extend(before.unknown);
        let marks = before.marks.into_iter();
        let marks = marks.map(|mark| Change::Put(Box::new(mark)));
        let corrections = before.corrections.into_iter().map(Change::Correct);
        let taken = std::iter::once(Change::TakenIn(hash));
        for change in marks.chain(corrections).chain(taken) {
            // No step of the reader's: the steps that made these marks can still be taken back one by one.
            change.apply(&mut self.pages);
            self.pending.push(change);
        }
        self.pages.place(articles);
        if self.save(articles).is_err() {
            // Nothing is lost: it is written with the reader's first change, or taken over at the next opening.
            self.pending.clear();
        }
    }

    /// Lays it beside the articles, with all that it holds; the file in the folder for data stays as it was. Answers where
    /// it is now.
    ///
    /// # Errors
    /// When no single folder is opened, a notebook is there already, or the file cannot be written: then it stays where
    /// it is.
    pub fn lay_beside(&mut self, articles: &[Article]) -> Result<PathBuf, Problem> {
        let key = CorpusKey::named(&self.corpus);
        let folder = Path::new(&self.corpus);
        let own = self.path.clone().filter(|_| folder.is_dir());
        let own = own.ok_or_else(|| {
            place::problem(folder, "only a folder has a notebook beside its articles")
        })?;
        let path = folder.join(NOTEBOOK);
        self.save(articles)?;
        File::create_new(&path).map_err(|e| match e.kind() {
            ErrorKind::AlreadyExists => place::problem(&path, "a notebook lies there already"),
            _ => place::problem(&path, e),
        })?;
        let mut beside = Self::open_at(&path, &key, articles);
        beside.look_in(&own, articles);
        let is_whole = beside.pages.marks == self.pages.marks
            && beside.pages.corrections == self.pages.corrections;
        if !is_whole || beside.is_unwritten() {
            // An empty one would take over the other at the next opening.
            let _ = std::fs::remove_file(&path);
            return Err(place::problem(&path, "cannot be written"));
        }
        beside.history_path = self.history_path.take();
        beside.history = self.history.take();
        *self = beside;
        Ok(path)
    }

    /// Whether it holds what does not stand in its file.
    fn is_unwritten(&self) -> bool {
        let seen = self.seen.as_deref().unwrap_or_default();
        !self.is_new() && seen.trim_ascii().is_empty()
    }

    /// The notebook in the folder for data that holds what this one, which lies beside the articles, does not.
    pub fn untaken(&self) -> Option<&Path> {
        self.untaken.as_ref().map(|untaken| &*untaken.path)
    }

    /// What another notebook has taken away of this one: it has taken in all that the file of this one holds, and holds some
    /// of it no more.
    pub(super) fn taken_away(&self, other: &Pages) -> Option<Pages> {
        let seen = self.seen.as_deref().unwrap_or_default();
        if !other.taken.contains(&hash_of(seen)) {
            return None;
        }
        let mut gone = self.pages.clone();
        gone.leave_out(other);
        (!gone.marks.is_empty() || !gone.corrections.is_empty()).then_some(gone)
    }

    /// Keeps that the notebook of these bytes was merged, where it is the one that was not taken.
    pub(super) fn note_taken(&mut self, bytes: &[u8]) {
        let hash = hash_of(bytes);
        if self
            .untaken
            .take_if(|untaken| untaken.hash == hash)
            .is_some()
        {
            self.step(Change::TakenIn(hash));
        }
    }
}

#[cfg(feature = "reader")]
impl Notebook {
    /// Keeps in mind that it was put in these files where its own could not be written, as far as they hold what is not
    /// here: whoever has merged one is told no more.
    pub(crate) fn note_rescued(&mut self, files: Vec<PathBuf>) {
        let holds_more = |path: &PathBuf| {
            let read = path
                .is_file()
                .then(|| place::read_only(path).ok())
                .flatten();
            read.is_some_and(|read| !holds_all(&self.pages, &read.pages))
        };
        self.rescued = files.into_iter().filter(holds_more).collect();
    }

    /// The files in which it was put, that hold what is not here.
    pub(crate) fn rescued(&self) -> &[PathBuf] {
        &self.rescued
    }
}

/// Whether all that `other` holds is told in `pages`, in these or other words.
fn holds_all(pages: &Pages, other: &Pages) -> bool {
    let mut more = other.clone();
    more.leave_out(pages);
    more.marks.is_empty() && more.corrections.is_empty()
}

impl Pages {
    /// Takes out the marks and corrections that are told in `others`, in these or other words.
    fn leave_out(&mut self, others: &Pages) {
        let is_marked = |id: &str| others.marks.iter().any(|mark| mark.id == id);
        self.marks.retain(|mark| !is_marked(&mark.id));
        let is_answered = |new: &Corrected| {
            let mut all = others.corrections.iter();
            all.any(|old| answers_same(new, old))
        };
        self.corrections.retain(|new| !is_answered(new));
    }
}

#[cfg(all(test, feature = "reader"))]
mod tests {
    use super::*;
    use crate::notebook::tests::article;
    use crate::text::Span;

    #[test]
    fn what_was_saved_elsewhere_is_told_until_it_is_taken_in() {
        let dir = tempfile::tempdir().unwrap();
        let articles = [article("a", "The ferry sails at noon.")];
        let key = CorpusKey::of_paths(&[dir.path().into()]);
        let path = dir.path().join("own.jsonl");
        let open = || {
            let mut notebook = Notebook::open_at(&path, &key, &articles);
            let gone = dir.path().join("gone.jsonl");
            notebook.note_rescued(vec![dir.path().join("elsewhere.jsonl"), gone]);
            notebook
        };
        let mut full = open();
        full.mark(&articles[0], Span::new(4, 9), "", &[]);
        let elsewhere = dir.path().join("elsewhere.jsonl");
        full.save_as(&elsewhere).unwrap();
        let mut next = open();
        let [told] = &next.hints()[..] else {
            panic!("{:?}", next.hints());
        };
        assert!(told.reason.contains("verbatim merge"), "{told}");
        assert_eq!(told.path, elsewhere);
        next.merge(&elsewhere, crate::notebook::Side::Ours, &articles)
            .unwrap();
        next.save(&articles).unwrap();
        assert_eq!(open().hints(), []);
    }
}
