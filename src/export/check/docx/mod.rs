//! The draft as DOCX with a comment at each finding, and one at the end where sources could not be read.
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

use super::searched::Searched;
use super::{Checked, remark, unread_in_words};
use crate::text::Span;
use std::io::{self, Write};

pub(super) fn write(
    checked: &Checked,
    searched: &Searched<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let own = checked.bytes.as_deref();
    let own = own.and_then(|bytes| commented(bytes, checked, searched).ok());
    let document = match own {
        Some(document) => document,
        None => commented(&plain::document(&checked.draft.text)?, checked, searched)?,
    };
    out.write_all(&document)
}

/// A document with a comment at each finding that is told.
fn commented(document: &[u8], checked: &Checked, searched: &Searched<'_>) -> io::Result<Vec<u8>> {
    let mut told: Vec<_> = checked.reported().collect();
    told.sort_by_key(|finding| finding.passage.span.start);
    let package = package::Package::open(document)?;
    let unread = unread_in_words(searched.sources);
    if told.is_empty() && unread.is_none() {
        return Ok(document.to_vec());
    }
    // What is of no passage stands at the end.
    let end = unread.as_ref().map(|_| Span::default());
    let spans = told.iter().map(|finding| finding.passage.span).chain(end);
    let spans: Vec<Span> = spans.collect();
    let first = package.first_free_id();
    let marked = ranges::marked(package.body(), &checked.draft.text, &spans, first);
    let marked = match marked {
        Some(marked) => marked,
        None if told.is_empty() => return Ok(document.to_vec()),
        None => return Err(io::Error::other("no runs of text in it")),
    };
    let comments = told.iter().map(|finding| remark(finding, searched));
    let comments = comments.zip(marked.placed).zip(&told);
    let comments = comments.map(|((mut lines, is_placed), finding)| {
        if !is_placed {
            lines.insert(0, format!("“{}”", checked.words(finding)));
        }
        lines
    });
    let comments = comments.chain(unread.map(|unread| vec![unread]));
    let comments: Vec<Vec<String>> = comments.collect();
    package.write(&marked.xml, &comments, first)
}

#[cfg(test)]
mod tests;
