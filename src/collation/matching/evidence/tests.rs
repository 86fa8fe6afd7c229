//! What each kind of evidence weighs, and where it is enough.

use super::*;
use crate::collation::matching::Printing;
use crate::collation::matching::stock_phrases::SpeakerCount;
use crate::collation::matching::tests::prepared::printing;
use jiff::civil::date;

const SAID: &str = "The stones of the old breakwater were cut by prisoners whom nobody paid";
const QUAY: &str = "The ferry Marigold lay off Skarholm while the crews waited on the quay.";
const MILL: &str = "Farmers drove their wagons to the Odell mill, where the plums had rotted.";

#[track_caller]
fn assert_near(found: f32, wanted: f32) {
    assert!((found - wanted).abs() < 0.01, "{found}, not {wanted}");
}

#[test]
fn three_days_cost_nothing_and_then_each_doubling_costs_the_same() {
    let cost = |apart: Option<i8>| {
        let published = apart.map(|days| date(2031, 5, 2 + days));
        let other = Printing {
            published,
            ..printing(1, SAID)
        };
        let printings = Printings::new(&[printing(0, SAID), other], &[QUAY, QUAY]);
        Scale::new(&printings, &StockPhrases::default()).days(0, 1)
    };
    let table = [
        (None, 0.0),
        (Some(0), 0.0),
        (Some(3), 0.0),
        (Some(4), -0.575),
        (Some(6), -1.386),
        (Some(12), -2.773),
        (Some(24), -4.159),
    ];
    for (apart, wanted) in table {
        assert_near(cost(apart), wanted);
    }
}

#[test]
fn each_doubling_of_the_months_of_a_phrase_costs_the_same() {
    for (months, wanted) in [(1, 0.0), (2, -2.773), (4, -5.545)] {
        let spread = Spread {
            months,
            stories: Some(1),
            sayers: SpeakerCount::Few,
        };
        assert_near(Scale::of_spread(spread), wanted);
    }
}

#[test]
fn the_threshold_grows_with_the_logarithm_of_the_printings() {
    for (count, wanted) in [(1, 1.693), (2, 1.693), (20, 3.996), (40, 4.689)] {
        let given: Vec<Printing<'_>> = (0..count).map(|n| printing(n, SAID)).collect();
        let printings = Printings::new(&given, &vec![QUAY; count]);
        let scale = Scale::new(&printings, &StockPhrases::default()).threshold;
        assert_near(scale, wanted);
    }
}

#[test]
fn a_printing_tells_enough_where_speaker_and_article_could_do_the_rest() {
    let printings = Printings::new(&[printing(0, SAID)], &[QUAY]);
    let info = printings.context(0).info;
    let is_telling = |threshold: f32| {
        let stock_phrases = &StockPhrases::default();
        let scale = Scale {
            printings: &printings,
            stock_phrases,
            threshold,
        };
        scale.is_telling(0)
    };
    assert!(is_telling(info + AGREE_NATS + MAX_LIKENESS_NATS - 0.01));
    assert!(!is_telling(info + AGREE_NATS + MAX_LIKENESS_NATS + 0.01));
}

/// What is short of the least that would do is seen before the words are aligned: it must not be seen too early.
#[test]
fn two_printings_are_joined_just_where_all_that_speaks_for_it_reaches_the_threshold() {
    let whole =
        "The stones of the old breakwater were cut by prisoners whom nobody paid, said the pilot";
    for speaker in [Some("Ada Okoro"), None, Some("Tom Lind")] {
        for (day, article, text) in [
            (2, QUAY, SAID),
            (2, MILL, SAID),
            (9, QUAY, SAID),
            (30, MILL, SAID),
            (2, QUAY, whole),
            (9, MILL, whole),
        ] {
            let other = Printing {
                speaker,
                published: Some(date(2031, 5, day)),
                ..printing(1, text)
            };
            let printings = Printings::new(&[printing(0, SAID), other], &[QUAY, article]);
            let stock_phrases = &StockPhrases::default();
            let mut aligner = Aligner::default();
            aligner.take_first(printings.words(0), &printings.vocabulary);
            let (first, other) = (printings.words(0), printings.words(1));
            let found = aligner.align(first, other, &printings.vocabulary);
            let scale = |threshold: f32| Scale {
                printings: &printings,
                stock_phrases,
                threshold,
            };
            let beside = scale(0.0).beside_the_words(0, 1).around() + scale(0.0).likeness(0, 1);
            let all = found.expect("they share most words").score + beside;
            let mut excess = |threshold: f32| {
                let edges = scale(threshold).weigh_all(&mut aligner, 0, std::iter::once(1));
                edges.first().map(|edge| edge.excess)
            };
            assert_eq!(excess(all + 0.01), None, "{speaker:?} {day} {article}");
            let enough = excess(all - 0.01);
            assert!(enough.is_some(), "{speaker:?} {day} {article} {text}");
            assert_near(enough.unwrap_or_default(), 0.01);
        }
    }
}
