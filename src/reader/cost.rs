//! What a key and its frame cost: letters measured and laid out, and whatever is looked at one by one. Only
//! tests count.

use std::cell::Cell;

thread_local! {
    static COST: Cell<usize> = const { Cell::new(0) };
}

/// So many letters were looked at.
pub fn count(letters: usize) {
    COST.set(COST.get() + letters);
}

/// What was counted since the last question.
pub fn taken() -> usize {
    COST.replace(0)
}
