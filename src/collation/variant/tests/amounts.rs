//! Words that tell how a number is meant, in one printing or in both.

use super::{only, table};
use crate::collation::variant::VariantKind::Operator;

#[test]
fn a_bound_or_a_guess_left_out_is_weighty() {
    for (one, other, words) in [
        (
            "More than 300 boats sank here.",
            "300 boats sank here.",
            "More than",
        ),
        (
            "About 300 boats sank here.",
            "300 boats sank here.",
            "About",
        ),
        (
            "We lost about 40 nets here.",
            "We lost 40 nets here.",
            "about",
        ),
        (
            "We lost around 40 nets here.",
            "We lost 40 nets here.",
            "around",
        ),
        (
            "We lost some 40 nets here.",
            "We lost 40 nets here.",
            "some",
        ),
        (
            "We lost nearly half of the nets.",
            "We lost half of the nets.",
            "nearly",
        ),
        (
            "We lost more than half of the nets.",
            "We lost half of the nets.",
            "more than",
        ),
        (
            "We lost roughly a third of the nets.",
            "We lost a third of the nets.",
            "roughly",
        ),
        (
            "We lost up to 40 nets here.",
            "We lost 40 nets here.",
            "up to",
        ),
        (
            "We lost at least 40 nets here.",
            "We lost 40 nets here.",
            "at least",
        ),
        (
            "We lost well over 40 nets here.",
            "We lost 40 nets here.",
            "well over",
        ),
        (
            "We lost 40 or more nets here.",
            "We lost 40 nets here.",
            "or more",
        ),
        ("We paid about €40 a net.", "We paid €40 a net.", "about"),
    ] {
        for texts in [[one, other], [other, one]] {
            let found = only(&texts);
            assert_eq!((found.kind, found.weighty), (Operator, true), "{texts:?}");
            assert_eq!(found.rests_on, [words], "{texts:?}");
        }
    }
}

#[test]
fn a_guess_for_a_guess_is_light_and_a_bound_for_a_guess_is_not() {
    let weighty = |one: &str, other: &str| {
        let texts = [one, other].map(|words| format!("We lost {words} 40 nets here."));
        let variants = table(&[&texts[0], &texts[1]]).variants();
        assert_eq!(variants.len(), 1, "{texts:?}");
        variants[0].weighty
    };
    for (one, other) in [
        ("about", "around"),
        ("about", "some"),
        ("around", "some"),
        ("about", "roughly"),
        ("nearly", "almost"),
        ("more than", "over"),
    ] {
        assert!(
            !weighty(one, other) && !weighty(other, one),
            "{one}, {other}"
        );
    }
    for (one, other) in [
        ("about", "more than"),
        ("nearly", "more than"),
        ("at least", "at most"),
        ("some", "up to"),
    ] {
        assert!(weighty(one, other) && weighty(other, one), "{one}, {other}");
    }
}

#[test]
fn words_about_a_thing_are_no_guess() {
    let found = only(&[
        "They asked about the nets again.",
        "They asked the nets again.",
    ]);
    assert!(!found.weighty);
}
