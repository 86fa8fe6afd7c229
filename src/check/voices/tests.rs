//! Whose the parts of a document are.

use super::Voices;
use crate::corpus;
use serde_json::json;

/// Who alone writes the part of a text in which these words stand.
fn author(text: &str, words: &str) -> Option<String> {
    let line = json!({"headline": "The ferry", "text": text}).to_string();
    let corpus = corpus::from_reader(line.as_bytes());
    let article = &corpus.articles[0];
    let place = article.text.find(words).expect("the text has the words");
    let voices = Voices::of(article, &[]);
    voices.sole_author(place).map(String::from)
}

#[test]
fn a_mail_that_is_answered_is_its_senders_as_deep_as_it_stands() {
    let text = "I shall sail.\n\nMara\n\n> From: Vey, Dr Tom (Quay)\n> Sent: Monday\n>\n> The rope broke.\n>\n\
        >> From: Ines Falk <i@f.example>\n>>\n>> The rope is old.\n>\n> I told you.\n\nThat is all.\n";
    for (words, name) in [
        ("I shall", None),
        ("The rope broke", Some("Dr Tom Vey")),
        ("The rope is old", Some("Ines Falk")),
        ("I told you", Some("Dr Tom Vey")),
        ("That is all", None),
    ] {
        assert_eq!(author(text, words).as_deref(), name, "{words}");
    }
}

#[test]
fn a_mail_begins_below_a_head_and_ends_above_the_next_one() {
    let text = "Tom, see below.\n\nI have asked them to come again on Friday.\n\nMara\n\n---------- Forwarded message ----------\nFrom: Ines Falk\n\
        Date: Mon, 2 Jun 2031 at 16:31\nTo: Mara Okoro\n\nThe kitchen failed.\n\nFrom: Tom Vey\nSent: 1 June 2031\n\nIs it clean?\n";
    for (words, name) in [
        ("I have asked", None),
        ("The kitchen failed", Some("Ines Falk")),
        ("Is it clean", Some("Tom Vey")),
    ] {
        assert_eq!(author(text, words).as_deref(), name, "{words}");
    }
    // A line with a sender alone is no head, and the head of the whole is none inside it.
    let plain = "From: Tom Vey\n\nFrom: the quay one sees the lamp.\n";
    assert_eq!(author(plain, "the quay"), None);
    let whole = "From: Tom Vey\nDate: 1 June 2031\n\nIs it clean?\n";
    assert_eq!(author(whole, "Is it clean"), None);
}

#[test]
fn whoever_wrote_has_what_is_quoted_below() {
    let text = "I shall come.\n\nOn 2 June 2031 at 10:00, Ines Falk <i@f.example> wrote:\n> Will you come?\n\nMara\n\nOn Monday, Tom Vey wrote:\n\nIt is late.\n";
    for (words, name) in [
        ("I shall", None),
        ("Will you", Some("Ines Falk")),
        ("It is late", None),
    ] {
        assert_eq!(author(text, words).as_deref(), name, "{words}");
    }
    for line in [
        "On 2 June 2031 Ines Falk wrote:",
        "On Mon, Jun 2, 2031 at 4:31 PM Ines Falk <i@f.example> wrote:",
        "Ines Falk wrote:",
    ] {
        let text = format!("I shall come.\n\n{line}\n> Will you come?\n");
        assert_eq!(
            author(&text, "Will you").as_deref(),
            Some("Ines Falk"),
            "{line}"
        );
    }
}

#[test]
fn a_letter_of_one_has_no_parts() {
    let letter = "Dear Tom,\n\nI have seen the lamp of the pier, and it is out again.\n\nYours sincerely,\nMara Okoro\nKeeper\n";
    assert_eq!(author(letter, "I have seen"), None);
    let with_note =
        format!("This letter reached us on Monday, and we print it as it is.\n\n{letter}");
    assert_eq!(
        author(&with_note, "I have seen").as_deref(),
        Some("Mara Okoro")
    );
    assert_eq!(author(&with_note, "This letter"), None);
}
