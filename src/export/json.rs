//! Marks and statements for programs: one JSON object.

use super::content::matrix::cells;
use super::content::remembered::remembered;
use super::content::statement::{absent, printed_when_marked};
use super::content::{
    CorrectionRow, Noted, corrected_articles, corrections_listed, noted, reasons,
};
use super::jsonl::write_pretty;
use super::passage::ArticlePassage;
use super::rows::{DayRow, EditionRows, EventRow, SpeakerRow, StatementRow, quote};
use super::sheet::{Sheet, page};
use super::{Contents, GENERATOR, address};
use crate::corpus::{Article, Attested};
use crate::edition::{Edition, StatementIx};
use crate::notebook::{Mark, MarkedPassage, Notebook};
use crate::text::CodePoints;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'e> {
    generator: &'static str,
    corpus: &'e str,
    #[serde(skip_serializing_if = "Option::is_none")]
    marks: Option<Vec<MarkObject<'e>>>,
    /// The statements that are marked, with all their printings.
    #[serde(skip_serializing_if = "Option::is_none")]
    marked_statements: Option<Vec<StatementObject<'e>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    statements: Option<Vec<StatementObject<'e>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    matrix: Option<Vec<MatrixRow<'e>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timeline: Option<Vec<EventRow<'e>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    corrections: Option<Vec<CorrectionRow>>,
    sources: Vec<SourceObject<'e>>,
}

/// A statement with what a page says of it: in words, as they stand there.
#[derive(Serialize)]
struct StatementObject<'e> {
    #[serde(flatten)]
    row: StatementRow<'e>,
    not_printed_by: Vec<String>,
    /// What was marked in outlets in which it is not found any more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    printed_when_marked: Vec<String>,
    unsure: Vec<String>,
    decided: Vec<String>,
    /// What the reader noted beside the printings, where that is asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<NoteObject<'e>>,
}

#[derive(Serialize)]
struct NoteObject<'e> {
    mark: &'e str,
    article: &'e str,
    /// The marked words.
    text: String,
    note: &'e str,
    tags: &'e [String],
    label: &'e str,
    #[serde(skip_serializing_if = "str::is_empty")]
    by: &'e str,
}

impl<'e> NoteObject<'e> {
    fn new(edition: &'e Edition, noted: Noted<'e>) -> Self {
        let mark = noted.mark;
        Self {
            mark: &mark.id,
            article: &edition[noted.article].id,
            text: noted.words,
            note: &mark.note,
            tags: &mark.tags,
            label: &mark.label,
            by: &mark.by,
        }
    }
}

impl<'e> StatementObject<'e> {
    fn new(edition: &'e Edition, notebook: &Notebook, ix: StatementIx) -> Self {
        let mut row = EditionRows::new(edition).statement(ix);
        let known = remembered(edition, notebook, ix);
        let known = known.iter().filter_map(|own| own.outlet);
        let known: Vec<&str> = known.map(|o| edition[o].siglum.as_str()).collect();
        row.silent.retain(|siglum| !known.contains(siglum));
        Self {
            row,
            not_printed_by: absent(edition, notebook, ix),
            printed_when_marked: printed_when_marked(edition, notebook, ix),
            unsure: reasons::unsure(edition, ix),
            decided: reasons::decided(edition, notebook, ix),
            notes: Vec::new(),
        }
    }
}

#[derive(Serialize)]
struct MarkObject<'e> {
    id: &'e str,
    /// The first of its passages that was found, else the first.
    #[serde(flatten)]
    first: PassageObject<'e>,
    note: &'e str,
    tags: &'e [String],
    label: &'e str,
    created: &'e str,
    /// Whose mark it is, where it is not the reader's own.
    #[serde(skip_serializing_if = "str::is_empty")]
    by: &'e str,
    /// The other passages of the same mark.
    more: Vec<PassageObject<'e>>,
}

