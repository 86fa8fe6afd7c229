//! Rules for a speaker: what they hold, also in articles that come later, and what counts before them.

use super::*;
use proptest::prelude::*;

/// Another form of the name, in more articles than the short one where few are open.
const GULL: (&str, &str, &str, &str) = (
    "gull",
    "The Gull",
    "2031-05-03",
    "The council met.\n\n“Nobody will be asked to leave the harbour,” Ada M. Lind said.\n\n\
     “Then who pays for the mole?” Mo Farrow said.",
);
const HERON: (&str, &str, &str, &str) = (
    "heron",
    "The Heron",
    "2031-05-03",
    "The council met.\n\n“The mole is paid for,” Ada M. Lind said.",
);
const ALL: [(&str, &str, &str, &str); 5] = [POST, LEDGER, ECHO, GULL, HERON];

fn rule(as_found: &str, article: Option<&str>, name: &str) -> Correction {
    Correction::SpeakerRule {
        as_found: as_found.into(),
        article: article.map(str::to_owned),
        name: name.into(),
    }
}

/// The quotations of a speaker.
fn said_by(edition: &Edition, name: &str) -> Vec<String> {
    let own = edition.quotations.iter();
    let own = own.filter(|placed| placed.speaker() == Some(name));
    own.map(|placed| placed.id.to_string()).collect()
}

#[test]
fn a_rule_holds_in_an_article_that_comes_later() {
    let everywhere = [rule("Ada Lind", None, "Tove Lund")];
    let before = edition(&[POST, LEDGER], &everywhere);
    assert_eq!(said_by(&before, "Tove Lund").len(), 3);
    let after = edition(&[POST, ECHO, LEDGER], &everywhere);
    assert_eq!(said_by(&after, "Tove Lund").len(), 4);
    assert_eq!(after.set_by(&everywhere[0]).count(), 4);
    let echo = quotation(&after, "echo:q1");
    assert_eq!(echo.found_speaker(), Some("Ada Lind"));

    let here = [rule("Ada Lind", Some("post"), "Tove Lund")];
    let after = edition(&[POST, ECHO, LEDGER], &here);
    assert_eq!(said_by(&after, "Tove Lund").len(), 2);
}

#[test]
fn the_narrower_word_counts_whichever_came_first() {
    let one = Correction::Speaker {
        quotation: "post:q1".into(),
        name: "Eva Vik".into(),
    };
    let mut told = vec![
        one,
        rule("Ada Lind", Some("post"), "Ida Berg"),
        rule("Ada Lind", None, "Tove Lund"),
    ];
    for _ in 0..3 {
        told.rotate_left(1);
        let edition = edition(&[POST, LEDGER], &told);
        let who = |counted| quotation(&edition, counted).speaker().unwrap();
        let said = ["post:q1", "post:q2", "ledger:q1"].map(who);
        assert_eq!(said, ["Eva Vik", "Ida Berg", "Tove Lund"]);
    }
}

#[test]
fn the_speaker_of_a_statement_is_that_of_all_its_printings_but_one_that_is_told_alone() {
    let told = [
        Correction::Speaker {
            quotation: "ledger:q1".into(),
            name: "Eva Vik".into(),
        },
        rule("Ada Lind", None, "Ida Berg"),
        Correction::StatementSpeaker {
            quotation: "post:q2".into(),
            name: "Tove Lund".into(),
        },
    ];
    let edition = edition(&[ECHO, POST, LEDGER], &told);
    let who = |counted| quotation(&edition, counted).speaker().unwrap();
    let said = ["post:q2", "echo:q1", "ledger:q1", "post:q3"].map(who);
    assert_eq!(said, ["Tove Lund", "Tove Lund", "Eva Vik", "Ida Berg"]);
    assert_eq!(
        statement(&edition, QUAY).speaker.as_deref(),
        Some("Tove Lund")
    );
}

#[test]
fn the_speaker_of_a_statement_is_not_that_of_a_printing_that_names_another() {
    let tern = (
        "tern",
        "The Tern",
        "2031-05-02",
        "Skarholm plans a new quay.\n\n“The old quay has served this town for ninety years and it can serve no longer,” \
         Mo Farrow said.",
    );
    let told = [Correction::StatementSpeaker {
        quotation: "post:q2".into(),
        name: "Tove Lund".into(),
    }];
    let edition = edition(&[POST, LEDGER, tern], &told);
    let who = |counted| quotation(&edition, counted).speaker().unwrap();
    let said = ["post:q2", "ledger:q1", "tern:q1"].map(who);
    assert_eq!(said, ["Tove Lund", "Tove Lund", "Mo Farrow"]);
}

#[test]
fn a_rule_asks_who_was_found_and_not_what_another_rule_makes_of_them() {
    let told = [
        rule("Ada Lind", None, "Mo Farrow"),
        rule("Mo Farrow", None, "Eva Vik"),
    ];
    let edition = edition(&[POST, GULL], &told);
    assert_eq!(said_by(&edition, "Eva Vik").len(), 1);
    assert!(!said_by(&edition, "Mo Farrow").is_empty());
}

#[test]
fn the_same_is_told_of_sources_that_nothing_is_joined_of() {
    let told = [rule("Ada Lind", None, "Tove Lund")];
    let found = Found::find(corpus(&[POST, GULL]), &corpus::Watch::default());
    let found = found.corrected(&told);
    let named = (0..2).flat_map(|article| found.quotations_in(article));
    let named = named.filter(|q| q.speaker.as_ref().is_some_and(|s| s.name == "Tove Lund"));
    assert_eq!(
        named.count(),
        edition(&[POST, GULL], &told).set_by(&told[0]).count()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_rule_means_the_same_in_any_order_of_any_articles(
        order in Just((0..ALL.len()).collect::<Vec<_>>()).prop_shuffle(),
        kept in 1..=ALL.len(),
        form in prop::sample::select(vec!["Ada Lind", "Ada M. Lind"]),
    ) {
        let some: Vec<_> = order[..kept].iter().map(|n| ALL[*n]).collect();
        let told = [rule(form, None, "Tove Lund")];
        let (plain, ruled) = (edition(&some, &[]), edition(&some, &told));
        for (before, after) in plain.quotations.iter().zip(ruled.quotations.iter()) {
            let is_hers = before.speaker().is_some_and(|name| name.ends_with("Lind"));
            let now = if is_hers { Some("Tove Lund") } else { before.speaker() };
            prop_assert_eq!(after.speaker(), now);
        }
    }
}
