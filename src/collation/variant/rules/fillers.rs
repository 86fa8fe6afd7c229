//! Fillers ("well", "you know") and honorifics ("Mr.") that only one reading has.

use super::pair::Pair;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::{Detail, VariantKind};
use crate::collation::variant::side::Side;
use crate::language::filler::FillerClass;

pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    filler(pair.a)
}

/// A filler or an honorific.
pub(super) fn filler(side: &Side<'_>) -> Option<Classification> {
    side.notes.filler(&side.tokens).map(|class| match class {
        FillerClass::Filler => Classification::light(VariantKind::Filler),
        FillerClass::Honorific => Classification::sort(VariantKind::Filler, Detail::Honorific),
    })
}
