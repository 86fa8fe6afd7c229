mod alone;
mod citations;
mod cut;
mod decided;
mod forms;
mod hostile;
mod marked;
mod marked_up;
mod passages;
mod quote_sheet;
mod records;
mod remembered;
mod statements;
mod template;
mod united;

use super::fixture::{LEDGER, POST, edition};
use super::rows::EditionRows;
use super::*;
use crate::corpus::{Attested, Provenance};
use crate::edition::{ArticleIx, QuotationIx, StatementIx};
use crate::notebook::{Anchoring, Mark, MarkedPassage, Notebook};
use crate::text::Span;

fn mark(article: usize, words: &str, note: &str) -> Mark {
    let edition = edition();
    let article = &edition.articles[article];
    let start = article.text.find(words).unwrap();
    let span = Span::new(start, start + words.len());
    let now = "2031-12-03T10:00:00Z".parse().unwrap();
    Mark {
        id: format!("id-{start}"),
        ..Mark::at(article, span, note, &["ferry".into()], now)
    }
}

fn marks() -> Vec<Mark> {
    let lost = Mark {
        id: "lost".into(),
        passage: MarkedPassage {
            article: "gone".into(),
            anchoring: Anchoring::Lost,
            ..mark(0, "quay", "").passage
        },
        ..mark(0, "quay", "")
    };
    vec![
        mark(
            1,
            "=1+1 <b>*bold*</b> \u{1b}[31m & more.",
            "a_b <i>\n# no heading",
        ),
        mark(1, "The ferry may sail", "check"),
        mark(0, "must sail at noon", ""),
        lost,
    ]
}

fn notebook() -> Notebook {
    let mut notebook = Notebook::in_memory();
    marks().into_iter().for_each(|mark| notebook.put_back(mark));
    notebook
}

fn bytes(format: Format, contents: Contents) -> Vec<u8> {
    let mut out = Vec::new();
    write(format, &edition(), &notebook(), contents, &mut out).unwrap();
    out
}

fn written(format: Format, contents: Contents) -> String {
    String::from_utf8(bytes(format, contents)).unwrap()
}

fn json(row: impl serde::Serialize) -> String {
    serde_json::to_string_pretty(&row).unwrap()
}

/// The page of all marks.
fn marks_as_markdown(edition: &Edition, notebook: &Notebook) -> String {
    let mut out = Vec::new();
    write(
        Format::Markdown,
        edition,
        notebook,
        Contents::Marks,
        &mut out,
    )
    .unwrap();
    String::from_utf8(out).unwrap()
}

/// Everything that can be written.
fn all_contents() -> [Contents; 8] {
    [
        Contents::Marks,
        Contents::Statements,
        Contents::MarksAndStatements,
        Contents::Matrix,
        Contents::Timeline,
        Contents::Corrections,
        Contents::StatementWithNotes(StatementIx(0)),
        Contents::Statement(StatementIx(0)),
    ]
}
