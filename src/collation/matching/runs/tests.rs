//! What ties the pieces of one article, on both sides of where it does.

use super::*;
use crate::collation::matching::Printing;
use crate::collation::matching::tests::prepared::{edge, printing};

#[test]
fn a_run_splices_sentences_of_one_turn_of_a_record_over_no_more_than_a_dozen() {
    let turn = |change: &dyn Fn(u32, &mut Printing<'static>)| {
        let given = (0..16).map(|n| {
            let mut own = Printing {
                record: true,
                ..printing(0, "Stones were cut by prisoners.")
            };
            change(n, &mut own);
            own
        });
        Printings::new(&given.collect::<Vec<_>>(), &["", ""])
    };
    let whole = turn(&|_, _| {});
    assert!(is_spliced(&whole, 1, 13));
    assert!(is_spliced(&whole, 13, 1));
    assert!(!is_spliced(&whole, 1, 14));
    let of_an_article = turn(&|_, own| own.record = false);
    assert!(!is_spliced(&of_an_article, 1, 3));
    let interrupted = turn(&|n, own| own.speaker = Some(["Okoro", "Lind"][usize::from(n == 2)]));
    assert!(!is_spliced(&interrupted, 1, 3));
    assert!(is_spliced(&interrupted, 3, 5));
    let of_two = turn(&|n, own| own.article = usize::from(n > 2));
    assert!(!is_spliced(&of_two, 1, 3));
    assert!(is_spliced(&of_two, 3, 5));
}

#[test]
fn a_run_ties_two_pieces_that_it_prints_each_in_its_place() {
    // Where the run, the last printing, prints the first piece and the second.
    for (first, second, wanted) in [
        (0..4, 4..9, true),
        (4..9, 0..4, true),
        (0..5, 4..9, false),
        (4..9, 0..5, false),
    ] {
        for of_run in [1, 0] {
            let pieces = [0, 0, of_run].map(|article| printing(article, "Stones were cut."));
            let printings = Printings::new(&pieces, &["", ""]);
            let tie = |piece: u32, stretch: &Range<u32>| Edge {
                at: [0..4, stretch.clone()],
                ..edge(piece, 2)
            };
            let edges = [tie(0, &first), tie(1, &second)];
            let tied = Ties::new(&edges).tied(&printings, &edges, 0, 1);
            assert_eq!(tied, wanted && of_run == 1, "{first:?} {second:?}");
        }
    }
}
