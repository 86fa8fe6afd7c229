//! Quoted words beside those that are only reported.

use super::super::VariantKind::*;
use super::{kinds, table};
use crate::collation::collate::collate;
use crate::collation::witness::{Lead, WitnessText};

#[test]
fn of_a_report_beside_quoted_words_only_what_is_to_be_checked_is_told() {
    let said = WitnessText::new(
        "A",
        vec!["We will mend the 12 lamps in June. Nobody sails tonight.".into()],
    );
    let found = |report: &str, quoted: &str| {
        let mixed = WitnessText {
            reported: vec![0],
            ..WitnessText::new("B", vec![report.into(), quoted.into()])
        };
        let pair = collate(&[said.clone(), mixed]);
        let all = pair.variants().into_iter();
        all.map(|v| v.kind)
            .filter(|kind| *kind != Typography)
            .collect::<Vec<_>>()
    };
    let quoted = "Nobody sails tonight.";
    assert_eq!(
        found("that the town would repair the 12 lamps in June", quoted),
        []
    );
    assert_eq!(
        found("that the town would repair the 15 lamps in June", quoted),
        [Check]
    );
    assert_eq!(
        found(
            "that they would mend the 12 lamps in June",
            "Nobody rows tonight."
        ),
        [WordSwap]
    );
}

#[test]
fn who_reports_that_words_are_denied_tells_the_contrary() {
    let said = WitnessText::new("A", vec!["We will mend the 12 lamps in June".into()]);
    let report = |siglum: &str, denied: bool| WitnessText {
        indirect: true,
        leads: denied
            .then(|| Lead::denying("denied"))
            .into_iter()
            .collect(),
        ..WitnessText::new(
            siglum,
            vec!["that they would mend the 15 lamps in June".into()],
        )
    };
    let weighty = |one: WitnessText, other: WitnessText| {
        let found = collate(&[one, other]).variants().into_iter();
        let found = found.filter(|v| v.weighty);
        found.flat_map(|v| v.rests_on).collect::<Vec<_>>()
    };
    assert_eq!(weighty(said.clone(), report("B", true)), ["denied"]);
    assert!(weighty(said, report("B", false)).is_empty());
    assert_eq!(weighty(report("B", false), report("C", true)), ["denied"]);
    assert!(weighty(report("B", true), report("C", true)).is_empty());
}

#[test]
fn quoted_words_that_differ_are_named_beside_reported_ones() {
    let texts = [
        "We will mend the tall lamp on the pier tomorrow",
        "We will mend the iron lamp on the pier tomorrow",
        "~that they would mend the lamp on the pier tomorrow",
    ];
    let variants = table(&texts).variants();
    let adjective = variants
        .iter()
        .find(|v| v.readings.iter().any(|r| r.text == "tall"));
    assert_eq!(adjective.unwrap().kind, WordSwap);
}

#[test]
fn of_a_report_only_numbers_names_and_negations_are_to_be_checked() {
    let said = "We will mend the 12 lamps on the pier with Lund before the winter comes.";
    for faithful in [
        "~that they would mend the twelve lamps on the pier with Lund before winter",
        "~that the crews were going to repair a dozen lamps, and perhaps only those, with Lund",
        "~they would mend the lamps",
        "~that they would mend the 12 lamps on the pier with the carpenter before the winter",
    ] {
        assert_eq!(kinds(&[said, faithful]), [], "{faithful}");
    }
    for other in [
        "~that they would mend the 15 lamps on the pier with Lund before the winter",
        "~that they would mend the 12 lamps on the pier with Brandt before the winter",
        "~that they would not mend the 12 lamps on the pier with Lund before the winter",
    ] {
        assert_eq!(kinds(&[said, other]), [Check], "{other}");
        assert!(table(&[said, other]).variants().iter().all(|v| !v.weighty));
    }
}

#[test]
fn a_report_that_leaves_out_a_clause_with_a_not_denies_nothing() {
    let told = "~that they would mend the lamps on the pier";
    for said in [
        "We will mend the lamps on the pier. We do not know when.",
        "We will mend the lamps on the pier, though nobody has asked us and not a soul has paid.",
        "We will mend the lamps on the pier.|It is not too late.",
    ] {
        assert_eq!(kinds(&[said, told]), [], "{said}");
    }
    // It denies in words of its own.
    let denied = [
        "We do not plan to sail tonight",
        "~they have no plans to sail tonight",
    ];
    assert_eq!(kinds(&denied), []);
}

#[test]
fn of_two_reports_of_one_claim_only_what_is_to_be_checked_is_told() {
    let told = "~that they would mend the 12 old lamps on the pier with Lund before winter";
    for faithful in [
        "~they would mend the lamps on the pier",
        "~that they would perhaps repair all 12 lamps with Lund, after years of waiting,",
    ] {
        assert_eq!(kinds(&[told, faithful]), [], "{faithful}");
        let pair = table(&[told, faithful]);
        assert_eq!(pair.extents_in_words(0, 0..2), "B tells it indirectly, too");
        assert_eq!(pair.extent_and_left_out(1, 0).1, Vec::<String>::new());
    }
    for other in [
        "~that they would mend the 15 old lamps on the pier with Lund before winter",
        "~that they would mend the 12 old lamps on the pier with Brandt before winter",
        "~that they would not mend the 12 old lamps on the pier with Lund before winter",
    ] {
        assert_eq!(kinds(&[told, other]), [Check], "{other}");
        assert!(table(&[told, other]).variants().iter().all(|v| !v.weighty));
    }
    // A month that looks like "may" is a month all the same.
    let months = [
        "~that the pier would close in May",
        "~that the pier would close in June",
    ];
    assert_eq!(kinds(&months), [Check]);
}

#[test]
fn two_reports_of_different_claims_are_not_set_against_each_other() {
    let told = "~that she would mend the 12 lamps on the pier with Lund";
    for other in [
        "~that nobody had paid the 40 pilots of Brandt in May",
        "~that Brandt had not done so yet",
    ] {
        assert_eq!(kinds(&[told, other]), [], "{other}");
        assert!(!table(&[told, other]).differs(0, 1));
    }
}

#[test]
fn quoted_words_beside_a_base_that_reports_are_not_said_to_leave_anything_out() {
    let pair = table(&[
        "~that she would mend the lamps on the pier with Lund",
        "mend the lamps on the pier",
    ]);
    assert_eq!(
        pair.extents_in_words(0, 0..2),
        "B prints it in other words: passages not compared"
    );
    assert_eq!(pair.extent_and_left_out(1, 0).1, Vec::<String>::new());
    assert!(!pair.extent(1, 0).leaves_out());
}

#[test]
fn what_a_report_prefers_the_other_way_round_is_to_be_checked() {
    let said = "I would rather see the pier fall than raise the toll.";
    let kinds = |report: &str| {
        let report = WitnessText {
            indirect: true,
            ..WitnessText::new("B", vec![report.to_string()])
        };
        let pair = collate(&[WitnessText::new("A", vec![said.to_string()]), report]);
        let kinds: Vec<_> = pair.variants().into_iter().map(|v| v.kind).collect();
        kinds
    };
    let turned = kinds("she would rather raise the toll than see the pier fall");
    assert!(!turned.is_empty() && turned.iter().all(|kind| *kind == Check));
    assert_eq!(
        kinds("she would rather see the pier fall than raise the toll"),
        []
    );
}
