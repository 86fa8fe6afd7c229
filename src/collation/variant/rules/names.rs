//! A name for another name.

use super::pair::Pair;
use crate::collation::letters;
use crate::collation::token::Token;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::language::function_word;

/// From so many letters on a name that is a letter apart is a spelling of the other, and from so many common
/// first letters on one that is two apart: short names that differ by a letter are other people.
const LONG_NAME_LETTERS: usize = 6;

/// Names that differ. Nearly the same letters are a spelling; a name for a pronoun is fitted.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (a, b) = (pair.a, pair.b);
    let (x, y) = (a.notes.names_in(&a.tokens), b.notes.names_in(&b.tokens));
    if x.is_empty() && y.is_empty() {
        return None;
    }
    let near =
        |t: &&Token, others: &[&Token]| others.iter().any(|o| is_name_near(&t.form, &o.form));
    if x.iter().any(|t| near(t, &y)) {
        return Some(Classification::sort(VariantKind::Spelling, Detail::Name));
    }
    let pronoun = |side: &Side<'_>| {
        let forms = side.forms();
        forms.iter().all(|f| function_word::is_pronoun(f))
    };
    if x.is_empty() && pronoun(a) || y.is_empty() && pronoun(b) {
        return Some(Classification::light(VariantKind::Fitted));
    }
    let words = x.iter().chain(&y).map(|t| t.text.clone()).collect();
    Some(Classification::weighty(
        VariantKind::NumberOrName,
        Some(Detail::Name),
        words,
    ))
}

/// Two spellings of one name: a letter apart, or two after a long common beginning.
fn is_name_near(a: &str, b: &str) -> bool {
    let short = a.chars().count().min(b.chars().count());
    let shared = letters::shared_beginning(a, b);
    a == b
        || short >= LONG_NAME_LETTERS && letters::is_within(a, b, 1)
        || shared >= LONG_NAME_LETTERS && letters::is_within(a, b, 2)
}
