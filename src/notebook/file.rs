//! What a notebook looks like on disk: JSON Lines, a head line first, then one mark or correction a line.
//!
//! ```text
//! {"notebook":{"version":1,"corpus":""}}
//! {"mark":{"id":"9f…","article":"a1","sha256":"…","outlet":"North Ledger","start":12,"end":40,"exact":"…",…}}
//! {"correction":{"correction":{"set":"speaker","quotation":"a1:12-40","name":"Tove Lund"},"words":["…"],…}}
//! {"taken":"5c…"}
//! ```
//!
//! In the folder for data the head line names the corpus by its path, for people. Beside the articles it does not: the
//! same file lies elsewhere on a colleague's machine, and two who save it must not differ in a line that neither wrote.
//! A line "taken" names a notebook of a folder for data that this one has taken in, by its hash.
//! Offsets are Unicode code points. A mark or correction is one line, and lines that did not change are written as they were:
//! so version control merges notebooks line by line. What it could not merge, it leaves both, with lines of its own
//! between them, which are skipped.

use super::anchor::Anchor;
use super::conflict::Conflict;
use super::mark::{Mark, MarkedPassage};
use super::origin::Origin;
use super::pages::{Corrected, Pages, Written};
use super::repeated;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::HashSet;
use std::io::{self, Write};

/// The version of the file's form that this program writes, and the newest that it reads.
const VERSION: u32 = 1;

/// A line of a notebook's file.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum NotebookLine<'a> {
    Notebook(Head<'a>),
    Mark(MarkLine<'a>),
    Correction(Cow<'a, Corrected>),
    /// The hash of a notebook that was taken over. Some versions wrote this line under the second name.
    #[serde(alias = "undonestep")]
    Taken(Cow<'a, str>),
}

#[derive(Serialize, Deserialize)]
struct Head<'a> {
    version: u32,
    corpus: Cow<'a, str>,
    /// Whose it is, where somebody has written that there; it is never written by this program, and kept.
    #[serde(default, skip_serializing)]
    owner: Option<Cow<'a, str>>,
}

#[derive(Serialize, Deserialize)]
struct MarkLine<'a> {
    id: Cow<'a, str>,
    #[serde(flatten)]
    anchor: Cow<'a, Anchor>,
    #[serde(default)]
    note: Cow<'a, str>,
    #[serde(default)]
    tags: Cow<'a, [String]>,
    #[serde(default)]
    label: Cow<'a, str>,
    #[serde(default)]
    created: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    by: Cow<'a, str>,
    /// The passages behind the first, whose anchor stands in the line itself as in the files of earlier versions.
    #[serde(default)]
    more: Vec<Cow<'a, Anchor>>,
}

impl<'a> From<&'a Mark> for MarkLine<'a> {
    fn from(mark: &'a Mark) -> Self {
        Self {
            id: Cow::Borrowed(&mark.id),
            anchor: Cow::Borrowed(&mark.passage.anchor),
            note: Cow::Borrowed(&mark.note),
            tags: Cow::Borrowed(&mark.tags),
            label: Cow::Borrowed(&mark.label),
            created: Cow::Borrowed(&mark.created),
            by: Cow::Borrowed(&mark.by),
            more: mark.more.iter().map(|p| Cow::Borrowed(&p.anchor)).collect(),
        }
    }
}

impl MarkLine<'_> {
    /// A mark that is not placed yet.
    fn mark(self, line: &str) -> Mark {
        let more = self.more.into_iter().map(Cow::into_owned);
        Mark {
            id: self.id.into_owned(),
            passage: MarkedPassage::unplaced(self.anchor.into_owned()),
            more: more.map(MarkedPassage::unplaced).collect(),
            note: self.note.into_owned(),
            tags: self.tags.into_owned(),
            label: self.label.into_owned(),
            created: self.created.into_owned(),
            by: self.by.into_owned(),
            origin: Origin::new(line),
        }
    }
}

/// What a file holds, and the lines (counted from 1) that could not be read, each with the reason.
#[derive(Default)]
pub struct Parsed {
    /// What could be read.
    pub pages: Pages,
    /// Whether any line of it is one of a notebook.
    pub is_notebook: bool,
    /// Whose it is, where it says so.
    pub owner: Option<String>,
    /// What could not.
    pub broken: Vec<(usize, String)>,
    /// What two lines of one mark say differently.
    pub conflicts: Vec<Conflict>,
    /// A later program wrote it: it must not be written over.
    pub too_new: bool,
}

/// Reads the bytes of a notebook. A mark is not anchored yet: it counts as lost until it is.
pub fn parse(bytes: &[u8]) -> Parsed {
    let mut parsed = Parsed::default();
    let mut seen = HashSet::new();
    for (n, line) in bytes.split(|b| *b == b'\n').enumerate() {
        let line = line.trim_ascii();
        if line.is_empty() || is_left_by_a_merge(line) || !seen.insert(line) {
            continue;
        }
        match std::str::from_utf8(line) {
            Ok(line) => read_line(line, n + 1, &mut parsed),
            Err(error) => parsed.broken.push((n + 1, error.to_string())),
        }
    }
    parsed.conflicts = repeated::unite(&mut parsed.pages);
    parsed
}

