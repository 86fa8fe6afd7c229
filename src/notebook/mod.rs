//! What the reader adds to an edition: marks and corrections, saved safely.
//!
//! A [`Notebook`] belongs to a corpus ([`CorpusKey`]). It is read once; what the reader does is taken as steps,
//! at once in memory and at [`Notebook::save`] on the file as it then is, so that several instances can
//! write in one notebook. It lies in the folder for data; whoever puts an empty `verbatim.notebook.jsonl` beside the
//! articles has it there, with all that it held, unless nothing can be written there: then both are read. A save replaces the file in one step; a file that cannot be read is never
//! written over.
//!
//! ```text
//! marking      the marks of a notebook: listing, making, changing, removing them
//! correcting   the same of its corrections
//! mark         a highlighted passage (corrections are those of the edition)
//! anchor       where words stood, and finding them in a text that has changed
//! articles     which open article something was written on
//! settle       whether corrections still mean the quotations that they were made on
//! reattach     putting a correction on other words than those that are not found
//! was          what stood there before a correction, in words
//! pages        what it holds: marks, corrections, lines of a later version
//! change       what was done since the last save, as steps
//! question     whether two corrections answer the same question
//! history      taking steps back, and doing them again (taken: what they did)
//! place        where notebooks lie, and reading them
//! beside       what the folder for data holds of articles that have a notebook beside them
//! united       marks on the same words as one, to be written out
//! elsewhere    the notebook of the same articles under another path
//! file, origin the lines of its file; what a line held that this program does not know is kept
//! conflict     what two say differently about the same thing (repeated: what stands twice is made one)
//! merge        taking in a second notebook, or annotations made elsewhere (annotations)
//! ```

mod anchor;
pub(crate) mod annotations;
mod articles;
mod beside;
mod change;
mod conflict;
mod correcting;
mod elsewhere;
mod file;
mod history;
mod mark;
mod marking;
mod merge;
pub(crate) mod origin;
mod pages;
mod place;
mod question;
mod reattach;
mod repeated;
mod settle;
mod undone_step;
mod united;
mod untaken;
mod was;

pub use anchor::{Anchor, Anchoring, Place};
pub use conflict::Conflict;
pub(crate) use mark::LABEL_TAG;
pub use mark::{Mark, MarkedPassage};
pub use merge::{Merged, Side};
pub use place::{CorpusKey, DATA_DIR};
pub use undone_step::{StepTargets, UndoneStep};

use crate::corpus::{Article, NOTEBOOK, Problem};
use crate::edition::Unsettled;
use crate::replace::{self, Access, replace};
use crate::text::{counted, printable};
use change::Change;
use elsewhere::Elsewhere;
use history::{History, Step, exchange};
use origin::Origin;
use pages::{Corrected, Pages, Written};
use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use untaken::Untaken;

/// How the note begins that keeps a correction which was being typed when the terminal was closed.
pub const UNFINISHED: &str = "not finished: ";

/// Marks and corrections of one corpus.
#[derive(Clone, Debug, Default)]
pub struct Notebook {
    /// Where it is kept; `None` keeps it in memory only.
    path: Option<PathBuf>,
    /// What it belongs to, in words.
    corpus: String,
    pages: Pages,
    /// The bytes of the file as they were last read or written.
    seen: Option<Arc<[u8]>>,
    /// What is not saved yet.
    pending: Vec<Change>,
    /// What was done since, to be taken back as one.
    doing: Step,
    /// What was done before; taken apart at the first need.
    history: Option<History>,
    /// The file of it as it was at the opening: what another instance does from then on is not taken back here.
    earlier: Vec<u8>,
    /// Where that is kept.
    history_path: Option<PathBuf>,
    /// What the folder for data holds more.
    untaken: Option<Untaken>,
    /// The one beside the articles that cannot be written, in whose place this one is.
    read_only: Option<PathBuf>,
    /// The notebook of the same articles under another path, where this one is new.
    elsewhere: Option<Elsewhere>,
    /// The ids of the articles, where some files are opened of a folder that has a notebook: it holds what is written on
    /// the others, too.
    open: Option<Arc<BTreeSet<String>>>,
    /// Where what could not be saved in its own file was put, as far as it holds what is not here.
    rescued: Vec<PathBuf>,
    problems: Vec<Problem>,
    /// What two lines of its file say differently.
    conflicts: Vec<Conflict>,
    /// Whether the last save has brought other corrections than those that were here.
    is_corrected: bool,
    /// Whether the articles are shown as they were found, and no correction is obeyed.
    is_as_found: bool,
}

