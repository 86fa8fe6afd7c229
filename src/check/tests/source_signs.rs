//! Signs that the source prints inside the marks: an ellipsis, brackets; and marks of two speakers side by side.

use super::assert_verdicts;

#[test]
fn no_words_stand_for_what_the_source_cut() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        “The crane … belongs to the town,” said Ines Falk.\n";
    let drafts = [
        (
            "“The crane … belongs to the town,” Falk said.",
            false,
            "exact",
        ),
        (
            "“The crane belongs to the town,” Falk said.",
            false,
            "altered",
        ),
        (
            "“The crane, belongs to the town,” Falk said.",
            false,
            "altered",
        ),
        (
            "“The crane never belongs to the town,” Falk said.",
            true,
            "altered",
        ),
        (
            "“The crane … rarely belongs to the town,” Falk said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn an_ellipsis_in_a_record_is_a_pause() {
    let source = "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
        INES FALK: The crane … belongs to the town.\n\nTOM VEY: Thank you.\n";
    let drafts = [
        (
            "“The crane belongs to the town,” Falk said.",
            false,
            "exact",
        ),
        (
            "“The crane never belongs to the town,” Falk said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn brackets_of_the_source_are_held_to_what_they_say() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        “We will [not] sell the crane,” said Ines Falk. “[Vey] owes us for the [red] paint.” She [laughed]. “The town [will] pay.”\n";
    let drafts = [
        ("“We will sell the crane,” Falk said.", true, "cut"),
        (
            "“Vey owes us for the [red] paint,” Falk said.",
            false,
            "altered",
        ),
        (
            "“[Vey] owes us for the [red] paint,” Falk said.",
            false,
            "exact",
        ),
        ("“The town will pay,” Falk said.", false, "exact"),
    ];
    assert_verdicts(source, &drafts);
}

/// An article in which one speaker follows another, and a record of the same.
const EXCHANGES: [&str; 2] = [
    "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        “We never sold the crane,” said Ines Falk on Friday. “It is ours.”\n\n\
        “They sold it twice,” said Tom Vey. “I have the papers,” he added.\n",
    "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
        INES FALK: We never sold the crane. It is ours.\n\nTOM VEY: They sold it twice. I have the papers.\n",
];

#[test]
fn one_pair_of_marks_holds_the_words_of_one_speaker() {
    let drafts = [
        (
            "“We never sold the crane. It is ours,” Falk said.",
            false,
            "exact",
        ),
        (
            "“They sold it twice. I have the papers,” Vey said.",
            false,
            "exact",
        ),
        (
            "“It is ours. They sold it twice,” Falk said.",
            true,
            "spliced",
        ),
        (
            "“We never sold the crane … I have the papers,” Vey said.",
            true,
            "spliced",
        ),
    ];
    for source in EXCHANGES {
        assert_verdicts(source, &drafts);
    }
}
