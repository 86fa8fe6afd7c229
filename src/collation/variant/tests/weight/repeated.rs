//! What one outlet prints twice: a correction, a later entry, a slip.

use super::{light, weighty};

#[test]
fn what_turns_the_sense_is_weighty_and_named() {
    weighty(&[
        // A correction, or a later entry, beside what one outlet prints first.
        (
            "we lost 40 boats at the old pier last winter,|we lost 14 boats at the old pier last winter.",
            "we lost 14 boats at the old pier last winter",
            &["40", "14"],
        ),
        (
            "We will not sell the ferry to the bank,|We will sell the ferry to the bank.",
            "We will sell the ferry to the bank,",
            &["not"],
        ),
        (
            "the bell was out for a month.|The crews know it well.|the bell was out for a day.",
            "The crews know it well.|the bell was out for a day.",
            &["month", "day"],
        ),
    ]);
}

#[test]
fn what_says_the_same_is_light() {
    light(&[
        // Two sentences that begin alike are no correction.
        (
            "I am proud of the crews of this old pier.|I am proud of the cooks of this old pier.",
            "I am proud of the cooks of this old pier.",
        ),
        ("we lost 40 boats at the pier,|and 14 nets,", "and 14 nets,"),
        // A word said twice.
        ("we are, we are ready to sail", "we are ready to sail"),
        (
            "they sent us a letter a letter about sheep",
            "they sent us a letter about sheep",
        ),
    ]);
}
