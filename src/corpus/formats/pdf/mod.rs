//! PDF: the words of its pages. A page says where letters stand and not what belongs together: lines, paragraphs and
//! hyphens are put together by rule, which the article's note says.
//!
//! ```text
//! pages         what each page prints
//! paragraphs    its lines to paragraphs, without running heads and feet
//! ```

mod pages;
mod paragraphs;

use super::{ReadFile, Settings, docx};
use crate::corpus::Container;
use crate::corpus::draft::{Draft, Value};
use crate::corpus::field::Field;
use crate::corpus::statements::Statements;
use pages::Printed;
#[cfg(feature = "reader")]
pub(crate) use pages::is_expected_panic;

/// What is said of every article from a PDF.
const NOTE: &str = "from a PDF: its lines, paragraphs and hyphens are joined by rule";

/// Whether bytes are such a document.
pub fn is_pdf(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"%PDF-")
}

/// The text of a document.
pub fn read(bytes: &[u8], _: &Settings) -> ReadFile {
    let Printed {
        pages,
        title,
        author,
    } = match pages::printed(bytes) {
        Ok(printed) => printed,
        Err(reason) => return ReadFile::refused(reason),
    };
    let bare = pages.iter().filter(|page| page.trim().is_empty()).count();
    if bare == pages.len() {
        return ReadFile::refused("a PDF of pictures: no page of it holds text".into());
    }
    let text = paragraphs::joined(&pages, title.as_deref());
    let mut statements = Statements::default();
    // Programs call a document by the name of its file: a title is what it prints.
    let prints = |title: &String| paragraphs::compact(&text).contains(&paragraphs::compact(title));
    if let Some(title) = title.filter(prints) {
        statements.note_as(Field::Headline, "Title", Value::One(title), None);
    }
    if let Some(author) = author.filter(|author| !docx::is_nobody(author)) {
        statements.note_as(Field::Authors, "Author", Value::One(author), None);
    }
    let (_, mut given, mut faults) = statements.heard(Container::Properties);
    given.note = Some(NOTE.into());
    if bare > 0 {
        let reason = format!(
            "{bare} of {} pages hold no text, perhaps pictures of it",
            pages.len()
        );
        faults.push((None, reason));
    }
    ReadFile {
        drafts: vec![Draft {
            given,
            text: text.into(),
            ..Draft::default()
        }],
        faults,
    }
}

#[cfg(test)]
pub(super) mod tests;
