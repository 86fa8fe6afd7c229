//! Whole sentences in marks, a few words before a verb of saying, and what only looks like either.

use super::{assert_speakers, said};

/// What a text has as said, and by whom.
fn assert_said(text: &str, expected: &[(&str, Option<&str>)]) {
    let said = said(text);
    let said: Vec<(&str, Option<&str>)> = said
        .iter()
        .map(|(words, speaker)| (words.as_str(), speaker.as_deref()))
        .collect();
    assert_eq!(said, expected, "{text}");
}

#[test]
fn a_few_words_that_open_their_sentence_are_said_by_the_subject_of_say() {
    assert_said(
        "It was late. “No, sir,” the news release said.",
        &[("No, sir,", Some("the news release"))],
    );
    // Another verb does not tell that they were said, nor do words that open no sentence.
    assert_said("“No, sir,” the ferry’s news release warned.", &[]);
    assert_said("“no, sir,” the news release said.", &[]);
}

#[test]
fn a_whole_sentence_is_said_where_it_is_no_part_of_another_one() {
    assert_said(
        "Okoro sang. “We sail at noon.”",
        &[("We sail at noon.", None)],
    );
    assert_said("Okoro sang “We sail at noon.”", &[]);
    assert_said("The old sign. “We sail at ten tomorrow.” is there.", &[]);
    assert_said("Okoro held up a sign — “We Sail at Ten.” — and left.", &[]);
}

#[test]
fn a_line_in_capitals_of_its_own_is_a_heading() {
    assert_said("Okoro said:\n\n“SAIL OR SINK”\n\nShe hummed.", &[]);
    assert_said(
        "Okoro said: “SAIL OR SINK”",
        &[("SAIL OR SINK", Some("Okoro"))],
    );
    let called = "Okoro said this:\n\n“SAIL OR SINK!”\n\nShe hummed.";
    assert_said(called, &[("SAIL OR SINK!", Some("Okoro"))]);
}

#[test]
fn an_inscription_has_few_words_and_stands_before_its_thing() {
    assert_speakers(&[
        (
            "Mara Okoro said the “boats first” crowd left.",
            "boats first",
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro said the “boats and harbours and quays first” shirt was old.",
            "boats and harbours and quays first",
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro said the “boats first,” shirt was old.",
            "boats first,",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn nobody_by_whom_something_is_seen_so_takes_the_word_from_whoever_says_so() {
    assert_said(
        "Okoro says the ferry is viewed as a “wreck” by many.",
        &[("the ferry is viewed as a “wreck” by many", Some("Okoro"))],
    );
}
