//! Tense, modality, and whether it is asked or said.

use super::{light, weighty};

#[test]
fn what_turns_the_sense_is_weighty_and_named() {
    weighty(&[
        // Tense and modality.
        (
            "We are mending the boats of the crew",
            "We were mending the boats of the crew",
            &["are", "were"],
        ),
        (
            "We have raised the wages of the crew",
            "We raised the wages of the crew",
            &["have raised"],
        ),
        (
            "The captain should have told the crew of it",
            "The captain should tell the crew of it",
            &["have"],
        ),
        (
            "the ferry could return in June",
            "the ferry [will] return in June",
            &["could", "will"],
        ),
        ("we could close the pier", "we closed the pier", &["could"]),
        ("we will have paid by May", "we have paid by May", &["will"]),
        ("we closed the pier", "we will close the pier", &["will"]),
        ("we should sell it", "we must sell it", &["should", "must"]),
        ("we may sell it", "we will sell it", &["may", "will"]),
        // A question for a statement.
        ("is the harbour safe?", "the harbour is safe.", &["?"]),
        ("they sold the boat?", "they sold the boat.", &["?"]),
    ]);
}

#[test]
fn what_says_the_same_is_light() {
    light(&[
        // Tense and modality.
        (
            "we are mending the boats of the crew",
            "they were mending the boats of the crew",
        ),
        ("I would stay there", "he will stay here"),
        ("the pier was being mended", "the pier was mended"),
        // A question that its mark alone makes one.
        ("what do we do.", "what do we do?"),
    ]);
}
