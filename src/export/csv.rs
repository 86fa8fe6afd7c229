//! Marks, statements and rows as comma-separated values (RFC 4180) that no spreadsheet computes with.

use super::content::matrix;
use super::content::reasons::{self, ground, passage_day};
use super::content::statement::{absent, attribution, differences, printed_when_marked};
use super::content::{CorrectionRow, Noted, corrections_listed, noted};
use super::passage::ArticlePassage;
use super::rows::{
    AnyRow, ArticleRow, EditionRows, EventRow, NobodyRow, QuoteRow, StatementRow, passages,
};
use super::sheet::{GroupSubject, Marked, Sheet, is_marked};
use super::{Contents, address, statement};
use crate::collation::SEAM;
use crate::corpus::Attested;
use crate::edition::{ArticleIx, Edition, OutletIx, QuotationIx, Statement, StatementIx};
use crate::notebook::{Mark, MarkedPassage, Notebook};
use crate::quotation::When;
use crate::text::Span;
use ::csv::{Writer, WriterBuilder};
use std::io::{self, Write};

/// Lists in one cell.
const JOINT: &str = "; ";

/// What is written as a row of cells.
pub trait CsvRow {
    /// The names of the columns.
    const COLUMNS: &'static [&'static str];

    /// The cells, one a column.
    fn cells(&self) -> Vec<String>;
}

/// Writes rows under their column names.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_rows<R: CsvRow>(rows: impl Iterator<Item = R>, out: &mut dyn Write) -> io::Result<()> {
    write_columns::<R>(out)?;
    write_cells(rows, out)
}

/// Writes the names of the columns of such rows.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_columns<R: CsvRow>(out: &mut dyn Write) -> io::Result<()> {
    let mut sheet = sheet(out);
    sheet.write_record(R::COLUMNS).map_err(plain)?;
    sheet.flush()
}

/// Writes rows without the names of their columns.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_cells<R: CsvRow>(
    rows: impl Iterator<Item = R>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut sheet = sheet(out);
    for row in rows {
        let cells = row.cells().into_iter().map(harmless);
        sheet.write_record(cells).map_err(plain)?;
    }
    sheet.flush()
}

/// A sheet to write into. Each time its buffer is full the writer searches all that is left of a cell, so that with the
/// usual buffer a cell that holds a long article takes time with the square of its length.
fn sheet(out: &mut dyn Write) -> Writer<&mut dyn Write> {
    const BUFFER_BYTES: usize = 1 << 20;
    let mut sheet = WriterBuilder::new();
    sheet.buffer_capacity(BUFFER_BYTES).from_writer(out)
}

/// The error below, so that a closed pipe is known as one.
fn plain(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A cell that starts like a formula gets an apostrophe before it (OWASP, "CSV Injection"), also in the
/// wide forms that some spreadsheets read alike. Characters that steer a terminal are left out.
fn harmless(cell: String) -> String {
    const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    let formula = cell.starts_with(FORMULA);
    let kept = |c: &char| matches!(c, '\n' | '\t' | '\r') || !crate::text::is_steering(*c);
    let quiet: String = cell.chars().filter(kept).collect();
    if formula || quiet.starts_with(FORMULA) {
        format!("'{quiet}")
    } else {
        quiet
    }
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

/// "guess" for a guessed day, nothing for a told one.
fn guess(is_guess: bool) -> String {
    let sign = if is_guess { "guess" } else { "" };
    sign.to_string()
}

impl CsvRow for ArticleRow<'_> {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "outlet",
        "siglum",
        "headline",
        "authors",
        "published",
        "instant",
        "url",
        "accessed",
        "language",
        "kind",
        "path",
        "copies",
        "versions",
        "reprints",
        "sha256",
        "text",
        "doubt",
    ];

    fn cells(&self) -> Vec<String> {
        vec![
            self.id.to_string(),
            text(self.outlet),
            self.siglum.to_string(),
            text(self.headline),
            self.authors.join(JOINT),
            text(self.published.as_ref()),
            text(self.instant.as_ref()),
            text(self.url),
            text(self.accessed.as_ref()),
            text(self.language),
            self.kind.to_string(),
            self.path.to_string(),
            self.copies.join(JOINT),
            self.versions.join(JOINT),
            self.reprints.join(JOINT),
            self.sha256.to_string(),
            self.text.to_string(),
            self.doubt.join(JOINT),
        ]
    }
}

/// Stretches of code points in one cell.
fn stretches(spans: &[[usize; 2]]) -> String {
    let spans = spans.iter().map(|[start, end]| format!("{start}–{end}"));
    spans.collect::<Vec<_>>().join(JOINT)
}

