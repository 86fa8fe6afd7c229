//! Signs that the source prints inside the marks: an ellipsis, brackets.

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
