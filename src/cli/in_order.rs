//! One thing after another, worked on by all cores, with the results in order.

use rayon::prelude::*;

/// So many bytes are worked on at a time: enough for all cores, little to hold in memory.
const BATCH_BYTES: usize = 2 << 20;

/// Works on each of `items`, whose `size` is in bytes, and gives the results to `take` in their order.
///
/// # Errors
/// The first of `take`.
pub fn in_order<T: Send, R: Send>(
    items: impl IntoIterator<Item = T>,
    size: impl Fn(&T) -> usize,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(R) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut items = items.into_iter();
    loop {
        let mut bytes = 0;
        let mut batch = Vec::new();
        while bytes < BATCH_BYTES
            && let Some(item) = items.next()
        {
            bytes += size(&item);
            batch.push(item);
        }
        if batch.is_empty() {
            return Ok(());
        }
        let results: Vec<R> = batch.into_par_iter().map(&work).collect();
        results.into_iter().try_for_each(&mut take)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items_and_few_items_are_held() {
        let mut read = 0;
        let items = (0..1_000).inspect(|_| read += 1);
        let mut taken = Vec::new();
        let stopped = in_order(
            items,
            |_| BATCH_BYTES / 100,
            |n| n * 2,
            |n| {
                taken.push(n);
                anyhow::ensure!(taken.len() < 150, "enough");
                Ok(())
            },
        );
        assert!(stopped.is_err());
        assert_eq!(taken, (0..150).map(|n| n * 2).collect::<Vec<_>>());
        assert!(read < 250, "{read}");
    }
}
