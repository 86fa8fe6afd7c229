//! Whom an editor's brackets may name.

use super::{assert_verdicts, assert_verdicts_in_article};

const FIRE: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-02\n---\n\n\
    Pilot Tom Vey refused to blame the keeper after the fire.\n\n\
    “I looked again, and he was right,” Vey said. “We were told the lamp would burn. I trust whoever lit the lamp.”\n\n\
    “The pilot saw two men at noon, and I knew none of them,” said Mara Okoro, the clerk. Sam Falk was there.\n\n\
    “Nobody asked me,” Sam Falk said.\n";

#[test]
fn a_gloss_names_nobody_but_whom_the_words_mean() {
    let drafts = [
        (
            "“I looked again, and [the keeper] was right,” Vey said.",
            false,
            "altered",
        ),
        (
            "“I looked again, and he [Falk] was right,” Vey said.",
            true,
            "altered",
        ),
        (
            "“I looked again, and [Falk] was right,” Vey said.",
            true,
            "altered",
        ),
        (
            "“We were told [by Falk] the lamp would burn,” Vey said.",
            true,
            "altered",
        ),
        (
            "“I trust whoever lit the lamp [Falk],” Vey said.",
            true,
            "altered",
        ),
        (
            "“The pilot saw two men [Falk and Vey] at noon,” Okoro said.",
            true,
            "altered",
        ),
        (
            "“The pilot [Falk] saw two men at noon,” Okoro said.",
            true,
            "altered",
        ),
        (
            "“The pilot [Tom Vey] saw two men at noon,” Okoro said.",
            false,
            "altered",
        ),
        ("“[Falk] saw two men at noon,” Okoro said.", true, "altered"),
    ];
    assert_verdicts(FIRE, &drafts);
}

