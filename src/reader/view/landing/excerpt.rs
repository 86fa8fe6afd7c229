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
        let behind = if goes_on(text, span.end) {
            CUT_BEHIND
        } else {
            ""
        };
        let end = cut.len() + span.len();
        inks.push(Ink::new(Span::new(end, end + behind.len()), Role::Dim));
        Excerpt {
            text: format!("{cut}{}{behind}", span.of(text)),
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

/// Stands where the sentence goes on behind it.
const CUT_BEHIND: &str = " …";

/// Whether a sentence goes on behind a place of a text: neither its stop nor the end of the line stands there, nor marks that
/// close before the words of who says it.
fn goes_on(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(is_quotation_mark);
    let behind = text[at..].trim_start_matches(|c: char| is_quotation_mark(c) || c == ' ');
    let stops = ['.', '!', '?', '…'];
    let closes = before.len() < at && before.ends_with(',');
    !before.ends_with(stops)
        && !closes
        && !behind.is_empty()
        && !behind.starts_with(stops)
        && !behind.starts_with('\n')
}

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

#[cfg(test)]
mod tests {
    use super::goes_on;

    #[test]
    fn a_sentence_goes_on_behind_words_unless_its_stop_or_the_line_ends_there() {
        let goes_on = |shown: &str, rest: &str| goes_on(&format!("{shown}{rest}"), shown.len());
        assert!(goes_on("“We sail,” Lind told", " the board."));
        assert!(goes_on("that “we sail”", " at noon"));
        assert!(!goes_on("“We sail,”", " Lind said"));
        assert!(!goes_on("“We sail,” Lind said", "."));
        assert!(!goes_on("“We sail.”", " Lind said"));
        assert!(!goes_on("“We sail.", "” Lind said"));
        assert!(!goes_on("“We sail,” Lind said", ""));
        assert!(!goes_on("“We sail,” Lind said", " \nThe crews"));
    }
}
