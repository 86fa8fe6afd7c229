//! What a reading comes to, whatever signs it is written in: "half past six in the evening" is 18:30, "a fortnight" are two
//! weeks, "3/4" are three quarters.

use super::number;
use super::time_of_day::time_of_day;
use crate::collation::token::Token;
use crate::language::function_word::{AND, OF, is_indefinite_article};
use crate::language::lexicon;
use crate::language::number as words;
use std::ops::Range;

/// Values that differ by this share of the greater (0 to 1) are the same: a third has no end.
const SAME_PART: f64 = 1e-6;
/// A whole in hundredths.
const PERCENT: f64 = 100.0;

/// How much or when.
#[derive(Clone, Copy, Debug)]
enum Quantity {
    /// Minutes since midnight.
    Time(u32),
    /// So many of the least unit in which such things are measured.
    Measure(f64, &'static str),
    Number(f64),
}

/// So much money, as it is printed.
struct Sum<'f> {
    value: f64,
    /// The word, the code or the sign of its currency.
    currency: &'f str,
}

/// Whether two readings are sums of money of one currency and value.
fn are_one_sum(one: &Sum<'_>, other: &Sum<'_>) -> bool {
    is_same(one.value, other.value) && words::may_be_one_currency(one.currency, other.currency)
}

/// Whether two readings are sums of money, one with the sign of its currency and one with a word: whatever they come to, their
/// parts belong together.
pub(super) fn are_sums_in_other_signs(one: &[&str], other: &[&str]) -> bool {
    let is_bare = |sum: &Sum<'_>| {
        words::currency_sign(sum.currency).is_some() && sum.currency.chars().count() == 1
    };
    let is_word = |sum: &Sum<'_>| words::currency_sign(sum.currency).is_none();
    sum(one).zip(sum(other)).is_some_and(|(one, other)| {
        !(is_bare(&one) && is_bare(&other) || is_word(&one) && is_word(&other))
    })
}

/// Whether two readings are sums of money of different currencies.
pub(super) fn are_of_other_currencies(one: &[&str], other: &[&str]) -> bool {
    sum(one)
        .zip(sum(other))
        .is_some_and(|(one, other)| !words::may_be_one_currency(one.currency, other.currency))
}

/// "€250", "US$40", "250 euros", "250-euro", "EUR 250".
fn sum<'f>(forms: &[&'f str]) -> Option<Sum<'f>> {
    let (currency, count) = match forms {
        [first, count @ ..] if words::currency_told(first).is_some() => (first, count),
        [count @ .., "united", "states", last] if words::currency(last) == Some("$") => {
            (&"us$", count)
        }
        [count @ .., "-", last] | [count @ .., last] if words::currency_told(last).is_some() => {
            (last, count)
        }
        _ => return None,
    };
    let value = value(count)?;
    Some(Sum { value, currency })
}

fn is_same(x: f64, y: f64) -> bool {
    (x - y).abs() <= SAME_PART * x.abs().max(y.abs())
}

/// Whether two readings, in the forms of their words and marks, come to the same.
pub(super) fn are_equal(one: &[&str], other: &[&str]) -> bool {
    use Quantity::{Measure, Number, Time};
    if let Some((one, other)) = sum(one).zip(sum(other)) {
        return are_one_sum(&one, &other);
    }
    match of(one).zip(of(other)) {
        Some((Time(x), Time(y))) => x == y,
        Some((Measure(x, unit), Measure(y, other))) => unit == other && is_same(x, y),
        Some((Number(x), Number(y))) => is_same(x, y),
        _ => false,
    }
}