#[derive(Serialize)]
struct PassageObject<'e> {
    article: &'e str,
    /// Whether and where its words were found: [`Anchoring::name`](crate::notebook::Anchoring::name).
    found: &'static str,
    start: Option<usize>,
    end: Option<usize>,
    exact: &'e str,
    prefix: &'e str,
    suffix: &'e str,
    /// The words as they are now, with "…" where they are cut out of a sentence; of a lost mark as they were.
    text: String,
    /// That sentence, where the words cannot be read without it.
    sentence: Option<String>,
    paragraph: Option<usize>,
    outlet: Option<&'e str>,
    headline: Option<&'e str>,
    /// The day on which it came out; nothing where that was only concluded from others (the sources tell it as a guess).
    published: Option<String>,
    /// The page at the words; of a lost passage the page alone.
    address: Option<String>,
    quotation: Option<&'e str>,
    statement: Option<&'e str>,
    speaker: Option<SpeakerRow<'e>>,
    /// Whose words an outlet's own sentences hold, and the statements that these are of.
    with_words_of: Vec<String>,
    statements: Vec<&'e str>,
    said_on: Option<DayRow<'e>>,
    /// How the words were translated, where they were.
    lineage: Option<String>,
    /// What was decided about them, and is not told of a statement.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    decided: Vec<String>,
}

/// What each outlet has of a statement: the words and signs of the matrix.
#[derive(Serialize)]
struct MatrixRow<'e> {
    statement: &'e str,
    event: &'e str,
    speaker: Option<String>,
    text: String,
    outlets: BTreeMap<&'e str, String>,
}

/// An article without its text.
#[derive(Serialize)]
struct SourceObject<'e> {
    id: &'e str,
    outlet: Option<&'e str>,
    siglum: &'e str,
    headline: Option<&'e str>,
    authors: &'e [String],
    published: Option<DayRow<'e>>,
    accessed: Option<DayRow<'e>>,
    url: Option<&'e str>,
    kind: &'static str,
    sha256: &'e str,
}

/// Writes one object: what is asked for, and the articles it comes from.
pub fn write(
    edition: &Edition,
    notebook: &Notebook,
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    write_pretty(&document(edition, notebook, contents), out)
}

/// What is written, as a value.
pub fn value(edition: &Edition, notebook: &Notebook, contents: Contents) -> io::Result<Value> {
    Ok(serde_json::to_value(document(edition, notebook, contents))?)
}

fn document<'e>(edition: &'e Edition, notebook: &'e Notebook, contents: Contents) -> Document<'e> {
    let sheet = Sheet::new(edition, notebook.marks(), contents);
    let placed = sheet.places().map(|(m, marked, p)| (*m, *marked, Some(p)));
    let lost = sheet.lost.iter().map(|(m, marked)| (*m, *marked, None));
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut found: Vec<MarkObject<'_>> = Vec::new();
    for (mark, marked, passage) in placed.chain(lost) {
        let object = object(edition, notebook, marked, passage);
        match numbers.get(mark.id.as_str()) {
            Some(number) => found[*number].more.push(object),
            None => {
                numbers.insert(&mark.id, found.len());
                found.push(MarkObject::new(mark, object));
            }
        }
    }
    let rows = EditionRows::new(edition);
    let object_of = |ix| StatementObject::new(edition, notebook, ix);
    let statements = contents.statements(edition).into_iter();
    let mut statements: Vec<StatementObject<'_>> = statements.map(object_of).collect();
    if let Some(only) = statements.first_mut() {
        let noted = noted(edition, notebook, contents).into_iter();
        only.notes = noted.map(|noted| NoteObject::new(edition, noted)).collect();
    }
    let marked = sheet.marked_statements().into_keys();
    let marked = marked.map(object_of).collect();
    let has_statements = !matches!(
        contents,
        Contents::Marks | Contents::Matrix | Contents::Timeline | Contents::Corrections
    );
    Document {
        generator: GENERATOR,
        corpus: &edition.name,
        marks: contents.has_marks().then_some(found),
        marked_statements: (contents == Contents::Marks).then_some(marked),
        statements: has_statements.then_some(statements),
        matrix: (contents == Contents::Matrix).then(|| matrix(edition, notebook)),
        timeline: (contents == Contents::Timeline).then(|| rows.timeline().collect()),
        corrections: (contents == Contents::Corrections)
            .then(|| corrections_listed(edition, notebook).collect()),
        sources: match contents {
            Contents::Corrections => corrected_articles(edition, notebook),
            _ => sheet.sources,
        }
        .into_iter()
        .map(|article| source(&edition[article]))
        .collect(),
    }
}

