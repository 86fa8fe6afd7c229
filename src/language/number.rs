//! Numbers, and the words for currencies.

use crate::language::lexicon;
use crate::language::word::singular;

/// The sign that many countries have for their currency.
const DOLLAR: &str = "$";

/// Whether a form is a number: it begins with a digit, or is a word such as "million".
pub(crate) fn is_number(form: &str) -> bool {
    form.starts_with(|c: char| c.is_ascii_digit())
        || lexicon::MAGNITUDES.contains(form)
        || lexicon::QUANTITY_WORDS.contains(form)
}

/// What "%" and "per cent" are compared as.
pub(crate) const PERCENT: &str = "percent";

/// How much of a hundred a word for a part of a whole is: 50 for "half", 33.333 for "third" and "thirds".
pub(crate) fn part_in_percent(form: &str) -> Option<f64> {
    lexicon::FRACTIONS.meaning(singular(form))?.parse().ok()
}

/// By how much a word multiplies the number before it: "hundred" by 100.
pub(crate) fn magnitude(form: &str) -> Option<f64> {
    lexicon::MAGNITUDES.meaning(form)?.parse().ok()
}

/// The sign of a currency by its word: "$" for "dollars".
pub(crate) fn currency(form: &str) -> Option<&'static str> {
    lexicon::CURRENCIES.meaning(form)
}

/// The sign of the currency that a form tells: a word, a code, or a sign with or without the letters of its country ("us$").
pub(crate) fn currency_told(form: &str) -> Option<&'static str> {
    let named = currency(form).or_else(|| lexicon::CURRENCY_CODES.meaning(form));
    named.or_else(|| currency_sign(form))
}

/// The sign of a currency that a form is, letters of a country before it left out.
pub(crate) fn currency_sign(form: &str) -> Option<&'static str> {
    let printed =
        form.ends_with(|c: char| !c.is_alphanumeric() && !c.is_ascii_punctuation() || c == '$');
    let mut signs = lexicon::CURRENCIES.pairs().map(|(_, sign)| sign);
    let is_it = |sign: &&str| sign.eq_ignore_ascii_case(form);
    let whole = printed.then(|| signs.find(is_it)).flatten();
    whole.or_else(|| form.ends_with(DOLLAR).then_some(DOLLAR))
}

/// Whether two forms that tell currencies may tell the same one. A dollar is that of no other country, "$" that of any.
pub(crate) fn may_be_one_currency(one: &str, other: &str) -> bool {
    let country = |form: &str| match form.strip_suffix(DOLLAR) {
        Some(letters) if !letters.is_empty() => Some(letters.to_string()),
        _ => None,
    };
    let is_one_country = country(one)
        .zip(country(other))
        .is_none_or(|(one, other)| one == other);
    let told = currency_told(one).zip(currency_told(other));
    told.is_some_and(|(x, y)| is_one_country && (x == y || shares(one, y) || shares(other, x)))
}

/// Whether a word is English for several currencies, and a sign for one of them.
fn shares(word: &str, sign: &str) -> bool {
    let signs = lexicon::SHARED_CURRENCIES.meaning(word);
    signs.is_some_and(|signs| signs.split(' ').any(|own| own == sign))
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
    let Some((x, y)) = unit(one).zip(unit(other)) else {
        return false;
    };
    x == y || shares(one, y) || shares(other, x)
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