impl CsvRow for QuoteRow<'_> {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "article",
        "outlet",
        "kind",
        "spans",
        "text",
        "cue",
        "speaker",
        "person",
        "mention",
        "speaker_by",
        "relay",
        "said_on",
        "said_by",
        "said_guess",
        "inferred",
        "inferred_by",
        "occasion",
        "statement",
        "perhaps",
        "event",
        "doubt",
    ];

    fn cells(&self) -> Vec<String> {
        let speaker = self.speaker.as_ref();
        let mention = speaker.and_then(|s| s.mention.as_ref());
        vec![
            self.id.to_string(),
            self.article.to_string(),
            text(self.outlet),
            self.kind.to_string(),
            stretches(&self.spans),
            self.text.clone(),
            text(self.cue.as_ref().map(|c| c.text)),
            text(speaker.map(|s| s.name)),
            text(speaker.and_then(|s| s.person)),
            text(mention.map(|m| m.text)),
            text(speaker.map(|s| s.by)),
            text(self.relay),
            text(self.said_on.as_ref().map(|d| &d.date)),
            text(self.said_on.as_ref().map(|d| d.by)),
            guess(self.said_on.as_ref().is_some_and(|d| d.guess)),
            text(self.inferred.as_ref().map(|d| &d.date)),
            text(self.inferred.as_ref().map(|d| d.by)),
            text(self.occasion.as_ref().map(|o| o.text)),
            text(self.statement),
            self.perhaps
                .as_ref()
                .map_or_else(String::new, |ids| ids.join(JOINT)),
            text(self.event),
            self.doubt.join(JOINT),
        ]
    }
}

/// The columns of a quotation, and why nobody says what is none.
impl CsvRow for AnyRow<'_> {
    const COLUMNS: &'static [&'static str] = &{
        let mut columns = ["why"; QuoteRow::COLUMNS.len() + 1];
        let (of_quote, _) = columns.split_at_mut(QuoteRow::COLUMNS.len());
        of_quote.copy_from_slice(QuoteRow::COLUMNS);
        columns
    };

    fn cells(&self) -> Vec<String> {
        let (mut cells, why) = match self {
            AnyRow::Quote(row) => (row.cells(), ""),
            AnyRow::Nobody(row) => (named_cells(row), row.why),
        };
        cells.resize(Self::COLUMNS.len() - 1, String::new());
        cells.push(why.to_string());
        cells
    }
}

/// The cells of nobody's words under the columns of a quotation, as far as they are filled.
fn named_cells(row: &NobodyRow<'_>) -> Vec<String> {
    let cell = |column: &&str| match *column {
        "id" => row.id.clone(),
        "article" => row.article.to_string(),
        "kind" => row.kind.to_string(),
        "spans" => stretches(&row.spans),
        "text" => row.text.clone(),
        _ => String::new(),
    };
    QuoteRow::COLUMNS.iter().map(cell).collect()
}

impl CsvRow for StatementRow<'_> {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "speaker",
        "said_on",
        "said_by",
        "said_guess",
        "event",
        "base",
        "outlets",
        "perhaps",
        "silent",
        "differences",
        "text",
        "attributions",
        "spoken",
        "extent",
        "doubt",
    ];

    fn cells(&self) -> Vec<String> {
        let sigla = |sure: bool| {
            let those = self.witnesses.iter().filter(|w| w.sure == sure);
            let named: Vec<String> = those
                .map(|w| format!("{} {}", w.siglum, w.coverage))
                .collect();
            named.join(JOINT)
        };
        let base = self.witnesses.iter().find(|w| Some(w.article) == self.base);
        let variants: Vec<String> = self.variants.iter().map(statement::variant).collect();
        let told = self.attributions.iter().map(attribution);
        let attributions: Vec<String> = told.collect();
        vec![
            self.id.to_string(),
            text(self.speaker),
            text(self.said_on.as_ref().map(|d| &d.date)),
            text(self.said_on.as_ref().map(|d| d.by)),
            guess(self.said_on.as_ref().is_some_and(|d| d.guess)),
            self.event.to_string(),
            text(self.base),
            sigla(true),
            sigla(false),
            self.silent.join(JOINT),
            variants.join("\n"),
            text(base.map(|w| &w.text)),
            attributions.join("\n"),
            text(self.spoken.as_ref().map(|s| s.language)),
            self.extents.clone(),
            self.doubt.join(JOINT),
        ]
    }
}

