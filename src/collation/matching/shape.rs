//! How two printings lie to each other.

use super::edge::Shape;
use super::local::Alignment;
use super::printings::{OPENS_CLAUSE, Printings};

/// Words before or behind the aligned stretch that weigh no more are no difference: an "and", a "the".
const FLANK_NATS: f32 = 1.5;

/// The shape of two printings that are aligned as found.
pub(super) fn of(printings: &Printings, a: u32, b: u32, found: &Alignment) -> Shape {
    let [(left_a, right_a), (left_b, right_b)] = found.flanks;
    let (of_a, of_b) = (left_a + right_a, left_b + right_b);
    if left_a.min(left_b) > FLANK_NATS || right_a.min(right_b) > FLANK_NATS {
        Shape::Conflict
    } else if of_a <= 2.0 * FLANK_NATS && of_b <= 2.0 * FLANK_NATS {
        Shape::Equal
    } else if of_a <= FLANK_NATS || of_b <= FLANK_NATS {
        Shape::Contain
    } else if (left_a > left_b && opens_clause(printings, a, found.a.start))
        || (left_a <= left_b && opens_clause(printings, b, found.b.start))
    {
        Shape::Dovetail
    } else {
        Shape::Overlap
    }
}

fn opens_clause(printings: &Printings, printing: u32, at: usize) -> bool {
    let flags = printings.words(printing).flags;
    flags.get(at).is_none_or(|f| f & OPENS_CLAUSE != 0)
}
