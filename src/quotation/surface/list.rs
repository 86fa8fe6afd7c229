//! A list of an analysis. In tests it counts how much of it is read, so that a walk that grows with the
//! article is caught by counting and not by the clock.

use std::ops::{Deref, Index, IndexMut, Range, RangeFrom, RangeTo};

/// A vector whose elements are read by number or by stretch.
///
/// A stretch counts as read to its end: a walk that stops early takes a stretch no longer than it may go.
#[derive(Clone, Debug)]
pub struct List<T>(Vec<T>);

impl<T> List<T> {
    /// An empty list with room for so many elements.
    pub(in crate::quotation) fn with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }

    /// The first place of `range` whose element is not `before`; a binary search.
    pub(in crate::quotation) fn place(
        &self,
        range: Range<usize>,
        before: impl FnMut(&T) -> bool,
    ) -> usize {
        range.start + self.0[range].partition_point(before)
    }

    /// The last elements of `range`, `most` at most.
    pub(in crate::quotation) fn last_of(&self, range: Range<usize>, most: usize) -> &[T] {
        &self[range.start.max(range.end.saturating_sub(most))..range.end]
    }

    /// The first elements of `range`, `most` at most.
    pub(in crate::quotation) fn first_of(&self, range: Range<usize>, most: usize) -> &[T] {
        &self[range.start..range.end.min(range.start.saturating_add(most))]
    }

    /// The vector itself, for those who fill it.
    pub(in crate::quotation) fn filling(&mut self) -> &mut Vec<T> {
        &mut self.0
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(list: Vec<T>) -> Self {
        Self(list)
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<'l, T> IntoIterator for &'l List<T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        reads::count(self.0.len());
        self.0.iter()
    }
}

impl<T> Index<usize> for List<T> {
    type Output = T;

    #[inline]
    fn index(&self, at: usize) -> &T {
        reads::count(1);
        &self.0[at]
    }
}

impl<T> IndexMut<usize> for List<T> {
    #[inline]
    fn index_mut(&mut self, at: usize) -> &mut T {
        &mut self.0[at]
    }
}

/// Declares how a stretch is read.
macro_rules! stretches {
    ($($range:ty,)*) => {$(
        impl<T> Index<$range> for List<T> {
            type Output = [T];

            #[inline]
            fn index(&self, range: $range) -> &[T] {
                let stretch = &self.0[range];
                reads::count(stretch.len());
                stretch
            }
        }
    )*};
}

stretches! { Range<usize>, RangeFrom<usize>, RangeTo<usize>, }

impl<T> IndexMut<Range<usize>> for List<T> {
    fn index_mut(&mut self, range: Range<usize>) -> &mut [T] {
        &mut self.0[range]
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
