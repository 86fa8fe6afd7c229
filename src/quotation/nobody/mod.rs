//! Words in quotation marks that no quotation holds: titles, nicknames, terms, scare quotes. They are listed
//! with a reason, so that every stretch in marks of an article is accounted for.
//!
//! The list is computed from the marks and the final quotations, and not from decisions on the way: whatever removes a
//! quotation, a rule or a reader, its words appear here.

mod why;

pub use why::Why;

use crate::markup;
use crate::quotation::Quotation;
use crate::quotation::surface::Surface;
use crate::text::{Span, portions};

/// A stretch in quotation marks that is nobody's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NobodysWords {
    /// The words, without their marks.
    pub span: Span,
    /// What they are instead.
    pub why: Why,
}

/// The stretches in quotation marks of a text that none of its quotations holds, in order.
///
/// ```
/// use verbatim::quotation::{find_in_text, nobodys_words};
///
/// let text = "“We sail,” said Mara Okoro, who wrote the song “Salt on the Quay”.";
/// let quotations = find_in_text(text);
/// let rest = nobodys_words(text, &quotations);
/// assert_eq!(rest[0].span.of(text), "Salt on the Quay");
/// assert_eq!(rest[0].why.name(), "title");
/// ```
pub fn nobodys_words<'q>(
    text: &str,
    quotations: impl IntoIterator<Item = &'q Quotation>,
) -> Vec<NobodysWords> {
    let said = Said::by(quotations);
    let rest = portions(text).flat_map(|portion| {
        let printed = markup::printed(portion.of(text));
        let surface = Surface::new(&printed.text);
        let marked = surface.quoted.iter().filter_map(|quoted| {
            let place = printed.in_text(quoted.marked.inner);
            let span = Span::new(place.start + portion.start, place.end + portion.start);
            let why = || why::why(&surface, quoted);
            (!said.touches(&span)).then(|| NobodysWords { span, why: why() })
        });
        marked.collect::<Vec<_>>()
    });
    rest.collect()
}

impl NobodysWords {
    /// The words as they are printed, without mark-up.
    pub fn text(&self, article: &str) -> String {
        markup::stretch(article, self.span)
            .words()
            .trim()
            .to_string()
    }
}

/// The stretches of text that the quotations of an article cover.
struct Said {
    /// In order, none touching another.
    stretches: Vec<Span>,
}

impl Said {
    fn by<'q>(quotations: impl IntoIterator<Item = &'q Quotation>) -> Self {
        let spans = quotations.into_iter().flat_map(|q| q.spans.iter().copied());
        let mut spans: Vec<Span> = spans.collect();
        spans.sort_unstable();
        let mut stretches: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match stretches.last_mut() {
                Some(last) if span.start <= last.end => *last = last.cover(&span),
                _ => stretches.push(span),
            }
        }
        Self { stretches }
    }

    /// Whether a quotation covers any of these words. It may cover only a part, where it begins behind a label inside
    /// the marks.
    fn touches(&self, words: &Span) -> bool {
        let next = self.stretches.partition_point(|s| s.end <= words.start);
        self.stretches.get(next).is_some_and(|s| s.overlaps(words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::find_in_text;
    use proptest::prelude::*;

    /// The pairs of marks that are read.
    const MARKS: [(&str, &str); 14] = [
        ("“", "”"),
        ("\"", "\""),
        ("„", "“"),
        ("„", "”"),
        ("«", "»"),
        ("« ", " »"),
        ("‘", "’"),
        ("'", "'"),
        ("‹", "›"),
        ("「", "」"),
        ("『", "』"),
        ("``", "''"),
        ("''", "''"),
        ("＂", "＂"),
    ];

    /// What stands in marks: sentences, fragments, titles, words, marks in marks.
    const WORDS: [&str; 12] = [
        "We sail at dawn.",
        "We sail,",
        "Who pays for it?",
        "a floating coffin",
        "Salt on the Quay",
        "rice",
        "Red",
        "No!",
        "so-called harbour friends",
        "(Laughter.)",
        "F–k the ferry,",
        "SAIL OR SINK",
    ];

    /// What stands about them; the place of the marks is `{}`.
    const FRAMES: [&str; 16] = [
        "{} Mara Okoro said.",
        "{} said the mayor of Ostwick.",
        "Tom Vey told reporters that the ferry was {} on Friday.",
        "{}",
        "The song {} was new.",
        "Tom {} Vey came home.",
        "The Courier reported that the {} collided with a pier, the mayor said.",
        "Why {}?",
        "— {} — Mara Okoro",
        "Read more: {}",
        "According to the board, {} is what it is.",
        "The harbour lay still. {} Nobody knew. It rained on the quay {} and later.",
        "She asked: {}",
        "- {}",
        "MARA OKORO: The word {} is not mine.",
        "It was {} and {}.",
    ];

    /// A text, and the words that stand in marks in it.
    fn marked_text() -> impl Strategy<Value = (String, Vec<String>)> {
        let paragraph = (0..FRAMES.len(), prop::collection::vec(0..WORDS.len(), 2));
        let paragraphs = prop::collection::vec(paragraph, 1..6);
        (0..MARKS.len(), paragraphs).prop_map(|(marks, paragraphs)| {
            let (open, close) = MARKS[marks];
            let mut inside = Vec::new();
            let lines = paragraphs.iter().map(|(frame, words)| {
                let mut words = words.iter();
                let mut line = String::new();
                for (n, part) in FRAMES[*frame].split("{}").enumerate() {
                    if let (true, Some(word)) = (n > 0, words.next()) {
                        line.extend([open, WORDS[*word], close]);
                        inside.push(WORDS[*word].to_string());
                    }
                    line.push_str(part);
                }
                line
            });
            (lines.collect::<Vec<_>>().join("\n\n"), inside)
        })
    }

    proptest! {
        #[test]
        fn every_stretch_in_marks_is_accounted_for((text, inside) in marked_text()) {
            let quotations = find_in_text(&text);
            let rest = nobodys_words(&text, &quotations);
            let mut from = 0;
            for words in inside {
                let start = from + text[from..].find(&words).unwrap();
                from = start + words.len();
                let span = Span::new(start, from);
                let said = quotations.iter().flat_map(|q| &q.spans).any(|s| s.contains(&span));
                let listed = rest.iter().any(|one| one.span.contains(&span));
                prop_assert!(said != listed, "{words:?}: said {said}, listed {listed}, in {text}");
            }
        }
    }

    #[test]
    fn words_that_a_report_holds_are_said_with_it() {
        let text =
            "The mayor said on Friday that the “Salt Queen” had left the harbour of Ostwick.";
        let quotations = find_in_text(text);
        assert_eq!(quotations.len(), 1);
        assert_eq!(nobodys_words(text, &quotations), []);
        assert_eq!(nobodys_words(text, &[]).len(), 1);
    }
}
