//! What is printed otherwise and says the same: contractions that could be read in two ways, numbers in words
//! and in digits, signs of currencies, a name in a fuller form.

use super::pair::Pair;
use crate::collation::token::{Token, TokenKind};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::number_values;
use crate::collation::variant::quantity;
use crate::collation::variant::side::Side;
use crate::language::function_word::{HAD, HAS, OF, TO, is_indefinite_article};
use crate::language::lexicon;
use crate::language::normal::fold;
use crate::language::number;

/// A sign of a currency stands no more tokens before the word that another printing has for it.
const SIGN_WITHIN_TOKENS: usize = 6;
/// A share is rounded to the full percent.
const ROUNDED_PERCENT: f64 = 0.5;
/// The tokens of a date: "1st of May".
const DATE_TOKENS: usize = 3;

/// Two readings that say the same.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (a, b) = (pair.a, pair.b);
    if opened(a) == b.forms() || opened(b) == a.forms() {
        return Some(Classification::light(VariantKind::Contraction));
    }
    if is_one_share(a, b) || is_day_of_month(pair) || is_month(a, b) || is_month(b, a) {
        return Some(Classification::light(VariantKind::Spelling));
    }
    let numbers = a.numbers();
    let counted = !numbers.is_empty() && rest(a) == rest(b);
    if is_one_measure(a, b) || is_one_measure(b, a) {
        return Some(Classification::light(VariantKind::Spelling));
    }
    // "3.5" and "35" have the same letters and digits.
    let same = numbers == b.numbers() && (counted || letters(a) == letters(b));
    same.then(|| Classification::light(VariantKind::Spelling))
}

/// "3m" is "3 million" or "3 metres", as the other reading has it.
fn is_one_measure(short: &Side<'_>, full: &Side<'_>) -> bool {
    let words = full.forms();
    let mut opened: Vec<&str> = Vec::new();
    for form in short.forms() {
        let at = form.find(char::is_alphabetic).unwrap_or(0);
        let (number, letters) = form.split_at(at);
        let meanings = lexicon::MEASURE_LETTERS.meaning(letters);
        let meanings = meanings.filter(|_| number::is_number(number));
        let mut meanings = meanings.into_iter().flat_map(|all| all.split(' '));
        match meanings.find(|word| words.contains(word)) {
            Some(word) => opened.extend([number, word]),
            None => opened.push(form),
        }
    }
    let names_currency = |own: &[&str], other: &[&str], there: &Side<'_>| {
        let mut signs = own.iter().filter_map(|form| number::currency(form));
        signs.all(|sign| {
            let mut others = other.iter().filter_map(|form| number::currency(form));
            others.any(|other| other == sign) || has_sign(there, sign)
        })
    };
    opened.len() > short.forms().len()
        && names_currency(&words, &opened, short)
        && names_currency(&opened, &words, full)
        && number_values(&opened) == number_values(&words)
        && without_numbers(opened) == without_numbers(words)
}

/// "May 3rd" is "May 3".
fn is_day_of_month(pair: &Pair<'_>) -> bool {
    let Some((one, other)) = pair.single_words() else {
        return false;
    };
    let day = |form: &str| number::ordinal(form).or_else(|| form.parse().ok());
    let beside_month = |side: &Side<'_>| {
        let behind = side.notes.row.tokens.get(side.tokens.end);
        let month = |token: &Token| lexicon::MONTHS.contains_folded(&token.text);
        side.before().is_some_and(month) || behind.is_some_and(month)
    };
    day(one).is_some() && day(one) == day(other) && beside_month(pair.a) && beside_month(pair.b)
}

/// Whether two readings are one part of a whole, a fraction in words rounded as a share is ("two thirds", "67 percent").
fn is_one_share(a: &Side<'_>, b: &Side<'_>) -> bool {
    let Some((one, other)) = share(a).zip(share(b)) else {
        return half_unit(a, b) || half_unit(b, a);
    };
    let within = match one.is_fraction != other.is_fraction {
        true => ROUNDED_PERCENT,
        false => 0.0,
    };
    (one.percent - other.percent).abs() <= within
}

