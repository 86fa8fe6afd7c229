//! What a notebook looks like on disk: JSON Lines, a head line first, then one mark or correction a line.
//!
//! ```text
//! {"notebook":{"version":1,"corpus":"/home/ada/ferry"}}
//! {"mark":{"id":"9f…","article":"a1","sha256":"…","start":12,"end":40,"exact":"…","prefix":"…",…}}
//! {"correction":{"correction":{"set":"speaker","quotation":"a1:12-40","name":"Tove Lund"},"words":["…"],…}}
//! ```
//!
//! Offsets are Unicode code points.

use super::{Anchoring, Mark};
use crate::edition::Correction;
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::io::{self, Write};

/// The version of the file's form that this program writes, and the newest that it reads.
const VERSION: u32 = 1;

/// A correction and the words of the quotations that it names, so that it never falls on others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrected {
    /// The correction.
    pub correction: Correction,
    /// The words of each quotation that the correction names, in its order.
    pub words: Vec<String>,
    /// When it was made, RFC 3339.
    pub created: String,
}

/// The content of a notebook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pages {
    /// The marks in the order in which they were made.
    pub marks: Vec<Mark>,
    /// The corrections in the order in which they were made.
    pub corrections: Vec<Corrected>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Line {
    Notebook(Head),
    Mark(Record),
    Correction(Corrected),
}

#[derive(Serialize, Deserialize)]
struct Head {
    version: u32,
    corpus: String,
}

#[derive(Serialize, Deserialize)]
struct Record {
    id: String,
    article: String,
    sha256: String,
    start: usize,
    end: usize,
    exact: String,
    #[serde(default)]
    prefix: String,
    #[serde(default)]
    suffix: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    created: String,
}

impl From<&Mark> for Record {
    fn from(mark: &Mark) -> Self {
        let mark = mark.clone();
        Self {
            id: mark.id,
            article: mark.article,
            sha256: mark.sha256,
            start: mark.position[0],
            end: mark.position[1],
            exact: mark.exact,
            prefix: mark.prefix,
            suffix: mark.suffix,
            note: mark.note,
            tags: mark.tags,
            created: mark.created,
        }
    }
}

impl From<Record> for Mark {
    fn from(record: Record) -> Self {
        Self {
            id: record.id,
            article: record.article,
            sha256: record.sha256,
            position: [record.start, record.end],
            span: Span::default(),
            exact: record.exact,
            prefix: record.prefix,
            suffix: record.suffix,
            note: record.note,
            tags: record.tags,
            created: record.created,
            anchoring: Anchoring::Lost,
        }
    }
}

/// What a file holds, and the lines (counted from 1) that could not be read, each with the reason.
pub struct Parsed {
    /// What could be read.
    pub pages: Pages,
    /// What could not.
    pub broken: Vec<(usize, String)>,
    /// A later program wrote it: it must not be written over.
    pub too_new: bool,
}

/// Reads the bytes of a notebook. A mark is not anchored yet: it counts as lost until it is.
pub fn parse(bytes: &[u8]) -> Parsed {
    let mut parsed = Parsed {
        pages: Pages::default(),
        broken: Vec::new(),
        too_new: false,
    };
    for (n, line) in bytes.split(|b| *b == b'\n').enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice(line) {
            Ok(Line::Notebook(head)) => parsed.too_new |= head.version > VERSION,
            Ok(Line::Mark(record)) => parsed.pages.marks.push(record.into()),
            Ok(Line::Correction(corrected)) => parsed.pages.corrections.push(corrected),
            Err(error) => parsed.broken.push((n + 1, error.to_string())),
        }
    }
    parsed
}

/// Writes `pages` as the notebook of `corpus`.
pub fn write(pages: &Pages, corpus: &str, out: &mut dyn Write) -> io::Result<()> {
    let head = Line::Notebook(Head {
        version: VERSION,
        corpus: corpus.to_string(),
    });
    let marks = pages.marks.iter().map(|m| Line::Mark(m.into()));
    let corrections = pages.corrections.iter().cloned().map(Line::Correction);
    for line in std::iter::once(head).chain(marks).chain(corrections) {
        serde_json::to_writer(&mut *out, &line)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
