//! Numbers, and the words for currencies.

use crate::language::lexicon;

/// Whether a form tells how many: digits, or a word such as "million".
pub(crate) fn is_number(form: &str) -> bool {
    form.starts_with(|c: char| c.is_ascii_digit()) || lexicon::MAGNITUDES.contains(form)
}

/// The sign of a currency that is printed as a word.
pub(crate) fn currency(form: &str) -> Option<&'static str> {
    lexicon::CURRENCIES.meaning(form)
}
