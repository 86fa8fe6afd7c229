//! Sums of money, with a sign in one printing and with a word in the other.

use super::{kinds, only};
use crate::collation::variant::Detail;
use crate::collation::variant::VariantKind::{NumberOrName, Spelling};

#[test]
fn one_sum_in_other_signs_is_another_spelling() {
    for (one, other) in [
        ("The toll is €30 a boat.", "The toll is 30 euros a boat."),
        ("The toll is €30.", "The toll is 30 euros."),
        ("€30 is the toll.", "Thirty euros is the toll."),
        ("They ask 30 € for a boat.", "They ask 30 euros for a boat."),
        ("It was a 30-euro toll then.", "It was a €30 toll then."),
        ("The toll is US$30 a boat.", "The toll is $30 a boat."),
        (
            "The toll is US$30 a boat.",
            "The toll is 30 dollars a boat.",
        ),
        (
            "The toll is US$30 a boat.",
            "The toll is 30 US dollars a boat.",
        ),
        ("The pier cost £6m.", "The pier cost six million pounds."),
        (
            "The pier cost £6m then.",
            "The pier cost 6 million pounds then.",
        ),
        (
            "Tolls rose by 5% in May.",
            "Tolls rose by five per cent in May.",
        ),
        ("The toll is 30 EUR a boat.", "The toll is €30 a boat."),
    ] {
        for texts in [[one, other], [other, one]] {
            let found = only(&texts);
            assert_eq!((found.kind, found.weighty), (Spelling, false), "{texts:?}");
        }
    }
}

#[test]
fn another_currency_is_told_with_both_sums() {
    for (one, other, words) in [
        (
            "The toll is €30 a boat.",
            "The toll is 30 dollars a boat.",
            ["30 dollars", "€30"],
        ),
        (
            "The toll is €30.",
            "The toll is 30 dollars.",
            ["30 dollars", "€30"],
        ),
        (
            "€30 is the toll.",
            "30 dollars is the toll.",
            ["30 dollars", "€30"],
        ),
        (
            "It was a 30-euro toll then.",
            "It was a $30 toll then.",
            ["$30", "30-euro"],
        ),
        (
            "The toll is US$30 a boat.",
            "The toll is A$30 a boat.",
            ["A$30", "US$30"],
        ),
        (
            "It cost £6m then.",
            "It cost 6 million euros then.",
            ["6 million euros", "£6m"],
        ),
    ] {
        let found = only(&[one, other]);
        let told = (found.kind, found.detail, found.weighty);
        assert_eq!(
            told,
            (NumberOrName, Some(Detail::Unit), true),
            "{one}, {other}"
        );
        let mut rests_on = found.rests_on;
        rests_on.sort_unstable();
        assert_eq!(rests_on, words);
        let mut readings: Vec<&str> = found.readings.iter().map(|r| r.text.as_str()).collect();
        readings.sort_unstable();
        assert_eq!(readings, words);
    }
}

#[test]
fn another_sum_of_one_currency_is_another_number() {
    let found = only(&["The toll is €30 a boat.", "The toll is 40 euros a boat."]);
    assert_eq!(
        (found.kind, found.detail),
        (NumberOrName, Some(Detail::Number))
    );
}

#[test]
fn what_follows_a_sum_at_the_end_is_still_left_out() {
    let kinds = kinds(&[
        "The toll is €30.",
        "The toll is 30 euros for each boat and crew.",
    ]);
    assert_eq!(kinds, [Spelling, super::Fragment]);
}
