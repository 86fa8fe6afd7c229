//! How a number is meant, and how one thing stands in time to another: "by 20 percent" for "to 20 percent", "when" for
//! "before".

use super::pair::Pair;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::language::lexicon::{self, Lexicon};
use crate::language::number;

/// A number stands so near behind the words that tell how it is meant: the sign of a currency may stand between.
const TOKENS_TO_NUMBER: usize = 2;

/// Another relation in the place of one.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let differ = |list: &Lexicon| {
        let both = meaning(list, &pair.only_a).zip(meaning(list, &pair.only_b));
        both.is_some_and(|(one, other)| one != other)
    };
    let words = || vec![printed(pair.a), printed(pair.b)];
    if is_before_number(pair.a) && is_before_number(pair.b) && differ(&lexicon::AMOUNT_RELATIONS) {
        return Some(turned(Detail::Amount, words()));
    }
    differ(&lexicon::TIME_RELATIONS).then(|| turned(Detail::Time, words()))
}

/// A bound that only one reading has: "over 40" for "40".
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    bound(pair.a)
}

/// A bound before a number that others do not print.
pub(super) fn bound(full: &Side<'_>) -> Option<Classification> {
    let is_bound = meaning(&lexicon::AMOUNT_RELATIONS, &full.forms())
        .is_some_and(|meaning| matches!(meaning, "more" | "less" | "least" | "most"));
    (is_bound && is_before_number(full)).then(|| turned(Detail::Amount, vec![printed(full)]))
}

fn turned(detail: Detail, words: Vec<String>) -> Classification {
    Classification::weighty(VariantKind::Operator, Some(detail), words)
}

fn meaning(list: &Lexicon, forms: &[&str]) -> Option<&'static str> {
    list.meaning(&forms.join(" "))
}

fn is_before_number(side: &Side<'_>) -> bool {
    let tokens = &side.notes.row.tokens;
    let behind = tokens.iter().skip(side.tokens.end).take(TOKENS_TO_NUMBER);
    let mut forms = behind.flat_map(|token| token.form.split(' '));
    forms.any(number::is_number)
}

fn printed(side: &Side<'_>) -> String {
    side.printed(&side.tokens)
}
