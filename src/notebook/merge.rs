//! Taking in a second reader's notebook, or annotations made elsewhere.
//!
//! What only one of them holds is kept as it is, with its id. Where both say something different about the same thing
//! it is a conflict: it is told, and one side is taken. Nothing is taken away because the other does not hold it, unless that
//! one was kept in the place of this one while it could not be written: what the reader took away there goes. A note,
//! tags or a label that only one of them has stand against nothing: they are taken in.

use super::change::Change;
use super::conflict::{self, Conflict, about_correction};
use super::file;
use super::pages::{Corrected, Pages};
use super::question::{answers_same, denies};
use super::repeated;
use super::{CorpusKey, Mark, MarkedPassage, Notebook, Place, annotations, place};
use crate::corpus::{Article, NOTEBOOK, Problem};
use std::path::Path;

/// Why a file is refused; an export for people to read does not hold what a mark is found by.
const NOT_TAKEN_IN: &str = "neither a notebook nor annotations; what can be taken in are notebooks of Verbatim, Web \
    Annotations (export --format annotations) and the JSON of Hypothesis (export --format hypothesis)";

/// Whose word counts where both said something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "reader", derive(clap::ValueEnum))]
#[non_exhaustive]
pub enum Side {
    /// What the notebook says already
    #[default]
    Ours,
    /// What the other one says
    Theirs,
    /// Both notes, one behind the other, and a second label as a tag; of corrections ours
    Both,
}

/// What came of a merge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Merged {
    /// Marks that are new.
    pub marks: usize,
    /// Corrections that are new.
    pub corrections: usize,
    /// Marks and corrections that the reader had taken away in the other.
    pub removed: usize,
    /// Marks that were here already and have got a note, tags or a label that they did not have.
    pub filled: usize,
    /// Labels that are kept as tags, since the mark here has another.
    pub labels: usize,
    /// How many that were taken in before are somebody else's by name now.
    pub renamed: usize,
    /// What they are called after, where only the name of the file tells whose they are.
    pub by_file_name: Option<String>,
    /// The marks and corrections that are new, each in a line.
    pub taken: Vec<String>,
    /// What both say differently.
    pub conflicts: Vec<Conflict>,
    /// How many of those that are new find no article or no words here; they are kept and listed.
    pub lost: usize,
    /// What of the other could not be read, each with the reason.
    pub unread: Vec<String>,
}

impl Notebook {
    /// Takes in another notebook, that of another folder, a page of Web Annotations, or what Hypothesis hands out. It is saved
    /// with [`Notebook::save`].
    ///
    /// # Errors
    /// When the other file cannot be read, is none of these, or a later program wrote it.
    pub fn merge(
        &mut self,
        other: &Path,
        side: Side,
        articles: &[Article],
    ) -> Result<Merged, Problem> {
        self.merge_as(other, None, side, articles)
    }

    /// The same; `by` says whose marks and corrections those are, also of those that were taken in before under another name; else
    /// those that are new here are whose the other notebook says that it is, else its name's.
    ///
    /// # Errors
    /// Those of [`Notebook::merge`].
    pub fn merge_as(
        &mut self,
        other: &Path,
        by: Option<&str>,
        side: Side,
        articles: &[Article],
    ) -> Result<Merged, Problem> {
        let inside = other.is_dir().then(|| other.join(NOTEBOOK));
        let other = inside.as_deref().unwrap_or(other);
        let problem = |reason: &str| place::problem(other, reason);
        let bytes = place::bytes(other)?.ok_or_else(|| problem("no such file"))?;
        let mut merged = Merged::default();
        let owner: Option<String>;
        let mut theirs = match annotations::parse(&bytes) {
            Some(read) => {
                merged.unread = read.unread;
                // Such a file names who wrote what; its own name is nobody's.
                owner = Some(String::new());
                let mut pages = Pages {
                    marks: read.marks,
                    ..Pages::default()
                };
                // What a form that knows one place an item has told apart is one mark again.
                repeated::unite(&mut pages);
                pages
            }
            None => {
                let parsed = file::parse(&bytes);
                if parsed.too_new {
                    return Err(problem("a later version of Verbatim wrote this notebook"));
                }
                if !parsed.is_notebook {
                    return Err(problem(NOT_TAKEN_IN));
                }
                let broken = parsed.broken.iter();
                let broken = broken.map(|(line, why)| format!("line {line}: {why}"));
                merged.unread = broken.collect();
                merged.conflicts = parsed.conflicts;
                owner = parsed.owner;
                parsed.pages
            }
        };
        self.remove_taken_away(&theirs, &mut merged);
        self.note_taken(&bytes);
        theirs.place(articles);
        if let Some(by) = by {
            self.name_again(&theirs, by, &mut merged);
        }
        let is_told = by.is_some() || owner.is_some();
        let mut all_by = theirs.marks.iter().map(|mark| &mark.by);
        let mut made_by = theirs.corrections.iter().map(|made| &made.by);
        let is_nameless = all_by.any(String::is_empty) || made_by.any(String::is_empty);
        let by = by.map(str::to_owned).or(owner);
        let by = by.unwrap_or_else(|| self.name_of(other));
        for mut mark in theirs.marks {
            mark.know_articles(articles);
            if mark.by.is_empty() {
                mark.by.clone_from(&by);
                mark.origin.change();
            }
            self.merge_mark(mark, side, &mut merged);
        }
        for made in theirs
            .corrections
            .iter_mut()
            .filter(|made| made.by.is_empty())
        {
            made.by.clone_from(&by);
            made.origin.change();
        }
        let ours = self.pages.corrections.clone();
        for deed in theirs.corrections.chunk_by(Corrected::is_one_deed) {
            self.merge_deed(deed, [&ours, &theirs.corrections], side, &mut merged);
        }
        let is_new = merged.marks + merged.corrections > 0;
        let by_file_name = is_new && is_nameless && !is_told && !by.is_empty();
        merged.by_file_name = by_file_name.then_some(by);
        Ok(merged)
    }

