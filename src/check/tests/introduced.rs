//! Whom a draft names without a verb of saying.

use super::*;

const PILES: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
    Sheriff Mara Okoro closed the quay on Friday. “Nobody crosses it until the piles are sound,” Okoro said.\n\n\
    Harbour engineer Tom Vey measured the piles. “Four of them are hollow,” Vey said.\n\n\
    “It was never safe,” said Ines Falk, a fisher.\n";

#[test]
fn who_is_introduced_is_held_to_the_words() {
    let right = "exact";
    let wrong = "misattributed";
    let drafts = [
        (
            "Okoro did not hold back. “Four of them are hollow,” she said.",
            wrong,
        ),
        ("Okoro closed the quay. “Four of them are hollow.”", wrong),
        ("Vey shrugged. “Four of them are hollow.”", right),
        ("Okoro, for her part: “Four of them are hollow.”", wrong),
        ("Vey, for his part: “Four of them are hollow.”", right),
        ("The words are Okoro’s: “Four of them are hollow.”", wrong),
        (
            "For Mara Okoro, “four of them are hollow” is what counts.",
            wrong,
        ),
        ("To quote Tom Vey, “four of them are hollow”.", right),
        ("To quote Mara Okoro, “four of them are hollow”.", wrong),
        (
            "“Four of them are hollow” – that was Mara Okoro’s verdict.",
            wrong,
        ),
        ("Okoro’s view is that “four of them are hollow”.", wrong),
        ("## Sheriff Mara Okoro\n\n“Four of them are hollow.”", wrong),
        ("## Tom Vey\n\n“Four of them are hollow.”", right),
        ("Sheriff Mara Okoro:\n\n> Four of them are hollow.", wrong),
        ("Okoro\t“Four of them are hollow”", wrong),
        ("Mara Okoro\n: “Four of them are hollow.”", wrong),
        ("Falk heard Vey say that “four of them are hollow”.", right),
        ("Vey heard Falk say that “four of them are hollow”.", wrong),
    ];
    let drafts = drafts.map(|(draft, verdict)| (draft, verdict == wrong, verdict));
    assert_verdicts(PILES, &drafts);
}

#[test]
fn a_word_of_a_heading_that_looks_like_a_name_is_not_the_speaker() {
    const MAYOR: &str = "\
        Mayor Mara Okoro closed the quay. “It opens in June,” the mayor said.\n";
    let drafts = [
        (
            "# Harbour notes\n\n“It opens in June,” the mayor said in a statement.\n",
            false,
            "exact",
        ),
        (
            "Fire chief Mara Okoro on the quay:\n\n> It opens in June.\n",
            false,
            "exact",
        ),
    ];
    assert_verdicts_in_article(MAYOR, &drafts);
}

#[test]
fn who_is_only_spoken_of_is_not_taken_for_the_speaker() {
    let drafts = [
        (
            "Okoro watched as the engineer measured. “Four of them are hollow.”",
            false,
            "exact",
        ),
        (
            "Okoro waited. The engineer had measured. “Four of them are hollow.”",
            false,
            "exact",
        ),
        (
            "Ostwick woke up to a closed quay. “Four of them are hollow.”",
            false,
            "exact",
        ),
    ];
    assert_verdicts(PILES, &drafts);
}

#[test]
fn a_row_without_a_speaker_of_the_draft_says_so() {
    let corpus = corpus::from_reader(PILES.as_bytes());
    let sources = Found::find(corpus, &Watch::default());
    let draft = article("It is shut. There, “four of them are hollow”, and nobody minds.\n");
    let findings = check(&draft, &sources);
    assert!(findings[0].is_speaker_unread(), "{}", findings[0].why);
    assert!(
        findings[0]
            .why
            .ends_with("whose they are, the draft does not tell")
    );
}

#[test]
fn who_is_named_at_the_words_in_another_way_is_held_to_them() {
    let (right, wrong) = ("exact", "misattributed");
    let drafts = [
        (
            "“Four of them are hollow.” With these words Okoro left.",
            wrong,
        ),
        (
            "“Four of them are hollow.” With these words Vey left.",
            right,
        ),
        ("“Four of them are hollow,” quoth Okoro.", wrong),
        (
            "Okoro’s “Four of them are hollow” was heard on the quay.",
            wrong,
        ),
        (
            "Vey’s “Four of them are hollow” was heard on the quay.",
            right,
        ),
        (
            "Dock chief Mara Okoro on the piles:\n\n> “Four of them are hollow.”",
            wrong,
        ),
        (
            "“Four of them are hollow,” one of Vey’s pupils said.",
            wrong,
        ),
        (
            "Mara Okoro runs the quay. Ines Falk runs a boat. “Four of them are hollow,” she said.",
            wrong,
        ),
    ];
    let drafts = drafts.map(|(draft, verdict)| (draft, verdict == wrong, verdict));
    assert_verdicts(PILES, &drafts);
}

#[test]
fn he_may_be_the_one_of_whom_the_last_sentence_tells() {
    let drafts = [
        (
            "Vey, the engineer, was calm. The lock keeper was not. “Four of them are hollow,” he said.",
            false,
            "unchecked",
        ),
        (
            "Vey, the engineer, was calm. The engineer had slept. “Four of them are hollow,” he said.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(PILES, &drafts);
}

#[test]
fn the_body_beside_a_name_in_a_label_is_no_speaker() {
    const PARTY: &str = "\
        “The ferry pays for itself,” said Mara Okoro, whose Harbour Party holds two seats. The Harbour Party met on Monday.\n\n\
        “The ferry was never full,” said Tom Vey.\n";
    let drafts = [
        (
            "Mara Okoro, Harbour Party: “The ferry pays for itself.”",
            false,
            "exact",
        ),
        (
            "**Mara Okoro, Harbour Party:** “The ferry pays for itself.”",
            false,
            "exact",
        ),
        (
            "Tom Vey, Harbour Party: “The ferry pays for itself.”",
            true,
            "misattributed",
        ),
        (
            "To hear Mara Okoro, Harbour Party: “The ferry was never full.”",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts_in_article(PARTY, &drafts);
}
