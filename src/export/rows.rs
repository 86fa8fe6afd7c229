//! The JSON Lines that the command line prints, one shape a command.
//!
//! Offsets are Unicode code points into the article's `text`, as Web Annotation's `TextPositionSelector`
//! counts. Days are ISO 8601 (`2031-05-02`, a month `2031-05`), instants RFC 3339
//! (`2031-05-02T14:30:00+02:00`).

use super::paragraph::{body_paragraphs, number_in};
use crate::collation::{Collation, Extent, Lineage};
use crate::corpus::{Article, Attested, Provenance};
use crate::edition::{
    ArticleIx, Coverage, Edition, EventIx, FoundArticle, OutletIx, PlacedQuotation, Statement,
    StatementIx, Witness,
};
use crate::markup;
use crate::quotation::reason::Reason;
use crate::quotation::{Doubt, NobodysWords, Quotation, When, nobodys_words};
use crate::text::{CodePoints, Span};
use rayon::prelude::*;
use serde::{Serialize, Serializer};
use std::fmt;

/// A line of `verbatim articles`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct ArticleRow<'e> {
    pub id: &'e str,
    pub outlet: Option<&'e str>,
    pub siglum: &'e str,
    pub headline: Option<&'e str>,
    /// Where the headline was read.
    pub headline_by: Option<&'e Provenance>,
    pub authors: &'e [String],
    pub published: Option<String>,
    /// Whether that day is only inferred from other articles.
    pub published_guess: bool,
    /// When it came out, where its source states more than a day (RFC 3339).
    pub instant: Option<String>,
    pub url: Option<&'e str>,
    pub accessed: Option<String>,
    pub language: Option<&'e str>,
    pub kind: &'static str,
    pub path: &'e str,
    /// The other places at which it was read.
    pub copies: &'e [String],
    /// The ids of other versions of it.
    pub versions: &'e [String],
    /// The sigla of the outlets that print nearly the same text.
    pub reprints: &'e [String],
    pub sha256: &'e str,
    pub text: &'e str,
    pub doubt: Vec<String>,
}

/// Words of an article and where they stand.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct Excerpt<'e> {
    pub start: usize,
    pub end: usize,
    pub text: &'e str,
}

/// Who is quoted, and why that is believed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct SpeakerRow<'e> {
    /// What the article calls the speaker.
    pub name: &'e str,
    /// The person across the corpus.
    pub person: Option<&'e str>,
    pub mention: Option<Excerpt<'e>>,
    #[serde(serialize_with = "in_words")]
    pub by: &'e Reason,
}

/// A reason as it is shown.
fn in_words<S: Serializer>(reason: &&Reason, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(reason)
}

/// A day, month or year, and the words or the witness that it was read from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct DayRow<'e> {
    pub date: String,
    pub by: &'e Provenance,
    /// Nothing states it; see [`Provenance::is_guess`].
    pub guess: bool,
}

impl fmt::Display for DayRow<'_> {
    /// `2031-05-02`, or `≈2031-05-02` for a guess.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.guess { "≈" } else { "" }, self.date)
    }
}

impl<'e> From<&'e Attested<When>> for DayRow<'e> {
    fn from(known: &'e Attested<When>) -> Self {
        Self {
            date: known.value.to_string(),
            by: &known.provenance,
            guess: known.is_guess(),
        }
    }
}

/// A line of `verbatim quotes`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct QuoteRow<'e> {
    pub id: &'e str,
    pub article: &'e str,
    pub outlet: Option<&'e str>,
    pub kind: &'static str,
    pub spans: Vec<[usize; 2]>,
    pub text: String,
    pub cue: Option<Excerpt<'e>>,
    pub speaker: Option<SpeakerRow<'e>>,
    /// Who passed it on, by name.
    pub relay: Option<&'e str>,
    pub said_on: Option<DayRow<'e>>,
    /// The day that other articles tell.
    pub inferred: Option<DayRow<'e>>,
    /// The words that name the occasion.
    pub occasion: Option<Excerpt<'e>>,
    /// `None`, as are the next two, where nothing was joined.
    pub statement: Option<&'e str>,
    pub perhaps: Option<Vec<&'e str>>,
    pub event: Option<&'e str>,
    pub doubt: Vec<&'static str>,
}

/// A line of `verbatim quotes --all`: words in quotation marks that nobody says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct NobodyRow<'e> {
    pub id: String,
    pub article: &'e str,
    pub kind: &'static str,
    pub spans: [[usize; 2]; 1],
    pub text: String,
    pub why: &'static str,
}

