//! Where the words of the printing stand that others are held against.

use crate::collation::matching::printings::Words;
use crate::collation::matching::vocabulary::{NONE, Vocabulary};

/// A word, or two that make one, of the printing that others are held against.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Where it stands.
    pub(super) at: usize,
    /// The form that it is as a whole.
    pub(super) form: u32,
    /// Of how many words it is made: one or two.
    pub(super) words: usize,
    /// The next place with the same stem.
    next: u32,
}

/// The words of one printing by their stems, in a table that has room for all stems and is never cleared: pairs
/// are many, and a hash for each word of each of them would cost more than all else.
#[derive(Default)]
pub(super) struct Index {
    /// For each stem, in which round it was met last and the place where its chain begins.
    first: Vec<(u32, u32)>,
    round: u32,
    places: Vec<Place>,
}

impl Index {
    /// Takes in the words of a printing, and what any two neighbours of them make.
    pub(super) fn fill(&mut self, words: Words<'_>, vocabulary: &Vocabulary) {
        self.round = self.round.checked_add(1).unwrap_or_else(|| {
            self.first.clear();
            1
        });
        self.first.resize(vocabulary.stem.len(), (0, NONE));
        self.places.clear();
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
        let next = if first.0 == self.round { first.1 } else { NONE };
        *first = (self.round, own);
        self.places.push(Place {
            at,
            form,
            words,
            next,
        });
    }

    /// Whether a stem is among them.
    pub(super) fn holds(&self, stem: u32) -> bool {
        self.first[stem as usize].0 == self.round
    }

    /// The places with a stem.
    pub(super) fn places(&self, stem: u32) -> impl Iterator<Item = &Place> {
        let first = self.holds(stem).then(|| self.first[stem as usize].1);
        let place = |at: u32| self.places.get(at as usize);
        std::iter::successors(first.and_then(place), move |last| place(last.next))
    }
}
