//! Where a passage is cut out of a sentence, and whether the words that are left out there turn its sense. A piece of a
//! sentence must never go out as if nothing else was said: “We will” of “We will not open it”.

use crate::edition::PlacedQuotation;
use crate::language::lexicon;
use crate::language::normal;
use crate::language::operator::{OperatorClass, operators};
use crate::language::sentence::sentences;
use crate::quotation::surface::paragraph::paragraphs;
use crate::text::Span;

/// The sign of our cut; it stands outside of the marks, as what stands inside is printed.
const SIGN: &str = "…";

/// What of the sentences that a passage stands in is left out at its ends.
pub(super) struct Cut {
    /// The sentences in whole.
    pub sentences: Span,
    /// Of the words before the passage, those of the same speaker.
    before: Vec<Span>,
    /// Of the words behind it, those of the same speaker.
    behind: Vec<Span>,
}

impl Cut {
    /// Around the words of a passage, which somebody speaks or the outlet itself.
    pub fn around(spoken: Option<&PlacedQuotation>, text: &str, words: Span) -> Self {
        let sentences = sentences_around(text, words);
        let own = |stretch: Span| match spoken {
            None => vec![stretch],
            Some(placed) => {
                let spans = placed.quotation.spans.iter();
                let clipped = spans.map(|span| clip(*span, stretch));
                clipped.filter(|span| !span.is_empty()).collect()
            }
        };
        Self {
            sentences,
            before: own(Span::new(sentences.start, words.start)),
            behind: own(Span::new(words.end, sentences.end)),
        }
    }

    /// The words with the sign of a cut at each end where some are left out.
    pub fn signed(&self, text: &str, words: &str) -> String {
        let sign = |left_out: &[Span], is_there: bool| match has_words(text, left_out) && !is_there
        {
            true => SIGN,
            false => "",
        };
        let before = sign(&self.before, words.starts_with(SIGN));
        let behind = sign(&self.behind, words.ends_with(SIGN));
        format!("{before} {words} {behind}").trim().to_owned()
    }

    /// Whether a word that is left out turns the sense of the others: "not", "only", "if"; before them also "may".
    pub fn turns(&self, text: &str) -> bool {
        use OperatorClass::{Condition, Exclusive, Hedge, Modal, Negation};
        let any = |left_out: &[Span], classes: &[OperatorClass]| {
            let mut all = left_out.iter();
            all.any(|stretch| holds(stretch.of(text), classes))
        };
        any(
            &self.before,
            &[Negation, Exclusive, Condition, Modal, Hedge],
        ) || any(&self.behind, &[Negation, Exclusive, Condition])
    }
}

/// Whether an operator of these classes, or a word that asserts nothing, stands in a text.
fn holds(text: &str, classes: &[OperatorClass]) -> bool {
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '’' | '\'')));
    let forms: Vec<String> = words.flat_map(normal::forms).collect();
    let forms: Vec<&str> = forms.iter().flat_map(|form| form.split(' ')).collect();
    let mut at = 0;
    while at < forms.len() {
        let found = operators().at(&forms[at..]);
        let is_operator = found.and_then(|(_, class)| class);
        if is_operator.is_some_and(|class| classes.contains(&class))
            || lexicon::UNASSERTED_OPENINGS.contains(forms[at])
            || lexicon::DISBELIEF.contains(forms[at])
        {
            return true;
        }
        at += found.map_or(1, |(length, _)| length);
    }
    false
}

fn has_words(text: &str, stretches: &[Span]) -> bool {
    let mut all = stretches.iter();
    all.any(|stretch| stretch.of(text).contains(char::is_alphanumeric))
}

/// What two stretches have in common; an empty stretch where that is nothing.
fn clip(span: Span, within: Span) -> Span {
    let start = span.start.max(within.start);
    Span::new(start, span.end.min(within.end).max(start))
}

/// The sentences of its paragraphs that words stand in.
fn sentences_around(text: &str, words: Span) -> Span {
    let touched = paragraphs(text).into_iter();
    let touched = touched.filter(|paragraph| paragraph.overlaps(&words));
    let all = touched.flat_map(|paragraph| {
        let all = sentences(paragraph.of(text)).into_iter();
        all.map(move |s| Span::new(paragraph.start + s.start, paragraph.start + s.end))
    });
    let touched = all.filter(|sentence| sentence.overlaps(&words));
    touched.fold(words, |whole, sentence| whole.cover(&sentence))
}