/// The forms of some tokens, words and marks. Letters that touch the sign of a currency name its country ("US$").
pub(super) fn forms(tokens: &[Token], range: Range<usize>) -> Vec<String> {
    let touches = |n: usize| {
        let before = n.checked_sub(1).and_then(|before| tokens.get(before));
        before.zip(tokens.get(n)).is_some_and(|(before, token)| {
            let is_sign = token.text == "$" && before.piece == token.piece;
            let has_letters = before.text.ends_with(char::is_alphabetic);
            is_sign && has_letters && before.span.end == token.span.start
        })
    };
    let mut out = Vec::new();
    for n in range {
        let token = &tokens[n];
        match (touches(n + 1), touches(n)) {
            (true, _) => out.push(format!("{}$", token.text.to_lowercase())),
            (false, true) => {}
            (false, false) => out.extend(token.form.split(' ').map(String::from)),
        }
    }
    out
}

/// Whether a word may belong to a quantity.
pub(super) fn may_belong(form: &str) -> bool {
    let lists = [&lexicon::UNITS, &lexicon::PARTS_OF_DAY];
    words::is_number(form)
        || fraction(form).is_some()
        || words::currency_told(form).is_some()
        || lists.iter().any(|list| list.contains(form))
}

/// What a reading comes to that tells a quantity and nothing else.
fn of(forms: &[&str]) -> Option<Quantity> {
    // "half of the bill".
    let forms = forms.strip_suffix(&[OF]).unwrap_or(forms);
    let time = || time_of_day(forms).map(Quantity::Time);
    let number = || value(forms).map(Quantity::Number);
    time().or_else(|| measure(forms)).or_else(number)
}

/// "two weeks", "a year and a half", "half an hour", "50 percent".
fn measure(forms: &[&str]) -> Option<Quantity> {
    if let [count @ .., words::PERCENT] | [count @ .., "per", "cent"] = forms {
        return Some(Quantity::Number(value(count)? / PERCENT));
    }
    let of_unit = |count: f64, form: &str| {
        let (size, least) = least_unit(form)?;
        Some(Quantity::Measure(count * size, least))
    };
    match forms {
        [part, article, unit] if is_indefinite_article(article) => of_unit(fraction(part)?, unit),
        [count @ .., unit, AND, "a", part] if !count.is_empty() => {
            of_unit(count_of(count)? + fraction(part)?, unit)
        }
        [count @ .., unit] if !count.is_empty() => of_unit(count_of(count)?, unit),
        _ => None,
    }
}

/// How many of a unit: "a fortnight" is one.
fn count_of(forms: &[&str]) -> Option<f64> {
    match forms {
        [article] if is_indefinite_article(article) => Some(1.0),
        _ => value(forms),
    }
}

/// The unit that a word names in the least unit of its kind: a day in seconds.
fn least_unit(form: &str) -> Option<(f64, &'static str)> {
    let (kind, mut unit) = lexicon::UNITS.meaning(form)?.split_once(' ')?;
    let mut size = 1.0;
    while let Some((count, less)) = lexicon::UNIT_SIZES
        .meaning(unit)
        .and_then(|s| s.split_once(' '))
    {
        size *= count.parse::<f64>().ok()?;
        unit = less;
    }
    // The hours of a clock measure nothing.
    (kind != "daytime").then_some((size, unit))
}

/// The one number that some forms come to: "two dozen", "one and a half", "3 / 4", "three quarters".
fn value(forms: &[&str]) -> Option<f64> {
    if let Some((count, parts)) = out_of(forms) {
        return part(count, parts).filter(|part| *part < 1.0);
    }
    match forms {
        [part] => fraction(part).or_else(|| counted(forms)),
        [one, part] if is_indefinite_article(one) && fraction(part).is_some() => fraction(part),
        [count, "/", parts] => part(count, parts),
        [thousands, hundreds @ ..] if are_digits_in_threes(thousands, hundreds) => {
            forms.concat().parse().ok()
        }
        [count, part] if fraction(part).is_some() => {
            Some(count.parse::<f64>().ok()? * fraction(part)?)
        }
        [part, one, times] if is_indefinite_article(one) && fraction(part).is_some() => {
            Some(fraction(part)? * words::magnitude(times)?)
        }
        [whole @ .., AND, one, part] if fraction(part).is_some() && !whole.is_empty() => {
            Some(value(whole)? + value(&[one, part])?)
        }
        _ => counted(forms),
    }
}