#[test]
fn who_was_he_before_another_one_is_named_may_be_so_behind() {
    let source = "---\noutlet: Ostwick Hall\ndate: 2031-05-02\nkind: transcript\n---\n\n\
        MARA OKORO: I fear they sell the boat of Tom Vey.\n\nQUESTION: Will he go?\n\n\
        MARA OKORO: Ask the keeper. He is our best rower and our worst cook.\n\nTOM VEY: I stay.\n\nSAM FALK: So do I.\n";
    let drafts = [
        (
            "“[Vey] is our best rower and our worst cook,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“[Falk] is our best rower and our worst cook,” Okoro said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_sum_may_be_told_in_another_currency_behind_it() {
    const SUM: &str = "\
        “We paid 60 million kroner for the crane, and we saw nothing of it,” said Mara Okoro.\n";
    let drafts = [
        (
            "“We paid 60 million kroner [$6 million] for the crane,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“We paid 60 million kroner for the crane [$6 million],” Okoro said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts_in_article(SUM, &drafts);
}

#[test]
fn a_person_may_be_called_by_another_noun_for_the_same() {
    const TRIAL: &str = "\
        “The defendant lit that lamp, and the clerk saw it,” said Mara Okoro.\n";
    let drafts = [
        (
            "“[The accused] lit that lamp, and the clerk saw it,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“[The lawyer] lit that lamp, and the clerk saw it,” Okoro said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts_in_article(TRIAL, &drafts);
}

#[test]
fn who_speaks_of_himself_is_not_what_another_one_is() {
    const SHOW: &str = "---\noutlet: Ostwick Radio\ndate: 2031-05-02\nkind: transcript\n---\n\n\
        HOST INES FALK: What did the crew say?\n\n\
        PILOT TOM VEY: The crew could have left me, and they did not.\n";
    let drafts = [
        (
            "Vey said the crew “could have left [the host], and they did not”.",
            true,
            "altered",
        ),
        (
            "Vey said the crew “could have left [the pilot], and they did not”.",
            false,
            "altered",
        ),
    ];
    assert_verdicts(SHOW, &drafts);
}

#[test]
fn a_pronoun_in_brackets_is_not_another_one() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        “It was opened on my desk,” Tom Vey said. “I will not cross it unless the engineers sign for it,” Vey said. “If they had asked \
        me, I would have come,” Vey said. “I shook her hand,” Vey said. “We were warned of it,” Vey said.\n";
    let drafts = [
        ("“[I] opened it on my desk,” Vey said.", true, "altered"),
        (
            "“I will not cross it unless [I] sign for it,” Vey said.",
            true,
            "altered",
        ),
        (
            "“I will not cross it unless [they] sign for it,” Vey said.",
            false,
            "altered",
        ),
        (
            "“If [he] had asked me, I would have come,” Vey said.",
            true,
            "altered",
        ),
        (
            "“If they had asked [us], I would have come,” Vey said.",
            true,
            "altered",
        ),
        (
            "“If they had asked [him], [he] would have come,” Vey said.",
            false,
            "altered",
        ),
        ("“I shook [his] hand,” Vey said.", true, "altered"),
        ("“We were warned of it [by me],” Vey said.", true, "altered"),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_noun_for_they_is_of_whom_the_question_asks() {
    const RECORD: &str = "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
        TOM VEY: Have you met the directors?\n\n\
        MARA OKORO: I met the directors once, over tea.\n\n\
        TOM VEY: Was it dull?\n\n\
        MARA OKORO: It was short.\n\n\
        TOM VEY: So were the fans who sang right?\n\n\
        MARA OKORO: They buy their own drums. I like the noise.\n\n\
        TOM VEY: And the supporters of the other side?\n\n\
        MARA OKORO: I never listen.\n";
    let drafts = [
        (
            "“[The fans] buy their own drums,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“[The supporters] buy their own drums,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“[The directors] buy their own drums,” Okoro said.",
            true,
            "altered",
        ),
        (
            "“[The owners] buy their own drums,” Okoro said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(RECORD, &drafts);
}

#[test]
fn a_title_before_a_name_names_nobody_else() {
    let drafts = [
        (
            "“[Mr] Tom Vey taught me to row,” Mara Okoro said.",
            false,
            "altered",
        ),
        (
            "“[Mrs] Tom Vey taught me to row,” Mara Okoro said.",
            true,
            "altered",
        ),
        (
            "“[Pilot] Tom Vey taught me to row,” Mara Okoro said.",
            false,
            "altered",
        ),
        (
            "“[Judge] Tom Vey taught me to row,” Mara Okoro said.",
            true,
            "altered",
        ),
    ];
    let record = format!("{FIRE}\n“Tom Vey taught me to row,” Mara Okoro said.\n");
    assert_verdicts(&record, &drafts);
}

#[test]
fn a_gloss_may_have_the_short_word_for_a_thing() {
    let record = "---\nkind: transcript\ndate: 2031-05-06\n---\n\n\
        TOM VEY: Nobody should leave the telephone in the boat house.\n\nMARA OKORO: It rang.\n";
    assert_verdicts(
        record,
        &[
            (
                "“Nobody should leave the [phone] in the boat house,” Vey said.",
                false,
                "altered",
            ),
            (
                "“Nobody should leave the [bicycle] in the boat house,” Vey said.",
                true,
                "altered",
            ),
        ],
    );
}

#[test]
fn a_gloss_may_tell_what_the_thing_before_it_is() {
    const YARD: &str = "\
        “I took the gaff and a lamp, and the keeper took nothing. They were tired,” said Mara Okoro. Of the old lock hands nobody came.\n";
    let drafts = [
        (
            "“I took the gaff [a hooked pole] and a lamp,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“I took the gaff [a stolen one, they say] and a lamp,” Okoro said.",
            true,
            "altered",
        ),
        (
            "“I took the gaff [the only pole] and a lamp,” Okoro said.",
            true,
            "altered",
        ),
        (
            "“The keeper [a drunk] took nothing,” Okoro said.",
            true,
            "altered",
        ),
        (
            "“They [lock hands] were tired,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“They [the lawyers] were tired,” Okoro said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts_in_article(YARD, &drafts);
}
