//! What was done, so that it can be taken back and done again, also in a later run.
//!
//! A step holds the entries that it took away and those that it put in their place. It is taken back only where what it
//! put there still stands as it left it: another's words are never undone. The steps lie in a file of their own in
//! the folder for data; whatever is wrong with that file, the notebook is whole without it.

use super::change::Change;
use super::file;
use super::pages::{Pages, Written};
use super::question::takes_place;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use std::sync::atomic::{AtomicU64, Ordering};

/// So many steps are kept.
const MAX_STEPS: usize = 100;

/// What one save wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What stood there before.
    pub before: Vec<Written>,
    /// What stands there since.
    pub after: Vec<Written>,
}

/// The steps, and how many of them are done.
#[derive(Clone, Debug, Default)]
pub struct History {
    steps: Vec<Kept>,
    done: usize,
}

/// A step with its line in the file: all lines are written at each save.
#[derive(Clone, Debug)]
struct Kept {
    step: Step,
    line: String,
    /// Whether it was done here and does not stand in the file as done yet.
    is_new: bool,
}

impl Step {
    /// What a change that is not taken yet will take away and put there.
    pub fn of(change: &Change, pages: &Pages) -> Self {
        let mark = |id: &str| pages.marks.iter().find(|m| m.id == id);
        let old = |id: &str| mark(id).map(|m| Written::Mark(Box::new(m.clone())));
        let (before, after) = match change {
            Change::Put(new) => (old(&new.id), Some(Written::Mark(new.clone()))),
            Change::Edit { after, .. } => (old(&after.id), Some(Written::Mark(after.clone()))),
            Change::Remove(seen) => (old(&seen.id), None),
            Change::Correct(new) => {
                let all = pages.corrections.iter();
                let replaced = all.filter(|old| takes_place(new, old));
                return Self {
                    before: replaced
                        .cloned()
                        .map(Box::new)
                        .map(Written::Correction)
                        .collect(),
                    after: vec![Written::Correction(Box::new(new.clone()))],
                };
            }
            Change::TakenIn(_) => (None, None),
            Change::Withdraw(old) => {
                let stood = pages.corrections.iter().find(|c| c.correction == *old);
                (stood.cloned().map(Box::new).map(Written::Correction), None)
            }
        };
        Self {
            before: before.into_iter().collect(),
            after: after.into_iter().collect(),
        }
    }

    /// Goes on with another step. What it takes away of what this one put there, this one has never put there.
    pub fn then(&mut self, next: Self) {
        for entry in next.before {
            match self.after.iter().position(|own| *own == entry) {
                Some(at) => {
                    self.after.remove(at);
                }
                None => self.before.push(entry),
            }
        }
        self.after.extend(next.after);
    }
}

impl History {
    /// The steps that a file holds; those that cannot be read are left out.
    pub fn parse(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let mut history = Self::default();
        for line in text.lines() {
            match serde_json::from_str(line) {
                Ok(HistoryLine::Done(done)) => history.done = done,
                Ok(HistoryLine::Step { before, after, .. }) => history.steps.push(Kept {
                    step: Step {
                        before: file::entries(&before),
                        after: file::entries(&after),
                    },
                    line: line.to_owned(),
                    is_new: false,
                }),
                Err(_) => {}
            }
        }
        history.done = history.done.min(history.steps.len());
        history
    }

    /// Writes the steps, one a line, to what the file holds now: another window may have written its own steps there,
    /// which a later run takes back with these. What that one has taken back cannot be done again.
    pub fn write(&self, now: &[u8], out: &mut dyn Write) -> io::Result<()> {
        let now = String::from_utf8_lossy(now);
        let (done, undone) = self.steps.split_at(self.done);
        let is_undone = |line: &str| undone.iter().any(|kept| kept.line == line);
        let there = done_lines(&now).into_iter();
        let there = there.filter(|line| !is_undone(line));
        let new = done.iter().filter(|kept| kept.is_new);
        let all: Vec<&str> = there.chain(new.map(|kept| kept.line.as_str())).collect();
        let all = &all[all.len().saturating_sub(MAX_STEPS)..];
        serde_json::to_writer(&mut *out, &HistoryLine::Done(all.len()))?;
        let undone = undone.iter().map(|kept| kept.line.as_str());
        for line in all.iter().copied().chain(undone) {
            write!(out, "\n{line}")?;
        }
        writeln!(out)
    }

    /// All of it stands in the file now.
    pub fn is_written(&mut self) {
        self.steps.iter_mut().for_each(|kept| kept.is_new = false);
    }

