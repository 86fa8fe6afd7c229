use super::*;
use crate::collation::matching::printings::{Printing, Printings, Stance};
use crate::quotation::Kind;
use proptest::prelude::*;

fn aligned(a: &str, b: &str) -> Alignment {
    aligned_with_bound(a, b).0
}

/// Two texts aligned, and the most that they could score.
fn aligned_with_bound(a: &str, b: &str) -> (Alignment, f32) {
    let printing = |text| Printing {
        article: 0,
        outlet: "",
        stance: Stance::Says,
        record: false,
        kind: Kind::Direct,
        speaker: None,
        doubtful_speaker: false,
        published: None,
        said_on: None,
        text,
    };
    let printings = Printings::new(&[printing(a), printing(b)], &[]);
    let mut aligner = Aligner::default();
    let (a, b) = (printings.words(0), printings.words(1));
    aligner.take_first(a, &printings.vocabulary);
    let found = aligner.align(a, b, &printings.vocabulary);
    let most = aligner.most(a, b, &printings.vocabulary, f32::MIN);
    (found.unwrap_or_default(), most)
}

#[test]
fn the_same_words_score_their_whole_weight() {
    let found = aligned("The heron waits.", "“the heron waits”");
    assert_eq!((found.a, found.b, found.count), (0..3, 0..3, 3));
    assert!((found.score - found.lighter).abs() < 1e-3);
}

#[test]
fn a_text_beside_itself_needs_no_tables() {
    let text = "The heron … waits on to the frozen weir";
    let (itself, nearly) = (aligned(text, text), aligned(text, &text.replace(" …", "")));
    assert_eq!((itself.count, &itself.pairs), (8, &nearly.pairs));
    assert!((itself.score - nearly.score).abs() < 1e-3);
    assert_eq!(aligned("", ""), Alignment::default());
}

#[test]
fn a_gap_costs_unless_a_cut_is_marked() {
    let whole = "The heron waits by the frozen weir until the eels come down.";
    let silent = aligned(whole, "The heron waits until the eels come down.");
    let marked = aligned(whole, "The heron waits … until the eels come down.");
    assert_eq!(silent.count, marked.count);
    assert!(silent.score + 3.0 < marked.score);
    assert!((marked.score - marked.matched).abs() < 1e-3);
}

#[test]
fn a_compound_and_an_inflection_match() {
    let found = aligned("they walked onto the quay", "they walk on to the quay");
    assert_eq!(found.count, 5);
    assert!(
        found.pairs.contains(&(2, 2)) && found.pairs.contains(&(2, 3)),
        "{:?}",
        found.pairs
    );
    assert!(found.score < found.lighter);
}

#[test]
fn words_of_both_beyond_the_stretch_cost() {
    let apart = aligned(
        "the heron waits for eels",
        "the heron waits because of frost",
    );
    let alone = aligned("the heron waits for eels", "the heron waits");
    assert!(apart.score + 3.0 < alone.score);
    assert_eq!(aligned("heron", "weir"), Alignment::default());
}

/// What the differences of two texts take away from what they share.
fn loss(a: &str, b: &str) -> f32 {
    let found = aligned(a, b);
    found.matched - found.score
}

/// The weight of some words.
fn weight(words: &str) -> f32 {
    aligned(words, words).score
}

#[test]
fn another_ending_counts_most_of_the_word() {
    let found = aligned("the heron waits quietly", "the heron waited quietly");
    let word = found.lighter - weight("the heron quietly");
    let kept = (found.score - weight("the heron quietly")) / word;
    assert!((0.7..0.95).contains(&kept), "{kept}");
}

#[test]
fn a_gap_costs_for_being_one_and_a_third_of_its_words() {
    let whole = "The heron waits by the frozen weir until the eels come down.";
    let gap = |words: &str| loss(whole, &whole.replace(words, ""));
    let (one, three) = (gap("frozen "), gap("the frozen weir "));
    let more = (three - one) / (weight("the frozen weir") - weight("frozen"));
    assert!((0.2..0.45).contains(&more), "{more}");
    let open = one - more * weight("frozen");
    assert!((1.2..3.5).contains(&open), "{open}");
}

#[test]
fn another_word_costs_more_than_half_of_the_two() {
    let cost = loss(
        "The heron waits by the frozen weir until the eels come down.",
        "The heron waits by the flooded weir until the eels come down.",
    );
    let share = cost / (0.5 * (weight("frozen") + weight("flooded")));
    assert!((0.4..0.9).contains(&share), "{share}");
}

#[test]
fn words_beyond_the_stretch_cost_most_of_the_lesser_side_but_not_without_end() {
    let shared = "the heron waits by the frozen weir ";
    let flank = |a: &str, b: &str| loss(&format!("{shared}{a}"), &format!("{shared}{b}"));
    let share = flank("until dusk", "because herons starve") / weight("until dusk");
    assert!((0.6..1.2).contains(&share), "{share}");
    let long = flank(
        "until dusk falls on marsh meadows beyond granite quarries",
        "because herons starve whenever dredgers poison every estuary upstream",
    );
    assert!((9.0..16.0).contains(&long), "{long}");
    let turned = |text: &str| text.split(' ').rev().collect::<Vec<_>>().join(" ");
    let before = loss(
        &turned(&format!("{shared}until dusk")),
        &turned(&format!("{shared}because herons starve")),
    );
    assert!(
        (0.4..1.2).contains(&(before / weight("until dusk"))),
        "{before}"
    );
}

/// A text of few words, so that much matches.
fn texts(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let word = (0..words.len()).prop_map(|word| words[word]);
    proptest::collection::vec(word, 0..14).prop_map(|words| words.join(" "))
}

const WORDS: &[&str] = &["heron", "herons", "waits", "on", "the", "weir", "frozen,"];
const MARKED: &[&str] = &[
    "heron",
    "herons",
    "onto",
    "on",
    "to",
    "weir",
    "[weir]",
    "… waits",
    "frozen",
];

proptest! {
    #[test]
    fn no_alignment_scores_more_than_is_held_possible(a in texts(MARKED), b in texts(MARKED)) {
        let (found, most) = aligned_with_bound(&a, &b);
        prop_assert!(found.count == 0 || found.score <= most, "{} {most}", found.score);
    }

    #[test]
    fn what_is_held_possible_is_the_score_of_words_without_marks(a in texts(WORDS), b in texts(WORDS)) {
        let (found, most) = aligned_with_bound(&a, &b);
        prop_assert!(found.count == 0 || most <= found.score + 0.1, "{} {most}", found.score);
    }
}