/// How much of a hundred something is, and whether words for a fraction say so.
struct Share {
    percent: f64,
    is_fraction: bool,
}

/// "a quarter" and "1 quarter" are one.
fn is_one(form: &str) -> bool {
    form == "1" || is_indefinite_article(form)
}

/// How much of a hundred a reading is, and nothing else: "a quarter", "one in five", "25 percent".
fn share(side: &Side<'_>) -> Option<Share> {
    let value = |form: &str| form.parse::<f64>().ok();
    let forms = side.forms();
    // "25 percent of the crew", "one in four of the crew".
    let forms = forms.strip_suffix(&[OF]).unwrap_or(&forms);
    if let Some((count, whole)) = quantity::out_of(forms) {
        return Some(Share {
            percent: value(count)? * 100.0 / value(whole)?,
            is_fraction: true,
        });
    }
    let (percent, is_fraction) = match forms {
        [one, part] if is_one(one) => (number::part_in_percent(part)?, true),
        [part] => (number::part_in_percent(part)?, true),
        [part, one, number::PERCENT] if is_one(one) => {
            (number::part_in_percent(part)? / 100.0, false)
        }
        [count, number::PERCENT] => (value(count)?, false),
        [count, part] => (value(count)? * number::part_in_percent(part)?, true),
        _ => return None,
    };
    Some(Share {
        percent,
        is_fraction,
    })
}

/// "half a" before a unit for 0.5 of it, "half a million" for 500,000.
fn half_unit(words: &Side<'_>, figures: &Side<'_>) -> bool {
    match (words.forms().as_slice(), figures.forms().as_slice()) {
        ([part, one], [number]) if is_indefinite_article(one) => {
            let part = number::part_in_percent(part).map(|percent| percent / 100.0);
            part.is_some() && part == number.parse().ok()
        }
        ([part, one, times], [number]) if is_indefinite_article(one) => {
            let value = number::part_in_percent(part).zip(number::magnitude(times));
            let value = value.map(|(percent, times)| percent * times / 100.0);
            value.is_some() && value == number.parse().ok()
        }
        _ => false,
    }
}

/// "9/11" is "September 11": the month by its number, before a day.
fn is_month(one: &Side<'_>, other: &Side<'_>) -> bool {
    let (one, forms) = (one.forms(), other.forms());
    match (one.as_slice(), forms.as_slice()) {
        ([month], [number]) => {
            lexicon::MONTHS.meaning(month) == Some(*number)
                && other.printed(&other.tokens).ends_with('/')
        }
        _ => false,
    }
}

/// Words that only one reading has, and that the other says as well.
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    let (full, empty) = (pair.a, pair.b);
    let forms = full.forms();
    let short = empty.before().map(|token| fold(&token.text));
    let short = |ending: &str| short.as_ref().is_some_and(|word| word.ends_with(ending));
    if let [word] = forms.as_slice()
        && lexicon::CONTRACTED_WORDS.meaning(word).is_some_and(short)
    {
        return Some(Classification::light(VariantKind::Contraction));
    }
    let signed = |form: &&str| number::currency(form).is_some_and(|sign| has_sign(empty, sign));
    if !forms.is_empty() && forms.iter().all(signed) {
        return Some(Classification::light(VariantKind::Spelling));
    }
    if stands_across_date(full, empty) || is_range(full, empty) {
        return Some(Classification::light(VariantKind::Spelling));
    }
    is_given_name(full).then(|| Classification::sort(VariantKind::Spelling, Detail::Name))
}

