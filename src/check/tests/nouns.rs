//! A noun for another one in brackets, a possessive that stands alone, a modal left off before its verb.

use super::assert_verdicts;

const TOLD: &str = "---\nkind: transcript\n---\n\nMARA OKORO: Frost breaks the quay. Rain makes it worse. The mistake was mine. It may break \
    the pier. He told me that he had signed it. Perhaps that will do.\n\nTOM VEY: I see.\n\nMARA OKORO: You do not.\n";

#[test]
fn what_changes_who_or_what_is_meant_is_a_stop() {
    let drafts = [
        ("Okoro said: “[Rain] breaks the quay.”", true, "altered"),
        ("Okoro said: “Frost breaks [the quay].”", false, "exact"),
        ("Okoro said: “[Frost] breaks the quay.”", false, "exact"),
        ("Okoro said: “The mistake was theirs.”", true, "altered"),
        ("Okoro said: “The mistake was mine.”", false, "exact"),
        ("Okoro said it “breaks the pier”.", true, "altered"),
        ("Okoro said it “may break the pier”.", false, "exact"),
        (
            "Okoro said: “Frost breaks the quay … that will do.”",
            true,
            "cut",
        ),
    ];
    assert_verdicts(TOLD, &drafts);
}
