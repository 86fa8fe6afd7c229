//! What a speaker says again or takes back, and bounds that a draft leaves off.

use super::assert_verdicts;

/// A record in which a speaker starts again, hedges, sets bounds and says words again.
const YARD: &str = "---\noutlet: Ostwick Yard\ndate: 2031-08-01\nkind: transcript\n---\n\n\
    MARA OKORO: The slip was, you know, it was dry in April. I think that the yard has done its best. I hope that \
    the road reopens. We will spend up to 40 crowns on each boat. They did nothing, absolutely nothing. The quay \
    is safe. At high water I would not stand below it.\n";

/// Drafts with one passage each, whether it is a stop, and its verdict, held against [`YARD`].
const OF_YARD: &[(&str, bool, &str)] = &[
    // A speaker who starts again, and one who does not.
    ("“The slip was dry in April,” Okoro said.", false, "cut"),
    ("“The slip in April,” Okoro said.", true, "cut"),
    // What only opens an own view, and what is no claim.
    ("Okoro said “the yard has done its best.”", false, "cut"),
    ("“The road reopens,” Okoro said.", true, "cut"),
    // A bound of a quantity.
    (
        "“We will spend 40 crowns on each boat,” Okoro said.",
        true,
        "altered",
    ),
    (
        "“We will spend up to forty crowns on each boat,” Okoro said.",
        false,
        "exact",
    ),
    // Words said again, and words that turn what stands before them.
    ("“They did nothing,” Okoro said.", false, "cut"),
    // A whole sentence in another time, and words fitted to the one around.
    ("“The yard had done its best,” Okoro said.", true, "altered"),
    (
        "Okoro said that the yard “had done its best.”",
        false,
        "altered",
    ),
    // The beginning of the next sentence behind a whole one.
    (
        "“The quay is safe at high water,” Okoro said.",
        true,
        "spliced",
    ),
    ("“The quay is safe,” Okoro said.", false, "exact"),
    // An editor's note, and words put in.
    (
        "“The quay is *safe* [emphasis added],” Okoro said.",
        false,
        "exact",
    ),
    ("“The quay is [never] safe,” Okoro said.", true, "altered"),
];

#[test]
fn a_speaker_who_starts_again_is_no_stop_and_a_bound_that_goes_is() {
    assert_verdicts(YARD, OF_YARD);
}

#[test]
fn what_is_said_again_behind_a_filler_may_be_left_out_once() {
    let record = "---\nkind: transcript\ndate: 2031-05-06\n---\n\n\
        TOM VEY: I do not blame them for the ladder. I, you know, I blame them for the lamp.\n\n\
        MARA OKORO: I do not blame them for the gate. We, you know, never blame them for the rust.\n";
    assert_verdicts(
        record,
        &[
            (
                "“I do not blame them for the ladder. I blame them for the lamp,” Vey said.",
                false,
                "cut",
            ),
            (
                "“I do not blame them for the gate. We blame them for the rust,” Okoro said.",
                true,
                "altered",
            ),
        ],
    );
}

#[test]
fn what_a_speaker_corrects_at_once_is_not_what_he_said() {
    let record = "---\nkind: transcript\ndate: 2031-05-06\n---\n\n\
        TOM VEY: We need forty ropes a year -- no, I am sorry, we need about fourteen of them now. The lamp costs nine crowns, no more \
        and no less. The lock is shut on Mondays, correction, on Tuesdays.\n\n\
        MARA OKORO: It is old.\n";
    assert_verdicts(
        record,
        &[
            ("“We need forty ropes a year,” Vey said.", true, "cut"),
            ("“The lamp costs nine crowns,” Vey said.", false, "exact"),
            ("“The lock is shut on Mondays,” Vey said.", true, "cut"),
        ],
    );
}
