//! Where the sentences of a text stand, for showing and selecting whole ones.
//!
//! The rules of Unicode (UAX #29) end a sentence at "Mr. Lund" and at “Why?” he asked. Here such pieces stay together:
//! a stretch that is too long shows more than was asked for, one that is too short cuts somebody's words.

use super::lexicon;
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// The sentences of a text that holds no end of a paragraph within one, without the blanks behind them.
pub(crate) fn sentences(text: &str) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for (at, piece) in text.split_sentence_bound_indices() {
        let span = Span::new(at, at + piece.trim_end().len());
        match out.last_mut() {
            Some(last) if goes_on(last.of(text), piece) => *last = last.cover(&span),
            _ => out.push(span),
        }
    }
    out
}

/// Whether the sentence that begins with `before` goes on with `next`.
fn goes_on(before: &str, next: &str) -> bool {
    let begins = next.chars().find(|c| c.is_alphanumeric());
    if begins.is_none_or(char::is_lowercase) {
        return true;
    }
    let Some(word) = before.strip_suffix('.') else {
        return false;
    };
    let word = word.rsplit(|c: char| c.is_whitespace() || !c.is_alphanumeric() && c != '.');
    let word = word.into_iter().next().unwrap_or_default();
    let last = word.rsplit('.').next().unwrap_or_default();
    // "So did I." ends one.
    let is_initial = last.len() == 1 && last.starts_with(|c: char| c.is_uppercase()) && word != "I";
    let word = word.to_lowercase();
    let before_number = begins.is_some_and(char::is_numeric);
    is_initial
        || lexicon::ABBREVIATED_TITLES.contains(&word)
        || before_number && lexicon::ABBREVIATIONS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_that_ends_no_sentence_ends_none() {
        let cut = |text: &str| -> Vec<String> {
            let all = sentences(text).into_iter();
            all.map(|span| span.of(text).to_string()).collect()
        };
        for whole in [
            "They asked Mr. Lund and Dr. Moe about it.",
            "It was J. R. Moe who asked.",
            "“Will it sail?” she asked.",
            "The U.S. Coast Guard came on Sept. 12, a Monday.",
            "It rained … And it rained",
        ] {
            assert_eq!(cut(whole), [whole]);
        }
        assert_eq!(
            cut("So did I. “It sails,” he said. Nobody came!  They left."),
            [
                "So did I.",
                "“It sails,” he said.",
                "Nobody came!",
                "They left."
            ]
        );
    }
}
