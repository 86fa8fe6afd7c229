//! Two readings of one place, as a rule looks at them.

use crate::collation::variant::side::Side;

/// More words than this on a side are a rewording, no swap.
pub(super) const SWAP_WORDS: usize = 3;
/// More words than this on a side, and a changed operator is only one of several things.
pub(super) const ONE_CHANGE_WORDS: usize = 6;

/// Two readings of one place. Where only one of them has words, that is `a`.
pub(super) struct Pair<'s> {
    pub(super) a: &'s Side<'s>,
    pub(super) b: &'s Side<'s>,
    /// The forms of `a` that `b` does not have, with repetitions.
    pub(super) only_a: Vec<&'s str>,
    /// The forms of `b` that `a` does not have, with repetitions.
    pub(super) only_b: Vec<&'s str>,
}

impl<'s> Pair<'s> {
    pub(super) fn new(a: &'s Side<'s>, b: &'s Side<'s>) -> Self {
        let (forms_a, forms_b) = (a.forms(), b.forms());
        Self {
            a,
            b,
            only_a: without(&forms_a, &forms_b),
            only_b: without(&forms_b, &forms_a),
        }
    }

    /// The one word of either reading that the other does not have, where each has just one.
    pub(super) fn single_words(&self) -> Option<(&'s str, &'s str)> {
        match (self.only_a.as_slice(), self.only_b.as_slice()) {
            (&[one], &[other]) => Some((one, other)),
            _ => None,
        }
    }
}

/// What `a` has beyond `b`, with repetitions.
pub(super) fn without<'f>(a: &[&'f str], b: &[&str]) -> Vec<&'f str> {
    let mut left: Vec<&str> = b.to_vec();
    let mut out = Vec::new();
    for form in a {
        match left.iter().position(|l| l == form) {
            Some(n) => {
                left.swap_remove(n);
            }
            None => out.push(*form),
        }
    }
    out
}