    /// Takes in a step that was done. What was taken back before it cannot be done again.
    pub fn add(&mut self, step: Step) {
        if step == Step::default() {
            return;
        }
        // Marks and corrections can always be written; one that could not be would only not be taken back.
        let Ok(line) = line_of(&step) else {
            return;
        };
        self.steps.truncate(self.done);
        self.steps.push(Kept {
            step,
            line,
            is_new: true,
        });
        let surplus = self.steps.len().saturating_sub(MAX_STEPS);
        self.steps.drain(..surplus);
        self.done = self.steps.len();
    }

    /// The step that would be taken back next.
    pub fn last(&self) -> Option<&Step> {
        let last = self.done.checked_sub(1)?;
        self.steps.get(last).map(|kept| &kept.step)
    }

    /// The step that would be done again next.
    pub fn next(&self) -> Option<&Step> {
        self.steps.get(self.done).map(|kept| &kept.step)
    }

    /// The step to be taken back, which then counts as not done.
    pub fn back(&mut self) -> Option<Step> {
        self.done = self.done.checked_sub(1)?;
        self.steps.get(self.done).map(|kept| kept.step.clone())
    }

    /// The step to be done again, which then counts as done.
    pub fn forward(&mut self) -> Option<Step> {
        let kept = self.steps.get_mut(self.done)?;
        kept.is_new = true;
        self.done += 1;
        Some(kept.step.clone())
    }
}

/// The lines of the steps that a file holds as done, its own forms not read.
fn done_lines(file: &str) -> Vec<&str> {
    let mut lines = file.lines().filter(|line| !line.is_empty());
    let done = match lines.next().map(serde_json::from_str) {
        Some(Ok(HistoryLine::Done(done))) => done,
        _ => 0,
    };
    lines.take(done).collect()
}

/// The line of a step in the file. The same may be done twice, by one window or by two: each has a line of its own.
fn line_of(step: &Step) -> serde_json::Result<String> {
    let before = file::lines(&step.before)?;
    let after = file::lines(&step.after)?;
    let count = DONE.fetch_add(1, Ordering::Relaxed);
    let now = Timestamp::now().as_nanosecond();
    let id = format!("{now:x}-{:x}-{count:x}", std::process::id());
    serde_json::to_string(&HistoryLine::Step { id, before, after })
}

/// How many steps this process has done: the clock alone may be coarse.
static DONE: AtomicU64 = AtomicU64::new(0);

/// A line of the file in which the steps are kept.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum HistoryLine {
    /// How many of the steps are done.
    Done(usize),
    /// The lines of a notebook that were taken away, and those that were put there.
    Step {
        /// Empty where an earlier version has written it.
        #[serde(default)]
        id: String,
        before: Vec<String>,
        after: Vec<String>,
    },
}

/// The changes that put these entries in the place of those; `None` where one of those does not stand there as it was
/// left.
pub fn exchange(old: &[Written], new: &[Written], pages: &Pages) -> Option<Vec<Change>> {
    let stands = |entry: &Written| match entry {
        Written::Mark(mark) => pages.marks.iter().any(|m| m.says_as(mark)),
        Written::Correction(made) => {
            let mut all = pages.corrections.iter();
            all.any(|c| c.correction == made.correction)
        }
    };
    let was = |id: &str| {
        let mut marks = old.iter().filter_map(|entry| match entry {
            Written::Mark(mark) => Some(mark),
            Written::Correction(_) => None,
        });
        marks.find(|mark| mark.id == id)
    };
    let is_new = |entry: &Written| match entry {
        Written::Mark(mark) => {
            was(&mark.id).is_some() || !pages.marks.iter().any(|m| m.id == mark.id)
        }
        Written::Correction(_) => true,
    };
    if !old.iter().all(stands) || !new.iter().all(is_new) {
        return None;
    }
    let stays = |id: &str| {
        new.iter()
            .any(|r| matches!(r, Written::Mark(m) if m.id == *id))
    };
    let away = old.iter().filter_map(|entry| match entry {
        Written::Mark(mark) if stays(&mark.id) => None,
        Written::Mark(mark) => Some(Change::Remove(mark.clone())),
        Written::Correction(made) => Some(Change::Withdraw(made.correction.clone())),
    });
    let back = new.iter().map(|entry| match entry {
        Written::Mark(mark) => {
            // Its line may be of a time when it said something else.
            let mut mark = mark.clone();
            mark.origin.change();
            match was(&mark.id) {
                // Another instance may have written on it since: that stays.
                Some(before) => Change::Edit {
                    before: before.clone(),
                    after: mark,
                },
                None => Change::Put(mark),
            }
        }
        Written::Correction(made) => Change::Correct((**made).clone()),
    });
    Some(away.chain(back).collect())
}
