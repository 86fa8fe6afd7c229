//! What stands between a verb of saying and the words behind it, and with what these begin.

use super::{found, one, report};

#[test]
fn the_clause_behind_an_addressee_of_several_words() {
    for text in [
        "Okoro told The Ostwick Times Tuesday morning that it was late.",
        "Okoro told The Ostwick Post and Courier on Saturday that it was late.",
        "Okoro told Gullnet's “Morning Tide” that it was late.",
    ] {
        assert_eq!(one(text), report("that it was late", "Okoro"), "{text}");
    }
}

#[test]
fn the_clause_behind_an_insertion() {
    for text in [
        "Okoro insisted, most recently in a long talk on the quay, that it was late.",
        "Okoro said — on Gullnet, as it happens — that it was late.",
    ] {
        assert_eq!(one(text), report("that it was late", "Okoro"), "{text}");
    }
    let text = "Okoro said, but Vey, on the quay, knew that it was late.";
    assert!(!found(text).contains(&("that it was late".to_string(), "Okoro".to_string())));
}

#[test]
fn a_clause_that_begins_with_a_measure() {
    for (text, words) in [
        (
            "Okoro said about half of the higher costs came from the quay.",
            "about half of the higher costs came from the quay",
        ),
        (
            "Okoro said such boats are unsafe and old.",
            "such boats are unsafe and old",
        ),
        (
            "About 9 million crowns go to the crew of the ferry, according to Okoro.",
            "About 9 million crowns go to the crew of the ferry",
        ),
    ] {
        assert_eq!(one(text), report(words, "Okoro"), "{text}");
    }
    assert_eq!(found("Okoro said such things on the quay."), []);
}

#[test]
fn a_share_of_somebody_says_something() {
    for text in [
        "Nearly a third say they want the ferry to be kept.",
        "A mere 9 percent say they only use the ferry.",
    ] {
        assert_eq!(found(text).len(), 1, "{text}");
    }
    assert_eq!(found("A pilot order they heard was late."), []);
}

#[test]
fn whoever_is_called_on_is_asked() {
    assert_eq!(
        one("Okoro called on Vey to apologize for the late ferry."),
        report("Vey to apologize for the late ferry", "Okoro")
    );
    for text in [
        "Okoro called on Vey in the harbour office.",
        "Okoro may call on Vey to apologize for the late ferry.",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}