/// A line of `verbatim quotes --all`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum AnyRow<'e> {
    /// Somebody's words.
    Quote(Box<QuoteRow<'e>>),
    /// Words in quotation marks that nobody says.
    Nobody(NobodyRow<'e>),
}

/// One article's rendition of a statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct WitnessRow<'e> {
    pub article: &'e str,
    pub outlet: Option<&'e str>,
    pub siglum: String,
    pub quotations: Vec<&'e str>,
    pub coverage: &'static str,
    pub sure: bool,
    pub text: String,
    /// The same as it can be read by itself: a fragment stands in its clause.
    pub printed: String,
    /// What it prints without a break, one by one: a seam of `text` lies between any two.
    pub passages: Vec<PassageRow>,
    pub translated: bool,
    pub lineage: &'static str,
    pub lineage_by: Option<String>,
    pub extent: ExtentRow,
}

/// What a witness prints without a break, and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct PassageRow {
    pub start: usize,
    pub end: usize,
    pub paragraph: usize,
    pub text: String,
}

/// The passages of a witness, in the order of its article.
pub(super) fn passages(edition: &Edition, witness: &Witness) -> Vec<PassageRow> {
    let article = &edition[witness.article];
    let (points, paragraphs) = (CodePoints::new(&article.text), body_paragraphs(article));
    let row = |span: Span| {
        let [start, end] = points.of_span(span);
        PassageRow {
            start,
            end,
            paragraph: number_in(&paragraphs, span.start),
            text: markup::stretch(&article.text, span).words().to_string(),
        }
    };
    let quotations = edition.distinct_quotations(witness).into_iter();
    let spans = quotations.flat_map(|q| edition[q].quotation.spans.iter().copied());
    let mut runs: Vec<Span> = Vec::new();
    for span in spans {
        match runs.last_mut() {
            Some(last) if last.runs_on_to(&span, &article.text) => *last = last.cover(&span),
            _ => runs.push(span),
        }
    }
    runs.into_iter().map(row).collect()
}

/// How many of the base's passages a witness prints, and which end of them is missing.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct ExtentRow {
    /// `None` where the witness is of another lineage and prints them in words of its own.
    pub passages: Option<usize>,
    pub of: usize,
    pub missing: Option<&'static str>,
    /// What is missing between the ends: none, words, sentences.
    pub between: Option<&'static str>,
    /// The words of the base that it leaves out, run by run.
    pub left_out: Vec<String>,
}

impl ExtentRow {
    fn new(extent: Extent, left_out: Vec<String>) -> Self {
        Self {
            passages: extent.is_counted().then_some(extent.passages),
            of: extent.of,
            missing: extent.is_counted().then(|| extent.missing.name()),
            between: extent.is_counted().then(|| extent.between.name()),
            left_out,
        }
    }
}

/// One reading of a variant and who prints it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct ReadingRow {
    pub text: String,
    pub sigla: Vec<String>,
}

/// A place where the sure witnesses differ.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct VariantRow {
    pub kind: &'static str,
    pub weighty: bool,
    pub readings: Vec<ReadingRow>,
}

/// What the sure witnesses tell differently about who said it and how: `aspect` is speaker, cue, relay or
/// occasion. An empty text stands for witnesses that name no relay.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct AttributionRow {
    pub aspect: &'static str,
    pub readings: Vec<ReadingRow>,
}

/// The language that a statement was spoken in (ISO 639), and what tells it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct SpokenRow<'e> {
    pub language: &'e str,
    pub by: &'e Provenance,
}

/// A line of `verbatim statements`. `base` is the article of the fullest sure witness.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct StatementRow<'e> {
    pub id: &'e str,
    /// Nobody where outlets name speakers who cannot be the same: `attributions` has them all.
    pub speaker: Option<&'e str>,
    pub said_on: Option<DayRow<'e>>,
    pub event: &'e str,
    pub base: Option<&'e str>,
    pub witnesses: Vec<WitnessRow<'e>>,
    /// How far the witnesses go, as [`Extent::in_words`] says it.
    #[serde(skip)]
    pub extents: String,
    pub silent: Vec<&'e str>,
    pub variants: Vec<VariantRow>,
    pub attributions: Vec<AttributionRow>,
    pub spoken: Option<SpokenRow<'e>>,
    /// The id of the first statement of its family: all that *perhaps* ties to it, one to the next.
    pub family: &'e str,
    /// What is doubtful of the statement as a whole.
    pub doubt: Vec<&'static str>,
}

