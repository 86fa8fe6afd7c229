//! What a speaker only has from others is not his word.

use super::*;

const WELL: &str = "\
    “Somebody at the yard said the winch was stolen,” said Mara Okoro. “I have seen no report.”\n\n\
    “I was told that the well would last a century,” said Tom Vey, a farmer. “It lasted a week.”\n\n\
    “People tell me the spring is cursed,” said Ines Falk. “Somebody mentioned forty barrels. I counted nine.”\n";

#[test]
fn what_others_have_told_a_speaker_is_not_his_claim() {
    let drafts = [
        ("“The winch was stolen,” said Mara Okoro.", true, "cut"),
        ("“The winch was stolen,” Okoro told reporters.", true, "cut"),
        ("“The well would last a century,” Vey said.", true, "cut"),
        ("“The spring is cursed,” said Ines Falk.", true, "cut"),
        ("Falk put it at “forty barrels”.", true, "cut"),
    ];
    assert_verdicts_in_article(WELL, &drafts);
}

#[test]
fn a_draft_that_tells_it_too_has_it_right() {
    let drafts = [
        (
            "Okoro had heard at the yard that “the winch was stolen”.",
            false,
            "exact",
        ),
        (
            "Somebody at the yard had said “the winch was stolen”, Okoro said.",
            false,
            "exact",
        ),
        (
            "Vey said he had been told that “the well would last a century”.",
            false,
            "exact",
        ),
        (
            "People tell her “the spring is cursed”, said Ines Falk.",
            false,
            "exact",
        ),
        (
            "Falk said somebody had “mentioned forty barrels”.",
            false,
            "exact",
        ),
        ("“I counted nine,” Falk said.", false, "exact"),
    ];
    assert_verdicts_in_article(WELL, &drafts);
}
