//! What a speaker says right behind a whole sentence that makes it less.

use super::{assert_verdicts, assert_verdicts_in_article};

const HEARING: &str = "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
    MARA OKORO: We'd pay for the lamp. But only if the pier is mended first. It is not. We would sail at night. The pilots asked for it.\n\n\
    TOM VEY: I would vote for the toll. I was asked about it. I would vote for it if the lamp came with it.\n\n\
    INES FALK: We would paint the crane. If it rains, we stay in. We would close the quay. Only if it is dry can we open it, and it is wet.\n\n\
    QUENBY THRALE: There were forty. Sorry, fourteen. We landed at Lakeport. No, not Lakeport, Skarholm. Nine came home. Sorry for the delay \
    of the boat. It cost 30 crowns. No, we did not ask the council for 20 of them.\n\n\
    PIP HOLM: I doubt that it would have fallen. If the rope had torn, we would have lost the crane.\n";

#[test]
fn a_condition_in_the_next_sentence_is_part_of_what_is_said() {
    assert_verdicts(
        HEARING,
        &[
            ("“We’d pay for the lamp,” Okoro said.", true, "cut"),
            (
                "“We’d pay for the lamp,” Okoro said, if the pier is mended first.",
                false,
                "exact",
            ),
            (
                "“We’d pay for the lamp. But only if the pier is mended first,” Okoro said.",
                false,
                "exact",
            ),
            ("“We would sail at night,” Okoro said.", false, "exact"),
            ("“I would vote for the toll,” Vey said.", true, "cut"),
            ("“We would paint the crane,” Falk said.", false, "exact"),
            ("“We would close the quay,” Falk said.", false, "exact"),
            (
                "“I doubt that it would have fallen,” Holm said.",
                false,
                "exact",
            ),
        ],
    );
}

#[test]
fn a_figure_or_a_name_may_be_corrected_in_the_next_sentence() {
    assert_verdicts(
        HEARING,
        &[
            ("“There were forty,” Thrale said.", true, "cut"),
            (
                "“There were forty. Sorry, fourteen,” Thrale said.",
                false,
                "exact",
            ),
            ("“We landed at Lakeport,” Thrale said.", true, "cut"),
            ("“Nine came home,” Thrale said.", false, "exact"),
            ("“It cost 30 crowns,” Thrale said.", false, "exact"),
        ],
    );
}

#[test]
fn what_follows_behind_the_cue_is_the_next_sentence() {
    assert_verdicts_in_article(
        "“We would take four crowns,” said Mara Okoro, the keeper. “Provided that nobody leaves.”\n\n\
         “I would sell it tomorrow,” said Tom Vey, a pilot. “The air is bad.”\n\n\
         “We will go on,” said Ines Falk, a baker. Only if it rained was the shop shut.\n",
        &[
            ("“We would take four crowns,” Mara Okoro said.", true, "cut"),
            ("“I would sell it tomorrow,” Tom Vey said.", false, "exact"),
            ("“We will go on,” Ines Falk said.", false, "exact"),
        ],
    );
}
