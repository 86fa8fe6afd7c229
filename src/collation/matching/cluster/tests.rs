//! What holds printings together, on both sides of where it does.

use super::*;
use crate::collation::matching::Printing;
use crate::collation::matching::tests::prepared::{edge, printing};
use jiff::civil::date;

#[test]
fn a_leaf_hangs_on_the_group_that_it_fits_two_nats_better_than_any_other() {
    for (second, is_clear) in [(7.1, false), (7.0, true), (6.0, true)] {
        let other = Edge {
            excess: second,
            ..edge(0, 2)
        };
        let first = edge(0, 1);
        let found = best(&[(&other, 2), (&first, 1)]);
        assert_eq!(found.map(|edge| edge.b), is_clear.then_some(1), "{second}");
        // Of one group it may fit two printings alike.
        assert!(best(&[(&other, 1), (&first, 1)]).is_some());
    }
}

/// A join of two printings that weighs so much, of this shape and of speakers that stand so to each other.
fn of(matched: f32, shape: Shape, agreement: Agreement) -> Edge {
    Edge {
        matched,
        shape,
        agreement,
        ..edge(0, 1)
    }
}

#[test]
fn passages_unite_by_ten_nats_or_where_one_goes_on_from_the_other_of_no_other_speaker() {
    let table = [
        (10.0, Shape::Equal, Agreement::Agree, true),
        (9.9, Shape::Equal, Agreement::Agree, false),
        (9.9, Shape::Dovetail, Agreement::Agree, true),
        (9.9, Shape::Dovetail, Agreement::Unknown, true),
        (9.9, Shape::Dovetail, Agreement::Conflict, false),
        (10.0, Shape::Dovetail, Agreement::Conflict, true),
    ];
    for (matched, shape, agreement, wanted) in table {
        let own = of(matched, shape, agreement);
        assert_eq!(unites(&own), wanted, "{matched} {shape:?} {agreement:?}");
    }
}

#[test]
fn two_reports_are_copied_where_one_holds_the_whole_of_the_other() {
    let table = [
        (10.0, Shape::Equal, Agreement::Agree, true),
        (10.0, Shape::Contain, Agreement::Unknown, true),
        (10.0, Shape::Overlap, Agreement::Agree, false),
        (9.9, Shape::Equal, Agreement::Agree, false),
        (10.0, Shape::Equal, Agreement::Conflict, false),
    ];
    for (matched, shape, agreement, wanted) in table {
        let own = of(matched, shape, agreement);
        assert_eq!(is_copied(&own), wanted, "{matched} {shape:?} {agreement:?}");
    }
}

#[test]
fn few_words_tie_nothing_that_came_out_more_than_a_fortnight_apart() {
    for (matched, count, days, wanted) in [
        (9.9, 9, 14, true),
        (9.9, 9, 15, false),
        (10.0, 5, 15, true),
        (10.0, 4, 15, false),
        (20.0, 4, 15, false),
        (20.0, 9, 15, true),
    ] {
        let later = Printing {
            published: Some(date(2031, 5, 2 + days)),
            ..printing(1, "stones cut by prisoners")
        };
        let given = [printing(0, "stones cut by prisoners"), later];
        let printings = Printings::new(&given, &["", ""]);
        let mut groups = DisjointSets::new(2);
        let roles = [Role::Phrase, Role::Phrase];
        let own = Edge {
            matched,
            count,
            ..edge(0, 1)
        };
        GroupDays::new(&printings, &groups, &roles).unite(&mut groups, &own);
        assert_eq!(groups.least(1) == 0, wanted, "{matched} {count} {days}");
    }
}
