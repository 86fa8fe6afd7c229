//! Paragraphs: lines, or blocks of lines where the text is wrapped by hand.

use crate::quotation::index::{QuotedIx, TokenIx};
use crate::text::Span;
use std::ops::Range;

/// A paragraph, with its shares of the analysis' lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its bytes.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<TokenIx>,
    /// Its quoted stretches.
    pub quoted: Range<QuotedIx>,
    /// How many sentences it has.
    pub sentences: u32,
    /// It points to other articles: what it quotes was said in those.
    pub teaser: bool,
}

/// A line is thought to be broken by hand, and not to end a paragraph, from this many bytes …
const WRAPPED_FROM: usize = 50;
/// … to this many.
const WRAPPED_TO: usize = 100;

/// The paragraphs of a text, without blank ones and without the blanks around them.
///
/// Saved articles break lines only between paragraphs. Mail and old archives break them at a fixed
/// width and leave a blank line between paragraphs; there a block of lines is one paragraph.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    if !is_wrapped_by_hand(text, &lines) {
        return lines.into_iter().filter(|line| !line.is_empty()).collect();
    }
    let mut blocks: Vec<Span> = Vec::new();
    let mut open = false;
    for line in lines {
        match blocks.last_mut() {
            Some(block) if open && !line.is_empty() => block.end = line.end,
            _ if !line.is_empty() => blocks.push(line),
            _ => {}
        }
        open = !line.is_empty();
    }
    blocks
}

/// All lines, trimmed; a blank line is an empty span.
fn lines(text: &str) -> Vec<Span> {
    let mut at = 0;
    text.split('\n')
        .map(|line| {
            let start = at + line.len() - line.trim_start().len();
            let end = (at + line.trim_end().len()).max(start);
            at += line.len() + 1;
            Span::new(start, end)
        })
        .collect()
}

/// Whether nearly all lines that another line follows directly are about as long as a page is wide.
fn is_wrapped_by_hand(text: &str, lines: &[Span]) -> bool {
    let mut followed = 0;
    let mut full = 0;
    for pair in lines.windows(2) {
        if pair[0].is_empty() || pair[1].is_empty() {
            continue;
        }
        followed += 1;
        let ends_mid_sentence = !pair[0].of(text).ends_with(['.', '!', '?', ':', '"', '”']);
        if (WRAPPED_FROM..=WRAPPED_TO).contains(&pair[0].len()) && ends_mid_sentence {
            full += 1;
        }
    }
    full >= 3 && full * 10 >= followed * 6
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        paragraphs(text).iter().map(|p| p.of(text)).collect()
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(
            texts("\n One. \r\nTwo.\n\n\nThree."),
            ["One.", "Two.", "Three."]
        );
    }

    #[test]
    fn a_block_wrapped_by_hand_is_one_paragraph() {
        let text = "The harbour master of Ostwick said on the quay that the ferry had\n\
                    been late on each of the last nine mornings, and that he did not\n\
                    expect the tenth to be any different, whatever the owners of the\n\
                    line might say.\n\nHe went home.";
        assert_eq!(texts(text).len(), 2);
        assert!(texts(text)[0].ends_with("might say."));
    }

    #[test]
    fn short_lines_stay_apart() {
        let text = "Fresh Popular\nMore opinions\nAbout\nShare post\nFacebook";
        assert_eq!(texts(text).len(), 5);
    }
}
