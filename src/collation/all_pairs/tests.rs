//! A difference between two witnesses depends on these two.

use super::*;
use crate::collation::collate;
use crate::collation::compare::Typography;
use crate::collation::lineage::Lineage;
use crate::collation::variant::VariantKind;
use crate::collation::witness::WitnessText;
use proptest::prelude::*;

/// What is told of a difference between two witnesses, whatever its columns: both readings and its name.
type Named = ([Option<String>; 2], VariantKind, bool, Vec<String>);

/// The differences that the list of all tells between two witnesses.
fn listed(collation: &Collation, left: &str, right: &str) -> Vec<Named> {
    let row = |siglum: &str| {
        let found = collation.rows.iter().position(|r| r.siglum == siglum);
        found.expect("a row of this name")
    };
    let rows = [left, right].map(row);
    let named = |variant: Variant| {
        let [one, other] = rows.map(|row| variant.reading_of(row));
        let (one, other) = (one?, other?);
        let texts = [one, other].map(|r| r.absence.is_none().then(|| r.text.clone()));
        (one != other).then_some((texts, variant.kind, variant.weighty, variant.rests_on))
    };
    let mut listed: Vec<Named> = collation.variants().into_iter().filter_map(named).collect();
    listed.sort();
    listed
}

const WORDS: [&str; 16] = [
    "we", "will", "not", "close", "the", "old", "gate", "before", "12", "boats", "Odell",
    "perhaps", ",", ".", "…", "only",
];

/// Some of the words of one sentence, changed here and there, in one pair of marks or two.
fn text() -> impl Strategy<Value = Vec<String>> {
    let word = prop_oneof![8 => Just(None), 1 => prop::sample::select(&WORDS[..]).prop_map(Some)];
    let changes = prop::collection::vec((word, prop::bool::weighted(0.12)), WORDS.len());
    (changes, prop::option::of(3usize..12)).prop_map(|(changes, seam)| {
        let kept = WORDS.iter().zip(changes).filter(|(_, (_, gone))| !gone);
        let words: Vec<&str> = kept.map(|(own, (other, _))| other.unwrap_or(own)).collect();
        let (before, behind) = words.split_at(seam.unwrap_or(0).min(words.len()));
        let pieces = [before, behind].map(|words| words.join(" "));
        pieces
            .into_iter()
            .filter(|piece| !piece.is_empty())
            .collect()
    })
}

fn witness(number: usize) -> impl Strategy<Value = WitnessText> {
    let lineage = prop_oneof![
        4 => Just(Lineage::Verbatim),
        1 => Just(Lineage::Translated),
        1 => Just(Lineage::BackTranslated),
    ];
    let traits = (
        prop::bool::weighted(0.1),
        prop::bool::weighted(0.1),
        lineage,
    );
    (text(), traits).prop_map(move |(pieces, (indirect, record, lineage))| WitnessText {
        indirect,
        record,
        lineage,
        ..WitnessText::new(format!("W{number}"), pieces)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn other_witnesses_change_nothing_between_two(
        left in witness(0), right in witness(1), third in witness(2), fourth in witness(3),
        record in prop::option::of(witness(4))
    ) {
        let outlet = |witness| WitnessText { record: false, ..witness };
        let record = record.map(|record| WitnessText { record: true, ..record });
        let [alone, beside] = [vec![left.clone(), right.clone()], vec![outlet(third), right, outlet(fourth), left]]
            .map(|texts| collate(&texts.into_iter().chain(record.clone()).collect::<Vec<_>>()));
        let told = listed(&alone, "W0", "W1");
        prop_assert_eq!(&told, &listed(&beside, "W0", "W1"));
        prop_assert_eq!(alone.extent(0, 1), beside.extent(3, 1));
        prop_assert_eq!(alone.differs(0, 1), beside.differs(3, 1));
        // The pair, and the list of a base, tell the same as the list of all.
        prop_assert_eq!(beside.differences(3, 1, Typography::Shown).len(), told.len());
        let against = beside.against(1, 0..beside.rows.len()).into_iter();
        let of_pair = against.filter(|v| v.reading_of(1).is_some() && v.reading_of(3).is_some());
        prop_assert_eq!(of_pair.count(), told.len());
    }
}

#[test]
fn who_prints_the_same_stands_together() {
    let texts = [
        "we will close it now",
        "we will not close it",
        "we will close it now",
    ];
    let witness =
        |(n, text): (usize, &&str)| WitnessText::new(format!("W{n}"), vec![text.to_string()]);
    let witnesses: Vec<WitnessText> = texts.iter().enumerate().map(witness).collect();
    let variants = collate(&witnesses).variants();
    let not = variants.iter().find(|v| v.kind == VariantKind::Operator);
    let rows: Vec<&[usize]> = not
        .into_iter()
        .flat_map(|v| &v.readings)
        .map(|r| &*r.rows)
        .collect();
    assert_eq!(rows, [&[0, 2][..], &[1]]);
}

#[test]
fn words_that_are_left_out_are_never_called_put_in_between_outlets() {
    let texts = [
        "the dam holds",
        "the dam holds",
        "the old dam holds",
        "the new dam holds",
    ];
    let witness =
        |(n, text): (usize, &&str)| WitnessText::new(format!("W{n}"), vec![text.to_string()]);
    let witnesses: Vec<WitnessText> = texts.iter().enumerate().map(witness).collect();
    let variants = collate(&witnesses).variants();
    assert!(variants.iter().any(|v| v.kind == VariantKind::UnmarkedCut));
    assert!(variants.iter().all(|v| v.kind != VariantKind::Insertion));
}
