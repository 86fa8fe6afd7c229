//! Words and marks as the alignment sees them.

/// A form, by its rank among all forms of the collation: the same whatever the order of the witnesses.
pub(super) type Form = u32;

/// A word or mark as the alignment sees it. A contraction gives two atoms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Atom {
    /// What is compared.
    pub(super) form: Form,
    /// Index of the token it belongs to.
    pub(super) token: u32,
    /// The piece that the token stands in.
    pub(super) piece: u32,
    /// Whether it is the sign of a cut.
    pub(super) cut: bool,
    /// Whether it is a mark that ends a sentence.
    pub(super) ends: bool,
}
