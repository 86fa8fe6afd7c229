//! A baseline: the findings that an editor lets stand, a line each, in a file that version control merges well.
//!
//! The first line says what the file is; so it is never taken for an article. Each other line is a JSON object with
//! the finding's fingerprint, the draft and the reason; verdict and words are there for whoever reads it, and tell what has
//! changed where the fingerprint is another one.
//!
//! An entry is of one draft: the same words in another one are looked at anew. A draft that was moved or renamed takes its
//! entries along.

use super::acceptance::{Acceptance, AcceptedBy};
use super::verdict::Finding;
use crate::corpus::{Article, STREAM};
use crate::edition::Found;
use crate::replace::{Access, replace};
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Component, Path, PathBuf};

/// What the first line says.
const GENERATOR: &str = "verbatim check baseline";

/// A file that cannot be read as a baseline.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BaselineError {
    /// The file cannot be opened or read.
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
    /// Who printed the source's words; not there in a baseline that is not held to its sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
    /// The source's sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
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
    /// Opens a baseline file.
    ///
    /// # Errors
    /// The file cannot be read, is no baseline, or has a line that is no entry.
    pub fn open(path: &Path) -> Result<Self, BaselineError> {
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
    pub fn default_path(draft: &Path) -> Option<PathBuf> {
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
            outlet: Some(finding.source_outlet(sources).into()),
            source: Some(finding.source_words(sources)),
            reason: reason.trim().into(),
        };
        let names = Names::of(finding, draft, sources);
        match self.entries.iter_mut().find(|known| known.is_of(&names)) {
            Some(known) if entry.reason.is_empty() => {
                let reason = std::mem::take(&mut known.reason);
                *known = BaselineEntry { reason, ..entry };
            }
            Some(known) => *known = entry,
            None => self.entries.push(entry),
        }
    }

    /// Lets a finding stand no more; answers whether it did.
    pub fn withdraw(&mut self, finding: &Finding, draft: &Article, sources: &Found) -> bool {
        let (names, before) = (Names::of(finding, draft, sources), self.entries.len());
        self.entries.retain(|entry| !entry.is_of(&names));
        self.entries.len() < before
    }

    /// Marks the findings that may stand, and tells of those with the words of an entry that is not theirs any more.
    pub fn apply(&self, findings: &mut [Finding], draft: &Article, sources: &Found) {
        for finding in findings
            .iter_mut()
            .filter(|finding| finding.accepted.is_none())
        {
            let names = Names::of(finding, draft, sources);
            let known = self.entries.iter().find(|entry| entry.is_of(&names));
            finding.accepted =
                known.map(|entry| Acceptance::new(AcceptedBy::Baseline, &entry.reason));
            let is_open = known.is_none() && finding.is_told();
            finding.lapsed = is_open
                .then(|| self.lapsed(finding, &names, sources))
                .flatten();
        }
    }

    /// What is told of a finding whose words an entry of its draft let stand.
    fn lapsed(&self, finding: &Finding, names: &Names<'_>, sources: &Found) -> Option<String> {
        let mut entries = self.entries.iter();
        let entry = entries.find(|entry| entry.text == names.text && names.has_draft(entry))?;
        let reason = match entry.reason.as_str() {
            "" => String::new(),
            reason => format!(" ({reason})"),
        };
        let is_other_source = entry.outlet.as_deref() != Some(finding.source_outlet(sources))
            || entry.source.as_deref() != Some(&finding.source_words(sources));
        let why = match is_other_source {
            _ if entry.source.is_none() => "draft or source has changed since",
            true => "the source has changed since",
            false if entry.verdict != finding.verdict.name() => {
                "it is found to be something else now"
            }
            false => "speaker or day of it have changed since",
        };
        Some(format!("the baseline let it stand{reason}; {why}"))
    }

    /// The entries of a draft whose words none of its findings has any more.
    pub fn stale<'b>(
        &'b self,
        findings: &[Finding],
        draft: &'b Article,
        sources: &Found,
    ) -> Vec<&'b BaselineEntry> {
        let known = findings.iter();
        let known: Vec<_> = known.map(|f| Names::of(f, draft, sources)).collect();
        let own = self
            .entries
            .iter()
            .filter(|entry| is_path_of(&entry.draft, &draft.path));
        let is_known = |entry: &BaselineEntry| {
            let mut known = known.iter().zip(findings);
            known.any(|(names, finding)| {
                entry.is_of(names) || finding.lapsed.is_some() && entry.text == names.text
            })
        };
        own.filter(|entry| !is_known(entry)).collect()
    }

    /// How many entries stand whatever their sources say now: an older version has written them.
    pub fn without_sources(&self) -> usize {
        let entries = self.entries.iter();
        entries.filter(|entry| entry.source.is_none()).count()
    }
}

impl BaselineEntry {
    fn is_of(&self, names: &Names<'_>) -> bool {
        let own = match self.source {
            Some(_) => &names.fingerprint,
            None => &names.without_source,
        };
        self.fingerprint == *own && names.has_draft(self)
    }
}

/// What an entry of a baseline is compared by to find the finding that it lets stand.
struct Names<'d> {
    fingerprint: String,
    /// The fingerprint without the source, by which entries are known that name none.
    without_source: String,
    text: String,
    draft: &'d str,
}

impl<'d> Names<'d> {
    fn of(finding: &Finding, draft: &'d Article, sources: &Found) -> Self {
        Self {
            fingerprint: finding.fingerprint(draft, sources),
            without_source: finding.fingerprint_without_source_words(draft, sources),
            text: finding.passage.words(&draft.text),
            draft: &draft.path,
        }
    }

    /// Whether an entry is of this draft: of its path, or of that of a file that is there no more.
    fn has_draft(&self, entry: &BaselineEntry) -> bool {
        is_path_of(&entry.draft, self.draft) || is_gone(&entry.draft, self.draft)
    }
}

/// Whether two paths mean one draft: from another folder, or with the whole path before it, its path has more parts in front.
fn is_path_of(one: &str, other: &str) -> bool {
    let parts = |path: &str| -> PathBuf {
        let parts = Path::new(path).components();
        parts.filter(|part| *part != Component::CurDir).collect()
    };
    let (one, other) = (parts(one), parts(other));
    one.ends_with(&other) || other.ends_with(&one)
}

/// Whether a draft of this path is there no more, neither where the path leads nor beside the other draft: that one may be it
/// under another name. Standard input has none.
fn is_gone(path: &str, other: &str) -> bool {
    if path == STREAM || other == STREAM {
        return false;
    }
    let path = Path::new(path);
    let beside = path
        .file_name()
        .map(|name| Path::new(other).with_file_name(name));
    !path.exists() && !beside.is_some_and(|beside| beside.exists())
}
