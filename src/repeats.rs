//! Which of very many numbers may stand among them more than once, told in little memory.

use std::sync::atomic::{AtomicU64, Ordering};

/// Bits for each number that is noted: with so many, about one in eight falls on the bit of another.
const BITS_PER_NUMBER: usize = 8;

/// A sketch of numbers, which are noted on all cores at once. What was noted twice is always told, and of what was noted
/// once only the little that shares a bit with another.
#[derive(Debug)]
pub(crate) struct Repeats {
    once: Vec<AtomicU64>,
    again: Vec<AtomicU64>,
    /// By how much the mixed number is shifted to give its bit.
    shift: u32,
}

impl Repeats {
    /// A sketch of about `count` numbers.
    pub(crate) fn new(count: usize) -> Self {
        let bits = (count.max(64) * BITS_PER_NUMBER).next_power_of_two();
        let empty = || (0..bits / 64).map(|_| AtomicU64::new(0)).collect();
        Self {
            once: empty(),
            again: empty(),
            shift: 64 - bits.trailing_zeros(),
        }
    }

    /// Takes note of a number.
    pub(crate) fn note(&self, number: u64) {
        let (at, bit) = self.place(number);
        let before = self.once[at].fetch_or(bit, Ordering::Relaxed);
        if before & bit != 0 {
            self.again[at].fetch_or(bit, Ordering::Relaxed);
        }
    }

    /// Whether a number may have been noted more than once. It is asked when all are noted.
    pub(crate) fn may_repeat(&self, number: u64) -> bool {
        let (at, bit) = self.place(number);
        self.again[at].load(Ordering::Relaxed) & bit != 0
    }

    fn place(&self, number: u64) -> (usize, u64) {
        let place = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift;
        ((place / 64) as usize, 1 << (place % 64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_twice_is_told_and_little_else() {
        let repeats = Repeats::new(10_000);
        let numbers = |from: u64, to: u64| (from..to).map(|n| n.wrapping_mul(n) ^ (n << 40));
        numbers(0, 5_000).for_each(|n| repeats.note(n));
        numbers(4_000, 9_000).for_each(|n| repeats.note(n));
        assert!(numbers(4_000, 5_000).all(|n| repeats.may_repeat(n)));
        let others = numbers(0, 4_000).chain(numbers(5_000, 9_000));
        let told = others.filter(|n| repeats.may_repeat(*n)).count();
        assert!(told < 1_600, "{told}");
    }

    #[test]
    fn of_no_number_none_is_told() {
        assert!(!Repeats::new(0).may_repeat(7));
    }
}
