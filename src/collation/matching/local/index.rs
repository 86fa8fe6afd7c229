//! Where the words of the printing stand that others are aligned with.

use crate::collation::matching::printings::Words;
use crate::collation::matching::vocabulary::{NONE, Vocabulary};

/// A word, or two that make one, of the printing that others are aligned with.
#[derive(Clone, Copy)]
pub(super) struct WordPlace {
    /// Where it stands.
    pub(super) at: usize,
    /// The form that it is as a whole.
    pub(super) form: u32,
    /// Of how many words it is made: one or two.
    pub(super) words: usize,
    /// The next place with the same stem.
    next: u32,
}

const BITS: usize = u64::BITS as usize;

/// The words of one printing by their stems, in tables that have room for all stems: pairs are many, and a hash for
/// each word of each of them would cost more than all else.
#[derive(Default)]
pub(super) struct StemIndex {
    /// For each stem that it has, the place where its chain begins.
    first: Vec<u32>,
    /// A bit for each stem, set where it is there: of most words that is all that is asked, and this little stays
    /// near at hand.
    has: Vec<u64>,
    /// The stems that it has.
    stems: Vec<u32>,
    places: Vec<WordPlace>,
}

impl StemIndex {
    /// Takes in the words of a printing, and what any two neighbours of them make.
    pub(super) fn fill(&mut self, words: Words<'_>, vocabulary: &Vocabulary) {
        self.places.clear();
        self.first.resize(vocabulary.stem.len(), NONE);
        self.has.resize(vocabulary.stem.len().div_ceil(BITS), 0);
        for stem in self.stems.drain(..) {
            self.has[stem as usize / BITS] = 0;
        }
        for (at, (form, stem)) in words.forms.iter().zip(words.stems).enumerate() {
            self.add(*stem, at, *form, 1);
        }
        let compounds = words.compounds.iter().enumerate();
        for (at, form) in compounds.filter(|(_, form)| **form != NONE) {
            self.add(vocabulary.stem[*form as usize], at, *form, 2);
        }
    }

    fn add(&mut self, stem: u32, at: usize, form: u32, words: usize) {
        let own = self.places.len() as u32;
        let first = &mut self.first[stem as usize];
        let bits = &mut self.has[stem as usize / BITS];
        let bit = 1 << (stem as usize % BITS);
        let next = if *bits & bit == 0 { NONE } else { *first };
        *first = own;
        *bits |= bit;
        self.stems.push(stem);
        self.places.push(WordPlace {
            at,
            form,
            words,
            next,
        });
    }

    /// Whether a stem is among them.
    pub(super) fn holds(&self, stem: u32) -> bool {
        self.has[stem as usize / BITS] >> (stem as usize % BITS) & 1 == 1
    }

    /// The places with a stem.
    pub(super) fn places(&self, stem: u32) -> impl Iterator<Item = &WordPlace> {
        let first = self.holds(stem).then(|| self.first[stem as usize]);
        let place = |at: u32| self.places.get(at as usize);
        std::iter::successors(first.and_then(place), move |last| place(last.next))
    }
}
