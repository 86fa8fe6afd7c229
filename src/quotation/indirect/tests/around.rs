//! Words that stand before and behind whoever said them.

use super::{found, one, report};

#[test]
fn a_word_before_the_speaker_belongs_to_the_words_behind() {
    for (text, words) in [
        (
            "Otherwise, Okoro said, the towns may simply steal ferries from one another.",
            "Otherwise the towns may simply steal ferries from one another",
        ),
        (
            "Voters, Okoro suggested, do not have to worry about the banks.",
            "Voters do not have to worry about the banks",
        ),
        (
            "But, Okoro said, the ferry was never tested for such a storm.",
            "the ferry was never tested for such a storm",
        ),
    ] {
        assert_eq!(one(text), report(words, "Okoro"), "{text}");
    }
    assert_eq!(found("However, Okoro said nothing."), []);
}

#[test]
fn a_subordinate_clause_before_the_speaker_belongs_to_the_main_clause_behind() {
    assert_eq!(
        one("Unless the town builds a new quay, Okoro said, the ferry could sink within a year."),
        report(
            "Unless the town builds a new quay the ferry could sink within a year",
            "Okoro"
        )
    );
    for text in [
        "When the ferry sank, Okoro warned the crew that it was late.",
        "When the ferry sank, Okoro warned, on a local station, that it was late.",
    ] {
        assert_eq!(one(text), report("that it was late", "Okoro"), "{text}");
    }
}

#[test]
fn another_sentence_may_follow_behind_a_semicolon() {
    assert_eq!(
        one("The ferry will be sold within the year, Okoro said; the quay is already gone."),
        report("The ferry will be sold within the year", "Okoro")
    );
}

#[test]
fn a_report_in_which_something_was_said_is_no_verb() {
    assert_eq!(
        one("The ferry was old, Okoro said in a June report, and the quay was worse."),
        report("The ferry was old and the quay was worse", "Okoro")
    );
}

#[test]
fn two_who_speak_behind_their_words() {
    for text in [
        "The quay was not built to last, Okoro and Lind said.",
        "The quay was not built to last, she and Lind said.",
        "The quay was not built to last, pilots and sailors said.",
    ] {
        let words = one(text).map(|(words, _)| words);
        assert_eq!(
            words.as_deref(),
            Some("The quay was not built to last"),
            "{text}"
        );
    }
    assert_eq!(
        one("It was late, and Okoro said that the ferry sank."),
        report("that the ferry sank", "Okoro")
    );
}

#[test]
fn a_subject_before_as_somebody_said_goes_on_behind_it() {
    assert_eq!(
        one("Ostwick, as Okoro noted, normally does not get such storms in May."),
        report("Ostwick normally does not get such storms in May", "Okoro")
    );
}

#[test]
fn a_turn_of_phrase_is_nobodys_report() {
    assert_eq!(found("The pilots, needless to say, do not agree."), []);
}
