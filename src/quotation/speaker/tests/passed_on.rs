//! What somebody passes on, and another one said.

use super::assert_speakers;

#[test]
fn whoever_is_named_after_according_to_passes_on_what_another_said() {
    assert_speakers(&[
        (
            "“The ferry will not sail,” the mayor said on Friday, according to the Ostwick Courier.",
            "The ferry will not sail,",
            Some("the mayor"),
        ),
        (
            "“The ferry will not sail,” according to the Ostwick Courier.",
            "The ferry will not sail,",
            Some("Ostwick Courier"),
        ),
        (
            "“The ferry will not sail” is the view of the mayor, according to the Ostwick Courier.",
            "The ferry will not sail",
            Some("Ostwick Courier"),
        ),
        (
            "“The ferry will not sail,” the mayor adding nothing more, according to the Ostwick Courier.",
            "The ferry will not sail,",
            Some("Ostwick Courier"),
        ),
    ]);
}

#[test]
fn whoever_reported_it_passes_on_a_fragment_of_what_another_said() {
    assert_speakers(&[
        (
            "Okoro told the court the ferry “had sunk,” Ostwick News reported.",
            "had sunk,",
            Some("Okoro"),
        ),
        (
            "The ferry “had sunk,” Ostwick News reported.",
            "had sunk,",
            Some("Ostwick News"),
        ),
        (
            "The court had closed. “The ferry had sunk,” Ostwick News reported.",
            "The ferry had sunk,",
            Some("Ostwick News"),
        ),
    ]);
}

#[test]
fn a_participle_of_telling_has_a_subject_of_its_own() {
    assert_speakers(&[
        (
            "Okoro recalled the ferryman telling the crowd: “We are going to sail.”",
            "We are going to sail.",
            Some("the ferryman"),
        ),
        (
            "Okoro recalled the ferryman selling the crowd: “We are going to sail.”",
            "We are going to sail.",
            Some("Okoro"),
        ),
    ]);
}

#[test]
fn behind_the_words_the_participle_stands_near_its_verb() {
    assert_speakers(&[
        (
            "“We will sail at noon,” Okoro recalled the young pilot telling them.",
            "We will sail at noon,",
            Some("the young pilot"),
        ),
        (
            "“We will sail at noon,” Okoro recalled the very old and tired pilot of the ferry telling them.",
            "We will sail at noon,",
            Some("Okoro"),
        ),
    ]);
}

#[test]
fn whom_the_teller_behind_the_words_quotes_says_them() {
    assert_speakers(&[
        (
            "“Let us through or we swim,” Okoro recalled the ferryman telling the crew.",
            "Let us through or we swim,",
            Some("the ferryman"),
        ),
        (
            "“Let us through or we swim,” Okoro recalled, and the ferryman was telling the crew.",
            "Let us through or we swim,",
            Some("Okoro"),
        ),
        (
            "“Let us through or we swim,” Okoro said, quoting the ferryman.",
            "Let us through or we swim,",
            Some("the ferryman"),
        ),
        (
            "“Let us through or we swim,” Okoro said, citing the ferryman.",
            "Let us through or we swim,",
            Some("Okoro"),
        ),
        (
            "“Let us through,” Okoro said, quoting the ferryman. “We are late.”",
            "We are late.",
            Some("the ferryman"),
        ),
    ]);
}
