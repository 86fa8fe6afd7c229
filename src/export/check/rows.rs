//! The JSON Lines of `verbatim check`, one object a passage. Offsets are Unicode code points, as in [`crate::export::rows`].

use crate::check::{Finding, SourcePlace};
use crate::collation::variant::Variant;
use crate::corpus::Article;
use crate::edition::Found;
use crate::export::rows::{ReadingRow, VariantRow};
use crate::text::CodePoints;
use serde::Serialize;
use std::collections::HashMap;

/// A line of `verbatim check`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct CheckRow<'e> {
    /// The draft's path.
    pub draft: &'e str,
    pub span: [usize; 2],
    pub text: &'e str,
    pub verdict: &'static str,
    pub stop: bool,
    /// Who says it by the sources.
    pub speaker: Option<&'e str>,
    pub by_draft: Option<ClaimRow<'e>>,
    pub source: Option<SourceRow<'e>>,
    pub variants: Vec<VariantRow>,
    pub why: &'e str,
    pub fingerprint: String,
    /// Where an editor lets it stand.
    pub accepted: Option<AcceptedRow<'e>>,
}

/// Who lets a finding stand: a `comment` of the draft or the `baseline`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct AcceptedRow<'e> {
    pub by: &'static str,
    pub reason: &'e str,
}

/// What the draft says of a passage.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct ClaimRow<'e> {
    pub speaker: Option<&'e str>,
    pub said_on: Option<String>,
}

/// The place of a source that a passage was held against, with a few words around it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the documented JSON fields")]
#[non_exhaustive]
pub struct SourceRow<'e> {
    pub article: &'e str,
    pub outlet: Option<&'e str>,
    pub published: Option<String>,
    /// The time in the recording that a transcript gives.
    pub time: Option<&'e str>,
    pub spans: Vec<[usize; 2]>,
    pub text: String,
    pub before: &'e str,
    pub after: &'e str,
}

/// Bytes before and behind a place that are shown with it.
const SHOWN_AROUND_BYTES: usize = 80;

/// Makes the rows of a draft's findings.
pub fn rows<'e>(
    draft: &'e Article,
    findings: &'e [Finding],
    sources: &'e Found,
) -> impl Iterator<Item = CheckRow<'e>> {
    let points = CodePoints::new(&draft.text);
    // A source is counted through once, however many passages stand in it.
    let mut of_sources = HashMap::new();
    findings.iter().map(move |finding| {
        let text = finding.passage.span.of(&draft.text);
        let claim = &finding.passage.claim;
        let said = claim.speaker.is_some() || claim.said_on.is_some();
        CheckRow {
            draft: &draft.path,
            span: points.of_span(finding.passage.span),
            text,
            verdict: finding.verdict.name(),
            stop: finding.stop,
            speaker: finding.speaker.as_deref(),
            by_draft: said.then(|| ClaimRow {
                speaker: claim.speaker.as_deref(),
                said_on: claim.said_on.map(|day| day.to_string()),
            }),
            source: finding.source.as_ref().map(|place| {
                let text = &sources.articles[place.article].text;
                let points = of_sources.entry(place.article);
                source(
                    place,
                    sources,
                    points.or_insert_with(|| CodePoints::new(text)),
                )
            }),
            variants: finding.variants.iter().map(variant).collect(),
            why: &finding.why,
            fingerprint: finding.fingerprint(draft, sources),
            accepted: finding.accepted.as_ref().map(|accepted| AcceptedRow {
                by: accepted.by.name(),
                reason: &accepted.reason,
            }),
        }
    })
}

fn source<'e>(place: &SourcePlace, sources: &'e Found, points: &CodePoints<'_>) -> SourceRow<'e> {
    let article = &sources.articles[place.article];
    let text: &str = &article.text;
    let words: Vec<&str> = place.spans.iter().map(|span| span.of(text)).collect();
    let start = place.spans.first().map_or(0, |span| span.start);
    let end = place.spans.last().map_or(0, |span| span.end);
    let from =
        (start.saturating_sub(SHOWN_AROUND_BYTES)..=start).find(|at| text.is_char_boundary(*at));
    let to = (end..=(end + SHOWN_AROUND_BYTES).min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    SourceRow {
        article: &article.id,
        outlet: article.outlet.as_ref().map(|known| known.value.as_str()),
        published: article
            .published
            .as_ref()
            .map(|known| known.value.to_string()),
        time: place.time_in_recording(article),
        spans: place
            .spans
            .iter()
            .map(|span| points.of_span(*span))
            .collect(),
        text: words.join(" … "),
        before: &text[from.unwrap_or(start)..start],
        after: &text[end..to.unwrap_or(end)],
    }
}

/// The source's reading first.
fn variant(variant: &Variant) -> VariantRow {
    let mut readings: Vec<_> = variant.readings.iter().collect();
    readings.sort_by_key(|reading| reading.rows.first().copied());
    let reading = |reading: &&crate::collation::variant::Reading| ReadingRow {
        text: reading.text.clone(),
        sigla: reading
            .rows
            .iter()
            .map(|row| ["source", "draft"][*row.min(&1)].to_string())
            .collect(),
    };
    VariantRow {
        kind: variant.kind.name(),
        weighty: variant.weighty,
        readings: readings.iter().map(reading).collect(),
    }
}
