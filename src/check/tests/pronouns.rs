//! Whom "he" and "she" can mean, and who is only told something.

use super::assert_verdicts_in_article;

const QUAY: &str = "\
    Sheriff Mara Okoro closed the quay on Friday. “Nobody crosses it until the piles are sound,” Okoro said.\n\n\
    Harbour engineer Tom Vey measured the piles. “Four of them are hollow,” Vey said.\n\n\
    Tom Vey then met Ines Falk at the gate. “The ropes will hold,” she said.\n";

const RIGHT: (bool, &str) = (false, "exact");
const WRONG: (bool, &str) = (true, "misattributed");

fn assert_all(drafts: &[(&str, (bool, &str))]) {
    let drafts: Vec<_> = drafts
        .iter()
        .map(|(draft, (stop, verdict))| (*draft, *stop, *verdict))
        .collect();
    assert_verdicts_in_article(QUAY, &drafts);
}

#[test]
fn a_pronoun_of_the_draft_is_nobody_of_the_other_gender() {
    assert_all(&[
        (
            "Tom Vey was away. “Nobody crosses it until the piles are sound,” she said.",
            RIGHT,
        ),
        (
            "Mara Okoro was away. “Nobody crosses it until the piles are sound,” she said.",
            RIGHT,
        ),
        (
            "Ines Falk was away. “Nobody crosses it until the piles are sound,” she said.",
            WRONG,
        ),
    ]);
}

#[test]
fn an_office_that_the_draft_goes_on_with_as_he_is_held_by_no_woman() {
    assert_all(&[
        (
            "The sheriff was firm. “Nobody crosses it until the piles are sound,” she said.",
            RIGHT,
        ),
        (
            "The sheriff was firm. “Nobody crosses it until the piles are sound,” he said.",
            WRONG,
        ),
    ]);
}

#[test]
fn a_title_tells_a_name_from_another_ones() {
    assert_all(&[
        (
            "“Nobody crosses it until the piles are sound,” Ms Okoro said.",
            RIGHT,
        ),
        (
            "“Nobody crosses it until the piles are sound,” Mr Okoro said.",
            WRONG,
        ),
    ]);
}

#[test]
fn a_pronoun_of_the_source_is_nobody_of_the_other_gender() {
    assert_all(&[
        ("“The ropes will hold,” Ines Falk said.", RIGHT),
        ("“The ropes will hold,” Tom Vey said.", WRONG),
    ]);
}

#[test]
fn who_is_told_something_does_not_say_it() {
    assert_all(&[
        ("“Four of them are hollow,” Tom Vey told Mara Okoro.", RIGHT),
        ("“Four of them are hollow,” Tom Vey told her.", RIGHT),
        ("“Four of them are hollow,” Mara Okoro told Tom Vey.", WRONG),
        ("“Four of them are hollow,” Mara Okoro told him.", WRONG),
    ]);
}

#[test]
fn what_the_sources_speaker_was_told_is_handed_on_by_him() {
    assert_all(&[
        (
            "Vey said Okoro told him that “four of them are hollow”.",
            RIGHT,
        ),
        (
            "Falk said Okoro told her that “four of them are hollow”.",
            WRONG,
        ),
    ]);
}
