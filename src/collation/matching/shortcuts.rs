//! Which pairs need no alignment: what is cheap to know rules most of them out.
//!
//! Nothing here decides what is the same. A pair is passed over only where no alignment could make up for
//! what speaks against it.

use super::conditions::is_short;
use super::limits::{COMPOUNDS_WEIGHT, PLENTY};
use super::local::Aligner;
use super::printings::Printings;

/// The least that the words of two printings must say, and the most that they can.
pub(super) struct Words<'m> {
    pub(super) printings: &'m Printings,
    pub(super) a: u32,
    pub(super) b: u32,
}

impl Words<'_> {
    /// The most that they can say at first sight: the weight of the lesser one.
    pub(super) fn weight(&self) -> f32 {
        let weight = |n: u32| self.printings.context(n).info;
        weight(self.a).min(weight(self.b))
    }

    /// The most that they can say: the weight of the stems that both have. Of a few words everything is possible.
    pub(super) fn most(&self, aligner: &mut Aligner) -> f32 {
        if is_short(self.printings, self.a, self.b) {
            return f32::MAX;
        }
        let length = |n: u32| self.printings.words(n).forms.len();
        let (short, long) = if length(self.a) <= length(self.b) {
            (self.a, self.b)
        } else {
            (self.b, self.a)
        };
        let is_shared = aligner.shared(self.printings.stems(long));
        let stems = self.printings.stems(short);
        let words = stems.zip(self.printings.words(short).forms);
        let shared: f32 = words
            .filter(|(stem, _)| is_shared(*stem))
            .map(|(_, form)| self.printings.weight(*form))
            .sum();
        shared + COMPOUNDS_WEIGHT
    }
}

/// The score that an alignment is to have at least, else it need not be made. Words that have so much in
/// common are seldom ruled out by their order: of them it is not looked at before.
pub(super) fn least_score(most: f32, needed: f32) -> f32 {
    if most > PLENTY * needed {
        f32::MIN
    } else {
        needed
    }
}
