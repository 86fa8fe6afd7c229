//! Persons, names and conditions held to a record in which several speak.

use super::*;

/// A record in which others speak and are named, and a condition stands behind a stop.
const BOARD: &str = "---\noutlet: Ostwick Board\ndate: 2031-07-01\nkind: transcript\n---\n\n\
    MARA OKORO: They told us that the dock was dry. The work is dear. If the state pays, we will open it on the \
    third of May. Tom Vey mended it.\n\n\
    TOM VEY: I broke nothing.\n";

/// Drafts with one passage each, whether it is a stop, and its verdict, held against [`BOARD`].
const OF_BOARD: &[(&str, bool, &str)] = &[
    // Persons fitted to the sentence around, and exchanged.
    (
        "Okoro says they “told them that the dock was dry.”",
        false,
        "altered",
    ),
    (
        "“We told them that the dock was dry,” Okoro said.",
        true,
        "altered",
    ),
    // A name in brackets for another form of it, and for another one.
    ("“[Vey] mended it,” Okoro said.", false, "exact"),
    ("“[Mara Okoro] mended it,” Okoro said.", true, "altered"),
    // The sign of a cut that hides the condition of what goes on, and one that leaves it.
    (
        "“They told us that the dock was dry. … If the state pays, we will open it on 3 May,” Okoro said.",
        false,
        "cut",
    ),
    (
        "“They told us that the dock was dry … we will open it on 3 May,” Okoro said.",
        true,
        "cut",
    ),
];

#[test]
fn persons_names_and_conditions_are_held_to_the_record() {
    assert_verdicts(BOARD, OF_BOARD);
}

#[test]
fn a_pronoun_may_mean_whom_its_paragraph_names() {
    let draft = "Mara Okoro wrote to Tom Vey about the crane. “The old keeper knew every bolt of it,” he said.";
    let (_, finding) = &findings(draft)[0];
    assert_eq!((finding.verdict.name(), finding.stop), ("exact", false));
    let draft =
        "Mara Okoro wrote about the crane. “The old keeper knew every bolt of it,” she said.";
    let (_, finding) = &findings(draft)[0];
    assert_eq!(
        (finding.verdict.name(), finding.stop),
        ("misattributed", true)
    );
}

#[test]
fn an_office_behind_a_name_does_not_tell_the_gender_of_its_holder() {
    let record = "---\nkind: transcript\ndate: 2031-05-06\n---\n\n\
        Miss Mara Okoro (Opposition spokesman on Harbours): The bill says nothing at all about the lamp in the tower.\n\n\
        Mr Tom Vey (Ostwick): Nobody reads by it.\n";
    assert_verdicts(
        record,
        &[
            (
                "Mara Okoro complained that the bill “says nothing at all about the lamp in the tower”.",
                false,
                "exact",
            ),
            (
                "Tom Vey complained that the bill “says nothing at all about the lamp in the tower”.",
                true,
                "misattributed",
            ),
        ],
    );
}
