//! A baseline: the findings that an editor lets stand, a line each, in a file that version control merges well.
//!
//! The first line says what the file is; so it is never taken for an article. Each other line is a JSON object with
//! the finding's fingerprint and the reason; the draft, the verdict and the words are there for whoever reads it.

use super::acceptance::{Acceptance, AcceptedBy};
use super::verdict::Finding;
use crate::corpus::Article;
use crate::edition::Found;
use crate::notebook::replace::{Access, replace};
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

/// What the first line says.
const GENERATOR: &str = "verbatim check baseline";

/// A file that cannot be read as a baseline.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BaselineError {
    /// It cannot be opened or read.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Its first line is another than a baseline's.
    #[error("{}: not a baseline of verbatim check", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// A line of it is no entry.
    #[error("{}, line {line}: {source}", path.display())]
    Line {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// Why.
        source: serde_json::Error,
    },
}

#[derive(Debug, Serialize, Deserialize)]
struct Header {
    generator: String,
}

/// A finding that may stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BaselineEntry {
    /// [`Finding::fingerprint`].
    pub fingerprint: String,
    /// The draft's path when it was written.
    pub draft: String,
    /// The verdict's name.
    pub verdict: String,
    /// The passage's words.
    pub text: String,
    /// Why it may stand; empty where nobody said.
    #[serde(default)]
    pub reason: String,
}

/// The findings that may stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    entries: Vec<BaselineEntry>,
}

impl Baseline {
    /// Reads a baseline file.
    ///
    /// # Errors
    /// The file cannot be read, is no baseline, or has a line that is no entry.
    pub fn read(path: &Path) -> Result<Self, BaselineError> {
        let text = std::fs::read_to_string(path).map_err(|source| BaselineError::Io {
            path: path.into(),
            source,
        })?;
        let mut lines = text.lines().enumerate();
        let header = lines
            .next()
            .map(|(_, line)| serde_json::from_str::<Header>(line));
        if !header.is_some_and(|header| header.is_ok_and(|h| h.generator == GENERATOR)) {
            return Err(BaselineError::Foreign { path: path.into() });
        }
        let lines = lines.filter(|(_, line)| !line.trim().is_empty());
        let entries = lines.map(|(n, line)| {
            serde_json::from_str(line).map_err(|source| BaselineError::Line {
                path: path.into(),
                line: n + 1,
                source,
            })
        });
        Ok(Self {
            entries: entries.collect::<Result<_, _>>()?,
        })
    }

    /// Where the baseline of a draft stands whose file nobody names: beside the draft.
    pub fn beside(draft: &Path) -> Option<PathBuf> {
        let name = draft.file_name()?.to_string_lossy().into_owned();
        Some(draft.with_file_name(name + ".baseline.jsonl"))
    }

    /// Takes over what another one lets stand.
    pub fn extend(&mut self, other: Self) {
        self.entries.extend(other.entries);
    }

    /// Writes it, in the order of the drafts and their words, so that a change of one finding changes one line.
    ///
    /// # Errors
    /// Those of the file system; then the old file is as it was.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let mut entries: Vec<&BaselineEntry> = self.entries.iter().collect();
        entries.sort_by_key(|entry| (&entry.draft, &entry.text, &entry.fingerprint));
        replace(path, Access::Usual, |out| {
            let header = Header {
                generator: GENERATOR.into(),
            };
            writeln!(out, "{}", serde_json::to_string(&header)?)?;
            entries
                .iter()
                .try_for_each(|entry| writeln!(out, "{}", serde_json::to_string(entry)?))
        })
    }

    /// Lets a finding stand. A reason that was given before stays where no new one is given.
    pub fn accept(&mut self, finding: &Finding, draft: &Article, sources: &Found, reason: &str) {
        let entry = BaselineEntry {
            fingerprint: finding.fingerprint(draft, sources),
            draft: draft.path.clone(),
            verdict: finding.verdict.name().into(),
            text: finding.passage.words(&draft.text),
            reason: reason.trim().into(),
        };
        match self
            .entries
            .iter_mut()
            .find(|known| known.fingerprint == entry.fingerprint)
        {
            Some(known) if entry.reason.is_empty() => known.draft = entry.draft,
            Some(known) => *known = entry,
            None => self.entries.push(entry),
        }
    }

    /// Lets a finding stand no more; answers whether it did.
    pub fn withdraw(&mut self, finding: &Finding, draft: &Article, sources: &Found) -> bool {
        let (fingerprint, before) = (finding.fingerprint(draft, sources), self.entries.len());
        self.entries
            .retain(|entry| entry.fingerprint != fingerprint);
        self.entries.len() < before
    }

    /// Marks the findings that may stand.
    pub fn apply(&self, findings: &mut [Finding], draft: &Article, sources: &Found) {
        for finding in findings
            .iter_mut()
            .filter(|finding| finding.accepted.is_none())
        {
            let fingerprint = finding.fingerprint(draft, sources);
            let known = self
                .entries
                .iter()
                .find(|entry| entry.fingerprint == fingerprint);
            finding.accepted =
                known.map(|entry| Acceptance::new(AcceptedBy::Baseline, &entry.reason));
        }
    }

    /// The entries of a draft that none of its findings has any more.
    pub fn stale<'b>(
        &'b self,
        findings: &[Finding],
        draft: &'b Article,
        sources: &Found,
    ) -> Vec<&'b BaselineEntry> {
        let known: Vec<String> = findings
            .iter()
            .map(|finding| finding.fingerprint(draft, sources))
            .collect();
        let own = self
            .entries
            .iter()
            .filter(|entry| entry.draft == draft.path);
        own.filter(|entry| !known.contains(&entry.fingerprint))
            .collect()
    }
}
