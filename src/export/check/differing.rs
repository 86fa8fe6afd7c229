//! The words in which a passage and its place of a source differ, to be marked on both sides.

use crate::collation::variant::{Reading, Variant};
use crate::collation::{Row, WitnessText, collate};
use crate::text::Span;

/// Words in which one side differs from the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DifferingWords {
    /// In bytes of its text.
    pub span: Span,
    /// Whether the other side lacks them, and has no others there.
    pub is_only_here: bool,
}

/// What to mark in the source, and what in the draft: words that only one side has, and words that are others there.
/// The source is given by whole sentences, so that "not" before the first word of a passage is marked, too; words
/// that turn nothing may be left off at its edges. The stretches are bytes of the two texts.
pub fn differing_words(
    source: (&str, &[Span]),
    draft: (&str, Span),
) -> (Vec<DifferingWords>, Vec<DifferingWords>) {
    let draft_spans = [draft.1];
    let witness = |name, text: &str, spans: &[Span]| {
        let pieces = spans.iter().map(|span| span.of(text).to_string());
        WitnessText::new(name, pieces.collect())
    };
    let source_words = WitnessText {
        record: true,
        ..witness("source", source.0, source.1)
    };
    let collation = collate(&[source_words, witness("draft", draft.0, &draft_spans)]);
    let variants = collation.variants();
    let wording = || variants.iter().filter(|v| v.kind.is_wording());
    let marked = |row: usize, spans: &[Span]| {
        let own = &collation.rows[row];
        let found = wording().filter_map(|variant| of_row(own, row, variant, spans));
        found.collect()
    };
    (marked(0, source.1), marked(1, &draft_spans))
}

/// The words of one side at a place of difference.
fn of_row(row: &Row, number: usize, variant: &Variant, spans: &[Span]) -> Option<DifferingWords> {
    let tokens = &row.tokens[row.range(variant.columns.clone())];
    let place = |piece: usize, span: Span| {
        let start = spans.get(piece)?.start;
        Some(Span::new(start + span.start, start + span.end))
    };
    let (first, last) = (tokens.first()?, tokens.last()?);
    let span = place(first.piece, first.span)?.cover(&place(last.piece, last.span)?);
    let lacks = |reading: &Reading| !reading.rows.contains(&number) && reading.absence.is_some();
    Some(DifferingWords {
        span,
        is_only_here: variant.readings.iter().any(lacks),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here(span: Span, is_only_here: bool) -> DifferingWords {
        DifferingWords { span, is_only_here }
    }

    #[test]
    fn words_that_one_side_lacks_and_words_that_are_others_are_told_apart() {
        let source = "He said: we will not close the north pier this year.";
        let draft = "“We will close the south pier this year,” he said.";
        let at = |text: &str, words: &str| {
            let start = text.find(words).unwrap();
            Span::new(start, start + words.len())
        };
        let place = at(source, "we will not close the north pier this year");
        let passage = at(draft, "We will close the south pier this year");
        let (in_source, in_draft) = differing_words((source, &[place]), (draft, passage));
        assert_eq!(
            in_source,
            [
                here(at(source, "not"), true),
                here(at(source, "north"), false)
            ]
        );
        assert_eq!(in_draft, [here(at(draft, "south"), false)]);
    }

    #[test]
    fn a_word_that_turns_the_sense_is_marked_where_an_edge_leaves_it_off() {
        let source =
            "I doubt that the pier will hold. It never held before a storm, and the boats know.";
        let draft = "“held before a storm”";
        let at = |text: &str, words: &str| {
            let start = text.find(words).unwrap();
            Span::new(start, start + words.len())
        };
        let sentence = at(source, "It never held before a storm, and the boats know.");
        let passage = at(draft, "held before a storm");
        let (in_source, in_draft) = differing_words((source, &[sentence]), (draft, passage));
        assert_eq!(in_source, [here(at(source, "It never"), true)]);
        assert_eq!(in_draft, []);
    }

    #[test]
    fn the_word_that_differs_is_marked_and_not_another_of_the_same_letters() {
        let source = "the crane and the pier and the boats";
        let draft = "the crane and the pier and some boats";
        let whole = |text: &str| Span::new(0, text.len());
        let (in_source, _) = differing_words((source, &[whole(source)]), (draft, whole(draft)));
        let last = source.rfind("the").unwrap();
        assert_eq!(in_source, [here(Span::new(last, last + 3), false)]);
    }
}
