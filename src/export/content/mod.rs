//! What stands on a page, as blocks: the language of an editor, whatever the form.
//!
//! ```text
//! printing     the words of a witness in their marks, its seams, its source
//! differing    which of them another printing has not
//! reasons      what the machine believes why, what is unsure, what the reader decided
//! marks        passages, each with its citation and with the other printings
//! statement    every printing of a statement, how they differ, who leaves it out
//! quote_sheet  one statement on a page that can be handed over
//! matrix       who prints what; timeline: what was said when
//! corrections  what the reader has set right, as changes (change) and as pairs of quotations (pair)
//! naming       the words by which a statement, a quotation and a day are named
//! sources      the list of the articles
//! ```

mod change;
mod corrections;
mod differing;
mod marks;
pub(super) mod matrix;
mod naming;
mod pair;
mod printing;
mod quote_sheet;
pub(super) mod reasons;
pub(super) mod remembered;
mod sources;
pub(super) mod statement;
mod timeline;

pub use change::Change;
pub(super) use corrections::{CorrectionRow, corrected_articles, rows as corrections_listed};
#[cfg(feature = "reader")]
pub use corrections::{correction_scope, set_by_rule, spread};
pub(super) use marks::{has_become, headings, told_of, why_lost};
pub use pair::correction_in_words;
#[cfg(feature = "reader")]
pub use pair::correction_in_words_of_both;
#[cfg(feature = "reader")]
pub use quote_sheet::has_notes;
pub(super) use quote_sheet::{Noted, noted};

use super::contents::Contents;
use super::page::{Block, Form, Line};
use super::sheet::Sheet;
use crate::edition::{ArticleIx, Edition, StatementIx};
use crate::notebook::{Mark, Notebook};
use std::collections::HashMap;
use std::io;

/// The title of a page.
pub(super) fn title(edition: &Edition, contents: Contents) -> String {
    let what = match contents {
        Contents::Marks => "Marks",
        Contents::Statements => "Statements",
        Contents::MarksAndStatements => "Marks and statements",
        Contents::Matrix => "Who prints what",
        Contents::Timeline => "Timeline",
        Contents::Corrections => "Corrections",
        Contents::Statement(s) | Contents::StatementWithNotes(s) => {
            return statement::heading(edition, &edition[s]);
        }
    };
    format!("{what}: {}", edition.name)
}

/// Writes one mark as it goes out among all of them.
pub(super) fn put_mark(
    edition: &Edition,
    notebook: &Notebook,
    mark: &Mark,
    form: &mut dyn Form,
) -> io::Result<()> {
    marks::put_with_its_group(edition, notebook, mark, form)
}

/// Writes a page.
pub(super) fn put(
    edition: &Edition,
    notebook: &Notebook,
    contents: Contents,
    form: &mut dyn Form,
) -> io::Result<()> {
    form.put(Block::Heading(1, title(edition, contents)))?;
    let sheet = Sheet::new(edition, notebook.marks(), contents);
    match contents {
        Contents::Marks => marks::put(edition, notebook, &sheet, form)?,
        Contents::Statements => statements(edition, notebook, form)?,
        Contents::MarksAndStatements => {
            marks::put(edition, notebook, &sheet, form)?;
            form.put(Block::Heading(1, "Statements".into()))?;
            statements(edition, notebook, form)?;
        }
        Contents::Matrix => matrix::put(edition, notebook, form)?,
        Contents::Timeline => timeline::put(edition, form)?,
        Contents::Corrections => {
            corrections::put(edition, notebook, form)?;
            let sources = corrected_articles(edition, notebook);
            return sources::put(edition, &sources, |a| edition[a].siglum.clone(), form);
        }
        Contents::Statement(s) => quote_sheet::put(edition, notebook, s, false, form)?,
        Contents::StatementWithNotes(s) => quote_sheet::put(edition, notebook, s, true, form)?,
    }
    let sigla = sigla_on(edition, &sheet, contents);
    let siglum = |article| named_on(edition, &sigla, article);
    sources::put(edition, &sheet.sources, siglum, form)?;
    form.put(Block::Note(
        "For programs",
        technical(edition, &sheet, contents, &sigla),
    ))
}

/// By which sigla articles go on a page: their own, and those of second printings of one statement.
type SiglaOn = HashMap<ArticleIx, Vec<String>>;

fn sigla_on(edition: &Edition, sheet: &Sheet<'_>, contents: Contents) -> SiglaOn {
    let mut all = SiglaOn::new();
    if matches!(contents, Contents::Matrix | Contents::Timeline) {
        return all;
    }
    let marked = sheet.marked_statements().into_keys();
    for statement in contents.statements(edition).into_iter().chain(marked) {
        let statement = &edition[statement];
        let sigla = edition.sigla(statement);
        for (witness, siglum) in statement.witnesses.iter().zip(sigla) {
            let known = all.entry(witness.article).or_default();
            if !known.contains(&siglum) {
                known.push(siglum);
            }
        }
    }
    all
}

fn named_on(edition: &Edition, sigla: &SiglaOn, article: ArticleIx) -> String {
    let own = || edition[article].siglum.clone();
    sigla.get(&article).map_or_else(own, |all| all.join(", "))
}

/// What names the statement and the articles to a program, and nothing to a reader.
fn technical(
    edition: &Edition,
    sheet: &Sheet<'_>,
    contents: Contents,
    sigla: &SiglaOn,
) -> Vec<Line> {
    let statement = match contents {
        Contents::Statement(s) | Contents::StatementWithNotes(s) => Some(s),
        _ => None,
    };
    let statement = statement.map(|s| format!("Statement {}", edition[s].id).into());
    let articles = sheet.sources.iter().map(|article| {
        let siglum = named_on(edition, sigla, *article);
        let article = &edition[*article];
        let (id, sha256) = (&article.id, &article.sha256);
        format!("{siglum}: article {id}, SHA-256 {sha256}").into()
    });
    statement.into_iter().chain(articles).collect()
}

fn statements(edition: &Edition, notebook: &Notebook, form: &mut dyn Form) -> io::Result<()> {
    // A family is one section, as it is one row elsewhere.
    let all = (0..edition.statements.len()).map(StatementIx);
    let mut rows = all.filter(|s| edition.row_of(*s) == *s);
    rows.try_for_each(|s| statement::put(edition, notebook, s, form))
}