/// Takes what a line says, and keeps the line as it is.
fn entry(known: NotebookLine<'_>, line: &str, parsed: &mut Parsed) {
    parsed.is_notebook = true;
    let pages = &mut parsed.pages;
    match known {
        NotebookLine::Notebook(head) => {
            parsed.too_new |= head.version > VERSION;
            pages.head = Origin::new(line);
            parsed.owner = head.owner.map(Cow::into_owned);
        }
        NotebookLine::Mark(entry) => pages.marks.push(entry.mark(line)),
        NotebookLine::Correction(corrected) => {
            let mut corrected = corrected.into_owned();
            corrected.origin = Origin::new(line);
            pages.corrections.push(corrected);
        }
        NotebookLine::Taken(hash) => pages.taken.push(hash.into_owned()),
    }
}

fn read_line(line: &str, number: usize, parsed: &mut Parsed) {
    match serde_json::from_str(line) {
        Ok(known) => entry(known, line, parsed),
        Err(error) => match serde_json::from_str::<Map<String, Value>>(line) {
            Ok(all) => match known_alone(all) {
                Some(known) => entry(known, line, parsed),
                None => parsed.pages.unknown.push(line.to_owned()),
            },
            Err(_) => parsed.broken.push((number, error.to_string())),
        },
    }
}

/// What this program knows of a line to which a later version has added more.
fn known_alone(all: Map<String, Value>) -> Option<NotebookLine<'static>> {
    let is_more = all.len() > 1;
    let known = ["mark", "correction", "notebook"];
    let known = all.into_iter().find(|(name, _)| known.contains(&&**name));
    let (name, value) = known.filter(|_| is_more)?;
    let alone = Value::Object(Map::from_iter([(name, value)]));
    serde_json::from_value(alone).ok()
}

/// What version control writes between two sides that both changed the same place. Both count.
fn is_left_by_a_merge(line: &[u8]) -> bool {
    let signs: [&[u8]; 4] = [b"<<<<<<< ", b"||||||| ", b">>>>>>> ", b"======="];
    signs.iter().any(|sign| line.starts_with(sign))
}

/// The entries of some lines; those that cannot be read are left out.
pub fn entries(lines: &[String]) -> Vec<Written> {
    let mut parsed = Parsed::default();
    for line in lines {
        read_line(line, 0, &mut parsed);
    }
    let marks = parsed.pages.marks.into_iter();
    let marks = marks.map(|mark| Written::Mark(Box::new(mark)));
    let corrections = parsed.pages.corrections.into_iter();
    let corrections = corrections.map(Box::new).map(Written::Correction);
    marks.chain(corrections).collect()
}

/// The lines of some entries, with what their own lines held beside what this program knows.
pub fn lines(entries: &[Written]) -> serde_json::Result<Vec<String>> {
    let line = |entry: &Written| {
        let (origin, line) = match entry {
            Written::Mark(mark) => (&mark.origin, NotebookLine::Mark((&**mark).into())),
            Written::Correction(made) => (
                &made.origin,
                NotebookLine::Correction(Cow::Borrowed(&**made)),
            ),
        };
        let mut origin = origin.clone();
        // It may have been read from a line that said something else.
        origin.change();
        origin.line(&line).map(str::to_owned)
    };
    entries.iter().map(line).collect()
}

impl Pages {
    /// Writes them as the notebook of `corpus`.
    pub fn write(&mut self, corpus: &str, out: &mut dyn Write) -> io::Result<()> {
        let head = Head {
            version: VERSION,
            corpus: corpus.into(),
            owner: None,
        };
        self.head.change();
        writeln!(out, "{}", self.head.line(&NotebookLine::Notebook(head))?)?;
        for mark in &mut self.marks {
            let mut origin = std::mem::take(&mut mark.origin);
            writeln!(
                out,
                "{}",
                origin.line(&NotebookLine::Mark((&*mark).into()))?
            )?;
            mark.origin = origin;
        }
        for corrected in &mut self.corrections {
            let mut origin = std::mem::take(&mut corrected.origin);
            let line = NotebookLine::Correction(Cow::Borrowed(corrected));
            writeln!(out, "{}", origin.line(&line)?)?;
            corrected.origin = origin;
        }
        for hash in &self.taken {
            writeln!(
                out,
                "{}",
                serde_json::to_string(&NotebookLine::Taken(hash.into()))?
            )?;
        }
        for line in &self.unknown {
            writeln!(out, "{line}")?;
        }
        Ok(())
    }
}
