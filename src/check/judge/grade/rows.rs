//! The two rows of a collation, and what is asked of their words everywhere.

use crate::check::place::Place;
use crate::collation::normal::{Word, words};
use crate::collation::variant::Variant;
use crate::collation::{Collation, TokenKind};
use crate::language::function_word;

/// The row of the source.
pub(super) const SOURCE: usize = 0;
/// The row of the draft.
pub(super) const DRAFT: usize = 1;

/// The last word that a row prints before a difference.
pub(super) fn word_before(collation: &Collation, row: usize, variant: &Variant) -> Option<String> {
    let last = forms_before(collation, row, variant).pop();
    last.map(String::from)
}

/// The forms of the words that a row prints before a difference.
pub(super) fn forms_before<'c>(
    collation: &'c Collation,
    row: usize,
    variant: &Variant,
) -> Vec<&'c str> {
    let row = &collation.rows[row];
    let before = row.tokens[..row.end_before(variant.columns.start)].iter();
    let words = before.filter(|token| token.kind == TokenKind::Word);
    words.flat_map(|token| token.form.split(' ')).collect()
}

/// Whether a word carries grammar more than meaning.
pub(super) fn is_small_form(form: &str) -> bool {
    function_word::of(form).is_some()
}

/// Whether a text has all these words.
pub(super) fn prints(text: &str, sought: &str) -> bool {
    let own: Vec<String> = words(text).into_iter().map(|word| word.form).collect();
    words(sought).iter().all(|word| own.contains(&word.form))
}

/// Whether the draft prints a sentence of its own, which no words around it fit to another time.
pub(super) fn is_sentence(place: &Place<'_>) -> bool {
    place.passage.starts_with(char::is_uppercase)
}

/// The words of a text that tell something.
pub(super) fn telling(text: &str) -> Vec<Word> {
    let mut all = words(text);
    all.retain(|word| function_word::of(&word.form).is_none());
    all
}
