//! What is shown of a fragment or a report can be read by itself, and says what its article says.

use super::*;

/// The words by which the only statement of an article is listed.
fn listed(text: &str) -> String {
    let edition = edition(&[("post", "Post", "2031-05-02", text)], &[]);
    assert_eq!(edition.statements.len(), 1, "{text}");
    edition.heading(StatementIx(0))
}

#[test]
fn a_fragment_is_listed_with_the_words_that_reverse_it() {
    for (article, shown) in [
        (
            "Harbour master Ole Brand said on Friday he doubted that the ferry was “fit for the winter run”.",
            "he doubted that the ferry was “fit for the winter run”.",
        ),
        (
            "Teacher Liv Aas said on Friday it was false that she “pushed the boy off the quay”.",
            "it was false that she “pushed the boy off the quay”.",
        ),
        (
            "Pilot Ann Skog warned on Friday that if the ice came she would “keep the boat at the pier”.",
            "if the ice came she would “keep the boat at the pier”.",
        ),
        (
            "Mara Okoro denied on Friday that she had ever called him “a thief from the hills”.",
            "Mara Okoro denied on Friday that she had ever called him “a thief from the hills”.",
        ),
        (
            "Doctor Eli Moe would not say on Friday that the well was “clean enough for the school”.",
            "Doctor Eli Moe would not say on Friday that the well was “clean enough for the school”.",
        ),
        (
            "Nobody, Mayor Mara Okoro said on Friday, “will have to leave the old town.”",
            "Nobody, Mayor Mara Okoro said on Friday, “will have to leave the old town.”",
        ),
    ] {
        assert_eq!(listed(article), shown);
    }
}

#[test]
fn two_fragments_of_one_sentence_are_not_listed_by_the_same_words() {
    let listed = |text: &str| {
        let edition = edition(&[("post", "Post", "2031-05-02", text)], &[]);
        let all = 0..edition.statements.len();
        all.map(|ix| edition.heading(StatementIx(ix)))
            .collect::<Vec<_>>()
    };
    let two = listed(
        "Mayor Mara Okoro said on Friday the board “never avoids a talk” but had not heard “one useful word” about the quay.",
    );
    assert_eq!(two.len(), 2, "{two:?}");
    assert!(two[0].contains("the board “never avoids"), "{two:?}");
    assert_eq!(
        two[1],
        "… but had not heard “one useful word” about the quay."
    );
    // What the second one turns on stands before both.
    let denied = listed(
        "Mayor Mara Okoro denied on Friday that the board was “a nest of crows” and that it was “a house of cards”.",
    );
    assert!(
        denied.iter().all(|words| words.contains("denied")),
        "{denied:?}"
    );
}

#[test]
fn a_report_is_listed_as_what_somebody_says_and_begins_no_sentence_in_its_middle() {
    assert_eq!(
        listed("Mayor Mara Okoro told reporters on Friday she would resign if the vote failed."),
        "says that she would resign if the vote failed"
    );
    assert_eq!(
        listed("Mayor Mara Okoro on Friday criticized the board for the long delay."),
        "criticized the board for the long delay"
    );
}

#[test]
fn the_words_of_a_printing_stand_in_marks_or_in_their_clause() {
    let text = "“We lost nine boats in the storm,” Mayor Mara Okoro said on Friday, “and we will mend the quay.” \
                Nobody, she said, “will have to pay for it.”";
    let edition = edition(&[("post", "Post", "2031-05-02", text)], &[]);
    let shown = edition
        .statements
        .iter()
        .map(|s| edition.in_clauses(&s.witnesses[0]));
    assert_eq!(
        shown.collect::<Vec<_>>().join(" / "),
        "“We lost nine boats in the storm,” ╎ “and we will mend the quay.” / \
         Nobody, she said, “will have to pay for it.”"
    );
}

#[test]
fn a_fragment_of_a_sentence_is_not_whole_however_long() {
    let text = "Pilot Ann Skog said on Friday the ice would “keep every boat at the pier until the spring”.";
    let edition = edition(&[("post", "Post", "2031-05-02", text)], &[]);
    assert_eq!(
        edition.statements[0].witnesses[0].coverage,
        Coverage::Fragment
    );
}

#[test]
fn a_hedge_that_goes_with_uncovered_words_makes_no_words_differ() {
    let full = "“The board has not decided yet. This of course greatly delays the search for a new pilot,” Mayor Mara Okoro \
                said on Friday.";
    let part = "It “greatly delays the search for a new pilot,” Mayor Mara Okoro said on Friday.";
    let edition = edition(
        &[
            ("full", "Full", "2031-05-02", full),
            ("part", "Part", "2031-05-02", part),
        ],
        &[],
    );
    let said = statement(&edition, "greatly");
    assert_eq!(said.witnesses.len(), 2);
    assert!(said.witnesses.iter().all(|witness| !witness.differs));
}