/// How many of how many some forms tell: "one in five", "two out of three".
pub(super) fn out_of<'f>(forms: &[&'f str]) -> Option<(&'f str, &'f str)> {
    let [count, links @ .., whole] = forms else {
        return None;
    };
    let is_told = lexicon::PROPORTION_LINKS.contains(&links.join(" "));
    is_told.then_some((count, whole))
}

fn part(count: &str, parts: &str) -> Option<f64> {
    let [count, parts]: [f64; 2] = [count.parse().ok()?, parts.parse().ok()?];
    (parts > 0.0).then_some(count / parts)
}

/// "12 000": digits that a space parts in threes.
fn are_digits_in_threes(first: &str, others: &[&str]) -> bool {
    let digits = |form: &str| form.bytes().all(|byte| byte.is_ascii_digit());
    let begins = digits(first) && (1..=3).contains(&first.len()) && !first.starts_with('0');
    let mut others = others.iter().peekable();
    begins && others.peek().is_some() && others.all(|form| digits(form) && form.len() == 3)
}

fn counted(forms: &[&str]) -> Option<f64> {
    let counts = |form: &&str| words::is_number(form) || lexicon::NUMBER_LINKS.contains(form);
    match number::values(forms).as_slice() {
        [only] if forms.iter().all(counts) => only.parse().ok(),
        _ => None,
    }
}

/// What part of a whole a word names: "half", "thirds".
fn fraction(form: &str) -> Option<f64> {
    let percent = words::part_in_percent(form)?;
    // A third is listed in percent, and so rounded.
    Some(1.0 / (PERCENT / percent).round())
}

#[cfg(test)]
mod tests {
    fn are_equal(one: &str, other: &str) -> bool {
        let [one, other] = [one, other].map(|own| own.split(' ').collect::<Vec<_>>());
        super::are_equal(&one, &other)
    }

    #[test]
    fn what_comes_to_the_same_is_equal() {
        for (one, other) in [
            ("3 / 4", "3 quarters"),
            ("a third", "1 / 3"),
            ("half", "50 per cent of"),
            ("1 in 3", "a third"),
            ("2 out of 3", "2 thirds"),
            ("12 000", "12 thousand"),
            ("1 250 000", "1.25 million"),
            ("1 and a half", "1.5"),
            ("2 dozen", "24"),
            ("half a million", "500000"),
            ("a fortnight", "2 weeks"),
            ("a year and a half", "18 months"),
            ("half an hour", "30 minutes"),
            ("2000 kilograms", "2 tonnes"),
            ("half past 6 in the evening", "18 : 30"),
            ("a quarter to 9 in the morning", "8 : 45 am"),
            ("10 minutes past 3", "3 : 10"),
            ("12 noon", "noon"),
            ("€ 250", "250 euros"),
            ("€ 250", "250 - euro"),
            ("250 €", "eur 250"),
            ("us$ 40", "40 dollars"),
            ("us$ 40", "40 united states dollars"),
            ("us$ 40", "$ 40"),
            ("£ 6 million", "6 million pounds"),
            ("sek 20", "20 crowns"),
        ] {
            assert!(
                are_equal(one, other) && are_equal(other, one),
                "{one}, {other}"
            );
        }
    }

    #[test]
    fn what_does_not_is_not() {
        for (one, other) in [
            ("3 / 4", "4 / 3"),
            ("a fortnight", "2 days"),
            ("2 weeks", "2"),
            ("a month", "4 weeks"),
            ("half past 6 in the evening", "6 : 30"),
            ("a quarter past 9", "a quarter to 9"),
            ("2 tons", "2 tonnes"),
            ("3 boats", "3"),
            ("weeks", "week"),
            ("1 / 0", "1 / 0"),
            ("€ 250", "250 dollars"),
            ("€ 250", "260 euros"),
            ("us$ 40", "a$ 40"),
            ("r$ 40", "$ 40"),
            ("€ 250", "250"),
        ] {
            assert!(!are_equal(one, other), "{one}, {other}");
        }
    }
}