impl Notebook {
    /// Opens the notebook of a corpus, in the folder for data; one that is not there yet is empty.
    /// What cannot be read is said in [`Notebook::problems`].
    pub fn open(key: &CorpusKey, articles: &[Article]) -> Notebook {
        match place::path_of(key) {
            Some(path) => {
                let mut notebook = Self::open_at(&path, key, articles);
                notebook.remember(place::history_of(key));
                notebook.note_emptied(&path);
                match key.notebook_in_folder() {
                    Some(beside) if beside != path => notebook.read_beside(&beside, articles),
                    Some(_) => notebook.look_in_data_folder(key, articles),
                    None => {}
                }
                notebook.look_elsewhere(key, articles);
                notebook.open = key.is_part_of_a_folder().then(|| {
                    let ids = articles.iter().map(|article| article.id.clone());
                    Arc::new(ids.collect())
                });
                notebook
            }
            None => Notebook {
                problems: vec![place::problem(
                    Path::new(key.name()),
                    format!("no folder for notebooks is known; set {DATA_DIR}"),
                )],
                ..Notebook::default()
            },
        }
    }

    /// Says that its file is there and empty: one beside the articles the reader has laid there so, but in the folder for
    /// data no Verbatim writes a file without a line, and what stood in it is gone.
    fn note_emptied(&mut self, path: &Path) {
        let is_empty = |bytes: &[u8]| bytes.trim_ascii().is_empty();
        let is_beside = path.file_name().is_some_and(|name| name == NOTEBOOK);
        if is_beside || !self.seen.as_deref().is_some_and(is_empty) {
            return;
        }
        let history = self.history_path.as_deref();
        let history = history.filter(|_| !is_empty(&self.earlier));
        let left = history.map_or_else(String::new, |path| {
            format!("; the last steps are left in {}", path.display())
        });
        let why = format!("the file of this notebook was emptied: what stood in it is gone{left}");
        self.problems.push(place::problem(path, why));
    }

    /// Keeps what is done in this file, so that a later run can take it back.
    fn remember(&mut self, path: Option<PathBuf>) {
        if let Some(path) = &path {
            replace::clean(path);
            // What cannot be read is only how to take back what an earlier run did.
            self.earlier = place::own_bytes(path).ok().flatten().unwrap_or_default();
        }
        self.history_path = path;
    }

    /// Opens the notebook in a given file.
    pub fn open_at(path: &Path, key: &CorpusKey, articles: &[Article]) -> Notebook {
        let mut notebook = Notebook {
            path: Some(path.into()),
            corpus: key.name().to_string(),
            ..Notebook::default()
        };
        match place::open(path) {
            Ok(read) => {
                notebook.pages = read.pages;
                notebook.problems = read.problems;
                notebook.conflicts = read.conflicts;
                notebook.seen = read.bytes.map(Arc::from);
            }
            Err(problem) => notebook.problems.push(problem),
        }
        notebook.pages.place(articles);
        let corrected = conflict::within(&notebook.pages.corrections);
        notebook.conflicts.extend(corrected);
        replace::clean(path);
        notebook
    }

    /// A notebook that is never saved.
    pub fn in_memory() -> Notebook {
        Notebook::default()
    }

    /// Whether there is anything to save.
    pub fn is_changed(&self) -> bool {
        !self.pending.is_empty()
    }

    /// Whether nothing is written in it.
    fn is_new(&self) -> bool {
        self.pages.marks.is_empty() && self.pages.corrections.is_empty()
    }

    /// What is to be known of what it holds and is no fault, in a line each.
    pub fn notices(&self) -> Vec<Problem> {
        let told = self.path().map(|own| {
            let conflicts = self.conflicts.iter();
            conflicts.map(move |conflict| {
                let told = format!("two lines tell it differently; both are kept: {conflict}");
                place::problem(own, told)
            })
        });
        told.into_iter()
            .flatten()
            .chain(self.unfinished())
            .collect()
    }

