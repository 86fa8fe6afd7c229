//! The result of an alignment.

use std::ops::Range;

/// How two printings lie beside each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::collation::matching) struct Alignment {
    /// What matches, less what does not.
    pub(in crate::collation::matching) score: f32,
    /// The weight of the matched words.
    pub(in crate::collation::matching) matched: f32,
    /// How many steps match.
    pub(in crate::collation::matching) count: usize,
    /// The aligned stretch of the first printing.
    pub(in crate::collation::matching) a: Range<usize>,
    /// The aligned stretch of the second.
    pub(in crate::collation::matching) b: Range<usize>,
    /// Matched words, ascending.
    pub(in crate::collation::matching) pairs: Vec<(usize, usize)>,
    /// Weight of the words of either side inside the stretch that are not matched.
    pub(in crate::collation::matching) unmatched: f32,
    /// Weight of the words before and behind the stretch, of the first printing and of the second.
    pub(in crate::collation::matching) flanks: [(f32, f32); 2],
    /// The weight of the lighter one of the two that were aligned (of very long texts, a part).
    pub(in crate::collation::matching) lighter: f32,
}
