//! A word for another one that is spelt nearly alike.

use super::pair::Pair;
use crate::collation::variant::classification::Classification;
use crate::collation::variant::kind::VariantKind;
use crate::language::lexicon;
use crate::language::normal::stem;

/// "thief" for "chief": by a slip or not, another thing is said.
pub(super) fn replaced(pair: &Pair<'_>) -> Option<Classification> {
    let (one, other) = pair.single_words()?;
    let own = [stem(one), stem(other)];
    let are_these = |(a, b): (&str, &str)| {
        let listed = [stem(a), stem(b)];
        own == listed || own.iter().eq(listed.iter().rev())
    };
    lexicon::LOOK_ALIKES.pairs().any(are_these).then(|| {
        let words = vec![pair.a.printed_as(one), pair.b.printed_as(other)];
        Classification::weighty(VariantKind::WordSwap, None, words)
    })
}
