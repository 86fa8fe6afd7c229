//! A text as tokens: words, marks and signs of a cut. Every visible character belongs to one.

use super::normal;
use crate::language::normal::forms;
use crate::language::{abbreviation, lexicon, number};
use crate::text::Span;
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// Letters or digits.
    Word,
    /// Anything else that is seen.
    Punctuation,
    /// The sign of a cut: "…", "...", "[…]".
    Cut,
}

/// A word or a mark of punctuation of one witness.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Token {
    /// The piece that it stands in.
    pub piece: usize,
    /// Bytes in that piece. The tokens of a piece, with the blanks between them, give it back whole.
    pub span: Span,
    /// The letters as printed.
    pub text: String,
    /// The form that is compared; a contraction has two, with a blank between them.
    pub form: String,
    /// Word, punctuation or the sign of a cut.
    pub kind: TokenKind,
    /// Whether it stands in an editor's brackets, or is one.
    pub bracketed: bool,
    /// Whether a record is among the witnesses and does not have it: its outlet added it.
    pub beyond_record: bool,
    /// Whether it stands without quotation marks in a witness that prints other words in them: the words are the
    /// outlet's.
    pub reported: bool,
}

impl Token {
    /// Whether a sentence ends with it, or words are cut out there.
    pub(super) fn is_stop(&self) -> bool {
        self.kind == TokenKind::Cut || self.form.starts_with(['.', '!', '?'])
    }
}

/// The sign of a seam, between two pieces of a witness: nobody printed the words across it as one run.
pub const SEAM: &str = "╎";

/// Tokens as printed: a blank where blanks or the end of a piece stood between them.
pub fn join_tokens(tokens: &[Token]) -> String {
    join_pieces(tokens, " ")
}

/// Tokens as they are shown to a reader: as printed, and where a piece ends with the sign of the seam, so that no
/// words stand in a run that nobody printed.
pub fn join_with_seams(tokens: &[Token]) -> String {
    join_pieces(tokens, &format!(" {SEAM} "))
}

fn join_pieces(tokens: &[Token], between: &str) -> String {
    let mut out = String::new();
    let mut last: Option<&Token> = None;
    for token in tokens {
        match last {
            Some(last) if last.piece != token.piece => out.push_str(between),
            Some(last) if last.span.end < token.span.start => out.push(' '),
            _ => {}
        }
        out.push_str(&token.text);
        last = Some(token);
    }
    out
}

/// The tokens of one piece: words, runs of one mark, signs of a cut.
pub(super) fn of_piece(text: &str, piece: usize) -> Vec<Token> {
    let mut out = Tokens {
        text,
        piece,
        open: Vec::new(),
        tokens: Vec::new(),
    };
    let mut at = 0;
    for word in normal::printed_words(text) {
        let start = word.span.start - minus_before(text, at..word.span.start, word.text);
        out.marks(Span::new(at, start));
        let behind = text[word.span.end..].strip_prefix('.');
        let is_short = |behind| is_abbreviation(word.text) || is_initial(word.text, behind);
        let dot = behind.is_some_and(is_short);
        at = word.span.end + usize::from(dot);
        out.put(Span::new(start, at), TokenKind::Word);
    }
    out.marks(Span::new(at, text.len()));
    out.tokens
}

/// The tokens of a piece as they are found.
struct Tokens<'t> {
    text: &'t str,
    piece: usize,
    /// For each bracket that is open whether an editor's words stand in it.
    open: Vec<bool>,
    tokens: Vec<Token>,
}

impl Tokens<'_> {
    /// Everything between two words.
    fn marks(&mut self, between: Span) {
        let mut at = between.start;
        while let Some(c) = self.text[at..between.end].chars().next() {
            let rest = &self.text[at..between.end];
            if c.is_whitespace() {
                at += c.len_utf8();
                continue;
            }
            let (length, kind) = match cut(rest) {
                Some(length) => (length, TokenKind::Cut),
                None if is_bracket(c) => (c.len_utf8(), TokenKind::Punctuation),
                None if is_minus_of_sum(self.text, at, c) => (c.len_utf8(), TokenKind::Word),
                None => (run(rest, c), TokenKind::Punctuation),
            };
            self.put(Span::new(at, at + length), kind);
            at += length;
        }
    }

    fn put(&mut self, span: Span, kind: TokenKind) {
        let printed = span.of(self.text);
        if matches!(printed, "[" | "(") {
            self.open.push(is_editorial(&self.text[span.start..]));
        }
        let sum = (kind == TokenKind::Word && self.is_behind_currency(span))
            .then(|| sum_with_letter(printed))
            .flatten();
        self.tokens.push(Token {
            piece: self.piece,
            span,
            text: printed.to_string(),
            form: sum.unwrap_or_else(|| form(printed, kind)),
            kind,
            bracketed: self.open.contains(&true),
            beyond_record: false,
            reported: false,
        });
        if matches!(printed, "]" | ")") {
            self.open.pop();
        }
    }
}

