//! What is offered, on both sides of where it is.

use super::*;
use crate::collation::matching::Printing;
use crate::collation::matching::tests::prepared::{edge, printing};

fn read(given: &[Printing<'_>]) -> (Printings, Cognates) {
    let printings = Printings::new(given, &vec![""; given.len()]);
    let cognates = Cognates::new(&printings);
    (printings, cognates)
}

#[test]
fn a_question_turned_into_a_statement_has_nearly_all_its_words_and_as_many_denials() {
    let question = "Will harbour pilots quarry granite beside the breakwater?";
    let is_answered = |speaker: &'static str, other: &'static str| {
        let other = Printing {
            speaker: Some(speaker),
            ..printing(1, other)
        };
        let (printings, cognates) = read(&[printing(0, question), other]);
        answers(&printings, &cognates, 0, 1)
    };
    let turned = "Harbour pilots will quarry granite beside the breakwater.";
    assert!(!is_answered("Ada Okoro", turned));
    for (speaker, other) in [
        ("Tom Lind", turned),
        (
            "Ada Okoro",
            "Harbour pilots will not quarry granite beside the breakwater.",
        ),
        (
            "Ada Okoro",
            "Harbour pilots will quarry granite when widows of drowned sailors demand lighthouses.",
        ),
    ] {
        assert!(is_answered(speaker, other), "{speaker}: {other}");
    }
    // A question is no answer to a question.
    assert!(!is_answered("Tom Lind", question));
}

#[test]
fn a_rewording_is_looked_for_by_one_of_the_six_rarest_cognates() {
    let is_looked_at = |one: &str, other: &str| {
        let (printings, cognates) = read(&[printing(0, one), printing(1, other)]);
        neighbours(&printings, &cognates).of(0).any(|n| n == 1)
    };
    // What both have is less rare than what each has alone.
    assert!(is_looked_at(
        "brolmic dastren felquor gimbast hulvric water",
        "jorpend kelvast lomquar nistrel pondrac water"
    ));
    assert!(!is_looked_at(
        "brolmic dastren felquor gimbast hulvric tesquin water",
        "jorpend kelvast lomquar nistrel pondrac vandrel water"
    ));
}

#[test]
fn no_rewording_is_looked_for_by_cognates_of_less_than_two_nats() {
    let text = "made want money leave water brolmic";
    let (printings, cognates) = read(&[printing(0, text)]);
    let own = cognates.of(0);
    let within = |from: f32, to: f32| own.iter().filter(|c| (from..to).contains(&c.1)).count();
    assert!(within(0.9, 2.0) > 0 && within(2.0, 4.0) > 0);
    let keys = keys(&printings, 0, own);
    assert_eq!(keys.len(), within(2.0, f32::MAX));
}

#[test]
fn three_words_are_offered_only_to_what_prints_them_in_a_row() {
    let whole = "We demand granite for the long breakwater of Skarholm";
    for (part, wanted) in [
        ("the long breakwater", true),
        ("the breakwater long", false),
        ("the very long breakwater", true),
        ("a breakwater", false),
    ] {
        let (printings, _) = read(&[printing(0, part), printing(1, whole)]);
        assert_eq!(holds_scrap(&printings, 0, 1), wanted, "{part}");
        assert_eq!(holds_scrap(&printings, 1, 0), wanted, "{part}");
    }
}

#[test]
fn names_alone_tell_nothing_and_two_nats_beside_them_do() {
    let is_telling = |word: &str| {
        let one = format!("yesterday Mara Vendel {word} granite");
        let other = format!("nobody saw Mara Vendel {word} quarries");
        let (printings, cognates) = read(&[printing(0, &one), printing(1, &other)]);
        let own = Edge {
            at: [1..4, 2..5],
            ..edge(0, 1)
        };
        let beside = cognates
            .compare(&printings, (0, 1..4), (1, 2..5))
            .beside_names;
        let edges = [];
        let offering = Offering {
            printings: &printings,
            answers: &Answers::default(),
            edges: &edges,
            ties: Ties::new(&edges),
            cognates: &cognates,
            lists: Vec::new(),
        };
        let names = Edge {
            at: [1..3, 2..4],
            ..edge(0, 1)
        };
        assert!(!offering.tells(&names), "{word}");
        (beside, offering.tells(&own))
    };
    let told = ["made", "leave", "money", "people", "water", "quarrelled"].map(is_telling);
    for (beside, tells) in told {
        assert_eq!(tells, beside >= 2.0, "{beside}");
    }
    let is_scant = |beside: f32| (1.0..2.0).contains(&beside);
    assert!(told.iter().any(|(beside, _)| is_scant(*beside)), "{told:?}");
    let is_slight = |beside: f32| (2.0..4.0).contains(&beside);
    assert!(
        told.iter().any(|(beside, _)| is_slight(*beside)),
        "{told:?}"
    );
}

#[test]
fn of_an_article_only_what_shares_most_is_offered() {
    let own = "Harbour pilots quarry granite beside breakwaters";
    let less = "Harbour pilots quarry granite, and widows of drowned sailors demand lighthouses from bishops";
    let most = "Harbour pilots quarry granite beside those breakwaters, whatever widows of sailors demand from bishops";
    for texts in [[own, less, most], [own, most, less]] {
        let given = [0, 1, 2].map(|n| printing(n.min(1), texts[n]));
        let (printings, cognates) = read(&given);
        let best = texts.iter().position(|text| *text == most);
        let best = best.map(|best| (0, best as u32));
        let offered = rewordings(&printings, &cognates);
        assert_eq!(offered.first().copied(), best);
        assert_eq!(offered.len(), 1, "{offered:?}");
    }
}