fn matrix<'e>(edition: &'e Edition, notebook: &Notebook) -> Vec<MatrixRow<'e>> {
    let row = |ix: StatementIx| {
        let said = &edition[ix];
        let covering = edition[edition.event_of(ix)].outlets.iter().copied();
        let cells = cells(edition, notebook, ix, covering).into_iter();
        MatrixRow {
            statement: &said.id,
            event: &edition[edition.event_of(ix)].id,
            speaker: said.speaker.as_ref().map(|_| edition.told_speaker(said)),
            text: edition.heading(ix),
            outlets: cells
                .map(|(o, cell)| (edition[o].siglum.as_str(), cell))
                .collect(),
        }
    };
    (0..edition.statements.len())
        .map(StatementIx)
        .map(row)
        .collect()
}

fn day_row(known: &Attested<Date>) -> DayRow<'_> {
    DayRow {
        date: known.value.to_string(),
        by: &known.provenance,
        guess: known.is_guess(),
    }
}

fn source(article: &Article) -> SourceObject<'_> {
    SourceObject {
        id: &article.id,
        outlet: article.outlet.as_ref().map(|k| k.value.as_str()),
        siglum: &article.siglum,
        headline: article.headline(),
        authors: &article.authors,
        published: article.published.as_ref().map(|known| DayRow {
            guess: article.is_day_concluded(),
            ..day_row(known)
        }),
        accessed: article.accessed.as_ref().map(day_row),
        url: article.url.as_deref(),
        kind: article.kind.name(),
        sha256: &article.sha256,
    }
}

impl<'e> MarkObject<'e> {
    fn new(mark: &'e Mark, first: PassageObject<'e>) -> Self {
        Self {
            id: &mark.id,
            first,
            note: &mark.note,
            tags: &mark.tags,
            label: &mark.label,
            created: &mark.created,
            by: &mark.by,
            more: Vec::new(),
        }
    }
}

/// A lost passage keeps the place it was made at, the outlet, the headline, the day and the page.
fn object<'e>(
    edition: &'e Edition,
    notebook: &Notebook,
    marked: &'e MarkedPassage,
    passage: Option<&ArticlePassage<'e>>,
) -> PassageObject<'e> {
    let source = passage.map(|p| &edition[p.article]);
    let placed = passage.and_then(|p| p.spoken).map(|q| &edition[q]);
    let quoted = placed.map(|placed| {
        let points = CodePoints::new(&edition[placed.article].text);
        quote(edition, placed, &points)
    });
    let position = passage.map_or(marked.anchor.position(), |p| Some(p.position));
    let words = passage.map_or_else(|| marked.anchor.words(), ArticlePassage::with_cuts);
    PassageObject {
        article: &marked.article,
        found: marked.anchoring.name(),
        start: position.map(|at| at[0]),
        end: position.map(|at| at[1]),
        exact: &marked.anchor.exact,
        prefix: &marked.anchor.prefix,
        suffix: &marked.anchor.suffix,
        text: words,
        sentence: passage.and_then(ArticlePassage::sentence),
        paragraph: passage.and_then(ArticlePassage::paragraph),
        outlet: match source {
            Some(article) => article.outlet.as_ref().map(|k| k.value.as_str()),
            None => marked.anchor.outlet.as_deref(),
        },
        headline: match source {
            Some(article) => article.headline(),
            None => marked.anchor.headline.as_deref(),
        },
        published: match source {
            Some(article) => article.stated_publication_day().map(|day| day.to_string()),
            None => marked.anchor.published.clone(),
        },
        address: match passage {
            Some(passage) => address(passage.source(), passage.span),
            None => page(edition, marked).map(str::to_owned),
        },
        quotation: quoted.as_ref().map(|q| q.id),
        statement: quoted.as_ref().and_then(|q| q.statement),
        with_words_of: passage.map_or_else(Vec::new, ArticlePassage::quoted_inside),
        statements: passage.map_or_else(Vec::new, |passage| {
            let all = passage.statements().into_iter();
            all.map(|s| edition[s].id.as_str()).collect()
        }),
        said_on: passage.and_then(|p| p.said_on()).map(DayRow::from),
        speaker: quoted.and_then(|q| q.speaker),
        lineage: passage.and_then(ArticlePassage::lineage),
        decided: passage.map_or_else(Vec::new, |passage| {
            reasons::decided_here(edition, notebook, &[passage])
        }),
    }
}