impl Tokens<'_> {
    /// Whether the sign of a currency touches a word that comes next.
    fn is_behind_currency(&self, span: Span) -> bool {
        let last = self
            .tokens
            .last()
            .filter(|last| last.span.end == span.start);
        last.is_some_and(|last| {
            last.kind == TokenKind::Punctuation && number::currency_sign(&last.text).is_some()
        })
    }
}

/// The word for the sign of a number below zero.
pub(super) const MINUS: &str = "minus";

/// Bytes of the minus that touches a number, where a blank or an opening mark stands before it: "-5", "(−5". Between words and
/// numbers a dash is that of a range ("10-15"), with a blank behind it one of a sentence.
fn minus_before(text: &str, between: Range<usize>, word: &str) -> usize {
    let is_number = word.starts_with(|c: char| c.is_ascii_digit());
    let Some(sign) = text[between.clone()]
        .chars()
        .next_back()
        .filter(|_| is_number)
    else {
        return 0;
    };
    let length = sign.len_utf8();
    match is_minus(sign) && may_precede_minus(&text[..between.end - length]) {
        true => length,
        false => 0,
    }
}

/// Whether the character at a place of a text is the minus of a sum of money: "-$5" is as far below zero as "-5".
fn is_minus_of_sum(text: &str, at: usize, sign: char) -> bool {
    let mut behind = text[at + sign.len_utf8()..].chars();
    let is_currency = |c: char| number::currency_sign(c.encode_utf8(&mut [0; 4])).is_some();
    is_minus(sign)
        && behind.next().is_some_and(is_currency)
        && behind.next().is_some_and(|c| c.is_ascii_digit())
        && may_precede_minus(&text[..at])
}

/// Whether a number below zero may begin behind a text. "5 –10" is a range, and behind a letter a dash parts clauses.
fn may_precede_minus(before: &str) -> bool {
    let is_range = before.trim_end().ends_with(|c: char| c.is_ascii_digit());
    let opens = |c: char| c.is_whitespace() || matches!(c, '[' | '(' | '“' | '‘' | '"' | '\'');
    !is_range && before.chars().next_back().is_none_or(opens)
}

/// Whether a character before a number sets it below zero.
pub(super) fn is_minus(sign: char) -> bool {
    lexicon::NUMBER_SIGNS.meaning(sign.encode_utf8(&mut [0; 4])) == Some(MINUS)
}

/// The forms of a number behind the sign of a currency, where a letter stands for its magnitude: "6m" is "6 million" there.
fn sum_with_letter(printed: &str) -> Option<String> {
    let at = printed.find(char::is_alphabetic).filter(|at| *at > 0)?;
    let (figures, letters) = printed.split_at(at);
    let magnitude = lexicon::SUM_LETTERS.meaning(&letters.to_lowercase())?;
    let is_number = figures.starts_with(|c: char| c.is_ascii_digit());
    is_number.then(|| format!("{} {magnitude}", form(figures, TokenKind::Word)))
}

fn is_bracket(c: char) -> bool {
    matches!(c, '[' | ']' | '(' | ')')
}

/// In round brackets an editor puts so many words at most ("(the mayor)"): more are said in passing by the speaker.
const ROUND_WORDS: usize = 3;

/// Whether an editor's words stand in the bracket with which a text begins.
fn is_editorial(text: &str) -> bool {
    let round = text.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    round.is_none_or(|(inside, _)| inside.split_whitespace().count() <= ROUND_WORDS)
}

/// Bytes of a run of one character.
fn run(text: &str, c: char) -> usize {
    let other = text.char_indices().find(|(_, d)| *d != c);
    other.map_or(text.len(), |(end, _)| end)
}

/// "U.S", "Mr": the dot after it belongs to it.
fn is_abbreviation(word: &str) -> bool {
    let initials = word.contains('.') && word.split('.').all(|p| p.chars().count() == 1);
    let upper = word.starts_with(char::is_uppercase);
    initials || upper && abbreviation::is_dotted(&word.to_lowercase())
}

/// "J." before a name: the dot after it belongs to it. "So did I." ends a sentence.
fn is_initial(word: &str, behind: &str) -> bool {
    let is_letter = word.len() == 1 && word != "I" && word.starts_with(char::is_uppercase);
    let next = behind.strip_prefix(' ');
    is_letter && next.is_some_and(|next| next.starts_with(char::is_uppercase))
}

