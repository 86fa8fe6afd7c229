//! Words at another place: within a sentence, and over the end of one.

use super::{Absence, Detail, Variant, VariantKind, collate, table};
use crate::collation::witness::WitnessText;

fn moved(variants: &[Variant]) -> Vec<&Variant> {
    let moved = variants.iter();
    moved.filter(|v| v.kind == VariantKind::Moved).collect()
}

#[test]
fn who_has_changed_places_about_a_verb_is_one_change_and_nothing_is_left_out() {
    for (one, other) in [
        (
            "The pilot blamed the harbour board for the wreck.",
            "The harbour board blamed the pilot for the wreck.",
        ),
        (
            "Jon Lind sued Mara Vey in the spring.",
            "Mara Vey sued Jon Lind in the spring.",
        ),
    ] {
        for texts in [[one, other], [other, one]] {
            let pair = table(&texts);
            let found = pair.variants();
            let worded = found.iter().filter(|v| v.kind.is_wording());
            assert_eq!(moved(&found).len(), worded.count(), "{found:?}");
            let exchanged = found.iter().filter(|v| v.detail == Some(Detail::Exchanged));
            assert_eq!(exchanged.count(), 2, "{found:?}");
            let lacking = found.iter().flat_map(|v| &v.readings);
            let mut lacking = lacking.filter(|r| r.absence == Some(Absence::Lacuna));
            assert_eq!(lacking.next(), None, "{found:?}");
            assert_eq!(pair.extents_in_words(0, 0..2), "", "{texts:?}");
        }
    }
}

#[test]
fn a_piece_that_has_moved_within_a_sentence_is_alike_beside_a_record_and_an_outlet() {
    let said =
        "The board meets on Monday, the crews report in August, and the tolls begin in June.";
    let turned =
        "The board meets on Monday, the tolls begin in June, and the crews report in August.";
    let text = |siglum: &str, text: &str| WitnessText::new(siglum, vec![text.to_string()]);
    let record = WitnessText {
        record: true,
        ..text("R", said)
    };
    let all = collate(&[text("A", said), text("B", turned), record]);
    for base in [0, 2] {
        let found = all.differences(base, 1, super::compare::Typography::Hidden);
        let told: Vec<_> = found
            .iter()
            .map(|v| (v.kind, v.detail, v.weighty))
            .collect();
        assert_eq!(told, [(VariantKind::Moved, None, false); 2], "{found:?}");
        let lacking = found.iter().flat_map(|v| &v.readings);
        let mut lacking = lacking.filter(|r| r.absence == Some(Absence::Lacuna));
        assert_eq!(lacking.next(), None, "{found:?}");
    }
    assert_eq!(all.extents_in_words(2, 0..3), "");
}

#[test]
fn a_preposition_behind_its_clause_is_no_more_than_one_before_it() {
    let pair = table(&[
        "They mend the yard in which they have been held.",
        "They mend the yard they've been held in",
    ]);
    assert_eq!(pair.extents_in_words(0, 0..2), "");
    assert_eq!(moved(&pair.variants()).len(), 2);
    // Another one has not moved.
    let pair = table(&[
        "They mend the yard in which they have been held.",
        "They mend the yard they have been held at",
    ]);
    assert!(moved(&pair.variants()).is_empty());
}
