//! The signs of a number: its minus, its currency, where its thousands are parted. The words around it may be the same and the
//! number another one.

use super::rows::{DRAFT, SOURCE};
use crate::collation::{Collation, Row, Token, TokenKind, join_tokens};
use crate::language::{lexicon, number};

/// Between two commas a number has so many figures, where they part its thousands.
const FIGURES: usize = 3;

/// Tells of the first number that has other signs in the draft than in the source, and no words for them.
pub(super) fn other_number(collation: &Collation) -> Option<String> {
    let (source, draft) = (&collation.rows[SOURCE], &collation.rows[DRAFT]);
    let told = |column: usize| {
        let (own, other) = (only_number(draft, column)?, only_number(source, column)?);
        let (a, b) = (&draft.tokens[own], &source.tokens[other]);
        let (put, said) = (signs(draft, own), signs(source, other));
        let meanings = |signs: &[Token]| {
            let meaning = |sign: &Token| lexicon::NUMBER_SIGNS.meaning(&sign.text);
            signs.iter().map(meaning).collect::<Vec<_>>()
        };
        let is_same_sign =
            meanings(put) == meanings(said) || spells(source, put) && spells(draft, said);
        let is_other = !is_same_sign || is_decimal(&a.text) != is_decimal(&b.text);
        let printed = |signs: &[Token], number: &Token| join_tokens(signs) + &number.text;
        (a.form == b.form && is_other).then(|| {
            let (draft, source) = (printed(put, a), printed(said, b));
            format!("“{draft}” for “{source}” (number or name: number)")
        })
    };
    (0..draft.cells.len()).find_map(told)
}

/// The number of a column that holds one and no other word.
fn only_number(row: &Row, column: usize) -> Option<usize> {
    let range = row.range(column..column + 1);
    let is_word = |n: &usize| row.tokens[*n].kind == TokenKind::Word;
    let mut words = range.filter(is_word);
    let first = words.next().filter(|_| words.next().is_none())?;
    let begins = row.tokens[first]
        .form
        .starts_with(|c: char| c.is_ascii_digit());
    begins.then_some(first)
}

/// The signs that touch a number before it. A dash behind a word is that of a range.
fn signs(row: &Row, at: usize) -> &[Token] {
    let touches = |n: usize| {
        let (a, b) = (&row.tokens[n], &row.tokens[n + 1]);
        a.piece == b.piece && a.span.end == b.span.start
    };
    let is_sign = |n: &usize| {
        let meaning = lexicon::NUMBER_SIGNS.meaning(&row.tokens[*n].text);
        let is_in_range = || {
            let before = n.checked_sub(1).filter(|before| touches(*before));
            before.is_some_and(|before| row.tokens[before].kind == TokenKind::Word)
        };
        touches(*n) && meaning.is_some_and(|word| word != "minus" || !is_in_range())
    };
    let first = (0..at).rev().take_while(is_sign).last();
    &row.tokens[first.unwrap_or(at)..at]
}

/// Whether a row spells what these signs mean, wherever it does: "minus", "dollars".
fn spells(row: &Row, signs: &[Token]) -> bool {
    let has = |word: &str| {
        let is_it = |form: &str| {
            let currency = number::currency(form);
            form == word || currency.is_some() && currency == number::currency(word)
        };
        row.tokens
            .iter()
            .any(|token| token.form.split(' ').any(is_it))
    };
    let mut meanings = signs
        .iter()
        .filter_map(|sign| lexicon::NUMBER_SIGNS.meaning(&sign.text));
    meanings.all(has)
}

/// Whether a comma of a number parts no thousands: behind it stand more or fewer figures than three.
fn is_decimal(number: &str) -> bool {
    let mut parts = number.split(',').skip(1);
    parts.any(|part| part.chars().take_while(char::is_ascii_digit).count() != FIGURES)
}
