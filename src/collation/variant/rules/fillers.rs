//! Fillers ("well", "you know") and honorifics ("Mr.") that only one reading has, and fillers for other ones.

use super::pair::Pair;
use crate::collation::token::{Token, TokenKind};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::language::filler::FillerClass;

/// A filler for another one: "Look, we are ready", "Well, we are ready".
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let fills = |side: &Side<'_>| side.notes.filler(&side.tokens) == Some(FillerClass::Filler);
    (fills(pair.a) && fills(pair.b)).then(|| Classification::light(VariantKind::Filler))
}

pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    filler(pair.a).or_else(|| repeated(pair.a))
}

/// A false start: words that the speaker says again at once ("we are, we are ready").
fn repeated(side: &Side<'_>) -> Option<Classification> {
    let forms = side.forms();
    let tokens = &side.notes.row.tokens;
    let words = |tokens: &[Token]| -> Vec<String> {
        let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
        words
            .flat_map(|token| token.form.split(' ').map(String::from))
            .collect()
    };
    let behind = words(&tokens[side.tokens.end..]);
    let before = words(&tokens[..side.tokens.start]);
    let again = !forms.is_empty()
        && (behind
            .iter()
            .map(String::as_str)
            .take(forms.len())
            .eq(forms.iter().copied())
            || before
                .iter()
                .rev()
                .map(String::as_str)
                .take(forms.len())
                .eq(forms.iter().rev().copied()));
    again.then(|| Classification::light(VariantKind::Filler))
}

/// A filler or an honorific.
pub(super) fn filler(side: &Side<'_>) -> Option<Classification> {
    side.notes.filler(&side.tokens).map(|class| match class {
        FillerClass::Filler => Classification::light(VariantKind::Filler),
        FillerClass::Honorific => Classification::sort(VariantKind::Filler, Detail::Honorific),
    })
}