/// A line of `verbatim timeline`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct EventRow<'e> {
    pub id: &'e str,
    pub date: Option<String>,
    /// Whether the day is guessed of all that was said there.
    pub guess: bool,
    pub title: &'e str,
    pub speakers: &'e [String],
    pub occasion: Option<&'e str>,
    pub statements: Vec<&'e str>,
    pub outlets: Vec<&'e str>,
    /// The story that it belongs to, where the corpus holds several.
    pub story: Option<StoryRow<'e>>,
}

/// A story, in a line of `verbatim timeline`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct StoryRow<'e> {
    pub id: &'e str,
    pub title: &'e str,
    pub outlets: Vec<&'e str>,
}

/// Statements that are collated at a time: enough for all cores, little to hold in memory.
const BATCH_STATEMENTS: usize = 1024;

/// Makes rows of an edition, one after another, so that long output can stream.
#[derive(Debug)]
#[non_exhaustive]
pub struct EditionRows<'e> {
    edition: &'e Edition,
}

impl<'e> EditionRows<'e> {
    /// The rows of `edition`.
    pub fn new(edition: &'e Edition) -> Self {
        Self { edition }
    }

    /// The articles in the order of the corpus.
    pub fn articles(&self) -> impl Iterator<Item = ArticleRow<'e>> {
        let edition = self.edition;
        edition
            .articles
            .iter()
            .enumerate()
            .map(move |(n, a)| ArticleRow {
                id: &a.id,
                outlet: a.outlet.as_ref().map(|k| k.value.as_str()),
                siglum: &a.siglum,
                headline: a.headline(),
                headline_by: a.headline.as_ref().map(|k| &k.provenance),
                authors: &a.authors,
                published: a.published.as_ref().map(|k| k.value.to_string()),
                published_guess: a.is_day_concluded(),
                instant: a.stated_instant(),
                url: a.url.as_deref(),
                accessed: a.accessed.as_ref().map(|k| k.value.to_string()),
                language: a.language.as_deref(),
                kind: a.kind.name(),
                path: &a.path,
                copies: &a.related.copies,
                versions: &a.related.versions,
                reprints: &a.related.reprints,
                sha256: &a.sha256,
                text: &a.text,
                doubt: edition
                    .article_doubts(ArticleIx(n))
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
            })
    }

    /// The quotations, article by article, each in the order of the text.
    pub fn quotes(&self) -> impl Iterator<Item = QuoteRow<'e>> {
        let edition = self.edition;
        (0..edition.articles.len()).flat_map(move |a| {
            let points = CodePoints::new(&edition.articles[a].text);
            edition
                .quotations_of(ArticleIx(a))
                .map(move |q| quote(edition, &edition[q], &points))
        })
    }

    /// The quotations and nobody's words, article by article, each in the order of the text.
    pub fn all_marked(&self) -> impl Iterator<Item = AnyRow<'e>> {
        let edition = self.edition;
        (0..edition.articles.len()).flat_map(move |a| all_marked(edition, ArticleIx(a)))
    }

    /// The statements by day, collated in parallel.
    pub fn statements(&self) -> impl Iterator<Item = StatementRow<'e>> {
        let all = self.edition.statements.len();
        (0..all).step_by(BATCH_STATEMENTS).flat_map(move |first| {
            let batch = (first..all.min(first + BATCH_STATEMENTS)).into_par_iter();
            let rows: Vec<_> = batch.map(|n| self.statement(StatementIx(n))).collect();
            rows
        })
    }

    /// The events by day.
    pub fn timeline(&self) -> impl Iterator<Item = EventRow<'e>> {
        (0..self.edition.events.len()).map(|e| self.event(EventIx(e)))
    }

    fn event(&self, event: EventIx) -> EventRow<'e> {
        let event = &self.edition[event];
        let outlet = |o: OutletIx| {
            let outlet = &self.edition[o];
            outlet.name.as_deref().unwrap_or(&outlet.siglum)
        };
        EventRow {
            id: &event.id,
            date: event.date.map(|d| d.to_string()),
            guess: event.guess,
            title: &event.title,
            speakers: &event.speakers,
            occasion: event.occasion.as_deref(),
            statements: ids(self.edition, &event.statements),
            outlets: event.outlets.iter().map(|o| outlet(*o)).collect(),
            story: event.story.map(|story| {
                let story = &self.edition[story];
                StoryRow {
                    id: &story.id,
                    title: &story.title,
                    outlets: story.outlets.iter().map(|o| outlet(*o)).collect(),
                }
            }),
        }
    }

    /// The row of one statement.
    pub fn statement(&self, ix: StatementIx) -> StatementRow<'e> {
        let edition = self.edition;
        let statement = &edition[ix];
        let base = statement.witnesses.get(statement.base);
        let collation = edition.collation_of_all(statement);
        let printed = edition.extents_and_left_out(statement, collation.as_ref());
        let extents: Vec<Extent> = printed.iter().map(|(extent, _)| *extent).collect();
        let sigla = edition.signed_sigla(statement);
        let differ = !edition.rival_speakers(statement).is_empty();
        StatementRow {
            id: &statement.id,
            speaker: statement.speaker.as_deref().filter(|_| !differ),
            said_on: statement.said_on.as_ref().map(DayRow::from),
            event: &edition[edition.event_of(ix)].id,
            base: base.map(|w| edition[w.article].id.as_str()),
            witnesses: witnesses(edition, statement, printed),
            extents: Extent::in_words(
                sigla
                    .iter()
                    .map(String::as_str)
                    .zip(extents.iter().copied()),
            ),
            silent: edition.silent(ix),
            variants: collation.map_or_else(Vec::new, |it| variants(&it)),
            attributions: attributions(edition, statement),
            spoken: statement.spoken.as_ref().map(|known| SpokenRow {
                language: &known.value,
                by: &known.provenance,
            }),
            family: &edition[edition.family(ix)].id,
            doubt: edition
                .is_speaker_disputed(statement)
                .then(|| Doubt::SpeakersDiffer.name())
                .into_iter()
                .collect(),
        }
    }
}