impl CsvRow for EventRow<'_> {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "date",
        "guess",
        "title",
        "speakers",
        "occasion",
        "statements",
        "outlets",
        "story",
        "story_title",
        "story_outlets",
    ];

    fn cells(&self) -> Vec<String> {
        vec![
            self.id.to_string(),
            text(self.date.as_ref()),
            guess(self.guess),
            self.title.to_string(),
            self.speakers.join(JOINT),
            text(self.occasion),
            self.statements.join(JOINT),
            self.outlets.join(JOINT),
            text(self.story.as_ref().map(|story| story.id)),
            text(self.story.as_ref().map(|story| story.title)),
            self.story
                .as_ref()
                .map_or_else(String::new, |story| story.outlets.join(JOINT)),
        ]
    }
}

/// A mark, or one printing of a statement.
#[derive(Default)]
struct MarkOrPrintingRow {
    what: &'static str,
    statement: String,
    speaker: String,
    said_on: String,
    said_by: String,
    said_guess: String,
    article: String,
    outlet: String,
    headline: String,
    published: String,
    published_guess: String,
    url: String,
    paragraph: String,
    start: String,
    end: String,
    text: String,
    how: String,
    note: String,
    tags: String,
    label: String,
    /// The id of the mark.
    mark: String,
    created: String,
    /// Whose mark it is, where it is not the reader's own.
    by: String,
    /// The sentence that a mark is cut out of, where its words cannot be read without.
    sentence: String,
}

impl CsvRow for MarkOrPrintingRow {
    const COLUMNS: &'static [&'static str] = &[
        "what",
        "statement",
        "speaker",
        "said_on",
        "said_by",
        "said_guess",
        "article",
        "outlet",
        "headline",
        "published",
        "published_guess",
        "url",
        "paragraph",
        "start",
        "end",
        "text",
        "how",
        "note",
        "tags",
        "label",
        "mark",
        "created",
        "by",
        "sentence",
    ];

    fn cells(&self) -> Vec<String> {
        [
            self.what,
            &self.statement,
            &self.speaker,
            &self.said_on,
            &self.said_by,
            &self.said_guess,
            &self.article,
            &self.outlet,
            &self.headline,
            &self.published,
            &self.published_guess,
            &self.url,
            &self.paragraph,
            &self.start,
            &self.end,
            &self.text,
            &self.how,
            &self.note,
            &self.tags,
            &self.label,
            &self.mark,
            &self.created,
            &self.by,
            &self.sentence,
        ]
        .map(str::to_string)
        .to_vec()
    }
}

impl CsvRow for CorrectionRow {
    const COLUMNS: &'static [&'static str] = &[
        "what",
        "words",
        "old",
        "new",
        "scope",
        "created",
        "article",
        "outlet",
        "headline",
        "published",
        "by",
    ];

    fn cells(&self) -> Vec<String> {
        let what = self.what.to_owned();
        let rest = [
            &self.words,
            &self.old,
            &self.new,
            &self.scope,
            &self.created,
            &self.article,
            &self.outlet,
            &self.headline,
            &self.published,
            &self.by,
        ];
        std::iter::once(what)
            .chain(rest.into_iter().cloned())
            .collect()
    }
}

/// Writes a row for each mark, then those of the statements that are asked for; with marks alone, those of the statements
/// that are marked, without the printings in which the marks stand.
pub(super) fn write(
    edition: &Edition,
    notebook: &Notebook,
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    match contents {
        Contents::Matrix => return matrix_table(edition, notebook, out),
        Contents::Timeline => return write_rows(EditionRows::new(edition).timeline(), out),
        Contents::Corrections => return write_rows(corrections_listed(edition, notebook), out),
        _ => {}
    }
    let sheet = Sheet::new(edition, notebook.marks(), contents);
    let found = sheet
        .places()
        .map(|(m, marked, p)| found(edition, m, marked, p));
    let lost = sheet.lost.iter().map(|(m, marked)| lost(m, marked));
    let statements = contents.statements(edition).into_iter();
    let told = statements.flat_map(|s| statement_rows(edition, notebook, s, Vec::new()));
    let noted = noted(edition, notebook, contents).into_iter();
    let noted = noted.map(|noted| of_note(edition, contents, noted));
    let marked = sheet.marked_statements().into_iter();
    let marked = marked.filter(|_| contents == Contents::Marks);
    let own = sheet.groups.iter();
    let own = own.filter(|(subject, _)| matches!(subject, GroupSubject::Article(_)));
    let decided = own.flat_map(|(_, group)| decided_here(edition, notebook, group));
    let beside = marked.flat_map(|(s, marked)| statement_rows(edition, notebook, s, marked));
    let all = found.chain(lost).chain(told).chain(noted);
    write_rows(all.chain(beside).chain(decided), out)
}

