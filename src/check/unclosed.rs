//! Marks of a draft that are opened and never closed: what they hold is told, for nothing else would judge it.

use crate::markup;
use crate::quotation::surface::glyph::QuotationMarks;
use crate::quotation::surface::paragraph::paragraphs;
use crate::text::Span;

/// What stands behind such marks, one stretch for each paragraph at most.
pub(super) fn stretches(text: &str) -> Vec<Span> {
    let printed = markup::printed(text);
    let paragraphs = paragraphs(&printed.text).into_iter();
    let spans = paragraphs.filter_map(|paragraph| {
        let rest = behind_open_mark(&printed.text, paragraph)?;
        Some(printed.in_text(rest))
    });
    spans.collect()
}

/// The rest of a paragraph behind its last double mark, where that one opens: no mark behind it closes it.
fn behind_open_mark(text: &str, paragraph: Span) -> Option<Span> {
    let mut marks = QuotationMarks::new(text, paragraph).filter(|mark| !mark.is_single());
    let last = marks.by_ref().last()?;
    let opens = last.could_open() && last.opens_by_its_neighbours();
    let rest = Span::new(last.at + last.len, paragraph.end).trimmed(text);
    let has_words = rest.of(text).contains(char::is_alphanumeric);
    (opens && has_words).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::super::passage;

    /// The words of the passages of a draft that are never closed.
    fn of(text: &str) -> Vec<String> {
        let corpus = crate::corpus::from_reader(text.as_bytes());
        let draft = &corpus.articles[0];
        let passages = passage::passages(draft).into_iter();
        let unclosed = passages.filter(|passage| passage.is_unclosed);
        unclosed
            .map(|passage| passage.span.of(&draft.text).to_owned())
            .collect()
    }

    #[test]
    fn words_behind_marks_that_are_never_closed_are_a_passage() {
        let ends = "\n\nThe crane stood still.\n";
        for (text, words) in [
            ("Vey said “The crane stays.", "The crane stays."),
            ("Vey said \"The crane stays.", "The crane stays."),
            (
                "It rained. “The crane stays, Vey said.",
                "The crane stays, Vey said.",
            ),
        ] {
            assert_eq!(of(&format!("{text}{ends}")), [words]);
        }
    }

    #[test]
    fn marks_that_are_closed_or_go_on_or_mean_something_else_are_none() {
        for text in [
            "Vey said: “The crane stays.”\n",
            "Vey said: “The crane stays.\n\n“Nobody moves it.”\n",
            "The plank is 12\" wide and 6'2\" long.\n",
            "It was the '90s, and the crane stood still.\n",
        ] {
            assert_eq!(of(text), [""; 0], "{text}");
        }
    }
}
