//! An editor's words in brackets for words that the other reading has.

use super::pair::Pair;
use super::{numbers, operators, opposites, units};
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::VariantKind;
use crate::collation::variant::side::Side;

/// "[It] holds" for "the dam holds": the editor's word stands for those that the reading lacks.
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    let stands_for = pair.a.operators().is_empty() && pair.b.is_beside_brackets();
    stands_for.then(|| Classification::light(VariantKind::BracketInsertion))
}

/// What the editor put in is light as long as it does not turn the sense: "[will]" for "could" does, "[the
/// builders]" for "they" does not.
pub(super) fn classify(a: &Side<'_>, b: &Side<'_>) -> Classification {
    let pair = Pair::new(a, b);
    let rules = [
        numbers::replaced,
        units::replaced,
        opposites::replaced,
        operators::replaced,
    ];
    let turned = rules
        .iter()
        .find_map(|rule| rule(&pair).filter(|found| found.weighty));
    let rests_on = turned.map(|found| found.rests_on).unwrap_or_default();
    Classification {
        weighty: !rests_on.is_empty(),
        rests_on,
        ..Classification::light(VariantKind::BracketInsertion)
    }
}
