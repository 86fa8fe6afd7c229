//! The draft as DOCX with a comment at each finding.
//!
//! A draft that is DOCX stays what it is, part for part; comments are put in. Of any other draft a plain document of
//! its paragraphs is made first.
//!
//! ```text
//! places   where the draft's words stand in the XML of its document
//! ranges   marks around a passage, which part its runs
//! package  the parts of a document, and the comments among them
//! plain    a document of paragraphs
//! ```

mod package;
mod places;
mod plain;
mod ranges;

use super::{Checked, remark};
use crate::edition::Found;
use std::io::{self, Write};

pub(super) fn write(checked: &Checked, sources: &Found, out: &mut dyn Write) -> io::Result<()> {
    let own = checked.bytes.as_deref();
    let own = own.and_then(|bytes| commented(bytes, checked, sources).ok());
    let document = match own {
        Some(document) => document,
        None => commented(&plain::document(&checked.draft.text)?, checked, sources)?,
    };
    out.write_all(&document)
}

/// A document with a comment at each finding that is told.
fn commented(document: &[u8], checked: &Checked, sources: &Found) -> io::Result<Vec<u8>> {
    let mut told: Vec<_> = checked.told().collect();
    told.sort_by_key(|finding| finding.passage.span.start);
    let package = package::Package::open(document)?;
    if told.is_empty() {
        return Ok(document.to_vec());
    }
    let spans: Vec<_> = told.iter().map(|finding| finding.passage.span).collect();
    let first = package.first_free_id();
    let marked = ranges::marked(package.body(), &checked.draft.text, &spans, first);
    let marked = marked.ok_or_else(|| io::Error::other("no runs of text in it"))?;
    let comments = told.iter().map(|finding| remark(finding, sources));
    let comments = comments.zip(marked.placed).zip(&told);
    let comments = comments.map(|((mut lines, is_placed), finding)| {
        if !is_placed {
            lines.insert(0, format!("“{}”", checked.words(finding)));
        }
        lines
    });
    let comments: Vec<Vec<String>> = comments.collect();
    package.write(&marked.xml, &comments, first)
}

#[cfg(test)]
mod tests;
