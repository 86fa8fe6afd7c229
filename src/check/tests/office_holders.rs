//! Whom a record calls by his office, and who holds it.

use super::{assert_verdicts, assert_verdicts_in_article};

#[test]
fn an_office_is_its_holders_and_nobody_elses() {
    let inquest = "---\noutlet: Ostwick Coroner\ndate: 2031-05-02\nkind: transcript\n---\n\n\
        Before: Ms Ines Falk-Lind, Senior Coroner\n\n\
        THE CORONER: Mr Vey, you were there?\n\nMR VEY: I was. The lamp was out.\n\n\
        THE CORONER: That crane must not turn again.\n\nMS OKORO: We accept that.\n";
    assert_verdicts(
        inquest,
        &[
            (
                "“That crane must not turn again,” the coroner, Ines Falk-Lind, said.",
                false,
                "exact",
            ),
            (
                "“That crane must not turn again,” Ms Okoro said.",
                true,
                "misattributed",
            ),
            (
                "“That crane must not turn again,” Mr Vey said.",
                true,
                "misattributed",
            ),
        ],
    );
    let evidence = "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
        Members present: Dame Quenby Thrale (Chair); Ms Mara Okoro.\n\n\
        Q1 Chair: Did the wall fall?\n\nTom Vey: It was never built.\n\n\
        Q2 Ms Okoro: Who says so?\n\nTom Vey: I do.\n\nQ3 Chair: That is an honest answer.\n";
    assert_verdicts(
        evidence,
        &[
            (
                "“That is an honest answer,” said the chair, Dame Quenby Thrale.",
                false,
                "exact",
            ),
            (
                "“That is an honest answer,” said Tom Vey.",
                true,
                "misattributed",
            ),
        ],
    );
    let debate = "---\noutlet: Ostwick Assembly\ndate: 2031-05-02\nkind: transcript\n---\n\n\
        Mr Tom Vey: I have waited for this.\n\nMadam Deputy Speaker (Dame Quenby Thrale): Order. I will not warn him again.\n\n\
        Mr Vey: I am grateful.\n\nThe Minister for Piers (Aud Achterberg): No pier will be shut.\n";
    assert_verdicts(
        debate,
        &[
            (
                "“I will not warn him again,” Dame Quenby Thrale said.",
                false,
                "exact",
            ),
            (
                "“I will not warn him again,” Aud Achterberg said.",
                true,
                "misattributed",
            ),
        ],
    );
}

#[test]
fn somebody_without_a_name_is_not_whom_the_article_names_elsewhere() {
    assert_verdicts_in_article(
        "Engineer Quenby Thrale did not want to speak.\n\n\
         An officer who asked for no name told us: “Thieves took the cable.”\n\n\
         An engineer said: “The quay is dark.”\n",
        &[
            (
                "“Thieves took the cable,” Quenby Thrale said.",
                true,
                "misattributed",
            ),
            ("“Thieves took the cable,” an officer said.", false, "exact"),
            (
                "“The quay is dark,” Quenby Thrale said.",
                false,
                "unchecked",
            ),
        ],
    );
}

#[test]
fn who_only_asks_is_not_whom_he_asks() {
    let doorstop = "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
        MARA OKORO: Good morning, all of you.\n\nJOURNALIST: The warning came too late. Did the system fail?\n\n\
        MARA OKORO: I will read the report.\n\nJOURNALIST: When?\n\nMARA OKORO: On Monday.\n";
    assert_verdicts(
        doorstop,
        &[
            (
                "“The warning came too late,” Okoro said.",
                true,
                "misattributed",
            ),
            ("“I will read the report,” Okoro said.", false, "exact"),
        ],
    );
    let answers = "Questions to the lifeguards of Ostwick\n\nQ: Is the red flag law?\n\nA: No, but we fetch you.\n\n\
        Q: How many last year?\n\nA: Nine of them were dogs.\n\nThe answers were supplied by Tom Vey, senior lifeguard.\n";
    assert_verdicts(
        answers,
        &[
            (
                "“Is the red flag law?” Tom Vey asked.",
                true,
                "misattributed",
            ),
            (
                "“Nine of them were dogs,” Tom Vey said.",
                false,
                "unchecked",
            ),
        ],
    );
}

#[test]
fn the_office_behind_a_headline_tells_who_says_it() {
    assert_verdicts_in_article(
        "Ostwick coach Tom Vey was cross. “We were asleep,” Vey said.\n\n\
         Lakeport coach Mara Okoro said: “They hit us with a brick.”\n",
        &[
            (
                "# “They hit us with a brick”: Ostwick coach on defeat",
                true,
                "misattributed",
            ),
            (
                "# “They hit us with a brick” – Lakeport coach",
                false,
                "exact",
            ),
        ],
    );
}