/// Whether a reading is the day of a month that the other has on the other side of the month, or the month on the other
/// side of its day: "1st of May" is "May 1".
fn stands_across_date(full: &Side<'_>, empty: &Side<'_>) -> bool {
    let day = |form: &str| number::ordinal(form).or_else(|| form.parse::<f64>().ok());
    let forms = full.forms().into_iter();
    let forms: Vec<&str> = forms
        .filter(|form| !lexicon::DATE_LINKS.contains(form))
        .collect();
    let &[only] = forms.as_slice() else {
        return false;
    };
    let at = empty.tokens.start;
    let range = at.saturating_sub(DATE_TOKENS)..at + DATE_TOKENS;
    let near = empty.notes.row.tokens.iter().enumerate();
    let near = near
        .filter(|(n, _)| range.contains(n))
        .map(|(_, token)| token);
    let months = near
        .clone()
        .filter(|token| lexicon::MONTHS.contains_folded(&token.text));
    let mut days = near.filter_map(|token| day(&token.form));
    match day(only) {
        Some(own) => months.count() > 0 && days.any(|other| other == own),
        None => months.map(|month| &month.form).any(|form| form == only) && days.next().is_some(),
    }
}

/// Whether "to" of one reading is the dash of the other between two numbers: "20 to 30".
fn is_range(full: &Side<'_>, empty: &Side<'_>) -> bool {
    let own = &empty.notes.row.tokens;
    let is_number = |n: Option<usize>| {
        let token = n.and_then(|n| own.get(n));
        token.is_some_and(|token| number::is_number(&token.form))
    };
    let is_dash = own[empty.tokens.clone()]
        .iter()
        .any(|token| token.form == "-");
    full.forms() == [TO]
        && is_dash
        && is_number(empty.tokens.start.checked_sub(1))
        && is_number(Some(empty.tokens.end))
}

/// The forms of a reading, "'s" and "'d" taken for "has" and "had".
fn opened<'a>(side: &'a Side<'_>) -> Vec<&'a str> {
    let mut out = Vec::new();
    for word in side.words() {
        let printed = fold(&word.text);
        let full = match printed.get(printed.len().saturating_sub(2)..) {
            Some("'s") => HAS,
            Some("'d") => HAD,
            _ => "",
        };
        match word.form.split_once(' ').filter(|_| !full.is_empty()) {
            Some((head, _)) => out.extend([head, full]),
            None => out.extend(word.form.split(' ')),
        }
    }
    out
}

/// The forms of a reading but for its numbers, the words around them and its currencies.
fn rest<'a>(side: &'a Side<'_>) -> Vec<&'a str> {
    without_numbers(side.forms())
}

fn without_numbers(mut forms: Vec<&str>) -> Vec<&str> {
    let counts = |form: &str| {
        number::is_number(form)
            || number::ordinal(form).is_some()
            || number::currency(form).is_some()
            || lexicon::NUMBER_LINKS.contains(form)
    };
    forms.retain(|form| !counts(form));
    forms
}

fn letters(side: &Side<'_>) -> String {
    let words = side.words().into_iter().map(|word| fold(&word.text));
    let words = words.collect::<String>();
    words.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn has_sign(side: &Side<'_>, sign: &str) -> bool {
    let near = side.tokens.start.saturating_sub(SIGN_WITHIN_TOKENS)..side.tokens.end;
    let tokens = side.notes.row.tokens.get(near).unwrap_or_default();
    tokens.iter().any(|token| token.text == sign)
}

/// Whether the words are names beside a name: "Jon" of "Jon Odell".
fn is_given_name(side: &Side<'_>) -> bool {
    let tokens = &side.notes.row.tokens;
    let names = |n: usize| side.notes.is_name(n);
    let word = |n: &usize| {
        tokens
            .get(*n)
            .is_some_and(|t: &Token| t.kind == TokenKind::Word)
    };
    let beside = [Some(side.tokens.end), side.tokens.start.checked_sub(1)];
    let beside = beside.into_iter().flatten();
    !side.tokens.is_empty() && side.tokens.clone().all(names) && beside.filter(word).any(names)
}
