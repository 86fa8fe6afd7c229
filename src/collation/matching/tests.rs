//! The rules of joining, on printings of a harbour town.

mod answers;
mod cases;
mod freely;
mod offered;
pub(super) mod prepared;
mod repeated;

use super::*;
use crate::quotation::Kind;
use jiff::civil::{Date, date};

/// Each article: the day of May on which it came out, and its printings (speaker, words). Words that
/// begin with "i:" are reported without marks.
type Said<'a> = (&'a str, &'a str);

const NARRATION: &str = "The ferry Marigold lay off Skarholm while the harbour board met about the \
     breakwater and the crews waited on the quay for the decision.";

fn groups_of(articles: &[(i8, &[Said<'_>])]) -> Vec<Group> {
    let texts: Vec<String> = articles
        .iter()
        .map(|(_, said)| {
            let quoted: Vec<String> = said
                .iter()
                .map(|(who, what)| format!("“{what}” {who} said."))
                .collect();
            format!("{NARRATION} {}", quoted.join(" "))
        })
        .collect();
    let names: Vec<String> = (0..articles.len()).map(|n| format!("Outlet {n}")).collect();
    let mut printings = Vec::new();
    for (article, (day, said)) in articles.iter().enumerate() {
        for (who, what) in *said {
            let indirect = what.strip_prefix("i:");
            printings.push(Printing {
                article,
                outlet: &names[article],
                stance: Stance::Says,
                record: false,
                kind: if indirect.is_some() {
                    Kind::Indirect
                } else {
                    Kind::Direct
                },
                speaker: (!who.is_empty()).then_some(*who),
                doubtful_speaker: false,
                published: Some(date(2031, 5, *day)),
                said_on: None,
                text: indirect.unwrap_or(what),
            });
        }
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    join(&printings, &texts)
}

fn sure(articles: &[(i8, &[Said<'_>])]) -> Vec<Vec<usize>> {
    groups_of(articles)
        .into_iter()
        .map(|group| group.sure)
        .collect()
}

const RUN: &str = "We will rebuild the breakwater before the autumn gales. No crew will be asked to \
     sail without it, and the board has found the money.";

#[test]
fn the_same_words_in_two_outlets_are_one_statement() {
    let one = "We won’t sell the lighthouse – not this year, and not at that price,";
    let two = "“We will not sell the lighthouse - not this year and not at that price.”";
    assert_eq!(
        sure(&[(2, &[("Ada Okoro", one)]), (3, &[("Okoro", two)])]),
        [[0, 1]]
    );
}

#[test]
fn pieces_of_a_run_that_another_outlet_prints_whole_are_one_statement() {
    let pieces: &[Said<'_>] = &[
        ("Okoro", "No crew will be asked to sail without it,"),
        (
            "Okoro",
            "We will rebuild the breakwater before the autumn gales.",
        ),
    ];
    assert_eq!(
        sure(&[(2, &[("Ada Okoro", RUN)]), (2, pieces)]),
        [[0, 1, 2]]
    );
}

#[test]
fn two_sentences_of_one_speech_are_two_statements_where_nobody_prints_the_run() {
    let pieces: &[Said<'_>] = &[
        ("Okoro", "No crew will be asked to sail without it,"),
        (
            "Okoro",
            "We will rebuild the breakwater before the autumn gales.",
        ),
    ];
    assert_eq!(sure(&[(2, pieces), (2, pieces)]), [[0, 2], [1, 3]]);
}

#[test]
fn pieces_that_overlap_at_a_clause_join() {
    let one = "The breakwater is older than any of us. The stones were cut by prisoners";
    let two = "The stones were cut by prisoners, and nobody has paid their families a penny.";
    assert_eq!(
        sure(&[(2, &[("Lind", one)]), (2, &[("Lind", two)])]),
        [[0, 1]]
    );
}

#[test]
fn a_common_opening_does_not_join_what_goes_on_differently() {
    let one = "Let me be quite clear about that: the lighthouse keeper was never asked to resign.";
    let two = "Let me be quite clear about that: dredging costs four million crowns each spring.";
    assert_eq!(
        sure(&[(2, &[("Lind", one)]), (2, &[("Lind", two)])]),
        [[0], [1]]
    );
}

#[test]
fn a_word_joins_within_one_speaker_only() {
    let fragment: &[Said<'_>] = &[("Okoro", "reckless")];
    assert_eq!(
        sure(&[(2, fragment), (2, &[("Ada Okoro", "reckless")])]),
        [[0, 1]]
    );
    assert_eq!(
        sure(&[(2, fragment), (2, &[("Tom Lind", "reckless")])]),
        [[0], [1]]
    );
    let whole: &[Said<'_>] = &[(
        "Ada Okoro",
        "To sail in that weather would have been reckless of anybody.",
    )];
    assert_eq!(sure(&[(2, fragment), (2, whole)]), [[0, 1]]);
    assert_eq!(sure(&[(2, fragment), (28, whole)]), [[0], [1]]);
}

#[test]
fn a_term_joins_only_where_both_tell_that_it_was_used_on_one_day() {
    let groups = |prose: &str, said_on: [Option<i8>; 2]| {
        let whole = "There is no herring war, and there will be none while I sit on this board.";
        let texts = [
            format!("{NARRATION} “{whole}” Ada Okoro said."),
            format!("{NARRATION} Okoro spoke of a “herring war”. {prose}"),
        ];
        let printing = |article: usize, text| Printing {
            article,
            outlet: ["Post", "Ledger"][article],
            stance: Stance::Says,
            record: false,
            kind: Kind::Mixed,
            speaker: Some("Ada Okoro"),
            doubtful_speaker: false,
            published: Some(date(2031, 5, 2)),
            said_on: said_on[article].map(|day| date(2031, 5, day)),
            text,
        };
        let printings = [printing(0, whole), printing(1, "herring war")];
        let found = join(&printings, &[&texts[0], &texts[1]]);
        (found.len(), found[0].perhaps.len())
    };
    let prose = "The herring war has cost the town nine boats.";
    assert_eq!(groups("Nobody asked her more.", [None, None]), (1, 0));
    assert_eq!(groups(prose, [None, None]), (2, 0));
    assert_eq!(groups(prose, [Some(1), None]), (2, 0));
    assert_eq!(groups(prose, [Some(1), Some(1)]), (1, 0));
}

#[test]
fn a_word_by_itself_is_no_term_and_neither_is_what_one_article_prints_twice() {
    let whole = "To sail in that weather with a herring fleet would have been reckless of anybody.";
    let sure = |article: usize, scrap: &str| {
        let told = format!("{NARRATION} “{whole}” Ada Okoro said. The herring fleet was reckless.");
        let printing = |article: usize, text| Printing {
            article,
            outlet: ["Post", "Ledger"][article],
            stance: Stance::Says,
            record: false,
            kind: Kind::Mixed,
            speaker: Some("Ada Okoro"),
            doubtful_speaker: false,
            published: Some(date(2031, 5, 2)),
            said_on: None,
            text,
        };
        join(
            &[printing(0, whole), printing(article, scrap)],
            &[&told, &told],
        )
        .len()
    };
    assert_eq!(sure(1, "reckless"), 1);
    assert_eq!(sure(1, "herring fleet"), 2);
    assert_eq!(sure(0, "herring fleet"), 1);
}

#[test]
fn a_fragment_never_joins_two_passages() {
    let one = "The pilots asked for tugs on the north quay, and I gave them my word.";
    let two = "My father built the north quay with his own hands in the winter of the ice.";
    let found = groups_of(&[
        (2, &[("Okoro", one)]),
        (2, &[("Okoro", two)]),
        (2, &[("Okoro", "the north quay")]),
    ]);
    assert!(
        found
            .iter()
            .all(|g| !(g.sure.contains(&0) && g.sure.contains(&1))),
        "{found:?}"
    );
}

#[test]
fn a_speaker_is_evidence_and_no_veto() {
    let one = "There were forty of us on the lower deck and the water came up to our knees.";
    assert_eq!(
        sure(&[(2, &[("Tom Lind", one)]), (2, &[("Ada Okoro", one)])]),
        [[0, 1]]
    );
    assert_eq!(
        sure(&[(2, &[("", one)]), (2, &[("Ada Okoro", one)])]),
        [[0, 1]]
    );
}

#[test]
fn a_title_joins_nobody_but_its_speaker() {
    let title = "Lanterns of Skarholm";
    assert_eq!(
        sure(&[(2, &[("Tom Lind", title)]), (2, &[("Ada Okoro", title)])]),
        [[0], [1]]
    );
}

#[test]
fn a_rewording_is_offered_and_never_made() {
    let one = "We shall never press the islanders into a bargain that they find unacceptable,";
    let two = "The islanders will not be pressed to accept bargains by us, whatever happens.";
    let found = groups_of(&[(2, &[("Okoro", one)]), (2, &[("Okoro", two)])]);
    assert_eq!(
        found[0],
        Group {
            sure: vec![0],
            perhaps: vec![1]
        }
    );
    assert_eq!(
        found[1],
        Group {
            sure: vec![1],
            perhaps: vec![0]
        }
    );
}

#[test]
fn indirect_reports_are_offered_and_glue_nothing() {
    let direct = "We shall never press the islanders into a bargain that they find unacceptable,";
    let reported = "i:the mainland would not press the islanders to accept such bargains";
    let found = groups_of(&[(2, &[("Okoro", direct)]), (2, &[("Okoro", reported)])]);
    assert_eq!(found[0].perhaps, [1]);
    let whole = "i:the pilots asked for tugs on the northern quay, and his father built the lighthouse in a winter of ice";
    let found = groups_of(&[
        (
            2,
            &[("Lind", "The pilots asked for tugs on the northern quay")],
        ),
        (
            2,
            &[("Lind", "my father built the lighthouse in a winter of ice")],
        ),
        (2, &[("Lind", whole)]),
    ]);
    assert!(
        found
            .iter()
            .all(|g| !(g.sure.contains(&0) && g.sure.contains(&1))),
        "{found:?}"
    );
}

#[test]
fn other_speakers_and_other_weeks_are_not_offered() {
    let one = "We shall never press the islanders into a bargain that they find unacceptable,";
    let two = "The islanders will not be pressed to accept bargains by us, whatever happens.";
    for (who, day) in [("Tom Lind", 2), ("Okoro", 20)] {
        let found = groups_of(&[(2, &[("Okoro", one)]), (day, &[(who, two)])]);
        assert!(
            found.iter().all(|group| group.perhaps.is_empty()),
            "{who} {day}"
        );
    }
}

#[test]
fn a_phrase_of_every_month_is_stock() {
    let phrase = "we will do what we can";
    let texts = [NARRATION; 8];
    let printings: Vec<Printing<'_>> = (0..8)
        .map(|n| Printing {
            article: n,
            outlet: "Outlet",
            kind: Kind::Direct,
            stance: Stance::Says,
            record: false,
            speaker: Some("Okoro"),
            doubtful_speaker: false,
            published: Some(date(2031, 1 + n as i8, 3)),
            said_on: None,
            text: phrase,
        })
        .collect();
    assert_eq!(join(&printings, &texts).len(), 8);
    let same_day: Vec<Printing<'_>> = printings
        .iter()
        .map(|p| Printing {
            published: Some(date(2031, 1, 3)),
            said_on: None,
            ..p.clone()
        })
        .collect();
    assert_eq!(join(&same_day, &texts).len(), 1);
}

#[test]
fn what_was_surely_said_on_days_far_apart_was_said_twice() {
    let texts = [NARRATION; 3];
    let said_on = |days: [Option<i8>; 3]| {
        let printings = days.iter().enumerate().map(|(article, day)| Printing {
            article,
            outlet: ["A", "B", "C"][article],
            kind: Kind::Direct,
            stance: Stance::Says,
            record: false,
            speaker: Some("Okoro"),
            doubtful_speaker: false,
            published: Some(date(2031, 5, 20)),
            said_on: day.map(|day| date(2031, 5, day)),
            text: "We will rebuild the breakwater before the autumn gales, and no crew will wait for it.",
        });
        let found = join(&printings.collect::<Vec<_>>(), &texts).into_iter();
        found.map(|group| group.sure).collect::<Vec<_>>()
    };
    assert_eq!(
        said_on([Some(3), Some(19), Some(19)]),
        [vec![0], vec![1, 2]]
    );
    assert_eq!(said_on([Some(18), Some(19), None]), [[0, 1, 2]]);
    // Of days that lie so near one may be wrong.
    assert_eq!(said_on([Some(16), Some(19), Some(19)]), [[0, 1, 2]]);
    assert_eq!(
        said_on([Some(15), Some(19), Some(19)]),
        [vec![0], vec![1, 2]]
    );
}

#[test]
fn the_toll_of_one_day_is_not_that_of_the_next() {
    let texts = [NARRATION; 2];
    let groups = |days: [i8; 2], texts_of: [&str; 2]| {
        let printings = (0..2).map(|article| Printing {
            article,
            outlet: ["A", "B"][article],
            kind: Kind::Direct,
            stance: Stance::Says,
            record: false,
            speaker: Some("Okoro"),
            doubtful_speaker: false,
            published: Some(date(2031, 5, 20)),
            said_on: Some(date(2031, 5, days[article])),
            text: texts_of[article],
        });
        join(&printings.collect::<Vec<_>>(), &texts).len()
    };
    let toll = [
        "We have 12 boats aground and the harbour pilots are still counting them tonight",
        "We have 19 boats aground and the harbour pilots are still counting them tonight",
    ];
    assert_eq!(groups([3, 4], toll), 2);
    assert_eq!(groups([3, 3], toll), 1);
    assert_eq!(groups([3, 4], [toll[0], toll[0]]), 1);
    let denied = [
        "I did not take money from the harbour board for any pilot boat",
        "I did take money from the harbour board for any pilot boat",
    ];
    assert_eq!(groups([3, 4], denied), 2);
    assert_eq!(groups([3, 3], denied), 1);
}

#[test]
fn words_that_another_speaker_passes_on_are_another_statement() {
    let own = "The harbour board is a nest of liars and it took our money,";
    let reply =
        "She says ‘the harbour board is a nest of liars and it took our money’, and that hurts.";
    let found = groups_of(&[
        (2, &[("Ada Okoro", own), ("Tom Lind", reply)]),
        (2, &[("Lind", reply)]),
        (2, &[("Okoro", own)]),
    ]);
    let sure: Vec<_> = found.iter().map(|group| group.sure.clone()).collect();
    assert_eq!(sure, [[0, 3], [1, 2]]);
    assert!(found.iter().all(|group| group.perhaps.is_empty()));
    // Whoever passes on their own words says them again.
    let again = "I told them, ‘the harbour board is a nest of liars and it took our money’.";
    assert_eq!(
        self::sure(&[(2, &[("Okoro", own)]), (2, &[("Okoro", again)])]),
        [[0, 1]]
    );
}

#[test]
fn a_fragment_in_a_sentence_of_another_speaker_is_his_own() {
    let sentence = "The rotten breakwater must go before the autumn gales, and the pilots know it.";
    let groups = sure(&[
        (2, &[("Ada Okoro", "a rotten breakwater")]),
        (2, &[("Tom Lind", sentence)]),
    ]);
    assert_eq!(groups, [[0], [1]]);
}

#[test]
fn who_passes_words_on_begins_their_marks_where_they_begin() {
    let own = "The harbour board is a nest of liars and it took our money,";
    let nearly =
        "She says the harbour ‘board is a nest of liars and it took our money’, and that hurts,";
    let in_part =
        "She says the harbour board ‘is a nest of liars and it took our money’, and that hurts,";
    for speaker in ["Tom Lind", "Okoro"] {
        let with = |reply| sure(&[(2, &[("Ada Okoro", own)]), (2, &[(speaker, reply)])]);
        assert_eq!(with(nearly), [[0], [1]], "{speaker}");
        assert_eq!(with(in_part), [[0, 1]], "{speaker}");
    }
}

#[test]
fn every_printing_is_sure_in_one_group_and_threads_do_not_matter() {
    let articles: Vec<(i8, &[Said<'_>])> = vec![
        (
            2,
            &[
                ("Okoro", RUN),
                ("", "reckless"),
                ("Lind", "…"),
                ("Lind", ""),
            ],
        ),
        (3, &[("Okoro", "before the autumn gales"), ("", "reckless")]),
        (3, &[("Lind", "before the autumn gales"), ("Okoro", RUN)]),
    ];
    let run = |threads| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| groups_of(&articles))
    };
    let found = run(1);
    assert_eq!(found, run(3));
    let mut all: Vec<usize> = found.iter().flat_map(|group| group.sure.clone()).collect();
    all.sort_unstable();
    assert_eq!(all, (0..8).collect::<Vec<_>>());
    assert!(join(&[], &[]).is_empty());
}

#[test]
fn a_very_long_text_is_aligned_in_part() {
    let long: Vec<String> = (0..6000).map(|n| format!("w{}", n * 7919 % 5003)).collect();
    let (one, two) = (long.join(" "), long[20..].join(" "));
    let found = sure(&[(2, &[("Okoro", &one)]), (2, &[("Okoro", &two)])]);
    assert_eq!(found, [[0, 1]]);
}

const TWO_IN_A_ROW: &[Said<'_>] = &[
    (
        "Okoro",
        "The ministry still refuses to recognise the new docks as a part of the port,",
    ),
    (
        "Okoro",
        "This of course greatly hampers the search for some kind of mutual ground with the crews.",
    ),
];
const IN_ONE_RUN: &str = "The ministry still refuses to recognise the new docks as a part of the port, \
     and this hampers the search for common ground with crews.";

#[test]
fn a_reworded_piece_beside_a_sure_one_belongs_to_the_same_run() {
    let run: &[Said<'_>] = &[("Ada Okoro", IN_ONE_RUN)];
    assert_eq!(sure(&[(2, TWO_IN_A_ROW), (2, run)]), [[0, 1, 2]]);
}

#[test]
fn the_same_piece_of_another_speaker_or_beside_nothing_does_not() {
    let run: &[Said<'_>] = &[("Ada Okoro", IN_ONE_RUN)];
    let other = ("Lind", TWO_IN_A_ROW[1].1);
    let answered = &[TWO_IN_A_ROW[0], other];
    assert!(!sure(&[(2, answered), (2, run)])[0].contains(&1));
    let alone = &[TWO_IN_A_ROW[1]];
    assert_eq!(sure(&[(2, alone), (2, run)]), [[0], [1]]);
}

#[test]
fn what_one_article_prints_twice_in_other_words_is_not_offered_to_itself() {
    let own: &[Said<'_>] = &[
        ("Okoro", "listen to the worries of our island crews"),
        (
            "Okoro",
            "Their wish to listen to the worries of our island crews depends on the harbour board, \
             which goes back to the place where it stood before the winter gales.",
        ),
        (
            "Okoro",
            "worries that island crews have, we would listen to them all",
        ),
    ];
    let one_article = groups_of(&[(2, own)]);
    assert!(one_article.iter().all(|group| group.perhaps.is_empty()));
}

#[test]
fn a_statement_that_is_offered_brings_only_the_printings_that_share_its_words() {
    let long = "I am ready to meet the dockers of Skarholm if they want a settlement about the \
        breakwater. They have not done so yet. Then I shall ask the council for advice.";
    let reworded = "Whether dockers of Skarholm would settle is the question, and about a breakwater \
        settlement I am ready, in advice with the council, for a meeting.";
    let groups = groups_of(&[
        (2, &[("Okoro", long)]),
        (2, &[("Okoro", "They have not done so yet.")]),
        (2, &[("Okoro", reworded)]),
    ]);
    assert_eq!(groups[0].sure, [0, 1]);
    assert_eq!(groups[0].perhaps, [2]);
    assert_eq!(groups[1].perhaps, [0], "the short one says nothing of it");
}

#[test]
fn a_surname_that_two_bear_is_surely_neither_of_them() {
    let words = "We will appeal the ruling of the harbour court before the week is over.";
    let other = "Nobody in the lower town has seen a single letter from that board.";
    let named = |second: &'static str, third: &'static str| {
        let both = [("Peter Okoro", words)];
        let alone = [("Okoro", third)];
        sure(&[(2, &both), (2, &[(second, other)]), (2, &alone)])
    };
    let both = "We will appeal the ruling of the harbour court before the week is over. Nobody in the lower \
         town has seen a single letter from that board.";
    assert_eq!(named("Tom Lind", words), [vec![0, 2], vec![1]]);
    assert_eq!(named("Okoro", both), [vec![0, 1, 2]]);
    assert_eq!(
        named("Ada Okoro", both),
        [vec![0], vec![1], vec![2]],
        "whom the surname means is not told"
    );
}

#[test]
fn a_question_between_two_answers_is_no_part_of_them() {
    let run = "We will move the ferries to the new pier in May. Nobody will lose a job over that move, I promise.";
    let pieces = [
        ("Okoro", "We will move the ferries to the new pier in May,"),
        ("Okoro", "Will anybody lose a job over that move?"),
        ("Okoro", "Nobody will lose a job over that move, I promise."),
    ];
    let groups = groups_of(&[(2, &pieces), (2, &[("Okoro", run)])]);
    let sure: Vec<&[usize]> = groups.iter().map(|group| &*group.sure).collect();
    assert_eq!(sure, [&[0, 2, 3][..], &[1]]);
    assert!(groups.iter().all(|group| group.perhaps.is_empty()));
    // Who asks in his own words is printed so by others.
    let asks = "Will anybody lose a job over that move? Nobody will, I promise.";
    let part = "Will anybody lose a job over that move?";
    let joined = groups_of(&[(2, &[("Okoro", asks)]), (2, &[("Okoro", part)])]);
    assert_eq!(joined[0].sure, [0, 1]);
}

#[test]
fn who_repeats_his_own_words_in_marks_makes_another_statement() {
    let said =
        "I have full trust in my harbour masters, but the tide was strong and powerful that night.";
    let later = "As I told you all on the quay, ‘I have full trust in my harbour masters.’ However, we cannot \
         look back forever while two old ports have to live beside each other.";
    let groups = sure(&[
        (2, &[("Okoro", said)]),
        (2, &[("Okoro", later)]),
        (2, &[("Okoro", said)]),
        (2, &[("Okoro", later)]),
    ]);
    assert_eq!(groups, [[0, 2], [1, 3]]);
}

#[test]
fn what_one_outlet_prints_in_other_words_is_not_offered() {
    let one = "The harbour board will repair the broken lighthouse before winter storms.";
    let other = "Before the storms of winter the board is repairing that lighthouse, broken harbour or not.";
    let joined = |outlets: [&str; 2]| {
        let texts = [one, other].map(|said| format!("{NARRATION} “{said}” Okoro said."));
        let printing = |n: usize| Printing {
            article: n,
            outlet: outlets[n],
            kind: Kind::Direct,
            stance: Stance::Says,
            record: false,
            speaker: Some("Okoro"),
            doubtful_speaker: false,
            published: Some(date(2031, 5, 2 + n as i8)),
            said_on: None,
            text: [one, other][n],
        };
        join(
            &[printing(0), printing(1)],
            &texts.each_ref().map(String::as_str),
        )
    };
    assert_eq!(joined(["Post", "Courier"])[0].perhaps, [1]);
    assert!(joined(["Post", "Post"])[0].perhaps.is_empty());
}