fn ids<'e>(edition: &'e Edition, statements: &[StatementIx]) -> Vec<&'e str> {
    let id = |s: &StatementIx| edition[*s].id.as_str();
    statements.iter().map(id).collect()
}

fn excerpt<'e>(text: &'e str, span: Span, points: &CodePoints<'_>) -> Excerpt<'e> {
    let [start, end] = points.of_span(span);
    Excerpt {
        start,
        end,
        text: span.of(text),
    }
}

/// A quotation's row; `points` are those of its article's text.
pub fn quote<'e>(
    edition: &'e Edition,
    placed: &'e PlacedQuotation,
    points: &CodePoints<'_>,
) -> QuoteRow<'e> {
    let found = quote_alone(
        &edition[placed.article],
        &placed.id,
        &placed.quotation,
        points,
    );
    QuoteRow {
        speaker: found.speaker.map(|speaker| SpeakerRow {
            person: placed.person.as_deref(),
            ..speaker
        }),
        inferred: placed.inferred.as_deref().map(DayRow::from),
        statement: Some(&edition[placed.statement].id),
        perhaps: Some(ids(edition, &placed.perhaps)),
        event: Some(&edition[edition.event_of(placed.statement)].id),
        ..found
    }
}

/// A line of `verbatim extract`: a quotation by itself, and what found it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ExtractedRow<'a> {
    /// The quotation.
    #[serde(flatten)]
    pub quotation: QuoteRow<'a>,
    /// The version of what found it: rows of one version can be put together.
    pub extractor: &'static str,
}

/// The rows of the quotations that were found in one article, in the order of the text; what other articles would
/// add is `None`.
pub fn quotes_of<'a>(
    article: &'a Article,
    found: &'a FoundArticle,
) -> impl Iterator<Item = QuoteRow<'a>> {
    let points = CodePoints::new(&article.text);
    let quotations = found.named();
    quotations.map(move |(id, quotation)| quote_alone(article, id, quotation, &points))
}

/// The rows of the quotations that were found in one article, and of nobody's words among them.
pub fn all_marked_of<'a>(article: &'a Article, found: &'a FoundArticle) -> Vec<AnyRow<'a>> {
    let nobody = nobodys_words(&article.text, found.named().map(|(_, said)| said));
    with_nobody(article, quotes_of(article, found), nobody)
}

/// The row of a quotation by itself.
fn quote_alone<'a>(
    article: &'a Article,
    id: &'a str,
    found: &'a Quotation,
    points: &CodePoints<'_>,
) -> QuoteRow<'a> {
    let excerpt = |span: Span| excerpt(&article.text, span, points);
    QuoteRow {
        id,
        article: &article.id,
        outlet: article.outlet.as_ref().map(|k| k.value.as_str()),
        kind: found.kind.name(),
        spans: found.spans.iter().map(|s| points.of_span(*s)).collect(),
        text: found.text(&article.text),
        cue: found.cue.map(excerpt),
        speaker: found.speaker.as_ref().map(|speaker| SpeakerRow {
            name: &speaker.name,
            person: None,
            mention: speaker.mention.map(excerpt),
            by: &speaker.by,
        }),
        relay: found.relay.as_deref(),
        said_on: found.said_on.as_ref().map(DayRow::from),
        inferred: None,
        occasion: found.occasion.map(excerpt),
        statement: None,
        perhaps: None,
        event: None,
        doubt: found.doubts.iter().copied().map(Doubt::name).collect(),
    }
}