    /// Takes away what the reader took away in the notebook that stood in the place of this one.
    fn remove_taken_away(&mut self, theirs: &Pages, merged: &mut Merged) {
        let Some(gone) = self.taken_away(theirs) else {
            return;
        };
        merged.removed = gone.marks.len() + gone.corrections.len();
        for mark in gone.marks {
            self.step(Change::Remove(Box::new(mark)));
        }
        for made in gone.corrections {
            self.step(Change::Withdraw(made.correction));
        }
    }

    /// Names anew whose what is that was taken in from this notebook before; what is the reader's own stays that, and so does
    /// what the other one has from a third.
    fn name_again(&mut self, theirs: &Pages, by: &str, merged: &mut Merged) {
        let is_named = |own: &str, theirs: &str| theirs.is_empty() && !own.is_empty() && own != by;
        for mark in &theirs.marks {
            let mut ours = self.pages.marks.iter();
            let ours = ours.find(|own| own.id == mark.id && is_named(&own.by, &mark.by));
            if let Some(before) = ours.cloned() {
                let by = by.to_owned();
                let after = Mark {
                    by,
                    ..before.clone()
                };
                merged.renamed += 1;
                self.write_over(before, after);
            }
        }
        for made in &theirs.corrections {
            let mut ours = self.pages.corrections.iter();
            let is_it =
                |own: &&Corrected| own.correction == made.correction && is_named(&own.by, &made.by);
            if let Some(mut own) = ours.find(is_it).cloned() {
                own.by = by.to_owned();
                own.origin.change();
                merged.renamed += 1;
                self.step(Change::Withdraw(own.correction.clone()));
                self.step(Change::Correct(own));
            }
        }
    }

    /// Whose a notebook is, by the name of its file or of its folder; nobody else's where it lies among the reader's own.
    fn name_of(&self, other: &Path) -> String {
        let full = std::fs::canonicalize(other).unwrap_or_else(|_| other.to_path_buf());
        let own = self.file_name();
        let own = own.as_deref().map(|own| own.trim_end_matches(".jsonl"));
        let name = full.file_name().unwrap_or_default().to_string_lossy();
        // What could not be saved in its own file. Another reader's has the name of this one where both call the folder
        // alike.
        let is_own = own.is_some_and(|own| name.starts_with(&format!("{own}-unsaved-")));
        let data = place::in_data_folder(&CorpusKey::named(&self.corpus));
        let data = data.and_then(|path| std::fs::canonicalize(path.parent()?).ok());
        if is_own || data.is_some_and(|data| full.parent() == Some(&*data)) {
            return String::new();
        }
        let folder = || {
            full.parent()?
                .file_name()
                .map(|name| name.to_string_lossy())
        };
        let name = match &*name {
            NOTEBOOK => folder().unwrap_or(name),
            _ => name,
        };
        let ends = [".jsonl", ".json", ".jsonld", ".notebook"];
        let mut name = &*name;
        for end in ends {
            name = name.strip_suffix(end).unwrap_or(name);
        }
        name.to_owned()
    }

