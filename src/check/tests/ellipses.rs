//! What the sign of a cut may not join.

use super::{assert_verdicts, assert_verdicts_in_article};

#[test]
fn the_sign_of_a_cut_takes_no_subject_and_no_figure_of_other_words() {
    const SPEECH: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\n\
        “The upper rope broke at noon,” Mara Okoro told the town. “We do not think the crane was unsafe. Our nets hold 14 boats, \
        against the 21 boats that the yard had asked for. We closed the shed because it leaked, and it will open in May.”\n\n\
        “We expect a dry year on the quay, and we have no wish to sell boats,” said Tom Vey. “I’m cross with whoever cut the \
        rope. Debt fell to 33 crowns from 39 crowns. We sold 12 boats in May, and 30 in June.”\n";
    let drafts = [
        ("“The upper rope … was unsafe,” Okoro said.", true, "cut"),
        ("“Our nets hold … 21 boats,” Okoro said.", true, "cut"),
        ("“We … will open in May,” Okoro said.", true, "cut"),
        ("“We … sell boats,” Vey said.", true, "cut"),
        ("“We expect … to sell boats,” Vey said.", true, "cut"),
        ("“I … cut the rope,” Vey said.", true, "altered"),
        ("“Debt fell to … 39 crowns,” Vey said.", true, "cut"),
        ("“We sold … 30 in June,” Vey said.", false, "cut"),
        ("“Our nets hold 14 boats …,” Okoro said.", false, "cut"),
    ];
    assert_verdicts(SPEECH, &drafts);
}

#[test]
fn the_sign_of_a_cut_hides_no_limit() {
    const TERMS: &str = "\
        “We can keep the ferry only if the county pays. Everybody below the lock has to leave by noon. Everybody, I think, has to row,” \
        said Mara Okoro.\n";
    let drafts = [
        (
            "“We can keep the ferry … if the county pays,” Okoro said.",
            true,
            "cut",
        ),
        (
            "“Everybody … has to leave by noon,” Okoro said.",
            true,
            "cut",
        ),
        ("“Everybody … has to row,” Okoro said.", false, "cut"),
    ];
    assert_verdicts_in_article(TERMS, &drafts);
}

#[test]
fn the_sign_of_a_cut_gives_no_words_to_another_clause() {
    const SPEECH: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\n\
        “I would sell the tug, and I would ask the crew before June. He mended the tug, and he mended it with tar. The cargo is salt, and some of it is sand. \
        It was a rotten summer. It was a long, rotten winter,” said Mara Okoro.\n";
    let drafts = [
        (
            "“I would sell the tug … before June,” Okoro said.",
            true,
            "cut",
        ),
        ("“He mended the tug … with tar,” Okoro said.", false, "cut"),
        ("“The cargo is salt … is sand,” Okoro said.", true, "cut"),
        ("“It was a … summer,” Okoro said.", true, "cut"),
        ("“It was a long … winter,” Okoro said.", false, "cut"),
    ];
    assert_verdicts(SPEECH, &drafts);
}

#[test]
fn the_sign_of_a_cut_may_hide_the_first_of_two_like_phrases() {
    const CALL: &str = "\
        “We’d like to hear from anyone who was on the quay between half past two and three, in particular from the rower of a \
        small green boat who may have seen the crane fall. I heard from nobody on the quay, in particular from the clerk. The lock is shut,” said Mara Okoro.\n";
    let drafts = [
        (
            "“We’d like to hear from … the rower of a small green boat who may have seen the crane fall,” Okoro said.",
            false,
            "cut",
        ),
        ("“I heard from … the clerk,” Okoro said.", true, "cut"),
        ("“… The lock is shut …,” Okoro said.", false, "cut"),
    ];
    assert_verdicts_in_article(CALL, &drafts);
}

#[test]
fn a_sentence_may_end_with_that_before_the_sign_of_a_cut() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
        “A boat needs no paint like that. Please leave it bare. Rust takes more boats than storms do,” said Ines Falk. “I never said \
        that. I said the quay is old.”\n";
    let drafts = [
        (
            "“A boat needs no paint like that. … Rust takes more boats than storms do,” Falk said.",
            false,
            "cut",
        ),
        (
            "“I never said that … the quay is old,” Falk said.",
            true,
            "spliced",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn what_the_sign_of_a_cut_leaves_off_at_an_end_is_weighed_as_without_it() {
    const ARTICLE: &str = "\
        “We cannot promise a boat on Sundays, and I would say so to anybody who asks me,” Mara Okoro said. “The lamps were \
        changed in May, and a good thing too. The hull is sound, but it will not last another winter.”\n\n\
        “I have lost sleep over many bills, and that was not one of them,” Tom Vey said. “As I told the board in May, the pumps \
        are new. I believe the pier has 40 lamps.”\n";
    let drafts = [
        (
            "“We cannot promise a boat on Sundays …,” Okoro said.",
            false,
            "cut",
        ),
        (
            "“We cannot promise a boat on Sundays ...” Okoro said.",
            false,
            "cut",
        ),
        (
            "“The lamps were changed in May […],” Okoro said.",
            false,
            "cut",
        ),
        ("“... the pumps are new,” Vey said.", false, "cut"),
        ("“The hull is sound …,” Okoro said.", true, "cut"),
        (
            "“I have lost sleep over many bills …,” Vey said.",
            true,
            "cut",
        ),
        (
            "“I have lost sleep over many bills,” Vey said.",
            true,
            "cut",
        ),
        ("“… the pier has 40 lamps,” Vey said.", true, "cut"),
    ];
    assert_verdicts_in_article(ARTICLE, &drafts);
}

#[test]
fn the_sign_of_a_cut_hides_no_half_of_a_condition() {
    const TERMS: &str = "\
        “If they mend the crane and open the lock, we will row. If it rains, and soon, we will stay. When the horn blows and the \
        lamp is lit, the crew will go,” said Mara Okoro.\n";
    let drafts = [
        (
            "“If they mend the crane … we will row,” Okoro said.",
            true,
            "cut",
        ),
        ("“If it rains … we will stay,” Okoro said.", false, "cut"),
    ];
    assert_verdicts_in_article(TERMS, &drafts);
}