    /// The corrections that were being typed when the terminal was closed, a line each.
    fn unfinished(&self) -> impl Iterator<Item = Problem> {
        let marks = self.pages.marks.iter();
        let left = marks.filter_map(|mark| mark.note.strip_prefix(UNFINISHED));
        let own = self.path().unwrap_or(Path::new(&self.corpus));
        left.map(move |typed| {
            let told = format!(
                "a correction was not finished, and is kept as a mark with a note: {}",
                printable(typed)
            );
            place::problem(own, told)
        })
    }

    /// Where it is kept, where that is not to be expected, and which others hold what it does not, in a line each: for
    /// those who write in it or take something out of it.
    pub fn hints(&self) -> Vec<Problem> {
        let Some(own) = self.path() else {
            return Vec::new();
        };
        let untaken = self.untaken().map(|untaken| {
            let folder = own.parent().unwrap_or(own);
            let told = format!(
                "a notebook that holds what {} does not, or has taken away what stands there; to take it in: verbatim merge {} {}",
                own.display(),
                untaken.display(),
                folder.display()
            );
            place::problem(untaken, told)
        });
        let read_only = self.read_only.as_deref().map(|beside| {
            let told = format!(
                "nothing can be written here: it is read, and what you add is saved in {}",
                own.display()
            );
            place::problem(beside, told)
        });
        let elsewhere = self.elsewhere.as_ref().filter(|_| self.is_new());
        let elsewhere = elsewhere.map(|other| {
            let told = format!(
                "a notebook of {} of these articles, opened under another path; \
                 to take it in: verbatim merge {} {}",
                other.articles,
                other.path.display(),
                self.corpus_in_command()
            );
            place::problem(&other.path, told)
        });
        let rescued = self.rescued.iter().map(|other| {
            let told = format!(
                "what could not be saved in {}; to take it in: verbatim merge {} {}",
                own.display(),
                other.display(),
                self.corpus_in_command()
            );
            place::problem(other, told)
        });
        let all = rescued.chain(read_only).chain(untaken);
        all.chain(elsewhere).collect()
    }

    /// The files and folders that it belongs to, as a command names them.
    fn corpus_in_command(&self) -> String {
        match CorpusKey::named(&self.corpus).is_of_files() {
            true => self.corpus.replace('\n', " "),
            false => String::new(),
        }
    }

    /// All that is to be known of it, with what has become of the ground of its corrections: what could not be read, and
    /// what is no fault.
    pub fn problems_and_notices(&self, unsettled: &[Unsettled]) -> [Vec<Problem>; 2] {
        let mut notices = self.notices();
        notices.extend(self.hints());
        notices.extend(self.shaken(unsettled));
        [self.problems.clone(), notices]
    }

    /// What is to be known of its corrections, in a line each: whose ground has changed, and which stand on words that
    /// are not as they were. Those whose words only stand elsewhere are counted.
    pub fn shaken(&self, unsettled: &[Unsettled]) -> Vec<Problem> {
        let own = self.path().unwrap_or(Path::new(&self.corpus));
        let is_of_others = |told: &&Unsettled| {
            let mut all = self.pages.corrections.iter();
            all.any(|made| made.correction == told.correction && self.is_of_others(made))
        };
        let here = unsettled.iter().filter(|told| !is_of_others(told));
        let here = here.filter(|told| !self.holds_elsewhere(told, unsettled));
        let in_words = |told: &Unsettled| {
            let mut all = self.pages.corrections.iter();
            let made = all.find(|made| made.correction == told.correction);
            made.map_or_else(|| told.to_string(), |made| told.told_as(&made.in_words()))
        };
        let mut told: Vec<String> = here.map(in_words).collect();
        let mut moved = 0;
        for made in &self.pages.corrections {
            let correction = &made.correction;
            let is_told = unsettled.iter().any(|told| told.correction == *correction);
            if is_told || self.is_of_others(made) {
                continue;
            }
            match made.change() {
                Some(Anchoring::Changed) => told.push(format!(
                    "a correction stands on words that have changed since; look whether it still holds: {}: {}",
                    correction.names(),
                    made.in_words()
                )),
                Some(Anchoring::Moved) => moved += 1,
                _ => {}
            }
        }
        let counted = counted(moved, "correction");
        let moved = (moved > 0).then(|| {
            format!("the text around the words has changed since for {counted}; C in the reader lists them")
        });
        let told = told.into_iter().chain(moved);
        told.map(|told| place::problem(own, told)).collect()
    }