/// Bytes of the sign of a cut that the text begins with, brackets around it included.
fn cut(text: &str) -> Option<usize> {
    let inner = text.strip_prefix(['[', '(']);
    let open = text.len() - inner.unwrap_or(text).len();
    let dots = dots(&text[open..])?;
    if inner.is_none() {
        return Some(dots);
    }
    let rest = &text[open + dots..];
    let close = rest.trim_start();
    let closed = close.starts_with([']', ')']);
    closed.then(|| open + dots + rest.len() - close.len() + 1)
}

/// Bytes of three dots or more, which single blanks may part: "…", "...", ". . .".
fn dots(text: &str) -> Option<usize> {
    let start = text.len() - text.trim_start_matches(' ').len();
    let (mut count, mut end) = (0, start);
    for (at, c) in text[start..].char_indices() {
        match c {
            '…' => count += 3,
            '.' => count += 1,
            ' ' if count < 3 && count > 0 => continue,
            _ => break,
        }
        end = start + at + c.len_utf8();
    }
    (count >= 3).then_some(end)
}

fn form(printed: &str, kind: TokenKind) -> String {
    match kind {
        TokenKind::Cut => "…".to_string(),
        TokenKind::Punctuation => printed.chars().map(mark).collect(),
        TokenKind::Word => match printed.strip_prefix(is_minus) {
            Some("") => MINUS.to_string(),
            Some(number) => format!("{MINUS} {}", word_forms(number).join(" ")),
            None => word_forms(printed).join(" "),
        },
    }
}

/// Comparison forms of a printed word, letters in brackets and initials with or without dots alike.
fn word_forms(printed: &str) -> Vec<String> {
    let bare = printed.trim_end_matches('.');
    let upper = (2..=5).contains(&bare.len()) && bare.starts_with(|c: char| c.is_ascii_uppercase());
    if let Some(full) = upper.then(|| abbreviation::in_full(bare)).flatten() {
        return full.split(' ').map(str::to_string).collect();
    }
    forms(bare)
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
        of_piece(text, 0).into_iter().map(|t| t.text).collect()
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
        let tokens = of_piece("[T]he board say[s] [so]", 0);
        let forms: Vec<&str> = tokens.iter().map(|t| t.form.as_str()).collect();
        assert_eq!(forms, ["the", "board", "says", "[", "so", "]"]);
        assert!(tokens[4].bracketed && !tokens[2].bracketed);
    }

    #[test]
    fn what_is_said_in_passing_is_no_editors() {
        let bracketed = |text: &str, word: &str| {
            let tokens = of_piece(text, 0);
            tokens.iter().any(|t| t.text == word && t.bracketed)
        };
        let aside = "The pilot (and I [Ada] do not think he lied) saw it (the wreck) sink.";
        assert!(bracketed(aside, "Ada") && bracketed(aside, "wreck"));
        assert!(!bracketed(aside, "think") && !bracketed(aside, "lied"));
        assert!(!bracketed(aside, "saw") && !bracketed(aside, "sink"));
    }

    #[test]
    fn a_letter_behind_a_sum_is_its_magnitude() {
        let last = |text| of_piece(text, 0).pop().map(|token| token.form);
        assert_eq!(last("£6m"), Some("6 million".to_string()));
        assert_eq!(last("$1,200k"), Some("1200 thousand".to_string()));
        assert_eq!(last("a 6m"), Some("6m".to_string()));
        assert_eq!(last("€m"), Some("m".to_string()));
    }

    #[test]
    fn a_dash_that_touches_a_number_alone_is_its_minus() {
        for text in ["-5 nets", "it was −5", "(–5)"] {
            let tokens = of_piece(text, 0);
            assert!(tokens.iter().any(|t| t.form == "minus 5"), "{text}");
        }
        for text in [
            "10-5 nets",
            "nets – 5 of them",
            "nets—5 of them",
            "pier-5",
            "2 –5 nets",
        ] {
            let tokens = of_piece(text, 0);
            assert!(tokens.iter().all(|t| t.form != "minus 5"), "{text}");
        }
    }

    #[test]
    fn the_dot_of_an_abbreviation_ends_no_sentence() {
        assert_eq!(
            printed("Mr. Abara of the U.S. navy."),
            ["Mr.", "Abara", "of", "the", "U.S.", "navy", "."]
        );
        assert_eq!(
            printed("We met J. R. Abara. So did I. She left."),
            [
                "We", "met", "J.", "R.", "Abara", ".", "So", "did", "I", ".", "She", "left", "."
            ]
        );
        let forms = |text| of_piece(text, 0)[0].form.clone();
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
