//! A vector with typed indices, as in `rustc_index`. In tests it counts the elements that are read, so that a test can
//! show that reading an article takes linear time without measuring time.

use crate::quotation::index::{Ix, Places};
use std::marker::PhantomData;
use std::ops::{Index, IndexMut, Range};

/// A vector whose elements and slices are read by indices of type `I`.
///
/// A slice counts as read to its end, even if the loop over it stops early: take no longer a slice than a loop may
/// need.
#[derive(Clone, Debug)]
pub struct IndexVec<I, T> {
    elements: Vec<T>,
    places: PhantomData<I>,
}

impl<I: Ix, T> IndexVec<I, T> {
    /// An empty vector with room for `capacity` elements.
    pub(in crate::quotation) fn with_capacity(capacity: usize) -> Self {
        Vec::with_capacity(capacity).into()
    }

    /// How many elements there are.
    pub fn len(&self) -> usize {
        self.elements.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.elements.is_empty()
    }

    /// The index after the last element.
    #[inline]
    pub fn end(&self) -> I {
        I::new(self.elements.len())
    }

    /// The indices of all elements.
    pub fn places(&self) -> Range<I> {
        I::new(0)..self.end()
    }

    /// The element at an index, if there is one.
    #[inline]
    pub fn get(&self, at: I) -> Option<&T> {
        self.elements.get(at.get())
    }

    /// The elements of a range, if the vector is so long.
    pub fn get_range(&self, range: Range<I>) -> Option<&[T]> {
        self.elements.get(range.start.get()..range.end.get())
    }

    /// The elements, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.elements.iter()
    }

    /// The elements with their indices, in order.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        let numbered = self.elements.iter().enumerate();
        numbered.map(|(at, element)| (I::new(at), element))
    }

    /// The elements from an index on, with their indices.
    pub(in crate::quotation) fn onward(&self, from: I) -> impl Iterator<Item = (I, &T)> {
        (from..self.end()).iter().map(|at| (at, &self[at]))
    }

    /// The elements before an index, with their indices, the nearest first.
    pub(in crate::quotation) fn backward(&self, before: I) -> impl Iterator<Item = (I, &T)> {
        let earlier = I::new(0)..before;
        earlier.iter().rev().map(|at| (at, &self[at]))
    }

    /// The index of the first element that is `wanted`.
    pub fn position(&self, wanted: impl FnMut(&T) -> bool) -> Option<I> {
        self.elements.iter().position(wanted).map(I::new)
    }

    /// The index of the last element that is `wanted`.
    pub fn rposition(&self, wanted: impl FnMut(&T) -> bool) -> Option<I> {
        self.elements.iter().rposition(wanted).map(I::new)
    }

    /// The index of the first element that is not `before`; a binary search in a vector whose first elements are.
    pub(in crate::quotation) fn partition_point(&self, before: impl FnMut(&T) -> bool) -> I {
        I::new(self.elements.partition_point(before))
    }

    /// As [`Self::partition_point`], within `range`.
    pub(in crate::quotation) fn partition_point_in(
        &self,
        range: Range<I>,
        before: impl FnMut(&T) -> bool,
    ) -> I {
        let (start, end) = (range.start.get(), range.end.get());
        I::new(start + self.elements[start..end].partition_point(before))
    }

    /// The last `most` elements of `range`, or all if they are fewer.
    pub(in crate::quotation) fn last_of(&self, range: Range<I>, most: usize) -> &[T] {
        let (start, end) = (range.start.get(), range.end.get());
        &self[I::new(start.max(end.saturating_sub(most)))..range.end]
    }

    /// The first `most` elements of `range`, or all if they are fewer.
    pub(in crate::quotation) fn first_of(&self, range: Range<I>, most: usize) -> &[T] {
        let (start, end) = (range.start.get(), range.end.get());
        &self[range.start..I::new(end.min(start.saturating_add(most)))]
    }

    /// Adds an element and returns its index.
    pub(in crate::quotation) fn push(&mut self, element: T) -> I {
        self.elements.push(element);
        I::new(self.elements.len() - 1)
    }

    /// The vector inside, for functions that append to one.
    pub(in crate::quotation) fn as_mut_vec(&mut self) -> &mut Vec<T> {
        &mut self.elements
    }
}

impl<I, T> Default for IndexVec<I, T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<I, T> From<Vec<T>> for IndexVec<I, T> {
    fn from(elements: Vec<T>) -> Self {
        Self {
            elements,
            places: PhantomData,
        }
    }
}

impl<I, T> FromIterator<T> for IndexVec<I, T> {
    fn from_iter<E: IntoIterator<Item = T>>(elements: E) -> Self {
        elements.into_iter().collect::<Vec<T>>().into()
    }
}

impl<'l, I, T> IntoIterator for &'l IndexVec<I, T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        reads::count(self.elements.len());
        self.elements.iter()
    }
}

impl<I: Ix, T> Index<I> for IndexVec<I, T> {
    type Output = T;

    #[inline]
    fn index(&self, at: I) -> &T {
        reads::count(1);
        &self.elements[at.get()]
    }
}

impl<I: Ix, T> IndexMut<I> for IndexVec<I, T> {
    #[inline]
    fn index_mut(&mut self, at: I) -> &mut T {
        &mut self.elements[at.get()]
    }
}

impl<I: Ix, T> Index<Range<I>> for IndexVec<I, T> {
    type Output = [T];

    #[inline]
    fn index(&self, range: Range<I>) -> &[T] {
        let stretch = &self.elements[range.start.get()..range.end.get()];
        reads::count(stretch.len());
        stretch
    }
}

impl<I: Ix, T> IndexMut<Range<I>> for IndexVec<I, T> {
    fn index_mut(&mut self, range: Range<I>) -> &mut [T] {
        &mut self.elements[range.start.get()..range.end.get()]
    }
}

#[cfg(not(test))]
pub(in crate::quotation) mod reads {
    /// Nothing is counted in the program itself.
    #[inline(always)]
    pub fn count(_: usize) {}
}

#[cfg(test)]
pub(in crate::quotation) mod reads {
    use std::cell::Cell;

    thread_local! {
        static READS: Cell<usize> = const { Cell::new(0) };
    }

    /// Counts `more` elements, or bytes, as read.
    pub fn count(more: usize) {
        READS.with(|reads| reads.set(reads.get() + more));
    }

    /// How many elements and bytes `work` reads on this thread.
    pub fn of(work: impl FnOnce()) -> usize {
        let before = READS.with(Cell::get);
        work();
        READS.with(Cell::get) - before
    }
}