fn all_marked(edition: &Edition, article: ArticleIx) -> Vec<AnyRow<'_>> {
    let points = CodePoints::new(&edition[article].text);
    let said = edition.quotations_of(article);
    let said = said.map(|q| quote(edition, &edition[q], &points));
    with_nobody(&edition[article], said, edition.nobodys_words(article))
}

/// The quotations of an article and nobody's words in it, in the order of the text.
fn with_nobody<'a>(
    article: &'a Article,
    said: impl Iterator<Item = QuoteRow<'a>>,
    nobody: Vec<NobodysWords>,
) -> Vec<AnyRow<'a>> {
    let Article { id, text, .. } = article;
    let points = CodePoints::new(text);
    let said = said.map(AnyRow::from);
    let nobody = nobody.into_iter().map(|words| {
        let span = points.of_span(words.span);
        AnyRow::Nobody(NobodyRow {
            id: format!("{id}:{}-{}", span[0], span[1]),
            article: id,
            kind: "none",
            spans: [span],
            text: words.text(text),
            why: words.why.name(),
        })
    });
    let mut rows: Vec<AnyRow<'_>> = said.chain(nobody).collect();
    rows.sort_by_key(AnyRow::start);
    rows
}

impl<'e> From<QuoteRow<'e>> for AnyRow<'e> {
    fn from(row: QuoteRow<'e>) -> Self {
        Self::Quote(Box::new(row))
    }
}

impl AnyRow<'_> {
    /// Where its first words begin.
    fn start(&self) -> Option<usize> {
        let spans: &[[usize; 2]] = match self {
            Self::Quote(row) => &row.spans,
            Self::Nobody(row) => &row.spans,
        };
        spans.first().map(|[start, _]| *start)
    }
}

fn witnesses<'e>(
    edition: &'e Edition,
    statement: &'e Statement,
    printed: Vec<(Extent, Vec<String>)>,
) -> Vec<WitnessRow<'e>> {
    let with_sigla = statement.witnesses.iter().zip(edition.sigla(statement));
    with_sigla
        .zip(printed)
        .map(|((witness, siglum), (extent, left_out))| {
            let article = &edition[witness.article];
            WitnessRow {
                article: &article.id,
                outlet: article.outlet.as_ref().map(|k| k.value.as_str()),
                siglum,
                quotations: witness
                    .quotations
                    .iter()
                    .map(|q| &*edition[*q].id)
                    .collect(),
                coverage: match witness.coverage {
                    // From the first words to the last, and some between are missing.
                    Coverage::Full if !left_out.is_empty() => Coverage::Fragment.name(),
                    coverage => coverage.name(),
                },
                sure: witness.sure,
                text: edition.witness_text(witness),
                printed: edition.in_its_words(witness),
                passages: passages(edition, witness),
                translated: witness.lineage != Lineage::Verbatim,
                lineage: witness.lineage.name(),
                lineage_by: witness.lineage_by.as_deref().map(lineage_reason),
                extent: ExtentRow::new(extent, left_out),
            }
        })
        .collect()
}

/// What tells a lineage, with ? where it is guessed.
fn lineage_reason(by: &Provenance) -> String {
    format!("{by}{}", if by.is_guess() { "?" } else { "" })
}

/// Where the witnesses differ, those too that are only *perhaps* of the statement.
fn variants(collation: &Collation) -> Vec<VariantRow> {
    let name = |row: &usize| collation.rows[*row].siglum.clone();
    let sigla = |rows: &[usize]| rows.iter().map(name).collect();
    collation
        .variants()
        .iter()
        .map(|variant| VariantRow {
            kind: variant.kind.name(),
            weighty: variant.weighty,
            readings: variant
                .readings
                .iter()
                .map(|reading| ReadingRow {
                    text: reading.text.clone(),
                    sigla: sigla(&reading.rows),
                })
                .collect(),
        })
        .collect()
}

fn attributions(edition: &Edition, statement: &Statement) -> Vec<AttributionRow> {
    let reading = |(text, sigla)| ReadingRow { text, sigla };
    let told = edition.attributions(statement).into_iter();
    told.map(|told| AttributionRow {
        aspect: told.aspect.name(),
        readings: told.readings.into_iter().map(reading).collect(),
    })
    .collect()
}
