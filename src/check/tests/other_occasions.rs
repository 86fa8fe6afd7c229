//! Words that one source has, where the draft has them on the occasion that is another source.

use super::assert_verdicts_by;

const RELEASE: &str = "---\noutlet: Ostwick Harbour\ndate: 2031-05-02\nkind: statement\n---\n\n\
    Ostwick Harbour regrets the accident.\n\n“Nobody works below that jib,” said harbour director Mara Okoro.\n";
const TALK: &str = "---\nheadline: The Long Ladder podcast\ndate: 2031-05-04\nkind: transcript\n---\n\n\
    TOM VEY: Is it safe?\n\nMARA OKORO: It is shut. A shut crane is a safe crane.\n\nTOM VEY: And then?\n\nMARA OKORO: Then we shall see.\n";
const BRIEFING: &str = "Press briefing, Ostwick\n\nMARA OKORO: Nine are found.\n\nQ: Is there hope?\n\nMARA OKORO: There are boats.\n";

#[test]
fn words_of_a_statement_are_not_of_the_talk_that_another_source_has() {
    assert_verdicts_by(
        &[RELEASE, TALK, BRIEFING],
        &[
            (
                "“Nobody works below that jib,” Okoro told the podcast.",
                true,
                "misdated",
            ),
            (
                "“Nobody works below that jib,” Okoro told the briefing.",
                true,
                "misdated",
            ),
            (
                "“Nobody works below that jib,” Okoro said at the briefing.",
                true,
                "misdated",
            ),
            (
                "“Nobody works below that jib,” Okoro said in a statement.",
                false,
                "exact",
            ),
            (
                "“A shut crane is a safe crane,” Okoro told the podcast.",
                false,
                "exact",
            ),
            (
                "“A shut crane is a safe crane,” Okoro said in a statement.",
                true,
                "misdated",
            ),
        ],
    );
    // Nothing but the statement is given: it may have been said there, too.
    assert_verdicts_by(
        &[RELEASE],
        &[(
            "“Nobody works below that jib,” Okoro said at the briefing.",
            false,
            "exact",
        )],
    );
}

#[test]
fn a_report_may_have_the_words_of_a_statement_without_telling_of_it() {
    let report = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n“The rope was old,” said harbour director Mara Okoro.\n";
    assert_verdicts_by(
        &[report, RELEASE],
        &[(
            "“The rope was old,” Okoro said in a statement.",
            false,
            "exact",
        )],
    );
}

#[test]
fn a_source_that_the_draft_names_and_that_is_given_should_have_the_words() {
    let programme = "RADIO SKARHOLM BREAKFAST\n\nTOM VEY: Is it wet?\n\nINES FALK: We had four foot of water.\n\nTOM VEY: And now?\n\nINES FALK: Now we mop.\n";
    let drafts = |stop, verdict| {
        [(
            "“Nobody works below that jib,” Okoro told Radio Skarholm.",
            stop,
            verdict,
        )]
    };
    assert_verdicts_by(&[RELEASE, programme], &drafts(true, "misdated"));
    assert_verdicts_by(&[RELEASE], &drafts(false, "unchecked"));
}
