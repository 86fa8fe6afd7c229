//! Clauses that a draft cuts off, and with them who says it or what is set against it.

use super::*;

const YARD: &str = "\
    “The bank assured me that the money was there,” Mara Okoro said. “He swore to us that the gate was new,” Okoro said. “I read that \
    the road would close,” Okoro said. “We were told that the hull was thick,” Okoro said. “I told the board that the wall was \
    thin,” Okoro said. “I know that the mill is old,” Okoro said.\n\n\
    “The ferry is fast, but it burns a ton an hour,” Ines Falk said. “The old school opens, although half of it has no roof,” Falk said. \
    “We paid the crews, except the forty who left,” Falk said. “The cure works, in sheep,” Falk said. “We did not shut the lock \
    because of the money,” Falk said. “The plan is sound, and it is cheap, but it will not work,” Falk said. “We came early, and we \
    are glad of it,” Falk said. “We met in Ostwick, in April,” Falk said. “We cannot sail because of the fog,” Falk said.\n\n\
    “I think it was the spring of 2021,” Tom Vey said. “I’d guess she left before midnight,” Vey said. “I think the tower is ugly,” \
    Vey said.\n\n\
    “We never said that the bridge was safe. We said that it was safe at walking speed,” Rosa Thun said. “We said last week that the \
    crew, all nine of them, had left,” Thun said.\n";

#[test]
fn what_others_are_told_to_have_said_is_not_the_speakers_word() {
    assert_verdicts_in_article(
        YARD,
        &[
            ("“The money was there,” Okoro said.", true, "cut"),
            ("“The gate was new,” Okoro said.", true, "cut"),
            ("“The road would close,” Okoro said.", true, "cut"),
            ("“The hull was thick,” Okoro told the board.", true, "cut"),
            ("“The wall was thin,” Okoro said.", false, "exact"),
            ("“The mill is old,” Okoro said.", false, "exact"),
            (
                "Okoro said the bank had told her “the money was there”.",
                false,
                "exact",
            ),
        ],
    );
}

#[test]
fn what_is_set_against_a_clause_is_part_of_it() {
    assert_verdicts_in_article(
        YARD,
        &[
            ("“The ferry is fast,” Falk said.", true, "cut"),
            ("“The old school opens,” Falk said.", true, "cut"),
            ("“We paid the crews,” Falk said.", true, "cut"),
            ("“The cure works,” Falk said.", true, "cut"),
            ("“We did not shut the lock,” Falk said.", true, "cut"),
            ("“The plan is sound,” Falk said.", true, "cut"),
            ("“We came early,” Falk said.", false, "exact"),
            ("“We met in Ostwick,” Falk said.", false, "exact"),
            ("“We cannot sail,” Falk said.", false, "exact"),
            (
                "“The ferry is fast,” Falk said, but it burns a ton an hour.",
                false,
                "exact",
            ),
        ],
    );
}

#[test]
fn who_only_thinks_so_of_a_number_or_a_time_may_be_wrong() {
    assert_verdicts_in_article(
        YARD,
        &[
            ("“It was the spring of 2021,” Vey said.", true, "cut"),
            ("“She left before midnight,” Vey said.", true, "cut"),
            ("“The tower is ugly,” Vey said.", false, "cut"),
        ],
    );
}

#[test]
fn a_cut_does_not_give_a_denial_other_words_to_deny() {
    assert_verdicts_in_article(
        YARD,
        &[
            (
                "“We never said that … it was safe at walking speed,” Thun said.",
                true,
                "cut",
            ),
            (
                "“We never said that … it was safe,” Thun said.",
                true,
                "cut",
            ),
            (
                "“We said last week that the crew … had left,” Thun said.",
                false,
                "cut",
            ),
        ],
    );
}

const UNSURE: &str = "\
    “It is possible that the lock was left open. It is conceivable that the crane will fall in March. It is quite possible the wall was \
    rotten. It’s unlikely that the dredger will come,” Mara Okoro said.\n\n\
    “It is true that the pier is old. It was the best possible crew of the year. I am glad that the lamp was lit,” Ines Falk said.\n";

#[test]
fn what_may_only_be_so_is_not_told_as_so() {
    assert_verdicts_in_article(
        UNSURE,
        &[
            ("“The lock was left open,” Okoro said.", true, "cut"),
            ("“The crane will fall in March,” Okoro said.", true, "cut"),
            ("“The wall was rotten,” Okoro said.", true, "cut"),
            ("“The dredger will come,” Okoro said.", true, "cut"),
            ("Okoro said that “the lock was left open”.", true, "cut"),
            (
                "It was possible, Okoro said, that “the lock was left open”.",
                false,
                "exact",
            ),
            (
                "“It is possible that the lock was left open,” Okoro said.",
                false,
                "exact",
            ),
            ("“The pier is old,” Falk said.", false, "exact"),
            ("Falk praised the “crew of the year”.", false, "exact"),
            ("“The lamp was lit,” Falk said.", false, "exact"),
        ],
    );
}

#[test]
fn till_when_somebody_is_asked_to_do_what_the_draft_tells_needs_no_condition() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        “If the bell rings, please wake me before you wake the mayor,” Mara Okoro said. “If the crane holds, we will sail before you \
        wake up.”\n";
    assert_verdicts(
        source,
        &[
            (
                "The crews should wake her “before you wake the mayor,” Okoro said.",
                false,
                "cut",
            ),
            (
                "She wrote to the crews “before you wake the mayor,” Okoro said.",
                true,
                "cut",
            ),
            (
                "They will sail “before you wake up,” Okoro said.",
                true,
                "cut",
            ),
        ],
    );
}
