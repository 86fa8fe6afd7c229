//! Typed indices into the vectors of an article, one type for each vector: the index of a token cannot be taken for
//! that of a mention. In this room "place" is short for such an index.

use std::marker::PhantomData;
use std::ops::Range;

/// An index into an [`IndexVec`](crate::quotation::index_vec::IndexVec).
pub trait Ix: Copy + Ord {
    /// The index with `before` elements before it.
    fn new(before: usize) -> Self;

    /// How many elements stand before it: the index as a number.
    fn get(self) -> usize;
}

/// Declares the types of indices, with addition, subtraction and distance.
macro_rules! places {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(usize);

        impl Ix for $name {
            #[inline(always)]
            fn new(before: usize) -> Self {
                Self(before)
            }

            #[inline(always)]
            fn get(self) -> usize {
                self.0
            }
        }

        #[allow(dead_code, reason = "every type of index has the same arithmetic, whether or not all of it is used")]
        impl $name {
            /// The index `back` elements before, if there is one.
            #[inline]
            pub fn checked_sub(self, back: usize) -> Option<Self> {
                self.0.checked_sub(back).map(Self)
            }

            /// The index `back` elements before, or else the first.
            #[inline]
            pub fn saturating_sub(self, back: usize) -> Self {
                Self(self.0.saturating_sub(back))
            }

            /// The indices before this one.
            #[inline]
            pub fn before(self) -> Range<Self> {
                Self(0)..self
            }

            /// The distance of two indices.
            #[inline]
            pub fn abs_diff(self, other: Self) -> usize {
                self.0.abs_diff(other.0)
            }
        }

        impl std::ops::Add<usize> for $name {
            type Output = Self;

            #[inline]
            fn add(self, on: usize) -> Self {
                Self(self.0 + on)
            }
        }

        impl std::ops::AddAssign<usize> for $name {
            #[inline]
            fn add_assign(&mut self, on: usize) {
                self.0 += on;
            }
        }

        impl std::ops::Sub<usize> for $name {
            type Output = Self;

            #[inline]
            fn sub(self, back: usize) -> Self {
                Self(self.0 - back)
            }
        }

        impl std::ops::SubAssign<usize> for $name {
            #[inline]
            fn sub_assign(&mut self, back: usize) {
                self.0 -= back;
            }
        }

        impl std::ops::Sub for $name {
            type Output = usize;

            #[inline]
            fn sub(self, before: Self) -> usize {
                self.0 - before.0
            }
        }
    )*};
}

places! {
    /// The index of a paragraph.
    ParagraphIx,
    /// The index of a sentence, counted over the whole article.
    SentenceIx,
    /// The index of a token.
    TokenIx,
    /// The index of a stretch in quotation marks.
    QuotedIx,
    /// The index of a mention.
    MentionIx,
    /// The index of an entity: a person or body.
    EntityIx,
}

/// Iteration over a range of indices and its length, which the standard library has for ranges of integers only.
pub trait Places<I> {
    /// Each of them, in order.
    fn iter(&self) -> PlacesIter<I>;

    /// How many indices the range has.
    fn len(&self) -> usize;

    /// The last `most` of them, or all if they are fewer.
    fn tail(&self, most: usize) -> Self;
}

impl<I: Ix> Places<I> for Range<I> {
    #[inline]
    fn iter(&self) -> PlacesIter<I> {
        PlacesIter {
            left: self.start.get()..self.end.get(),
            of: PhantomData,
        }
    }

    #[inline]
    fn len(&self) -> usize {
        self.end.get().saturating_sub(self.start.get())
    }

    fn tail(&self, most: usize) -> Self {
        let start = self.start.get().max(self.end.get().saturating_sub(most));
        I::new(start)..self.end
    }
}

/// The iterator over a range of indices.
#[derive(Clone, Debug)]
pub struct PlacesIter<I> {
    left: Range<usize>,
    of: PhantomData<I>,
}

impl<I: Ix> Iterator for PlacesIter<I> {
    type Item = I;

    #[inline]
    fn next(&mut self) -> Option<I> {
        self.left.next().map(I::new)
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.left.size_hint()
    }

    #[inline]
    fn nth(&mut self, nth: usize) -> Option<I> {
        self.left.nth(nth).map(I::new)
    }
}

impl<I: Ix> DoubleEndedIterator for PlacesIter<I> {
    #[inline]
    fn next_back(&mut self) -> Option<I> {
        self.left.next_back().map(I::new)
    }
}

impl<I: Ix> ExactSizeIterator for PlacesIter<I> {}