    fn merge_mark(&mut self, theirs: Mark, side: Side, merged: &mut Merged) {
        let Some(ours) = self.pages.marks.iter().find(|m| m.id == theirs.id).cloned() else {
            merged.marks += 1;
            merged.taken.push(conflict::about(&theirs));
            merged.lost += usize::from(theirs.passages().all(MarkedPassage::is_lost));
            return self.step(Change::Put(Box::new(theirs)));
        };
        let says = |mark: &Mark| (mark.note.clone(), mark.tags.clone(), mark.label.clone());
        let mut filled = ours.clone();
        filled.fill_from(&theirs);
        merged.filled += usize::from(says(&filled) != says(&ours));
        let mut theirs_filled = theirs.clone();
        theirs_filled.fill_from(&ours);
        let Some(conflict) = conflict::of_marks(&ours, &theirs) else {
            return self.write_over(ours, filled);
        };
        let mut after = filled;
        match side {
            Side::Ours => {}
            Side::Theirs => {
                (after.note, after.tags, after.label) = says(&theirs_filled);
                if !ours.lies_as(&theirs) {
                    after.lie_on(theirs.passages().cloned());
                }
            }
            Side::Both => {
                let labels = [&after.label, &theirs.label];
                let is_kept = labels[0] != labels[1] && labels.iter().all(|l| !l.is_empty());
                merged.labels += usize::from(is_kept);
                after.take_both(&theirs);
            }
        }
        // Of both what is there already is not taken in twice.
        let same = says(&after) == says(&ours) && after.lies_as(&ours);
        if same && side == Side::Both {
            return;
        }
        merged.conflicts.push(conflict);
        self.write_over(ours, after);
    }

    /// Takes in what was corrected at once, as a whole or not at all: half of a decision is nobody's. `before` are all of
    /// ours and all of theirs: whoever has set something of words and then that they are nobody's contradicts no one.
    fn merge_deed(
        &mut self,
        deed: &[Corrected],
        before: [&[Corrected]; 2],
        side: Side,
        merged: &mut Merged,
    ) {
        let ours = &self.pages.corrections;
        let is_known = |theirs: &&Corrected| {
            let mut ours = ours.iter();
            ours.any(|own| own.correction == theirs.correction)
        };
        let new: Vec<&Corrected> = deed.iter().filter(|theirs| !is_known(theirs)).collect();
        let holds = |all: &[Corrected], made: &Corrected| {
            let mut all = all.iter();
            all.any(|one| one.correction == made.correction)
        };
        let is_against = |theirs: &Corrected, own: &Corrected| {
            let is_denied = || denies(theirs, own) || denies(own, theirs);
            let is_of_one = || holds(before[0], own) && !holds(before[1], own);
            answers_same(theirs, own) || is_of_one() && is_denied()
        };
        let contradicts = |own: &Corrected| new.iter().any(|theirs| is_against(theirs, own));
        let against: Vec<&Corrected> = ours.iter().filter(|own| contradicts(own)).collect();
        if against.is_empty() {
            for theirs in new {
                merged.corrections += 1;
                let told = format!("{}: {}", about_correction(theirs), theirs.in_words());
                merged.taken.push(format!("correction {told}"));
                merged.lost += usize::from(theirs.places.iter().any(Place::is_lost));
                self.step(Change::Correct(theirs.clone()));
            }
            return;
        }
        let told = new
            .iter()
            .find(|theirs| against.iter().any(|own| is_against(theirs, own)));
        let mut said: Vec<String> = Vec::new();
        for own in &against {
            let own = own.in_words();
            if !said.contains(&own) {
                said.push(own);
            }
        }
        merged.conflicts.extend(told.map(|theirs| Conflict {
            about: about_correction(theirs),
            ours: said.join(", "),
            theirs: theirs.in_words(),
            outcome: "",
        }));
        if side == Side::Theirs {
            let deeds = ours.chunk_by(Corrected::is_one_deed);
            let given_up = deeds.filter(|own| own.iter().any(contradicts)).flatten();
            let given_up =
                given_up.filter(|own| deed.iter().all(|t| t.correction != own.correction));
            let given_up: Vec<Change> = given_up
                .map(|own| Change::Withdraw(own.correction.clone()))
                .collect();
            let taken = new
                .into_iter()
                .map(|theirs| Change::Correct(theirs.clone()));
            let steps: Vec<Change> = given_up.into_iter().chain(taken).collect();
            steps.into_iter().for_each(|step| self.step(step));
        }
    }
}
