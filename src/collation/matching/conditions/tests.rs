//! The conditions of a join, each on both sides of where it holds.

use super::*;
use crate::collation::matching::local::Aligner;
use crate::collation::matching::tests::prepared::printing;
use crate::collation::matching::{Printing, Stance};
use jiff::civil::{Date, date};

const QUAY: &str = "The ferry Marigold lay off Skarholm while the crews waited on the quay.";
const MILL: &str = "Farmers drove their wagons to the Odell mill, where the plums had rotted.";
const FEW: &str = "stones cut by unpaid prisoners";
const MORE: &str = "The stones of this breakwater were cut by prisoners whom nobody ever paid";

/// What is told of two printings as they are aligned.
fn of<T>(given: &[Printing<'_>; 2], articles: [&str; 2], told: impl Fn(&Aligned<'_>) -> T) -> T {
    of_changed(given, articles, |_| {}, told)
}

/// The same where their alignment is changed.
fn of_changed<T>(
    given: &[Printing<'_>; 2],
    articles: [&str; 2],
    change: impl Fn(&mut Alignment),
    told: impl Fn(&Aligned<'_>) -> T,
) -> T {
    let printings = Printings::new(given, &articles);
    let mut aligner = Aligner::default();
    aligner.take_first(printings.words(0), &printings.vocabulary);
    let (first, other) = (printings.words(0), printings.words(1));
    let found = aligner.align(first, other, &printings.vocabulary);
    let mut found = found.unwrap_or_default();
    change(&mut found);
    told(&Aligned {
        printings: &printings,
        a: 0,
        b: 1,
        found: &found,
        shape: Shape::Equal,
        agreement: printings.agreement(0, 1),
        excess: 9.0,
        spread: Spread {
            months: 1,
            stories: Some(1),
            sayers: SpeakerCount::Few,
        },
    })
}

fn may(day: i8) -> Option<Date> {
    Some(date(2031, 5, day))
}

#[test]
fn one_occasion_is_a_day_that_both_tell_or_one_near_it_in_like_articles() {
    // The days on which it was said and printed, the outlets, and whether the articles are alike.
    let table = [
        ([may(1), may(1)], [2, 9], ["A", "B"], false, true),
        ([may(1), may(2)], [2, 2], ["A", "B"], false, false),
        ([may(1), may(2)], [2, 2], ["A", "B"], true, true),
        ([may(1), None], [2, 2], ["A", "B"], false, true),
        ([None, None], [2, 3], ["A", "B"], false, false),
        ([None, None], [2, 3], ["A", "B"], true, true),
        ([None, None], [2, 5], ["A", "B"], false, false),
        ([None, None], [2, 5], ["A", "B"], true, true),
        ([None, None], [2, 5], ["A", "A"], true, false),
        ([None, None], [2, 6], ["A", "B"], true, false),
    ];
    for (said, printed, outlets, are_alike, wanted) in table {
        let given = [0, 1].map(|n| Printing {
            outlet: outlets[n],
            said_on: said[n],
            published: may(printed[n]),
            ..printing(n, FEW)
        });
        let articles = [QUAY, if are_alike { QUAY } else { MILL }];
        let found = of(&given, articles, |aligned| aligned.is_one_occasion());
        assert_eq!(
            found, wanted,
            "{said:?} {printed:?} {outlets:?} {are_alike}"
        );
    }
}

#[test]
fn articles_report_one_event_whoever_speaks_from_a_quarter_of_likeness_on() {
    let given = [printing(0, FEW), printing(1, FEW)].map(|own| Printing {
        speaker: None,
        ..own
    });
    let mut told = [0, 0];
    for others in 0..60 {
        let articles = ["gannet", "puffin"].map(|name| {
            let own = (0..others).map(|word| format!("{name}{word}"));
            format!("{QUAY} {}", own.collect::<Vec<_>>().join(" "))
        });
        let articles = articles.each_ref().map(String::as_str);
        let (likeness, is_one) = of(&given, articles, |aligned| {
            let likeness = aligned.printings.likeness(0, 1);
            (likeness.unwrap_or(1.0), aligned.is_one_event())
        });
        assert_eq!(is_one, likeness >= 0.25, "{likeness}");
        told[0] += usize::from((0.15..0.25).contains(&likeness));
        told[1] += usize::from((0.25..0.40).contains(&likeness));
    }
    assert!(told[0] > 0 && told[1] > 0, "{told:?} on either side");
}

#[test]
fn a_negation_works_on_the_three_words_behind_it() {
    let denied = |before: &str| {
        let one = format!("{before} stones cut by prisoners");
        let given = [
            printing(0, &one),
            printing(1, "they are stones cut by prisoners"),
        ];
        let words = one.split_whitespace().count();
        let shared = |found: &mut Alignment| {
            (found.a, found.b, found.count) = (words - 4..words, 2..6, 4);
        };
        of_changed(&given, [QUAY, QUAY], shared, |aligned| aligned.is_denied())
    };
    assert!(denied("no"));
    assert!(denied("no large grey"));
    assert!(!denied("no large grey old"));
    assert!(!denied("some large grey"));
}

#[test]
fn words_that_one_speaker_denies_are_not_those_that_another_printing_says() {
    for (stance, wanted) in [
        (Stance::Says, false),
        (Stance::Denies, true),
        (Stance::IsAsked, true),
    ] {
        let other = Printing {
            stance,
            ..printing(1, MORE)
        };
        let is_contrary = |aligned: &Aligned<'_>| (aligned.is_contrary(), aligned.is_sure());
        let found = of(&[printing(0, MORE), other], [QUAY, QUAY], is_contrary);
        assert_eq!(found, (wanted, !wanted), "{stance:?}");
    }
}

#[test]
fn what_another_speaker_has_in_marks_is_passed_on() {
    let marked = format!("He wrote “{MORE}”.");
    for (speaker, words, wanted) in [
        ("Tom Lind", marked.as_str(), true),
        ("Tom Lind", MORE, false),
        ("Ada Okoro", marked.as_str(), false),
    ] {
        let other = Printing {
            speaker: Some(speaker),
            ..printing(1, words)
        };
        let given = [printing(0, MORE), other];
        let found = of(&given, [QUAY, QUAY], |aligned| aligned.is_passed_on());
        assert_eq!(found, wanted, "{speaker}: {words}");
    }
}

#[test]
fn the_shorter_printing_is_exact_where_all_its_words_stand_in_the_other_and_of_one_event() {
    let table: [(usize, f32, &str, bool); 4] = [
        (5, 0.0, QUAY, true),
        (4, 0.0, QUAY, false),
        (5, 1.0, QUAY, false),
        (5, 0.0, MILL, false),
    ];
    for (count, unmatched, article, wanted) in table {
        let given = [printing(0, FEW), printing(1, FEW)];
        let change = |found: &mut Alignment| (found.count, found.unmatched) = (count, unmatched);
        let found = of_changed(&given, [QUAY, article], change, |aligned| {
            aligned.is_exact()
        });
        assert_eq!(found, wanted, "{count} {unmatched} {article}");
    }
}

#[test]
fn a_phrase_needs_a_day_or_a_like_article_and_a_passage_does_not() {
    let phrase = "cut by prisoners whom nobody ever paid";
    for (words, day, article, wanted) in [
        (phrase, may(2), MILL, true),
        (phrase, None, MILL, false),
        (phrase, None, QUAY, true),
        (MORE, None, MILL, true),
    ] {
        let other = Printing {
            published: day,
            ..printing(1, words)
        };
        let given = [printing(0, words), other];
        let found = of(&given, [QUAY, article], |aligned| aligned.is_sure());
        assert_eq!(found, wanted, "{words} {day:?} {article}");
    }
}
