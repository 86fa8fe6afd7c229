//! Days, hours, sums and numbers that houses print otherwise.

use super::assert_verdicts;

/// A hearing whose record names an office, quotes in quotations, and gives days and sums.
const HEARING: &str = "---\noutlet: Ostwick Court\ndate: 2031-06-10\nkind: transcript\n---\n\n\
    THE WITNESS: I heard a bell. I did not hear the horn. The keeper told me, \"Take the lower road,\" and I took it. \
    People think that the lamp was broken.\n\n\
    PAUL ANSELM: The lamp cost €812m, and it was lit at 3 a.m. on February 9th. I hope that the road reopens in May. \
    The new road is steep. We have to mend it before the winter comes. \
    We offered a bonus, which is something else, and only for masons.\n";

/// Drafts with one passage each, whether it is a stop, and its verdict, held against [`HEARING`].
const HEARD: &[(&str, bool, &str)] = &[
    // Sums, hours and days by the rules of another house, and others.
    (
        "“The lamp cost 812 million euros, and it was lit at three in the morning on 9 February,” Anselm said.",
        false,
        "exact",
    ),
    (
        "“The lamp cost 812 million pounds, and it was lit at 3 a.m. on February 9th,” Anselm said.",
        true,
        "altered",
    ),
    (
        "“It was lit at 3 p.m. on February 9th,” Anselm said.",
        true,
        "altered",
    ),
    (
        "“It was lit at 3 a.m. on 19 February,” Anselm said.",
        true,
        "altered",
    ),
    // Who is known by an office may have any name, but not that of another speaker.
    (
        "“I heard a bell,” Hanna Ruo told the court.",
        false,
        "exact",
    ),
    (
        "“I heard a bell,” Paul Anselm told the court.",
        true,
        "misattributed",
    ),
    // Words that a speaker quotes are not his own.
    (
        "“Take the lower road,” the keeper told the witness.",
        false,
        "exact",
    ),
    // What is only hoped or thought by others.
    ("“The road reopens in May,” Anselm said.", true, "cut"),
    (
        "Anselm hopes “that the road reopens in May.”",
        false,
        "exact",
    ),
    ("“The lamp was broken,” the witness said.", true, "cut"),
    // The sign of a cut hides a denial in the sentence that goes on.
    ("“I heard … the horn,” the witness said.", true, "cut"),
    (
        "“I heard a bell. … The keeper told me, ‘Take the lower road,’” the witness said.",
        false,
        "cut",
    ),
    (
        "“We offered a bonus … for masons,” Anselm said.",
        true,
        "cut",
    ),
    (
        "“We offered a bonus … only for masons,” Anselm said.",
        false,
        "cut",
    ),
    // An edge within a phrase.
    (
        "Anselm wants “to mend it before the winter comes.”",
        false,
        "exact",
    ),
    // A gloss for a noun, and for a part of it.
    ("“The new [bridge] is steep,” Anselm said.", true, "altered"),
    ("“[It] is steep,” Anselm said.", false, "altered"),
    // Marks of footnotes, and what looks like no quotation.
    (
        "“The new road[^1] is steep,” Anselm said.\n\n[^1]: Record.",
        false,
        "exact",
    ),
    ("# “The new bridge is steep”: road opened", true, "altered"),
    // An outlet that is not among the sources, and a body that is none.
    (
        "“We will sell the moon,” the baker told the Evening Ledger.",
        false,
        "unchecked",
    ),
    (
        "“We will sell the moon,” Anselm told the Farmers Union.",
        true,
        "not_found",
    ),
];

#[test]
fn what_houses_print_otherwise_passes_and_what_turns_the_sense_does_not() {
    assert_verdicts(HEARING, HEARD);
}

#[test]
fn a_sum_has_its_currency_by_sign_or_by_letters() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
        “They have ₹300 crore for looms and nothing for us. We asked for Rs 20 a day. It cost ₦4m,” said Ines Falk.\n";
    let drafts = [
        (
            "“They have Rs 300 crore for looms and nothing for us,” Falk said.",
            false,
            "exact",
        ),
        (
            "“They have Rs. 200 crore for looms and nothing for us,” Falk said.",
            true,
            "altered",
        ),
        ("“We asked for ₹20 a day,” Falk said.", false, "exact"),
        ("“It cost N4m,” Falk said.", false, "exact"),
        ("“It cost $4m,” Falk said.", true, "altered"),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_misspelling_of_the_source_may_be_mended_and_a_short_form_written_out() {
    const LETTER: &str = "\
        “The right hon. pilot says the loan was repayed. We expect a cut of 40bp by the end of Q3,” said Ines Falk.\n";
    let drafts = [
        (
            "“The right honourable pilot says the loan was repaid,” Falk said.",
            false,
            "exact",
        ),
        (
            "“The right honourable pilot says the loan was refused,” Falk said.",
            true,
            "altered",
        ),
        (
            "“We expect a cut of 40 [basis points] by the end of [the third quarter],” Falk said.",
            false,
            "exact",
        ),
        (
            "“We expect a cut of 40 [basis points] by the end of [the second quarter],” Falk said.",
            true,
            "altered",
        ),
    ];
    super::assert_verdicts_in_article(LETTER, &drafts);
}
