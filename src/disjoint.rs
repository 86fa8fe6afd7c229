//! Disjoint sets: which of some numbered things belong together (union-find).

/// Sets of the numbers below a count; at first each number is alone. A set is known by its least number.
#[derive(Clone, Debug)]
pub(crate) struct DisjointSets {
    /// Each number points to another of its set, the least one to itself.
    parent: Vec<usize>,
}

impl DisjointSets {
    /// Each of `count` numbers alone.
    pub(crate) fn new(count: usize) -> Self {
        let parent = (0..count).collect();
        Self { parent }
    }

    /// The least number of the set that holds `n`.
    pub(crate) fn least(&self, mut n: usize) -> usize {
        while self.parent[n] != n {
            n = self.parent[n];
        }
        n
    }

    /// Makes one set of two, and shortens the ways to its least number.
    pub(crate) fn unite(&mut self, a: usize, b: usize) {
        let least = self.least(a).min(self.least(b));
        for mut n in [a, b] {
            while self.parent[n] != least {
                n = std::mem::replace(&mut self.parent[n], least);
            }
        }
    }

    /// The sets by their least numbers; each list ascends.
    pub(crate) fn lists(&self) -> Vec<Vec<usize>> {
        let least: Vec<usize> = (0..self.parent.len()).map(|n| self.least(n)).collect();
        let mut sizes = vec![0; least.len()];
        least.iter().for_each(|set| sizes[*set] += 1);
        // Most of very many sets are of one number: none has room for more than its own.
        let mut lists: Vec<Vec<usize>> = sizes.into_iter().map(Vec::with_capacity).collect();
        for (n, set) in least.into_iter().enumerate() {
            lists[set].push(n);
        }
        lists.retain(|list| !list.is_empty());
        lists
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_united_shares_its_least_number() {
        let mut sets = DisjointSets::new(7);
        for (a, b) in [(5, 6), (3, 5), (4, 1), (6, 3), (1, 6)] {
            sets.unite(a, b);
        }
        assert_eq!(sets.lists(), [vec![0], vec![1, 3, 4, 5, 6], vec![2]]);
        assert_eq!(sets.least(6), 1);
    }
}
