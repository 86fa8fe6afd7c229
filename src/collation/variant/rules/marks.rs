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
    let told = question(pair.a, pair.b).or_else(|| question(pair.b, pair.a));
    told.or_else(|| tag(pair.a))
}

/// The words that make a question of a statement: "It is safe, isn't it?", "It is safe."
pub(super) fn tag(full: &Side<'_>) -> Option<Classification> {
    let forms = full.forms();
    let asks = |form: &&str| is_asking(form) || lexicon::means!(OPERATORS, form, "negation");
    let has_verb = forms.iter().any(|form| is_verb(form));
    let is_tag = full.before().is_some_and(|token| token.form == ",")
        && forms.len() <= MAX_TAG_FORMS
        && has_verb
        && forms.iter().all(asks);
    let tokens = &full.notes.row.tokens;
    let mut own = tokens[full.tokens.start..(full.tokens.end + 1).min(tokens.len())].iter();
    let is_asked = own.any(|token| token.form.starts_with('?'));
    (is_tag && is_asked).then(|| question_of(&full.printed(&full.tokens)))
}

/// "would not it have": a tag has no more words.
const MAX_TAG_FORMS: usize = 4;

/// What stands in a question where a statement has another word, or the same at another place.
pub(in super::super) fn is_asking(form: &str) -> bool {
    is_verb(form)
        || lexicon::INTERROGATIVES.contains(form)
        || function_word::of(form).is_some_and(Function::is_pronoun)
}

fn is_verb(form: &str) -> bool {
    let function = function_word::of(form);
    matches!(function, Some(Function::Auxiliary | Function::Modal))
}

fn question_of(words: &str) -> Classification {
    let words = vec![words.to_string()];
    Classification::weighty(VariantKind::Operator, Some(Detail::Question), words)
}

/// A question where the other reading states: by its mark, unless the order of the words asks in both.
fn question(asked: &Side<'_>, stated: &Side<'_>) -> Option<Classification> {
    let has = |side: &Side<'_>, marks: &[char]| {
        let mut tokens = side.notes.row.tokens[side.tokens.clone()].iter();
        tokens.any(|token| token.kind == TokenKind::Punctuation && token.form.starts_with(marks))
    };
    let differ = has(asked, &['?']) && !has(stated, &['?']) && has(stated, &['.', '!', ',']);
    (differ && !asks(stated)).then(|| question_of("?"))
}

/// A sentence that asks has its "why" among its first words: "It is clear why" states.
const ASKING_FROM: usize = 2;

/// Whether the sentence that a reading ends asks by its words: it begins with "is", or with "and what".
fn asks(side: &Side<'_>) -> bool {
    let before = &side.notes.row.tokens[..side.tokens.start];
    let stop = |token: &Token| token.form.starts_with(['.', '!', '?']);
    let start = before.iter().rposition(stop).map_or(0, |n| n + 1);
    let words = before[start..].iter().filter(|t| t.kind == TokenKind::Word);
    let mut forms = words.flat_map(|t| t.form.split(' ')).peekable();
    let function = forms.peek().and_then(|first| function_word::of(first));
    matches!(function, Some(Function::Auxiliary | Function::Modal))
        || forms
            .take(ASKING_FROM)
            .any(|form| lexicon::INTERROGATIVES.contains(form))
}
