//! Witnesses to tokens: every visible character belongs to one.

use super::table::{Token, TokenKind, WitnessText};
use super::{lexicon, normal};
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// The tokens of a witness: those given with it, else those of its pieces.
pub(super) fn tokenise(witness: &WitnessText) -> Vec<Token> {
    if !witness.tokens.is_empty() {
        return witness.tokens.clone();
    }
    let pieces = witness.pieces.iter().enumerate();
    pieces.flat_map(|(n, text)| piece(text, n)).collect()
}

/// The tokens of one piece: words, runs of one mark, signs of a cut.
fn piece(text: &str, piece: usize) -> Vec<Token> {
    let bounds: Vec<(usize, &str)> = text.split_word_bound_indices().collect();
    let mut out = Vec::new();
    let mut depth = 0usize;
    let mut at = 0;
    while at < bounds.len() {
        let (start, first) = bounds[at];
        if first.chars().all(char::is_whitespace) {
            at += 1;
            continue;
        }
        let (taken, kind) = one(&bounds[at..]);
        let end = bounds[at + taken - 1].0 + bounds[at + taken - 1].1.len();
        let printed = &text[start..end];
        depth += usize::from(matches!(printed, "[" | "("));
        out.push(Token {
            piece,
            span: Span::new(start, end),
            text: printed.to_string(),
            form: form(printed, kind),
            kind,
            bracketed: depth > 0,
        });
        if matches!(printed, "]" | ")") {
            depth = depth.saturating_sub(1);
        }
        at += taken;
    }
    out
}

/// How many of the pieces make up the first token, and what it is.
fn one(pieces: &[(usize, &str)]) -> (usize, TokenKind) {
    if let Some(taken) = cut(pieces) {
        return (taken, TokenKind::Cut);
    }
    let word = bracketed_letters(pieces).unwrap_or(usize::from(is_word(pieces[0].1)));
    if word == 0 {
        let same = pieces.iter().take_while(|p| p.1 == pieces[0].1).count();
        let run = if matches!(pieces[0].1, "[" | "(" | "]" | ")") {
            1
        } else {
            same
        };
        return (run, TokenKind::Punctuation);
    }
    let dot =
        word == 1 && pieces.get(1).is_some_and(|p| p.1 == ".") && is_abbreviation(pieces[0].1);
    (word + usize::from(dot), TokenKind::Word)
}

fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric) || matches!(piece, "%" | "&")
}

/// "U.S", "Mr": the dot after it belongs to it.
fn is_abbreviation(word: &str) -> bool {
    let initials = word.contains('.') && word.split('.').all(|p| p.chars().count() == 1);
    let upper = word.starts_with(char::is_uppercase);
    initials || upper && lexicon::is_dotted(&word.to_lowercase())
}

/// A word of which some letters stand in brackets ("\[T\]he", "say\[s\]"): how many pieces it takes.
fn bracketed_letters(pieces: &[(usize, &str)]) -> Option<usize> {
    let text = |n: usize| pieces.get(n).map_or("", |p| p.1);
    let letters = |n: usize| text(n).chars().any(char::is_alphanumeric);
    if text(0) == "[" && letters(1) && text(2) == "]" && letters(3) {
        Some(4)
    } else if letters(0) && text(1) == "[" && letters(2) && text(3) == "]" {
        Some(if letters(4) { 5 } else { 4 })
    } else {
        None
    }
}

/// The sign of a cut, with brackets around it: how many pieces it takes.
fn cut(pieces: &[(usize, &str)]) -> Option<usize> {
    let open = usize::from(matches!(pieces[0].1, "[" | "("));
    let blank = |n: &usize| pieces.get(*n).is_some_and(|p| p.1.trim().is_empty());
    let mut at = open;
    let mut dots = 0;
    while let Some(piece) = pieces.get(at) {
        match piece.1 {
            "…" => dots += 3,
            "." => dots += 1,
            _ if blank(&at) && dots < 3 && pieces.get(at + 1).is_some_and(|p| p.1 == ".") => {}
            _ => break,
        }
        at += 1;
    }
    if dots < 3 {
        return None;
    }
    if open == 0 {
        return Some(at);
    }
    let close = if blank(&at) { at + 1 } else { at };
    let closed = pieces.get(close).is_some_and(|p| matches!(p.1, "]" | ")"));
    closed.then_some(close + 1)
}

fn form(printed: &str, kind: TokenKind) -> String {
    match kind {
        TokenKind::Cut => "…".to_string(),
        TokenKind::Punctuation => printed.chars().map(mark).collect(),
        TokenKind::Word => word_forms(printed).join(" "),
    }
}

/// Comparison forms of a printed word, letters in brackets and initials with or without dots alike.
fn word_forms(printed: &str) -> Vec<String> {
    let bare = printed.replace(['[', ']'], "");
    let bare = bare.trim_end_matches('.');
    let upper = (2..=5).contains(&bare.len()) && bare.starts_with(|c: char| c.is_ascii_uppercase());
    if let Some(full) = upper.then(|| lexicon::in_full(bare)).flatten() {
        return full.split(' ').map(str::to_string).collect();
    }
    normal::forms(bare)
}

/// Quotation marks and dashes of all shapes in one.
fn mark(c: char) -> char {
    match c {
        '“' | '”' | '„' | '«' | '»' | '‟' => '"',
        '‘' | '’' | '‚' | '‹' | '›' | '`' => '\'',
        '–' | '—' | '‒' | '―' => '-',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> Vec<String> {
        piece(text, 0).into_iter().map(|t| t.text).collect()
    }

    #[test]
    fn words_marks_and_cuts_are_tokens() {
        assert_eq!(
            printed("“We don’t know,” ... and […] then . . . ends [ ... ]."),
            [
                "“", "We", "don’t", "know", ",", "”", "...", "and", "[…]", "then", ". . .", "ends",
                "[ ... ]", "."
            ]
        );
    }

    #[test]
    fn letters_in_brackets_stay_in_their_word() {
        let tokens = piece("[T]he board say[s] [so]", 0);
        let forms: Vec<&str> = tokens.iter().map(|t| t.form.as_str()).collect();
        assert_eq!(forms, ["the", "board", "says", "[", "so", "]"]);
        assert!(tokens[4].bracketed && !tokens[2].bracketed);
    }

    #[test]
    fn the_dot_of_an_abbreviation_ends_no_sentence() {
        assert_eq!(
            printed("Mr. Abara of the U.S. navy."),
            ["Mr.", "Abara", "of", "the", "U.S.", "navy", "."]
        );
        let forms = |text| piece(text, 0)[0].form.clone();
        assert_eq!(forms("U.S."), forms("US"));
        assert_ne!(forms("US"), forms("us"));
    }

    #[test]
    fn every_visible_character_belongs_to_a_token() {
        for text in [
            "a…b [c",
            "((... \u{1F600}\u{200d} x]] ..",
            "「は」,,,",
            "\u{1b}[31m '' ``",
        ] {
            let seen: String = printed(text).concat().split_whitespace().collect();
            let all: String = text.split_whitespace().collect();
            assert_eq!(seen, all);
        }
    }
}
