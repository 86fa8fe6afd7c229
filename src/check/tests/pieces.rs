//! The pieces of a quotation that a cue interrupts.

use super::*;

#[test]
fn what_the_other_half_of_a_quotation_prints_is_not_missing() {
    let found =
        findings("“If the crews agree,” said Mara Okoro, “we will mend the crane in June.”");
    let told: Vec<_> = found.iter().map(|(_, f)| f.verdict.name()).collect();
    assert_eq!(told, ["exact", "exact"]);
}

#[test]
fn a_sentence_is_not_made_of_two_places_across_its_cue() {
    let told = |draft: &str| {
        let found = findings(draft);
        found
            .iter()
            .map(|(_, f)| (f.verdict.name(), f.stop))
            .collect::<Vec<_>>()
    };
    let far = told(
        "“We will not close the north pier this year,” said Mara Okoro, “if the crews agree.”",
    );
    assert_eq!(far, [("exact", false), ("spliced", true)]);
    let short = told("“Some people,” said Tom Vey, “never climbed it.”");
    assert_eq!(short, [("exact", false), ("exact", false)]);
    let two = told(
        "“We will not close the north pier this year,” said Mara Okoro. “If the crews agree, we will mend the crane in June.”",
    );
    assert_eq!(two, [("exact", false), ("exact", false)]);
    let next = told(
        "“I learned to swim below that crane,” said Ines Falk, “it stood there before the church did.”",
    );
    assert_eq!(next, [("exact", false), ("exact", false)]);
}

#[test]
fn a_condition_stays_with_its_clause() {
    const SALES: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\n\
        “The ferry sold more tickets this spring, and we expect it to sell more in June, provided that the quay is dry,” said Mara Okoro.\n";
    let draft = article(
        "“The ferry sold more tickets this spring,” Okoro said, “provided that the quay is dry.”",
    );
    let sources = Found::find(corpus::from_reader(SALES.as_bytes()), &Watch::default());
    let stops: Vec<bool> = check(&draft, &sources).iter().map(|f| f.stop).collect();
    assert_eq!(stops, [false, true]);
}

#[test]
fn a_piece_of_a_relative_clause_does_not_go_on_the_main_one() {
    const LOCK: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-02\n---\n\n\
        “We dislike this lock, which was drawn in a week and without a single look at the river,” Mara Okoro said. “We like the \
        crane, which is old, without a single doubt,” she said.\n";
    let stops = |draft: &str| -> Vec<bool> {
        let sources = crate::edition::Found::find(
            crate::corpus::from_reader(LOCK.as_bytes()),
            &crate::corpus::Watch::default(),
        );
        let found = crate::check::check(&super::article(draft), &sources).into_iter();
        found.map(|finding| finding.stop).collect()
    };
    assert_eq!(
        stops("“We dislike this lock,” Okoro said, “without a single look at the river.”"),
        [false, true]
    );
    assert_eq!(
        stops("“We like the crane,” Okoro said, “without a single doubt.”"),
        [false, false]
    );
}
