//! A list of an analysis. In tests it counts how much of it is read, so that a walk that grows with the
//! article is caught by counting and not by the clock.

use crate::quotation::index::{Ix, Places};
use std::marker::PhantomData;
use std::ops::{Index, IndexMut, Range};

/// A vector whose elements are read by places of type `I`, or by stretches between two places.
///
/// A stretch counts as read to its end: a walk that stops early takes a stretch no longer than it may go.
#[derive(Clone, Debug)]
pub struct IndexVec<I, T> {
    elements: Vec<T>,
    places: PhantomData<I>,
}

impl<I: Ix, T> IndexVec<I, T> {
    /// An empty list with room for so many elements.
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

    /// The place after the last element.
    #[inline]
    pub fn end(&self) -> I {
        I::new(self.elements.len())
    }

    /// The places of all elements.
    pub fn places(&self) -> Range<I> {
        I::new(0)..self.end()
    }

    /// The element of a place, if the list is so long.
    #[inline]
    pub fn get(&self, at: I) -> Option<&T> {
        self.elements.get(at.get())
    }

    /// The elements from one place to another, if the list is so long.
    pub fn get_range(&self, range: Range<I>) -> Option<&[T]> {
        self.elements.get(range.start.get()..range.end.get())
    }

    /// The elements, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.elements.iter()
    }

    /// The elements with their places, in order.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        let numbered = self.elements.iter().enumerate();
        numbered.map(|(at, element)| (I::new(at), element))
    }

    /// The elements from a place on, with their places.
    pub(in crate::quotation) fn onward(&self, from: I) -> impl Iterator<Item = (I, &T)> {
        (from..self.end()).iter().map(|at| (at, &self[at]))
    }

    /// The elements before a place, with their places, the nearest first.
    pub(in crate::quotation) fn backward(&self, before: I) -> impl Iterator<Item = (I, &T)> {
        let earlier = I::new(0)..before;
        earlier.iter().rev().map(|at| (at, &self[at]))
    }

    /// The first place whose element is `wanted`.
    pub fn position(&self, wanted: impl FnMut(&T) -> bool) -> Option<I> {
        self.elements.iter().position(wanted).map(I::new)
    }

    /// The last place whose element is `wanted`.
    pub fn rposition(&self, wanted: impl FnMut(&T) -> bool) -> Option<I> {
        self.elements.iter().rposition(wanted).map(I::new)
    }

    /// The first place whose element is not `before`; a binary search.
    pub(in crate::quotation) fn partition_point(&self, before: impl FnMut(&T) -> bool) -> I {
        I::new(self.elements.partition_point(before))
    }

    /// The first place of `range` whose element is not `before`; a binary search.
    pub(in crate::quotation) fn partition_point_in(
        &self,
        range: Range<I>,
        before: impl FnMut(&T) -> bool,
    ) -> I {
        let (start, end) = (range.start.get(), range.end.get());
        I::new(start + self.elements[start..end].partition_point(before))
    }

    /// The last elements of `range`, `most` at most.
    pub(in crate::quotation) fn last_of(&self, range: Range<I>, most: usize) -> &[T] {
        let (start, end) = (range.start.get(), range.end.get());
        &self[I::new(start.max(end.saturating_sub(most)))..range.end]
    }

    /// The first elements of `range`, `most` at most.
    pub(in crate::quotation) fn first_of(&self, range: Range<I>, most: usize) -> &[T] {
        let (start, end) = (range.start.get(), range.end.get());
        &self[range.start..I::new(end.min(start.saturating_add(most)))]
    }

    /// Adds an element and answers its place.
    pub(in crate::quotation) fn push(&mut self, element: T) -> I {
        self.elements.push(element);
        I::new(self.elements.len() - 1)
    }

    /// The vector itself, for those who fill it.
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

    /// Notes that so many elements, or bytes, are read.
    pub fn count(more: usize) {
        READS.with(|reads| reads.set(reads.get() + more));
    }

    /// How many are read in `work`, on this thread.
    pub fn of(work: impl FnOnce()) -> usize {
        let before = READS.with(Cell::get);
        work();
        READS.with(Cell::get) - before
    }
}
