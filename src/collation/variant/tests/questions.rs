//! A question beside a statement, and what is no question's.

use super::{Detail, Variant, VariantKind, collate, kinds, only, table};
use crate::collation::witness::{Lead, WitnessText};

/// The differences of words that are no typography, with their weight and the words of their readings.
fn told(texts: &[&str]) -> Vec<(Option<Detail>, bool, Vec<String>)> {
    let variants = table(texts).variants().into_iter();
    let worded = variants.filter(|v| v.kind != VariantKind::Typography);
    let told = worded.map(|v: Variant| {
        let readings = v.readings.into_iter().map(|r| r.text);
        (v.detail, v.weighty, readings.collect())
    });
    told.collect()
}

#[test]
fn what_asks_is_no_statement_with_its_first_words_cut() {
    let asked = [
        (
            "Is the quay safe for the crews?",
            "The quay is safe for the crews.",
        ),
        (
            "Do we need a new quay? I think so.",
            "We need a new quay. I think so.",
        ),
        ("Are we going to close it?", "We are going to close it."),
        (
            "Why should we pay for the quay?",
            "We should pay for the quay.",
        ),
        (
            "Will the ferry run again in June?",
            "The ferry will run again in June,",
        ),
        (
            "Should the mill close in May?",
            "The mill should close in May.",
        ),
        (
            "Was the board paid by the mill?",
            "The board was paid by the mill.",
        ),
        (
            "Has the mill paid the board?",
            "The mill has paid the board.",
        ),
        (
            "Is it clear why the quay closed?",
            "It is clear why the quay closed.",
        ),
    ];
    for (one, other) in asked {
        for texts in [[one, other], [other, one]] {
            let told = told(&texts);
            let is_asking =
                |own: &(Option<Detail>, bool, Vec<String>)| own.0 == Some(Detail::Question);
            assert!(told.iter().all(is_asking), "{told:?}");
            let weighty = told.iter().filter(|own| own.1);
            assert_eq!(weighty.count(), 1, "{told:?}");
            let collation = table(&texts);
            assert_eq!(collation.extents_in_words(0, 0..2), "", "{texts:?}");
        }
    }
}

#[test]
fn a_tag_that_asks_is_a_question() {
    for tag in [", isn't it?", ", shouldn't we?", ", was it?"] {
        let asked = format!("The quay is too old for the crews{tag}");
        let found = only(&[&asked, "The quay is too old for the crews."]);
        assert_eq!(
            (found.detail, found.weighty),
            (Some(Detail::Question), true),
            "{found:?}"
        );
    }
    let found = only(&[
        "The quay is too old for the crews, not for us.",
        "The quay is too old for the crews.",
    ]);
    assert_ne!(found.detail, Some(Detail::Question), "{found:?}");
}

#[test]
fn the_words_of_a_question_that_both_ask_are_no_question() {
    let both = [
        "Is the quay safe for the crews?",
        "The quay is safe for the crews?",
    ];
    let told = told(&both);
    assert!(
        told.iter()
            .all(|own| !own.1 && own.0 != Some(Detail::Question)),
        "{told:?}"
    );
    // What else differs in a question keeps its own kind.
    let may = [
        "Will the ferry run again in June?",
        "The ferry may run again in June.",
    ];
    let binding = self::told(&may)
        .into_iter()
        .find(|own| own.0 == Some(Detail::Operator(crate::collation::OperatorClass::Modal)));
    assert!(binding.is_some_and(|own| own.1));
    let found = kinds(&["Is the old quay safe?", "The quay is safe."]);
    assert!(found.contains(&VariantKind::UnmarkedCut), "{found:?}");
}

#[test]
fn what_the_clause_of_the_outlet_tells_covers_no_more_than_its_own_words() {
    let beside = |said: &str| {
        let fragment = WitnessText {
            leads: vec![Lead::new("Lind does not believe that")],
            ..WitnessText::new("B", vec!["the old quay will ever be open again".into()])
        };
        let whole = WitnessText::new(
            "A",
            vec![format!("{said} the old quay will ever be open again.")],
        );
        let found = collate(&[whole, fragment]);
        (found.variants(), found.extents_in_words(0, 0..2))
    };
    let (short, extent) = beside("I do not believe that");
    assert!(
        short.iter().any(|v| v.kind == VariantKind::Fitted),
        "{short:?}"
    );
    assert_eq!(extent, "");
    let long = "Whatever the board may have told the crews in the long week before the vote, I do not believe that";
    let (long, extent) = beside(long);
    assert!(
        long.iter().all(|v| v.kind != VariantKind::Fitted),
        "{long:?}"
    );
    assert!(extent.contains("first words"), "{extent}");
}

#[test]
fn a_minus_before_the_sign_of_a_currency_turns_the_sum() {
    for (one, other) in [
        (
            "The port made -$5 million in May.",
            "The port made $5 million in May.",
        ),
        ("It was −€40 a day.", "It was €40 a day."),
    ] {
        let found = only(&[one, other]);
        let named = (found.kind, found.detail, found.weighty);
        assert_eq!(
            named,
            (VariantKind::NumberOrName, Some(Detail::Number), true),
            "{found:?}"
        );
    }
    assert_eq!(
        kinds(&["It cost -$5 a day.", "It cost minus $5 a day."]),
        [VariantKind::Spelling]
    );
    // A dash parts clauses or makes a range.
    for (one, other) in [
        ("It costs a sum - $5 a day.", "It costs a sum – $5 a day."),
        ("It costs $3-$5 a day.", "It costs $3–$5 a day."),
    ] {
        assert_eq!(kinds(&[one, other]), [VariantKind::Typography], "{one}");
    }
}
