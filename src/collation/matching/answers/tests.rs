//! Which of two answers of a record a printing prints, on both sides of where it is told.

use super::*;
use crate::collation::matching::tests::prepared::edge;

#[test]
fn a_join_is_clearly_better_where_it_shares_more_and_is_stronger_or_alone_word_for_word() {
    // What the better one shares, how much stronger it is, and whether each is word for word.
    let table = [
        (20.03, 2.0, [false, false], true),
        (20.016, 2.0, [false, false], false),
        (20.0, 2.0, [false, false], false),
        (19.0, 2.0, [true, false], false),
        (20.03, 1.9, [false, false], false),
        (20.03, 1.9, [true, false], true),
        (20.03, 1.9, [true, true], false),
        (20.03, 1.9, [false, true], false),
        (20.03, 2.0, [false, true], true),
        (20.0, 1.9, [true, false], false),
    ];
    for (matched, stronger, [verbatim, other_verbatim], wanted) in table {
        let better = Edge {
            matched,
            excess: 7.0 + stronger,
            verbatim,
            ..edge(0, 1)
        };
        let other = Edge {
            matched: 20.0,
            excess: 7.0,
            verbatim: other_verbatim,
            ..edge(0, 2)
        };
        let found = is_clear(&better, &other);
        assert_eq!(
            found, wanted,
            "{matched} {stronger} {verbatim} {other_verbatim}"
        );
    }
}

#[test]
fn two_stretches_are_the_same_where_more_than_half_of_the_shorter_is_in_the_other() {
    let table = [
        (10..14, 10..13, true),
        (10..14, 12..16, false),
        (10..14, 11..15, true),
        (10..12, 11..30, false),
        (10..14, 14..18, false),
        (20..40, 30..34, true),
        (7..7, 10..14, true),
        (10..14, 0..0, true),
    ];
    for (one, other, wanted) in table {
        assert_eq!(is_same_stretch(&one, &other), wanted, "{one:?} {other:?}");
        assert_eq!(is_same_stretch(&other, &one), wanted, "{other:?} {one:?}");
    }
}

#[test]
fn a_repeat_holds_the_other_word_for_word() {
    let repeat = |verbatim, shape| {
        is_repeat(&Edge {
            verbatim,
            shape,
            ..edge(0, 1)
        })
    };
    assert!(repeat(true, Shape::Equal) && repeat(true, Shape::Contain));
    assert!(!repeat(false, Shape::Equal) && !repeat(true, Shape::Overlap));
}

#[test]
fn a_join_ties_two_answers_where_its_own_words_are_of_different_ones() {
    let mut answers = Answers::default();
    // Two answers of the record 0, of which the printing 2 prints each in its part, and 3 the second.
    answers.add(2, 0, 0, 0..9);
    answers.add(2, 0, 1, 9..20);
    answers.add(3, 0, 1, 0..11);
    let tie = |own: Range<u32>| Edge {
        at: [own, 0..11],
        ..edge(2, 3)
    };
    assert!(answers.are_tied_by(&tie(0..9)));
    assert!(!answers.are_tied_by(&tie(9..20)));
    // Of what no record prints nothing is told.
    assert!(!answers.are_tied_by(&edge(3, 4)));
}
