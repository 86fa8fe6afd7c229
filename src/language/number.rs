//! Numbers, and the words for currencies.

use crate::language::lexicon;

/// Whether a form is a number: it begins with a digit, or is a word such as "million".
pub(crate) fn is_number(form: &str) -> bool {
    form.starts_with(|c: char| c.is_ascii_digit())
        || lexicon::MAGNITUDES.contains(form)
        || lexicon::QUANTITY_WORDS.contains(form)
}

/// By how much a word multiplies the number before it: "hundred" by 100.
pub(crate) fn magnitude(form: &str) -> Option<f64> {
    lexicon::MAGNITUDES.meaning(form)?.parse().ok()
}

/// The sign of a currency by its word: "$" for "dollars".
pub(crate) fn currency(form: &str) -> Option<&'static str> {
    lexicon::CURRENCIES.meaning(form)
}

/// The unit of measurement or the currency sign that a form names.
pub(crate) fn unit(form: &str) -> Option<&'static str> {
    let measured = lexicon::UNITS.meaning(form);
    let measured = measured.and_then(|unit| unit.split(' ').nth(1));
    measured.or_else(|| currency(form))
}

/// Whether two words may name one unit: the same, or one of those that "crowns" is English for. Kroner and kronor are of two
/// countries.
pub(crate) fn may_be_one_unit(one: &str, other: &str) -> bool {
    let shared = |word: &str, unit: &str| {
        let signs = lexicon::SHARED_CURRENCIES.meaning(word);
        signs.is_some_and(|signs| signs.split(' ').any(|sign| sign == unit))
    };
    let Some((x, y)) = unit(one).zip(unit(other)) else {
        return false;
    };
    x == y || shared(one, y) || shared(other, x)
}

/// The value of an ordinal number: "third", "21st".
pub(crate) fn ordinal(form: &str) -> Option<f64> {
    let digits = form.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = lexicon::ORDINAL_ENDINGS.contains(&form[digits.len()..]);
    let value = match ending && !digits.is_empty() {
        true => digits,
        false => lexicon::ORDINALS.meaning(form)?,
    };
    value.parse().ok()
}