    /// Whether a correction that is lost was told of each printing, and holds for another one of them.
    fn holds_elsewhere(&self, lost: &Unsettled, unsettled: &[Unsettled]) -> bool {
        let all = &self.pages.corrections;
        let is_held = |made: &Corrected| {
            made.correction.partner().is_some()
                && unsettled.iter().all(|u| u.correction != made.correction)
        };
        let own = all.iter().find(|made| made.correction == lost.correction);
        own.is_some_and(|own| {
            own.correction.partner().is_some()
                && all
                    .iter()
                    .any(|made| made.is_one_deed(own) && is_held(made))
        })
    }

    /// Whether a correction names words of an article of the folder that is not open.
    fn is_of_others(&self, made: &Corrected) -> bool {
        let mut places = made.places.iter();
        places.any(|place| self.is_elsewhere(&place.article))
    }

    /// What could not be read when it was opened.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Where it is kept.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The name that a file of its corpus has in a folder for many corpora; `None` where nothing is kept.
    pub(crate) fn file_name(&self) -> Option<String> {
        self.path()
            .map(|_| CorpusKey::named(&self.corpus).file_name())
    }

    /// Saves what has changed, together with what other instances saved meanwhile, which then is here
    /// too. The answer is what they said otherwise about the same things: of notes both are kept, of all else ours. On
    /// an error everything stays as it is, in memory and on disk, and can be saved again.
    ///
    /// # Errors
    /// When the file cannot be locked, read or replaced.
    pub fn save(&mut self, articles: &[Article]) -> Result<Vec<Conflict>, Problem> {
        self.is_corrected = false;
        let Some(path) = self.path.clone().filter(|_| self.is_changed()) else {
            self.pending.clear();
            self.end_step();
            return Ok(Vec::new());
        };
        let mut conflicts = Vec::new();
        let corpus = self.told_corpus(&path).to_owned();
        let (read, bytes) = place::locked(&path, || {
            let mut read = self.read_anew(&path, &mut conflicts)?;
            let pages = read.as_mut().unwrap_or(&mut self.pages);
            let mut bytes = Vec::new();
            let written = pages.write(&corpus, &mut bytes);
            written
                .and_then(|()| replace(&path, Access::Private, |out| out.write_all(&bytes)))
                .map_err(|e| place::problem(&path, e))?;
            Ok((read, bytes))
        })?;
        if let Some(read) = read {
            let before = std::mem::replace(&mut self.pages, read);
            self.is_corrected = !before.corrects_as(&self.pages);
            self.pages.place(articles);
        }
        self.seen = Some(bytes.into());
        self.pending.clear();
        self.end_step();
        Ok(conflicts)
    }

    /// Whether the last save has brought corrections of another instance, or its withdrawals: the edition is to be built
    /// anew.
    pub fn was_corrected_elsewhere(&self) -> bool {
        self.is_corrected
    }

    /// What [`Notebook::undo`] would take back.
    pub fn last_done(&mut self) -> StepTargets {
        self.end_step();
        self.history()
            .last()
            .map(StepTargets::of)
            .unwrap_or_default()
    }

    /// What [`Notebook::redo`] would do again.
    pub fn last_undone(&mut self) -> StepTargets {
        self.end_step();
        self.history()
            .next()
            .map(StepTargets::of)
            .unwrap_or_default()
    }

    /// Takes back what was done before the last save, the last first; `None` where nothing is left to take back. It is
    /// saved with [`Notebook::save`].
    pub fn undo(&mut self, articles: &[Article]) -> Option<UndoneStep> {
        self.end_step();
        let step = self.history().back()?;
        let is_done = self.exchange(&step.after, &step.before, articles);
        Some(UndoneStep::by(&step, is_done))
    }

    /// Does again what was taken back last; `None` where nothing is. It is saved with [`Notebook::save`].
    pub fn redo(&mut self, articles: &[Article]) -> Option<UndoneStep> {
        self.end_step();
        let step = self.history().forward()?;
        let is_done = self.exchange(&step.before, &step.after, articles);
        Some(UndoneStep::by(&step, is_done))
    }

