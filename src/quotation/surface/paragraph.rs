//! Paragraphs: lines, or blocks of lines where the text is wrapped by hand.

use crate::quotation::index::{QuotedIx, TokenIx};
use crate::text::Span;
use std::ops::Range;

/// A paragraph, with its tokens and quotations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its place in the text, in bytes.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<TokenIx>,
    /// Its quoted stretches.
    pub quoted: Range<QuotedIx>,
    /// How many sentences it has.
    pub sentences: u32,
    /// Whether it points to other articles: what it quotes was said in those.
    pub teaser: bool,
}

/// Bytes of the shortest line that may be wrapped by hand, so that a paragraph need not end with it.
const WRAPPED_FROM_BYTES: usize = 50;
/// The longest such line.
const WRAPPED_TO_BYTES: usize = 100;

/// The paragraphs of a text, without blank ones and without the blanks around them.
///
/// Saved articles break lines only between paragraphs. Mail and old archives break them at a fixed
/// width and leave a blank line between paragraphs, or set the first line of each in; there a block of lines is
/// one paragraph.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    if !is_wrapped_by_hand(text, &lines) {
        return lines.into_iter().filter(|line| !line.is_empty()).collect();
    }
    let mut blocks: Vec<Span> = Vec::new();
    let mut before = Span::default();
    for line in lines {
        let begins = begins_paragraph(text, before, line);
        match blocks.last_mut() {
            Some(block) if !begins && !line.is_empty() => block.end = line.end,
            _ if !line.is_empty() => blocks.push(line),
            _ => {}
        }
        before = line;
    }
    blocks
}

/// Whether a line begins a paragraph where the text is wrapped by hand: a blank line stands before it, it is set
/// in further than the line before, or as far as one that ends a sentence, or both are items of a list, which may be as
/// long as such lines. A blank line begins none.
fn begins_paragraph(text: &str, before: Span, line: Span) -> bool {
    let (own, last) = (indent(text, line), indent(text, before));
    let set_in = own > last || own > 0 && own == last && ends_sentence(text, before);
    let is_next_item = || is_list_item(before.of(text)) && is_list_item(line.of(text));
    !line.is_empty() && (before.is_empty() || set_in || is_next_item())
}

fn ends_sentence(text: &str, line: Span) -> bool {
    line.of(text).ends_with(['.', '!', '?', ':', '"', '”'])
}

/// How far a line is set in.
fn indent(text: &str, line: Span) -> usize {
    let before = &text[..line.start];
    before.len() - before.trim_end_matches([' ', '\t']).len()
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
        if pair[0].is_empty() || pair[1].is_empty() || begins_paragraph(text, pair[0], pair[1]) {
            continue;
        }
        followed += 1;
        let ends_mid_sentence = !ends_sentence(text, pair[0]);
        if (WRAPPED_FROM_BYTES..=WRAPPED_TO_BYTES).contains(&pair[0].len()) && ends_mid_sentence {
            full += 1;
        }
    }
    full >= 3 && full * 10 >= followed * 6
}

/// Whether a line has the sign, or the number, of a list.
pub fn is_list_item(line: &str) -> bool {
    without_bullet(line, Span::new(0, line.len())).start > 0
}

/// A line without the sign, or the number, of a list.
pub fn without_bullet(text: &str, line: Span) -> Span {
    let words = line.of(text);
    let digits = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let behind = match words.strip_prefix(['•', '*', '-', '–', '—', '·', '▪', '‣', '◦'])
    {
        Some(rest) => rest,
        None if digits.len() < words.len() && words.len() - digits.len() <= 2 => {
            digits.strip_prefix(['.', ')']).unwrap_or(words)
        }
        None => words,
    };
    let rest = behind.trim_start();
    match behind.len() < words.len() && rest.len() < behind.len() {
        true => Span::new(line.end - rest.len(), line.end),
        false => line,
    }
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
    fn a_line_set_in_begins_a_paragraph_where_the_text_is_wrapped_by_hand() {
        let text = "  The harbour master of Ostwick said on the quay that the ferry had\n\
                    been late again, and that he did not expect the next one to be\n\
                    on time.\n  \
                    He went home, and nobody saw him on the quay for nine more days\n\
                    or at the chandler's, where he used to buy his rope and the two\n\
                    papers.\n  He came back.";
        assert_eq!(texts(text).len(), 3);
        assert!(texts(text)[1].ends_with("papers."));
        assert_eq!(texts("One.\n  Two.\nThree.").len(), 3);
    }

    #[test]
    fn items_of_a_list_are_paragraphs_however_long_they_are() {
        let item = "- “I would rather row the whole way home than lose it.” — Mara Okoro\n";
        assert_eq!(texts(&item.repeat(5)).len(), 5);
        let wrapped = "The harbour master of Ostwick said on the quay that the ferry had\n\
                       - once again - been late on each of the last nine mornings, and\n\
                       that he did not expect the tenth to be any different, whatever\n\
                       the owners might say.";
        assert_eq!(texts(wrapped).len(), 1);
    }

    #[test]
    fn short_lines_stay_apart() {
        let text = "Fresh Popular\nMore opinions\nAbout\nShare post\nFacebook";
        assert_eq!(texts(text).len(), 5);
    }
}
