//! What a difference between two readings is called, and why.

use super::kind::{Detail, VariantKind};

/// What a difference is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Classification {
    pub(super) kind: VariantKind,
    pub(super) detail: Option<Detail>,
    pub(super) weighty: bool,
    pub(super) rests_on: Vec<String>,
}

impl Classification {
    /// A kind that a fact-checker may pass over.
    pub(super) fn light(kind: VariantKind) -> Self {
        Self {
            kind,
            detail: None,
            weighty: false,
            rests_on: Vec::new(),
        }
    }

    /// A difference of this kind, with the sort that it rests on.
    pub(super) fn sort(kind: VariantKind, detail: Detail) -> Self {
        Self {
            detail: Some(detail),
            ..Self::light(kind)
        }
    }

    pub(super) fn weighty(
        kind: VariantKind,
        detail: Option<Detail>,
        rests_on: Vec<String>,
    ) -> Self {
        Self {
            kind,
            detail,
            weighty: true,
            rests_on,
        }
    }
}
