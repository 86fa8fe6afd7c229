//! "have got" for "have": a "got" that says nothing.

use super::agent::is_participle;
use super::pair::Pair;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::VariantKind;
use crate::language::function_word::{GOT, is_have};

/// "we've got to win" for "we have to win". Before a participle somebody suffers what it says ("they have got hurt").
pub(super) fn left_out(pair: &Pair<'_>) -> Option<Classification> {
    let full = pair.a;
    let before = full.before()?.form.rsplit(' ').next()?;
    let behind = full.notes.row.tokens.get(full.tokens.end);
    let is_passive = behind.is_some_and(is_participle);
    (pair.only_a.as_slice() == [GOT] && is_have(before) && !is_passive)
        .then(|| Classification::light(VariantKind::Contraction))
}
