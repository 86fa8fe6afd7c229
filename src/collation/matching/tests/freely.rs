//! What is printed in other words: translations, reports, phrases.

use super::{Said, groups_of, sure};

/// A run, its first sentence verbatim nowhere: the other outlet's translator chose other words.
const TRANSLATED: &str = "Let me say it slowly: I am willing to meet the dockers if they are truly \
     interested in finding an answer to this dispute. They have not done so yet. Should it come to that, \
     I will gladly sit down at the table with the harbour pilots to learn what they wish and what is on \
     their mind.";
const PIECES: &[Said<'_>] = &[
    (
        "Okoro",
        "glad to sit down with the pilots to hear what is on their mind",
    ),
    (
        "Okoro",
        "I would meet the dockers if there were an interest in finding a way out of the dispute,",
    ),
    ("Okoro", "They haven't done that yet."),
];

#[test]
fn pieces_that_a_run_prints_in_other_words_are_one_statement() {
    let run: &[Said<'_>] = &[("Ada Okoro", TRANSLATED)];
    assert_eq!(sure(&[(2, PIECES), (2, run)]), [[0, 1, 2, 3]]);
}

#[test]
fn pieces_without_a_sure_one_beside_them_are_not() {
    let run: &[Said<'_>] = &[("Ada Okoro", TRANSLATED)];
    assert_eq!(sure(&[(2, &PIECES[..2]), (2, run)]), [[0], [1], [2]]);
}

#[test]
fn a_piece_that_shares_little_with_the_rest_of_the_run_is_not_of_it() {
    let other = "At the table of the insurers the pilots who brought the grain barges through the ice last winter \
        quarrel about anchors, towing lines, lanterns, wages and the price of coal.";
    let pieces = [&PIECES[1..], &[("Okoro", other)]].concat();
    let run: &[Said<'_>] = &[("Ada Okoro", TRANSLATED)];
    assert_eq!(sure(&[(2, &pieces), (2, run)]), [vec![0, 1, 3], vec![2]]);
}

#[test]
fn a_run_that_prints_one_piece_word_for_word_prints_the_others_so_too() {
    let exact: &[Said<'_>] = &[
        PIECES[0],
        PIECES[1],
        ("Okoro", "They have not done so yet."),
    ];
    let run: &[Said<'_>] = &[("Ada Okoro", TRANSLATED)];
    assert_eq!(sure(&[(2, exact), (2, run)])[2], [2, 3]);
}

#[test]
fn one_report_that_two_outlets_copy_is_one_statement() {
    let report =
        "i:the pilots had been warned twice about the current under the northern breakwater";
    let copied = "i:pilots had been warned twice about the current under the northern breakwater";
    assert_eq!(
        sure(&[(2, &[("Lind", report)]), (2, &[("Lind", copied)])]),
        [[0, 1]]
    );
    let other = "i:the pilots had never been told of any current along the old breakwater";
    assert_eq!(
        sure(&[(2, &[("Lind", report)]), (2, &[("Lind", other)])]),
        [[0], [1]]
    );
}

#[test]
fn what_the_whole_event_is_about_is_no_reason_to_offer() {
    let talk = |n: &'static str| ("Okoro", n);
    let one: &[Said<'_>] = &[
        talk("In fact the breakwater of Skarholm is possible only after the ministry leaves"),
        talk("Skarholm deserves its breakwater and the ministry knows that"),
        talk("Some call our Skarholm breakwater a luxury of the rich"),
        talk("Every ministry has looked at Skarholm, at the breakwater, and looked away"),
        talk("This ministry will not sleep while the Skarholm breakwater crumbles"),
        talk("Without the breakwater Skarholm drowns, whatever a ministry writes"),
    ];
    let two: &[Said<'_>] = &[
        talk("Whether the ministry pays for Skarholm and its breakwater is open"),
        talk("The ministry has seen Skarholm, but not the breakwater at night"),
        talk("A possible inquiry into the Skarholm breakwater would weaken the ministry"),
    ];
    let found = groups_of(&[(2, one), (2, two)]);
    assert!(found.iter().all(|g| g.perhaps.is_empty()), "{found:?}");
}

#[test]
fn a_phrase_of_two_speakers_is_not_offered() {
    let one = [("Okoro", "proud again")];
    let other = [("Tom Lind", "proud again")];
    let found = groups_of(&[(2, &one), (2, &other)]);
    assert!(
        found
            .iter()
            .all(|g| g.sure.len() == 1 && g.perhaps.is_empty()),
        "{found:?}"
    );
}

#[test]
fn a_scrap_is_offered_only_where_it_stands_word_for_word() {
    let offered = |scrap: &'static str| {
        let whole = "The breakwater is a floundering, lopsided, overweening monstrosity of rubble.";
        let found = groups_of(&[(2, &[("Okoro", whole)]), (2, &[("Okoro", scrap)])]);
        found
            .iter()
            .any(|g| g.sure.len() > 1 || !g.perhaps.is_empty())
    };
    assert!(offered("overweening monstrosity of rubble"));
    assert!(!offered("overweeningly monstrous rubble"));
    assert!(offered(
        "floundering, lopsided, and with an overweening, monstrous heap of rubble"
    ));
}

#[test]
fn half_of_a_fragment_joins_nothing() {
    let whole =
        "Protecting the islanders of the outer reefs has always been the first task of this board.";
    let found = sure(&[
        (2, &[("Okoro", whole)]),
        (2, &[("Okoro", "several outer islanders")]),
    ]);
    assert_eq!(found, [[0], [1]]);
}