/// What was decided about an outlet's own words, a sentence a row.
fn decided_here(
    edition: &Edition,
    notebook: &Notebook,
    group: &[Marked<'_>],
) -> Vec<MarkOrPrintingRow> {
    let passages: Vec<&ArticlePassage<'_>> = group.iter().map(|(_, _, passage)| passage).collect();
    let article = passages.first().map(|passage| passage.source());
    let rows = reasons::decided_here(edition, notebook, &passages).into_iter();
    let rows = rows.map(|how| MarkOrPrintingRow {
        what: "decided",
        article: text(article.map(|article| &article.id)),
        how,
        ..MarkOrPrintingRow::default()
    });
    rows.collect()
}

/// The rows of a statement: its printings but those in `marked`; then what a page says of it, a sentence a row.
fn statement_rows<'e>(
    edition: &'e Edition,
    notebook: &Notebook,
    ix: StatementIx,
    marked: Vec<QuotationIx>,
) -> impl Iterator<Item = MarkOrPrintingRow> + use<'e> {
    let sentences = [
        ("difference", differences(edition, notebook, ix)),
        ("not printed", absent(edition, notebook, ix)),
        (
            "printed when marked",
            printed_when_marked(edition, notebook, ix),
        ),
        ("unsure", reasons::unsure(edition, ix)),
        ("decided", reasons::decided(edition, notebook, ix)),
    ];
    let sentences = sentences
        .into_iter()
        .flat_map(|(what, all)| all.into_iter().map(move |sentence| (what, sentence)));
    let sentences = sentences.map(move |(what, how)| MarkOrPrintingRow {
        what,
        how,
        ..of_statement(edition, ix)
    });
    printings(edition, ix, marked).chain(sentences)
}

/// A note beside a printing of the statement that is written.
fn of_note(edition: &Edition, contents: Contents, noted: Noted<'_>) -> MarkOrPrintingRow {
    let (article, mark) = (&edition[noted.article], noted.mark);
    let about = contents.statements(edition).first().copied();
    MarkOrPrintingRow {
        what: "note",
        article: article.id.clone(),
        outlet: text(article.outlet.as_ref().map(|known| &known.value)),
        text: noted.words,
        note: mark.note.clone(),
        tags: mark.tags.join(JOINT),
        label: mark.label.clone(),
        mark: mark.id.clone(),
        created: mark.created.clone(),
        by: mark.by.clone(),
        ..about.map_or_else(MarkOrPrintingRow::default, |statement| {
            of_statement(edition, statement)
        })
    }
}

/// Who said a statement, as every export tells it; nothing where nobody is known.
fn told_speaker(edition: &Edition, statement: &Statement) -> String {
    let known = statement.speaker.as_ref();
    known.map_or_else(String::new, |_| edition.told_speaker(statement))
}

/// What all rows of a statement have in common.
fn of_statement(edition: &Edition, ix: StatementIx) -> MarkOrPrintingRow {
    let said = &edition[ix];
    let day = said.said_on.as_ref();
    MarkOrPrintingRow {
        statement: said.id.clone(),
        speaker: told_speaker(edition, said),
        said_on: text(day.map(|k| k.value)),
        said_by: text(day.map(|k| ground(&k.provenance))),
        said_guess: guess(day.is_some_and(Attested::is_guess)),
        ..MarkOrPrintingRow::default()
    }
}

/// A row for each statement, with a column for each outlet.
fn matrix_table(edition: &Edition, notebook: &Notebook, out: &mut dyn Write) -> io::Result<()> {
    const NAMED: [&str; 7] = [
        "what",
        "statement",
        "speaker",
        "said_on",
        "said_by",
        "said_guess",
        "text",
    ];
    let mut sheet = sheet(out);
    let sigla = edition
        .outlets
        .iter()
        .map(|outlet| harmless(outlet.siglum.clone()));
    let columns = NAMED.into_iter().map(str::to_string).chain(sigla);
    sheet.write_record(columns).map_err(plain)?;
    for (n, said) in edition.statements.iter().enumerate() {
        let named = [
            "statement".to_string(),
            said.id.clone(),
            told_speaker(edition, said),
            text(said.said_on.as_ref().map(|k| k.value)),
            text(said.said_on.as_ref().map(|k| ground(&k.provenance))),
            guess(said.said_on.as_ref().is_some_and(Attested::is_guess)),
            edition.heading(StatementIx(n)),
        ];
        let outlets = (0..edition.outlets.len()).map(OutletIx);
        let cells = matrix::cells(edition, notebook, StatementIx(n), outlets);
        let cells = cells.into_iter().map(|(_, cell)| cell);
        let cells = named.into_iter().map(harmless).chain(cells);
        sheet.write_record(cells).map_err(plain)?;
    }
    sheet.flush()
}

