//! Long lists that the editions of one corpus have in common but for a few items.

use std::ops::{Index, IndexMut};
use std::sync::Arc;

/// Items that share one allocation: few enough to be copied for the sake of one of them, and many enough that a
/// list of a hundred thousand is copied in no time.
const CHUNK_ITEMS: usize = 256;

/// A list whose copies share all items but those near one that was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedChunks<T> {
    /// All but the last are full, and none is empty.
    chunks: Vec<Arc<Vec<T>>>,
}

impl<T> SharedChunks<T> {
    /// How many items there are.
    pub fn len(&self) -> usize {
        let last = self.chunks.last();
        last.map_or(0, |last| (self.chunks.len() - 1) * CHUNK_ITEMS + last.len())
    }

    /// Whether it holds no item.
    pub fn is_empty(&self) -> bool {
        self.chunks.is_empty()
    }

    /// The item of this number; `None` past the end.
    pub fn get(&self, number: usize) -> Option<&T> {
        self.chunks
            .get(number / CHUNK_ITEMS)?
            .get(number % CHUNK_ITEMS)
    }

    /// The items in their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + Clone {
        self.chunks.iter().flat_map(|chunk| chunk.iter())
    }

    /// How many of the first items are such that `is_before`, where all of these stand before all others.
    pub fn partition_point(&self, is_before: impl Fn(&T) -> bool) -> usize {
        let starts_before = |chunk: &Arc<Vec<T>>| chunk.first().is_some_and(&is_before);
        let chunks = self.chunks.partition_point(starts_before);
        let Some(last) = chunks.checked_sub(1) else {
            return 0;
        };
        last * CHUNK_ITEMS + self.chunks[last].partition_point(is_before)
    }
}

impl<T: Clone> SharedChunks<T> {
    /// The items in their order, to be changed; what others share of them is copied first.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        let chunks = self.chunks.iter_mut();
        chunks.flat_map(|chunk| Arc::make_mut(chunk).iter_mut())
    }
}

impl<T> Default for SharedChunks<T> {
    fn default() -> Self {
        Self { chunks: Vec::new() }
    }
}

impl<T> Index<usize> for SharedChunks<T> {
    type Output = T;

    fn index(&self, number: usize) -> &T {
        &self.chunks[number / CHUNK_ITEMS][number % CHUNK_ITEMS]
    }
}

impl<T: Clone> IndexMut<usize> for SharedChunks<T> {
    fn index_mut(&mut self, number: usize) -> &mut T {
        &mut Arc::make_mut(&mut self.chunks[number / CHUNK_ITEMS])[number % CHUNK_ITEMS]
    }
}

impl<T: Clone> Extend<T> for SharedChunks<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            match self
                .chunks
                .last_mut()
                .filter(|last| last.len() < CHUNK_ITEMS)
            {
                Some(last) => Arc::make_mut(last).push(item),
                None => {
                    let mut chunk = Vec::with_capacity(CHUNK_ITEMS);
                    chunk.push(item);
                    self.chunks.push(Arc::new(chunk));
                }
            }
        }
    }
}

impl<T: Clone> FromIterator<T> for SharedChunks<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut all = Self::default();
        all.extend(items);
        all
    }
}

impl<T: Clone> From<Vec<T>> for SharedChunks<T> {
    fn from(items: Vec<T>) -> Self {
        items.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_copy_shares_what_is_far_from_the_change() {
        let list: SharedChunks<usize> = (0..3 * CHUNK_ITEMS).collect();
        let mut copy = list.clone();
        copy[CHUNK_ITEMS] = 0;
        assert_eq!((list[CHUNK_ITEMS], copy[CHUNK_ITEMS]), (CHUNK_ITEMS, 0));
        let shared = list.chunks.iter().zip(&copy.chunks);
        let shared: Vec<bool> = shared.map(|(a, b)| Arc::ptr_eq(a, b)).collect();
        assert_eq!(shared, [true, false, true]);
    }

    #[test]
    fn it_reads_as_one_list() {
        for length in [
            0,
            1,
            CHUNK_ITEMS - 1,
            CHUNK_ITEMS,
            CHUNK_ITEMS + 1,
            2 * CHUNK_ITEMS,
        ] {
            let list: SharedChunks<usize> = (0..length).collect();
            assert_eq!((list.len(), list.is_empty()), (length, length == 0));
            assert!(list.iter().copied().eq(0..length));
            assert_eq!(list.get(length), None);
            assert_eq!(list.iter().last(), length.checked_sub(1).as_ref());
            for point in 0..=length {
                assert_eq!(list.partition_point(|item| *item < point), point);
            }
        }
    }
}
