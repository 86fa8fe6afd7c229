//! A unit for another unit, a currency for another currency.

use super::pair::Pair;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::language::number;

/// "miles" for "kilometres", "euros" for "dollars"; "km" for "kilometres" is another spelling, and so is "crowns" for
/// "kronor".
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let one = unit(&pair.only_a)?;
    let other = unit(&pair.only_b)?;
    if number::may_be_one_unit(one, other) {
        let spelt = pair.single_words().is_some();
        return spelt.then(|| Classification::light(VariantKind::Spelling));
    }
    let words = vec![pair.a.printed_as(one), pair.b.printed_as(other)];
    Some(Classification::weighty(
        VariantKind::NumberOrName,
        Some(Detail::Unit),
        words,
    ))
}

/// The last unit among some forms: "percentage point" is measured in points.
fn unit<'f>(forms: &[&'f str]) -> Option<&'f str> {
    let mut units = forms.iter().rev().copied();
    units.find(|form| number::unit(form).is_some())
}
