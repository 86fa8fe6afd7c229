//! The two rows of a collation, their differences, and what every rule asks of their words.

use crate::check::place::Place;
use crate::collation::normal::{Word, words};
use crate::collation::variant::Variant;
use crate::collation::{Collation, Token, TokenKind};
use crate::language::function_word;

/// The row of the source.
pub(super) const SOURCE: usize = 0;
/// The row of the draft.
pub(super) const DRAFT: usize = 1;

/// One difference between a source and a draft, with what each of them prints there.
#[derive(Clone, Copy)]
pub(super) struct Difference<'c> {
    pub(super) collation: &'c Collation,
    pub(super) variant: &'c Variant,
    pub(super) source: &'c str,
    pub(super) draft: &'c str,
}

impl<'c> Difference<'c> {
    pub(super) fn of(collation: &'c Collation, variant: &'c Variant) -> Self {
        let reading = |row| {
            let reading = variant.reading_of(row);
            reading.map_or("", |reading| reading.text.as_str())
        };
        Self {
            collation,
            variant,
            source: reading(SOURCE),
            draft: reading(DRAFT),
        }
    }

    /// What source and draft print there.
    pub(super) fn texts(self) -> (&'c str, &'c str) {
        (self.source, self.draft)
    }

    /// Whether it stands before the first word of the draft.
    pub(super) fn opens_draft(self) -> bool {
        self.collation.rows[DRAFT].end_before(self.variant.columns.end) == 0
    }

    /// The tokens that a row has before it.
    pub(super) fn tokens_before(self, row: usize) -> &'c [Token] {
        let row = &self.collation.rows[row];
        &row.tokens[..row.end_before(self.variant.columns.start)]
    }

    /// The tokens that a row has behind it.
    pub(super) fn tokens_behind(self, row: usize) -> &'c [Token] {
        let row = &self.collation.rows[row];
        &row.tokens[row.end_before(self.variant.columns.end)..]
    }

    /// The last word that a row prints before it.
    pub(super) fn word_before(self, row: usize) -> Option<String> {
        let last = self.forms_before(row).pop();
        last.map(String::from)
    }

    /// The forms of the words that a row prints before it.
    pub(super) fn forms_before(self, row: usize) -> Vec<&'c str> {
        let before = self.tokens_before(row).iter();
        let words = before.filter(|token| token.kind == TokenKind::Word);
        words.flat_map(|token| token.form.split(' ')).collect()
    }
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
