//! A number for another number.

use super::pair::{Pair, without};
use crate::collation::token::{MINUS, Token};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::language::function_word::{self, Function};
use crate::language::number;

/// Numbers of another value, whatever they are written as.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (a, b) = (pair.a, pair.b);
    let (x, y) = (a.numbers(), b.numbers());
    let beyond = |a: &[String], b: &[String]| {
        let [a, b] = [a, b].map(|all| all.iter().map(String::as_str).collect::<Vec<_>>());
        !without(&a, &b).is_empty()
    };
    // "one" beside "a" counts nothing, and neither does it ("one day") where the other has no number.
    let counts = |own: &Side<'_>, numbers: &[String], other: &Side<'_>, others: &[String]| {
        let article = |f: &&str| function_word::of(f) == Some(Function::Article);
        let article = numbers == ["1"] && other.forms().iter().any(article);
        !(article || others.is_empty() && own.is_indefinite_one())
    };
    let differ = beyond(&x, &y) && counts(a, &x, b, &y) || beyond(&y, &x) && counts(b, &y, a, &x);
    differ.then(|| {
        let printed = |side: &Side<'_>| -> Vec<String> {
            let words = side.words().into_iter();
            let numbers = words.filter(|t| t.form.split(' ').any(is_count));
            numbers.map(|t| t.text.clone()).collect()
        };
        let words = printed(a).into_iter().chain(printed(b)).collect();
        Classification::weighty(VariantKind::NumberOrName, Some(Detail::Number), words)
    })
}

/// The "minus" that only one of two readings has before a number.
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    sign(pair.a)
}

/// "minus" before a number, or before a sum of money, that others print without it.
pub(super) fn sign(full: &Side<'_>) -> Option<Classification> {
    let behind = full.notes.row.tokens.get(full.tokens.end..)?;
    let is_currency = |token: &Token| number::currency_sign(&token.text).is_some();
    let next = behind.iter().find(|token| !is_currency(token))?;
    let is_sign = full.forms() == [MINUS] && number::is_number(&next.form);
    is_sign.then(|| {
        let words = vec![format!("{} {}", full.printed_as(MINUS), next.text)];
        Classification::weighty(VariantKind::NumberOrName, Some(Detail::Number), words)
    })
}

/// A number or an ordinal number.
fn is_count(form: &str) -> bool {
    number::is_number(form) || number::ordinal(form).is_some()
}
