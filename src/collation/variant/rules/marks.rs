//! Marks that change what is said: a question for a statement, a currency for another.

use super::pair::Pair;
use crate::collation::token::{Token, TokenKind};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::language::function_word::{self, Function};
use crate::language::lexicon;

/// Readings that differ in their marks alone.
pub(in super::super) fn marks(sides: &[Side<'_>]) -> Option<Classification> {
    let pairs = sides.iter().enumerate();
    let mut pairs = pairs.flat_map(|(n, a)| sides[n + 1..].iter().map(move |b| (a, b)));
    pairs.find_map(|(a, b)| {
        currency(a, b)
            .or_else(|| question(a, b))
            .or_else(|| question(b, a))
    })
}

/// "$40" for "£40".
fn currency(a: &Side<'_>, b: &Side<'_>) -> Option<Classification> {
    let sign = |side: &Side<'_>| {
        let tokens = side.notes.row.tokens[side.tokens.clone()].iter();
        let mut texts = tokens.map(|token| token.text.clone());
        let sign = |text: &String| lexicon::CURRENCIES.pairs().any(|(_, sign)| sign == text);
        texts.find(sign)
    };
    let signs = [sign(a)?, sign(b)?];
    let detail = Some(Detail::Unit);
    (signs[0] != signs[1])
        .then(|| Classification::weighty(VariantKind::NumberOrName, detail, signs.to_vec()))
}

/// A question for a statement where the words go on otherwise behind it: "Is it safe? We sail", "It is safe, and we sail".
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    question(pair.a, pair.b).or_else(|| question(pair.b, pair.a))
}

/// A question where the other reading states: by its mark, unless the order of the words asks in both.
fn question(asked: &Side<'_>, stated: &Side<'_>) -> Option<Classification> {
    let has = |side: &Side<'_>, marks: &[char]| {
        let mut tokens = side.notes.row.tokens[side.tokens.clone()].iter();
        tokens.any(|token| token.kind == TokenKind::Punctuation && token.form.starts_with(marks))
    };
    let differ = has(asked, &['?']) && !has(stated, &['?']) && has(stated, &['.', '!', ',']);
    (differ && !asks(stated)).then(|| {
        let words = vec!["?".to_string()];
        Classification::weighty(VariantKind::Operator, Some(Detail::Question), words)
    })
}

/// Whether the sentence that a reading ends asks by its words: it begins with "is", or has "what" in it.
fn asks(side: &Side<'_>) -> bool {
    let before = &side.notes.row.tokens[..side.tokens.start];
    let stop = |token: &Token| token.form.starts_with(['.', '!', '?']);
    let start = before.iter().rposition(stop).map_or(0, |n| n + 1);
    let words = before[start..].iter().filter(|t| t.kind == TokenKind::Word);
    let mut forms = words.flat_map(|t| t.form.split(' ')).peekable();
    let function = forms.peek().and_then(|first| function_word::of(first));
    matches!(function, Some(Function::Auxiliary | Function::Modal))
        || forms.any(|form| lexicon::INTERROGATIVES.contains(form))
}
