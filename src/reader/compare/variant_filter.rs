//! Which differences Compare leaves out: the reader chooses, and the choice holds from statement to statement.

use crate::collation::variant::VariantKind;
use std::collections::BTreeSet;

/// What is left out of sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantFilter {
    /// Kinds of differences.
    pub hidden: BTreeSet<VariantKind>,
    /// The hidden kinds are shown all the same, until the reader hides them again.
    pub open: bool,
    /// Whether printings that are only *perhaps* of the statement are shown.
    pub perhaps: bool,
    /// Whether printings of another lineage than the base's are aligned word by word, too.
    pub word_by_word: bool,
}

impl Default for VariantFilter {
    /// Nothing is left out.
    fn default() -> Self {
        Self::hiding(BTreeSet::new())
    }
}

impl VariantFilter {
    /// Leaves out these kinds.
    pub fn hiding(hidden: BTreeSet<VariantKind>) -> Self {
        Self {
            hidden,
            open: false,
            perhaps: true,
            word_by_word: false,
        }
    }

    /// Whether differences of this kind are shown.
    pub fn shows(&self, kind: VariantKind) -> bool {
        self.open || !self.hidden.contains(&kind)
    }

    /// Hides a kind, or shows it again; kinds that are hidden are hidden from now on.
    pub fn toggle(&mut self, kind: VariantKind) {
        self.open = false;
        if !self.hidden.remove(&kind) {
            self.hidden.insert(kind);
        }
    }

    /// "typography hidden", "all differences shown".
    pub fn summary(&self) -> String {
        let names: Vec<&str> = self.hidden.iter().map(|kind| kind.shown()).collect();
        match (names.as_slice(), self.open) {
            ([], _) => "all differences shown".into(),
            ([one], true) => format!("{one} shown"),
            ([one], false) => format!("{one} hidden"),
            ([..], true) => "all differences shown".into(),
            ([one, two], false) => format!("{one} and {two} hidden"),
            ([..], false) => format!("{} kinds hidden", names.len()),
        }
    }
}
