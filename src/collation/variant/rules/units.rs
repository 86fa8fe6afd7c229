//! A unit for another unit, a currency for another currency.

use super::pair::Pair;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::language::number;

/// "miles" for "kilometres", "euros" for "dollars"; "km" for "kilometres" is another spelling.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (one, x) = unit(&pair.only_a)?;
    let (other, y) = unit(&pair.only_b)?;
    if x == y {
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

/// The last unit among some forms ("percentage point" is measured in points), and which one it is.
fn unit<'f>(forms: &[&'f str]) -> Option<(&'f str, &'static str)> {
    let units = forms.iter().rev();
    units
        .copied()
        .find_map(|form| Some((form, number::unit(form)?)))
}
