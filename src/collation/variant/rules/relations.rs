//! How a number is meant, and how one thing stands in time to another: "by 20 percent" for "to 20 percent", "when" for
//! "before".

use super::pair::Pair;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::language::lexicon::{self, Lexicon};
use crate::language::number;
use crate::language::operator::OperatorClass;

/// A number stands so near behind the words that tell how it is meant: the sign of a currency may stand between.
const TOKENS_TO_NUMBER: usize = 2;

/// Another relation in the place of one.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let differ = |list: &Lexicon| {
        let both = meaning(list, &pair.only_a).zip(meaning(list, &pair.only_b));
        both.is_some_and(|(one, other)| one != other)
    };
    let words = || vec![printed(pair.a), printed(pair.b)];
    let is_amount = is_before_number(pair.a) && is_before_number(pair.b);
    let amounts =
        [&pair.only_a, &pair.only_b].map(|forms| meaning(&lexicon::AMOUNT_RELATIONS, forms));
    if let [Some(one), Some(other)] = amounts
        && is_amount
    {
        let are_guesses = is_guess(one) && is_guess(other);
        return Some(match one == other || are_guesses {
            true => Classification::light(VariantKind::WordSwap),
            false => turned(Detail::Amount, words()),
        });
    }
    differ(&lexicon::TIME_RELATIONS).then(|| turned(Detail::Time, words()))
}

/// A bound or a guess that only one reading has: "over 40" or "about 40" for "40".
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    bound(pair.a)
}

/// A bound or a guess beside a number that others print without it.
pub(super) fn bound(full: &Side<'_>) -> Option<Classification> {
    let forms = full.forms();
    let before = meaning(&lexicon::AMOUNT_RELATIONS, &forms).filter(|_| is_before_number(full));
    let behind = || meaning(&lexicon::AMOUNT_TAILS, &forms).filter(|_| is_behind_number(full));
    let found = before.or_else(behind)?;
    let detail = match found {
        "more" | "less" | "least" | "most" => Detail::Amount,
        found if is_guess(found) => Detail::Operator(OperatorClass::Hedge),
        _ => return None,
    };
    Some(turned(detail, vec![printed(full)]))
}

/// Whether the number is only nearly meant.
fn is_guess(meaning: &str) -> bool {
    matches!(meaning, "guess" | "near")
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
    forms.any(is_amount)
}

fn is_behind_number(side: &Side<'_>) -> bool {
    let before = side.before();
    before.is_some_and(|token| token.form.split(' ').any(is_amount))
}

/// Whether a form is a number or a part of a whole: "40", "half".
fn is_amount(form: &str) -> bool {
    number::is_number(form) || number::part_in_percent(form).is_some()
}

fn printed(side: &Side<'_>) -> String {
    side.printed(&side.tokens)
}
