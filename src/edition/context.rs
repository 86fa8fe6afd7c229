//! A quotation where it stands in its article: with its marks, and the words that name the speaker and the day.

use super::clause::Clause;
use super::{Edition, QuotationIx, Witness};
use crate::language::sentence::sentences;
use crate::quotation::surface::paragraph::paragraphs;
use crate::text::Span;

/// The attribution belongs to a quotation where no more than so many bytes lie between them.
const MAX_ATTRIBUTION_GAP_BYTES: usize = 80;

impl Edition {
    /// The stretches of its article in which a witness prints its words, with marks and attribution, and the
    /// quotations in each, in the order of the text. Quotations that stand close together are in one.
    pub fn in_context(&self, witness: &Witness) -> Vec<(Span, Vec<QuotationIx>)> {
        let paragraphs = paragraphs(&self[witness.article].text);
        let attributed = |quotation| {
            let span = self.attributed(quotation, &paragraphs);
            Span::new(self.begun(quotation, span, &paragraphs), span.end)
        };
        printed_near(witness, attributed)
    }

    /// Where a stretch around a quotation is to begin, that nothing begins in the middle of a sentence: of an earlier sentence
    /// it has all or nothing; its own it has from the beginning, unless another statement stands there.
    fn begun(&self, ix: QuotationIx, stretch: Span, paragraphs: &[Span]) -> usize {
        let placed = &self[ix];
        let (text, words) = (&self[placed.article].text, placed.quotation.extent());
        let home = paragraphs
            .iter()
            .find(|own| own.contains(&Span::new(stretch.start, stretch.start)));
        let Some(home) = home else {
            return stretch.start;
        };
        let all = sentences(home.of(text)).into_iter();
        let mut all = all.map(|own| Span::new(home.start + own.start, home.start + own.end));
        let Some(own) = all.find(|own| own.start <= stretch.start && stretch.start < own.end)
        else {
            return stretch.start;
        };
        let is_earlier = own.end <= words.start;
        if is_earlier && own.start < stretch.start {
            return all
                .next()
                .map_or(stretch.start, |next| next.start.min(words.start));
        }
        let before = Span::new(own.start, stretch.start);
        let others = self
            .quotations_of(placed.article)
            .filter(|other| self[*other].statement != placed.statement)
            .flat_map(|other| self[other].quotation.spans.clone())
            .filter(|span| span.overlaps(&before));
        match others.map(|span| span.end).max() {
            // The clause of a fragment, as far as it is its own.
            Some(end) => {
                let clause = Clause::around(text, &placed.quotation, words).span.start;
                stretch.start.min(clause.max(end))
            }
            None => own.start,
        }
    }

    /// The same in whole sentences of the article: a page that is handed over cuts nobody's words.
    pub fn in_whole_sentences(&self, witness: &Witness) -> Vec<(Span, Vec<QuotationIx>)> {
        let paragraphs = paragraphs(&self[witness.article].text);
        let whole = |quotation| self.sentences_of(quotation, &paragraphs);
        printed_near(witness, whole)
    }

    /// The sentences of its paragraph in which a quotation and its attribution stand: a fragment with what its clause
    /// turns on.
    pub fn in_sentences(&self, quotation: QuotationIx) -> Span {
        let text = &self[self[quotation].article].text;
        self.sentences_of(quotation, &paragraphs(text))
    }

    fn sentences_of(&self, quotation: QuotationIx, paragraphs: &[Span]) -> Span {
        let text = &self[self[quotation].article].text;
        let span = self.attributed(quotation, paragraphs);
        let touched = paragraphs
            .iter()
            .filter(|paragraph| paragraph.overlaps(&span));
        let sentences = touched.flat_map(|paragraph| {
            let all = sentences(paragraph.of(text)).into_iter();
            all.map(|s| Span::new(paragraph.start + s.start, paragraph.start + s.end))
        });
        let touched = sentences.filter(|sentence| sentence.overlaps(&span));
        touched.fold(span, |whole, sentence| whole.cover(&sentence))
    }

    fn attributed(&self, ix: QuotationIx, paragraphs: &[Span]) -> Span {
        let placed = &self[ix];
        let text = &self[placed.article].text;
        let quotation = &placed.quotation;
        let words = quotation.extent();
        let mut span = words;
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
}

/// The stretches in which a witness prints its quotations, each with those that stand in it.
fn printed_near(
    witness: &Witness,
    stretch_of: impl Fn(QuotationIx) -> Span,
) -> Vec<(Span, Vec<QuotationIx>)> {
    let mut stretches: Vec<(Span, Vec<QuotationIx>)> = Vec::new();
    for quotation in &witness.quotations {
        let stretch = stretch_of(*quotation);
        match stretches.last_mut() {
            Some((last, inside)) if stretch.start <= last.end + MAX_ATTRIBUTION_GAP_BYTES => {
                *last = last.cover(&stretch);
                inside.push(*quotation);
            }
            _ => stretches.push((stretch, vec![*quotation])),
        }
    }
    stretches
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