    /// Puts the one in the place of the other; whether both stand as they were left.
    fn exchange(&mut self, old: &[Written], new: &[Written], articles: &[Article]) -> bool {
        let Some(changes) = exchange(old, new, &self.pages) else {
            return false;
        };
        for change in changes {
            change.apply(&mut self.pages);
            self.pending.push(change);
        }
        self.pages.place(articles);
        true
    }

    /// What is done from here on is another step.
    fn end_step(&mut self) {
        let step = std::mem::take(&mut self.doing);
        let is_new = step != Step::default();
        let path = self.history_path.clone();
        if is_new {
            self.history().add(step);
        }
        if let (Some(path), Some(history)) = (path, &mut self.history) {
            let now = place::own_bytes(&path).ok().flatten().unwrap_or_default();
            // Beside its articles a notebook may be the first thing that is kept at all.
            let written = place::make_folder(&path)
                .and_then(|()| replace(&path, Access::Private, |out| history.write(&now, out)));
            // The notebook is saved; what cannot be kept is only how to take it back in a later run.
            if written.is_ok() {
                history.is_written();
            }
        }
    }

    fn history(&mut self) -> &mut History {
        let earlier = &self.earlier;
        self.history.get_or_insert_with(|| History::parse(earlier))
    }

    /// What a file at this place says that it belongs to: beside the articles nothing that another machine calls
    /// otherwise.
    fn told_corpus(&self, path: &Path) -> &str {
        match path.file_name().is_some_and(|name| name == NOTEBOOK) {
            true => "",
            false => &self.corpus,
        }
    }

    /// All of it as the text of a notebook's file.
    pub fn text(&self) -> String {
        let mut bytes = Vec::new();
        // Writing to memory cannot fail, and what is written is JSON, which is UTF-8.
        let _ = self.pages.clone().write(&self.corpus, &mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Saves everything in a new file, where the notebook's own cannot be written. `verbatim merge` and version
    /// control bring the two together.
    ///
    /// # Errors
    /// When there is such a file already, or it cannot be written.
    pub fn save_as(&mut self, path: &Path) -> Result<(), Problem> {
        let mut bytes = Vec::new();
        let written = self.pages.write(&self.corpus, &mut bytes).and_then(|()| {
            let mut file = replace::create_private(path)?;
            let written = file.write_all(&bytes).and_then(|()| file.sync_all());
            if written.is_err() {
                // Half a notebook is none, and would only be in the way of the next attempt.
                let _ = std::fs::remove_file(path);
            }
            written
        });
        written.map_err(|e| place::problem(path, e))?;
        self.pending.clear();
        Ok(())
    }

    /// What another instance has written, with our steps taken on it; `None` where none has. No Verbatim removes a
    /// notebook: where the file is gone, what is here is all there is.
    fn read_anew(
        &self,
        path: &Path,
        conflicts: &mut Vec<Conflict>,
    ) -> Result<Option<Pages>, Problem> {
        let on_disk = place::own_bytes(path)?;
        if on_disk.is_none() || on_disk.as_deref() == self.seen.as_deref() {
            return Ok(None);
        }
        let read = place::open(path)?;
        let mut pages = read.pages;
        conflicts.extend(read.conflicts);
        let base = LazyCell::new(|| file::parse(self.seen.as_deref().unwrap_or_default()).pages);
        let differing = self.pending.iter();
        conflicts.extend(differing.filter_map(|step| conflict::meanwhile(step, &base, &pages)));
        for change in &self.pending {
            change.apply(&mut pages);
        }
        Ok(Some(pages))
    }

    fn step(&mut self, change: Change) {
        self.doing.then(Step::of(&change, &self.pages));
        change.apply(&mut self.pages);
        if let Change::Edit { after: newer, .. } = &change {
            let last = self
                .pending
                .iter_mut()
                .rev()
                .find(|c| c.concerns(&newer.id));
            if let Some(Change::Edit { after, .. }) = last {
                after.clone_from(newer);
                return;
            }
        }
        self.pending.push(change);
    }
}

#[cfg(test)]
mod tests;
