//! A quotation as its article prints it: with its marks, the words that name the speaker and the day, and
//! the paragraph in which it stands.

use crate::edition::{ArticleIx, Edition, QuotationIx, Witness};
use crate::export::paragraph::{body_paragraphs, number_in};
use crate::reader::prose::Ink;
use crate::reader::theme::Role;
use crate::text::{Span, is_quotation_mark};

/// A stretch of an article, to be shown as it stands.
#[derive(Debug)]
pub(super) struct Excerpt {
    /// The words as printed.
    pub text: String,
    /// What is what in them.
    pub inks: Vec<Ink>,
    /// The words that tell the day, where they stand elsewhere.
    pub time: Option<String>,
    /// The paragraph, counted from 1.
    pub paragraph: usize,
}

/// The passages of a witness in the order of the text; quotations that stand close together are one.
pub(super) fn of(edition: &Edition, witness: &Witness, marks: &[Span]) -> Vec<Excerpt> {
    let text = &edition[witness.article].text;
    let paragraphs = body_paragraphs(&edition[witness.article]);
    let passage = |(span, inside): (Span, Vec<QuotationIx>)| {
        let cut = if begins(text, span.start) { "" } else { CUT };
        let mut inks = inks(edition, span, &inside, marks);
        for ink in &mut inks {
            ink.span = Span::new(ink.span.start + cut.len(), ink.span.end + cut.len());
        }
        inks.insert(0, Ink::new(Span::new(0, cut.len()), Role::Dim));
        Excerpt {
            text: format!("{cut}{}", span.of(text)),
            inks,
            time: time(edition, witness.article, &inside, span),
            paragraph: number_in(&paragraphs, span.start),
        }
    };
    edition
        .in_context(witness)
        .into_iter()
        .map(passage)
        .collect()
}

/// Stands where a sentence begins before what is shown of it.
const CUT: &str = "… ";

/// Whether a sentence or words in marks begin at a place of a text.
fn begins(text: &str, at: usize) -> bool {
    let line = text[..at].rsplit('\n').next().unwrap_or_default();
    let before = line.trim_end().trim_end_matches(is_quotation_mark);
    before.is_empty()
        || before.ends_with(['.', '!', '?', ':', ';', '…'])
        || text[at..].starts_with(is_quotation_mark)
}

/// Narration dim, quoted words bright, speaker and day in their colours, marks over all.
fn inks(edition: &Edition, whole: Span, inside: &[QuotationIx], marks: &[Span]) -> Vec<Ink> {
    let mut inks = vec![Ink::new(whole, Role::Dim)];
    for ix in inside {
        let quotation = &edition[*ix].quotation;
        let words = quotation
            .spans
            .iter()
            .map(|span| Ink::new(*span, Role::Quotation));
        inks.extend(words);
        let mention = quotation.speaker.as_ref().and_then(|s| s.mention);
        inks.extend(mention.map(|span| Ink::new(span, Role::Speaker)));
        inks.extend(
            quotation
                .time
                .as_ref()
                .map(|told| Ink::new(told.expression.span, Role::Day)),
        );
    }
    inks.extend(marks.iter().map(|span| Ink::new(*span, Role::Marked)));
    inks.retain(|ink| ink.span.overlaps(&whole));
    for ink in &mut inks {
        let start = ink.span.start.max(whole.start) - whole.start;
        let end = ink.span.end.min(whole.end) - whole.start;
        ink.span = Span::new(start, end);
    }
    inks
}

/// The words that tell the day, unless they are part of what is shown.
fn time(
    edition: &Edition,
    article: ArticleIx,
    inside: &[QuotationIx],
    shown: Span,
) -> Option<String> {
    let times = inside
        .iter()
        .filter_map(|ix| edition[*ix].quotation.time.as_ref());
    let elsewhere = times
        .map(|told| told.expression.span)
        .find(|span| !shown.contains(span))?;
    Some(elsewhere.of(&edition[article].text).to_string())
}
