//! The record among the witnesses: which words of the others it does not have. Where one of two outlets has them and
//! the other has not, the one has added them, and the other leaves nothing out.

use super::align;
use super::table::Row;
use super::variant::{self, Absence, Variant, VariantKind};
use super::wordings::wordings;

/// Marks the words that no record among the rows has. Only what is quoted in the record's own lineage is held against
/// it: a report and a translation have words of their own.
pub(super) fn mark(rows: &mut [Row]) {
    let (records, others): (Vec<usize>, Vec<usize>) =
        (0..rows.len()).partition(|row| rows[*row].record);
    if records.is_empty() {
        return;
    }
    for same in wordings(rows, others) {
        let own = &rows[same[0]];
        let mut beyond = vec![true; own.tokens.len()];
        for record in &records {
            let lacks = lacks(&rows[*record], own);
            let both = beyond.iter_mut().zip(lacks);
            both.for_each(|(beyond, lacks)| *beyond &= lacks);
        }
        for row in same {
            let tokens = rows[row].tokens.iter_mut().zip(&beyond);
            tokens.for_each(|(token, beyond)| token.beyond_record = *beyond);
        }
    }
}

/// For each token of a row whether the record lacks it.
fn lacks(record: &Row, row: &Row) -> Vec<bool> {
    let mut lacks = vec![false; row.tokens.len()];
    if row.indirect || row.lineage != record.lineage {
        return lacks;
    }
    let pair = align::rows(&[record, row].map(Row::witness));
    let found = variant::between(&pair).into_iter().filter(is_added);
    for variant in found {
        lacks[pair[1].range(variant.columns)].fill(true);
    }
    lacks
}

/// Whether the record, the first row, has no words where the other has some, and prints them nowhere else, or others with
/// which they have nothing in common.
fn is_added(variant: &Variant) -> bool {
    let empty = variant.reading_of(0).is_some_and(|reading| {
        reading.absence != Some(Absence::Cut) && !reading.text.contains(char::is_alphanumeric)
    });
    empty && variant.kind != VariantKind::Moved || variant.kind == VariantKind::Insertion
}

#[cfg(test)]
mod tests {
    use super::super::collate::{Collation, collate};
    use super::super::compare::Typography;
    use super::super::witness::WitnessText;
    use super::*;

    const RECORD: &str =
        "We will mend the lamp on the pier before the winter. Nobody sails tonight.";

    /// A record and two outlets.
    fn table(one: &str, other: &str) -> Collation {
        let text = |siglum, text: &str| WitnessText::new(siglum, vec![text.to_string()]);
        let record = WitnessText {
            record: true,
            ..text("R", RECORD)
        };
        collate(&[text("A", one), text("B", other), record])
    }

    fn told(one: &str, other: &str) -> Vec<(VariantKind, String)> {
        let found = table(one, other).differences(0, 1, Typography::Hidden);
        let told = found.into_iter().map(|variant| {
            let words = variant.readings.iter().map(|r| r.text.as_str());
            (variant.kind, words.collect::<String>())
        });
        told.collect()
    }

    #[test]
    fn who_prints_what_the_record_has_cuts_nothing() {
        let rusty = RECORD.replace("lamp", "rusty lamp");
        for (one, other) in [(&*rusty, RECORD), (RECORD, &rusty)] {
            let added = (VariantKind::Insertion, "rusty".to_string());
            assert_eq!(told(one, other), [added]);
        }
        let sign = table(&rusty, RECORD).apparatus(0, Typography::Hidden);
        assert_eq!(sign[0].to_string(), "rusty ] without B R");
        let sign = table(&rusty, RECORD).apparatus(2, Typography::Hidden);
        assert_eq!(sign[0].to_string(), "without ] rusty A");
    }

    #[test]
    fn a_record_out_of_sight_is_held_against_nobody() {
        let rusty = RECORD.replace("lamp", "rusty lamp");
        let pair = table(&rusty, RECORD).pair(0, 1);
        let found = pair.against(0, 0..3).into_iter();
        let told: Vec<String> = found
            .filter(|v| v.kind == VariantKind::Insertion)
            .flat_map(|v| v.rests_on)
            .collect();
        assert_eq!(told, ["rusty"]);
    }

    #[test]
    fn words_that_have_nothing_in_common_with_the_records_are_added() {
        let promise = RECORD.replace("before the winter", "and I promise you that");
        assert_eq!(told(&promise, &promise), []);
        let pair = table(&promise, RECORD);
        for other in [1, 2] {
            let found = pair.differences(0, other, Typography::Hidden);
            assert_eq!(found[0].kind, VariantKind::Insertion, "{found:?}");
            assert!(found[0].weighty && found[0].rests_on[0].contains("promise"));
        }
    }

    #[test]
    fn two_sentences_of_the_record_turned_about_in_one_pair_of_marks_are_a_splice() {
        let turned = "Nobody sails tonight. We will mend the lamp on the pier before the winter.";
        let moved = |other| {
            let found = table(turned, RECORD).differences(0, other, Typography::Hidden);
            found
                .into_iter()
                .filter(|v| v.kind == VariantKind::Moved)
                .all(|v| v.weighty)
        };
        assert!(moved(2) && !moved(1));
    }

    #[test]
    fn what_the_record_has_is_cut_by_who_lacks_it() {
        let cut = RECORD.replace(" on the pier", "");
        let found = told(&cut, RECORD);
        assert_eq!(
            found,
            [(VariantKind::UnmarkedCut, "on the pier".to_string())]
        );
    }

    #[test]
    fn words_of_ones_own_beside_a_cut_are_told_apart_from_it() {
        let more = RECORD.replace("on the pier", "on the pier beside our shed");
        let less = RECORD.replace(" on the pier", "");
        assert_eq!(
            told(&more, &less),
            [
                (VariantKind::UnmarkedCut, "on the pier".to_string()),
                (VariantKind::Insertion, "beside our shed".to_string()),
            ]
        );
    }

    #[test]
    fn what_stands_elsewhere_in_the_record_is_not_added() {
        let turned = "Nobody sails tonight. We will mend the lamp on the pier before the winter.";
        let short = "We will mend the lamp on the pier before the winter.";
        let found = told(turned, short);
        assert!(
            found
                .iter()
                .all(|(kind, _)| *kind != VariantKind::Insertion),
            "{found:?}"
        );
    }
}
