//! A speaker whom the source only describes.

use super::*;

#[test]
fn words_of_somebody_described_are_not_of_whom_the_draft_names() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        Mara Okoro waited all night. “You should have come by boat,” a nurse told her. Tom Vey was there, too. “There is no bed \
        tonight,” the young porter told him. “Go home, Tom,” said the old surgeon.\n\n\
        Ines Falk, the yard’s foreman, was calm. “The crane stands,” the foreman said.\n";
    let drafts = [
        (
            "“You should have come by boat,” Mara Okoro said.",
            true,
            "misattributed",
        ),
        (
            "“There is no bed tonight,” said Ada Brandt.",
            false,
            "unchecked",
        ),
        ("“Go home, Tom,” Tom Vey said.", false, "unchecked"),
        (
            "“There is no bed tonight,” the porter told Vey.",
            false,
            "exact",
        ),
        (
            "“You should have come by boat,” a nurse said.",
            false,
            "exact",
        ),
        ("“The crane stands,” Ines Falk said.", false, "exact"),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_relative_of_the_narrator_is_not_anybody_elses() {
    let source = "---\noutlet: The Ostwick Courier\nauthor: Mara Okoro\ndate: 2031-05-03\n---\n\n\
        I grew up on the boat. I still smell the tar.\n\n“Nobody drowns today,” my mother told me. I was four.\n\nI have the rope.\n";
    let drafts = [
        (
            "“Nobody drowns today,” Mara Okoro’s mother said.",
            false,
            "exact",
        ),
        (
            "“Nobody drowns today,” Ines Falk’s mother said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(source, &drafts);
}