/// A row for each passage; those of one mark bear its id.
fn of_mark(mark: &Mark, marked: &MarkedPassage) -> MarkOrPrintingRow {
    let position = marked.anchor.position();
    let [start, end] = [0, 1].map(|n| text(position.map(|at| at[n])));
    MarkOrPrintingRow {
        what: "mark",
        mark: mark.id.clone(),
        article: marked.article.clone(),
        start,
        end,
        text: marked.anchor.words(),
        how: marked.anchoring.name().to_string(),
        note: mark.note.clone(),
        tags: mark.tags.join(JOINT),
        label: mark.label.clone(),
        created: mark.created.clone(),
        by: mark.by.clone(),
        ..MarkOrPrintingRow::default()
    }
}

/// A row for a passage that is not in the texts as they are now: what it keeps of where it stood.
fn lost(mark: &Mark, marked: &MarkedPassage) -> MarkOrPrintingRow {
    let anchor = &marked.anchor;
    MarkOrPrintingRow {
        outlet: text(anchor.outlet.as_ref()),
        headline: text(anchor.headline.as_ref()),
        published: text(anchor.published.as_ref()),
        url: text(anchor.url.as_ref()),
        ..of_mark(mark, marked)
    }
}

fn found(
    edition: &Edition,
    mark: &Mark,
    marked: &MarkedPassage,
    passage: &ArticlePassage<'_>,
) -> MarkOrPrintingRow {
    let [start, end] = passage.position;
    let said = passage.said_on();
    let inside = passage.quoted_inside();
    let inside = (!inside.is_empty()).then(|| format!("with words of {}", inside.join(JOINT)));
    let statements = passage.statements().into_iter();
    let statements: Vec<&str> = statements.map(|s| edition[s].id.as_str()).collect();
    MarkOrPrintingRow {
        statement: statements.join(JOINT),
        speaker: text(passage.speaker()),
        said_on: text(said.map(|k| k.value)),
        said_by: text(passage_day(passage, edition)),
        said_guess: guess(said.is_some_and(Attested::is_guess)),
        paragraph: text(passage.paragraph()),
        start: start.to_string(),
        end: end.to_string(),
        text: passage.with_cuts(),
        sentence: text(passage.sentence()),
        how: [marked.anchoring.name().to_string()]
            .into_iter()
            .chain(passage.lineage())
            .chain(inside)
            .collect::<Vec<_>>()
            .join(", "),
        ..with_source(
            of_mark(mark, marked),
            edition,
            passage.article,
            passage.span,
        )
    }
}

/// The line with the article's facts, and with the address that leads to the words.
fn with_source(
    line: MarkOrPrintingRow,
    edition: &Edition,
    article: ArticleIx,
    span: Span,
) -> MarkOrPrintingRow {
    let article = &edition[article];
    let published = article.published.as_ref().map(|k| When::Day(k.value));
    MarkOrPrintingRow {
        article: article.id.clone(),
        outlet: text(article.outlet.as_ref().map(|k| &k.value)),
        headline: text(article.headline()),
        published: text(published),
        published_guess: guess(article.is_day_concluded()),
        // What is no web address stands there as it is.
        url: address(article, span).unwrap_or_else(|| text(article.url.as_ref())),
        ..line
    }
}

fn printings(
    edition: &Edition,
    ix: StatementIx,
    marked: Vec<QuotationIx>,
) -> impl Iterator<Item = MarkOrPrintingRow> {
    let said = &edition[ix];
    let witnesses = said.witnesses.iter();
    let witnesses = witnesses.filter(move |witness| !is_marked(witness, &marked));
    witnesses.map(move |witness| {
        let first = witness.quotations.first();
        let first = first.map(|q| edition[*q].quotation.extent());
        let paragraphs = passages(edition, witness).into_iter();
        let paragraphs: Vec<String> = paragraphs.map(|own| own.paragraph.to_string()).collect();
        let line = MarkOrPrintingRow {
            what: "printing",
            // One for each passage, parted as these are.
            paragraph: paragraphs.join(&format!(" {SEAM} ")),
            text: edition.in_its_words(witness),
            how: statement::how(edition, said, witness),
            ..of_statement(edition, ix)
        };
        with_source(line, edition, witness.article, first.unwrap_or_default())
    })
}
