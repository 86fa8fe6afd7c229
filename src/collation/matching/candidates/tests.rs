//! Who is paired with whom.

use super::*;
use crate::collation::matching::Printing;
use crate::collation::matching::tests::prepared::printing;

#[test]
fn the_nearest_distances_are_kept_in_order_and_each_once() {
    let mut apart = Apart::NONE;
    for other in [9, 4, 4, 7, 2, 8, 9, 4] {
        apart.add(other);
    }
    assert_eq!(apart.each().collect::<Vec<_>>(), [2, 4, 7]);
    let mut few = Apart::NONE;
    few.add(5);
    assert_eq!(few.each().collect::<Vec<_>>(), [5]);
}

#[test]
fn a_pair_is_held_where_either_is_among_the_nearest_of_the_other() {
    let near = |distances: &[u32]| {
        let mut apart = Apart::NONE;
        distances.iter().for_each(|other| apart.add(*other));
        apart
    };
    let nearest = Nearest {
        before: vec![near(&[]), near(&[]), near(&[2]), near(&[])],
        behind: vec![near(&[1]), near(&[]), near(&[]), near(&[])],
    };
    assert_eq!(nearest.pairs(), [(0, 1), (0, 2)]);
    assert!(nearest.holds((0, 1)) && nearest.holds((0, 2)));
    assert!(!nearest.holds((1, 2)) && !nearest.holds((0, 3)));
}

/// Printings that begin with the same three words, and the group of these.
fn group(given: &[(Option<&'static str>, &'static str)]) -> (Printings, Vec<Posting>) {
    let given = (0..).zip(given).map(|(n, (speaker, text))| Printing {
        speaker: *speaker,
        ..printing(n, text)
    });
    let given: Vec<Printing<'_>> = given.collect();
    let printings = Printings::new(&given, &vec![""; given.len()]);
    let group = (0..given.len() as u32).map(|n| {
        let stems = printings.words(n).stems;
        let at = stems.len() - 5;
        (gram(&stems[at..at + 3]), n)
    });
    let group = group.collect();
    (printings, group)
}

#[test]
fn of_words_that_very_many_print_those_of_one_speaker_stand_together_by_day() {
    let words = "Quarried pilots wept beside boats";
    let (printings, group) = group(&[
        (Some("Okoro"), words),
        (Some("Tom Lind"), words),
        (None, words),
        (Some("Ada Okoro"), words),
        (Some("Lind"), words),
    ]);
    let by_speaker = by_speaker(&printings, &group);
    let order: Vec<u32> = by_speaker.into_iter().map(|(_, n)| n).collect();
    assert_eq!(order, [0, 3, 1, 4]);
}

#[test]
fn of_words_that_very_many_print_those_that_go_on_alike_stand_together() {
    let (printings, group) = group(&[
        (None, "Quarried pilots wept beside boats"),
        (None, "Today quarried pilots wept over money"),
        (None, "Nobody knew why quarried pilots wept beside boats"),
        (None, "Quarried pilots wept over money"),
    ]);
    let order = by_what_follows(&printings, &group);
    let place = |n: u32| order.iter().position(|other| *other == n);
    let apart = |a: u32, b: u32| Some(place(a)?.abs_diff(place(b)?));
    assert_eq!((apart(0, 2), apart(1, 3)), (Some(1), Some(1)), "{order:?}");
}
