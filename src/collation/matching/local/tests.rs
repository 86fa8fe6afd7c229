use super::*;
use crate::collation::matching::printings::{Printing, Printings};
use crate::quotation::Kind;

fn aligned(a: &str, b: &str) -> Alignment {
    let printing = |text| Printing {
        article: 0,
        outlet: "",
        kind: Kind::Direct,
        speaker: None,
        published: None,
        text,
    };
    let printings = Printings::new(&[printing(a), printing(b)], &[]);
    let mut aligner = Aligner::default();
    let found = aligner.align(
        printings.words(0),
        printings.words(1),
        &printings.vocabulary,
        f32::MIN,
    );
    found.unwrap_or_default()
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
