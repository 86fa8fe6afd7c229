//! What was for what is, and what should have been for what should be.
//!
//! Where a printing is indirect, or its words go on a sentence of the outlet, the tense is that of the sentence around. Where both
//! print a whole sentence of the speaker, it is the speaker's.

use super::agent::is_participle;
use super::pair::Pair;
use crate::collation::token::{Token, TokenKind};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::language::function_word::{self, Function, is_have};
use crate::language::lexicon;

/// "were" for "are"; "should have told" for "should tell".
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let tense = |forms: &[&str]| match forms {
        [form] => lexicon::AUXILIARY_TENSES.meaning(form),
        _ => None,
    };
    let (one, other) = (pair.only_a.as_slice(), pair.only_b.as_slice());
    let both = tense(one).zip(tense(other));
    let is_other = both.is_some_and(|(one, other)| {
        one != other && are_forms_of_one(pair.only_a[0], pair.only_b[0])
    });
    let is_perfect = is_modal_perfect(pair.a, one, other) || is_modal_perfect(pair.b, other, one);
    (is_other || is_perfect)
        .then(|| weighed(pair, vec![printed(pair.a), printed(pair.b)]))
        .flatten()
}

/// "they have raised it" for "they raised it".
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    let next = pair.a.notes.row.tokens.get(pair.a.tokens.end)?;
    let is_perfect = matches!(pair.a.forms().as_slice(), [form] if is_have(form));
    (is_perfect && is_participle(next))
        .then(|| weighed(pair, vec![format!("{} {}", printed(pair.a), next.text)]))
        .flatten()
}

fn weighed(pair: &Pair<'_>, words: Vec<String>) -> Option<Classification> {
    let is_speakers = |side: &Side<'_>| !side.is_reported() && is_in_own_sentence(side);
    (is_speakers(pair.a) && is_speakers(pair.b))
        .then(|| Classification::weighty(VariantKind::Operator, Some(Detail::Tense), words))
}

/// "should | have told" beside "should | tell".
fn is_modal_perfect(side: &Side<'_>, own: &[&str], other: &[&str]) -> bool {
    let after_modal = side
        .before()
        .is_some_and(|token| function_word::of(&token.form) == Some(Function::Modal));
    let verbs = match (own, other) {
        ([have, _], [verb]) => is_have(have) && function_word::of(verb).is_none(),
        _ => false,
    };
    after_modal && verbs
}

/// "is" and "were" are forms of "be", "has" and "had" of "have".
fn are_forms_of_one(one: &str, other: &str) -> bool {
    let class = |form| lexicon::means!(WORD_CLASSES, form, "be");
    class(one) == class(other) && (class(one) || is_have(one) == is_have(other))
}

/// Whether the sentence in which a reading stands begins in the passage with a capital: no words of the outlet lead into it.
fn is_in_own_sentence(side: &Side<'_>) -> bool {
    let tokens = &side.notes.row.tokens;
    let before = &tokens[..side.tokens.start];
    let piece = tokens.get(side.tokens.start).or(before.last());
    let Some(piece) = piece.map(|token| token.piece) else {
        return false;
    };
    let ends = |token: &Token| token.is_stop() || token.piece != piece;
    let start = before.iter().rposition(ends).map_or(0, |n| n + 1);
    let mut words = tokens[start..]
        .iter()
        .filter(|token| token.kind == TokenKind::Word);
    words
        .next()
        .is_some_and(|word| word.text.starts_with(char::is_uppercase))
}

fn printed(side: &Side<'_>) -> String {
    side.printed(&side.tokens)
}
