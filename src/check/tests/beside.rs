//! What of the source stands beside a finding.

use super::*;

#[test]
fn the_source_is_shown_with_the_last_word_that_the_draft_changes() {
    let found = findings("“We will not close the north pier this week,” said Mara Okoro.");
    let source = found[0].1.source.as_ref().unwrap();
    let text = &sources().articles[source.article].text;
    assert_eq!(
        source.spans[0].of(text),
        "We will not close the north pier this year"
    );
}

#[test]
fn the_speaker_of_the_sources_stands_beside_a_wrong_one() {
    let found = findings("“The old keeper knew every bolt of it,” said Mara Okoro.");
    assert_eq!(found[0].1.speaker.as_deref(), Some("Tom Vey"));
    assert_eq!(
        found[0].1.passage.claim.speaker.as_deref(),
        Some("Mara Okoro")
    );
    assert!(found[0].1.source.is_some());
}

#[test]
fn invented_words_have_the_nearest_of_their_speaker_beside_them() {
    let found = findings(
        "“Every boat in the country shall pay for the crane twice over,” said Mara Okoro.",
    );
    let [(_, finding)] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(finding.verdict.name(), "not_found");
    assert_eq!(finding.speaker.as_deref(), Some("Mara Okoro"));
    let place = finding.source.as_ref().expect("a place");
    let near = place.spans[0]
        .of(&sources().articles[place.article].text)
        .to_string();
    assert!(near.contains("mend the crane"), "{near}");
    let found = findings("“Penguins juggle turnips nightly,” said Zelda Quist.");
    assert!(found[0].1.source.is_none());
}

#[test]
fn a_few_words_are_no_claim_beside_the_condition_that_the_draft_tells() {
    const LETTER: &str = "\
        “If a pilot has been hurt, we will pay him to the last coin. Unless the crew objects, we will sell the boat at the north quay. If \
        anyone lost a net, he will have one by the first of June,” said Mara Okoro.\n";
    let drafts = [
        (
            "Any pilot who was hurt would be paid “to the last coin”, Okoro said.",
            false,
            "exact",
        ),
        (
            "Whoever was hurt, Okoro said, would be paid “to the last coin”.",
            false,
            "cut",
        ),
        (
            "If the crew agreed she would sell “at the north quay”, Okoro said.",
            false,
            "exact",
        ),
        (
            "Those who had lost a net would have another “by the first of June”, Okoro said.",
            false,
            "exact",
        ),
        ("Okoro promised to pay “to the last coin”.", true, "cut"),
        (
            "Any pilot who asks is paid, Okoro said: “we will pay him to the last coin”.",
            true,
            "cut",
        ),
        (
            "To those who asked her Okoro said “we will sell the boat”.",
            true,
            "cut",
        ),
    ];
    assert_verdicts_in_article(LETTER, &drafts);
}
