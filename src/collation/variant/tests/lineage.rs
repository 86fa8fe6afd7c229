//! Witnesses of several lineages.

use super::*;

/// The differences of texts, each with the lineage of its witness: kind and weight.
fn told(texts: &[(&str, Lineage)]) -> Vec<(VariantKind, bool)> {
    let witnesses = texts
        .iter()
        .enumerate()
        .map(|(n, (text, lineage))| WitnessText {
            lineage: *lineage,
            ..WitnessText::new(format!("W{n}"), vec![text.to_string()])
        });
    let collation = collate(&witnesses.collect::<Vec<_>>());
    collation
        .variants()
        .iter()
        .map(|v| (v.kind, v.weighty))
        .collect()
}

const SAID: &str = "We will perhaps close 12 of the old quays before the winter comes.";

#[test]
fn between_lineages_only_numbers_names_and_negation_are_told_without_weight() {
    use Lineage::{BackTranslated, MachineTranslated, Verbatim};
    let reworded = "We are going to shut 12 of the ancient quays until the winter arrives.";
    let other_number = "We are going to shut 15 of the ancient quays until the winter arrives.";
    let negated = "We are not going to shut 12 of the ancient quays until the winter arrives.";
    for lineage in [BackTranslated, MachineTranslated] {
        let against = |text| told(&[(SAID, Verbatim), (text, lineage)]);
        assert_eq!(against(reworded), []);
        assert_eq!(against(other_number), [(Check, false)]);
        assert_eq!(against(negated), [(Check, false)]);
        let for_once = |text| {
            [
                (
                    "The ferry sailed round the island for the first time.",
                    Verbatim,
                ),
                (text, lineage),
            ]
        };
        let (same, other) = (
            "The ferry sailed round the island as it had never done.",
            "The ferry sailed round the island for the second time.",
        );
        assert_eq!(told(&for_once(same)), []);
        assert_eq!(told(&for_once(other)), [(Check, false)]);
    }
}

#[test]
fn a_name_that_a_translation_by_machine_puts_in_is_to_be_checked() {
    use Lineage::{MachineTranslated, Translated, Verbatim};
    let said = "The pilots of the bay know all of it, and they will sail.";
    let put_in = "The pilots of the bay of Skarholm know all of it, and they will sail.";
    assert_eq!(
        told(&[(said, Verbatim), (put_in, MachineTranslated)]),
        [(Check, false)]
    );
    let same = "The pilots of the bay of ours know all of it, and they will sail.";
    assert_eq!(told(&[(said, Verbatim), (same, MachineTranslated)]), []);
    assert_eq!(told(&[(said, Verbatim), (put_in, Translated)]), []);
}

#[test]
fn a_not_of_another_sentence_does_not_hide_what_a_translation_denies() {
    use Lineage::{MachineTranslated, Verbatim};
    let said = "We came to talk, not to beg. The ministry warned the council in March.";
    let against = |text| told(&[(said, Verbatim), (text, MachineTranslated)]);
    let denied = "The ministry did not warn the council in March.";
    assert_eq!(against(denied), [(Check, false)]);
    assert_eq!(
        against("We came for talks and not for alms. The ministry warned the council in March."),
        []
    );
}

#[test]
fn the_adjective_of_a_country_is_no_name_to_check() {
    use Lineage::{MachineTranslated, Verbatim};
    let told = |words| {
        told(&[
            ("We met Lund on the old pier that night.", Verbatim),
            (words, MachineTranslated),
        ])
    };
    assert_eq!(
        told("We met the Norwegian leader on the old pier that night."),
        []
    );
    assert_eq!(
        told("We met Okoro on the old pier that night."),
        [(Check, false)]
    );
}

#[test]
fn translations_are_compared_word_by_word_with_one_another() {
    use Lineage::{Translated, Verbatim};
    let without = "We will close 12 of the old quays before the winter comes.";
    let both = |lineage| told(&[(SAID, lineage), (without, lineage)]);
    assert_eq!(both(Translated), [(Operator, true)]);
    assert_eq!(both(Translated), both(Verbatim));
}

#[test]
fn a_witness_of_another_lineage_changes_nothing_between_the_others() {
    use Lineage::{BackTranslated, Verbatim};
    let without = "We will close 12 of the old quays before the winter comes.";
    let pair = [(SAID, Verbatim), (without, Verbatim)];
    let other = (
        "We are going to shut 12 ancient quays until winter arrives.",
        BackTranslated,
    );
    assert_eq!(told(&pair), told(&[pair[0], pair[1], other]));
}
