//! Another ending of the same word.

use super::pair::Pair;
use crate::collation::token::TokenKind;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::language::function_word::{self, Function};
use crate::language::normal;

/// "ferries" for "ferry" is another number of things, a word swap; any other ending fits the sentence around.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (one, other) = pair.single_words()?;
    if normal::stem(one) != normal::stem(other) {
        return None;
    }
    let plural = |a: &str, b: &str| a.strip_suffix("es").or(a.strip_suffix('s')) == Some(b);
    let noun = (plural(one, other) || plural(other, one)) && !after_person(pair.a);
    let kind = match noun {
        true => VariantKind::WordSwap,
        false => VariantKind::Fitted,
    };
    Some(Classification::sort(kind, Detail::Inflection))
}

/// Whether a person or a name stands before the words: then an "s" belongs to a verb.
fn after_person(side: &Side<'_>) -> bool {
    let before = side.tokens.start.checked_sub(1);
    before
        .and_then(|n| side.notes.row.tokens.get(n))
        .is_some_and(|t| {
            let last = t.form.split(' ').next_back().unwrap_or("");
            let name = t.kind == TokenKind::Word && t.text.starts_with(char::is_uppercase);
            match function_word::of(last) {
                Some(function) => function == Function::Subject,
                None => name,
            }
        })
}
