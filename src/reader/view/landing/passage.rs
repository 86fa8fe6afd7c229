//! A quotation as its article prints it: with its marks, the words that name the speaker and the day, and
//! the paragraph in which it stands.

use crate::edition::{ArticleIx, Edition, QuotationIx, Witness};
use crate::quotation::surface::paragraph::paragraphs;
use crate::reader::prose::Ink;
use crate::reader::theme::Role;
use crate::text::Span;

/// The attribution is shown where no more than so many bytes lie between it and the quotation.
const MAX_ATTRIBUTION_GAP_BYTES: usize = 80;

/// A stretch of an article, to be shown as it stands.
#[derive(Debug)]
pub(super) struct Passage {
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
pub(super) fn of(edition: &Edition, witness: &Witness, marks: &[Span]) -> Vec<Passage> {
    let text = &edition[witness.article].text;
    let paragraphs = paragraphs(text);
    let mut stretches: Vec<(Span, Vec<QuotationIx>)> = Vec::new();
    for quotation in &witness.quotations {
        let stretch = stretch(edition, *quotation, &paragraphs);
        match stretches.last_mut() {
            Some((last, inside)) if stretch.start <= last.end + MAX_ATTRIBUTION_GAP_BYTES => {
                *last = last.cover(&stretch);
                inside.push(*quotation);
            }
            _ => stretches.push((stretch, vec![*quotation])),
        }
    }
    let passage = |(span, inside): (Span, Vec<QuotationIx>)| Passage {
        text: span.of(text).to_string(),
        inks: inks(edition, span, &inside, marks),
        time: time(edition, witness.article, &inside, span),
        paragraph: paragraphs.partition_point(|p| p.start <= span.start).max(1),
    };
    stretches.into_iter().map(passage).collect()
}

/// The quotation with its marks, and with its attribution where that is near and in the same paragraph.
fn stretch(edition: &Edition, ix: QuotationIx, paragraphs: &[Span]) -> Span {
    let placed = &edition[ix];
    let text = &edition[placed.article].text;
    let quotation = &placed.quotation;
    let mut span = quotation.extent();
    let words = quotation.extent();
    let home = |at: usize| paragraphs.partition_point(|p| p.start <= at);
    let mention = quotation.speaker.as_ref().and_then(|s| s.mention);
    let time = quotation.time.as_ref().map(|time| time.expression.span);
    for near in [quotation.cue, mention, time].into_iter().flatten() {
        let gap = near.start.saturating_sub(words.end) + words.start.saturating_sub(near.end);
        let same = [words.start, words.end.saturating_sub(1)]
            .map(home)
            .contains(&home(near.start));
        if gap <= MAX_ATTRIBUTION_GAP_BYTES && same {
            span = span.cover(&near);
        }
    }
    with_marks(text, span)
}

/// The span with the quotation mark directly before it, and the marks and stops directly after it.
fn with_marks(text: &str, span: Span) -> Span {
    let before = text.get(..span.start).unwrap_or("");
    let opening = before.chars().next_back().filter(|c| is_mark(*c));
    let after = text.get(span.end..).unwrap_or("");
    let closing = after
        .chars()
        .take(3)
        .take_while(|c| is_mark(*c) || matches!(c, '.' | ',' | '!' | '?'));
    Span::new(
        span.start - opening.map_or(0, char::len_utf8),
        span.end + closing.map(char::len_utf8).sum::<usize>(),
    )
}

fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '‹' | '›' | '「' | '」'
    )
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
