//! The words of a source that stand in no marks: whose they are, and whose not.

use super::assert_verdicts;

const RELEASE: &str = "---\noutlet: Ostwick Rowing Club\ndate: 2031-05-06\n---\n\n\
    Ostwick Rowing Club has heard of the broken oars. The club condemns the damage without reserve. We are working with the \
    harbour to mend the pier, and nobody will row alone.\n\n\
    Its chair, Mara Okoro, said: “I have counted forty oars.”\n\n\
    Tom Vey asked that the pier be closed.\n";

#[test]
fn a_body_may_be_quoted_with_the_words_of_its_own_release() {
    let drafts = [
        (
            "Ostwick Rowing Club said in a statement: “We are working with the harbour to mend the pier.”",
            false,
            "exact",
        ),
        (
            "The club said it “condemns the damage without reserve”.",
            false,
            "exact",
        ),
        (
            "The club said: “We are working with the harbour to close the pier.”",
            true,
            "altered",
        ),
        ("The club said: “Nobody will row.”", true, "cut"),
        (
            "Mara Okoro said: “We are working with the harbour to mend the pier.”",
            true,
            "reported",
        ),
        ("Tom Vey said: “The pier be closed.”", true, "reported"),
    ];
    assert_verdicts(RELEASE, &drafts);
}

#[test]
fn authors_their_paper_and_a_newspaper_may_be_quoted_with_their_own_words() {
    const PAPER: &str = "---\ntitle: Lamps and moths\nauthor: [Mara Okoro, Tom Vey]\noutlet: Ostwick Annals\n---\n\n\
        We counted moths for a year. Lamps may draw moths from the marsh, although the cause is unknown. We found no effect on bats.\n";
    let drafts = [
        (
            "The authors write: “We found no effect on bats.”",
            false,
            "exact",
        ),
        (
            "Okoro and Vey write: “We found no effect on bats.”",
            false,
            "exact",
        ),
        (
            "The Ostwick Annals wrote: “We counted moths for a year.”",
            false,
            "exact",
        ),
        (
            "The paper says that lamps “may draw moths from the marsh”.",
            false,
            "exact",
        ),
        (
            "The authors write: “We found an effect on bats.”",
            true,
            "altered",
        ),
        (
            "The paper says that light “draws moths from the marsh”.",
            true,
            "altered",
        ),
        (
            "Ines Falk wrote: “We found no effect on bats.”",
            true,
            "reported",
        ),
    ];
    assert_verdicts(PAPER, &drafts);
}

#[test]
fn who_is_announced_to_read_a_statement_has_its_words() {
    const READ: &str = "Statement of the Okoro family\nRead to the board by Mary Okoro, 3 May 2031\n\n\
        My name is Mary Okoro. I want to tell you of the quay.\n\n\
        I was there when it broke. I do not blame the keeper.\n\n\
        My father used to say, “A quay is a promise.” I think of it.\n";
    let drafts = [
        (
            "Mary Okoro said: “I was there when it broke.”",
            false,
            "exact",
        ),
        (
            "Tom Vey said: “I was there when it broke.”",
            true,
            "misattributed",
        ),
        ("Mary Okoro said: “I do blame the keeper.”", true, "altered"),
        (
            "Mary Okoro said: “A quay is a promise.”",
            true,
            "misattributed",
        ),
        (
            "Okoro recalled that her father used to say: “A quay is a promise.”",
            false,
            "exact",
        ),
    ];
    assert_verdicts(READ, &drafts);
}
